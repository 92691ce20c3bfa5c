// The tools: search, legend, text instead of picture; zoom, fit and full screen.

import { drawIcon, make, makeButton, makeIconButton } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { ZOOM } from '../map/camera.js';

export function createToolbar(chart) {
  const bar = make('div', { class: 'np-bar', role: 'group' });
  const zoom = make('div', { class: 'np-zoom', role: 'group' });

  function wide(className, icon, text, act, props) {
    const button = makeButton(`np-button ${className}`, '', act, props);
    button.append(drawIcon(icon), make('span', { text }));
    return button;
  }

  function draw() {
    const { words } = chart.content;
    const { memory, map } = chart;
    const isFiltered = Object.values(memory.filters).some((values) => values.length);
    const legend = wide('np-legend-button', ICONS.legend, words('legend'), () => chart.toggleLegend(), {
      'aria-expanded': String(memory.legendOpen),
      'aria-controls': `${chart.page.uid}-legend`,
      'data-on': isFiltered ? 'true' : null,
    });
    const text = wide('np-text-button', ICONS.text, words('show_as_text'), () => chart.toggleText(), {
      'aria-pressed': String(memory.asText),
    });
    bar.setAttribute('aria-label', words('toolbar'));
    bar.replaceChildren(chart.search.element, chart.levels.bar, chart.levels.list, legend, text, zoom);
    const tool = (name, icon, word, act) => makeIconButton(`np-icon-button np-tool-${name}`, icon, words(word), act);
    zoom.setAttribute('aria-label', words('view_tools'));
    zoom.replaceChildren(
      tool('in', ICONS.plus, 'zoom_in', () => map.zoomBy(ZOOM.step)),
      tool('out', ICONS.minus, 'zoom_out', () => map.zoomBy(1 / ZOOM.step)),
      tool('fit', ICONS.fit, 'zoom_fit', () => map.fit()),
      tool('reset', ICONS.reset, 'zoom_reset', () => map.reset()),
      tool('full', ICONS.full, chart.page.full.isOn() ? 'full_screen_end' : 'full_screen', () =>
        chart.page.full.toggle(),
      ),
    );
  }

  // Changes what the buttons say without taking the focus from any of them.
  function refresh() {
    const { words } = chart.content;
    const { memory } = chart;
    const isFiltered = Object.values(memory.filters).some((values) => values.length);
    const legend = bar.querySelector('.np-legend-button');
    legend.setAttribute('aria-expanded', String(memory.legendOpen));
    legend.toggleAttribute('data-on', isFiltered);
    bar.querySelector('.np-text-button').setAttribute('aria-pressed', String(memory.asText));
    const full = zoom.querySelector('.np-tool-full');
    const name = words(chart.page.full.isOn() ? 'full_screen_end' : 'full_screen');
    full.setAttribute('aria-label', name);
    full.title = name;
  }

  return { bar, zoom, draw, refresh };
}
