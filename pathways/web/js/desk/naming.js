// Sources by name in one line: what a page is called for short, and its year.

/** @typedef {import('../types/payload.d.ts').CitedSource} Source */

const MOST_NAMES = 2;

/**
 * The title up to its first comma or colon that stands outside of brackets, without who published it.
 * @param {string} title
 */
export function shortTitle(title) {
  const whole = title.replace(/ \((?:[^()]|\([^()]*\))*\)$/, '') || title;
  let depth = 0;
  const end = [...whole].findIndex((letter) => {
    depth += { '(': 1, ')': -1 }[letter] ?? 0;
    return depth === 0 && (letter === ',' || letter === ':');
  });
  return end > 0 ? [...whole].slice(0, end).join('') : whole;
}

/** The last year that a date names. @param {string | null | undefined} published */
function yearOf(published) {
  return published?.match(/\b(?:19|20)\d\d\b/g)?.at(-1) ?? '';
}

/** @param {Source[]} page the passages of one page */
function nameOf([{ title, published }]) {
  const name = shortTitle(title);
  const year = yearOf(published);
  return year && !name.includes(year) ? `${name} ${year}` : name;
}

/**
 * The first pages by name; of the rest, how many they are.
 * @param {Source[][]} pages
 * @param {import('../types/desk.d.ts').Words} words
 */
export function nameSources(pages, words) {
  const names = [...new Set(pages.map(nameOf))];
  const rest = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return rest > 0 ? words('learn_cited_more', { names: shown, count: rest }) : shown;
}
