// The bar of "Where we are": where we are, what may come next, how to choose, and who keeps it.

import { focusMap } from '../chart/actions.js';
import { answeredHere } from '../chart/blocks.js';
import { goToMap, wish } from '../chart/onward.js';
import { fill, make, makeButton, own } from '../lib/dom.js';
import { download } from '../lib/file.js';
import { recallAll } from '../lib/memory.js';
import { readPlace, writePlace } from './file.js';
import { drawKeepFold } from './keepfold.js';
import { keepingOf } from './keeping.js';
import { createPlaceList } from './list.js';
import { drawMarkLegend, paintPlace } from './marks.js';
import { drawOwnFold, drawPlaceTools } from './own.js';
import { drawOwnAsks } from './ownasks.js';
import { PLACE_PARTS, packOf } from './place.js';
import { createRelations, derivePlace } from './relations.js';
import { printSheet } from './sheet/dialog.js';
import { stepsWith, tellNow, tellPlace } from './telling.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/place.d.ts').Marks} Marks */
/** @typedef {import('../types/place.d.ts').Messages} Messages */
/** @typedef {import('../types/place.d.ts').PlacePart} PlacePart */
/** @typedef {ReturnType<typeof keepingOf>} Keeping */
/** @typedef {{ act: (change: () => unknown, said?: string) => void, say: (key: string) => void,
 *   take: (text: string) => void, save: () => void, forget: () => void }} Acts */

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

/** What is read of the marks. @param {Chart} chart @param {HTMLElement} status @param {() => Marks} marks */
function createReading(chart, status, marks) {
  return {
    tellNow: () => tellNow(chart.content, marks()),
    paint: () => chart.place.isOn() && paintPlace(chart),
    /** Goes to the step where we are, or to the words about it where nothing is marked. */
    showOnMap() {
      const [here] = stepsWith(chart.content.graph, marks(), 'now');
      if (here) focusMap(chart, here, true);
      else status.focus();
    },
    /** @param {string} step */
    markOf: (step) => own(marks(), step) ?? null,
  };
}

/**
 * What the buttons of the bar do. After each change the bar, the picture, the outline and the card say the same.
 * @param {Chart} chart
 * @param {Messages} messages
 * @param {() => Keeping} keeping
 * @param {() => void} draw
 * @param {() => void} refresh
 * @returns {Acts}
 */
function createActs(chart, messages, keeping, draw, refresh) {
  /** @type {Acts} */
  const acts = {
    act(change, said = '') {
      change();
      messages.said = said;
      refresh();
    },
    say(key) {
      messages.said = key;
      draw();
    },
    save() {
      download(writePlace(keeping().place, packOf(chart.content.payload)), 'where-we-are.json');
    },
    take(text) {
      const { place, problems, isRead } = readPlace(text, packOf(chart.content.payload));
      keeping().problems = problems;
      acts.act(() => isRead && keeping().add(place), isRead && !problems.length ? 'place_opened' : '');
    },
    forget() {
      keeping().forget();
      answeredHere().clear();
      recallAll('map').forEach((memory) => Object.assign(memory, { selected: null, folds: {}, search: '' }));
      wish(chart, 'forget');
      acts.act(() => chart.select(null), chart.content.payload.carried ? 'place_forgotten_page' : 'place_forgotten');
      chart.search.refresh();
    },
  };
  return acts;
}

/**
 * What is said and read about a single step, for its card and the list.
 * @param {Chart} chart
 * @param {() => Keeping} keeping
 * @param {Acts['act']} act
 */
function createWriting(chart, keeping, act) {
  const place = () => keeping().place;
  return {
    /** @param {string} step */
    drawTools: (step) => drawPlaceTools(chart, step),
    /** @param {string} step */
    drawAsks: (step) => drawOwnAsks(chart, step),
    /** @param {string} step */
    drawFold: (step) => drawOwnFold(chart, step),
    /** @returns {import('../types/place.d.ts').Place} */
    copyPlace: () => JSON.parse(JSON.stringify(place())),
    /** @param {string} step @param {PlacePart} part */
    mark: (step, part) => act(() => keeping().mark(step, part, chart.content.payload.id)),
    /** @type {Keeping['note']} */
    note: (step, text) => keeping().note(step, text),
    /** @type {Keeping['date']} */
    date: (step, dates) => keeping().date(step, dates),
    /** @type {Keeping['ask']} */
    ask: (step, asks) => keeping().ask(step, asks),
    /** @param {string} step */
    partOf: (step) => PLACE_PARTS.find((part) => place()[part].includes(step)) ?? null,
    /** @param {string} step */
    written: (step) => ({
      note: own(place().notes, step) ?? '',
      dates: own(place().dates, step) ?? {},
      asks: own(place().asks, step) ?? [],
    }),
  };
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
