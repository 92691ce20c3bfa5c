// What a family says about its own way: steps, dates, notes, questions. It lives in this browser; nothing is sent.

import { putBeside } from '../lib/beside.js';
import { remember } from '../lib/memory.js';
import { openStore } from '../lib/store.js';
import { PLACE_FORMAT, readPlace, writePlace } from './file.js';
import { createForgetting } from './forgetting.js';
import { emptyPlace, isEmptyPlace, marksOf, mergePlaces, packOf, toggleMark } from './place.js';
import { createRisk } from './risk.js';

/** @typedef {import('../types/place.d.ts').Place} Place */
/** @typedef {import('../types/place.d.ts').PlacePart} PlacePart */
/** @typedef {import('../types/place.d.ts').Kept} Kept */
/** @typedef {ReturnType<typeof openStore>} Store */

export const BESIDE_FORMAT = 'pathways-place-beside';
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
  return {
    place: { ...emptyPlace(), ...start },
    isKept: false,
    isBlocked,
    isFailing: false,
    aside: null,
    declined: null,
    filed: '',
    near: null,
    forgotten: null,
    problems: [],
    watchers: new Set(),
    tellers: new Set(),
  };
}

/** @param {string} pack @param {string} name @param {Place | null} start */
function createKeeping(pack, name, start) {
  const key = `${PLACE_FORMAT}/${name}`;
  const store = openStore();
  const kept = createKept(start, store.isBlocked);
  const write = () => writePlace(kept.place, pack);
  kept.filed = write();
  const risk = createRisk(kept, write);
  function save() {
    if (kept.isKept) kept.isFailing = !store.write(key, write());
    risk.tell();
  }
  const beside = `${BESIDE_FORMAT}/${name}`;
  followStore(kept, store, key, pack);
  const past = createPast(kept, save);
  return Object.assign(kept, createTables(kept, save), risk, {
    save,
    /** A yes keeps it, once what lies there and cannot be read whole is kept beside. @param {boolean} isKept */
    setKept(isKept) {
      kept.isFailing = isKept && !putBeside(store, key, beside, kept.aside);
      kept.isKept = isKept && !kept.isFailing;
      if (kept.isKept) Object.assign(kept, { aside: null, problems: [] });
      if (isKept) save();
      else if (kept.aside === null) store.remove(key);
      kept.isKept = kept.isKept && !kept.isFailing;
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
      toggleMark(kept.place, step, part, map);
      kept.near = 'marks';
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
    /** What was put beside, on this visit or an earlier one. */
    readBeside: () => store.read(beside),
    ...createForgetting(kept, store, [key, beside], pack, { save, clear: past.clear }),
    isEmpty: () => isEmptyPlace(kept.place),
  });
}

/**
 * Reads what the store has, and what another window of this browser writes or forgets: this one follows, so that
 * neither writes over the other. What cannot be read whole is left where it is, and said; a new yes puts it beside.
 * @param {Kept} kept
 * @param {Store} store
 * @param {string} key
 * @param {string} pack
 */
function followStore(kept, store, key, pack) {
  /** @param {string} text */
  function load(text) {
    const { place, problems, isRead } = readPlace(text, pack, 'kept');
    const isWhole = isRead && !problems.length;
    kept.problems = problems;
    kept.aside = isWhole ? null : text;
    if (isRead) kept.place = place;
    Object.assign(kept, { isKept: isWhole, isFailing: false, filed: writePlace(kept.place, pack) });
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
    kept.near = table === 'asks' ? 'asks' : 'own';
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
