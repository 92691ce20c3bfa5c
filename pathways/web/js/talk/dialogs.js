// Windows over the stage: how they open and close, the list of scenes to jump to, and the keys.

import { make, makeButton } from '../lib/dom.js';
import { nameScene } from './state.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */

/**
 * @param {Talk} talk
 * @param {string} name
 * @param {string} title the key of its word
 * @param {(dialog: HTMLDialogElement) => any[]} fill
 * @returns {import('../types/talk.d.ts').TalkDialog}
 */
export function createTalkDialog(talk, name, title, fill) {
  const content = make('div', { class: 'talk-dialog-content' });
  const heading = make('h2', { class: 'talk-dialog-title', id: `${talk.uid}-${name}` });
  const close = makeButton('np-button', '', () => element.close());
  const element = make(
    'dialog',
    { class: `talk-dialog talk-dialog-${name}`, 'aria-labelledby': heading.id },
    make('div', { class: 'talk-dialog-top' }, heading, close),
    content,
  );
  element.addEventListener('close', () => talk.stage.focus({ preventScroll: true }));
  element.addEventListener('click', (/** @type {MouseEvent} */ event) => {
    if (event.target === element) element.close();
  });

  function draw() {
    heading.textContent = talk.words(title);
    close.textContent = talk.words('talk_close');
    content.replaceChildren(...fill(element));
  }

  return {
    element,
    redraw() {
      if (element.open) draw();
    },
    toggle() {
      if (element.open) {
        element.close();
        return;
      }
      draw();
      element.showModal();
      const first = content.querySelector('[data-first]') ?? content.querySelector('button, input, select') ?? close;
      first.focus();
      first.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** @param {Talk} talk @param {HTMLDialogElement} dialog */
export function fillJumpList(talk, dialog) {
  const items = talk.list.map((scene, n) => {
    const jump = () => {
      dialog.close();
      talk.go(n);
    };
    const button = makeButton('talk-jump', '', jump, {
      'aria-current': n === talk.at ? 'true' : null,
      'data-first': n === talk.at,
      'data-kind': scene.kind,
      'data-scene': scene.id,
    });
    button.append(
      make('span', { class: 'talk-jump-number', text: String(n + 1) }),
      make('span', { text: nameScene(talk, scene) }),
    );
    return make('li', {}, button);
  });
  const list = make('ol', { class: 'talk-jumps' }, ...items);
  list.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(/** @type {Element} */ (event.target).closest('button'));
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)].focus();
  });
  return [list];
}

const TALK_KEYS = [
  ['→ ␣ PgDn', 'talk_key_next'],
  ['← PgUp', 'talk_key_back'],
  ['Home / End', 'talk_key_ends'],
  ['B .', 'talk_key_black'],
  ['F', 'talk_key_full'],
  ['J', 'talk_key_jump'],
  ['1 2 ↵', 'talk_key_number'],
  ['M', 'talk_key_length'],
  ['N', 'talk_key_notes'],
  ['S', 'talk_key_settings'],
  ['V', 'talk_key_voice'],
  ['L', 'talk_key_lang'],
  ['R', 'talk_key_region'],
  ['P', 'talk_key_reveal'],
  ['D', 'talk_key_numbers'],
  ['Q', 'talk_key_prompts'],
  ['T', 'talk_key_time'],
  ['E', 'talk_key_arrange'],
  ['?', 'talk_key_help'],
  ['Esc', 'talk_key_leave'],
];

/** @param {Talk} talk */
export function fillHelp({ words }) {
  const keys = TALK_KEYS.map(([key, word]) =>
    make('div', {}, make('dt', {}, make('kbd', { text: key })), make('dd', { text: words(word) })),
  );
  return [
    make('dl', { class: 'talk-keys' }, ...keys),
    make('p', { text: words('talk_touch_help') }),
    make('p', { text: words('talk_private') }),
  ];
}
