// A table that screen readers can walk: caption, scopes, a frame that scrolls sideways and takes the keyboard.

import { make } from '../lib/dom.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {Node | string | number | null} Cell */
/** @typedef {{ caption: string, columns: string[], className?: string,
 *   rows: { cells: Cell[], [attribute: `data-${string}`]: string }[] }} Table */

/** @param {Table} table */
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

/**
 * The first cell names the row. On a phone each cell stands on its own line, under the name of its column.
 * @param {Cell} cell
 * @param {number} place
 * @param {string} column
 */
function drawCell(cell, place, column) {
  const content = cell instanceof Node ? [cell] : [String(cell ?? '–')];
  return place === 0 ? make('th', { scope: 'row' }, ...content) : make('td', { 'data-column': column }, ...content);
}

/**
 * A table under a field that keeps only the rows that hold all of its words, and says how many are left.
 * @param {Desk} desk
 * @param {string} id that of the field; what is typed into it is remembered
 * @param {Table} table
 */
export function drawFiltered({ words, memory }, id, table) {
  const place = drawTable(table);
  const count = make('p', { class: 'ns-quiet', role: 'status' });
  const input = make('input', { id, type: 'search', autocomplete: 'off', value: memory.filters[id] ?? '' });
  const apply = () => {
    memory.filters[id] = input.value;
    const rows = [...place.querySelectorAll('tbody tr')];
    rows.forEach((row) => {
      row.hidden = !hasWords(row.textContent, input.value);
    });
    count.textContent = words('learn_rows', { count: rows.filter((row) => !row.hidden).length, all: rows.length });
  };
  input.addEventListener('input', apply);
  apply();
  const label = make('label', { for: id, text: words('learn_filter') });
  return [make('div', { class: 'ns-field ns-filter' }, label, input, count), place];
}

/**
 * Whether a text holds every word that was asked for, in small letters or large.
 * @param {string} text
 * @param {string} asked
 */
export function hasWords(text, asked) {
  const small = text.toLowerCase();
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => small.includes(word));
}
