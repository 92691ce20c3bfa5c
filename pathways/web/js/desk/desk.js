// The study desk: tabs, the map beside them, what is remembered on this page, and what the parts share.

import { make, makeButton, own, scrollGently } from '../lib/dom.js';
import { remember } from '../lib/memory.js';
import { createTheme } from '../lib/theme.js';
import { createWords } from '../lib/words.js';
import { createCaseWalk } from './cases.js';
import { createStudyMap } from './map.js';
import { createWhyOrder } from './order.js';
import { createProgressPanel } from './panel.js';
import { createPractice } from './practice.js';
import { createPrecedence } from './precedence.js';
import { progressOf } from './progress.js';
import { createTables } from './tables.js';

const TABS = ['practice', 'why', 'cases', 'tables', 'progress'];
const SPLIT_FROM = 900;

function recallDesk(pack) {
  return remember('desk', pack, () => ({
    tab: 'practice',
    sessions: {},
    walks: {},
    caseId: null,
    pair: null,
    wish: null,
    table: 'drugs',
    filters: {},
    onlyHere: false,
    mapOpen: false,
    seq: 0,
  }));
}

// `data`: view, tables, cases (see docs/formats/study.md), map (a flowchart's payload without cards), words, lang.
export function mountStudy(host, data, callbacks = {}) {
  const desk = {
    stop: new AbortController(),
    data: null,
    callbacks,
    root: make('div', { class: 'np-root ns-root', 'data-voice': 'trainee', 'data-detail': 'everything' }),
  };
  desk.words = (key, values) => createWords(desk.data?.words ?? {}, desk.data?.lang)(key, values);
  const live = make('div', { class: 'np-live np-visually-hidden', role: 'status', 'aria-live': 'polite' });
  const tabs = make('div', { class: 'ns-tabs', role: 'tablist' });
  const panel = make('div', { class: 'ns-panel', role: 'tabpanel', id: 'ns-panel', tabindex: '-1' });
  const mapToggle = makeButton('np-button ns-map-toggle', '', () => setMapOpen(!desk.memory.mapOpen));
  const mapSide = make('section', { class: 'ns-map' });
  addDeskActions(desk, { live, setMapOpen: (isOpen) => setMapOpen(isOpen) });
  take(data);
  desk.map = createStudyMap(desk);
  desk.parts = {
    practice: createPractice(desk),
    why: createWhyOrder(desk),
    cases: createCaseWalk(desk),
    tables: createTables(desk),
    progress: createProgressPanel(desk),
  };
  mapSide.append(mapToggle, desk.map.element);
  desk.root.append(tabs, make('div', { class: 'ns-body' }, panel, mapSide), live);
  host.append(desk.root);
  createTheme(desk.root, desk.stop.signal);

  function take(next) {
    desk.data = next;
    desk.memory = recallDesk(next.view.pack.id);
    desk.progress = progressOf(next.view.pack.id);
    desk.precedence = createPrecedence(next.view);
    desk.root.lang = next.lang;
    desk.root.dataset.title = next.view.title;
  }

  function setMapOpen(isOpen) {
    desk.memory.mapOpen = isOpen;
    desk.root.classList.toggle('is-map-open', isOpen);
    mapToggle.textContent = desk.words(isOpen ? 'learn_hide_map' : 'learn_open_map');
    mapToggle.setAttribute('aria-expanded', String(isOpen));
    desk.map.resize();
  }

  function openTab(name, isByHand = false) {
    desk.memory.tab = name;
    desk.root.dataset.tab = name;
    [...tabs.children].forEach((tab) => {
      const isOpen = tab.dataset.tab === name;
      tab.setAttribute('aria-selected', String(isOpen));
      tab.setAttribute('tabindex', isOpen ? '0' : '-1');
      if (isOpen && isByHand) tab.focus();
    });
    panel.setAttribute('aria-labelledby', `ns-tab-${name}`);
    desk.setLayout('split');
    panel.replaceChildren(desk.parts[name].element);
    if (name === 'practice' || name === 'progress') desk.light({});
    desk.parts[name].draw();
    desk.map.paint();
  }

  function drawAll() {
    const { words } = desk;
    tabs.setAttribute('aria-label', words('learn_tabs'));
    tabs.replaceChildren(
      ...TABS.map((name) =>
        makeButton('ns-tab', words(`learn_tab_${name}`), () => openTab(name), {
          role: 'tab',
          id: `ns-tab-${name}`,
          'data-tab': name,
          'aria-controls': 'ns-panel',
        }),
      ),
    );
    mapSide.setAttribute('aria-label', words('learn_map'));
    desk.map.take(desk.data.map);
    setMapOpen(desk.memory.mapOpen);
    openTab(desk.memory.tab);
  }

  tabs.addEventListener('keydown', (event) => {
    const place = TABS.indexOf(desk.memory.tab);
    const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    openTab(TABS[(to + TABS.length) % TABS.length], true);
  });
  // Streamlit has keys of its own; single letters must not reach it.
  desk.root.addEventListener('keydown', (event) => {
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
  });
  desk.openTab = openTab;
  const watcher = new ResizeObserver(() => {
    desk.measure();
    desk.map.resize();
  });
  watcher.observe(desk.root);
  desk.stop.signal.addEventListener('abort', () => watcher.disconnect());
  desk.measure();
  drawAll();
  desk.root.dataset.ready = 'true';
  return {
    update(next) {
      take(next);
      drawAll();
    },
    destroy() {
      desk.stop.abort();
      desk.root.remove();
    },
  };
}

