// The maps on the sheet: the phases where we are, cut out of the phone's picture, with the marks of the place.

import { make, makeSvg } from '../../lib/dom.js';
import { unique } from '../../lib/lists.js';
import { areaIn, parsePicture } from '../../map/picture.js';
import { SHEET_EXPLAINED } from './data.js';

const SHEET_AROUND = 420;

/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('./data.js').SheetData} SheetData */
/** @typedef {import('../../types/payload.d.ts').Picture} Picture */

/**
 * The phases where we are, cut out of the phone's picture: type stays large, and every box stands where it always does.
 * @param {Content} content
 * @param {SheetData} data
 * @param {number} most how many phases have room
 */
export function drawSheetMaps(content, data, most = SHEET_EXPLAINED) {
  const { payload, words, graph } = content;
  const heading = make('h2', { text: words('sheet_map') });
  const { scroll } = payload.pictures;
  if (!scroll) return [heading];
  const here = data.now.length ? data.now : [payload.start];
  const phases = unique(here.map((step) => graph.phaseOf(step)).filter((phase) => phase !== null)).slice(
    0,
    Math.min(most, SHEET_EXPLAINED),
  );
  return [
    heading,
    ...phases.map((phase) => {
      const steps = here.filter((step) => graph.phaseOf(step) === phase);
      return make('figure', { class: 'np-sheet-map' }, drawPhase(content, data, scroll, phase, steps));
    }),
    make('p', { class: 'np-sheet-quiet', text: words('sheet_map_note') }),
  ];
}

/**
 * @param {Content} content
 * @param {SheetData} data
 * @param {Picture} picture
 * @param {string} phase
 * @param {string[]} steps
 */
function drawPhase(content, data, picture, phase, steps) {
  const { payload, words } = content;
  const { svg, boxes } = parsePicture(picture.svg);
  const label = words('sheet_map_alt', { title: payload.title.family, marks: tellMarks(content, data, phase) });
  markSheetBoxes(boxes, picture, data.marks, words);
  cropTo(svg, picture, phase, steps);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg
    .querySelectorAll('[role="button"]')
    .forEach((element) => ['role', 'tabindex', 'aria-label'].forEach((name) => element.removeAttribute(name)));
  return svg;
}

/** @param {Content} content @param {SheetData} data @param {string} phase */
function tellMarks({ words, graph }, data, phase) {
  /** @param {string} mark */
  const named = (mark) =>
    Object.keys(data.marks).filter((step) => data.marks[step] === mark && graph.phaseOf(step) === phase);
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

/** @param {SVGElement} svg @param {Picture} picture @param {string} phase @param {string[]} steps */
function cropTo(svg, picture, phase, steps) {
  const frame = areaIn(picture, phase);
  if (!frame) return;
  const { y: top, height } = frame;
  const places = steps.map((step) => areaIn(picture, step)?.y).filter((y) => y !== undefined);
  const isLong = height > 3 * SHEET_AROUND && places.length;
  const from = isLong ? Math.max(top - 6, Math.min(...places) - SHEET_AROUND) : top - 6;
  const to = isLong ? Math.min(top + height + 6, Math.max(...places) + SHEET_AROUND) : top + height + 6;
  svg.setAttribute('viewBox', `0 ${from} ${picture.width} ${to - from}`);
  svg.removeAttribute('width');
  svg.removeAttribute('height');
}
