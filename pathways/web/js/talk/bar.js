// The tools under the stage: back and next, where the talk stands, and what can be opened.

import { drawIcon, make, makeButton } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { sayPosition } from './notes.js';
import { countBeats } from './state.js';
import { sayTime } from './time.js';

const IDLE_MS = 3000;

export function createTalkBar(talk) {
  const element = make('div', { class: 'talk-bar', role: 'group' });
  const position = make('p', { class: 'talk-position' });
  const time = make('p', { class: 'talk-time' });
  const progress = make('div', { class: 'talk-progress', 'aria-hidden': 'true' }, make('span'));
  /** @type {[string, string, () => void][]} */
  const acts = [
    ['back', 'talk_back', () => talk.back()],
    ['next', 'talk_next', () => talk.next()],
    ['full', 'talk_start', () => talk.full.toggle()],
    ['jump', 'talk_jump', () => talk.jump.toggle()],
    ['notes', 'talk_notes', () => talk.notes.toggle()],
    ['settings', 'talk_settings', () => talk.settings.toggle()],
    ['arrange', 'talk_arrange', () => talk.arrange.toggle()],
    ['help', 'talk_help', () => talk.help.toggle()],
  ];
  const tools = acts.map(([name, word, act]) => {
    const label = make('span', {});
    const button = makeButton(`np-button talk-tool talk-tool-${name}`, '', act);
    button.append(drawIcon(ICONS[name]), label);
    return { name, word, button, label };
  });
  const [back, next, ...others] = tools.map((tool) => tool.button);
  element.append(progress, back, next, position, time, ...others);

  function draw() {
    const { words } = talk;
    element.setAttribute('aria-label', words('talk_tools'));
    tools.forEach(({ name, word, button, label }) => {
      label.textContent = words(name === 'full' && talk.full.isOn() ? 'talk_leave' : word);
      button.setAttribute('title', label.textContent);
      button.setAttribute('aria-label', label.textContent);
    });
    position.textContent = sayPosition(talk);
    back.disabled = talk.at === 0 && talk.state.beat === 0;
    next.disabled = talk.at === talk.list.length - 1 && talk.state.beat === countBeats(talk, talk.scene) - 1;
    progress.firstChild.style.width = `${(100 * (talk.at + 1)) / talk.list.length}%`;
    tick();
  }

  function tick() {
    time.textContent = sayTime(talk.state.time);
  }

  // In full screen the bar fades while nothing moves; it comes back with the pointer or the focus.
  let timer = null;
  function wake() {
    talk.root.classList.remove('is-idle');
    clearTimeout(timer);
    if (talk.full.isOn()) timer = setTimeout(() => talk.root.classList.add('is-idle'), IDLE_MS);
  }
  talk.root.addEventListener('pointermove', wake, { signal: talk.stop.signal });
  talk.root.addEventListener('focusin', wake, { signal: talk.stop.signal });
  talk.stop.signal.addEventListener('abort', () => clearTimeout(timer));
  return { element, draw, tick, wake };
}
