// A table that is asked: its rows filtered, sorted and counted; printed whole, and taken along as CSV.

import { fill, make, makeButton } from '../lib/dom.js';
import { download } from '../lib/file.js';
import { drawFilters } from '../lib/tablefilters.js';
import { drawSortHead } from '../lib/tablehead.js';
import { rowsOf } from '../lib/tablerows.js';
import { toCsv } from './csv.js';
import { drawTable } from './grid.js';
import { printWide } from './printing.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('./grid.js').Cell} Cell */
/**
 * A row: what each column says as a text (`title` the first, `cells` the others), by which it is found and sorted; and
 * what is drawn there.
 * @typedef {{ title: string, cells: string[], facets: Record<string, string[]>, draw: () => Cell[],
 *   props: Record<`data-${string}`, string> }} Row
 */
/**
 * @typedef {{ id: string, caption: string, className: string, columns: { id: string, title: string }[],
 *   filters: import('../lib/tablerows.js').Filter[], rows: Row[], drawNarrow?: (rows: Row[]) => HTMLElement }} Sheet
 */

/** What is asked of a table, as the desk remembers it. @param {Desk} desk @param {string} id */
function recallAsked({ memory }, id) {
  memory.asked[id] ??= { filters: {}, search: '', sort: { column: -1, isDown: false }, isOpen: false };
  return memory.asked[id];
}

/** @param {Desk} desk @param {Sheet} sheet */
export function drawSheet(desk, sheet) {
  const { words } = desk;
  const state = recallAsked(desk, sheet.id);
  const show = { words, state, uid: `ns-${sheet.id}` };
  const bar = make('div', { class: 'np-library-bar' });
  const count = make('p', { class: 'ns-quiet ns-rows', role: 'status' });
  const place = make('div', { class: 'ns-sheet-place' });
  const shown = () => rowsOf(sheet, state, desk.data.lang);

  /** @param {object} changed */
  function refresh(changed) {
    Object.assign(state, changed);
    const rows = shown();
    count.textContent = words('learn_rows', { count: rows.length, all: sheet.rows.length });
    keepFocus(place, () => fill(place, drawRows(sheet, rows, show, refresh), drawNarrow(sheet, rows)));
  }

  /** @param {object} changed */
  function change(changed) {
    Object.assign(state, changed);
    keepFocus(bar, () => fill(bar, ...drawFilters(sheet, show, { change, refresh }, words('learn_filter'))));
    refresh({});
  }

  change({});
  return [bar, make('div', { class: 'ns-row ns-sheet-foot' }, count, ...drawTakes(desk, sheet, shown)), place];
}

/** @param {Desk} desk @param {Sheet} sheet @param {() => Row[]} shown */
function drawTakes({ words, data: { view } }, { id, columns }, shown) {
  const name = ['study', id, view.pathway, view.region].filter(Boolean).join('-');
  const save = () => {
    const rows = shown().map(({ title, cells }) => [title, ...cells]);
    download(toCsv([columns.map((column) => column.title), ...rows]), `${name}.csv`, 'text/csv');
  };
  return [
    makeButton('np-button ns-print', words('learn_print'), printWide),
    makeButton('np-button ns-csv', words('learn_csv'), save),
  ];
}

/** A list for a phone; the style shows it or the table. @param {Sheet} sheet @param {Row[]} rows */
function drawNarrow({ drawNarrow: draw }, rows) {
  return draw && rows.length ? draw(rows) : null;
}

/**
 * The table itself: a column that says nothing in any row that is shown is left out.
 * @param {Sheet} sheet
 * @param {Row[]} rows
 * @param {Parameters<typeof drawSortHead>[2]} show
 * @param {(changed: object) => void} refresh
 */
function drawRows({ caption, className, columns, drawNarrow: narrow }, rows, show, refresh) {
  const places = columns.map((_, at) => at).filter((at) => at === 0 || rows.some(({ cells }) => cells[at - 1]));
  return drawTable({
    caption,
    className: narrow ? `${className} has-narrow` : className,
    names: places.map((at) => columns[at].title),
    columns: places.map((at) => drawSortHead(columns[at], at, show, refresh)),
    rows: rows.map((row) => {
      const cells = row.draw();
      return { ...row.props, cells: places.map((at) => cells[at]) };
    }),
  });
}

/**
 * What is drawn anew keeps the focus, by the name of what had it.
 * @param {HTMLElement} element
 * @param {() => void} draw
 */
function keepFocus(element, draw) {
  const held = /** @type {ShadowRoot | Document} */ (element.getRootNode()).activeElement;
  const name = held && element.contains(held) ? /** @type {HTMLElement} */ (held).dataset.name : '';
  draw();
  if (name) /** @type {HTMLElement | null} */ (element.querySelector(`[data-name="${CSS.escape(name)}"]`))?.focus();
}
