// The sheet as a PDF file: made by the server, after it is said what is sent for it: the names of marked steps alone.

import { fill, make, makeButton } from '../../lib/dom.js';
import { remember } from '../../lib/memory.js';
import { keepingOf } from '../keeping.js';

/** @typedef {import('../../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../../types/payload.d.ts').SheetFile} SheetFile */
/** @typedef {(place: string) => void} Send */
/** @typedef {{ seq: number, take: ((file: SheetFile | null) => void) | null }} Wanted */

const WAIT_MS = 60_000;

/** @returns {Wanted} */
const nothingWanted = () => ({ seq: 0, take: null });
const wanted = () => remember('sheet', 'pdf', nothingWanted);

/** What the page was sent; a file that nobody waits for is passed over. @param {string | undefined} text */
export function takeSheetFile(text) {
  if (!text) return;
  /** @type {SheetFile} */
  const file = JSON.parse(text);
  if (file.seq === wanted().seq) wanted().take?.(file);
}

/**
 * @param {Chart} chart
 * @param {Send} send
 * @param {string} paper
 * @param {(file: SheetFile | null) => void} take
 */
function askForFile(chart, send, paper, take) {
  const { now, done, no } = keepingOf(chart.content.payload).place;
  const mine = wanted();
  mine.seq += 1;
  const { seq } = mine;
  /** @param {SheetFile | null} file */
  const end = (file) => {
    clearTimeout(timer);
    mine.take = null;
    take(file);
  };
  const timer = setTimeout(() => mine.seq === seq && mine.take && end(null), WAIT_MS);
  mine.take = end;
  /** @param {string[]} steps those of this map */
  const known = (steps) => steps.filter((step) => chart.content.graph.kindOf(step) === 'step');
  send(JSON.stringify({ seq, paper, now: known(now), done: known(done), no: known(no) }));
}

/** @param {SheetFile} file */
function save({ name, pdf }) {
  const bytes = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0));
  const href = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  make('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/**
 * A button that says first what is sent; a saved page, which has no server, has none.
 * @param {Chart} chart
 * @param {() => string} paper
 * @param {Send | null} send asks the page for a file
 */
export function drawPdfPart(chart, paper, send) {
  const { words } = chart.content;
  const box = make('div', { class: 'np-sheet-pdf' });
  if (!send) return box;
  /** @param {any[]} parts */
  const show = (...parts) => fill(box, ...parts);
  const open = () => makeButton('np-button np-sheet-pdf-open', words('sheet_pdf'), ask);

  function ask() {
    const yes = makeButton('np-button np-sheet-pdf-make', words('sheet_pdf_make'), wait);
    const no = makeButton('np-button', words('place_keep_no'), () => {
      const again = open();
      show(again);
      again.focus();
    });
    show(make('p', { text: words('sheet_pdf_private') }), yes, no);
    yes.focus();
  }

  /** @param {string} text @param {any[]} before */
  function say(text, ...before) {
    const said = make('p', { role: 'status', tabindex: '-1', text });
    show(...before, said);
    said.focus();
  }

  function wait() {
    say(words('sheet_pdf_making'));
    askForFile(chart, /** @type {Send} */ (send), paper(), finish);
  }

  /** @param {SheetFile | null} file */
  function finish(file) {
    if (file?.pdf) save(file);
    const problem = file?.problem ?? '';
    say(file?.pdf ? words('sheet_pdf_saved') : words('sheet_pdf_failed', { problem }), open());
  }

  show(open());
  return box;
}
