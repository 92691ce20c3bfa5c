// The maps on the sheet: the phases where we are, cut out of the phone's picture, with the marks of the place.

import { make, makeSvg } from '../../lib/dom.js';
import { unique } from '../../lib/lists.js';
import { areaIn, parsePicture } from '../../map/picture.js';
import { cropPhase } from './crop.js';
import { SHEET_EXPLAINED } from './data.js';

// The height of a strip of which a fading edge has five.
const FADE = 2.6;
const KEY_MARKS = ['now', 'next', 'done', 'another-way', 'not-for-us'];

/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('./data.js').SheetData} SheetData */
/** @typedef {import('../../types/payload.d.ts').Picture} Picture */
/** @typedef {import('./crop.js').Part} Part */

/**
 * The phases where we are, cut out of the phone's picture: type stays large, and every box stands where it always does.
 * @param {Content} content
 * @param {SheetData} data
 * @param {{ most: number, ratio: number, isBare: boolean }} room how many phases there is room for, their height by
 *   their width, and whether they are only measured: then they are frames without a picture, which takes long
 */
export function drawSheetMaps(content, data, { most, ratio, isBare }) {
  const { payload, words, graph } = content;
  const heading = make('h2', { text: words('sheet_map') });
  const { scroll } = payload.pictures;
  if (!scroll) return [heading];
  const here = data.now.length ? data.now : [payload.start];
  const phases = unique(here.map((step) => graph.phaseOf(step)).filter((phase) => phase !== null)).slice(
    0,
    Math.min(most, SHEET_EXPLAINED),
  );
  const parts = phases.map((phase) => {
    const steps = payload.order.filter((step) => graph.phaseOf(step) === phase);
    const soon = steps.filter((step) => data.marks[step] === 'next');
    const ids = { steps, here: here.filter((step) => steps.includes(step)), soon };
    return cropPhase(scroll, phase, ids, (scroll.width * ratio) / phases.length);
  });
  return [
    heading,
    ...parts.map((part) => {
      const drawn = isBare ? drawBare(scroll, part) : drawPart(content, data, scroll, part);
      return make('figure', { class: 'np-sheet-map' }, drawn);
    }),
    drawKey(
      content,
      data,
      parts.flatMap(({ drawn }) => drawn),
    ),
    make('p', { class: 'np-sheet-quiet np-sheet-note', text: words('sheet_map_note') }),
  ];
}

/**
 * What the marks on the drawn part mean; only those that are there.
 * @param {Content} content
 * @param {SheetData} data
 * @param {string[]} drawn
 */
function drawKey({ words }, data, drawn) {
  const found = KEY_MARKS.filter((mark) => drawn.some((step) => data.marks[step] === mark));
  if (!found.length) return '';
  return make(
    'ul',
    { class: 'np-sheet-key', 'aria-label': words('mark_legend') },
    ...found.map((mark) =>
      make(
        'li',
        {},
        make('span', { class: `np-sheet-sign is-${mark}`, 'aria-hidden': 'true', text: mark === 'done' ? '✓' : '' }),
        words(`mark_${mark}`),
      ),
    ),
  );
}

/**
 * @param {Content} content
 * @param {SheetData} data
 * @param {Picture} picture
 * @param {Part} part
 */
function drawPart(content, data, picture, part) {
  const { payload, words } = content;
  const { svg, boxes } = parsePicture(picture.svg);
  const label = words('sheet_map_alt', { title: payload.title.family, marks: tellMarks(content, data, part.drawn) });
  markSheetBoxes(boxes, picture, data.marks, words);
  cropTo(svg, picture, part);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg
    .querySelectorAll('[role="button"]')
    .forEach((element) => ['role', 'tabindex', 'aria-label'].forEach((name) => element.removeAttribute(name)));
  return svg;
}

/** As large as the picture, and empty. @param {Picture} picture @param {Part} part */
function drawBare(picture, part) {
  const svg = makeSvg('svg', { width: picture.width, height: picture.height });
  cropTo(svg, picture, part);
  return svg;
}

/** @param {Content} content @param {SheetData} data @param {string[]} drawn */
function tellMarks({ words, graph }, data, drawn) {
  /** @param {string} mark */
  const named = (mark) => drawn.filter((step) => data.marks[step] === mark);
  return ['now', 'done', 'next']
    .filter((mark) => named(mark).length)
    .map((mark) =>
      words('sheet_marked', {
        mark: words(`mark_${mark}`),
        names: named(mark)
          .map((step) => graph.titleOf(step, 'family'))
          .join(', '),
      }),
    )
    .join(' ');
}

/**
 * @param {Map<string, SVGElement>} boxes
 * @param {Picture} picture
 * @param {Record<string, string>} marks
 * @param {Content['words']} words
 */
function markSheetBoxes(boxes, picture, marks, words) {
  boxes.forEach((element, id) => {
    element.classList.add(`is-place-${marks[id]}`);
    if (!['now', 'done', 'next'].includes(marks[id])) return;
    const text = `${marks[id] === 'done' ? '✓ ' : ''}${words(`mark_${marks[id]}`)}`;
    element.append(drawSheetFlag(areaIn(picture, id), text));
  });
}

/**
 * Under the lower edge, at its end: it covers no words, and above a box stand conditions and badges.
 * @param {{ width: number, height: number } | undefined} area
 * @param {string} text
 */
function drawSheetFlag(area, text) {
  const { width: room = 200, height: foot = 0 } = area ?? {};
  const width = text.length * 5.4 + 14;
  const left = Math.max(10, room - width - 8);
  const back = { x: left, y: foot - 3, width, height: 12.5, rx: 6 };
  const label = { x: left + 7, y: foot + 6.7, 'font-size': 9.5, 'font-weight': 700 };
  return makeSvg('g', { class: 'np-here' }, makeSvg('rect', back), makeSvg('text', label, text));
}

/** @param {SVGElement} svg @param {Picture} picture @param {Part} part */
function cropTo(svg, picture, { whole, crop: { top, foot } }) {
  svg.setAttribute('viewBox', `0 ${top} ${picture.width} ${foot - top}`);
  if (top > whole.top) svg.append(...drawFade(top, 1, picture.width));
  if (foot < whole.foot) svg.append(...drawFade(foot, -1, picture.width));
  svg.removeAttribute('width');
  svg.removeAttribute('height');
}

/**
 * Where the phase goes on, the picture fades: strips of white, since the picture may have no names of its own.
 * @param {number} edge
 * @param {1 | -1} inwards
 * @param {number} width
 */
function drawFade(edge, inwards, width) {
  return [0.9, 0.8, 0.65, 0.45, 0.25].map((opacity, n) => {
    const y = inwards > 0 ? edge + n * FADE : edge - (n + 1) * FADE;
    return makeSvg('rect', { x: 0, y, width, height: FADE, fill: '#fff', 'fill-opacity': opacity });
  });
}
