// Going on from this map: what the page around is asked for, and arriving at a step of another map.

import { remember } from '../lib/memory.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {{ map: string | null, step: string | null, isHere: boolean }} Arrival */

/** @returns {Arrival} */
const nowhere = () => ({ map: null, step: null, isHere: false });

// Where the reader is going; the other map is drawn by a later run of the page.
function arrival() {
  return remember('arrival', 'next', nowhere);
}

/**
 * The page hears which public thing is wanted; never a step, a note or a date.
 * @param {Chart} chart
 * @param {import('../types/payload.d.ts').WishKind} kind
 * @param {string} value
 */
export function wish(chart, kind, value = '') {
  chart.memory.picks += 1;
  chart.page.callbacks.wished?.({ kind, value, seq: chart.memory.picks });
}

/**
 * The step to open there stays on the device; a family may have said that it is there.
 * @param {Chart} chart
 * @param {string} map the id of a payload, such as pack/pathway/region
 * @param {string | null} step
 * @param {boolean} isHere
 */
export function goToMap(chart, map, step = null, isHere = false) {
  if (map === chart.content.payload.id) {
    if (step) chart.select(step, { focus: 'box' });
    return;
  }
  Object.assign(arrival(), { map, step, isHere });
  wish(chart, 'map', map.split('/').slice(1).join('/'));
}

/** @param {Chart} chart */
export function arrive(chart) {
  const { map, step, isHere } = arrival();
  if (map !== chart.content.payload.id) return;
  Object.assign(arrival(), nowhere());
  if (step && isHere && chart.place.partOf(step) !== 'now') chart.place.mark(step, 'now');
  if (step) chart.select(step, { isSilent: true, by: 'pointer' });
}
