// Arrange the talk: order, left out, names, own notes; saved to a file, opened from one, kept on this device if wished.

import { make, makeButton } from '../lib/dom.js';
import { makeCheck, makeFileField } from '../lib/fields.js';
import { download, MOST_LETTERS } from '../lib/file.js';
import { drawArrangeRow } from './arrangerow.js';
import { createTalkDialog } from './dialogs.js';
import { keptKey } from './length.js';
import { arrangeScenes, readMine, swapScenes, writeMine } from './mine.js';
import { drawParts } from './parts.js';
import { keepMine, newMine } from './state.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */
/** @typedef {import('../types/talk.d.ts').Mine} Mine */
/** @typedef {import('../types/talk.d.ts').Scene} Scene */

/** @param {Talk} talk @returns {import('../types/talk.d.ts').TalkDialog} */
export function createTalkArrange(talk) {
  /** @type {string[]} */
  let messages = [];
  const dialog = createTalkDialog(talk, 'arrange', 'talk_arrange', () => [
    make('p', { text: talk.words('talk_arrange_hint') }),
    drawTools(talk, { take, reset, slides, tell }),
    make('div', { class: 'talk-messages', role: 'status' }, ...messages.map((text) => make('p', { text }))),
    drawParts(talk, (next, part) => {
      talk.change(next);
      dialog.redraw();
      focusOn(dialog.element, `[data-part="${CSS.escape(part)}"]`);
    }),
    drawRows(talk, dialog, talk.change),
  ]);

  /**
   * Says what was done, and gives the focus back to the tool that did it.
   * @param {string} tool
   * @param {string[]} texts
   */
  function tell(tool, texts) {
    messages = texts;
    dialog.redraw();
    focusOn(dialog.element, `[data-tool="${tool}"]`);
  }

  /** @param {string} text */
  function take(text) {
    const { words, payload } = talk;
    const { mine, problems, isRead } = readMine(text, payload.id, idsOf(payload));
    const said = problems.map(({ key, values }) => words(key, values));
    if (isRead) talk.change(mine);
    tell('open', isRead ? [words('talk_opened'), ...said] : said);
  }

  // The server learns which public scenes are shown, in which order; own names and notes stay here.
  function slides() {
    const { state, callbacks, list } = talk;
    state.asks += 1;
    callbacks.slides?.({ scenes: list.map((scene) => scene.id), voice: state.voice, seq: state.asks });
    tell('slides', [talk.words('talk_slides_asked')]);
  }

  function reset() {
    talk.change(newMine());
    tell('reset', [talk.words('talk_was_reset')]);
  }

  return {
    ...dialog,
    toggle() {
      messages = [];
      dialog.toggle();
    },
  };
}

/** The scenes of both voices. @param {Talk['payload']} payload */
function idsOf({ scenes }) {
  const all = Object.values(scenes).flat();
  return new Set(all.map((scene) => scene.id));
}

/**
 * @param {Talk} talk
 * @param {{ take: (text: string) => void, reset: () => void, slides: () => void,
 *   tell: (tool: string, texts: string[]) => void }} acts
 */
function drawTools(talk, { take, reset, slides, tell }) {
  const { words, state, payload } = talk;
  const label = words('talk_open');
  const file = makeFileField(MOST_LETTERS, take, { class: 'np-visually-hidden', 'aria-label': label });
  /** @param {string} name @param {() => void} act */
  const tool = (name, act) => makeButton('np-button', words(`talk_${name}`), act, { 'data-tool': name });
  const save = () =>
    download(writeMine(state.mine, payload.id), `talk-${payload.id.split('/').slice(1).join('-')}.json`);
  /** @param {boolean} isKept */
  const keep = (isKept) => {
    state.isKept = isKept;
    keepMine(talk);
    talk.length.draw();
    tell('keep', [words(keptKey(talk))]);
  };
  const keeping = { checked: state.isKept, disabled: state.store.isBlocked, 'data-tool': 'keep' };
  return make(
    'div',
    { class: 'talk-arrange-tools' },
    tool('save', save),
    tool('open', () => file.click()),
    file,
    tool('reset', reset),
    ...(talk.callbacks.slides ? [tool('slides', slides)] : []),
    makeCheck('talk-keep', words('talk_keep'), keep, keeping),
  );
}

/**
 * @param {Talk} talk
 * @param {import('../types/talk.d.ts').TalkDialog} dialog
 * @param {(next: Partial<Mine>) => void} change
 */
function drawRows(talk, dialog, change) {
  const { words, state, payload } = talk;
  const scenes = arrangeScenes(payload.scenes[state.voice] ?? [], state.mine);
  /** @param {number} n @param {number} by */
  const move = (n, by) => {
    const { id, heading } = scenes[n];
    change({ order: swapScenes(scenes, n, n + by) });
    dialog.redraw();
    [by, -by].some((way) => focusOn(dialog.element, `[data-move="${way}/${CSS.escape(id)}"]`));
    talk.say(words('talk_moved', { title: heading, at: n + by + 1 }));
  };
  const rows = scenes.map((scene, n) =>
    drawArrangeRow(talk, scene, change, [
      { by: -1, key: 'talk_row_up', glyph: '↑', act: n > 0 ? () => move(n, -1) : null },
      { by: 1, key: 'talk_row_down', glyph: '↓', act: n + 1 < scenes.length ? () => move(n, 1) : null },
    ]),
  );
  return make('ol', { class: 'talk-rows' }, ...rows);
}

/**
 * Moves the focus to a part, if it is there and not disabled; says whether it did.
 * @param {HTMLElement} element
 * @param {string} selector
 */
function focusOn(element, selector) {
  const part = /** @type {HTMLElement | null} */ (element.querySelector(`${selector}:not(:disabled)`));
  part?.focus();
  return part !== null;
}
