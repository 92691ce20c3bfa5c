// A set of exercises as a part of the address, so that it can be shared: what it is drawn from, and nothing of answers.
// It stands behind the "#", which a browser never sends.

import { LARGEST_SEED, readSeed } from './seed.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Wish} Wish */

const NAME = /^[a-z0-9-]{1,80}$/;

/** @param {Pick<Wish, 'seed' | 'count' | 'kinds' | 'difficulty' | 'topic' | 'standardOnly'>} wish */
export function setToText({ seed, count, kinds, difficulty, topic, standardOnly }) {
  const parts = { seed, count, kinds: kinds.join('.'), difficulty, phase: topic, standard: standardOnly ? 1 : null };
  return Object.entries(parts)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/**
 * The set that an address names, as far as it can be read; none without a seed.
 * @param {string} hash
 * @returns {Partial<Wish> | null}
 */
export function setFromText(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const seed = readSeed(parts.get('seed') ?? '');
  if (seed === null || seed > LARGEST_SEED) return null;
  const count = Number(parts.get('count'));
  const difficulty = Number(parts.get('difficulty'));
  const topic = parts.get('phase') ?? '';
  const kinds = (parts.get('kinds') ?? '').split('.').filter((kind) => NAME.test(kind));
  return {
    seed,
    kinds: /** @type {Wish['kinds']} */ (kinds),
    topic: NAME.test(topic) ? topic : null,
    standardOnly: parts.get('standard') === '1',
    difficulty: [1, 2, 3].includes(difficulty) ? difficulty : null,
    ...([5, 10, 20].includes(count) ? { count } : {}),
  };
}

/** Writes the set that was begun into the address, without a step for Back. @param {Desk} desk */
export function writeSet({ memory: { wish } }) {
  if (!wish || wish.seed === null) return;
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${search}#${setToText(wish)}`);
}
