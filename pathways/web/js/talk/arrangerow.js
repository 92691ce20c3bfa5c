// One scene in the list to arrange: whether it is shown, its name, the buttons that move it, and own notes.

import { make, makeButton, own } from '../lib/dom.js';
import { makeCheck } from '../lib/fields.js';
import { TALK_NAME_MOST, TALK_NOTE_MOST, withText } from './mine.js';
import { isAsked, isTaken, takeAsk, takeScenes } from './pace.js';
import { nameScene } from './state.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */
/** @typedef {import('../types/talk.d.ts').Scene} Scene */
/** @typedef {(next: Partial<import('../types/talk.d.ts').Mine>) => void} Change */
/** @typedef {{ by: number, key: string, glyph: string, act: (() => void) | null }} Move */

/** @param {Talk} talk @param {Scene} scene @param {Change} change @param {Move[]} moves */
export function drawArrangeRow(talk, scene, change, moves) {
  const title = scene.heading;
  const buttons = moves.map(({ by, key, glyph, act }) =>
    makeButton('np-icon-button', glyph, () => act?.(), {
      'aria-label': talk.words(key, { title }),
      disabled: !act,
      'data-move': `${by}/${scene.id}`,
    }),
  );
  return make(
    'li',
    { class: 'talk-row', 'data-scene': scene.id },
    drawShown(talk, scene, change),
    drawName(talk, scene, change),
    ...buttons,
    drawAsk(talk, scene, change),
    drawNote(talk, scene, change),
  );
}

/** @param {Talk} talk @param {Scene} scene @param {Change} change */
function drawShown(talk, scene, change) {
  const shown = make('input', {
    type: 'checkbox',
    'aria-label': talk.words('talk_row_show', { title: scene.heading }),
    checked: isTaken(talk, scene),
    onchange: () => change(takeScenes(talk.state.mine, [scene.id], shown.checked)),
  });
  return shown;
}

/** Whether its question is asked, where it has one. @param {Talk} talk @param {Scene} scene @param {Change} change */
function drawAsk(talk, scene, change) {
  const [ask] = scene.notes.asks;
  if (!ask) return null;
  return makeCheck(
    'talk-row-ask',
    talk.words('talk_row_ask', { question: ask.question }),
    (is) => change(takeAsk(talk.state.mine, scene.id, is)),
    { checked: isAsked(talk, scene) },
  );
}

/** A name that is empty, or the scene's own, is none. @param {Talk} talk @param {Scene} scene @param {Change} change */
function drawName(talk, scene, change) {
  const { id, heading: title } = scene;
  const { mine } = talk.state;
  const name = make('input', {
    type: 'text',
    class: 'talk-row-name',
    maxlength: TALK_NAME_MOST,
    'aria-label': talk.words('talk_row_name', { title }),
    onchange() {
      const text = name.value.trim();
      name.value = text || title;
      change({ names: withText(mine.names, id, text === title ? '' : text) });
    },
  });
  name.value = nameScene(talk, scene);
  return name;
}

/** @param {Talk} talk @param {Scene} scene @param {Change} change */
function drawNote({ words, state: { mine } }, { id, heading: title }, change) {
  const note = make('textarea', {
    rows: '3',
    maxlength: TALK_NOTE_MOST,
    'aria-label': words('talk_row_notes', { title }),
    oninput: () => change({ notes: withText(mine.notes, id, note.value) }),
  });
  note.value = own(mine.notes, id) ?? '';
  return make('details', { open: note.value !== '' }, make('summary', { text: words('talk_own_notes') }), note);
}
