// The family's sheet: looked at, then printed by the browser. Made on this device; nothing of it is sent to anyone.

import { make, makeButton } from '../../lib/dom.js';
import { composeSheet } from './data.js';
import { drawSheetPage } from './page.js';
import { SHEET_CSS, SHEET_PAGE_CSS } from './style.js';

// Where CLDR has US letter as the usual paper.
const LETTER_REGIONS = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

const SHEET_PAPERS = { a4: 'A4', letter: 'letter' };

// The styles of the chart's own place in the page, for a second place that looks alike.
function copyStyles(root) {
  const scope = root.getRootNode();
  const sheets = [...(scope.adoptedStyleSheets ?? [])].flatMap((sheet) =>
    [...sheet.cssRules].map((rule) => rule.cssText),
  );
  return [...scope.querySelectorAll('style')]
    .map((style) => style.textContent)
    .concat(sheets)
    .join('\n');
}

// Shows the sheet over the page; the page behind it cannot be reached until it is closed.
export function printSheet(chart) {
  const { words } = chart.content;
  const before = chart.page.root.getRootNode().activeElement;
  const data = composeSheet(chart);
  const isLetter = LETTER_REGIONS.has(new Intl.Locale(navigator.language).region ?? '');
  const choice = { paper: isLetter ? 'letter' : 'a4', hasOwn: true };
  const host = make('div', {
    class: 'np-sheet-host',
    role: 'dialog',
    'aria-modal': 'true',
    'aria-label': words('sheet_title'),
    lang: chart.content.payload.lang,
  });
  const page = make('style', {});
  const root = make('div', {
    class: 'np-root np-sheet',
    'data-theme': 'light',
    'data-voice': 'family',
    'data-detail': 'everything',
    lang: chart.content.payload.lang,
  });
  const others = [.../** @type {HTMLCollectionOf<HTMLElement>} */ (document.body.children)].filter(
    (element) => !element.inert,
  );
  const title = document.title;

  function draw() {
    page.textContent = SHEET_PAGE_CSS(SHEET_PAPERS[choice.paper]);
    root.querySelector('.np-sheet-page')?.remove();
    root.append(drawSheetPage(chart.content, data, choice.hasOwn));
  }
  function close() {
    others.forEach((element) => {
      element.inert = false;
    });
    host.remove();
    page.remove();
    document.title = title;
    before?.focus?.({ preventScroll: true });
  }

  root.append(drawSheetBar(chart.content, data, choice, { draw, close }));
  host.attachShadow({ mode: 'open' }).append(make('style', { text: copyStyles(chart.page.root) + SHEET_CSS }), root);
  // Keys of the page behind, such as Streamlit's own, are not for here.
  host.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  document.head.append(page);
  document.body.append(host);
  others.forEach((element) => {
    element.inert = true;
  });
  document.title = `${words('sheet_title')} – ${chart.content.payload.title.family}`;
  draw();
  root.querySelector('.np-sheet-print').focus();
}

function drawSheetBar({ words }, data, choice, { draw, close }) {
  const paper = make(
    'select',
    {
      onchange: (event) => {
        choice.paper = event.target.value;
        draw();
      },
    },
    ...Object.keys(SHEET_PAPERS).map((name) =>
      make('option', { value: name, text: words(`sheet_paper_${name}`), selected: name === choice.paper }),
    ),
  );
  const notes = make(
    'label',
    {},
    make('input', {
      type: 'checkbox',
      checked: true,
      onchange: (event) => {
        choice.hasOwn = event.target.checked;
        draw();
      },
    }),
    words('sheet_with_notes'),
  );
  return make(
    'div',
    { class: 'np-sheet-bar' },
    makeButton('np-button np-sheet-print', words('sheet_print'), () => window.print()),
    make('label', {}, `${words('sheet_paper')}: `, paper),
    data.own.notes.length || data.own.asks.length ? notes : null,
    makeButton('np-button np-sheet-close', words('sheet_close'), close),
    make('p', { class: 'np-sheet-private', text: words('sheet_made_here') }),
  );
}
