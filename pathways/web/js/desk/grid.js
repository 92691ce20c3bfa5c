// A table that screen readers can walk: caption, scopes, a frame that scrolls sideways and takes the keyboard.

import { make } from '../lib/dom.js';

export function drawTable({ caption, columns, rows, className = '' }) {
  const head = make('thead', {}, make('tr', {}, ...columns.map((text) => make('th', { scope: 'col', text }))));
  const body = make(
    'tbody',
    {},
    ...rows.map(({ cells, ...props }) =>
      make('tr', props, ...cells.map((cell, place) => drawCell(cell, place, columns[place]))),
    ),
  );
  const table = make('table', { class: `ns-table ${className}` }, make('caption', { text: caption }), head, body);
  return make('div', { class: 'ns-table-frame', role: 'region', tabindex: '0', 'aria-label': caption }, table);
}

// The first cell names the row. On a phone each cell stands on its own line, under the name of its column.
function drawCell(cell, place, column) {
  const content = cell instanceof Node ? [cell] : [String(cell ?? '–')];
  return place === 0 ? make('th', { scope: 'row' }, ...content) : make('td', { 'data-column': column }, ...content);
}

// A field that keeps only the rows that hold all of its words, and says how many are left.
export function drawFilter(desk, { id, place }) {
  const { words } = desk;
  const count = make('p', { class: 'ns-quiet', role: 'status' });
  const input = make('input', { id, type: 'search', autocomplete: 'off', value: desk.memory.filters[id] ?? '' });
  const apply = () => {
    desk.memory.filters[id] = input.value;
    const asked = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = [...place.querySelectorAll('tbody tr')];
    rows.forEach((row) => {
      row.hidden = !asked.every((word) => row.textContent.toLowerCase().includes(word));
    });
    count.textContent = words('learn_rows', { count: rows.filter((row) => !row.hidden).length, all: rows.length });
  };
  input.addEventListener('input', apply);
  return {
    element: make(
      'div',
      { class: 'ns-field ns-filter' },
      make('label', { for: id, text: words('learn_filter') }),
      input,
      count,
    ),
    apply,
  };
}
