// Coming back: the page opens the map, region and step of the kept place by itself, once in a visit.

import { goToMap } from '../chart/onward.js';
import { remember } from '../lib/memory.js';
import { keepingOf } from './keeping.js';
import { newestOf, onGoOn } from './keptplace.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {{ tries: number, from: string | null }} Landing */

// The answers to hard parts may open a map a moment later; then it is tried once more.
const MOST_TRIES = 2;

/** @returns {Landing} */
function createLanding() {
  /** @type {Landing} */
  const landing = { tries: 0, from: null };
  onGoOn(() => Object.assign(landing, { tries: 0, from: null }));
  return landing;
}

/** An address that names a map or a step leads there. */
function isLedElsewhere() {
  const query = new URLSearchParams(window.location.search);
  return ['pathway', 'step', 'entry'].some((name) => query.has(name));
}

/** @param {Chart} chart */
export function land(chart) {
  const { payload } = chart.content;
  if (!payload.relations || payload.carried) return;
  const landing = remember('landing', 'kept', createLanding);
  const isMoved = landing.from !== null && landing.from !== payload.id;
  if (landing.tries >= MOST_TRIES || isMoved) return;
  const kept = keepingOf(payload);
  const newest = newestOf(kept.place);
  landing.from = payload.id;
  landing.tries = newest && newest.map !== payload.id ? landing.tries + 1 : MOST_TRIES;
  if (!newest || isLedElsewhere()) return;
  if (newest.map !== payload.id) goToMap(chart, newest.map, newest.step);
  else if (newest.step) chart.select(newest.step, { isSilent: true, by: 'pointer' });
}
