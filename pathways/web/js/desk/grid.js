// A table that screen readers can walk: caption, scopes, a frame that scrolls sideways and takes the keyboard.

import { make } from '../lib/dom.js';

/** @typedef {Node | string | number | null} Cell */
/** @typedef {{ caption: string, columns: (string | HTMLElement)[], names?: string[], className?: string,
 *   rows: { cells: Cell[], [attribute: `data-${string}`]: string }[] }} Table */

/** `names` are what the columns are called where their heads are elements. @param {Table} table */
export function drawTable({ caption, columns, names = columns.map(String), rows, className = '' }) {
  const heads = columns.map((head) => (typeof head === 'string' ? make('th', { scope: 'col', text: head }) : head));
  const head = make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...heads));
  const body = make(
    'tbody',
    { role: 'rowgroup' },
    ...rows.map(({ cells, ...props }) =>
      make('tr', { role: 'row', ...props }, ...cells.map((cell, place) => drawCell(cell, place, names[place]))),
    ),
  );
  const props = { class: `ns-table ${className}`, role: 'table' };
  const table = make('table', props, make('caption', { text: caption }), head, body);
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
  return place === 0
    ? make('th', { scope: 'row', role: 'rowheader' }, ...content)
    : make('td', { role: 'cell', 'data-column': column }, ...content);
}
