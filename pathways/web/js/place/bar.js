// The bar of "Where we are": where we are, what may come next, how to choose, and who keeps it.

import { goToMap } from '../chart/onward.js';
import { fill, make, makeButton } from '../lib/dom.js';
import { recallAll } from '../lib/memory.js';
import { createActs } from './acts.js';
import { drawKeepFold } from './keepfold.js';
import { keepingOf } from './keeping.js';
import { createPlaceList } from './list.js';
import { drawMarkLegend, paintPlace } from './marks.js';
import { packOf } from './place.js';
import { createRelations, derivePlace } from './relations.js';
import { printSheet } from './sheet/dialog.js';
import { createReading, createWriting } from './steps.js';
import { tellPlace } from './telling.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/place.d.ts').Marks} Marks */
/** @typedef {import('../types/place.d.ts').Messages} Messages */
/** @typedef {import('./acts.js').Keeping} Keeping */
/** @typedef {import('./acts.js').Acts} Acts */

/** @returns {Messages} */
const noMessages = () => ({ said: '', isOpen: false, takesPlace: false });

/** @param {Chart} chart @returns {import('../types/chart.d.ts').PlaceBar} */
export function createPlace(chart) {
  const bar = make('section', { class: 'np-place', hidden: true });
  const status = make('div', { class: 'np-place-status', role: 'status', tabindex: '-1' });
  const list = createPlaceList(chart);
  const messages = noMessages();
  /** @type {Marks | null} */
  let marks = null;
  const isOn = () => Boolean(chart.content.payload.relations);
  const keeping = () => {
    const kept = keepingOf(chart.content.payload);
    kept.watchers.add(refresh);
    return kept;
  };

  function draw() {
    const { payload, words } = chart.content;
    bar.hidden = !isOn();
    chart.page.root.classList.toggle('has-place', isOn());
    marks = payload.relations ? derivePlace(createRelations(payload.relations), keeping().place).marks : null;
    if (!marks) return;
    status.replaceChildren(...tellPlace(chart.content, marks));
    bar.setAttribute('aria-label', words('place_title'));
    fill(bar, status, ...drawParts(chart, list, keeping(), messages, acts));
    list.draw();
  }

  function refresh() {
    if (chart.page.stop.signal.aborted) return;
    keepFocus(bar, () => {
      draw();
      redrawMarks(chart);
    });
  }

  const acts = createActs(chart, messages, keeping, draw, refresh);
  chart.page.stop.signal.addEventListener('abort', () => stopWatching(refresh));
  return {
    bar,
    draw,
    isOn,
    ...createWriting(chart, keeping, acts.act),
    ...createReading(chart, status, () => marks ?? {}),
    /** What each step is to the family, by id; null where no place is marked. */
    get marks() {
      return marks;
    },
  };
}

/** @param {() => void} watcher */
function stopWatching(watcher) {
  recallAll('place').forEach((kept) => kept.watchers.delete(watcher));
}

/** What else shows the marks. @param {Chart} chart */
function redrawMarks(chart) {
  paintPlace(chart);
  chart.outline.draw();
  chart.card.refresh();
}

/**
 * What stands in the bar under where we are.
 * @param {Chart} chart
 * @param {ReturnType<typeof createPlaceList>} list
 * @param {Keeping} kept
 * @param {Messages} messages
 * @param {Acts} acts
 */
function drawParts(chart, list, kept, messages, acts) {
  return [
    drawElsewhere(chart, kept.place.map),
    drawTools(chart, list, kept, acts.act),
    list.element,
    drawMarkLegend(chart),
    drawKeepFold(chart, kept, messages, acts),
    ...drawMessages(chart.content.words, messages, kept),
  ];
}

/**
 * The button that had the focus has it after the change too, or else the first one.
 * @param {HTMLElement} bar
 * @param {() => void} change
 */
function keepFocus(bar, change) {
  const { activeElement } = /** @type {Document | ShadowRoot} */ (bar.getRootNode());
  const name = bar.contains(activeElement) ? /** @type {HTMLElement} */ (activeElement).dataset.do : null;
  change();
  if (!name) return;
  const again = bar.querySelector(`[data-do="${name}"]:not(:disabled)`) ?? bar.querySelector('[data-do="choose"]');
  /** @type {HTMLElement} */ (again).focus();
}

/**
 * @param {Chart} chart
 * @param {ReturnType<typeof createPlaceList>} list
 * @param {Keeping} kept
 * @param {Acts['act']} act
 */
function drawTools(chart, list, kept, act) {
  const { words } = chart.content;
  const choose = makeButton('np-button np-place-choose', words('where_list'), () => list.toggle(), {
    'aria-expanded': String(list.isOpen()),
    'aria-controls': list.element.id,
    'data-do': 'choose',
  });
  const print = () => printSheet(chart);
  const undo = () => act(() => kept.undo());
  return make(
    'div',
    { class: 'np-place-tools' },
    choose,
    makeButton('np-button np-sheet-open', words('sheet_print'), print, { 'data-do': 'sheet' }),
    kept.canUndo() ? makeButton('np-button', words('place_undo'), undo, { 'data-do': 'undo' }) : null,
  );
}

/**
 * The page shows one map; the place may have been marked on another one. Only the name of that map is told.
 * @param {Chart} chart
 * @param {string | null} map
 */
function drawElsewhere(chart, map) {
  const { payload, words } = chart.content;
  const isElsewhere = map && map !== payload.id && map.split('/')[0] === packOf(payload) && !payload.carried;
  if (!isElsewhere) return null;
  const go = () => goToMap(chart, map);
  return makeButton('np-button np-place-go', words('place_elsewhere'), go, { 'data-do': 'go' });
}

/** @param {import('../types/place.d.ts').Words} words @param {Messages} messages @param {Keeping} kept */
function drawMessages(words, { said }, { problems }) {
  const texts = problems.map(({ key, parts = [] }) =>
    words(key, { parts: parts.map((part) => words(part)).join(', ') }),
  );
  return [
    said ? make('p', { class: 'np-place-said', role: 'status', text: words(said) }) : null,
    ...texts.map((text) => make('p', { class: 'np-place-problem', role: 'alert', text })),
  ];
}
