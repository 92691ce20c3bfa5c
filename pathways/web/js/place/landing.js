// Coming back: the page opens the map, region and step of the kept place by itself, once in a visit.

import { goToMap } from '../chart/onward.js';
import { recallAll, remember } from '../lib/memory.js';
import { keepingOf } from './keeping.js';
import { newestOf, onGoOn } from './keptplace.js';
import { settleOn } from './settle.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/**
 * @typedef {{ tries: number, from: string | null, shown: string | null, back: number | null,
 *   goal: { map: string, step: string | null } | null }} Landing
 */

// The answers to hard parts may open a map a moment later; then it is tried once more.
const MOST_TRIES = 2;
const BACK_EVENT = 'pathways-connected';

const countPicks = () => recallAll('map').reduce((sum, memory) => sum + memory.picks, 0);

/** @returns {Landing} */
function createLanding() {
  /** @type {Landing} */
  const landing = { tries: 0, from: null, shown: null, back: null, goal: null };
  onGoOn(() => Object.assign(landing, { tries: 0, from: null }));
  window.addEventListener(BACK_EVENT, () => {
    landing.back = countPicks();
  });
  return landing;
}

/** An address that names a map or a step leads there. */
function isLedElsewhere() {
  const query = new URLSearchParams(window.location.search);
  return ['pathway', 'step', 'entry'].some((name) => query.has(name));
}

/**
 * A server that was started anew knows no map that was chosen: the one that was open opens again, unless the reader
 * has asked for something since.
 * @param {Chart} chart
 * @param {Landing} landing
 */
function returnTo(chart, landing) {
  const { back, shown } = landing;
  const { id } = chart.content.payload;
  Object.assign(landing, { shown: id, back: null });
  const isLost = back !== null && back === countPicks() && shown !== null && shown !== id;
  if (isLost) goToMap(chart, shown);
  return isLost;
}

/**
 * The map of the kept place is open: its step comes before the reader's eyes.
 * @param {Chart} chart
 * @param {Landing} landing
 */
function hasArrived(chart, landing) {
  const { goal } = landing;
  if (goal?.map !== chart.content.payload.id) return false;
  landing.goal = null;
  if (goal.step) settleOn(chart, goal.step);
  return true;
}

/** @param {Chart} chart */
export function land(chart) {
  const { payload } = chart.content;
  if (!payload.relations || payload.carried) return;
  const landing = remember('landing', 'kept', createLanding);
  if (returnTo(chart, landing) || hasArrived(chart, landing)) return;
  const isMoved = landing.from !== null && landing.from !== payload.id;
  if (landing.tries >= MOST_TRIES || isMoved) return;
  const newest = newestOf(keepingOf(payload).place);
  landing.from = payload.id;
  landing.tries = newest && newest.map !== payload.id ? landing.tries + 1 : MOST_TRIES;
  if (!newest || isLedElsewhere()) return;
  landing.goal = newest;
  if (newest.map !== payload.id) goToMap(chart, newest.map, newest.step);
  else {
    if (newest.step) chart.select(newest.step, { isSilent: true, by: 'pointer' });
    hasArrived(chart, landing);
  }
}
