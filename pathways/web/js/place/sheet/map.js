// The maps on the sheet: the phases where we are, cut out of the phone's picture, with the marks of the place.

import { make, makeSvg } from '../../lib/dom.js';
import { parsePicture } from '../../map/picture.js';
import { SHEET_EXPLAINED } from './data.js';

const SHEET_AROUND = 420;

// The phases where we are, cut out of the phone's picture: type stays large, and every box stands where it always does.
export function drawSheetMaps(chart, data) {
  const { payload, words, graph } = chart;
  const heading = make('h2', { text: words('sheet_map') });
  if (!payload.pictures.scroll) return [heading];
  const here = data.now.length ? data.now : [payload.start];
  const phases = [...new Set(here.map((step) => graph.phaseOf(step)))].slice(0, SHEET_EXPLAINED);
  return [
    heading,
    ...phases.map((phase) => {
      const picture = parsePicture(payload.pictures.scroll.svg);
      markSheetBoxes(picture.boxes, data.marks, words);
      cropTo(
        picture,
        phase,
        here.filter((step) => graph.phaseOf(step) === phase),
        payload.pictures.scroll.width,
      );
      picture.svg.setAttribute('role', 'img');
      picture.svg.setAttribute(
        'aria-label',
        words('sheet_map_alt', { title: payload.title.family, marks: tellMarks(chart, data, phase) }),
      );
      picture.svg
        .querySelectorAll('[role="button"]')
        .forEach((element) => ['role', 'tabindex', 'aria-label'].forEach((name) => element.removeAttribute(name)));
      return make('figure', { class: 'np-sheet-map' }, picture.svg);
    }),
    make('p', { class: 'np-sheet-quiet', text: words('sheet_map_note') }),
  ];
}

function tellMarks({ words, graph }, data, phase) {
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

function markSheetBoxes(boxes, marks, words) {
  boxes.forEach((element, id) => {
    element.classList.add(`is-place-${marks[id]}`);
    if (['now', 'done', 'next'].includes(marks[id]))
      element.append(drawSheetFlag(element, `${marks[id] === 'done' ? '✓ ' : ''}${words(`mark_${marks[id]}`)}`));
  });
}

// On the lower edge: above a box stand conditions and badges.
function drawSheetFlag(element, text) {
  const foot = footOf(element.querySelector('.np-box'));
  const back = { x: 10, y: foot - 7, width: text.length * 6.2 + 16, height: 15, rx: 7.5 };
  const label = { x: 18, y: foot + 4.3, 'font-size': 11, 'font-weight': 700 };
  return makeSvg('g', { class: 'np-here' }, makeSvg('rect', back), makeSvg('text', label, text));
}

// Where a box ends below: a rectangle says its height, a decision has corners, a check a path with a cut corner.
function footOf(box) {
  if (box.localName === 'rect') return Number(box.getAttribute('height'));
  if (box.localName === 'polygon')
    return Math.max(
      ...box
        .getAttribute('points')
        .split(' ')
        .map((corner) => Number(corner.split(',')[1])),
    );
  return Number(/V([\d.]+)/.exec(box.getAttribute('d'))?.[1] ?? 40) + 8;
}

function cropTo(picture, phase, steps, width) {
  const frame = picture.svg.querySelector(`.np-frame[data-id="${CSS.escape(phase)}"] rect`);
  if (!frame) return;
  const [top, height] = ['y', 'height'].map((name) => Number(frame.getAttribute(name)));
  const places = steps
    .map((step) =>
      Number(/translate\([-\d.]+ ([-\d.]+)\)/.exec(picture.boxes.get(step)?.getAttribute('transform'))?.[1]),
    )
    .filter(Number.isFinite);
  const isLong = height > 3 * SHEET_AROUND && places.length;
  const from = isLong ? Math.max(top - 6, Math.min(...places) - SHEET_AROUND) : top - 6;
  const to = isLong ? Math.min(top + height + 6, Math.max(...places) + SHEET_AROUND) : top + height + 6;
  picture.svg.setAttribute('viewBox', `0 ${from} ${width} ${to - from}`);
  picture.svg.removeAttribute('width');
  picture.svg.removeAttribute('height');
}
