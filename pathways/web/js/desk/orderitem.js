// One item of a list that is put in order: its grip, its name, and the buttons that move it.

import { make, makeIconButton } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { drawChoiceText } from './choosing.js';

/** @typedef {import('./ordering.js').OrderList} OrderList */
/** @typedef {import('../types/desk.d.ts').Words} Words */

/** @param {Words} words @param {OrderList} list @param {import('../types/payload.d.ts').ChoiceData} choice */
export function drawOrderItem(words, list, choice) {
  const name = choice.text;
  const item = make('li', { class: 'ns-order-item', 'data-id': choice.id, 'data-name': name });
  const grip = makeIconButton('ns-grip', ICONS.grip, words('learn_grip', { name }), () => {}, {
    'aria-pressed': 'false',
    title: null,
  });
  grip.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (!pressKey(list, item, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  item.append(
    grip,
    make('span', { class: 'ns-place', 'aria-hidden': 'true' }),
    drawChoiceText(choice),
    make(
      'span',
      { class: 'ns-moves' },
      drawMove(list, item, 'ns-up', ICONS.up, words('learn_up', { name })),
      drawMove(list, item, 'ns-down', ICONS.down, words('learn_down', { name })),
    ),
  );
  return item;
}

/**
 * @param {OrderList} list
 * @param {HTMLElement} item
 * @param {'ns-up' | 'ns-down'} way
 * @param {string} icon
 * @param {string} label
 */
function drawMove(list, item, way, icon, label) {
  const [by, other] = way === 'ns-up' ? [-1, '.ns-down'] : [1, '.ns-up'];
  const button = makeIconButton(`np-icon-button ${way}`, icon, label, () => {
    list.move(item, list.placeOf(item) + Number(by));
    list.tell('learn_moved', item);
    if (button.disabled) /** @type {HTMLElement} */ (item.querySelector(String(other))).focus();
  });
  return button;
}

/**
 * Does what a key on the grip asks for; says whether it asks for anything.
 * @param {OrderList} list
 * @param {HTMLElement} item
 * @param {string} key
 */
function pressKey(list, item, key) {
  const by = { ArrowUp: -1, ArrowDown: 1 }[key];
  const isHeld = list.held() === item;
  if (key === ' ' || key === 'Enter') {
    list.hold(isHeld ? null : item);
    list.tell(isHeld ? 'learn_dropped' : 'learn_picked', item);
  } else if (by && !isHeld) {
    /** @type {HTMLElement | null} */ (list.items()[list.placeOf(item) + by]?.querySelector('.ns-grip'))?.focus();
  } else if (isHeld && (by || key === 'Escape')) {
    if (by) list.move(item, list.placeOf(item) + by);
    else list.giveBack();
    list.tell('learn_moved', item);
  } else return false;
  return true;
}
