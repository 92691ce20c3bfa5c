// The flowchart: puts its parts together, keeps them in step, and talks to the page around it.

import { addActions } from './chart/actions.js';
import { createAsking } from './chart/asking.js';
import { createCard } from './chart/card.js';
import { createControls } from './chart/controls.js';
import { drawAll, resize } from './chart/drawing.js';
import { listen } from './chart/events.js';
import { createInShort } from './chart/inshort.js';
import { createLegend } from './chart/legend.js';
import { createLevels, levelOf } from './chart/levels.js';
import { createLive } from './chart/live.js';
import { arrive } from './chart/onward.js';
import { createOutline } from './chart/outline.js';
import { createFinders } from './chart/search.js';
import { createSearchBox } from './chart/searchbox.js';
import { createSheet } from './chart/sheet.js';
import { createSpeech } from './chart/speech.js';
import { createToolbar } from './chart/toolbar.js';
import { make } from './lib/dom.js';
import { createFullscreen } from './lib/fullscreen.js';
import { speakIn } from './lib/lang.js';
import { AWAITED, leaving, MOUNTED, nextId } from './lib/memory.js';
import { unpack } from './lib/parcel.js';
import { createTheme } from './lib/theme.js';
import { createWords } from './lib/words.js';
import { createGraph } from './map/graph.js';
import { createMapView } from './map/mapview.js';
import { recall } from './map/memory.js';
import { chooseSize } from './map/size.js';
import { createPlace } from './place/bar.js';
import { land } from './place/landing.js';
import { takeTemplate } from './place/offline.js';
import { takeSheetFile } from './place/sheet/pdf.js';

/** @typedef {import('./types/chart.d.ts').Chart} Chart */
/** @typedef {import('./types/chart.d.ts').ChartCallbacks} Callbacks */
/** @typedef {import('./types/chart.d.ts').ChartPage} ChartPage */
/** @typedef {import('./types/payload.d.ts').Payload} Payload */
/** @typedef {(name: string, value: unknown) => void} Sender */
/** @typedef {import('./types/payload.d.ts').ChartData} ChartData */
/** @typedef {{ data: ChartData, parentElement: HTMLElement, setTriggerValue: Sender }} Place */

const BESIDE_GAP = 24;

/**
 * What is shown, in which words and voice, and what can be found in it.
 * @param {Payload} payload
 * @returns {import('./types/chart.d.ts').Content}
 */
function createContent(payload) {
  const { voice, lang } = payload;
  const words = createWords(payload.words, lang);
  return { payload, voice, words, graph: createGraph(payload), ...createFinders(payload) };
}

/**
 * Where the chart stands: its elements, its size, and the page around it. Its bar and what is read out come later.
 * @param {HTMLElement} host
 * @param {Callbacks} callbacks
 */
function createPage(host, callbacks) {
  const uid = nextId('np');
  const page = {
    host,
    callbacks,
    uid,
    stop: new AbortController(),
    size: 'wide',
    width: 0,
    isPrinting: false,
    isCovered: false,
    root: make('div', { class: 'np-root' }),
    body: make('div', { class: 'np-body' }),
    stage: make('div', { class: 'np-stage' }),
    viewport: make('div', { class: 'np-viewport' }),
    hint: make('p', { class: 'np-hint' }),
    keys: make('p', { class: 'np-visually-hidden', id: `${uid}-keys` }),
  };
  return /** @type {ChartPage} */ (page);
}

/** Takes over what a payload says. @param {Chart} chart @param {Payload} payload */
function takePayload(chart, payload) {
  const { root } = chart.page;
  chart.content = createContent(payload);
  chart.memory = recall(payload.id);
  chart.retake();
  Object.assign(root.dataset, { voice: payload.voice });
  speakIn(root, payload.lang);
}

/** @param {HTMLElement} host @param {Payload} payload @param {Callbacks} callbacks */
function createChart(host, payload, callbacks) {
  const page = createPage(host, callbacks);
  // Each part is told of the chart before all of them are there; what it needs of the others, it asks for later.
  const chart = /** @type {Chart} */ ({ page, highlight: { preview: null, matches: [] } });
  chart.isBeside = () => page.size === 'wide' && !chart.memory.asText;
  chart.map = createMap(chart);
  page.full = createFullscreen(page.root, page.stop.signal, {
    onChange() {
      page.toolbar.refresh();
      resize(chart);
    },
  });
  chart.retake = () => {
    const level = levelOf(chart.content, chart.memory);
    chart.map.take({ ...chart.content.payload, ...level }, chart.content.graph, chart.memory.views);
    page.root.dataset.detail = level.detail;
  };
  takePayload(chart, payload);
  addParts(chart);
  return chart;
}

/** @param {Chart} chart */
function createMap(chart) {
  const { viewport, stop } = chart.page;
  return createMapView({
    viewport,
    signal: stop.signal,
    covered() {
      if (!chart.isBeside()) return chart.sheet?.coversRight() ?? 0;
      return chart.memory.selected ? chart.card.element.offsetWidth + BESIDE_GAP : 0;
    },
    onPick: (id) => chart.select(id, { by: 'pointer' }),
    onPress: (id) => chart.press(id),
    onFocus: (id) => chart.page.live.tellFocused(id),
  });
}

