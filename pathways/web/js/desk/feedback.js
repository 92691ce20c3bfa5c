// What is said about an answer: right or not, why, the solution, and how it felt.

import { make, makeButton, own } from '../lib/dom.js';
import { makeCheck } from '../lib/fields.js';
import { drawMore, drawShowOnMap, drawWhy } from './reason.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Answer} Answer */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */
/** @typedef {(rating: Answer['rating']) => void} Rate */

/**
 * @param {Desk} desk
 * @param {ExerciseData} exercise
 * @param {Answer} entry
 * @param {{ rate: Rate, next: () => void, isLast: boolean }} acts
 */
export function drawFeedback(desk, exercise, entry, { rate, next, isLast }) {
  const { words } = desk;
  const { right } = entry.marked;
  const parts = right
    ? [drawWhy(desk, exercise.right), drawRatings(words, entry, rate)]
    : drawWrong(desk, exercise, entry.marked);
  const button = makeButton('np-button ns-primary ns-next', words(isLast ? 'learn_finish' : 'learn_next'), next);
  return [drawVerdict(words, 'h2', right), ...parts, make('div', { class: 'ns-row' }, button)].filter(Boolean);
}

/** @param {Desk['words']} words @param {string} level @param {boolean} isRight */
export function drawVerdict(words, level, isRight) {
  return make(level, {
    class: `ns-feedback-title ${isRight ? 'is-right' : 'is-wrong'}`,
    tabindex: '-1',
    text: words(isRight ? 'learn_right' : 'learn_wrong'),
  });
}

/** @param {Desk} desk @param {ExerciseData} exercise @param {Answer['marked']} marked */
function drawWrong(desk, { right, why }, { breaks, missing }) {
  const { words } = desk;
  const [first, ...others] = [...breaks, ...missing].filter((id) => own(why, id));
  const isPlaced = why[first].arrows.length || why[first].steps.length;
  return [
    breaks.length ? null : make('p', { class: 'ns-quiet', text: words('learn_missing') }),
    drawWhy(desk, why[first]),
    isPlaced ? null : drawShowOnMap(desk, right, right.text),
    others.length
      ? drawMore(words('learn_more_breaks', { count: others.length }), ...others.map((id) => drawWhy(desk, why[id])))
      : null,
    drawMore(words('learn_solution'), drawWhy(desk, right)),
  ];
}

/**
 * How it felt decides when it comes again; without a choice it counts as "fine".
 * @param {Desk['words']} words
 * @param {Answer} entry
 * @param {Rate} rate
 */
function drawRatings(words, entry, rate) {
  const options = /** @type {const} */ (['hard', 'good', 'easy']).map((name) =>
    makeCheck('ns-chip', words(`learn_rate_${name}`), () => rate(name), {
      type: 'radio',
      name: 'ns-rating',
      value: name,
      checked: entry.rating === name,
    }),
  );
  const legend = make('legend', { text: words('learn_rate') });
  return make('fieldset', { class: 'ns-ratings' }, legend, make('div', { class: 'ns-chips' }, ...options));
}
