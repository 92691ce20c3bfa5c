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
    m: () => talk.turnLength(),
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
  if (target.closest?.('dialog')) return true;
  // Letters and numbers mean nothing to a radio button, so they stay the talk's.
  if (tag === 'input' && ['radio', 'checkbox'].includes(/** @type {HTMLInputElement} */ (target).type)) {
    return event.key === ' ' || event.key.startsWith('Arrow');
  }
  if (['input', 'textarea', 'select'].includes(tag)) return true;
  if (['button', 'summary', 'a'].includes(tag) && [' ', 'Enter'].includes(event.key)) return true;
  return target.closest?.('.talk-text[tabindex]') && ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key);
}

/**
 * The number of a scene, digit by digit; Enter goes there. Says whether the key was part of it.
 * @param {Talk} talk
 * @param {string} key
 */
function typeNumber(talk, key) {
  const { state, words, list } = talk;
  if (/^\d$/.test(key)) {
    state.typed = `${state.typed}${key}`.slice(-3);
    talk.say(words('talk_go_to', { number: state.typed }), true);
    return true;
  }
  const number = Number(state.typed);
  const isTyped = state.typed !== '';
  state.typed = '';
  if (!isTyped || key !== 'Enter') return false;
  if (number >= 1 && number <= list.length) talk.go(number - 1);
  else talk.say(words('talk_no_scene', { number, all: list.length }), true);
  return true;
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
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    const isJump = key === 'Enter' && talk.state.typed !== '';
    if (!isPlain || (isTaken(event) && !isJump)) return;
    const act = own(acts, key.length === 1 ? key.toLowerCase() : key);
    if (typeNumber(talk, key)) {
      event.preventDefault();
      return;
    }
    if (!act) return;
    event.preventDefault();
    if (talk.state.isBlack && !['b', 'B', '.', 'Home', 'End'].includes(key)) {
      talk.toggleBlack();
      if (key === 'Escape') return;
    }
    act();
  };
}

/** What a page does with keys by itself stays the page's, until the talk fills the screen or has the focus. */
const OF_THE_PAGE = [' ', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Escape', '.'];

/**
 * Whether a key that was pressed elsewhere on the page is for the talk: from the first moment, without a click in it.
 * @param {Talk} talk
 * @param {KeyboardEvent} event
 */
function isForTalk(talk, event) {
  if (talk.full.isOn()) return true;
  const target = /** @type {Element} */ (event.composedPath()[0]);
  const isWidget = target.closest?.(
    'input, textarea, select, dialog, [role="combobox"], [role="listbox"], [role="radiogroup"]',
  );
  if (isWidget || /** @type {HTMLElement} */ (target).isContentEditable || OF_THE_PAGE.includes(event.key))
    return false;
  return event.key !== 'Enter' || talk.state.typed !== '';
}

/** @param {Talk} talk */
export function listenToKeys(talk) {
  const { root, onKey, stop } = talk;
  const { signal } = stop;
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
      if (event.composedPath().includes(root) || !isForTalk(talk, event)) return;
      const isFull = talk.full.isOn();
      if (isFull || event.key.length === 1 || event.key.startsWith('Arrow') || event.key === 'Enter') onKey(event);
    },
    { capture: true, signal },
  );
}
