// What is said about an answer: the right one with its reason, what was chosen instead, and how it felt.

import { make, own } from '../lib/dom.js';
import { makeCheck } from '../lib/fields.js';
import { unique } from '../lib/lists.js';
import { drawCardLinks, drawCondition, drawMore, drawReasons, drawShowOnMap, foldSources } from './reason.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Answer} Answer */
/** @typedef {import('../types/desk.d.ts').Sources} Sources */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */
/** @typedef {import('../types/payload.d.ts').ReasonData} Reason */
/** @typedef {import('../types/payload.d.ts').WhyData} Why */
/** @typedef {(rating: Answer['rating']) => void} Rate */

/**
 * @param {Desk} desk
 * @param {ExerciseData} exercise
 * @param {Answer} entry
 * @param {Rate} rate
 */
export function drawFeedback(desk, exercise, entry, rate) {
  const { words } = desk;
  const { marked } = entry;
  const wrongs = whysOf(exercise, marked);
  const said = drawLesson(desk, { right: exercise.right, wrongs, marked });
  return [
    drawVerdict(words, 'h2', marked.right),
    ...said,
    marked.right ? drawRatings(words, entry, rate) : null,
  ].filter(Boolean);
}

/** @param {Desk['words']} words @param {string} level @param {boolean} isRight */
export function drawVerdict(words, level, isRight) {
  return make(level, {
    class: `ns-feedback-title ${isRight ? 'is-right' : 'is-wrong'}`,
    tabindex: '-1',
    text: words(isRight ? 'learn_right' : 'learn_wrong'),
  });
}

/** Why each thing that is broken or missing counts. @param {ExerciseData} exercise @param {Answer['marked']} marked */
function whysOf({ why }, { breaks, missing }) {
  return [...breaks, ...missing].map((id) => own(why, id)).filter((one) => one !== undefined);
}

/**
 * What lights up on the map once an answer is given: the right answer, and the arrow against which one went.
 * @param {ExerciseData} exercise
 * @param {Answer['marked']} marked
 * @returns {import('../types/desk.d.ts').Lit}
 */
export function litBy(exercise, marked) {
  const { right } = exercise;
  const [wrong] = marked.breaks.length ? whysOf(exercise, marked) : [];
  return { arrows: unique([...right.arrows, ...(wrong?.arrows ?? [])]), steps: right.steps, text: right.text };
}

/**
 * What an answer teaches: first why the right one is right, in a sentence or two; then what was chosen instead.
 * @param {Desk} desk
 * @param {{ right: Why, wrongs: Why[], marked: Answer['marked'], table?: Record<string, Reason>,
 *   sources?: Sources }} what
 */
export function drawLesson(desk, { right, wrongs, marked, table = desk.data.view.arrows, sources }) {
  const { words } = desk;
  const [first, ...others] = wrongs;
  const isIncomplete = !marked.right && !marked.breaks.length;
  const arrows = [right, ...wrongs].flatMap((why) => why.arrows);
  const cites = [right, ...(first ? [first] : [])].flatMap((why) => citesOf(why, table));
  const from = sources ?? desk.data.view.sources;
  return [
    isIncomplete ? make('p', { class: 'ns-quiet', text: words('learn_missing') }) : null,
    drawSaying(desk, right, table, { className: 'ns-why', label: marked.right ? '' : words('learn_solution') }),
    first && marked.breaks.length
      ? drawSaying(desk, first, table, { className: 'ns-instead', label: words('learn_instead'), but: right })
      : null,
    others.length
      ? drawMore(words('learn_more_breaks', { count: others.length }), ...drawOthers(desk, others, table))
      : null,
    foldSources(desk, cites, from),
    drawReasons(desk, arrows, table, from),
    drawShowOnMap(desk, right, right.text ?? ''),
    drawCardLinks(desk, right.steps),
  ];
}

/** @param {Desk} desk @param {Why[]} whys @param {Record<string, Reason>} table */
function drawOthers(desk, whys, table) {
  return whys.map((why) => drawSaying(desk, why, table, { className: 'ns-instead' }));
}

/** @param {Why} why @param {Record<string, Reason>} table */
function citesOf({ cites, arrows }, table) {
  return cites.length ? cites : arrows.slice(0, 1).flatMap((id) => own(table, id)?.cites ?? []);
}

/**
 * One reason as it is told: its sentence, and that of the arrow on which it rests, unless that was just said.
 * @param {Desk} desk
 * @param {Why} why
 * @param {Record<string, Reason>} table
 * @param {{ className: string, label?: string, but?: Why }} how
 */
function drawSaying(desk, { text, arrows }, table, { className, label = '', but }) {
  const told = but?.arrows[0];
  const [arrow] = arrows.map((id) => own(table, id)).filter((one) => one !== undefined);
  const because = arrow && arrows[0] !== told && arrow.because !== text ? arrow.because : null;
  return make(
    'div',
    { class: className },
    label ? make('p', { class: 'ns-label', text: label }) : null,
    text ? make('p', { class: 'ns-why-text', text }) : null,
    because ? make('p', { class: 'ns-because', text: because }) : null,
    because && arrow && arrows.length === 1 ? drawCondition(desk, arrow) : null,
  );
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