/** @param {Chart} chart */
function addParts(chart) {
  chart.levels = createLevels(chart);
  chart.controls = createControls(chart);
  chart.card = createCard(chart);
  chart.sheet = createSheet(chart);
  chart.outline = createOutline(chart);
  chart.page.live = createLive(chart);
  chart.search = createSearchBox(chart);
  chart.legend = createLegend(chart);
  chart.page.toolbar = createToolbar(chart);
  chart.place = createPlace(chart);
  chart.inShort = createInShort(chart);
  chart.asking = createAsking(chart);
  chart.speech = createSpeech(chart);
}

/** @param {Chart} chart */
function assemble({ page, card, outline, legend, inShort, levels, place, asking, content }) {
  const { root, body, stage, viewport, hint, keys, toolbar, live } = page;
  viewport.setAttribute('role', 'group');
  viewport.setAttribute('aria-describedby', keys.id);
  stage.append(viewport);
  body.append(stage, outline.element, card.element);
  root.append(toolbar.bar, place.bar, asking.element, legend.element, inShort.element, levels.roads);
  root.append(body, place.foot, hint, keys, live.element);
  if (content.payload.carried) root.append(make('p', { class: 'np-notice', text: content.payload.notice }));
  page.host.append(root);
}

/** A wish of the page (a deep link, the Back button) is followed once and not reported back. @param {Chart} chart */
function followWish(chart) {
  const wish = chart.content.payload.select;
  if (!wish || wish.seq <= chart.memory.seen) return;
  const isFirst = chart.memory.seen < 0;
  chart.memory.seen = wish.seq;
  if (wish.id === null && isFirst) return;
  chart.select(wish.id, { isSilent: true, focus: isFirst && wish.id !== null ? 'link' : undefined });
}

/**
 * Builds the widget and shows it; what comes back is the widget itself, with all its parts.
 * @param {HTMLElement} host
 * @param {Payload} payload
 * @param {Callbacks} callbacks
 */
export function openChart(host, payload, callbacks = {}) {
  const chart = createChart(host, payload, callbacks);
  addActions(chart);
  assemble(chart);
  const { root, stage, stop } = chart.page;
  createTheme(root, stop.signal);
  Object.assign(chart.page, { size: chooseSize(root.clientWidth), width: root.clientWidth });
  stage.dataset.full = 'false';
  drawAll(chart);
  listen(chart);
  followWish(chart);
  arrive(chart);
  land(chart);
  root.dataset.ready = 'true';
  // What the page said while the map was on its way can go.
  window.dispatchEvent(new Event('pathways-shown'));
  return chart;
}

/**
 * Shows a map; what comes back is all that a page needs of it.
 * @param {HTMLElement} host
 * @param {Payload} payload
 * @param {Callbacks} callbacks
 */
export function mount(host, payload, callbacks = {}) {
  const chart = openChart(host, payload, callbacks);
  return {
    /** @param {Payload} next */
    update(next) {
      takePayload(chart, next);
      drawAll(chart);
      followWish(chart);
      arrive(chart);
      land(chart);
    },
    /** The cards may come after the picture. @param {Partial<Payload>} more */
    complete(more) {
      const { payload } = chart.content;
      Object.assign(chart.content, createFinders(Object.assign(payload, more)));
      chart.place.draw();
      chart.arriveLate();
    },
    destroy() {
      chart.speech.stop();
      chart.page.stop.abort();
      chart.page.root.remove();
    },
  };
}

/** @param {ChartData} data @returns {Pick<Payload, 'controls'>} */
const readControls = ({ controls }) => (controls ? { controls: JSON.parse(controls) } : {});

/**
 * For Streamlit, which calls this again with the same place whenever the data change.
 * @param {Place} place
 */
export function showChart({ data, parentElement, setTriggerValue }) {
  takeTemplate(data.page);
  takeSheetFile(data.sheet);
  const parcel = unpack(data);
  AWAITED.set(parentElement, data);
  const isAwaited = () => AWAITED.get(parentElement) === data;
  function showPayload() {
    const payload = { ...parcel.payload, ...parcel.more, select: data.select, ...readControls(data) };
    const known = MOUNTED.get(parentElement);
    if (known) known.update(payload);
    else {
      const tell = (/** @type {string} */ name) => (/** @type {unknown} */ value) => setTriggerValue(name, value);
      const [picked, wished] = ['picked', 'wished'].map(tell);
      MOUNTED.set(parentElement, mount(parentElement, payload, { picked, wished, makesFiles: !data.still }));
    }
    if (!parcel.more) parcel.unpacking.then(() => isAwaited() && MOUNTED.get(parentElement).complete(parcel.more));
  }
  if (parcel.payload) showPayload();
  else parcel.opening.then(() => isAwaited() && showPayload());
  return leaving(parentElement, () => AWAITED.delete(parentElement));
}

/** @param {Parameters<typeof showChart>[0]} place */
export default function show(place) {
  return showChart(place);
}
