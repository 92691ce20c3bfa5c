// A table as CSV, for any program that opens tables.

// What such a program could take for a formula stays a text.
const FORMULA = /^[=+\-@\t\r]/;
const MARK = '\uFEFF';

/** @param {string} text */
function quote(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Begins with the mark by which such programs know UTF-8. @param {string[][]} rows */
export function toCsv(rows) {
  return MARK + rows.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');
}
