// The tools: search, legend, text instead of picture; zoom, fit and full screen.

const ICONS = {
  plus: 'M9 3.5v11M3.5 9h11', minus: 'M3.5 9h11',
  fit: 'M2.5 6V2.5H6M12 2.5h3.5V6M15.5 12v3.5H12M6 15.5H2.5V12M6 7h6v4H6z',
  reset: 'M4.6 5.6A5.6 5.6 0 1 1 3.4 9.4M4.4 2.4v3.5h3.5',
  full: 'M10.5 2.5h5v5M7.5 15.5h-5v-5M15.5 2.5l-5 5M2.5 15.5l5-5',
  legend: 'M2.5 4h13M5 9h8M7.5 14h3',
  text: 'M3 4.5h12M3 9h12M3 13.5h7',
};

function createToolbar(chart) {
  const bar = make('div', { class: 'np-bar', role: 'group' });
  const zoom = make('div', { class: 'np-zoom', role: 'group' });

  function wide(className, icon, text, act, props) {
    const button = makeButton(`np-button ${className}`, '', act, props);
    button.append(drawIcon(icon), make('span', { text }));
    return button;
  }

  function draw() {
    const { words, memory, view } = chart;
    const isFiltered = Object.values(memory.filters).some((values) => values.length);
    const legend = wide('np-legend-button', ICONS.legend, words('legend'), () => chart.toggleLegend(), {
      'aria-expanded': String(memory.legendOpen), 'aria-controls': `${chart.uid}-legend`, 'data-on': isFiltered ? 'true' : null,
    });
    const text = wide('np-text-button', ICONS.text, words('show_as_text'), () => chart.toggleText(), {
      'aria-pressed': String(memory.asText),
    });
    bar.setAttribute('aria-label', words('toolbar'));
    bar.replaceChildren(chart.search.element, legend, text, zoom);
    const tool = (name, icon, word, act) => makeIconButton(`np-icon-button np-tool-${name}`, icon, words(word), act);
    zoom.setAttribute('aria-label', words('view_tools'));
    zoom.replaceChildren(
      tool('in', ICONS.plus, 'zoom_in', () => view.zoomBy(ZOOM.step)),
      tool('out', ICONS.minus, 'zoom_out', () => view.zoomBy(1 / ZOOM.step)),
      tool('fit', ICONS.fit, 'zoom_fit', () => view.fit()),
      tool('reset', ICONS.reset, 'zoom_reset', () => view.reset()),
      tool('full', ICONS.full, chart.isFull ? 'full_screen_end' : 'full_screen', () => chart.toggleFull()));
  }

  // Changes what the buttons say without taking the focus from any of them.
  function refresh() {
    const { words, memory } = chart;
    const isFiltered = Object.values(memory.filters).some((values) => values.length);
    const legend = bar.querySelector('.np-legend-button');
    legend.setAttribute('aria-expanded', String(memory.legendOpen));
    legend.toggleAttribute('data-on', isFiltered);
    bar.querySelector('.np-text-button').setAttribute('aria-pressed', String(memory.asText));
    const full = zoom.querySelector('.np-tool-full');
    const name = words(chart.isFull ? 'full_screen_end' : 'full_screen');
    full.setAttribute('aria-label', name);
    full.title = name;
  }

  return { bar, zoom, draw, refresh };
}
