// The tools under the stage: back and next, where the talk stands, and what can be opened.

const TALK_ICONS = {
  back: 'M11.5 3.5L6 9l5.5 5.5', next: 'M6.5 3.5L12 9l-5.5 5.5', full: 'M10.5 2.5h5v5M7.5 15.5h-5v-5M15.5 2.5l-5 5M2.5 15.5l5-5',
  jump: 'M3 4.5h1M7 4.5h8M3 9h1M7 9h8M3 13.5h1M7 13.5h8', notes: 'M4 2.5h10v13H4zM7 6h4M7 9h4M7 12h2',
  settings: 'M3 5h7M14 5h1M3 13h1M8 13h7M12 3v4M6 11v4', arrange: 'M6 3v12M6 3L3 6M6 3l3 3M12 15V3M12 15l-3-3M12 15l3-3',
  help: 'M6.5 6.5a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.8-.9 1.7M9 13.6v.2',
};
const IDLE_MS = 3000;

function createTalkBar(talk) {
  const element = make('div', { class: 'talk-bar', role: 'group' });
  const position = make('p', { class: 'talk-position' });
  const time = make('p', { class: 'talk-time' });
  const progress = make('div', { class: 'talk-progress', 'aria-hidden': 'true' }, make('span'));
  const tools = [
    ['back', 'talk_back', () => talk.back()], ['next', 'talk_next', () => talk.next()],
    ['full', 'talk_start', () => talk.toggleFull()], ['jump', 'talk_jump', () => talk.jump.toggle()],
    ['notes', 'talk_notes', () => talk.notes.toggle()], ['settings', 'talk_settings', () => talk.settings.toggle()],
    ['arrange', 'talk_arrange', () => talk.arrange.toggle()], ['help', 'talk_help', () => talk.help.toggle()],
  ].map(([name, word, act]) => {
    const label = make('span', {});
    const button = makeButton(`np-button talk-tool talk-tool-${name}`, '', act);
    button.append(drawIcon(TALK_ICONS[name]), label);
    return { name, word, button, label };
  });
  const [back, next, ...others] = tools.map((tool) => tool.button);
  element.append(progress, back, next, position, time, ...others);

  function draw() {
    const { words } = talk;
    element.setAttribute('aria-label', words('talk_tools'));
    tools.forEach(({ name, word, button, label }) => {
      label.textContent = words(name === 'full' && talk.isFull ? 'talk_leave' : word);
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
    if (talk.isFull) timer = setTimeout(() => talk.root.classList.add('is-idle'), IDLE_MS);
  }
  talk.root.addEventListener('pointermove', wake, { signal: talk.stop.signal });
  talk.root.addEventListener('focusin', wake, { signal: talk.stop.signal });
  talk.stop.signal.addEventListener('abort', () => clearTimeout(timer));
  return { element, draw, tick, wake };
}
