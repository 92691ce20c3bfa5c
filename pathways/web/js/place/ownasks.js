// The family's own questions, under those that the card brings; each with a tick when it was asked.

import { make, makeButton, makeIconButton } from '../lib/dom.js';
import { makeCheck } from '../lib/fields.js';
import { ICONS } from '../lib/icons.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/place.d.ts').Ask} Ask */
/** @typedef {{ tick: (n: number, asked: boolean) => void, remove: (n: number) => void }} Acts */

/** @param {Chart} chart @param {string} step */
export function drawOwnAsks({ content: { words }, page: { uid }, place }, step) {
  const list = make('ul', { class: 'np-own-asks' });
  let asks = place.written(step).asks;
  const input = createField(`${uid}-ask`, add);

  /** @param {Ask[]} next */
  function set(next) {
    asks = next;
    list.replaceChildren(...asks.map((ask, n) => drawAsk(words, ask, n, { tick, remove })));
    list.hidden = !asks.length;
  }

  /** @param {Ask[]} next */
  function change(next) {
    place.ask(step, next);
    set(next);
  }

  /** @param {number} n @param {boolean} asked */
  function tick(n, asked) {
    change(asks.map((ask, other) => (other === n ? { ...ask, asked } : ask)));
    list.querySelector(`[data-ask="${n}"]`)?.focus();
  }

  /** @param {number} n */
  function remove(n) {
    change(asks.filter((_, other) => other !== n));
    input.focus();
  }

  function add() {
    const text = input.value.trim();
    input.value = text ? '' : input.value;
    if (text) change([...asks, { text, asked: false }]);
    input.focus();
  }

  set(asks);
  const line = make('div', { class: 'np-own-ask-line' }, input, makeButton('np-button', words('ask_add'), add));
  const label = make('label', { for: input.id, text: words('ask_own') });
  return make('div', { class: 'np-own-ask' }, list, label, line, place.drawKeepAsk('asks'));
}

/** @param {string} id @param {() => void} onEnter */
function createField(id, onEnter) {
  const input = make('input', { type: 'text', id, maxlength: 1000, 'data-part': 'ask', autocomplete: 'off' });
  input.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    onEnter();
  });
  return input;
}

/** @param {import('../types/place.d.ts').Words} words @param {Ask} ask @param {number} n @param {Acts} acts */
function drawAsk(words, { text, asked }, n, { tick, remove }) {
  const mark = asked ? make('span', { class: 'np-asked', text: words('ask_asked') }) : null;
  const props = { checked: asked, 'data-ask': n };
  const label = words('ask_remove', { text });
  return make(
    'li',
    {},
    makeCheck(null, text, (isOn) => tick(n, isOn), props, mark),
    makeIconButton('np-icon-button np-ask-remove', ICONS.close, label, () => remove(n)),
  );
}
