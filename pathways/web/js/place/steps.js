// What is said and read about the steps of a place, for their cards, the list and the map.

import { focusMap } from '../chart/actions.js';
import { own } from '../lib/dom.js';
import { paintPlace } from './marks.js';
import { drawOwnFold, drawPlaceTools } from './own.js';
import { drawOwnAsks } from './ownasks.js';
import { PLACE_PARTS } from './place.js';
import { stepsWith, tellNow } from './telling.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/place.d.ts').Marks} Marks */
/** @typedef {import('../types/place.d.ts').PlacePart} PlacePart */
/** @typedef {import('./acts.js').Keeping} Keeping */
/** @typedef {import('./acts.js').Acts} Acts */

/** What is read of the marks. @param {Chart} chart @param {HTMLElement} status @param {() => Marks} marks */
export function createReading(chart, status, marks) {
  return {
    tellNow: () => tellNow(chart.content, marks()),
    paint: () => chart.place.isOn() && paintPlace(chart),
    /** Goes to the step where we are, or to the words about it where nothing is marked. */
    showOnMap() {
      const [here] = stepsWith(chart.content.graph, marks(), 'now');
      if (here) focusMap(chart, here, true);
      else status.focus();
    },
    /** @param {string} step */
    markOf: (step) => own(marks(), step) ?? null,
  };
}

/**
 * What is said and read about a single step, for its card and the list.
 * @param {Chart} chart
 * @param {() => Keeping} keeping
 * @param {Acts['act']} act
 */
export function createWriting(chart, keeping, act) {
  const place = () => keeping().place;
  return {
    /** @param {string} step */
    drawTools: (step) => drawPlaceTools(chart, step),
    /** @param {string} step */
    drawAsks: (step) => drawOwnAsks(chart, step),
    /** @param {string} step */
    drawFold: (step) => drawOwnFold(chart, step),
    /** @returns {import('../types/place.d.ts').Place} */
    copyPlace: () => JSON.parse(JSON.stringify(place())),
    /** @param {string} step @param {PlacePart} part */
    mark: (step, part) => act(() => keeping().mark(step, part, chart.content.payload.id)),
    /** @type {Keeping['note']} */
    note: (step, text) => keeping().note(step, text),
    /** @type {Keeping['date']} */
    date: (step, dates) => keeping().date(step, dates),
    /** @type {Keeping['ask']} */
    ask: (step, asks) => keeping().ask(step, asks),
    /** @param {string} step */
    partOf: (step) => PLACE_PARTS.find((part) => place()[part].includes(step)) ?? null,
    /** @param {string} step */
    written: (step) => ({
      note: own(place().notes, step) ?? '',
      dates: own(place().dates, step) ?? {},
      asks: own(place().asks, step) ?? [],
    }),
  };
}
