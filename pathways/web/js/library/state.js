// What is looked at in the library, and which rows that leaves in which order.

/** @typedef {import('../types/payload.d.ts').LibraryRow} LibraryRow */
/** @typedef {import('../types/payload.d.ts').LibraryTable} LibraryTable */

export function createState() {
  return {
    table: '',
    entry: '',
    voice: '',
    filters: /** @type {Record<string, string>} */ ({}),
    search: '',
    sort: { column: 0, isDown: false },
    isOpen: false,
    seen: -1,
    revealed: -1,
  };
}

/** @typedef {ReturnType<typeof createState>} State */

// Without accents and capitals.
/** @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** @param {LibraryRow} row @param {Record<string, string>} filters */
function passes(row, filters) {
  return Object.entries(filters).every(([name, value]) => !value || (row.facets[name] ?? []).includes(value));
}

/** @param {LibraryRow} row @param {string} search */
function matches(row, search) {
  const told = fold([row.title, ...row.cells, ...row.facts.map(({ text }) => text)].join(' '));
  return fold(search)
    .split(/\s+/)
    .every((word) => told.includes(word));
}

/** @param {LibraryTable} table @param {State} state @param {string} lang */
export function rowsOf(table, { filters, search, sort }, lang) {
  const known = Object.fromEntries(
    Object.entries(filters).filter(([name]) => table.filters.some(({ id }) => id === name)),
  );
  const { compare } = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  const column = sort.column > table.columns.length - 1 ? 0 : sort.column;
  /** @param {LibraryRow} row */
  const value = (row) => (column ? row.cells[column - 1] : row.title);
  const rows = table.rows.filter((row) => passes(row, known) && matches(row, search));
  // What has no value stands last, whichever way it is sorted.
  rows.sort((a, b) => {
    if (!value(a) !== !value(b)) return value(a) ? -1 : 1;
    return (sort.isDown ? -1 : 1) * compare(value(a), value(b)) || compare(a.title, b.title);
  });
  return rows;
}

/** How many rows a value of a filter would leave, with the other filters as they are.
 * @param {LibraryTable} table @param {State} state @param {string} name @param {string} value */
export function countFor(table, { filters, search }, name, value) {
  const known = Object.entries(filters).filter(([id]) => table.filters.some((filter) => filter.id === id));
  const all = { ...Object.fromEntries(known), [name]: value };
  return table.rows.filter((row) => passes(row, all) && matches(row, search)).length;
}
