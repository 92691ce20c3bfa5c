// The data of the site: each file is a script that hands over one thing by name, so that a page from a disk has it too.

import { inflate } from '../lib/parcel.js';

/** @typedef {{ push: (...pairs: [string, any][]) => void }} Heap */

const PATIENCE_MS = 30_000;

/** @param {string} root the top of the site */
export function createData(root) {
  /** @type {Map<string, any>} */
  const known = new Map();
  /** @type {Map<string, Promise<void>>} */
  const loading = new Map();
  /** @param {[string, any]} pair */
  const take = ([name, value]) => known.set(name, value);
  const before = /** @type {any} */ (window).pathwaysData ?? [];
  before.forEach(take);
  /** @type {Heap} */
  const heap = { push: (...pairs) => pairs.forEach(take) };
  /** @type {any} */ (window).pathwaysData = heap;

  /** @param {string} path */
  function loadScript(path) {
    const started = loading.get(path) ?? addScript(new URL(path, root).href);
    loading.set(path, started);
    // What failed once may be there the next time.
    started.catch(() => loading.delete(path));
    return started;
  }

  /** @param {string} name */
  async function get(name) {
    if (!known.has(name)) await loadScript(`data/${name}.js`);
    const value = known.get(name);
    if (value?.z) known.set(name, inflate(value.z).then(JSON.parse));
    return known.get(name);
  }

  return {
    loadScript,
    get,
    /** @param {string} name whether it is there at once */
    has: (name) => known.has(name),
    /** @param {(string | undefined)[]} names what is not there is nothing */
    all: (names) => Promise.all(names.map((name) => (name ? get(name) : null))),
  };
}

/** @param {string} address @returns {Promise<void>} */
function addScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const timer = setTimeout(() => reject(new Error(address)), PATIENCE_MS);
    const end = (/** @type {() => void} */ act) => {
      clearTimeout(timer);
      script.remove();
      act();
    };
    script.onload = () => end(resolve);
    script.onerror = () => end(() => reject(new Error(address)));
    script.src = address;
    document.head.append(script);
  });
}

/**
 * Of what was made for every set of answers, that which fits the most of those that were given.
 * @template Value
 * @param {Record<string, Value> | undefined} variants
 * @param {Set<string>} agreed
 * @returns {Value | undefined}
 */
export function pick(variants, agreed) {
  const fitting = Object.keys(variants ?? {})
    .map((key) => ({ key, names: key ? key.split('+') : [] }))
    .filter(({ names }) => names.every((name) => agreed.has(name)))
    .sort((one, other) => other.names.length - one.names.length);
  return fitting.length ? variants?.[fitting[0].key] : undefined;
}
