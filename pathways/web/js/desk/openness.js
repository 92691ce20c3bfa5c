// Why two steps have no order: not given today, side by side, options of one choice, come again, or nothing says it.

import { own } from '../lib/dom.js';

/** @typedef {import('../types/payload.d.ts').StudyData} StudyData */
/** @typedef {'past' | 'beside' | 'options' | 'round' | 'unsaid'} Openness */

const SIDE_BY_SIDE = 'with';
const CHOICES = ['option', 'alternative'];
const NOT_GIVEN = ['historical', 'no-added-benefit', 'laboratory'];

/**
 * @param {Pick<StudyData, 'arrows' | 'steps' | 'precedence' | 'statuses'>} view
 * @param {string} a
 * @param {string} b
 * @returns {{ why: Openness, arrows: string[] }} `arrows`: those that say so
 */
export function openness({ arrows, steps, statuses, precedence: { hop } }, a, b) {
  if ([a, b].some((step) => NOT_GIVEN.includes(own(statuses, step) ?? ''))) return { why: 'past', arrows: [] };
  const all = Object.entries(arrows);
  const beside = all.filter(([, { from, to, kind }]) => kind === SIDE_BY_SIDE && isPair([from, to], a, b));
  if (beside.length) return { why: 'beside', arrows: beside.map(([id]) => id) };
  /** @param {string} step */
  const offers = (step) => all.filter(([, { to, kind }]) => to === step && CHOICES.includes(kind));
  const shared = offers(a).flatMap(([id, { from }]) =>
    offers(b)
      .filter(([, other]) => other.from === from)
      .map(([other]) => [id, other]),
  );
  if (shared.length) return { why: 'options', arrows: shared[0] };
  const [i, j] = [steps.indexOf(a), steps.indexOf(b)];
  const isRound = hop[i][j] >= 0 && hop[j][i] >= 0;
  return { why: isRound ? 'round' : 'unsaid', arrows: [] };
}

/** @param {string[]} ends @param {string} a @param {string} b */
function isPair(ends, a, b) {
  return ends.includes(a) && ends.includes(b);
}

/**
 * Those of the steps that are not simply standard care, as the word that says so.
 * @param {Pick<StudyData, 'statuses'>} view
 * @param {string[]} shown
 */
export function statusesOf({ statuses }, shown) {
  return shown.flatMap((step) => {
    const status = own(statuses, step);
    return status ? [{ step, key: `status_${status}` }] : [];
  });
}
