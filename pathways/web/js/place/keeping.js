// What a family says about its own way: steps, dates, notes, questions. It lives in this browser; nothing is sent.

import { remember } from '../lib/memory.js';
import { openStore } from '../lib/store.js';
import { PLACE_FORMAT, readPlace, writePlace } from './file.js';
import { emptyPlace, isEmptyPlace, marksOf, mergePlaces, packOf, toggleMark } from './place.js';

/** @typedef {import('../types/place.d.ts').Place} Place */
/** @typedef {import('../types/place.d.ts').Problem} Problem */
/** @typedef {import('../types/place.d.ts').PlacePart} PlacePart */
/**
 * @typedef {{ place: Place, isKept: boolean, isBlocked: boolean, problems: Problem[], watchers: Set<() => void> }} Kept
 */

const ANSWERS_FORMAT = 'pathways-answers';
const KEPT_EVENT = 'pathways-kept';

const MOST_UNDO = 50;

/**
 * A saved page has a keeping of its own: all files of a disk may share one store, and each belongs to one family.
 * @param {Pick<import('../types/payload.d.ts').Payload, 'id' | 'carried'>} payload
 */
export function keepingOf(payload) {
  const pack = packOf(payload);
  const { carried } = payload;
  const start = /** @type {Place | null} */ (/** @type {unknown} */ (carried?.place ?? null));
  const name = carried ? `${pack}/${carried.id}` : pack;
  return remember('place', name, () => createKeeping(pack, name, start));
}

/** @param {Place | null} start @param {boolean} isBlocked @returns {Kept} */
function createKept(start, isBlocked) {
  return { place: start ?? emptyPlace(), isKept: false, isBlocked, problems: [], watchers: new Set() };
}

/** @param {string} pack @param {string} name @param {Place | null} start */
function createKeeping(pack, name, start) {
  const key = `${PLACE_FORMAT}/${name}`;
  const store = openStore();
  const kept = createKept(start, store.isBlocked);
  function save() {
    if (kept.isKept && !store.write(key, writePlace(kept.place, pack))) kept.isBlocked = true;
  }
  followStore(kept, store, key, pack);
  const past = createPast(kept, save);
  return Object.assign(kept, createTables(kept, save), {
    save,
    /** @param {boolean} isKept */
    setKept(isKept) {
      kept.isKept = isKept && !store.isBlocked;
      if (kept.isKept) save();
      else store.remove(key);
      window.dispatchEvent(new CustomEvent(KEPT_EVENT));
    },
    /**
     * A step stands in one of the lists, or in none.
     * @param {string} step
     * @param {PlacePart} part
     * @param {string} map
     */
    mark(step, part, map) {
      past.record();
      toggleMark(kept.place, step, part);
      kept.place.map = map;
      save();
    },
    canUndo: past.canUndo,
    undo: past.undo,
    /** @param {Place} place */
    add(place) {
      past.record();
      kept.place = mergePlaces(kept.place, place);
      save();
    },
    forget() {
      Object.assign(kept, { place: emptyPlace(), isKept: false, problems: [] });
      past.clear();
      [key, `${ANSWERS_FORMAT}/${pack}`].forEach(store.remove);
      window.dispatchEvent(new CustomEvent(KEPT_EVENT));
    },
    isEmpty: () => isEmptyPlace(kept.place),
  });
}

/**
 * Reads what the store has, and what another window of this browser writes or forgets: this one follows, so that
 * neither writes over the other. What cannot be read is left where it is, and said; only a new yes writes over it.
 * @param {Kept} kept
 * @param {ReturnType<typeof openStore>} store
 * @param {string} key
 * @param {string} pack
 */
function followStore(kept, store, key, pack) {
  /** @param {string} text */
  function load(text) {
    const { place, problems, isRead } = readPlace(text, pack);
    kept.problems = problems;
    if (isRead) Object.assign(kept, { place, isKept: true });
  }
  window.addEventListener('storage', (event) => {
    if (event.storageArea !== store.area || event.key !== key || event.newValue === event.oldValue) return;
    if (event.newValue) load(event.newValue);
    else if (kept.isKept) Object.assign(kept, { place: emptyPlace(), isKept: false });
    kept.watchers.forEach((watch) => watch());
  });
  const text = store.read(key);
  if (text) load(text);
}

/**
 * The last marks, to be taken back one by one; what was written stays written.
 * @param {Kept} kept
 * @param {() => void} save
 */
function createPast(kept, save) {
  /** @type {ReturnType<typeof marksOf>[]} */
  const past = [];
  return {
    record() {
      past.push(marksOf(kept.place));
      if (past.length > MOST_UNDO) past.shift();
    },
    canUndo: () => past.length > 0,
    undo() {
      Object.assign(kept.place, past.pop() ?? {});
      save();
    },
    clear: () => past.splice(0),
  };
}

/** What is written about single steps; what becomes empty goes. @param {Kept} kept @param {() => void} save */
function createTables(kept, save) {
  /**
   * @param {'notes' | 'dates' | 'asks'} table
   * @param {string} step
   * @param {any} value null for none
   */
  function set(table, step, value) {
    if (value === null) delete kept.place[table][step];
    else kept.place[table][step] = value;
    save();
  }
  return {
    /** @param {string} step @param {string} text */
    note: (step, text) => set('notes', step, text.trim() ? text : null),
    /** @param {string} step @param {import('../types/place.d.ts').Dates} dates */
    date: (step, dates) => set('dates', step, dates.from || dates.to ? dates : null),
    /** @param {string} step @param {import('../types/place.d.ts').Ask[]} asks */
    ask: (step, asks) => set('asks', step, asks.length ? asks : null),
  };
}
