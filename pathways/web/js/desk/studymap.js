// The map beside the questions: the flowchart's own picture, with the arrows and steps of a reason lit up.

const MAP_MARGIN = 36;
const LEAST_SCALE = 0.4;

function createStudyMap(desk) {
  const caption = make('p', { class: 'ns-map-caption', 'aria-live': 'polite' });
  const keys = make('p', { class: 'np-visually-hidden', id: 'ns-map-keys' });
  const viewport = make('div', { class: 'np-viewport', role: 'group', 'aria-describedby': keys.id });
  const stage = make('div', { class: 'np-stage' }, viewport);
  const element = make('div', { class: 'ns-map-body' });
  const chart = {
    viewport, stage, size: 'wide', isFull: true, preview: null, matches: [], payload: null, voice: 'trainee', picks: null,
    card: { element: Object.assign(make('div'), { hidden: true }) }, isBeside: () => false,
    words: desk.words, live: { tellFocused: () => {} }, search: { focus: () => {} },
    select(id) { desk.pickStep(id); }, close: () => {},
  };
  let isDrawn = false;
  let lit = { arrows: [], steps: [] };
  chart.picture = createPicture(viewport);
  chart.view = createView(chart, stage, viewport);
  chart.keyboard = createKeyboard(chart);
  const back = makeButton('np-button ns-map-back', '', () => desk.backFromMap());
  const tools = make('div', { class: 'ns-map-tools', role: 'group' });
  element.append(stage, make('div', { class: 'ns-map-foot' }, caption, back, tools), keys);

  function take(payload) {
    if (chart.payload?.id !== payload.id) lit = { arrows: [], steps: [] };
    Object.assign(chart, { payload, graph: createGraph(payload), memory: recall(`study/${payload.id}`), words: desk.words });
    viewport.setAttribute('aria-label', desk.words('chart'));
    keys.textContent = desk.words('learn_map_keys');
    caption.textContent = desk.words('learn_map_hint');
    back.textContent = desk.words('learn_map_back');
    tools.setAttribute('aria-label', desk.words('view_tools'));
    tools.replaceChildren(...drawMapTools(chart, desk.words));
    chart.width = null;
    isDrawn = false;
    resize();
  }

  function resize() {
    const width = element.clientWidth;
    if (!width || !chart.payload || width === chart.width) return;
    chart.width = width;
    chart.size = width < 480 ? 'narrow' : 'middle';
    chart.isFull = chart.size !== 'narrow';
    element.dataset.size = chart.size;
    const name = choosePicture(chart);
    chart.picture.show(name, chart.payload.pictures[name]);
    namePicture(chart.picture, chart.graph, 'trainee', chart.payload.title.trainee);
    chart.view.restore();
    isDrawn = true;
    paintLit();
    chart.keyboard.rove();
    frame();
  }

  // On a phone nothing is drawn before the map is opened.
  function paintLit() {
    if (!isDrawn) return;
    const { picture, graph } = chart;
    const arrows = new Set(lit.arrows);
    const ends = new Set(lit.arrows.flatMap((id) => (own(graph.arrows, id) ? [graph.arrows[id].from, graph.arrows[id].to] : [])));
    const steps = new Set(lit.steps);
    const isQuiet = arrows.size || steps.size;
    picture.boxes.forEach((box, id) => {
      const states = new Set(steps.has(id) ? ['selected'] : ends.has(id) ? ['next'] : isQuiet ? ['dimmed'] : []);
      picture.setStates(id, box, states);
    });
    picture.arrows.forEach((line, id) => {
      const isLit = membersOf(line, id).some((member) => arrows.has(member));
      picture.setStates(id, line, new Set(isLit ? ['selected'] : isQuiet ? ['dimmed'] : []));
    });
    paintPhaseProgress(chart, desk);
  }

  // Puts what is lit in the middle, as large as it fits.
  function frame() {
    if (!isDrawn) return;
    const ends = lit.arrows.flatMap((id) => { const arrow = own(chart.graph.arrows, id); return arrow ? [arrow.from, arrow.to] : []; });
    const ids = [...lit.steps, ...ends, ...lit.arrows].filter((id) => chart.picture.elementOf(id));
    if (!ids.length) return;
    const picture = chart.payload.pictures[chart.picture.name];
    const boxes = ids.map((id) => areaIn(picture, id) ?? chart.picture.elementOf(id).getBBox());
    const [left, top] = ['x', 'y'].map((side) => Math.min(...boxes.map((box) => box[side])));
    const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
    const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
    const room = viewport.getBoundingClientRect();
    if (chart.view.isFlowing() || !room.width) return;
    const fits = Math.min((room.width - 2 * MAP_MARGIN) / width, (room.height - 2 * MAP_MARGIN) / height, 1.1);
    const k = Math.max(fits, LEAST_SCALE);
    const natural = Math.min(Math.max(room.width / chart.picture.size.width, ZOOM.readable), ZOOM.largest);
    chart.memory.views[chart.picture.name] = {
      zoom: k / natural, x: (room.width - width * k) / 2 - left * k, y: (room.height - height * k) / 2 - top * k,
    };
    chart.view.restore();
  }

  // Lights up what is on this map and says so; the rest is named by the caller's own links.
  function light({ arrows = [], steps = [], text = null }) {
    const wasLit = lit.arrows.length || lit.steps.length;
    lit = { arrows, steps };
    paintLit();
    if (arrows.length || steps.length) frame();
    else if (wasLit && isDrawn) chart.view.reset();
    caption.textContent = text ?? desk.words(arrows.length || steps.length ? 'learn_map_lit' : 'learn_map_hint');
  }

  function bringIntoView() {
    const id = [...lit.steps, ...lit.arrows].find((one) => chart.picture.elementOf(one));
    const target = chart.view.isFlowing() && id ? chart.picture.elementOf(id) : stage;
    const { top, bottom } = target.getBoundingClientRect();
    if (top < 60 || bottom > window.innerHeight) scrollGently(target, 'center');
  }

  viewport.addEventListener('click', (event) => {
    const id = event.target.closest?.('.np-node, .np-arrow')?.dataset.id;
    if (id) desk.pickStep(id);
  });
  viewport.addEventListener('keydown', chart.keyboard.onChartKey);
  createGestures(chart, viewport, desk.stop.signal);
  return {
    element, take, resize, light, bringIntoView, paint: paintLit, chart,
    say(text) { caption.textContent = text; },
    holds: (id) => Boolean(chart.graph && (own(chart.graph.nodes, id) || own(chart.graph.arrows, id))),
  };
}

