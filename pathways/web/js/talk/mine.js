// A speaker's own version of a talk: order, what is left out, names and notes; read from and written to a small file.

import { MOST_LETTERS } from '../lib/file.js';

export const TALK_FORMAT = 'pathways-talk';
const TALK_VERSION = 1;
const TALK_ID = /^[a-z]+(\/[a-z0-9-]{1,80})?$/;
export const TALK_NAME_MOST = 200;
export const TALK_NOTE_MOST = 20_000;

export function emptyMine() {
  return { order: [], out: [], names: {}, notes: {} };
}

export function writeMine(mine, talkId) {
  return JSON.stringify({ format: TALK_FORMAT, version: TALK_VERSION, talk: talkId, ...mine }, null, 1);
}

// Reads what can be read and names what can't, as keys of words with values; never throws.
export function readMine(text, talkId, known) {
  const mine = emptyMine();
  if (text.length > MOST_LETTERS) return { mine, problems: [{ key: 'talk_file_large' }], isRead: false };
  let data = null;
  try {
    data = JSON.parse(text);
  } catch {
    return { mine, problems: [{ key: 'talk_file_broken' }], isRead: false };
  }
  if (data === null || typeof data !== 'object' || data.format !== TALK_FORMAT) {
    return { mine, problems: [{ key: 'talk_file_other' }], isRead: false };
  }
  const bad = [];
  mine.order = readIds(data.order, 'order', bad);
  mine.out = readIds(data.out, 'out', bad);
  mine.names = readTexts(data.names, 'names', TALK_NAME_MOST, bad);
  mine.notes = readTexts(data.notes, 'notes', TALK_NOTE_MOST, bad);
  const problems = [];
  if (data.version !== TALK_VERSION) problems.push({ key: 'talk_file_version' });
  if (data.talk !== talkId) problems.push({ key: 'talk_file_map' });
  if (bad.length) problems.push({ key: 'talk_file_part', values: { names: shortList(bad) } });
  const named = [...mine.order, ...mine.out, ...Object.keys(mine.names), ...Object.keys(mine.notes)];
  const strange = [...new Set(named)].filter((id) => !known.has(id));
  if (strange.length) problems.push({ key: 'talk_file_unknown', values: { names: shortList(strange) } });
  return { mine, problems, isRead: true };
}

function readIds(value, part, bad) {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    bad.push(part);
    return [];
  }
  const isGood = (id) => typeof id === 'string' && TALK_ID.test(id);
  value.forEach((id, n) => {
    if (!isGood(id)) bad.push(`${part} ${n + 1}`);
  });
  return [...new Set(value.filter(isGood))].slice(0, 2000);
}

function readTexts(value, part, most, bad) {
  const texts = {};
  if (value === undefined) return texts;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    bad.push(part);
    return texts;
  }
  Object.entries(value).forEach(([id, text]) => {
    if (!TALK_ID.test(id) || typeof text !== 'string') bad.push(`${part} ${id.slice(0, 40)}`);
    else if (text.trim()) texts[id] = text.slice(0, most);
  });
  return texts;
}

function shortList(names) {
  return names.length > 8 ? `${names.slice(0, 8).join(', ')} …` : names.join(', ');
}

// Puts scenes into the speaker's order. One that the order does not name follows the scene it follows by nature.
export function arrangeScenes(scenes, mine) {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const ordered = mine.order.filter((id) => byId.has(id));
  const placed = new Set(ordered);
  scenes.forEach(({ id }, n) => {
    if (placed.has(id)) return;
    const at = n ? ordered.indexOf(scenes[n - 1].id) + 1 : 0;
    ordered.splice(at, 0, id);
    placed.add(id);
  });
  return ordered.map((id) => byId.get(id));
}
