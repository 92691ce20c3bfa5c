// Why this order? Any two steps: which comes first, by which reasons, and what a source says would go wrong otherwise.

import { fill, make, makeButton } from '../lib/dom.js';
import { fillPair, recallPair } from './pair.js';
import { createStepPicker } from './picker.js';
import { drawArrowReason, drawCardLinks, drawShowOnMap, drawSources } from './reason.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('./pair.js').Pair} Pair */
/** @typedef {ReturnType<Desk['precedence']['cautions']>} Cautions */

/** @param {Desk} desk */
export function createWhyOrder(desk) {
  const element = make('div', { class: 'ns-order-why' });
  const answer = make('section', { class: 'ns-answer', 'aria-live': 'polite' });
  /** @type {ReturnType<typeof createStepPicker>[]} */
  let pickers = [];

  /** @param {Pair} next */
  function set(next) {
    const before = recallPair(desk);
    desk.memory.pair = next;
    next.forEach((step, place) => step === before[place] || pickers[place].set(step));
    drawAnswer(desk, answer, next);
  }

  /** @param {string} name @param {number} place */
  function createPicker(name, place) {
    const label = desk.words(`learn_pick_${name}`);
    /** @param {string} step */
    const onPick = (step) => set(recallPair(desk).map((other, n) => (n === place ? step : other)));
    return createStepPicker(desk, { name, label, onPick });
  }

  function draw() {
    const { words } = desk;
    const pair = recallPair(desk);
    pickers = ['first', 'second'].map(createPicker);
    pair.forEach((step, place) => pickers[place].set(step));
    const swap = makeButton('np-button ns-swap', words('learn_swap'), () => set([...recallPair(desk)].reverse()));
    element.replaceChildren(
      make('p', { text: words('learn_why_lead') }),
      make('div', { class: 'ns-pickers' }, ...pickers.map((picker) => picker.element), swap),
      answer,
    );
    drawAnswer(desk, answer, pair);
  }

  return {
    element,
    draw,
    /** What a click on the map does. @param {string} step */
    pick(step) {
      if (desk.data.view.steps.includes(step)) set(fillPair(recallPair(desk), step));
    },
  };
}

/** @param {Desk} desk @param {HTMLElement} element @param {Pair} pair */
function drawAnswer(desk, element, [a, b]) {
  const { words, data, precedence } = desk;
  const steps = [a, b].filter((step) => step !== null);
  if (!a || !b || a === b) {
    const text = words(a && a === b ? 'learn_same_step' : 'learn_pick_two');
    element.replaceChildren(make('p', { class: 'ns-quiet', text }));
    desk.light({ steps });
    return;
  }
  const order = precedence.compare(a, b);
  const { names } = data.view;
  const key = { after: 'before', led: 'leads' }[order.meeting] ?? order.meeting;
  const text = words(`study_order_${key}`, { first: names[order.earlier], second: names[order.later] });
  element.dataset.meeting = order.meeting;
  fill(
    element,
    make('h2', { class: 'ns-verdict-line', text }),
    drawShowOnMap(desk, { arrows: order.chain, steps }, text),
    order.chain.length ? drawChain(desk, order.chain) : null,
    drawCautions(desk, precedence.cautions(order)),
    drawCardLinks(desk, steps),
  );
  desk.light({ arrows: order.chain, steps, text });
}

/** @param {Desk} desk @param {string[]} chain */
function drawChain(desk, chain) {
  const { arrows } = desk.data.view;
  const reasons = chain.map((id) => make('li', {}, drawArrowReason(desk, id, arrows[id])));
  const title = make('h3', { text: desk.words('learn_chain', { count: chain.length }) });
  return make('section', { class: 'ns-chain' }, title, make('ol', {}, ...reasons));
}

/** @param {Desk} desk @param {Cautions} cautions */
function drawCautions(desk, cautions) {
  if (!cautions.length) return null;
  const parts = cautions.map(({ step, text, cites }) =>
    make(
      'div',
      { class: 'ns-caution' },
      make('p', { class: 'ns-label', text: desk.data.view.names[step] }),
      make('p', { text }),
      drawSources(desk, cites),
    ),
  );
  return make('section', { class: 'ns-cautions' }, make('h3', { text: desk.words('learn_otherwise') }), ...parts);
}
