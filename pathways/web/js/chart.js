// The flowchart: puts its parts together, keeps them in step, and talks to the page around it.

let mounted = 0;
const LEAST_BESIDE = 360;

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
  mounted += 1;
  const chart = {
    host, callbacks, stop, uid: `np${mounted}`, size: 'wide', isFull: false, preview: null, matches: [], payload: null,
    root: make('div', { class: 'np-root' }),
    viewport: make('div', { class: 'np-viewport' }),
    stage: make('div', { class: 'np-stage' }),
    body: make('div', { class: 'np-body' }),
    isBeside: () => chart.size === 'wide' && !chart.memory.asText && chart.stage.offsetHeight >= LEAST_BESIDE,
  };
  takePayload(chart, payload);
  chart.picture = createPicture(chart.viewport);
  chart.card = createCard(chart);
  chart.view = createView(chart, chart.stage, chart.viewport);
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
  root.append(chart.placing.bar, toolbar.bar, chart.asking.element, legend.element, chart.hint, chart.keys, body, live.element);
  if (chart.payload.carried) root.append(make('p', { class: 'np-notice', text: chart.payload.notice }));
  chart.host.append(root);
}

// Draws what depends on the words and the voice. When neither changed, nothing is built anew: the reader may be
// typing, or have the focus on a button that would vanish.
function drawAll(chart) {
  const { words, payload } = chart;
  const saying = JSON.stringify([payload.id, payload.lang, payload.voice, payload.order, payload.words]);
  const isNew = saying !== chart.saying;
  chart.saying = saying;
  if (isNew) chart.toolbar.draw();
  chart.asking.draw();
  chart.hint.textContent = words('hint_pick');
  chart.keys.textContent = words('keys');
  chart.viewport.setAttribute('aria-label', words('chart'));
  chart.placing.draw();
  showPicture(chart);
  if (isNew) {
    chart.legend.draw();
    chart.outline.draw();
    chart.search.refresh();
  }
  chart.card.show(chart.memory.selected);
  showText(chart);
}

function showPicture(chart) {
  const { picture, payload, graph, voice } = chart;
  const name = choosePicture(chart);
  const isOther = picture.name !== name || chart.drawnId !== payload.id || payload.pictures[name].svg !== chart.drawnSvg;
  chart.root.dataset.size = chart.size;
  if (isOther) picture.show(name, payload.pictures[name]);
  Object.assign(chart, { drawnId: payload.id, drawnSvg: payload.pictures[name].svg });
  namePicture(picture, graph, voice, payload.title[voice]);
  if (chart.placing.isOn()) paintPlace(chart);
  chart.root.dataset.picture = name;
  paint(chart);
  chart.keyboard.rove();
  if (isOther) chart.view.restore();
}

function showText(chart) {
  chart.root.classList.toggle('is-text', chart.memory.asText);
  chart.outline.setShown(chart.memory.asText);
  chart.root.classList.toggle('is-beside', chart.isBeside());
}

function resize(chart) {
  const width = chart.root.clientWidth;
  if (!width) return;
  const size = chooseSize(width);
  const isNew = width !== chart.width || chart.stage.dataset.full !== String(chart.isFull);
  Object.assign(chart, { size, width });
  chart.stage.dataset.full = String(chart.isFull);
  showPicture(chart);
  if (isNew) chart.view.restore();
  chart.root.classList.toggle('is-beside', chart.isBeside());
}

function addActions(chart) {
  Object.assign(chart, {
    select(id, how = {}) {
      if (id !== null && !chart.graph.kindOf(id)) return;
      const isNew = chart.memory.selected !== id;
      chart.memory.selected = id;
      chart.preview = null;
      chart.card.show(id);
      paint(chart);
      chart.outline.mark(id);
      chart.keyboard.rove();
      if (isNew && !how.isSilent) report(chart, id);
      chart.live.tellSelected(id);
      if (id !== null) follow(chart, id, how);
    },
    close() {
      const { selected } = chart.memory;
      if (selected === null) return;
      const isInside = chart.root.contains(chart.root.getRootNode().activeElement);
      chart.select(null);
      if (isInside) focusMap(chart, selected);
    },
    backToMap() {
      focusMap(chart, chart.memory.selected, true);
    },
    toggleText() {
      chart.memory.asText = !chart.memory.asText;
      showText(chart);
      if (!chart.memory.asText) chart.view.restore();
      chart.toolbar.refresh();
    },
    toggleLegend() {
      chart.memory.legendOpen = !chart.memory.legendOpen;
      chart.legend.draw();
      chart.toolbar.refresh();
    },
    toggleFull() { toggleFull(chart); },
  });
}

