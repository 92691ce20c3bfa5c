// What a query finds anywhere: what answers words of parents first, then everything by its names and other words.

import { createIndex, scoreWord, wordsIn } from '../lib/search.js';

/** @typedef {import('../types/payload.d.ts').FinderData} FinderData */
/** @typedef {import('../types/payload.d.ts').Found} Found */

const LEAST = 4;
const [NOT, ALIKE, BEGINS, INSIDE, SAME] = [0, 1, 2, 3, 4];

/**
 * How well what is typed says a word of parents.
 * @param {string} typed
 * @param {string} word both plain, their words with one space between
 */
function scoreSaying(typed, word) {
  if (typed === word) return SAME;
  if (word.length >= LEAST && ` ${typed} `.includes(` ${word} `)) return INSIDE;
  if (typed.length >= LEAST && word.startsWith(typed)) return BEGINS;
  const isOne = !typed.includes(' ') && !word.includes(' ');
  return isOne && typed.length > LEAST && scoreWord(typed, word) === 1 ? ALIKE : NOT;
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
    return (telling.length ? telling : words).join(' ');
  }
  const sayings = answers.map(({ words, leads }) => ({ leads, words: words.map(plain) }));

  /** @param {string} query @param {boolean} isFound whether the names of things find something */
  function answer(query, isFound) {
    const typed = plain(query);
    const scored = sayings.map(({ leads, words }) => ({
      leads,
      score: Math.max(...words.map((word) => scoreSaying(typed, word))),
    }));
    const best = Math.max(NOT, ...scored.map(({ score }) => score));
    if (best === NOT || (best === ALIKE && isFound)) return [];
    return scored.filter(({ score }) => score === best).flatMap(({ leads }) => leads);
  }

  return (query) => {
    const named = find(query);
    const ids = [...new Set([...answer(query, named.length > 0), ...named])];
    return ids.flatMap((id) => byId.get(id) ?? []);
  };
}
