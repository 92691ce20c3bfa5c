// The family's sheet: looked at, then printed by the browser. Made on this device; nothing of it is sent to anyone.

import { make, makeButton } from '../../lib/dom.js';
import { makeSelect } from '../../lib/fields.js';
import { composeSheet } from './data.js';
import { BACK_FITS, chooseFit, countRest, FRONT_FITS } from './fits.js';
import { drawSheetFront, drawSheetSecond } from './page.js';
import { SHEET_CSS, SHEET_MARGINS, SHEET_PAGE_CSS } from './style.js';

// Where CLDR has US letter as the usual paper.
const LETTER_REGIONS = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

// Width and height in millimetres.
/** @type {Record<'a4' | 'letter', { name: string, size: [number, number] }>} */
const SHEET_PAPERS = { a4: { name: 'A4', size: [210, 297] }, letter: { name: 'letter', size: [215.9, 279.4] } };
const MM = 96 / 25.4;
// A browser may round lines up when it prints.
const SPARE = 0.985;
const PAPERS = /** @type {Paper[]} */ (Object.keys(SHEET_PAPERS));

/** @typedef {import('../../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('./data.js').SheetData} SheetData */
/** @typedef {keyof typeof SHEET_PAPERS} Paper */
/** @typedef {{ paper: Paper, hasOwn: boolean }} Choice */
/** @typedef {{ draw: () => void, close: () => void }} Acts */

/** The styles of the chart's own place in the page, for a second place that looks alike. @param {HTMLElement} root */
function copyStyles(root) {
  const scope = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  const adopted = [...(scope.adoptedStyleSheets ?? [])].flatMap((sheet) =>
    [...sheet.cssRules].map((rule) => rule.cssText),
  );
  return [...scope.querySelectorAll('style')]
    .map((style) => style.textContent)
    .concat(adopted)
    .join('\n');
}

/** @returns {Choice} */
function usualChoice() {
  const isLetter = LETTER_REGIONS.has(new Intl.Locale(navigator.language).region ?? '');
  return { paper: isLetter ? 'letter' : 'a4', hasOwn: true };
}

/** Shows the sheet over the page; the page behind it cannot be reached until it is closed. @param {Chart} chart */
export function printSheet(chart) {
  const { content, page } = chart;
  const data = composeSheet(chart);
  const choice = usualChoice();
  const style = make('style', {});
  const { lang } = content.payload;
  const theme = { 'data-theme': 'light', 'data-voice': 'family', 'data-detail': 'everything' };
  const root = make('div', { class: 'np-root np-sheet', ...theme, lang });

  function draw() {
    style.textContent = SHEET_PAGE_CSS(SHEET_PAPERS[choice.paper].name);
    root.querySelector('.np-sheet-page')?.remove();
    root.append(make('article', { class: 'np-sheet-page' }, ...drawSides(root, content, data, choice)));
  }

  const name = content.words('sheet_title');
  const host = make('div', { class: 'np-sheet-host', role: 'dialog', 'aria-modal': 'true', 'aria-label': name, lang });
  const before = /** @type {Document | ShadowRoot} */ (page.root.getRootNode()).activeElement;
  const uncover = coverPage([style, host], `${name} – ${content.payload.title.family}`);
  const close = () => {
    uncover();
    /** @type {HTMLElement | null} */ (before)?.focus?.({ preventScroll: true });
  };
  root.append(drawSheetBar(content, data, choice, { draw, close }));
  host.attachShadow({ mode: 'open' }).append(make('style', { text: copyStyles(page.root) + SHEET_CSS }), root);
  // Keys of the page behind, such as Streamlit's own, are not for here.
  host.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  draw();
  root.querySelector('.np-sheet-print').focus();
}

/**
 * Both sides, each set as close as its page needs: they are measured as they will be printed.
 * @param {HTMLElement} root
 * @param {Content} content
 * @param {SheetData} data
 * @param {Choice} choice
 */
function drawSides(root, content, data, { paper, hasOwn }) {
  const [width, height] = SHEET_PAPERS[paper].size;
  const [left, top] = [SHEET_MARGINS.side * 2, SHEET_MARGINS.top + SHEET_MARGINS.foot];
  root.style.setProperty('--sheet-height', `${height - top - 1}mm`);
  const probe = make('div', { class: 'np-sheet-measure', 'aria-hidden': 'true' });
  probe.style.width = `${width - left}mm`;
  root.append(probe);
  /** @param {HTMLElement} side */
  const heightOf = (side) => {
    probe.replaceChildren(side);
    return side.getBoundingClientRect().height;
  };
  const room = (height - top - 1) * MM * SPARE;
  /** @param {import('./fits.js').FrontFit} fit */
  const frontHeight = (fit) => heightOf(drawSheetFront(content, data, hasOwn, fit));
  // First what is said; then the map takes what is left beside it.
  const said = chooseFit(FRONT_FITS, frontHeight, room);
  const mapFits = [210, 180, 155, 130, 110].filter((map) => map > said.map).map((map) => ({ ...said, map }));
  const front = { ...chooseFit([...mapFits, said], frontHeight, room) };
  front.rest = countRest(room - frontHeight(front), front.size);
  const back = chooseFit(BACK_FITS, (fit) => heightOf(drawSheetSecond(content, data, hasOwn, fit)), room);
  const spare = room - heightOf(drawSheetSecond(content, data, hasOwn, back));
  const filled = { ...back, lines: back.lines + countRest(spare, back.size) };
  probe.remove();
  return [drawSheetFront(content, data, hasOwn, front), drawSheetSecond(content, data, hasOwn, filled)];
}

/**
 * Puts a style and what covers it on the page, and names it so; returns what takes all that back.
 * @param {HTMLElement[]} parts
 * @param {string} title
 */
function coverPage([style, host], title) {
  const elements = [.../** @type {HTMLCollectionOf<HTMLElement>} */ (document.body.children)];
  const others = elements.filter((element) => !element.inert);
  const titleBefore = document.title;
  document.head.append(style);
  document.body.append(host);
  document.title = title;
  /** @param {boolean} isInert */
  const setInert = (isInert) =>
    others.forEach((element) => {
      element.inert = isInert;
    });
  setInert(true);
  return () => {
    setInert(false);
    host.remove();
    style.remove();
    document.title = titleBefore;
  };
}

/** @param {Content} content @param {SheetData} data @param {Choice} choice @param {Acts} acts */
function drawSheetBar({ words }, data, choice, { draw, close }) {
  /** @param {Partial<Choice>} change */
  const set = (change) => {
    Object.assign(choice, change);
    draw();
  };
  const papers = PAPERS.map((value) => ({ value, text: words(`sheet_paper_${value}`) }));
  const paper = makeSelect(papers, choice.paper, (value) => set({ paper: /** @type {Paper} */ (value) }));
  const onchange = () => set({ hasOwn: box.checked });
  const box = make('input', { type: 'checkbox', checked: true, onchange });
  const hasOwn = data.own.notes.length > 0 || data.own.asks.length > 0;
  return make(
    'div',
    { class: 'np-sheet-bar' },
    makeButton('np-button np-sheet-print', words('sheet_print'), () => window.print()),
    make('label', {}, `${words('sheet_paper')}: `, paper),
    hasOwn ? make('label', {}, box, words('sheet_with_notes')) : null,
    makeButton('np-button np-sheet-close', words('sheet_close'), close),
    make('p', { class: 'np-sheet-private', text: words('sheet_made_here') }),
  );
}
