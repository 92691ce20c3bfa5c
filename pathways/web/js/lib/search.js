// Search over titles and synonyms: without regard to case and accents, and forgiving wrong letters in long words.

const FORGIVING_FROM = 5;
const VERY_FORGIVING_FROM = 8;

/** @param {string} text */
export function fold(text) {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/**
 * @param {string} text
 * @returns {string[]}
 */
export function wordsIn(text) {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

// How many letters must be changed, added, left out or swapped to make b of a; more than `most` counts as most + 1.
/**
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
function lettersApart(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[][]} */
  let [older, old] = [[], Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [older, old] = [old, row];
  }
  return Math.min(old[b.length], most + 1);
}

/** @param {string} word */
function allowedErrors({ length }) {
  if (length < FORGIVING_FROM) return 0;
  return length < VERY_FORGIVING_FROM ? 1 : 2;
}

/**
 * @param {string} wanted
 * @param {string} token
 */
export function scoreWord(wanted, token) {
  if (token === wanted) return 4;
  if (token.startsWith(wanted)) return 3;
  if (wanted.length >= 3 && token.includes(wanted)) return 2;
  const most = allowedErrors(wanted);
  if (!most) return 0;
  const starts = [-1, 0, 1].map((extra) => token.slice(0, wanted.length + extra));
  return [token, ...starts].some((part) => lettersApart(wanted, part, most) <= most) ? 1 : 0;
}

// A name is known by its words, and by all of its letters in one: "ab12.3" is also "ab123".
/** @param {(string | null | undefined)[]} names */
function tokensOf(names) {
  const found = names.flatMap((name) => {
    const parts = wordsIn(name ?? '');
    return parts.length > 1 && parts.length < 5 ? [...parts, parts.join('')] : parts;
  });
  return [...new Set(found)];
}

/**
 * Returns what finds the keys of the items that fit a query, the best first.
 * @template Key
 * @param {{ key: Key, titles: (string | null | undefined)[], others: (string | null | undefined)[] }[]} items
 * @returns {(query: string) => Key[]}
 */
export function createIndex(items) {
  const entries = items.map(({ key, titles, others }) => ({ key, title: tokensOf(titles), other: tokensOf(others) }));
  /** @param {string} wanted @param {string[]} tokens */
  const best = (wanted, tokens) => tokens.reduce((most, token) => Math.max(most, scoreWord(wanted, token)), 0);
  /** @param {string[]} wanted */
  const scoreAll = (wanted) =>
    entries
      .map(({ key, title, other }) => {
        const scores = wanted.map((word) => Math.max(best(word, title) * 1.5, best(word, other)));
        return { key, score: Math.min(...scores) && scores.reduce((sum, score) => sum + score, 0) };
      })
      .filter((hit) => hit.score > 0);
  return (query) => {
    const wanted = wordsIn(query);
    if (!wanted.length) return [];
    let hits = scoreAll(wanted);
    if (!hits.length && wanted.length > 1) hits = scoreAll([wanted.join('')]);
    return hits.sort((a, b) => b.score - a.score).map((hit) => hit.key);
  };
}
