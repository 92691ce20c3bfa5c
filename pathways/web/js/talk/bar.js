// The tools under the stage: back and next, where the talk stands, and what can be opened.

import { drawIcon, make, makeButton } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { countBeats, sayPosition } from './state.js';
import { sayPace } from './time.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */

const IDLE_MS = 3000;

/** @param {Talk} talk */
export function createTalkBar(talk) {
  const element = make('div', { class: 'talk-bar', role: 'group' });
  const position = make('p', { class: 'talk-position' });
  const time = make('p', { class: 'talk-time' });
  const progress = make('div', { class: 'talk-progress', 'aria-hidden': 'true' }, make('span'));
  const tools = createTools(talk);
  const [back, next, ...others] = tools.map((tool) => tool.button);
  element.append(progress, back, next, position, time, ...others);

  function draw() {
    const { words, at, list, state } = talk;
    element.setAttribute('aria-label', words('talk_tools'));
    tools.forEach(({ word, button, label }) => {
      label.textContent = words(word());
      button.setAttribute('title', label.textContent);
      button.setAttribute('aria-label', label.textContent);
    });
    position.textContent = sayPosition(talk);
    back.disabled = at === 0 && state.beat === 0;
    next.disabled = at === list.length - 1 && state.beat === countBeats(talk, talk.scene) - 1;
    progress.firstChild.style.width = `${(100 * (at + 1)) / list.length}%`;
    tick();
  }

  function tick() {
    time.textContent = sayPace(talk);
  }

  return { element, draw, tick, wake: watchIdle(talk) };
}

/** @param {Talk} talk */
function createTools(talk) {
  /** @param {keyof typeof ICONS} icon @param {string | (() => string)} word @param {() => void} act */
  const tool = (icon, word, act) => {
    const label = make('span', {});
    const button = makeButton(`np-button talk-tool talk-tool-${icon}`, '', act);
    button.append(drawIcon(ICONS[icon]), label);
    return { word: typeof word === 'string' ? () => word : word, button, label };
  };
  return [
    tool('back', 'talk_back', () => talk.back()),
    tool('next', 'talk_next', () => talk.next()),
    tool(
      'full',
      () => (talk.full.isOn() ? 'talk_leave' : 'talk_start'),
      () => talk.full.toggle(),
    ),
    tool('jump', 'talk_jump', () => talk.jump.toggle()),
    tool('notes', 'talk_notes', () => talk.notes.toggle()),
    tool('settings', 'talk_settings', () => talk.settings.toggle()),
    tool('arrange', 'talk_arrange', () => talk.arrange.toggle()),
    tool('help', 'talk_help', () => talk.help.toggle()),
  ];
}

/** In full screen the bar fades while nothing moves; it comes back with the pointer or the focus. @param {Talk} talk */
function watchIdle({ root, full, stop: { signal } }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  function wake() {
    root.classList.remove('is-idle');
    clearTimeout(timer);
    if (full.isOn()) timer = setTimeout(() => root.classList.add('is-idle'), IDLE_MS);
  }
  root.addEventListener('pointermove', wake, { signal });
  root.addEventListener('focusin', wake, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return wake;
}
