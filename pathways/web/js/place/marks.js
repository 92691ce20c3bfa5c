// The marks of a place on the picture: a shape for each, so that they differ in grey too, and a word to read out.

import { make, makeSvg, own } from '../lib/dom.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */

// What lies before the place was not said by the family: a guess, however sure the map is of the way.
const GUESS = 'may-have-been';
const MARKS_SHOWN = ['now', 'done', 'been', 'may-have-been', 'next', 'later', 'not-for-us', 'another-way'];
/** @type {Record<string, string>} */
const MARK_SHAPES = {
  done: 'M5 9.4l2.8 2.8L13.2 6',
  'may-have-been': 'M6.7 7a2.4 2.4 0 1 1 3.6 2.1c-.9.5-1.2 1-1.2 1.7M9.1 13.1v.2',
  next: 'M4.6 9h8.4M9.6 5.4L13.2 9l-3.6 3.6',
  'not-for-us': 'M5.8 5.8l6.4 6.4M12.2 5.8l-6.4 6.4',
  'another-way': 'M5 12.6V9.8c0-1.8 1-2.6 2.6-2.6h5M10.4 4.8L12.9 7.2l-2.5 2.4',
};

/** A small disc with a shape in it; `now` is a flag with its word. @param {string} mark @param {string} word */
function drawMark(mark, word) {
  if (mark === 'now') return drawFlag(word);
  const shape = own(MARK_SHAPES, mark === 'been' ? GUESS : mark);
  if (!shape) return null;
  return makeSvg(
    'g',
    { class: `np-mark np-mark-${mark}`, 'aria-hidden': 'true' },
    makeSvg('circle', { cx: 9, cy: 9, r: 9.4 }),
    makeSvg('path', { d: shape }),
  );
}

/** @param {string} text */
function drawFlag(text) {
  const label = makeSvg('text', { x: 9, y: 13 });
  label.textContent = text;
  const width = Math.max(20, text.length * 6.7 + 18);
  return makeSvg(
    'g',
    { class: 'np-mark np-mark-now np-here', 'aria-hidden': 'true' },
    makeSvg('rect', { x: 0, y: 0, width, height: 18, rx: 9 }),
    label,
  );
}

/**
 * Marks on the boxes: a class for the style, a shape in the picture, and the word in what is read out.
 * @param {Chart} chart
 */
export function paintPlace({ map, place, content: { words } }) {
  map.picture.setMarks(MARKS_SHOWN, (id) => {
    const name = place.marks?.[id];
    if (!name) return null;
    const shape = drawMark(name, words('mark_now'));
    // Beside the corner: above a box stand the labels of arrows, at its right the badges.
    shape?.setAttribute('transform', name === 'now' ? 'translate(-6 -14)' : 'translate(-12 4)');
    return { name, shape, word: name === 'open' ? '' : words(`mark_${name}`) };
  });
}

/** What the marks mean; only those that are on the map now. @param {Chart} chart */
export function drawMarkLegend(chart) {
  const used = new Set(Object.values(chart.place.marks ?? {}));
  if (used.has('been')) used.add(GUESS);
  const shown = MARKS_SHOWN.filter((mark) => used.has(mark) && !['later', 'been'].includes(mark));
  if (!shown.length) return null;
  return make(
    'ul',
    { class: 'np-mark-legend', 'aria-label': chart.content.words('mark_legend') },
    ...shown.map((mark) => {
      const swatch = makeSvg('svg', { viewBox: '-2 -2 22 22', width: 22, height: 22, 'aria-hidden': 'true' });
      swatch.append(
        mark === 'now'
          ? makeSvg('g', { class: 'np-mark np-mark-now' }, makeSvg('circle', { cx: 9, cy: 9, r: 8 }))
          : (drawMark(mark, '') ?? ''),
      );
      return make(
        'li',
        { class: `np-legend-${mark}` },
        swatch,
        make('span', { text: chart.content.words(`mark_${mark}`) }),
      );
    }),
  );
}
