// A kept text that cannot be read whole (a newer version, a damaged part) is never written over: it is kept beside.

/** @typedef {import('../types/place.d.ts').Kept} Kept */

export const ASIDE_FORMAT = 'pathways-place-beside';

/**
 * @param {Kept} kept
 * @param {ReturnType<typeof import('../lib/store.js').openStore>} store
 * @param {string} key where the place is kept
 * @param {string} name
 */
export function createAside(kept, store, key, name) {
  const beside = `${ASIDE_FORMAT}/${name}`;
  return {
    key: beside,
    /** Moves it out of the way before a place is written there; says whether nothing was lost. */
    putBeside() {
      const text = kept.aside;
      if (text === null || store.read(key) !== text) return true;
      const before = store.read(beside);
      const all = before && before !== text ? `${before}\n\n${text}` : text;
      return store.write(beside, all) && store.read(beside) === all;
    },
    /** What was put beside, on this visit or an earlier one. */
    read: () => store.read(beside),
  };
}
