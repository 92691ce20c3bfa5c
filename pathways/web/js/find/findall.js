// What a query finds anywhere: what answers words of parents first, then everything by its names and other words.

import { createIndex, scoreWord, wordsIn } from '../lib/search.js';

/** @typedef {import('../types/payload.d.ts').FinderData} FinderData */
/** @typedef {import('../types/payload.d.ts').Found} Found */

const LEAST = 4;
const INSIDE_FROM = 3;
const [NOT, ALIKE, BEGINS, INSIDE, SAME] = [0, 1, 2, 3, 4];
// How well the names of things must fit, as `scoreWord` says: as a part, by a beginning, as a whole word.
const [ANYHOW, PART, BEGINNING, WHOLE] = [1, 2, 3, 4];
const ENDINGS = ['es', 's', 'e'];

// One and many are the same to who searches.
/** @param {string} word */
function stemOf(word) {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= INSIDE_FROM);
  return ending ? word.slice(0, -ending.length) : word;
}

/**
 * How well what is typed says a word of parents.
 * @param {string} typed
 * @param {string} word both plain, their words with one space between
 */
function scoreSaying(typed, word) {
  if (typed === word) return SAME;
  if (word.length >= INSIDE_FROM && ` ${typed} `.includes(` ${word} `)) return INSIDE;
  if (typed.length >= LEAST && word.startsWith(typed)) return BEGINS;
  const isOne = !typed.includes(' ') && !word.includes(' ');
  return isOne && typed.length > LEAST && scoreWord(typed, word) === 1 ? ALIKE : NOT;
}

/**
 * What of the sayings fits best; a longer one hides the shorter ones inside it.
 * @param {string} typed
 * @param {{ leads: string[], words: string[] }[]} sayings
 */
function answer(typed, sayings) {
  const scored = sayings.flatMap(({ leads, words }) =>
    words.map((word) => ({ leads, word, score: scoreSaying(typed, word) })),
  );
  const best = scored.reduce((most, { score }) => Math.max(most, score), NOT);
  const fitting = best === NOT ? [] : scored.filter(({ score }) => score === best);
  /** @param {string} word */
  const isHidden = (word) =>
    best === INSIDE && fitting.some((one) => one.word !== word && ` ${one.word} `.includes(` ${word} `));
  const told = fitting.filter(({ word }) => !isHidden(word)).map(({ leads }) => leads);
  // A wrong letter in a word of a hard part leads to its question alone, not to a word that looks like it.
  const hard = best === ALIKE ? told.filter((leads) => !leads.length) : [];
  return { best, answers: hard.length ? hard : told };
}

// Where parents' words are known, names that fit by chance say nothing; least of all beside a hard part.
/** @param {number} best @param {boolean} isHard */
function leastFor(best, isHard) {
  if (isHard) return best === BEGINS ? BEGINNING : WHOLE;
  if (best < BEGINS) return ANYHOW;
  return best > BEGINS ? BEGINNING : PART;
}

/**
 * Returns what finds the items that fit a query, the best first, each once.
 * @param {FinderData} data
 * @returns {(query: string) => Found[]}
 */
export function createFindAll({ items, answers, skip }) {
  const byId = new Map(items.map((item) => [item.id, item]));
  const skipped = new Set(skip);
  const find = createIndex(
    items.map((item) => ({ key: item.id, titles: item.names, others: item.words })),
    skip,
  );
  /** @param {string} text */
  function plain(text) {
    const words = wordsIn(text);
    const telling = words.filter((word) => !skipped.has(word));
    return (telling.length ? telling : words).map(stemOf).join(' ');
  }
  const sayings = answers.map(({ words, leads }) => ({ leads, words: words.map(plain) }));

  return (query) => {
    const { best, answers: fitting } = answer(plain(query), sayings);
    const isHard = fitting.some((leads) => !leads.length);
    const named = find(query, leastFor(best, isHard));
    const isSure = best !== ALIKE || !find(query, PART).length;
    const ids = [...new Set([...(isSure ? fitting.flat() : []), ...named])];
    return ids.map((id) => byId.get(id)).filter((item) => item !== undefined);
  };
}
