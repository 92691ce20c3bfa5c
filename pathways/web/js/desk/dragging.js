// Putting a list in order with one pointer, be it mouse, pen or finger.

/** @typedef {import('./ordering.js').OrderList} OrderList */

/**
 * Where an item belongs whose pointer is at a height: below all whose middle is above it.
 * @param {number[]} middles those of the other items
 * @param {number} height
 */
export function placeAt(middles, height) {
  return middles.filter((middle) => middle < height).length;
}

/** @param {OrderList} list */
export function listenToDrag(list) {
  const { element } = list;
  const isDragging = () => element.classList.contains('is-dragging');
  // The list holds the pointer, so items may move under it.
  element.addEventListener('pointerdown', (/** @type {PointerEvent} */ event) => {
    const item = itemToDrag(event);
    if (!item) return;
    list.hold(item);
    element.setPointerCapture(event.pointerId);
    element.classList.add('is-dragging');
  });
  element.addEventListener('pointermove', (/** @type {PointerEvent} */ event) => {
    const held = list.held();
    if (!isDragging() || !held) return;
    event.preventDefault();
    const others = list.items().filter((item) => item !== held);
    const place = placeAt(others.map(middleOf), event.clientY);
    if (place !== list.placeOf(held)) list.move(held, place);
  });
  const drop = () => {
    if (!isDragging()) return;
    element.classList.remove('is-dragging');
    const item = list.held();
    list.hold(null);
    if (item) list.tell('learn_dropped', item);
  };
  element.addEventListener('pointerup', drop);
  element.addEventListener('pointercancel', drop);
}

/**
 * A finger drags by the grip alone, so that it can scroll the page.
 * @param {PointerEvent} event
 * @returns {HTMLElement | null}
 */
function itemToDrag(event) {
  const target = /** @type {Element} */ (event.target);
  if (event.button !== 0 || target.closest('.ns-moves')) return null;
  if (event.pointerType === 'touch' && !target.closest('.ns-grip')) return null;
  return target.closest('.ns-order-item');
}

/** @param {Element} item */
function middleOf(item) {
  const { top, height } = item.getBoundingClientRect();
  return top + height / 2;
}
