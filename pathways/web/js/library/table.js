// One table: its head sorts, its rows open; on a narrow screen a row is a card.

import { make, makeButton } from '../lib/dom.js';
import { drawSortHead } from '../lib/tablehead.js';
import { rowsOf } from '../lib/tablerows.js';
import { drawEntry } from './entry.js';

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
  const head = make(
    'tr',
    { role: 'row' },
    ...table.columns.map((column, at) => drawSortHead(column, at, show, act.refresh)),
  );
  element.append(make('thead', { role: 'rowgroup' }, head));
  element.append(make('tbody', { role: 'rowgroup' }, ...rows.flatMap((row) => drawRow(table, row, show, act))));
  return { element, shown: rows.length, all: table.rows.length };
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
