// The pages of the app: side by side where there is room, else behind a button with a word.

import { drawIcon, make, makeButton } from '../lib/dom.js';
import { makeLink } from '../lib/go.js';
import { ICONS } from '../lib/icons.js';

/** @typedef {import('../types/payload.d.ts').BarData} BarData */
/** @typedef {import('../types/payload.d.ts').Target} Target */

/**
 * @param {string} id
 * @param {(target: Target) => void} go
 */
export function createMenu(id, go) {
  const list = make('ul', { class: 'np-pages', id });
  const button = makeButton('np-button np-menu-button', '', toggle, { 'aria-controls': id });
  const element = make('nav', { class: 'np-menu' }, button, list);

  /** @param {boolean} isOpen */
  function set(isOpen) {
    element.classList.toggle('is-open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  }

  function toggle() {
    set(!element.classList.contains('is-open'));
  }

  element.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape' || !element.classList.contains('is-open')) return;
    event.stopPropagation();
    set(false);
    button.focus();
  });
  // Who goes on elsewhere is done with the menu.
  element.addEventListener('focusout', (/** @type {FocusEvent} */ { relatedTarget }) => {
    if (relatedTarget && !element.contains(/** @type {Node} */ (relatedTarget))) set(false);
  });

  return {
    element,
    close: () => set(false),
    /** @param {BarData} data @param {(key: string) => string} words */
    draw(data, words) {
      element.setAttribute('aria-label', words('bar_pages'));
      button.replaceChildren(drawIcon(ICONS.text), make('span', { text: words('bar_menu') }));
      const links = data.pages.map(({ page, title }) =>
        makeLink('np-page-link', { page, query: {} }, go, {
          text: title,
          'aria-current': page === data.page ? 'page' : null,
        }),
      );
      list.replaceChildren(...links.map((link) => make('li', {}, link)));
      set(false);
    },
  };
}
