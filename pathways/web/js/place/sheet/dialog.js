// The family's sheet: looked at, then printed by the browser. Made on this device; nothing of it is sent to anyone.

import { make, makeButton } from '../../lib/dom.js';
import { makeSelect } from '../../lib/fields.js';
import { addStyle, shareStyles } from '../../lib/styles.js';
import { composeSheet } from './data.js';
import { drawSides } from './fitting.js';
import { drawPdfPart } from './pdf.js';
import { SHEET_CSS, SHEET_PAGE_CSS } from './style.js';

// Where CLDR has US letter as the usual paper.
const LETTER_REGIONS = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

// Width and height in millimetres.
/** @type {Record<'a4' | 'letter', { name: string, size: [number, number] }>} */
const SHEET_PAPERS = { a4: { name: 'A4', size: [210, 297] }, letter: { name: 'letter', size: [215.9, 279.4] } };
const PAPERS = /** @type {Paper[]} */ (Object.keys(SHEET_PAPERS));

/** @typedef {import('../../types/chart.d.ts').Chart} Chart */
/** @typedef {import('./data.js').SheetData} SheetData */
/** @typedef {keyof typeof SHEET_PAPERS} Paper */
/** @typedef {{ paper: Paper, hasOwn: boolean }} Choice */
/** @typedef {{ draw: () => void, close: () => void, send: import('./pdf.js').Send | null }} Acts */

/** @returns {Choice} */
function usualChoice() {
  const isLetter = LETTER_REGIONS.has(new Intl.Locale(navigator.language).region ?? '');
  return { paper: isLetter ? 'letter' : 'a4', hasOwn: true };
}

/**
 * Shows the sheet over the page; the page behind it cannot be reached until it is closed.
 * @param {Chart} chart
 * @param {import('./pdf.js').Send | null} send asks the page for a file; a saved page has nobody to ask
 */
export function printSheet(chart, send = null) {
  const { content, page } = chart;
  const data = composeSheet(chart);
  const choice = usualChoice();
  const style = addStyle(document, '');
  const { lang } = content.payload;
  const theme = { 'data-theme': 'light', 'data-voice': 'family', 'data-detail': 'everything' };
  const root = make('div', { class: 'np-root np-sheet', ...theme, lang });

  function draw() {
    const { name: paper, size } = SHEET_PAPERS[choice.paper];
    style.set(SHEET_PAGE_CSS(paper));
    root.querySelector('.np-sheet-page')?.remove();
    const sides = drawSides(root, content, data, { size, hasOwn: choice.hasOwn });
    root.append(make('article', { class: 'np-sheet-page' }, ...sides));
  }

  const name = content.words('sheet_title');
  const host = make('div', { class: 'np-sheet-host', role: 'dialog', 'aria-modal': 'true', 'aria-label': name, lang });
  const before = /** @type {Document | ShadowRoot} */ (page.root.getRootNode()).activeElement;
  const uncover = coverPage(host, `${name} – ${content.payload.title.family}`);
  // The card would lie over the sheet: it makes room.
  const cover = (/** @type {boolean} */ isCovered) => {
    page.isCovered = isCovered;
    chart.sheet.sync();
  };
  cover(true);
  const close = () => {
    uncover();
    cover(false);
    style.remove();
    /** @type {HTMLElement | null} */ (before)?.focus?.({ preventScroll: true });
  };
  root.append(drawSheetBar(chart, data, choice, { draw, close, send }));
  const shadow = host.attachShadow({ mode: 'open' });
  shareStyles(page.root, shadow, SHEET_CSS);
  shadow.append(root);
  // Keys of the page behind, such as Streamlit's own, are not for here.
  host.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  draw();
  // What was measured before the letters had come is measured again.
  if (document.fonts?.status === 'loading') document.fonts.ready.then(() => root.isConnected && draw());
  root.querySelector('.np-sheet-print').focus();
}

/**
 * Puts what covers it on the page, and names it so; returns what takes all that back.
 * @param {HTMLElement} host
 * @param {string} title
 */
function coverPage(host, title) {
  const elements = [.../** @type {HTMLCollectionOf<HTMLElement>} */ (document.body.children)];
  const others = elements.filter((element) => !element.inert);
  const titleBefore = document.title;
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
    document.title = titleBefore;
  };
}

/** @param {Chart} chart @param {SheetData} data @param {Choice} choice @param {Acts} acts */
function drawSheetBar(chart, data, choice, { draw, close, send }) {
  const { words } = chart.content;
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
    { class: 'np-sheet-tools' },
    makeButton('np-button np-sheet-print', words('sheet_print'), () => window.print()),
    make('label', {}, `${words('sheet_paper')}: `, paper),
    hasOwn ? make('label', {}, box, words('sheet_with_notes')) : null,
    drawPdfPart(chart, () => choice.paper, send),
    makeButton('np-button np-sheet-close', words('sheet_close'), close),
    make('p', { class: 'np-sheet-private', text: words('sheet_made_here') }),
  );
}
