// Which part of a phase the small map shows where all of it would be too small to read: that around the place.

import { areaIn } from '../../map/picture.js';

/** @typedef {{ y: number, height: number }} Area */
/** @typedef {import('../../types/payload.d.ts').Picture} Picture */
/** @typedef {{ whole: Edges, crop: Edges, drawn: string[] }} Part */
/** @typedef {{ top: number, foot: number }} Edges */

// Above a box; the edge of what is cut fades, so that nothing seems to end there. It fades where no box is: at the foot
// right above the next one.
const CLOSE = 14;
const FOOT = 3;

/**
 * The upper and lower edge of the part: between boxes, with the place in it.
 * @param {{ top: number, foot: number }} whole
 * @param {Area[]} here the steps where the family is
 * @param {Area[]} boxes all steps of the phase
 * @param {number} room how high the part may be
 */
export function chooseCrop(whole, here, boxes, room) {
  if (!here.length || whole.foot - whole.top <= room) return whole;
  const first = Math.min(...here.map(({ y }) => y));
  const last = Math.max(...here.map(({ y, height }) => y + height));
  // What comes next stands below: a little is shown of what was before.
  const above = Math.max(0, room - (last - first)) * 0.3;
  const top = Math.max(whole.top, Math.min(first - above, whole.foot - room));
  const foot = Math.max(last, top + room);
  /** @param {number} edge */
  const isFree = (edge) => !boxes.some(({ y, height }) => edge > y && edge < y + height);
  /** @param {number} close */
  const edges = (close) => [whole.top, ...boxes.map(({ y }) => y - close).filter(isFree), whole.foot];
  /** @param {number} edge */
  const isBefore = (edge) => edge >= top && edge < first;
  /** @param {number} edge */
  const isAfter = (edge) => edge <= foot && edge > last;
  return {
    top: Math.max(whole.top, Math.min(first - CLOSE, ...edges(CLOSE).filter(isBefore))),
    foot: Math.min(whole.foot, Math.max(last + CLOSE, ...edges(FOOT).filter(isAfter))),
  };
}

/**
 * The part of a phase that is drawn: the place, what may come next if it fits, and what stands around them.
 * @param {Picture} picture
 * @param {string} phase
 * @param {{ steps: string[], here: string[], soon: string[] }} ids those of the phase
 * @param {number} room how high the part may be
 * @returns {Part}
 */
export function cropPhase(picture, phase, { steps, here, soon }, room) {
  const frame = areaIn(picture, phase) ?? { y: 0, height: picture.height };
  const whole = { top: frame.y - 6, foot: frame.y + frame.height + 6 };
  /** @param {string[]} some */
  const areas = (some) => some.map((id) => areaIn(picture, id)).filter((area) => area !== null);
  const wide = areas([...here, ...soon]);
  const span = Math.max(...wide.map(({ y, height }) => y + height)) - Math.min(...wide.map(({ y }) => y));
  const crop = chooseCrop(whole, span + 2 * CLOSE <= room ? wide : areas(here), areas(steps), room);
  const drawn = steps.filter((id) => areas([id]).some(({ y, height }) => y >= crop.top && y + height <= crop.foot));
  return { whole, crop, drawn };
}
