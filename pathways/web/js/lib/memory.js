// Everything that must outlive a remount: Streamlit takes a widget away and puts it back whenever the page around it
// changes. All of it is here, by kind and name; no other module keeps state of its own.

/** @type {Map<string, Map<string, any>>} */
const KEPT = new Map();

// Which widget stands at which place of the page.
export const MOUNTED = new WeakMap();

// What a place was told last, while a part of it may still be on its way.
export const AWAITED = new WeakMap();

// Which call of a widget's `show` was the last one at its place.
const CALLS = new WeakMap();

// Returns what Streamlit is given to take a widget away. Where the data change while the script is still on its way,
// Streamlit ends the older call after the newer one has drawn: then nothing is taken, or the place would stay empty.
/**
 * @param {object} place
 * @param {() => void} [end] what else ends with the widget
 */
export function leaving(place, end) {
  const call = {};
  CALLS.set(place, call);
  return () => {
    if (CALLS.get(place) !== call) return;
    end?.();
    MOUNTED.get(place)?.destroy();
    MOUNTED.delete(place);
  };
}

// Returns what is remembered under a name; the first time it is made.
/**
 * @template Kept
 * @param {string} kind
 * @param {string} name
 * @param {() => Kept} create
 * @returns {Kept}
 */
export function remember(kind, name, create) {
  const known = namesOf(kind);
  if (!known.has(name)) known.set(name, create());
  return known.get(name);
}

// Returns all that is remembered of one kind.
/**
 * @param {string} kind
 * @returns {any[]}
 */
export function recallAll(kind) {
  return [...namesOf(kind).values()];
}

// As `remember`, but only the latest few are kept.
/**
 * @template Kept
 * @param {string} kind
 * @param {string} name
 * @param {number} most
 * @param {() => Kept} create
 * @returns {Kept}
 */
export function rememberLatest(kind, name, most, create) {
  const known = namesOf(kind);
  const made = remember(kind, name, create);
  const [oldest] = known.keys();
  if (known.size > most) known.delete(oldest);
  return made;
}

// Numbers what is mounted, for ids that occur once on a page.
/** @param {string} prefix */
export function nextId(prefix) {
  const count = remember('ids', prefix, () => ({ last: 0 }));
  count.last += 1;
  return `${prefix}${count.last}`;
}

/**
 * @param {string} kind
 * @returns {Map<string, any>}
 */
function namesOf(kind) {
  const names = KEPT.get(kind) ?? new Map();
  KEPT.set(kind, names);
  return names;
}
