// The study desk: tabs, the map beside them, and what is remembered on this page.

import { make } from '../lib/dom.js';
import { speakIn } from '../lib/lang.js';
import { remember } from '../lib/memory.js';
import { createTheme } from '../lib/theme.js';
import { createWords } from '../lib/words.js';
import { addDeskActions } from './actions.js';
import { createCaseWalk } from './cases.js';
import { createMapSide, createStudyMap } from './map.js';
import { createWhyOrder } from './order.js';
import { createProgressPanel } from './panel.js';
import { createPractice } from './practice.js';
import { createPrecedence } from './precedence.js';
import { progressOf } from './progress.js';
import { createTables } from './tables.js';
import { createTabs } from './tabs.js';
import { keepTab, recallTab, returnToView } from './tabstore.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').DeskContent} DeskContent */
/** @typedef {import('../types/desk.d.ts').DeskCallbacks} DeskCallbacks */

/** @returns {import('../types/desk.d.ts').DeskMemory} */
function createMemory() {
  return {
    tab: 'practice',
    sessions: {},
    walks: {},
    caseId: null,
    pair: null,
    wish: null,
    table: 'drugs',
    asked: {},
    onlyHere: false,
    mapOpen: false,
    dueOn: null,
    seq: 0,
  };
}

/** @param {Desk} desk @param {DeskContent} content */
function takeContent(desk, content) {
  const { pack, title } = content.view;
  desk.data = content;
  desk.words = createWords(content.words, content.lang);
  desk.memory = remember('desk', pack.id, () => {
    const { memory, view } = recallTab(pack.id);
    desk.unfinished = view;
    return { ...createMemory(), ...memory };
  });
  desk.progress = progressOf(pack.id);
  desk.precedence = createPrecedence(content.view);
  speakIn(desk.root, content.lang);
  desk.root.dataset.title = title;
}

/** @param {DeskContent} content @param {DeskCallbacks} callbacks @returns {Desk} */
function createDesk(content, callbacks) {
  /** @type {any} what it has is put in one by one: each part takes the desk */
  const desk = {
    stop: new AbortController(),
    callbacks,
    root: make('div', { class: 'np-root ns-root', 'data-voice': 'trainee', 'data-detail': 'everything' }),
    live: make('div', { class: 'np-live np-visually-hidden', role: 'status', 'aria-live': 'polite' }),
  };
  addDeskActions(desk);
  takeContent(desk, content);
  desk.map = createStudyMap(desk);
  desk.side = createMapSide(desk);
  desk.tabs = createTabs(desk);
  desk.parts = {
    practice: createPractice(desk),
    why: createWhyOrder(desk),
    cases: createCaseWalk(desk),
    tables: createTables(desk),
    progress: createProgressPanel(desk),
  };
  return desk;
}

/** @param {Desk} desk */
function watchDesk({ root, stop, map, measure }) {
  // Streamlit has keys of its own; single letters must not reach it.
  root.addEventListener('keydown', (event) => {
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
  });
  const watcher = new ResizeObserver(() => {
    measure();
    map.resize();
  });
  watcher.observe(root);
  stop.signal.addEventListener('abort', () => watcher.disconnect());
  measure();
}

/** @param {Desk} desk */
function drawDesk({ side, tabs, memory }) {
  tabs.draw();
  side.draw();
  tabs.open(memory.tab);
}

/** @param {HTMLElement} host @param {DeskContent} content @param {DeskCallbacks} callbacks */
export function mountStudy(host, content, callbacks = {}) {
  const desk = createDesk(content, callbacks);
  const { root, stop, tabs, side, live } = desk;
  root.append(tabs.element, make('div', { class: 'ns-body' }, tabs.panel, side.element), live);
  host.append(root);
  createTheme(root, stop.signal);
  watchDesk(desk);
  keepTab(desk);
  drawDesk(desk);
  returnToView(desk, desk.unfinished ?? null);
  root.dataset.ready = 'true';
  return {
    /** @param {DeskContent} next */
    update(next) {
      takeContent(desk, next);
      drawDesk(desk);
    },
    destroy() {
      stop.abort();
      root.remove();
    },
  };
}
