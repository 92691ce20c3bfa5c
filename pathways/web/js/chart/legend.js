// The legend is the filter: kinds of treatment, status and region as switches. Filtered steps fade, none goes away.

import { drawIcon, make, makeButton, own } from '../lib/dom.js';
import { paint } from './selection.js';
import { drawSigns } from './signs.js';

// The shape of a kind of treatment that has no icon.
const PLAIN = 'M9 4a5 5 0 1 0 0 10a5 5 0 0 0 0-10z';

export function createLegend(chart) {
  const element = make('div', { class: 'np-legend', id: `${chart.page.uid}-legend`, role: 'group', hidden: true });

  function facets() {
    const nodes = Object.values(chart.content.graph.nodes);
    const tally = (values) => values.reduce((sums, value) => sums.set(value, (sums.get(value) ?? 0) + 1), new Map());
    return {
      modality: tally(nodes.map((node) => node.modality)),
      status: tally(nodes.map((node) => node.status)),
      region: tally(nodes.flatMap((node) => node.regions)),
    };
  }

  function draw() {
    const { words } = chart.content;
    const groups = Object.entries(facets())
      .filter(([name, sums]) => sums.size > (name === 'modality' ? 0 : 1))
      .map(([name, sums]) =>
        make(
          'div',
          { class: 'np-legend-group', role: 'group', 'aria-label': words(`legend_${name}`) },
          make('span', { class: 'np-legend-name', 'aria-hidden': 'true', text: words(`legend_${name}`) }),
          ...[...sums].map(([value, count]) => drawChip(name, value, count)),
        ),
      );
    const isFiltered = Object.values(chart.memory.filters).some((values) => values.length);
    const reset = makeButton(
      'np-link np-legend-reset',
      words('legend_reset'),
      () => {
        Object.values(chart.memory.filters).forEach((values) => values.splice(0));
        change();
        element.querySelector('button')?.focus();
      },
      { hidden: !isFiltered },
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

  function drawChip(facet, value, count) {
    const { words } = chart.content;
    const isOn = chart.memory.filters[facet].includes(value);
    const chip = makeButton(`np-chip np-${facet}-${value}`, '', () => toggle(facet, value), {
      'aria-pressed': String(isOn),
      'data-facet': facet,
      'data-value': value,
    });
    if (facet === 'modality')
      chip.append(
        make('span', { class: 'np-chip-swatch' }, drawIcon(own(chart.content.payload.icons, value) ?? PLAIN, 16)),
      );
    chip.append(
      make('span', { text: words(`${facet}_${value}`) }),
      make('span', { class: 'np-chip-count', text: count }),
    );
    return chip;
  }

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
