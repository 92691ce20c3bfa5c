// A place as plain data: what a family says about its own way, and how two of them become one.

import { own } from '../lib/dom.js';

/** @typedef {import('../types/place.d.ts').Place} Place */
/** @typedef {import('../types/place.d.ts').PlacePart} PlacePart */

/** @type {PlacePart[]} */
export const PLACE_PARTS = ['now', 'done', 'no'];

/** The pack to which a map belongs. @param {{ id: string }} payload */
export function packOf({ id }) {
  return id.split('/')[0];
}

/**
 * Adds a file to what is there: its marks come first for the steps it names; nothing that was written is lost.
 * @param {Place} here
 * @param {Place} other
 * @returns {Place}
 */
export function mergePlaces(here, other) {
  const named = new Set(PLACE_PARTS.flatMap((part) => other[part]));
  /** @param {PlacePart} part */
  const steps = (part) => [...here[part].filter((step) => !named.has(step)), ...other[part]];
  return {
    now: steps('now'),
    done: steps('done'),
    no: steps('no'),
    notes: joinTables(here.notes, other.notes, (a, b) => (a.includes(b) ? a : b.includes(a) ? b : `${a}\n\n${b}`)),
    dates: joinTables(here.dates, other.dates, (a, b) => ({ ...a, ...b })),
    asks: joinTables(here.asks, other.asks, (a, b) => [
      ...a,
      ...b.filter((ask) => !a.some((known) => known.text === ask.text)),
    ]),
    map: other.map ?? here.map,
    maps: { ...here.maps, ...other.maps },
  };
}

/**
 * @template Entry
 * @param {Record<string, Entry>} here
 * @param {Record<string, Entry>} other
 * @param {(a: Entry, b: Entry) => Entry} both makes one of two
 */
function joinTables(here, other, both) {
  const joined = { ...here };
  Object.entries(other).forEach(([step, entry]) => {
    const known = own(here, step);
    joined[step] = known === undefined ? entry : both(known, entry);
  });
  return joined;
}

/** @returns {Place} */
export function emptyPlace() {
  return { now: [], done: [], no: [], notes: {}, dates: {}, asks: {}, map: null, maps: {} };
}

/** Whether nothing is said in it. @param {Place} place */
export function isEmptyPlace(place) {
  const tables = [place.notes, place.dates, place.asks];
  return PLACE_PARTS.every((part) => !place[part].length) && tables.every((table) => !Object.keys(table).length);
}

/**
 * Puts a step into one of the lists and out of the others; twice takes it out again. The map that has it is noted, the
 * latest last.
 * @param {Place} place
 * @param {string} step
 * @param {PlacePart} part
 * @param {string} map
 */
export function toggleMark(place, step, part, map) {
  const isOn = !place[part].includes(step);
  PLACE_PARTS.forEach((other) => {
    place[other] = place[other].filter((known) => known !== step);
  });
  if (isOn) place[part] = [...place[part], step];
  const { [step]: _, ...others } = place.maps;
  place.maps = isOn ? { ...others, [step]: map } : others;
  place.map = map;
}

/** @param {Place} place @returns {Record<PlacePart, string[]>} */
export function marksOf({ now, done, no }) {
  return { now: [...now], done: [...done], no: [...no] };
}
