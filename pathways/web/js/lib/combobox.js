// A field with a list that narrows while one types, all by keyboard: what ARIA calls a combobox.

import { make, own } from './dom.js';

/**
 * @typedef {{ id: string, title: string, note: string }} Hit
 * @typedef {{ input: HTMLInputElement, list: HTMLElement, none?: HTMLElement | null, prefix: string,
 *   find: (query: string, isTyping: boolean) => Hit[], onChoose: (hit: any) => void, isEager?: boolean }} Parts
 */

/**
 * Makes the attributes of a field that is a combobox over a list.
 * @param {string} listId
 */
export function comboboxProps(listId) {
  return {
    class: 'np-search-input',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
  };
}

/**
 * Ties a field and a list together. `find` says what fits; `none` is shown where nothing does; option ids begin with
 * `prefix`. An eager one offers everything before anything is typed, and keeps what stands in it on Escape.
 * @param {Parts} parts
 */
export function createCombobox({ input, list, none = null, prefix, find, onChoose, isEager = false }) {
  /** @type {Hit[]} */
  let hits = [];
  let active = -1;
  const isAsked = () => isEager || input.value.trim() !== '';

  /**
   * @param {string} query
   * @param {boolean} isTyping
   */
  function look(query, isTyping = false) {
    hits = find(query, isTyping);
    active = -1;
    list.replaceChildren(...hits.map(drawHit));
  }

  /**
   * @param {Hit} hit
   * @param {number} place
   */
  function drawHit(hit, place) {
    const option = make(
      'li',
      { class: 'np-result', role: 'option', id: `${prefix}-${place}`, 'data-id': hit.id, 'aria-selected': 'false' },
      make('span', { class: 'np-result-title', text: hit.title }),
      make('span', { class: 'np-result-phase', text: hit.note }),
    );
    option.addEventListener('pointerdown', (/** @type {Event} */ event) => event.preventDefault());
    option.addEventListener('click', () => choose(hit));
    return option;
  }

  /** @param {boolean} isOpen */
  function setOpen(isOpen) {
    list.hidden = !isOpen || !hits.length;
    if (none) none.hidden = !isOpen || hits.length > 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (list.hidden) input.removeAttribute('aria-activedescendant');
  }

  function offerAll() {
    if (!isEager || !list.hidden) return;
    look('');
    setOpen(true);
  }

  /** @param {number} by */
  function move(by) {
    offerAll();
    if (!hits.length) return;
    setOpen(true);
    active = nextPlace(active, by, hits.length);
    [...list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === active)));
    list.children[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', list.children[active].id);
  }

  /** @param {Hit} hit */
  function choose(hit) {
    setOpen(false);
    onChoose(hit);
  }

  function leave() {
    if (isEager) return setOpen(false);
    if (list.hidden && none?.hidden !== false) input.value = '';
    look(input.value);
    return setOpen(false);
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => hits.length && !(isEager && list.hidden) && choose(hits[Math.max(active, 0)]),
    Escape: leave,
  };
  input.addEventListener('input', () => {
    look(input.value, true);
    setOpen(isAsked());
  });
  input.addEventListener('click', offerAll);
  input.addEventListener('focus', () => (isEager ? input.select() : setOpen(isAsked())));
  input.addEventListener('blur', () => setOpen(false));
  input.addEventListener('keydown', (event) => {
    const act = own(keys, event.key);
    if (!act || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  return {
    /** Finds anew what fits what stands in the field, and shows none of it. */
    refresh() {
      look(input.value);
      setOpen(false);
    },
  };
}

// The next place in a list, around its ends; from nowhere one goes to the first, or back to the last.
/**
 * @param {number} active
 * @param {number} by
 * @param {number} count
 */
function nextPlace(active, by, count) {
  return (active + by + count + (active < 0 && by < 0 ? 1 : 0)) % count;
}
