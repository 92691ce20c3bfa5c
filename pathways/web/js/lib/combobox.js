// A field with a list that narrows while one types, all by keyboard: what ARIA calls a combobox.

import { make, own } from './dom.js';

/**
 * @typedef {{ id: string, title: string, note: string, isWay?: boolean }} Hit a way on is offered where nothing fits
 * @typedef {{ input: HTMLInputElement, list: HTMLElement, none?: HTMLElement | null, prefix: string,
 *   find: (query: string, isTyping: boolean) => Hit[], onChoose: (hit: any) => void, isEager?: boolean,
 *   isReady?: () => boolean }} Parts
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
 * The list under a field: what fits, which of it the arrow keys have reached, and whether it is open.
 * @param {Parts} parts
 */
function createMenu({ input, list, none = null, prefix, find, onChoose }) {
  /** @type {Hit[]} */
  let hits = [];
  let active = -1;
  const options = () => [...list.children].filter((one) => one.getAttribute('role') === 'option');

  // Nothing fits, and there are ways on: what is said stands above them.
  function drawNone() {
    const isSaid = none && hits.length > 0 && hits.every(({ isWay }) => isWay);
    return isSaid ? [make('li', { class: 'np-results-said', role: 'presentation', text: none.textContent })] : [];
  }

  /** @param {boolean} isOpen */
  function setOpen(isOpen) {
    list.hidden = !isOpen || !hits.length;
    if (none) none.hidden = !isOpen || hits.length > 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (list.hidden) input.removeAttribute('aria-activedescendant');
  }

  /** @param {Hit} hit */
  function choose(hit) {
    setOpen(false);
    onChoose(hit);
  }

  return {
    setOpen,
    /** @param {string} query @param {boolean} isTyping */
    look(query, isTyping = false) {
      hits = find(query, isTyping);
      active = -1;
      list.replaceChildren(...drawNone(), ...hits.map((hit, place) => drawHit(hit, `${prefix}-${place}`, choose)));
    },
    /** @param {number} by */
    move(by) {
      if (!hits.length) return;
      setOpen(true);
      active = nextPlace(active, by, hits.length);
      options().forEach((option, place) => option.setAttribute('aria-selected', String(place === active)));
      const reached = options()[active];
      reached.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', reached.id);
    },
    /** Takes what the keys have reached, or else the first that fits; a way on is taken by nobody unasked. */
    take() {
      const hit = hits[active] ?? hits.find(({ isWay }) => !isWay);
      if (hit) choose(hit);
    },
  };
}

/** @param {Hit} hit @param {string} id @param {(hit: Hit) => void} choose */
function drawHit(hit, id, choose) {
  const option = make(
    'li',
    { class: 'np-result', role: 'option', id, 'data-id': hit.id, 'aria-selected': 'false', onclick: () => choose(hit) },
    make('span', { class: 'np-result-title', text: hit.title }),
    make('span', { class: 'np-result-phase', text: hit.note }),
  );
  option.addEventListener('pointerdown', (/** @type {Event} */ event) => event.preventDefault());
  return option;
}

/**
 * Ties a field and a list together. `find` says what fits; `none` is shown where nothing does; option ids begin with
 * `prefix`. An eager one offers everything before anything is typed, and keeps what stands in it on Escape. Until it is
 * ready, nothing is said of what was typed.
 * @param {Parts} parts
 */
export function createCombobox(parts) {
  const { input, list, none = null, isEager = false, isReady = () => true } = parts;
  const { look, setOpen, move, take } = createMenu(parts);
  const isAsked = () => isEager || (isReady() && input.value.trim() !== '');

  function offerAll() {
    if (!isEager || !list.hidden) return;
    look('');
    setOpen(true);
  }

  /** @param {number} by */
  function step(by) {
    offerAll();
    move(by);
  }

  function leave() {
    if (isEager) return setOpen(false);
    if (list.hidden && none?.hidden !== false) input.value = '';
    look(input.value);
    return setOpen(false);
  }

  listenToKeys(input, {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => (isEager && list.hidden) || take(),
    Escape: leave,
  });
  function answer() {
    look(input.value, true);
    setOpen(isAsked());
  }
  input.addEventListener('input', answer);
  input.addEventListener('click', offerAll);
  input.addEventListener('focus', () => (isEager ? input.select() : setOpen(isAsked())));
  input.addEventListener('blur', () => setOpen(false));
  return {
    /** Finds anew what fits what stands in the field, and shows none of it. */
    refresh() {
      look(input.value);
      setOpen(false);
    },
    /** Answers what was typed before there was anything to find. */
    begin() {
      if (input.matches(':focus')) answer();
    },
  };
}

/** @param {HTMLInputElement} input @param {Record<string, () => unknown>} acts */
function listenToKeys(input, acts) {
  input.addEventListener('keydown', (event) => {
    const act = own(acts, event.key);
    if (!act || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
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
