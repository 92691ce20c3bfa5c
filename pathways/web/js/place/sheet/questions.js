// The questions on the sheet: what matters most to the family, their own questions, those of the cards, each to tick.

import { make } from '../../lib/dom.js';
import { sheetCut, sheetFill, sheetLines, shorten } from './parts.js';

/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('./data.js').SheetData} SheetData */
/** @typedef {import('./fits.js').FrontFit} FrontFit */

// A title over the lines that are left takes the room of two of them.
const LEAST_TITLED = 4;
const MOST_MATTERS = 2;

/**
 * The family's own questions first, then those of the cards, each with a box to tick and a line for the answer.
 * @param {Content} content
 * @param {SheetData} data
 * @param {boolean} hasOwn
 * @param {FrontFit} fit
 */
export function drawAsks({ words }, data, hasOwn, fit) {
  const mine = hasOwn ? shorten(data.own.asks, fit.own) : [];
  const asks = shorten(data.asks, fit.asks);
  const left = data.asks.length - asks.length;
  /** @param {string} className */
  const draw = (className) => (/** @type {string} */ text) =>
    make(
      'div',
      { class: 'np-sheet-asked' },
      make('p', { class: `np-sheet-tick ${className}`.trim(), text }),
      ...sheetLines(fit.lines),
    );
  return [
    sheetFill(words('sheet_matters'), 'np-sheet-matters'),
    ...sheetLines(Math.min(fit.rest, MOST_MATTERS)),
    make('h2', { text: words('sheet_ask') }),
    make('div', { class: 'np-sheet-asks' }, ...mine.map(draw('np-sheet-own')), ...asks.map(draw(''))),
    ...(mine.length + asks.length ? [] : sheetLines(2)),
    left ? make('p', { class: 'np-sheet-cut', text: words('sheet_asks_left', { count: left }) }) : '',
    sheetCut(words, hasOwn ? data.own.asks.length : 0, fit.own),
    ...drawRest(words, fit.rest - MOST_MATTERS),
  ];
}

/** Lines that fill the page. @param {Content['words']} words @param {number} count */
function drawRest(words, count) {
  if (count < LEAST_TITLED) return [];
  return [make('h2', { text: words('sheet_answers') }), ...sheetLines(count - 2)];
}
