// Why this order? Any two steps: which comes first, by which reasons, and what a source says would go wrong otherwise.

import { fill, make, makeButton } from '../lib/dom.js';
import { openness, statusesOf } from './openness.js';
import { fillPair, recallPair } from './pair.js';
import { createStepPicker } from './picker.js';
import { drawArrowReason, drawCardLinks, drawMore, drawShowOnMap, foldSources } from './reason.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('./pair.js').Pair} Pair */
/** @typedef {import('./precedence.js').Order} Order */
/** @typedef {ReturnType<Desk['precedence']['cautions']>} Cautions */

/** @param {Desk} desk */
export function createWhyOrder(desk) {
  const element = make('div', { class: 'ns-order-why' });
  const answer = make('section', { class: 'ns-answer', 'aria-live': 'polite' });
  /** @type {ReturnType<typeof createStepPicker>[]} */
  let pickers = [];

  /** @param {Pair} next @param {number} typed the field in which something is being typed, which stays as it is */
  function set(next, typed = -1) {
    const before = recallPair(desk);
    desk.memory.pair = next;
    next.forEach((step, place) => step === before[place] || place === typed || pickers[place].set(step));
    drawAnswer(desk, answer, next);
  }

  /** @param {string} name @param {number} place */
  function createPicker(name, place) {
    const label = desk.words(`learn_pick_${name}`);
    /** @param {string | null} step */
    const onPick = (step) => {
      const pair = recallPair(desk);
      if (pair[place] !== step)
        set(
          pair.map((other, n) => (n === place ? step : other)),
          step ? -1 : place,
        );
    };
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
  const open = order.meeting === 'open' ? openness(data.view, a, b) : null;
  const arrows = open?.arrows ?? order.chain;
  const text = sayOrder(desk, order, open?.why);
  element.dataset.meeting = order.meeting;
  fill(
    element,
    make('h2', { class: 'ns-verdict-line', text }),
    arrows.length ? drawChain(desk, arrows) : null,
    drawStatuses(desk, steps),
    drawCautions(desk, precedence.cautions(order)),
    drawShowOnMap(desk, { arrows, steps }, text),
    drawCardLinks(desk, steps),
  );
  desk.light({ arrows, steps, text });
}

/** @param {Desk} desk @param {Order} order @param {import('./openness.js').Openness} [why] */
function sayOrder({ words, data }, { meeting, earlier, later }, why) {
  const { names } = data.view;
  const key = why ? `open_${why}` : ({ after: 'before', led: 'leads' }[meeting] ?? meeting);
  return words(`study_order_${key}`, { first: names[earlier], second: names[later] });
}

/**
 * The reason next to the later step in one sentence, the way to it, and each arrow one click away.
 * @param {Desk} desk
 * @param {string[]} chain
 */
function drawChain(desk, chain) {
  const { words } = desk;
  const { arrows, names, sources } = desk.data.view;
  const told = arrows[chain[chain.length - 1]];
  const way = [arrows[chain[0]].from, ...chain.map((id) => arrows[id].to)].map((step) => names[step]);
  const reasons = chain.map((id) => make('li', {}, drawArrowReason(desk, id, arrows[id])));
  return make(
    'section',
    { class: 'ns-chain' },
    make('p', { class: 'ns-because', text: told.because }),
    chain.length > 1
      ? make('p', { class: 'ns-way ns-quiet', text: words('learn_way', { way: way.join(' → ') }) })
      : null,
    foldSources(desk, told.cites, sources),
    drawMore(words('learn_reasons', { count: chain.length }), make('ol', {}, ...reasons)),
  );
}

/** What is not simply standard care is said beside the order. @param {Desk} desk @param {string[]} steps */
function drawStatuses({ words, data: { view } }, steps) {
  const lines = statusesOf(view, steps).map(({ step, key }) =>
    make('li', { text: `${view.names[step]}: ${words(key)}` }),
  );
  return lines.length ? make('ul', { class: 'ns-statuses ns-quiet' }, ...lines) : null;
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
      foldSources(desk, cites, desk.data.view.sources),
    ),
  );
  return make('section', { class: 'ns-cautions' }, make('h3', { text: desk.words('learn_otherwise') }), ...parts);
}
