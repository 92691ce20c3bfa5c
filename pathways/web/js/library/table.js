// One table: its head sorts, its rows open; on a narrow screen a row is a card.

import { make, makeButton } from '../lib/dom.js';
import { drawEntry } from './entry.js';
import { rowsOf } from './state.js';

/** @typedef {import('../types/payload.d.ts').LibraryRow} LibraryRow */
/** @typedef {import('../types/payload.d.ts').LibraryTable} LibraryTable */

/**
 * @param {LibraryTable} table
 * @param {any} show
 * @param {any} act
 */
export function drawTable(table, show, act) {
  const { state, library } = show;
  const rows = rowsOf(table, state, library.lang);
  // The roles are told, since a narrow screen shows the parts of a table as blocks.
  const element = make('table', { class: 'np-library-table', role: 'table', 'aria-label': table.title });
  const head = make('tr', { role: 'row' }, ...table.columns.map((column, at) => drawHead(column, at, show, act)));
  element.append(make('thead', { role: 'rowgroup' }, head));
  element.append(make('tbody', { role: 'rowgroup' }, ...rows.flatMap((row) => drawRow(table, row, show, act))));
  return { element, shown: rows.length, all: table.rows.length };
}

/** @param {{ id: string, title: string }} column @param {number} at @param {any} show @param {any} act */
function drawHead({ id, title }, at, { state, words }, { refresh }) {
  const isSorted = state.sort.column === at;
  const isDown = isSorted && state.sort.isDown;
  const sort = () => refresh({ sort: { column: at, isDown: isSorted && !isDown } });
  const button = makeButton('np-library-sort', title, sort, { 'aria-label': words('library_sort', { column: title }) });
  button.append(
    make('span', { class: 'np-library-way', 'aria-hidden': true, text: isSorted ? (isDown ? '▼' : '▲') : '' }),
  );
  const way = isDown ? 'descending' : 'ascending';
  return make(
    'th',
    { role: 'columnheader', scope: 'col', 'aria-sort': isSorted ? way : null, 'data-column': id },
    button,
  );
}

/** @param {LibraryTable} table @param {LibraryRow} row @param {any} show @param {any} act */
function drawRow(table, row, show, act) {
  const { state, uid } = show;
  const isOpen = state.entry === row.id;
  const id = `${uid}-${table.id}-${row.id}`;
  const button = makeButton('np-library-name', row.title, () => act.change({ entry: isOpen ? '' : row.id }), {
    'aria-expanded': String(isOpen),
    'aria-controls': isOpen ? id : null,
    'data-name': `entry-${row.id}`,
  });
  const cells = table.columns
    .slice(1)
    .map(({ title }, at) => make('td', { role: 'cell', 'data-title': title, text: row.cells[at] }));
  const line = make('tr', { role: 'row', class: isOpen ? 'is-open' : null });
  line.append(make('th', { role: 'rowheader', scope: 'row' }, button), ...cells);
  if (!isOpen) return [line];
  const detail = make('td', { role: 'cell', colspan: table.columns.length, id }, drawEntry(row, show, act));
  return [line, make('tr', { role: 'row', class: 'np-library-detail' }, detail)];
}
