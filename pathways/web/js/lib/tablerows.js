// Which rows of a table filters and a search leave, in which order: the same for every table.

/** @typedef {{ title: string, cells: string[], facets: Record<string, string[]>, facts?: { text: string }[] }} Row */
/** @typedef {{ id: string, title: string, choices: { id: string, title: string }[] }} Filter */
/**
 * What is asked of a table; a column below 0 leaves its rows as they stand.
 * @typedef {{ filters: Record<string, string>, search: string, sort: { column: number, isDown: boolean } }} Asked
 */
/**
 * @template {Row} R
 * @typedef {{ columns: { title: string }[], filters: Filter[], rows: R[] }} Table
 */

// Without accents and capitals.
/** @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** @param {Row} row @param {Record<string, string>} filters */
function passes(row, filters) {
  return Object.entries(filters).every(([name, value]) => !value || (row.facets[name] ?? []).includes(value));
}

/** @param {Row} row @param {string} search */
function matches(row, search) {
  const told = fold([row.title, ...row.cells, ...(row.facts ?? []).map(({ text }) => text)].join(' '));
  return fold(search)
    .split(/\s+/)
    .every((word) => told.includes(word));
}

/**
 * @template {Row} R
 * @param {Table<R>} table
 * @param {Asked} asked
 * @param {string} lang
 * @returns {R[]}
 */
export function rowsOf(table, { filters, search, sort }, lang) {
  const known = Object.fromEntries(
    Object.entries(filters).filter(([name]) => table.filters.some(({ id }) => id === name)),
  );
  const { compare } = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  const column = sort.column > table.columns.length - 1 ? 0 : sort.column;
  /** @param {Row} row */
  const value = (row) => (column ? row.cells[column - 1] : row.title);
  const rows = table.rows.filter((row) => passes(row, known) && matches(row, search));
  if (column < 0) return rows;
  // What has no value stands last, whichever way it is sorted.
  rows.sort((a, b) => {
    if (!value(a) !== !value(b)) return value(a) ? -1 : 1;
    return (sort.isDown ? -1 : 1) * compare(value(a), value(b)) || compare(a.title, b.title);
  });
  return rows;
}

/**
 * How many rows a value of a filter would leave, with the other filters as they are.
 * @param {Table<Row>} table @param {Asked} asked @param {string} name @param {string} value */
export function countFor(table, { filters, search }, name, value) {
  const known = Object.entries(filters).filter(([id]) => table.filters.some((filter) => filter.id === id));
  const all = { ...Object.fromEntries(known), [name]: value };
  return table.rows.filter((row) => passes(row, all) && matches(row, search)).length;
}
