// What is under way in this tab, so that a reload goes on from there: the browser forgets it when the tab is closed.

import { isTable } from '../lib/file.js';
import { openTabStore } from '../lib/store.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').DeskMemory} DeskMemory */
/** @typedef {import('../types/desk.d.ts').Session} Session */
/** @typedef {import('../types/desk.d.ts').Walk} Walk */

const FORMAT = 'pathways-study-tab';
const TABS = ['practice', 'why', 'cases', 'tables', 'progress'];

/** @param {string} pack */
const keyOf = (pack) => `${FORMAT}/${pack}`;

/** @param {unknown} value @returns {value is string[]} */
const areTexts = (value) => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** @param {any} entry */
const isAnswered = (entry) => isTable(entry) && areTexts(entry.answer) && isTable(entry.marked);

/** @param {any} one @returns {one is Session} */
function isSession(one) {
  if (!isTable(one) || !areTexts(one.ids) || !isTable(one.answers)) return false;
  const isTold = one.spent === undefined || (Number.isFinite(one.spent) && one.spent >= 0);
  const isPlaced =
    isTold && Number.isInteger(one.at) && one.at >= 0 && one.at <= one.ids.length && Number.isInteger(one.seed);
  return isPlaced && Object.values(one.answers).every((entry) => isAnswered(entry) && areTexts(entry.marked.breaks));
}

/** @param {any} one @returns {one is Walk} */
function isWalk(one) {
  const isWhole =
    isTable(one) && Number.isInteger(one.at) && one.at >= 0 && isTable(one.answers) && isTable(one.chosen);
  return isWhole && Object.values(one.answers).every(isAnswered) && Object.values(one.chosen).every(areTexts);
}

/** The good entries of a table. @param {any} table @param {(one: any) => boolean} isGood */
function pick(table, isGood) {
  return Object.fromEntries(Object.entries(isTable(table) ? table : {}).filter(([, one]) => isGood(one)));
}

/**
 * What this tab remembers; what cannot be used is left out.
 * @param {string | null} text
 * @returns {{ memory: Partial<DeskMemory>, view: string | null }}
 */
export function readTab(text) {
  try {
    const data = JSON.parse(text ?? 'null');
    if (!isTable(data)) return { memory: {}, view: null };
    const memory = { sessions: pick(data.sessions, isSession), walks: pick(data.walks, isWalk) };
    const tab = TABS.includes(data.tab) ? { tab: data.tab } : {};
    const caseId = typeof data.caseId === 'string' ? { caseId: data.caseId } : {};
    const view = typeof data.view === 'string' && Object.hasOwn(memory.sessions, data.view) ? data.view : null;
    return { memory: { ...memory, ...tab, ...caseId }, view };
  } catch {
    return { memory: {}, view: null };
  }
}

/** @param {string} pack */
export function recallTab(pack) {
  return readTab(openTabStore().read(keyOf(pack)));
}

/** @param {Desk} desk */
export function writeTab({ memory: { sessions, walks, tab, caseId }, viewKey }) {
  return JSON.stringify({ sessions, walks, tab, caseId, view: viewKey() });
}

/** Follows what the reader does; nothing under way leaves nothing behind. @param {Desk} desk */
export function keepTab(desk) {
  const store = openTabStore();
  let kept = '';
  function keep() {
    const { sessions, walks } = desk.memory;
    const isIdle = !Object.keys(sessions).length && !Object.keys(walks).length;
    const text = isIdle ? '' : writeTab(desk);
    if (text === kept) return;
    kept = text;
    if (text) store.write(keyOf(desk.data.view.pack.id), text);
    else store.remove(keyOf(desk.data.view.pack.id));
  }
  ['click', 'change', 'keyup'].forEach((type) => {
    desk.root.addEventListener(type, keep);
  });
  window.addEventListener('pagehide', keep, { signal: desk.stop.signal });
}

/**
 * After a reload the page may show another map than the one whose session is under way: then that one is asked for.
 * @param {Desk} desk
 * @param {string | null} view
 */
export function returnToView(desk, view) {
  if (view === null || view === desk.viewKey()) return;
  const [pathway, region] = view.split('/');
  desk.wantMap(pathway, region === 'all' ? null : region);
}
