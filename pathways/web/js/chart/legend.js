// The legend is the filter: kinds of treatment, status and region as switches. Filtered steps fade, none goes away.

import { drawIcon, make, makeButton, own } from '../lib/dom.js';
import { isFiltered, paint } from './selection.js';
import { drawSigns } from './signs.js';

// The shape of a kind of treatment that has no icon.
const PLAIN = 'M9 4a5 5 0 1 0 0 10a5 5 0 0 0 0-10z';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {keyof Chart['memory']['filters']} Facet what is filtered by */

/** @param {Chart} chart @returns {import('../types/chart.d.ts').Legend} */
export function createLegend(chart) {
  const element = make('div', { class: 'np-legend', id: `${chart.page.uid}-legend`, role: 'group', hidden: true });

  function draw() {
    const { words } = chart.content;
    const groups = tally(chart.content.graph)
      .filter(([name, sums]) => sums.size > (name === 'modality' ? 0 : 1))
      .map(([name, sums]) => drawGroup(chart, name, sums, (value) => toggle(name, value)));
    const reset = makeButton(
      'np-link np-legend-reset',
      words('legend_reset'),
      () => {
        Object.values(chart.memory.filters).forEach((values) => values.splice(0));
        change();
        element.querySelector('button')?.focus();
      },
      { hidden: !isFiltered(chart) },
    );
    element.setAttribute('aria-label', words('legend'));
    element.replaceChildren(
      make('p', { class: 'np-legend-hint', text: words('legend_hint') }),
      ...groups,
      reset,
      drawSigns(words),
    );
    element.hidden = !chart.memory.legendOpen;
  }

  /** @param {Facet} facet @param {string} value */
  function toggle(facet, value) {
    const chosen = chart.memory.filters[facet];
    if (chosen.includes(value)) chosen.splice(chosen.indexOf(value), 1);
    else chosen.push(value);
    change();
    element.querySelector(`[data-facet="${facet}"][data-value="${CSS.escape(value)}"]`)?.focus();
  }

  function change() {
    draw();
    paint(chart);
    chart.page.toolbar.refresh();
  }

  return { element, draw };
}

/**
 * How many steps there are of each value.
 * @param {Chart['content']['graph']} graph
 * @returns {[Facet, Map<string, number>][]}
 */
function tally(graph) {
  const nodes = Object.values(graph.nodes);
  return [
    ['modality', count(nodes.map((node) => node.modality))],
    ['status', count(nodes.map((node) => node.status))],
    ['region', count(nodes.flatMap((node) => node.regions))],
  ];
}

/** @param {string[]} values @returns {Map<string, number>} */
function count(values) {
  return values.reduce((sums, value) => sums.set(value, (sums.get(value) ?? 0) + 1), new Map());
}

/**
 * @param {Chart} chart
 * @param {Facet} facet
 * @param {Map<string, number>} sums
 * @param {(value: string) => void} toggle
 */
function drawGroup(chart, facet, sums, toggle) {
  const name = chart.content.words(`legend_${facet}`);
  return make(
    'div',
    { class: 'np-legend-group', role: 'group', 'aria-label': name },
    make('span', { class: 'np-legend-name', 'aria-hidden': 'true', text: name }),
    ...[...sums].map(([value, count]) => drawChip(chart, facet, value, count, () => toggle(value))),
  );
}

/** @param {Chart} chart @param {Facet} facet @param {string} value @param {number} count @param {() => void} toggle */
function drawChip({ content: { words, payload }, memory }, facet, value, count, toggle) {
  const chip = makeButton(`np-chip np-${facet}-${value}`, '', toggle, {
    'aria-pressed': String(memory.filters[facet].includes(value)),
    'data-facet': facet,
    'data-value': value,
  });
  if (facet === 'modality')
    chip.append(make('span', { class: 'np-chip-swatch' }, drawIcon(own(payload.icons, value) ?? PLAIN, 16)));
  chip.append(
    make('span', { text: words(`${facet}_${value}`) }),
    make('span', { class: 'np-chip-count', text: count }),
  );
  return chip;
}
