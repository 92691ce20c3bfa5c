// The flowchart: puts its parts together, keeps them in step, and talks to the page around it.

import { addActions } from './chart/actions.js';
import { createAsking } from './chart/asking.js';
import { createCard } from './chart/card.js';
import { drawAll, LEAST_BESIDE } from './chart/drawing.js';
import { listen } from './chart/events.js';
import { createLegend } from './chart/legend.js';
import { createLive } from './chart/live.js';
import { arrive } from './chart/onward.js';
import { createOutline } from './chart/outline.js';
import { takeWords } from './chart/search.js';
import { createSearchBox } from './chart/searchbox.js';
import { createSpeech } from './chart/speech.js';
import { createToolbar } from './chart/toolbar.js';
import { make } from './lib/dom.js';
import { MOUNTED, nextId } from './lib/memory.js';
import { unpack } from './lib/parcel.js';
import { createTheme } from './lib/theme.js';
import { createWords } from './lib/words.js';
import { createGraph } from './map/graph.js';
import { createKeyboard } from './map/keyboard.js';
import { recall } from './map/memory.js';
import { createPicture } from './map/picture.js';
import { chooseSize } from './map/size.js';
import { createView } from './map/view.js';
import { createPlace } from './place/bar.js';
import { takeTemplate } from './place/offline.js';

// Takes over what a payload says.
function takePayload(chart, payload) {
  const before = chart.payload;
  chart.payload = payload;
  chart.voice = payload.voice;
  chart.words = createWords(payload.words, payload.lang);
  chart.graph = createGraph(payload);
  chart.memory = recall(payload.id);
  if (before?.id !== payload.id || before?.lang !== payload.lang) chart.icons = null;
  takeWords(chart);
  Object.assign(chart.root.dataset, { voice: payload.voice, detail: payload.detail });
  chart.root.setAttribute('lang', payload.lang);
}

function createChart(host, payload, callbacks) {
  const stop = new AbortController();
  const chart = {
    host,
    callbacks,
    stop,
    uid: nextId('np'),
    size: 'wide',
    isFull: false,
    preview: null,
    matches: [],
    payload: null,
    root: make('div', { class: 'np-root' }),
    viewport: make('div', { class: 'np-viewport' }),
    stage: make('div', { class: 'np-stage' }),
    body: make('div', { class: 'np-body' }),
    isBeside: () => chart.size === 'wide' && !chart.memory.asText && chart.stage.offsetHeight >= LEAST_BESIDE,
  };
  takePayload(chart, payload);
  chart.picture = createPicture(chart.viewport);
  chart.card = createCard(chart);
  chart.view = createView(chart, chart.viewport);
  chart.outline = createOutline(chart);
  chart.live = createLive(chart);
  chart.search = createSearchBox(chart);
  chart.legend = createLegend(chart);
  chart.toolbar = createToolbar(chart);
  chart.keyboard = createKeyboard(chart);
  chart.placing = createPlace(chart);
  chart.asking = createAsking(chart);
  chart.speech = createSpeech(chart);
  return chart;
}

function assemble(chart) {
  const { root, body, stage, viewport, card, outline, legend, toolbar, live } = chart;
  chart.hint = make('p', { class: 'np-hint' });
  chart.keys = make('p', { class: 'np-visually-hidden', id: `${chart.uid}-keys` });
  viewport.setAttribute('role', 'group');
  viewport.setAttribute('aria-describedby', chart.keys.id);
  stage.append(viewport);
  body.append(stage, outline.element, card.element);
  root.append(
    chart.placing.bar,
    toolbar.bar,
    chart.asking.element,
    legend.element,
    chart.hint,
    chart.keys,
    body,
    live.element,
  );
  if (chart.payload.carried) root.append(make('p', { class: 'np-notice', text: chart.payload.notice }));
  chart.host.append(root);
}

// A wish of the page (a deep link, the Back button) is followed once and not reported back.
function followWish(chart) {
  const wish = chart.payload.select;
  if (!wish || wish.seq <= chart.memory.seen) return;
  const isFirst = chart.memory.seen < 0;
  chart.memory.seen = wish.seq;
  if (wish.id === null && isFirst) return;
  chart.select(wish.id, { isSilent: true });
}

// Builds the widget and shows it; what comes back is the widget itself, with all its parts.
export function openChart(host, payload, callbacks = {}) {
  const chart = createChart(host, payload, callbacks);
  addActions(chart);
  assemble(chart);
  chart.theme = createTheme(chart.root, chart.stop.signal);
  chart.size = chooseSize(chart.root.clientWidth);
  chart.width = chart.root.clientWidth;
  chart.stage.dataset.full = 'false';
  drawAll(chart);
  listen(chart);
  followWish(chart);
  arrive(chart);
  chart.root.dataset.ready = 'true';
  return chart;
}

// Shows a map; what comes back is all that a page needs of it.
export function mount(host, payload, callbacks = {}) {
  const chart = openChart(host, payload, callbacks);
  return {
    update(next) {
      takePayload(chart, next);
      drawAll(chart);
      followWish(chart);
      arrive(chart);
    },
    // The cards may come after the picture.
    complete(more) {
      Object.assign(chart.payload, more);
      takeWords(chart);
      chart.placing.draw();
      chart.card.show(chart.memory.selected);
    },
    destroy() {
      chart.speech.stop();
      chart.stop.abort();
      chart.root.remove();
    },
  };
}

// For Streamlit, which calls this again with the same place whenever the data change.
export default function show({ data, parentElement, setTriggerValue }) {
  const known = MOUNTED.get(parentElement);
  takeTemplate(data.page);
  const parcel = unpack(data);
  const payload = { ...parcel.payload, ...parcel.more, select: data.select };
  if (known) known.update(payload);
  else {
    const [picked, wished] = ['picked', 'wished'].map((name) => (value) => setTriggerValue(name, value));
    MOUNTED.set(parentElement, mount(parentElement, payload, { picked, wished }));
  }
  if (!parcel.more) {
    parcel.unpacking.then(() => {
      const handle = MOUNTED.get(parentElement);
      if (handle?.parcel === parcel) handle.complete(parcel.more);
    });
  }
  MOUNTED.get(parentElement).parcel = parcel;
  return () => {
    MOUNTED.get(parentElement)?.destroy();
    MOUNTED.delete(parentElement);
  };
}
