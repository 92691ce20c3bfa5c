// Keys and remote controls. While a talk fills the screen no key reaches the page around it.

import { own } from '../lib/dom.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */

/** What each key does; letters in small. @param {Talk} talk @returns {Record<string, () => void>} */
function actsOf(talk) {
  const { next, back, turn } = talk;
  return {
    ...Object.fromEntries(['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'Enter'].map((key) => [key, next])),
    ...Object.fromEntries(['ArrowLeft', 'ArrowUp', 'PageUp'].map((key) => [key, back])),
    Home: () => talk.go(0),
    End: () => talk.go(talk.list.length - 1),
    b: talk.toggleBlack,
    '.': talk.toggleBlack,
    f: () => talk.full.toggle(),
    j: () => talk.jump.toggle(),
    n: () => talk.notes.toggle(),
    s: () => talk.settings.toggle(),
    '?': () => talk.help.toggle(),
    e: () => talk.arrange.toggle(),
    v: () => turn('voice'),
    l: () => turn('lang'),
    r: () => turn('region'),
    p: () => talk.setReveal(talk.state.reveal === 'step' ? 'phase' : 'step'),
    d: () => talk.setNumbers(!talk.state.hasNumbers),
    q: () => talk.setPrompts(!talk.state.hasPrompts),
    t: talk.toggleTime,
    Escape: talk.leave,
  };
}

/**
 * Whether a key belongs to the part that has the focus: a field, a window, a button, a text that scrolls.
 * @param {KeyboardEvent} event
 */
function isTaken(event) {
  const target = /** @type {Element} */ (event.composedPath()[0]);
  const tag = target.tagName?.toLowerCase();
  if (['input', 'textarea', 'select'].includes(tag) || target.closest?.('dialog')) return true;
  if (['button', 'summary', 'a'].includes(tag) && [' ', 'Enter'].includes(event.key)) return true;
  return target.closest?.('.talk-text[tabindex]') && ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key);
}

/**
 * Makes what hears the keys, here and in the window of the notes.
 * @param {Talk} talk
 * @returns {(event: KeyboardEvent) => void}
 */
export function createTalkKeys(talk) {
  const acts = actsOf(talk);
  return (event) => {
    const { key } = event;
    if (key !== 'Tab') event.stopPropagation();
    const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !isTaken(event);
    const act = isOurs ? own(acts, key.length === 1 ? key.toLowerCase() : key) : undefined;
    if (!act || event.defaultPrevented) return;
    event.preventDefault();
    if (talk.state.isBlack && !['b', 'B', '.', 'Home', 'End'].includes(key)) {
      talk.toggleBlack();
      if (key === 'Escape') return;
    }
    act();
  };
}

/** @param {Talk} talk */
export function listenToKeys({ root, full, onKey, stop: { signal } }) {
  root.addEventListener('keydown', onKey, { signal });
  /** @param {KeyboardEvent} event */
  const keepHere = (event) => {
    if (event.key !== 'Tab') event.stopPropagation();
  };
  root.addEventListener('keyup', keepHere, { signal });
  root.addEventListener('keypress', keepHere, { signal });
  // In full screen the focus may be nowhere, and a remote control still has to work.
  window.addEventListener(
    'keydown',
    (event) => {
      if (full.isOn() && !event.composedPath().includes(root)) onKey(event);
    },
    { capture: true, signal },
  );
}
