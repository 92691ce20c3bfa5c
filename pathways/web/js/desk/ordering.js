// A list that is put in order by dragging (mouse or finger), by buttons, or by keyboard alone.

import { make } from '../lib/dom.js';
import { addVerdict } from './choosing.js';
import { listenToDrag } from './dragging.js';
import { drawOrderItem } from './orderitem.js';

/** @typedef {ReturnType<typeof createOrderList>} OrderList */

/**
 * @param {import('../types/desk.d.ts').Desk} desk
 * @param {import('../types/payload.d.ts').ChoiceData[]} choices
 * @returns {import('../types/desk.d.ts').AnswerField}
 */
export function createOrdering(desk, choices) {
  const { words } = desk;
  const list = createOrderList(desk);
  list.element.append(...choices.map((choice) => drawOrderItem(words, list, choice)));
  numberItems(list.items());
  listenToDrag(list);
  const how = make('p', { class: 'ns-quiet', text: words('learn_order_how') });
  return {
    element: make('div', { class: 'ns-ordering' }, how, list.element),
    answer: () => list.items().map((item) => item.dataset.id ?? ''),
    // After marking: which items stand against a reason, told by a word too.
    show(broken) {
      list
        .items()
        .filter((item) => broken.includes(item.dataset.id ?? ''))
        .forEach((item) => addVerdict(item, 'broken', words('learn_out_of_order')));
      list.element.querySelectorAll('button').forEach((/** @type {HTMLButtonElement} */ button) => {
        button.disabled = true;
      });
      list.element.classList.add('is-done');
    },
  };
}

/**
 * The list itself: its items move, one of them may be held, and each change is said.
 * @param {Pick<import('../types/desk.d.ts').Desk, 'words' | 'tell'>} desk
 */
function createOrderList(desk) {
  const element = make('ol', { class: 'ns-order' });
  /** @type {HTMLElement | null} */
  let held = null;
  let startedAt = 0;

  /** @returns {HTMLElement[]} */
  const items = () => [...element.children];
  /** @param {HTMLElement} item */
  const placeOf = (item) => items().indexOf(item);

  /** @param {string} key @param {HTMLElement} item */
  function tell(key, item) {
    desk.tell(desk.words(key, { name: item.dataset.name, place: placeOf(item) + 1, all: items().length }));
  }

  /** Its neighbours move, so that it keeps its focus and the finger. @param {HTMLElement} item @param {number} to */
  function move(item, to) {
    const place = Math.min(Math.max(to, 0), items().length - 1);
    while (placeOf(item) < place) item.before(items()[placeOf(item) + 1]);
    while (placeOf(item) > place) item.after(items()[placeOf(item) - 1]);
    numberItems(items());
  }

  /** @param {HTMLElement | null} item */
  function hold(item) {
    [held, item].forEach((one) => {
      one?.classList.toggle('is-held', one === item);
      one?.querySelector('.ns-grip')?.setAttribute('aria-pressed', String(one === item));
    });
    held = item;
    if (item) startedAt = placeOf(item);
  }

  return {
    element,
    items,
    placeOf,
    tell,
    move,
    hold,
    held: () => held,
    /** Puts what is held back to where it was. */
    giveBack() {
      if (held) move(held, startedAt);
      hold(null);
    },
  };
}

/** Tells each item its place; the first can't go up, the last not down. @param {HTMLElement[]} items */
function numberItems(items) {
  /** @param {HTMLElement} item @param {string} button @param {boolean} isDisabled */
  const setDisabled = (item, button, isDisabled) => {
    /** @type {HTMLButtonElement} */ (item.querySelector(button)).disabled = isDisabled;
  };
  items.forEach((item, place) => {
    item.querySelector('.ns-place')?.replaceChildren(String(place + 1));
    setDisabled(item, '.ns-up', place === 0);
    setDisabled(item, '.ns-down', place === items.length - 1);
  });
}