function drawMapTools(chart, words) {
  const tool = (path, key, act) => makeIconButton('np-icon-button', path, words(key), act);
  return [
    tool('M4 9h10', 'zoom_out', () => chart.view.zoomBy(1 / ZOOM.step)),
    tool('M9 4v10M4 9h10', 'zoom_in', () => chart.view.zoomBy(ZOOM.step)),
    tool('M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4', 'zoom_fit', () => chart.view.fit()),
  ];
}

// How many exercises of each phase are known stands on the phase's frame, in figures and as a bar.
function paintPhaseProgress(chart, desk) {
  const { picture } = chart;
  picture.svg.querySelectorAll('.ns-progress').forEach((old) => old.remove());
  if (desk.memory.tab !== 'progress' && desk.progress.isEmpty()) return;
  countPhases(desk.data.view, desk.progress).forEach(({ phase, all, known }) => {
    const frame = areaIn(chart.payload.pictures[picture.name], phase.id);
    if (frame) picture.svg.append(drawProgressFlag(frame, known, all, desk.words('learn_flag', { known, all }), picture.name === 'roadmap'));
  });
}

// At the top of a column, where one looks first; at the foot of a phone's phase, whose top has its title.
function drawProgressFlag(frame, known, all, text, isAtTop) {
  const shape = (tag, attributes) => {
    const one = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => one.setAttribute(name, value));
    return one;
  };
  const width = Math.max(60, text.length * 6.8 + 22);
  const x = frame.x + frame.width - width - 10;
  const y = isAtTop ? frame.y - 11 : frame.y + frame.height - 9;
  const flag = shape('g', { class: 'ns-progress', transform: `translate(${x} ${y})` });
  const label = shape('text', { x: width / 2, y: 13.5, 'text-anchor': 'middle' });
  label.textContent = text;
  flag.append(
    shape('rect', { class: 'ns-progress-back', width, height: 20, rx: 10 }),
    shape('rect', { class: 'ns-progress-bar', x: 9, y: 16, width: (width - 18) * (known / all), height: 2.5, rx: 1 }), label);
  return flag;
}
