// One sheet of speaker notes. Its buttons stay where they are, so that the focus does; the rest is drawn anew.

import { make, makeButton, own } from '../lib/dom.js';
import { unique } from '../lib/lists.js';
import { asksOf } from './pace.js';
import { isAsking, nameScene, sayPosition } from './state.js';
import { sayPace } from './time.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */
/** @typedef {import('../types/talk.d.ts').TalkContent} TalkContent */

/** @param {Talk} talk */
export function createNotesSheet(talk) {
  const tools = make('div', { class: 'talk-notes-tools', role: 'group' });
  const clock = make('p', { class: 'talk-clock' });
  const content = make('div', { class: 'talk-notes-content' });
  const ahead = talk.createAhead();
  /** @param {string} key @param {() => void} act */
  const button = (key, act) => ({ key, element: makeButton('np-button', '', act) });
  const buttons = [
    button('talk_back', () => talk.back()),
    button('talk_next', () => talk.next()),
    button('talk_black', () => talk.toggleBlack()),
    button('talk_time', () => talk.toggleTime()),
    button('talk_time_reset', () => talk.resetTime()),
  ];
  tools.append(...buttons.map((one) => one.element), clock);

  function tick() {
    const now = new Date().toLocaleTimeString(talk.payload.lang, { hour: '2-digit', minute: '2-digit' });
    clock.textContent = `${sayPace(talk)} · ${now}`;
  }

  function draw() {
    tools.setAttribute('aria-label', talk.words('talk_notes'));
    buttons.forEach(({ key, element }) => {
      element.textContent = talk.words(key);
    });
    tick();
    const [main, after] = drawNotes(talk);
    content.replaceChildren(make('div', { class: 'talk-notes-main' }, ...main, ...after), ahead.element);
    ahead.draw();
  }

  return { element: make('div', { class: 'talk-notes-sheet' }, tools, content), draw, tick };
}

/**
 * What stands before the picture of what comes next, and what stands after it.
 * @param {TalkContent} talk
 * @returns {[any[], any[]]}
 */
function drawNotes(talk) {
  const { words, state, scene } = talk;
  const { say, why, room, lang } = scene.notes;
  const mine = own(state.mine.notes, scene.id)?.split(/\n+/) ?? [];
  const sources = unique(scene.sources.map((source) => `${source.title}, ${source.published}`));
  /** @param {string} key @param {any[]} texts @param {string | null} other the language, if it is another */
  const part = (key, texts, other = null) =>
    texts.length ? [make('h2', { text: words(key) }), ...texts.map((text) => make('p', { text, lang: other }))] : [];
  const asks = asksOf(talk, scene).flatMap((ask, n) => drawAsk(talk, ask, n));
  const told = [
    ...(lang ? [make('p', { class: 'talk-notes-foreign', text: words('talk_notes_foreign') })] : []),
    ...part('teach_say', say, lang),
    ...part('talk_why', why, scene.lang),
    ...part('teach_room', room, lang),
  ];
  const head = [
    make('p', { class: 'talk-notes-at', text: sayPosition(talk) }),
    make('h1', { text: nameScene(talk, scene) }),
    ...part('talk_own_notes', mine),
  ];
  const first = isAsking(talk, scene) ? [...asks, ...told] : [...told, ...asks];
  return [
    [...head, ...first, ...part('talk_numbers', scene.numbers.flat())],
    part('fold_sources', sources.slice(0, 8)),
  ];
}

/** @param {TalkContent} talk @param {import('../types/payload.d.ts').TalkAsk} ask @param {number} n */
function drawAsk({ words, state }, { question, answer, figured }, n) {
  const isNow = Math.floor(state.beat / 2) === n;
  return [
    make('h2', { text: words(isNow ? 'talk_ask_room_now' : 'talk_ask_room') }),
    make('p', { class: 'talk-notes-question', text: question }),
    make('p', { text: (state.hasNumbers && figured) || answer }),
  ];
}
