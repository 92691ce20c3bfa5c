// The small file of a place: written, read with care, and added to what is there. Reading never throws.

import { own } from '../lib/dom.js';
import { isTable, parseFile } from '../lib/file.js';
import { emptyPlace } from './place.js';

/** @typedef {import('../types/place.d.ts').Place} Place */
/** @typedef {import('../types/place.d.ts').Problem} Problem */

export const PLACE_FORMAT = 'pathways-place';
const KEEP_VERSION = 1;

export const MOST_NOTE = 20_000;
const MOST_STEPS = 500;
const MOST_ASKS = 50;

/** @param {Place} place @param {string} pack */
export function writePlace(place, pack) {
  return JSON.stringify({ format: PLACE_FORMAT, version: KEEP_VERSION, pack, ...place }, null, 1);
}

/** @param {unknown} value @returns {value is string} */
const isStepName = (value) => typeof value === 'string' && /^[a-z0-9-]{1,80}$/.test(value);

/** @param {unknown} value @returns {value is string} */
export function isDay(value) {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** Each reader returns what it could use, and whether it had to leave something out. @param {any} value */
function readSteps(value) {
  const steps = Array.isArray(value) ? value : [];
  const found = [...new Set(steps.filter(isStepName))].slice(0, MOST_STEPS);
  return [found, !Array.isArray(value) || steps.some((step) => !isStepName(step)) || steps.length > MOST_STEPS];
}

/** @param {any} value @param {(entry: any) => any[]} readEntry */
function readTable(value, readEntry) {
  const entries = isTable(value) ? Object.entries(value) : [];
  /** @type {Record<string, any>} */
  const found = {};
  let isShort = !isTable(value) || entries.length > MOST_STEPS;
  entries.slice(0, MOST_STEPS).forEach(([step, entry]) => {
    const [read, isCut] = isStepName(step) ? readEntry(entry) : [null, true];
    if (read !== null) found[step] = read;
    isShort = isShort || isCut;
  });
  return [found, isShort];
}

/** @param {unknown} value */
const readNote = (value) =>
  typeof value === 'string' ? [value.slice(0, MOST_NOTE), value.length > MOST_NOTE] : [null, true];

/** @param {any} value */
function readDates(value) {
  if (!isTable(value)) return [null, true];
  const dates = Object.fromEntries(['from', 'to'].filter((end) => isDay(value[end])).map((end) => [end, value[end]]));
  const isCut = ['from', 'to'].some((end) => value[end] && !isDay(value[end]));
  return [Object.keys(dates).length ? dates : null, isCut];
}

/** @param {any} value */
function readAsks(value) {
  if (!Array.isArray(value)) return [null, true];
  const good = value.filter((ask) => isTable(ask) && typeof ask.text === 'string' && ask.text.trim());
  const asks = good.slice(0, MOST_ASKS).map((ask) => ({ text: ask.text.slice(0, 1000), asked: ask.asked === true }));
  return [asks.length ? asks : null, good.length < value.length || good.length > MOST_ASKS];
}

/** @param {unknown} value @returns {value is string} */
const isMap = (value) => typeof value === 'string' && /^[a-z0-9/-]{1,200}$/.test(value);

/** @param {unknown} value */
const readMap = (value) => (isMap(value) ? [value, false] : [null, true]);

/** @type {[Exclude<keyof Place, 'map'>, string, (value: any) => any[]][]} */
const PART_READERS = [
  ['now', 'place_part_marks', readSteps],
  ['done', 'place_part_marks', readSteps],
  ['no', 'place_part_marks', readSteps],
  ['notes', 'place_part_notes', (value) => readTable(value, readNote)],
  ['dates', 'place_part_dates', (value) => readTable(value, readDates)],
  ['asks', 'place_part_asks', (value) => readTable(value, readAsks)],
  ['maps', 'place_part_maps', (value) => readTable(value, readMap)],
];
const KNOWN = new Set(['format', 'version', 'pack', 'map', ...PART_READERS.map(([part]) => part)]);

/**
 * Reads what can be read and names what can't: each problem is the key of a word, perhaps with the parts it is about.
 * @param {string} text
 * @param {string} pack
 * @param {'file' | 'kept'} from a file that is opened, or what this browser keeps
 */
export function readPlace(text, pack, from = 'file') {
  const place = emptyPlace();
  const { data, problem } = parseFile(text, PLACE_FORMAT);
  /** @type {Problem[]} */
  const problems = problem ? [{ key: `place_${from}_${problem}` }] : [];
  if (problem) return { place, problems, isRead: false };
  if (data.version !== KEEP_VERSION) problems.push({ key: `place_${from}_version` });
  if (data.pack !== pack) problems.push({ key: `place_${from}_pack` });
  /** @type {Set<string>} */
  const lost = new Set();
  PART_READERS.forEach(([part, name, read]) => {
    if (own(data, part) === undefined) return;
    const [value, isShort] = read(data[part]);
    place[part] = value;
    if (isShort) lost.add(name);
  });
  place.map = isMap(data.map) ? data.map : null;
  if (Object.keys(data).some((name) => !KNOWN.has(name))) lost.add('place_part_unknown');
  if (lost.size) problems.push({ key: `place_${from}_part`, parts: [...lost] });
  return { place, problems, isRead: true };
}
