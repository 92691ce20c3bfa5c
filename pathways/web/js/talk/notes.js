// Speaker notes: in a second window that stays in step both ways, or below the stage where windows are blocked.

import { make } from '../lib/dom.js';
import { shareStyles } from '../lib/styles.js';
import { createNotesSheet } from './notesheet.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */
/** @typedef {ReturnType<typeof createNotesSheet>} Sheet */

/** @param {Talk} talk */
export function createTalkNotes(talk) {
  const below = make('section', { class: 'talk-notes talk-below', hidden: true });
  const here = createNotesSheet(talk);
  const popup = createNotesWindow(talk);
  below.append(here.element);

  function open() {
    if (popup.open()) {
      talk.say(talk.words('talk_notes_opened'));
      return;
    }
    setBelow(true);
    talk.say(talk.words('talk_notes_blocked'), true);
  }

  /** @param {boolean} isBelow */
  function setBelow(isBelow) {
    talk.state.isBelow = isBelow;
    below.hidden = !isBelow;
    talk.root.classList.toggle('has-below', isBelow);
    if (talk.scene) talk.redraw();
  }

  window.addEventListener('pagehide', popup.close, { signal: talk.stop.signal });
  return {
    below,
    close: popup.close,
    setBelow,
    draw() {
      if (talk.state.isBelow) here.draw();
      popup.draw();
    },
    toggle() {
      if (popup.isOpen()) popup.close();
      else if (talk.state.isBelow) setBelow(false);
      else open();
    },
    tick() {
      here.tick();
      popup.tick();
    },
  };
}

/** The window with the notes, which may be open, closed by its reader, or blocked. @param {Talk} talk */
function createNotesWindow(talk) {
  /** @type {{ page: Window, sheet: Sheet } | null} */
  let popup = null;
  const shown = () => (popup && !popup.page.closed ? popup : null);

  function draw() {
    shown()?.page.document.documentElement.setAttribute('lang', talk.payload.lang);
    shown()?.sheet.draw();
  }

  return {
    draw,
    isOpen: () => shown() !== null,
    /** Says whether the browser let it. */
    open() {
      const page = openWindow(`np-notes-${talk.uid}`);
      if (!page) return false;
      popup = { page, sheet: createNotesSheet(talk) };
      fillWindow(talk, page, popup.sheet);
      page.focus();
      draw();
      return true;
    },
    close() {
      shown()?.page.close();
      popup = null;
    },
    tick: () => shown()?.sheet.tick(),
  };
}

/** Opens a window; null where the browser blocks it. @param {string} name */
function openWindow(name) {
  try {
    return window.open('', name, 'popup,width=1000,height=820');
  } catch {
    return null;
  }
}

/**
 * The window belongs to this page and shares its script: one state, two views of it, nothing to send.
 * @param {Talk} talk
 * @param {Window} target
 * @param {Sheet} sheet
 */
function fillWindow(talk, target, sheet) {
  const page = target.document;
  page.documentElement.lang = talk.payload.lang;
  const main = page.createElement('main');
  main.className = 'talk-notes';
  main.append(sheet.element);
  page.head.replaceChildren();
  page.title = talk.words('talk_notes');
  // The window shows the next scene as the stage will: it needs the stage's own style too.
  shareStyles(talk.root, page, talk.payload.notesStyle);
  page.body.replaceChildren(main);
  target.addEventListener('keydown', talk.onKey, { signal: talk.stop.signal });
}
