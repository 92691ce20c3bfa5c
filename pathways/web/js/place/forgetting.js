// Forgetting everything, and taking that back until the page is left.

import { emptyPlace, isEmptyPlace, mergePlaces } from './place.js';

/** @typedef {import('../types/place.d.ts').Kept} Kept */

const ANSWERS_FORMAT = 'pathways-answers';

/**
 * @param {Kept} kept
 * @param {ReturnType<typeof import('../lib/store.js').openStore>} store
 * @param {string[]} keys where something of the place is kept
 * @param {string} pack
 * @param {{ save: () => void, clear: () => void }} acts
 */
export function createForgetting(kept, store, keys, pack, { save, clear }) {
  /** @param {string} detail */
  const tell = (detail) => window.dispatchEvent(new CustomEvent('pathways-kept', { detail }));
  return {
    /** How much there is of each, for the question before it goes. */
    countAll() {
      const { now, done, no, notes, dates, asks } = kept.place;
      return {
        marks: now.length + done.length + no.length,
        notes: Object.keys(notes).length,
        dates: Object.keys(dates).length,
        asks: Object.values(asks).flat().length,
      };
    },
    forget() {
      const texts = keys.map((key) => [key, store.read(key)]).filter(([, text]) => text !== null);
      const { place, isKept, aside } = kept;
      const isNothing = isEmptyPlace(place) && !texts.length;
      kept.forgotten = isNothing ? null : { place, isKept, aside, texts: /** @type {[string, string][]} */ (texts) };
      /** @type {Partial<Kept>} */
      const left = { isKept: false, isFailing: false, aside: null, declined: null, near: null, problems: [] };
      Object.assign(kept, { place: emptyPlace(), ...left });
      clear();
      [...keys, `${ANSWERS_FORMAT}/${pack}`].forEach(store.remove);
      tell('forgotten');
    },
    /** Everything is there again, and what was written since stays. */
    takeBack() {
      const { forgotten } = kept;
      if (!forgotten) return;
      Object.assign(kept, {
        place: mergePlaces(forgotten.place, kept.place),
        isKept: forgotten.isKept,
        aside: forgotten.aside,
        forgotten: null,
      });
      forgotten.texts.forEach(([key, text]) => store.write(key, text));
      save();
      tell('restored');
    },
  };
}
