// One sheet of speaker notes. Its buttons stay where they are, so that the focus does; the rest is drawn anew.

import { make, makeButton, own } from '../lib/dom.js';
import { unique } from '../lib/lists.js';
import { nameScene, sayPosition } from './state.js';
import { sayTime } from './time.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */
/** @typedef {import('../types/talk.d.ts').TalkContent} TalkContent */

/** @param {Talk} talk */
export function createNotesSheet(talk) {
  const tools = make('div', { class: 'talk-notes-tools', role: 'group' });
  const clock = make('p', { class: 'talk-clock' });
  const content = make('div', { class: 'talk-notes-content' });
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
    clock.textContent = `${sayTime(talk.state.time)} · ${now}`;
  }

  function draw() {
    tools.setAttribute('aria-label', talk.words('talk_notes'));
    buttons.forEach(({ key, element }) => {
      element.textContent = talk.words(key);
    });
    tick();
    content.replaceChildren(...drawNotes(talk));
  }

  return { element: make('div', { class: 'talk-notes-sheet' }, tools, content), draw, tick };
}

/** @param {TalkContent} talk */
function drawNotes(talk) {
  const { words, state, scene, list, at } = talk;
  const next = list[at + 1];
  const mine = own(state.mine.notes, scene.id)?.split(/\n+/) ?? [];
  const sources = scene.sources.map((source) => `${source.title}: ${source.section}, ${source.published}`);
  /** @param {string} key @param {any[]} texts */
  const part = (key, texts) =>
    texts.length ? [make('h2', { text: words(key) }), ...texts.map((text) => make('p', { text }))] : [];
  return [
    make('p', { class: 'talk-notes-at', text: sayPosition(talk) }),
    make('h1', { text: nameScene(talk, scene) }),
    ...part('talk_own_notes', mine),
    ...part('teach_say', scene.notes.say),
    ...part('teach_room', scene.notes.room),
    ...scene.notes.asks.flatMap((ask, n) => drawAsk(words, ask, Math.ceil(state.beat / 2) === n + 1)),
    ...part('talk_numbers', scene.numbers.flat()),
    make('p', {
      class: 'talk-notes-next',
      text: next ? words('talk_next_is', { title: nameScene(talk, next) }) : words('talk_last'),
    }),
    ...part('fold_sources', unique(sources)),
  ];
}

/** @param {TalkContent['words']} words @param {import('../types/payload.d.ts').TalkAsk} ask @param {boolean} isNow */
function drawAsk(words, { question, answer }, isNow) {
  return [
    make('h2', { text: words(isNow ? 'talk_ask_room_now' : 'talk_ask_room') }),
    make('p', { class: 'talk-notes-question', text: question }),
    make('p', { text: answer }),
  ];
}
