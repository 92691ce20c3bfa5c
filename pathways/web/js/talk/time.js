// The talk's clock: starts with the talk, can be stopped and set back.

import { paceOf } from './pace.js';

/** @typedef {import('../types/talk.d.ts').Time} Time */

/** @param {Time} time */
export function startTime(time) {
  time.since ??= Date.now();
}

/** @param {Time} time */
export function stopTime(time) {
  time.spent = readTime(time);
  time.since = null;
}

/** @param {Time} time */
export function resetTime(time) {
  time.spent = 0;
  if (time.since !== null) time.since = Date.now();
}

/** @param {Time} time */
function readTime({ spent, since }) {
  return spent + (since === null ? 0 : Date.now() - since);
}

/** 754000 → '12:34'. @param {Time} time */
export function sayTime(time) {
  return saySeconds(readTime(time) / 1000);
}

/**
 * The time that was spent and the whole, how long this scene has, and when it should be over.
 * @param {import('../types/talk.d.ts').TalkContent} talk
 */
export function sayPace(talk) {
  const { whole, scene, until } = paceOf(talk);
  const [all, here, end] = [whole, scene, until].map((one) => saySeconds(Math.round(one)));
  return talk.words('talk_pace', { now: sayTime(talk.state.time), whole: all, scene: here, until: end });
}

/** @param {number} all */
function saySeconds(all) {
  const seconds = Math.floor(all);
  /** @param {number} n */
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return `${hours ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
