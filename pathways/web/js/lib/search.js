// Search over titles and synonyms: whole words before beginnings, these before parts of words and wrong letters.

const FORGIVING_FROM = 5;
const INSIDE_FROM = 4;
const WHOLE = 4;
const BEGINNING = 3;
// A title that is just what was typed, or begins with it.
const SAME_TITLE = 8;
const TITLE_BEGINS = 4;
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

// "test" and "tests", "dolor" and "dolores" are one word.
/** @param {string} one @param {string} other */
function isPlural(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (short.length > 2 && long === `${short}s`) || (short.length > 3 && long === `${short}es`);
}

/**
 * @param {string} wanted
 * @param {string} token
 */
export function scoreWord(wanted, token) {
  if (token === wanted || isPlural(wanted, token)) return WHOLE;
  if (token.startsWith(wanted)) return BEGINNING;
  if (wanted.length >= INSIDE_FROM && token.includes(wanted)) return 2;
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
 * What is typed as one: a title that says the same stands before one that only has the same words.
 * @param {string} typed
 * @param {string[]} titles
 */
function scorePhrase(typed, titles) {
  if (titles.includes(typed)) return SAME_TITLE;
  return titles.some((title) => title.startsWith(`${typed} `)) ? TITLE_BEGINS : 0;
}

/**
 * @typedef {{ titles: string[], title: string[], other: string[] }} Entry
 */

/**
 * How well an entry fits: by its worst word, then by all of them; none that must fit may be missing.
 * @param {string[]} wanted
 * @param {Entry} entry
 */
function scoreEntry(wanted, { titles, title, other }) {
  /** @param {string} word @param {string[]} tokens */
  const best = (word, tokens) => tokens.reduce((most, token) => Math.max(most, scoreWord(word, token)), 0);
  const found = wanted.map((word) => ({ inTitle: best(word, title), elsewhere: best(word, other) }));
  const tiers = found.map(({ inTitle, elsewhere }) => Math.max(inTitle, elsewhere));
  const sum = found.reduce((all, one) => all + Math.max(one.inTitle * 1.5, one.elsewhere), 0);
  return { tier: Math.min(...tiers), score: sum + scorePhrase(wanted.join(' '), titles) };
}

/**
 * Returns what finds the keys of the items that fit a query, the best first. What fits by whole words or beginnings
 * hides what fits by parts of words or with wrong letters.
 * @template Key
 * @param {{ key: Key, titles: (string | null | undefined)[], others: (string | null | undefined)[] }[]} items
 * @param {string[]} [skipped] words that say nothing, such as "the", and are asked for only if they stand alone
 * @returns {(query: string, least?: number) => Key[]} `least`: how well each word must fit, as `scoreWord` says
 */
export function createIndex(items, skipped = []) {
  const skip = new Set(skipped.map(fold));
  const entries = items.map(({ key, titles, others }) => ({
    key,
    titles: titles.map((title) => wordsIn(title ?? '').join(' ')),
    title: tokensOf(titles),
    other: tokensOf(others),
  }));
  /** @param {string[]} wanted */
  function scoreAll(wanted) {
    const hits = entries
      .map((entry) => ({ key: entry.key, ...scoreEntry(wanted, entry) }))
      .filter(({ tier }) => tier > 0);
    return hits.some(({ tier }) => tier >= BEGINNING) ? hits.filter(({ tier }) => tier >= BEGINNING) : hits;
  }
  return (query, least = 1) => {
    const all = wordsIn(query);
    const telling = all.filter((word) => !skip.has(word));
    const wanted = telling.length ? telling : all;
    if (!wanted.length) return [];
    let hits = scoreAll(wanted);
    if (!hits.length && wanted.length > 1) hits = scoreAll([wanted.join('')]);
    return hits
      .filter(({ tier }) => tier >= least)
      .sort((a, b) => b.tier - a.tier || b.score - a.score)
      .map((hit) => hit.key);
  };
}
