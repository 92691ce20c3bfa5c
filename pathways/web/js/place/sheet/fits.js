// How close a sheet is set, from comfortable to close: two pages are all there is, so what does not fit is shortened.

/**
 * @typedef {object} FrontFit
 * @property {number} size type, in points
 * @property {number} map the height of the map, in millimetres
 * @property {number} asks how many questions of the card there are
 * @property {number} own how many of the family's own
 * @property {number} lines to write on, under each question
 * @property {number} ways how many ways on are named
 * @property {boolean} hasTexts whether the ways have their texts
 * @property {number} folds how much is said of the step itself
 * @property {number} drugs how many medicines are named
 * @property {number} calls how many signs are named
 * @property {number} rest lines that fill the page
 */

/** @type {Omit<FrontFit, 'size'>} */
const ALL = { map: 140, asks: 6, own: 99, lines: 1, ways: 99, hasTexts: true, folds: 4, drugs: 99, calls: 99, rest: 0 };

/** @param {number} size @param {Partial<FrontFit>} less @returns {FrontFit} */
const front = (size, less = {}) => ({ ...ALL, ...less, size });

export const FRONT_FITS = [
  front(10.4),
  front(10, { folds: 3, asks: 5 }),
  front(9.8, { folds: 2, asks: 5, map: 130 }),
  front(9.4, { folds: 2, asks: 4, map: 125 }),
  front(9, { folds: 2, asks: 3, map: 120 }),
  front(8.8, { folds: 2, asks: 2, map: 115, ways: 16, hasTexts: false }),
  front(8.5, { folds: 1, asks: 2, map: 115, ways: 16, hasTexts: false }),
  front(8.2, { folds: 1, asks: 2, lines: 0, map: 105, ways: 12, hasTexts: false }),
  front(8, { folds: 1, asks: 1, lines: 0, map: 95, ways: 9, hasTexts: false, drugs: 16 }),
  front(7.8, { folds: 0, asks: 1, lines: 0, map: 85, ways: 6, hasTexts: false, drugs: 12 }),
  front(7.6, { folds: 0, asks: 0, own: 12, lines: 0, map: 80, ways: 5, hasTexts: false, drugs: 9 }),
  front(7.4, { folds: 0, asks: 0, own: 6, lines: 0, map: 70, ways: 4, hasTexts: false, drugs: 6, calls: 4 }),
  front(7.2, { folds: 0, asks: 0, own: 3, lines: 0, map: 60, ways: 3, hasTexts: false, drugs: 4, calls: 2 }),
];

/**
 * @typedef {object} BackFit
 * @property {number} size type, in points
 * @property {number} notes how many letters of the family's own notes there are
 * @property {number} lines to write on
 * @property {number} words how many are explained
 * @property {number} sources how many are named
 * @property {boolean} hasPassages whether the passages of sources are named
 * @property {boolean} hasEffects whether side effects are told
 */

/** @type {Omit<BackFit, 'size'>} */
const REST = { notes: 99_999, lines: 6, words: 24, sources: 99, hasPassages: true, hasEffects: true };

/** @param {number} size @param {Partial<BackFit>} less @returns {BackFit} */
const back = (size, less = {}) => ({ ...REST, ...less, size });

/** The family's notes have the room first: words and sources give way before a letter of them does. */
export const BACK_FITS = [
  back(10.2, { lines: 8 }),
  back(9.6),
  back(9.2, { lines: 4, words: 20 }),
  back(9, { lines: 3, words: 16, hasEffects: false }),
  back(8.6, { lines: 2, words: 12, hasEffects: false, hasPassages: false }),
  back(8.2, { lines: 1, words: 8, sources: 8, hasEffects: false, hasPassages: false }),
  back(8, { lines: 1, words: 0, sources: 5, hasEffects: false, hasPassages: false }),
  back(7.6, { lines: 0, words: 0, sources: 3, hasEffects: false, hasPassages: false }),
  ...[9000, 7500, 6000, 4500, 3000, 1500].map((notes) =>
    back(7.2, { notes, lines: 0, words: 0, sources: 3, hasEffects: false, hasPassages: false }),
  ),
];

const LINE_EM = 1.75;
const MOST_REST = 16;

/**
 * How many more lines to write on a page takes.
 * @param {number} room in pixels
 * @param {number} size of the type, in points
 */
export function countRest(room, size) {
  const line = (LINE_EM * size * 96) / 72;
  return Math.max(0, Math.min(MOST_REST, Math.floor(room / line) - 1));
}

/**
 * The first fit in which a side is no higher than its page; the closest one if none is.
 * @template Fit
 * @param {Fit[]} fits
 * @param {(fit: Fit) => number} heightOf
 * @param {number} room
 */
export function chooseFit(fits, heightOf, room) {
  return fits.find((fit) => heightOf(fit) <= room) ?? fits[fits.length - 1];
}
