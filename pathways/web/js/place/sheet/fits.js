// How close a sheet is set, from comfortable to close: two pages are all there is, so what does not fit is shortened.

/**
 * @typedef {object} FrontFit
 * @property {number} size type, in points
 * @property {number} map the height of the map, in millimetres
 * @property {number} share how much of the width the map has, in hundredths
 * @property {number} asks how many questions of the card there are
 * @property {number} own how many of the family's own
 * @property {number} lines to write on, under each question
 * @property {number} ways how many ways on are named
 * @property {boolean} hasTexts whether the ways have their texts
 * @property {number} folds how much is said of the step itself
 * @property {number} beside how much more of it stands here; the rest goes to the second page
 * @property {number} drugs how many medicines are named
 * @property {number} calls how many signs are named
 * @property {number} rest lines that fill the page
 */

/** @type {Omit<FrontFit, 'size'>} */
const ALL = {
  map: 120,
  share: 40,
  asks: 99,
  own: 99,
  lines: 1,
  ways: 99,
  hasTexts: true,
  folds: 5,
  beside: 9,
  drugs: 99,
  calls: 99,
  rest: 0,
};
const NAMES = { hasTexts: false, lines: 0, beside: 0 };

/** @param {number} size @param {Partial<FrontFit>} less @returns {FrontFit} */
const front = (size, less = {}) => ({ ...ALL, ...less, size });

/** A question is the last to go: what may be read on the second page or in the app goes before it. */
export const FRONT_FITS = [
  front(11.6),
  front(11.2),
  front(11, { beside: 3 }),
  front(10.8, { beside: 2 }),
  front(10.6, { beside: 1 }),
  front(10.4, { beside: 1, map: 110 }),
  front(10.2, { beside: 1, map: 105 }),
  front(10, { beside: 1, map: 100 }),
  front(9.8, { beside: 1, map: 90, folds: 3 }),
  front(9.6, { beside: 1, map: 85, folds: 3 }),
  front(9.6, { beside: 0, map: 95, folds: 3 }),
  front(9.6, { beside: 0, map: 80, folds: 2 }),
  front(9.4, { beside: 0, map: 75, folds: 2 }),
  front(9.4, { beside: 0, map: 75, folds: 2, lines: 0 }),
  front(9.4, { beside: 0, map: 90, folds: 1, lines: 0 }),
  front(9.2, { ...NAMES, map: 90, folds: 1, ways: 16 }),
  front(9, { ...NAMES, map: 85, folds: 1, ways: 12 }),
  front(8.6, { ...NAMES, map: 80, folds: 1, ways: 9, drugs: 16 }),
  front(8.2, { ...NAMES, map: 75, folds: 1, ways: 6, drugs: 12 }),
  front(8, { ...NAMES, map: 70, folds: 0, ways: 5, drugs: 9 }),
  front(7.6, { ...NAMES, map: 65, folds: 0, ways: 4, drugs: 6, calls: 4, own: 12 }),
  front(7.4, { ...NAMES, map: 60, folds: 0, ways: 4, drugs: 6, calls: 4, own: 9, asks: 6 }),
  front(7.2, { ...NAMES, map: 60, folds: 0, ways: 3, drugs: 4, calls: 2, own: 6, asks: 4 }),
  front(7.2, { ...NAMES, map: 50, folds: 0, ways: 3, drugs: 4, calls: 2, own: 3, asks: 2 }),
];

/** The map is drawn larger where there is room: widths in hundredths, heights in millimetres. */
export const MAP_SHARES = [48, 44, 40];
export const MAP_HEIGHTS = [210, 180, 155, 140, 130, 110];

/**
 * @typedef {object} BackFit
 * @property {number} size type, in points
 * @property {number} notes how many letters of the family's own notes there are
 * @property {number} lines to write on
 * @property {number} drugs how many medicines are told of
 * @property {number} words how many are explained
 * @property {number} sources how many are named
 * @property {boolean} hasPassages whether the passages of sources are named
 * @property {boolean} hasEffects whether side effects are told
 * @property {boolean} hasExtras whether it has pictures, and names help outside the hospital
 * @property {boolean} hasFolds whether it tells what the first page had no room for
 */

/** @type {Omit<BackFit, 'size'>} */
const REST = {
  notes: 99_999,
  lines: 6,
  drugs: 99,
  words: 24,
  sources: 99,
  hasPassages: true,
  hasEffects: true,
  hasExtras: true,
  hasFolds: true,
};
const SHORT = { hasEffects: false, hasPassages: false };
const LEAST = { ...SHORT, hasExtras: false, hasFolds: false, lines: 0, drugs: 0, words: 0, sources: 3 };

/** @param {number} size @param {Partial<BackFit>} less @returns {BackFit} */
const back = (size, less = {}) => ({ ...REST, ...less, size });

/** The family's notes have the room first: words and sources give way before a letter of them does. */
export const BACK_FITS = [
  back(11, { lines: 8 }),
  back(10.6),
  back(10.4, { lines: 5, hasPassages: false }),
  back(10.2, { lines: 4, hasPassages: false, words: 16 }),
  back(10, { ...SHORT, lines: 4, words: 16 }),
  back(9.6, { ...SHORT, lines: 3, words: 12 }),
  back(9.4, { ...SHORT, lines: 3, words: 10, hasExtras: false }),
  back(9.2, { ...SHORT, lines: 3, words: 9, hasExtras: false }),
  back(9, { ...SHORT, lines: 2, words: 6, sources: 8, hasExtras: false }),
  back(8.6, { ...SHORT, lines: 1, words: 4, sources: 7, hasExtras: false }),
  back(8.2, { ...SHORT, lines: 1, drugs: 6, words: 0, sources: 5, hasExtras: false }),
  back(8, { ...LEAST, lines: 1, drugs: 4 }),
  back(7.6, LEAST),
  ...[9000, 7500, 6000, 4500, 3000, 1500].map((notes) => back(7.2, { ...LEAST, notes })),
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
