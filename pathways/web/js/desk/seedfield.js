// The number that repeats a session, and what is said of one that can't be read.

import { make, makeButton } from '../lib/dom.js';
import { LARGEST_SEED, readSeed } from './seed.js';

/** @typedef {import('../types/desk.d.ts').Wish} Wish */

export function newSeed() {
  return 1 + (crypto.getRandomValues(new Uint32Array(1))[0] % LARGEST_SEED);
}

/**
 * @param {import('../types/desk.d.ts').Words} words
 * @param {Wish} wish
 * @param {(change: Partial<Wish>) => void} set
 */
export function drawSeed(words, wish, set) {
  const error = make('p', { class: 'ns-error', id: 'ns-seed-error', hidden: true, text: words('learn_seed_bad') });
  const input = make('input', {
    id: 'ns-seed',
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    value: wish.seed ?? '',
    'aria-describedby': 'ns-seed-help ns-seed-error',
    oninput() {
      take(readSeed(input.value));
    },
  });
  /** @param {number | null} seed */
  const take = (seed) => {
    error.hidden = seed !== null;
    input.setAttribute('aria-invalid', String(seed === null));
    set({ seed });
  };
  const another = makeButton('np-button', words('learn_seed_new'), () => {
    input.value = newSeed();
    take(readSeed(input.value));
  });
  return make(
    'div',
    { class: 'ns-field' },
    make('label', { for: input.id, text: words('learn_seed') }),
    make('div', { class: 'ns-seed' }, input, another),
    make('p', { class: 'ns-quiet', id: 'ns-seed-help', text: words('learn_seed_help') }),
    error,
  );
}
