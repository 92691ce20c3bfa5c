// Both sides of the sheet, each set as close as its page needs: they are measured as they will be printed.

import { make } from '../../lib/dom.js';
import { BACK_FITS, chooseFit, countRest, FRONT_FITS, MAP_HEIGHTS, MAP_SHARES } from './fits.js';
import { drawSheetFront, drawSheetSecond } from './page.js';
import { SHEET_MARGINS } from './style.js';

/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('./data.js').SheetData} SheetData */
/** @typedef {import('./fits.js').FrontFit} FrontFit */

const MM = 96 / 25.4;
// A browser may round lines up when it prints.
const SPARE = 0.985;

/**
 * @param {HTMLElement} root where it is measured
 * @param {Content} content
 * @param {SheetData} data
 * @param {{ size: [number, number], hasOwn: boolean }} choice the paper in millimetres
 */
export function drawSides(root, content, data, { size: [width, height], hasOwn }) {
  const inside = height - SHEET_MARGINS.top - SHEET_MARGINS.foot - 1;
  root.style.setProperty('--sheet-height', `${inside}mm`);
  root.style.setProperty('--sheet-width', `${width - 2 * SHEET_MARGINS.side}mm`);
  const probe = make('div', { class: 'np-sheet-measure', 'aria-hidden': 'true' });
  probe.style.width = 'var(--sheet-width)';
  root.append(probe);
  const room = inside * MM * SPARE;
  /** @param {HTMLElement} side */
  const heightOf = (side) => {
    probe.replaceChildren(side);
    return side.getBoundingClientRect().height;
  };
  /** @param {FrontFit} fit */
  const frontHeight = (fit) => heightOf(drawSheetFront(content, data, hasOwn, fit, true));
  /** @param {import('./fits.js').BackFit} fit */
  const backHeight = (fit) => heightOf(drawSheetSecond(content, data, hasOwn, fit, front));
  // First what is said; then the map takes what is left beside it, and lines to write on the rest.
  const said = chooseFit(FRONT_FITS, frontHeight, room);
  const maps = MAP_SHARES.flatMap((share) => MAP_HEIGHTS.map((map) => ({ ...said, map, share }))).filter(
    ({ map, share }) => map >= said.map && (map > said.map || share > said.share),
  );
  const front = { ...chooseFit([...maps, said], frontHeight, room) };
  front.rest = countRest(room - frontHeight(front), front.size);
  const back = { ...chooseFit(BACK_FITS, backHeight, room) };
  back.lines += countRest(room - backHeight(back), back.size);
  probe.remove();
  return [drawSheetFront(content, data, hasOwn, front), drawSheetSecond(content, data, hasOwn, back, front)];
}
