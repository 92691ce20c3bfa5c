// A kept text that cannot be read whole (a newer version, a damaged part) is never written over: it is kept beside.

/** @typedef {ReturnType<typeof import('./store.js').openStore>} Store */

/**
 * Moves a text out of the way before another is written in its stead; says whether nothing is lost.
 * @param {Store} store
 * @param {string} key where it is kept
 * @param {string} beside where it goes
 * @param {string | null} text what could not be read whole, if anything
 */
export function putBeside(store, key, beside, text) {
  if (text === null || store.read(key) !== text) return true;
  const before = store.read(beside);
  const all = before && before !== text ? `${before}\n\n${text}` : text;
  return store.write(beside, all) && store.read(beside) === all;
}
