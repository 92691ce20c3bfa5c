// A list that is put in order by dragging (mouse or finger), by buttons, or by keyboard alone.

import { make, makeIconButton } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';

export function createOrdering(desk, choices, { onChange = (_answer) => {} } = {}) {
  const { words } = desk;
  const list = make('ol', { class: 'ns-order' });
  let held = null;
  let startedAt = null;

  const items = () => [...list.children];
  const placeOf = (item) => items().indexOf(item);
  const nameOf = (item) => item.dataset.name;
  const tell = (key, item) =>
    desk.tell(words(key, { name: nameOf(item), place: placeOf(item) + 1, all: items().length }));

  // The neighbours move around the item, so that it keeps its focus and the finger that holds it.
  function move(item, to) {
    const last = items().length - 1;
    const place = Math.min(Math.max(to, 0), last);
    while (placeOf(item) < place) item.before(item.nextElementSibling);
    while (placeOf(item) > place) item.after(item.previousElementSibling);
    refresh();
    onChange(answer());
  }

  function refresh() {
    items().forEach((item, place) => {
      item.querySelector('.ns-place').textContent = place + 1;
      item.querySelector('.ns-up').disabled = place === 0;
      item.querySelector('.ns-down').disabled = place === items().length - 1;
    });
  }

  function setHeld(item, isHeld) {
    held?.classList.remove('is-held');
    held?.querySelector('.ns-grip').setAttribute('aria-pressed', 'false');
    held = isHeld ? item : null;
    held?.classList.add('is-held');
    held?.querySelector('.ns-grip').setAttribute('aria-pressed', 'true');
  }

  function press(item) {
    if (held === item) {
      setHeld(item, false);
      tell('learn_dropped', item);
    } else {
      startedAt = placeOf(item);
      setHeld(item, true);
      tell('learn_picked', item);
    }
  }

  function onKey(event, item) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === ' ' || event.key === 'Enter') press(item);
    else if (by && held === item) {
      move(item, placeOf(item) + by);
      tell('learn_moved', item);
    } else if (by) items()[placeOf(item) + by]?.querySelector('.ns-grip').focus();
    else if (event.key === 'Escape' && held === item) {
      move(item, startedAt);
      setHeld(item, false);
      tell('learn_moved', item);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function moveByButton(item, by, button) {
    move(item, placeOf(item) + by);
    tell('learn_moved', item);
    if (button.disabled) item.querySelector(by < 0 ? '.ns-down' : '.ns-up').focus();
  }

  function drawItem(choice) {
    const item = make('li', { class: 'ns-order-item', 'data-id': choice.id, 'data-name': choice.text });
    const grip = makeIconButton('ns-grip', ICONS.grip, words('learn_grip', { name: choice.text }), () => {}, {
      'aria-pressed': 'false',
      title: null,
    });
    grip.addEventListener('keydown', (event) => onKey(event, item));
    const step = (className, icon, key, by) => {
      const button = makeIconButton(`np-icon-button ${className}`, icon, words(key, { name: choice.text }), () =>
        moveByButton(item, by, button),
      );
      return button;
    };
    item.append(
      grip,
      make('span', { class: 'ns-place', 'aria-hidden': 'true' }),
      make(
        'span',
        { class: 'ns-choice-text' },
        make('span', { class: 'ns-choice-name', text: choice.text }),
        choice.note ? make('span', { class: 'ns-choice-note', text: choice.note }) : null,
      ),
      make(
        'span',
        { class: 'ns-moves' },
        step('ns-up', ICONS.up, 'learn_up', -1),
        step('ns-down', ICONS.down, 'learn_down', 1),
      ),
    );
    return item;
  }

  // One pointer for mouse, pen and finger. The list holds it, so items may move under it.
  list.addEventListener('pointerdown', (event) => {
    const item = event.target.closest('.ns-order-item');
    const isFinger = event.pointerType === 'touch';
    if (
      !item ||
      event.button !== 0 ||
      event.target.closest('.ns-moves') ||
      (isFinger && !event.target.closest('.ns-grip'))
    )
      return;
    setHeld(item, true);
    list.setPointerCapture(event.pointerId);
    list.classList.add('is-dragging');
  });
  list.addEventListener('pointermove', (event) => {
    if (!list.classList.contains('is-dragging') || !held) return;
    event.preventDefault();
    const middle = (item) => {
      const box = item.getBoundingClientRect();
      return box.top + box.height / 2;
    };
    const above = items().filter((item) => item !== held && middle(item) < event.clientY).length;
    if (above !== placeOf(held)) move(held, above);
  });
  const drop = () => {
    if (!list.classList.contains('is-dragging')) return;
    list.classList.remove('is-dragging');
    const item = held;
    setHeld(item, false);
    if (item) tell('learn_dropped', item);
  };
  list.addEventListener('pointerup', drop);
  list.addEventListener('pointercancel', drop);

  const answer = () => items().map((item) => item.dataset.id);
  list.append(...choices.map(drawItem));
  refresh();
  return {
    element: make(
      'div',
      { class: 'ns-ordering' },
      make('p', { class: 'ns-quiet', text: words('learn_order_how') }),
      list,
    ),
    answer,
    // After marking: which items stand against a reason, told by a word too.
    show(broken) {
      items().forEach((item) => {
        item.classList.toggle('is-broken', broken.has(item.dataset.id));
        if (broken.has(item.dataset.id))
          item
            .querySelector('.ns-choice-text')
            .append(make('span', { class: 'ns-verdict', text: words('learn_out_of_order') }));
      });
      list.querySelectorAll('button').forEach((button) => {
        button.disabled = true;
      });
      list.classList.add('is-done');
    },
  };
}