function follow(chart, id, how) {
  const box = chart.keyboard.boxFor(id);
  if (!chart.memory.asText) chart.view.reveal(box);
  if (how.focus === 'card') chart.card.focus();
  if (how.focus === 'box') focusMap(chart, id);
  if (how.by === 'pointer' && !chart.isBeside()) chart.card.bringIntoView();
}

// Puts the focus back on the map, as picture or as text.
function focusMap(chart, id, isScrolling = false) {
  const box = chart.keyboard.boxFor(id);
  const target = chart.memory.asText ? chart.outline.buttonOf(box) : chart.picture.boxes.get(box);
  if (!target) return;
  if (isScrolling) scrollGently(target, 'center');
  if (chart.memory.asText) target.focus({ preventScroll: isScrolling });
  else if (isScrolling) target.focus({ preventScroll: true });
  else chart.keyboard.focusBox(box, false);
}

// Where a family looks on its own map is nobody's business: there nothing is reported.
function report(chart, id) {
  if (chart.placing.isOn()) return;
  chart.memory.picks += 1;
  chart.callbacks.picked?.({ id, seq: chart.memory.picks });
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

function toggleFull(chart) {
  const isNative = chart.root.getRootNode().fullscreenElement === chart.root;
  if (isNative) document.exitFullscreen();
  else if (chart.isFull) setFull(chart, false);
  else if (chart.root.requestFullscreen) chart.root.requestFullscreen().catch(() => setFull(chart, true));
  else setFull(chart, true);
}

function setFull(chart, isFull) {
  chart.isFull = isFull;
  chart.root.classList.toggle('is-full', isFull);
  chart.toolbar.refresh();
  resize(chart);
}

function listen(chart) {
  const { signal } = chart.stop;
  const { root, viewport, keyboard } = chart;
  const idOf = (event) => {
    const data = event.target.closest?.('.np-node, .np-arrow, .np-phase-heading, .np-group-heading')?.dataset;
    return data?.pick ?? data?.id;
  };
  const look = (id) => {
    chart.preview = id && chart.graph.kindOf(id) ? id : null;
    paint(chart);
  };
  viewport.addEventListener('click', (event) => {
    const id = idOf(event);
    if (id && chart.graph.kindOf(id)) chart.select(id, { by: 'pointer' });
  }, { signal });
  viewport.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && look(idOf(event)), { signal });
  viewport.addEventListener('pointerleave', () => look(null), { signal });
  viewport.addEventListener('focusin', (event) => look(event.target.matches(':focus-visible') ? idOf(event) : null), { signal });
  viewport.addEventListener('focusout', () => look(null), { signal });
  viewport.addEventListener('keydown', keyboard.onChartKey, { signal });
  root.addEventListener('keydown', keyboard.onAnyKey, { signal });
  document.addEventListener('fullscreenchange', () => {
    const isFull = root.getRootNode().fullscreenElement === root;
    if (isFull !== chart.isFull) setFull(chart, isFull);
  }, { signal });
  const watcher = new ResizeObserver(() => resize(chart));
  watcher.observe(root);
  signal.addEventListener('abort', () => watcher.disconnect());
  createGestures(chart, viewport, signal);
  createPrint(chart);
}

export function mount(host, payload, callbacks = {}) {
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
const handles = new WeakMap();

export default function show({ data, parentElement, setTriggerValue }) {
  const known = handles.get(parentElement);
  takeTemplate(data.page);
  const parcel = unpack(data);
  const payload = { ...parcel.payload, ...parcel.more, select: data.select };
  if (known) known.update(payload);
  else {
    const [picked, wished] = ['picked', 'wished'].map((name) => (value) => setTriggerValue(name, value));
    handles.set(parentElement, mount(parentElement, payload, { picked, wished }));
  }
  if (!parcel.more) {
    parcel.unpacking.then(() => {
      const handle = handles.get(parentElement);
      if (handle?.parcel === parcel) handle.complete(parcel.more);
    });
  }
  handles.get(parentElement).parcel = parcel;
  return () => {
    handles.get(parentElement)?.destroy();
    handles.delete(parentElement);
  };
}