function addDeskActions(desk, { live, setMapOpen }) {
  Object.assign(desk, {
    tell(text) {
      live.textContent = text;
    },
    viewKey: () => `${desk.data.view.pathway}/${desk.data.view.region ?? 'all'}`,
    light(what) {
      desk.map.light(what);
    },
    measure() {
      desk.isSplit = desk.root.clientWidth >= SPLIT_FROM;
      desk.root.classList.toggle('is-split', desk.isSplit && desk.layout === 'split');
    },
    // How panel and map share the room: side by side, the map below on demand, or no map.
    setLayout(layout) {
      desk.layout = layout;
      desk.root.dataset.layout = layout;
      desk.measure();
      desk.map?.resize();
    },
    showOnMap(what) {
      desk.opener = desk.root.getRootNode().activeElement;
      if (!desk.root.classList.contains('is-split')) setMapOpen(true);
      desk.map.light(what);
      desk.map.bringIntoView();
      desk.tell(what.text ?? desk.words('learn_map_lit'));
    },
    // Where map and question do not stand side by side, one button leads back.
    backFromMap() {
      const target = desk.opener?.isConnected ? desk.opener : desk.root.querySelector('.ns-tab[tabindex="0"]');
      target.focus({ preventScroll: true });
      scrollGently(target, 'center');
    },
    pickStep(id) {
      const name = own(desk.data.view.names, id);
      if (desk.memory.tab === 'why' && name) desk.parts.why.pick(id);
      else
        desk.map.light({
          [name ? 'steps' : 'arrows']: [id],
          text: name ?? own(desk.data.view.arrows, id)?.because ?? null,
        });
    },
    startDue(exercises) {
      desk.memory.sessions[desk.viewKey()] = {
        ids: exercises.map((exercise) => exercise.id),
        seed: 1,
        at: 0,
        answers: {},
      };
      desk.openTab('practice', true);
    },
    forgetSessions() {
      desk.memory.sessions = {};
      desk.memory.walks = {};
    },
    redraw() {
      desk.parts[desk.memory.tab].draw();
    },
    // A case lies on another map: the page is told the name of that public map, and nothing else.
    wantMap(pathway, region) {
      const { view } = desk.data;
      if (view.pathway === pathway && view.region === region) return;
      desk.memory.seq += 1;
      desk.callbacks.wanted?.({ map: `${pathway}/${region}`, seq: desk.memory.seq });
    },
  });
}
