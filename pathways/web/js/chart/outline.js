// The outline twin: the same graph as nested text. It is always in the page; a switch shows it to everyone.

import { make, makeButton } from '../lib/dom.js';
import { makeWhy } from './blocks.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/payload.d.ts').PhaseData} PhaseData */
/** @typedef {import('../types/payload.d.ts').GroupData} GroupData */
/** @typedef {(id: string) => HTMLElement} DrawStep */

/** @param {Chart} chart @returns {import('../types/chart.d.ts').Outline} */
export function createOutline(chart) {
  const element = make('section', { class: 'np-outline', 'aria-labelledby': `${chart.page.uid}-outline` });
  /** @type {Map<string, HTMLElement>} */
  const stepButtons = new Map();

  /** @param {string} id */
  function drawStep(id) {
    const { graph, voice } = chart.content;
    const button = makeOutlineButton(chart, 'np-outline-step', id, graph.titleOf(id, voice));
    stepButtons.set(id, button);
    return drawItem(chart, id, button);
  }

  function draw() {
    const { graph, words } = chart.content;
    stepButtons.clear();
    const phases = graph.phases.map((phase) => drawPhase(chart, phase, drawStep));
    element.replaceChildren(
      make('h2', { text: words('outline'), id: `${chart.page.uid}-outline`, class: 'np-outline-title' }),
      make('ol', { class: 'np-outline-phases' }, ...phases),
    );
    mark(chart.memory.selected);
    setShown(chart.memory.asText);
  }

  /** @param {string | null} id */
  function mark(id) {
    stepButtons.forEach((button, step) => {
      if (step === id) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
  }

  // While it is only for screen readers its buttons are no stops of the Tab key.
  /** @param {boolean} isShown */
  function setShown(isShown) {
    element.classList.toggle('np-visually-hidden', !isShown);
    element.querySelectorAll('button').forEach((/** @type {HTMLElement} */ button) => {
      button.tabIndex = isShown ? 0 : -1;
    });
  }

  return { element, draw, mark, setShown, buttonOf: (id) => stepButtons.get(id) };
}

/** @param {Chart} chart @param {PhaseData} phase @param {DrawStep} drawStep */
function drawPhase(chart, { id, number, title, steps }, drawStep) {
  const { graph, voice } = chart.content;
  const name = [number, title[voice]].filter(Boolean).join('  ');
  const alone = steps.filter((step) => !graph.nodes[step].group);
  const groups = graph.groups.filter((group) => group.phase === id && group.steps.length);
  return make(
    'li',
    { class: 'np-outline-phase', 'data-phase': id },
    make('h3', {}, makeOutlineButton(chart, 'np-outline-heading', id, name)),
    make('ol', { class: 'np-outline-steps' }, ...alone.map(drawStep)),
    ...groups.map((group) => drawGroup(chart, group, drawStep)),
  );
}

/**
 * Options are never a numbered list: they have no order.
 * @param {Chart} chart
 * @param {GroupData} group
 * @param {DrawStep} drawStep
 */
function drawGroup(chart, { id, title, hint, steps }, drawStep) {
  const { words, voice } = chart.content;
  return make(
    'section',
    { class: 'np-outline-group', 'data-group': id },
    make('h4', {}, makeOutlineButton(chart, 'np-outline-heading', id, title[voice])),
    make('p', { class: 'np-outline-sub', text: words(hint) }),
    make('ul', { class: 'np-outline-steps' }, ...steps.map(drawStep)),
  );
}

/**
 * A step with its mark, and the arrows from and to it.
 * @param {Chart} chart
 * @param {string} id
 * @param {HTMLElement} button
 */
function drawItem(chart, id, button) {
  const { graph, words, voice } = chart.content;
  const node = graph.nodes[id];
  const out = node.aside.filter((arrow) => graph.arrows[arrow].from === id);
  const into = node.aside.filter((arrow) => graph.arrows[arrow].from !== id);
  return make(
    'li',
    { class: `np-modality-${node.modality}`, 'data-step': id },
    button,
    chart.place?.isOn() && !['open', null].includes(chart.place.markOf(id))
      ? make('span', { class: 'np-outline-mark', text: words(`mark_${chart.place.markOf(id)}`) })
      : null,
    node.subtitle?.[voice] ? make('span', { class: 'np-outline-sub', text: node.subtitle[voice] }) : null,
    drawLinks(chart, words('outline_next'), [...node.next, ...out], 'to'),
    drawLinks(chart, words('outline_before'), [...node.before, ...into], 'from'),
  );
}

/** @param {Chart} chart @param {string} className @param {string} id @param {string} text */
function makeOutlineButton(chart, className, id, text) {
  return makeButton(className, text, () => chart.select(id, { by: 'outline' }), { 'data-id': id });
}

/** @param {Chart} chart @param {string} name @param {string[]} arrows @param {'from' | 'to'} end */
function drawLinks(chart, name, arrows, end) {
  if (!arrows.length) return null;
  const { graph, words, voice } = chart.content;
  const items = arrows.map((id) => {
    const arrow = graph.arrows[id];
    const ends = { from: graph.titleOf(arrow.from, voice), to: graph.titleOf(arrow.to, voice) };
    return make(
      'li',
      { 'data-arrow': id, 'data-direction': end },
      make('span', { class: 'np-outline-kind', text: `${nameArrow(chart.content, arrow, end)}: ` }),
      makeButton('np-link', ends[end], () => chart.select(arrow[end], { by: 'outline' }), { 'data-step': arrow[end] }),
      makeWhy(chart, id, words('why_of', ends), { by: 'outline' }),
    );
  });
  return make(
    'div',
    { class: 'np-outline-links' },
    make('span', { class: 'np-outline-label', text: name }),
    make('ul', {}, ...items),
  );
}

/**
 * Some kinds read differently from their end: A is needed for B, B needs A first.
 * @param {Chart['content']} content
 * @param {import('../types/payload.d.ts').ArrowData} arrow
 * @param {'from' | 'to'} end
 */
function nameArrow({ words, voice }, arrow, end) {
  const fromEnd = end === 'from' && ['requires', 'informs'].includes(arrow.kind) ? `kind_${arrow.kind}_from` : null;
  return arrow.label?.[voice] ?? words(fromEnd ?? `kind_${arrow.kind}`);
}
