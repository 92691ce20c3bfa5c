// A walk through a case: how far it went, and where it lies on the map.

import { own } from '../lib/dom.js';

/** @typedef {import('../types/desk.d.ts').Walk} Walk */
/** @typedef {Pick<import('../types/payload.d.ts').CaseData, 'stops'>} Case */
/** @typedef {Record<string, { from: string, to: string }>} Arrows */

/** The walk through a case; the first time it begins. @param {Record<string, Walk>} walks @param {string} id */
export function openWalk(walks, id) {
  if (!own(walks, id)) walks[id] = { at: 0, answers: {}, chosen: {} };
  return walks[id];
}

/** Whether nothing at this stop is still to be decided. @param {Case} one @param {Walk} walk @param {number} place */
export function isDecided({ stops }, walk, place) {
  return !stops[place].ask || own(walk.answers, place) !== undefined;
}

/** @param {Case} one @param {Walk} walk */
export function isOver(one, walk) {
  const last = one.stops.length - 1;
  return walk.at >= last && isDecided(one, walk, last);
}

/**
 * The way walked, to be lit up: its steps and the arrows between them
 * @param {Case} one
 * @param {Walk} walk
 * @param {Arrows} arrows
 */
export function walkOnMap({ stops }, walk, arrows) {
  const steps = stops.slice(0, walk.at + 1).map((stop) => stop.step);
  const walked = Object.entries(arrows).filter(([, { from, to }]) =>
    steps.some((step, place) => place > 0 && steps[place - 1] === from && step === to),
  );
  return { steps, arrows: walked.map(([id]) => id) };
}
