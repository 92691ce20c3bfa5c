// A speaker's own version of a talk: order, what is left out, names and notes; read from and written to a small file.

import { isTable, parseFile } from '../lib/file.js';
import { unique } from '../lib/lists.js';

/** @typedef {import('../types/talk.d.ts').Mine} Mine */
/** @typedef {import('../types/talk.d.ts').Problem} Problem */
/** @typedef {Record<string, string>} Texts */

export const TALK_FORMAT = 'pathways-talk';
const TALK_VERSION = 1;
const TALK_ID = /^[a-z]+(\/[a-z0-9-]{1,80})?$/;
export const TALK_NAME_MOST = 200;
export const TALK_NOTE_MOST = 20_000;

/** @returns {Mine} */
export function emptyMine() {
  return { minutes: 0, order: [], out: [], take: [], ask: [], quiet: [], names: {}, notes: {} };
}

/** @param {Mine} mine @param {string} talkId */
export function writeMine(mine, talkId) {
  return JSON.stringify({ format: TALK_FORMAT, version: TALK_VERSION, talk: talkId, ...mine }, null, 1);
}

/**
 * Reads what can be read and names what can't, as keys of words with values; never throws.
 * @param {string} text
 * @param {string} talkId
 * @param {Set<string>} known the scenes that the talk has
 * @returns {{ mine: Mine, problems: Problem[], isRead: boolean }}
 */
export function readMine(text, talkId, known) {
  const { data, problem } = parseFile(text, TALK_FORMAT);
  if (problem) return { mine: emptyMine(), problems: [{ key: `talk_file_${problem}` }], isRead: false };
  /** @type {string[]} */
  const bad = [];
  const mine = {
    minutes: readMinutes(data.minutes, bad),
    order: readIds(data.order, 'order', bad),
    out: readIds(data.out, 'out', bad),
    take: readIds(data.take, 'take', bad),
    ask: readIds(data.ask, 'ask', bad),
    quiet: readIds(data.quiet, 'quiet', bad),
    names: readTexts(data.names, 'names', TALK_NAME_MOST, bad),
    notes: readTexts(data.notes, 'notes', TALK_NOTE_MOST, bad),
  };
  const lists = [mine.order, mine.out, mine.take, mine.ask, mine.quiet];
  const named = [...lists.flat(), ...Object.keys(mine.names), ...Object.keys(mine.notes)];
  const strange = unique(named).filter((id) => !known.has(id));
  /** @type {Problem[]} */
  const problems = [];
  if (data.version !== TALK_VERSION) problems.push({ key: 'talk_file_version' });
  if (data.talk !== talkId) problems.push({ key: 'talk_file_map' });
  if (bad.length) problems.push({ key: 'talk_file_part', values: { names: shortList(bad) } });
  if (strange.length) problems.push({ key: 'talk_file_unknown', values: { names: shortList(strange) } });
  return { mine, problems, isRead: true };
}

/** A file without a length is of a talk that tells everything. @param {any} value @param {string[]} bad */
function readMinutes(value, bad) {
  if (value === undefined) return 0;
  if (Number.isInteger(value) && value >= 0 && value <= 600) return value;
  bad.push('minutes');
  return 0;
}

/** @param {any} value @param {string} part @param {string[]} bad @returns {string[]} */
function readIds(value, part, bad) {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    bad.push(part);
    return [];
  }
  /** @param {unknown} id */
  const isGood = (id) => typeof id === 'string' && TALK_ID.test(id);
  value.forEach((id, n) => {
    if (!isGood(id)) bad.push(`${part} ${n + 1}`);
  });
  return unique(value.filter(isGood)).slice(0, 2000);
}

/** @param {any} value @param {string} part @param {number} most @param {string[]} bad */
function readTexts(value, part, most, bad) {
  /** @type {Texts} */
  const texts = {};
  if (value !== undefined && !isTable(value)) bad.push(part);
  Object.entries(isTable(value) ? value : {}).forEach(([id, text]) => {
    if (!TALK_ID.test(id) || typeof text !== 'string') bad.push(`${part} ${id.slice(0, 40)}`);
    else if (text.trim()) texts[id] = text.slice(0, most);
  });
  return texts;
}

/** @param {string[]} names */
function shortList(names) {
  return names.length > 8 ? `${names.slice(0, 8).join(', ')} …` : names.join(', ');
}

/**
 * The texts with one more or changed; an empty one goes.
 * @param {Texts} texts
 * @param {string} id
 * @param {string} text
 */
export function withText(texts, id, text) {
  const { [id]: _, ...others } = texts;
  return text.trim() ? { ...others, [id]: text } : others;
}

/**
 * Puts scenes into the speaker's order. One that the order does not name follows the scene it follows by nature.
 * @template {{ id: string }} Scene
 * @param {Scene[]} scenes
 * @param {Pick<Mine, 'order'>} mine
 */
export function arrangeScenes(scenes, mine) {
  const ids = new Set(scenes.map((scene) => scene.id));
  const ordered = unique(mine.order.filter((id) => ids.has(id)));
  scenes.forEach(({ id }, n) => {
    if (!ordered.includes(id)) ordered.splice(n ? ordered.indexOf(scenes[n - 1].id) + 1 : 0, 0, id);
  });
  return [...scenes].sort((a, b) => ordered.indexOf(a.id) - ordered.indexOf(b.id));
}

/**
 * The order of scenes with two of them in each other's place.
 * @param {{ id: string }[]} scenes
 * @param {number} a
 * @param {number} b
 */
export function swapScenes(scenes, a, b) {
  const ids = scenes.map((scene) => scene.id);
  [ids[a], ids[b]] = [ids[b], ids[a]];
  return ids;
}
