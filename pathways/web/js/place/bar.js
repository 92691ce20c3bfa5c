// The bar of "Where we are": where we are, what may come next, how to choose, and who keeps it.

import { goToMap, wish } from '../chart/onward.js';
import { fill, focusedAround, make, makeButton } from '../lib/dom.js';
import { recallAll } from '../lib/memory.js';
import { createActs } from './acts.js';
import { createKeepAsk } from './keepask.js';
import { drawKeepFold } from './keepfold.js';
import { keepingOf } from './keeping.js';
import { mapsElsewhere } from './keptplace.js';
import { createPlaceList } from './list.js';
import { drawMarkLegend, paintPlace } from './marks.js';
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
const noMessages = () => ({ said: '', isOpen: false, takesPlace: false, isForgetting: false });

/** @param {Chart} chart @returns {import('../types/chart.d.ts').PlaceBar} */
export function createPlace(chart) {
  const bar = make('section', { class: 'np-place', hidden: true });
  const foot = make('div', { class: 'np-place-foot' });
  const status = make('div', { class: 'np-place-status', role: 'status', tabindex: '-1' });
  const list = createPlaceList(chart);
  const messages = noMessages();
  /** @type {Marks | null} */
  let marks = null;
  const isOn = () => Boolean(chart.content.payload.relations);
  const keeping = () => {
    const kept = keepingOf(chart.content.payload);
    kept.watchers.add(refresh);
    kept.tellers.add(tellSafety);
    return kept;
  };
  const keepAsk = createKeepAsk(chart, keeping, messages, () => acts);

  function draw() {
    const { payload, words } = chart.content;
    bar.hidden = !isOn();
    chart.page.root.classList.toggle('has-place', isOn());
    marks = payload.relations ? derivePlace(createRelations(payload.relations), keeping().place).marks : null;
    if (!marks) return;
    status.replaceChildren(...tellPlace(chart.content, marks));
    fill(foot, drawMarkLegend(chart));
    bar.setAttribute('aria-label', words('place_title'));
    fill(bar, status, keepAsk.drawKeepAsk('bar'), ...drawParts(chart, list, keeping(), messages, acts));
    list.draw();
  }

  // What is said about keeping; the card and what is being written in it stay as they are.
  function tellSafety() {
    if (chart.page.stop.signal.aborted) return;
    keepFocus(bar, draw);
    keepAsk.refreshAsks();
  }

  function refresh() {
    if (chart.page.stop.signal.aborted) return;
    keepFocus(bar, () => {
      draw();
      redrawMarks(chart);
    });
  }

  const acts = createActs(chart, messages, keeping, draw, refresh);
  chart.page.stop.signal.addEventListener('abort', () => stopWatching(refresh, tellSafety));
  return {
    bar,
    foot,
    draw,
    isOn,
    openSheet: () => openSheet(chart),
    ...createWriting(chart, keeping, acts.act),
    ...createReading(chart, status, () => marks ?? {}),
    drawKeepAsk: keepAsk.drawKeepAsk,
    /** What each step is to the family, by id; null where no place is marked. */
    get marks() {
      return marks;
    },
  };
}

/** @param {() => void} watcher @param {() => void} teller */
function stopWatching(watcher, teller) {
  recallAll('place').forEach((kept) => {
    kept.watchers.delete(watcher);
    kept.tellers.delete(teller);
  });
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
    drawForgotten(chart, kept, acts),
    ...drawElsewhere(chart, kept.place),
    drawTools(chart, list, kept, acts.act),
    list.element,
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
  const focused = focusedAround(bar);
  const name = bar.contains(focused) ? focused.dataset.do : null;
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
  const print = () => openSheet(chart);
  const undo = () => act(() => kept.undo());
  return make(
    'div',
    { class: 'np-place-tools' },
    choose,
    makeButton('np-button np-sheet-open', words('sheet_open'), print, { 'data-do': 'sheet' }),
    kept.canUndo() ? makeButton('np-button', words('place_undo'), undo, { 'data-do': 'undo' }) : null,
  );
}

/** @param {Chart} chart */
function openSheet(chart) {
  const send = (/** @type {string} */ place) => wish(chart, 'sheet', place);
  const { wished, makesFiles } = chart.page.callbacks;
  printSheet(chart, wished && makesFiles ? send : null);
}

/**
 * What was forgotten can be taken back until the page is left.
 * @param {Chart} chart
 * @param {Keeping} kept
 * @param {Acts} acts
 */
function drawForgotten({ content: { words } }, kept, { takeBack }) {
  if (!kept.forgotten) return null;
  return make(
    'div',
    { class: 'np-keep-ask np-forgotten' },
    make('p', { class: 'np-keep-line', text: words('place_forgotten_line') }),
    makeButton('np-button', words('place_undo'), takeBack, { 'data-do': 'take-back' }),
  );
}

/**
 * Marks of other maps are one tap away, the newest first. Only the names of those maps are told.
 * @param {Chart} chart
 * @param {import('../types/place.d.ts').Place} place
 */
function drawElsewhere(chart, place) {
  const { payload, words } = chart.content;
  if (payload.carried) return [];
  return mapsElsewhere(chart.content, place).map((map) => {
    const [, pathway, region] = map.split('/');
    const { maps = [], regions = [] } = payload.controls ?? {};
    const names = [maps.find(({ id }) => id === pathway), regions.find(({ id }) => id === region)];
    const isOther = region !== payload.id.split('/')[2];
    const title = names
      .slice(0, isOther ? 2 : 1)
      .map((named) => named?.title)
      .filter(Boolean)
      .join(', ');
    const label = title ? words('place_elsewhere_named', { title }) : words('place_elsewhere');
    return makeButton('np-button np-place-go', label, () => goToMap(chart, map), { 'data-do': 'go' });
  });
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
