// The map beside the questions: the flowchart's own picture, with the arrows and steps of a reason lit up.

import { make, makeButton, makeIconButton, own, scrollGently } from '../lib/dom.js';
import { ZOOM } from '../map/camera.js';
import { createGraph } from '../map/graph.js';
import { createMapView } from '../map/mapview.js';
import { recall } from '../map/memory.js';
import { paintPhaseProgress } from './flags.js';

const FRAMING = { margin: 36, least: 0.4, most: 1.1 };
const NARROW = 480;
const DARK = { arrows: [], steps: [] };

export function createStudyMap(desk) {
  const caption = make('p', { class: 'ns-map-caption', 'aria-live': 'polite' });
  const keys = make('p', { class: 'np-visually-hidden', id: 'ns-map-keys' });
  const viewport = make('div', { class: 'np-viewport', role: 'group', 'aria-describedby': keys.id });
  const stage = make('div', { class: 'np-stage' }, viewport);
  const element = make('div', { class: 'ns-map-body' });
  const back = makeButton('np-button ns-map-back', '', () => desk.backFromMap());
  const tools = make('div', { class: 'ns-map-tools', role: 'group' });
  const pick = (id) => map.holds(id) && desk.pickStep(id);
  const map = createMapView({ viewport, signal: desk.stop.signal, onPick: pick });
  let shown = null;
  let width = null;
  let isDrawn = false;
  let lit = DARK;
  element.append(stage, make('div', { class: 'ns-map-foot' }, caption, back, tools), keys);

  function take(payload) {
    if (shown?.id !== payload.id) lit = DARK;
    shown = payload;
    map.take({ ...payload, detail: 'everything' }, createGraph(payload), recall(`study/${payload.id}`).views);
    viewport.setAttribute('aria-label', desk.words('chart'));
    keys.textContent = desk.words('learn_map_keys');
    caption.textContent = desk.words('learn_map_hint');
    back.textContent = desk.words('learn_map_back');
    tools.setAttribute('aria-label', desk.words('view_tools'));
    tools.replaceChildren(...drawMapTools(map, desk.words));
    width = null;
    isDrawn = false;
    resize();
  }

  // On a phone nothing is drawn before the map is opened.
  function resize() {
    const { clientWidth } = element;
    if (!clientWidth || !shown || clientWidth === width) return;
    width = clientWidth;
    const size = width < NARROW ? 'narrow' : 'middle';
    element.dataset.size = size;
    map.show({ size, isFull: size !== 'narrow' });
    map.name('trainee', shown.title.trainee);
    map.restore();
    isDrawn = true;
    paint();
    map.rove();
    frame();
  }

  const endsOf = (id) => {
    const arrow = own(map.graph.arrows, id);
    return arrow ? [arrow.from, arrow.to] : [];
  };

  function paint() {
    if (!isDrawn) return;
    const [arrows, steps] = [new Set(lit.arrows), new Set(lit.steps)];
    const ends = new Set(lit.arrows.flatMap(endsOf));
    const rest = arrows.size || steps.size ? ['dimmed'] : [];
    map.setStates({
      box: (id) => (steps.has(id) ? ['selected'] : ends.has(id) ? ['next'] : rest),
      arrow: (_, { members }) => (members.some((member) => arrows.has(member)) ? ['selected'] : rest),
    });
    paintPhaseProgress(map.picture, desk);
  }

  // Puts what is lit in the middle.
  function frame() {
    if (isDrawn) map.centreOn([...lit.steps, ...lit.arrows.flatMap(endsOf), ...lit.arrows], FRAMING);
  }

  // Lights up what is on this map and says so; the rest is named by the caller's own links.
  function light({ arrows = [], steps = [], text = null }) {
    const wasLit = lit.arrows.length || lit.steps.length;
    lit = { arrows, steps };
    paint();
    if (arrows.length || steps.length) frame();
    else if (wasLit && isDrawn) map.reset();
    caption.textContent = text ?? desk.words(arrows.length || steps.length ? 'learn_map_lit' : 'learn_map_hint');
  }

  function bringIntoView() {
    const id = [...lit.steps, ...lit.arrows].find(map.elementOf);
    const target = map.isFlowing() && id ? map.elementOf(id) : stage;
    const { top, bottom } = target.getBoundingClientRect();
    if (top < 60 || bottom > window.innerHeight) scrollGently(target, 'center');
  }

  return { element, take, resize, light, bringIntoView, paint, holds: map.holds };
}

function drawMapTools(map, words) {
  const tool = (path, key, act) => makeIconButton('np-icon-button', path, words(key), act);
  return [
    tool('M4 9h10', 'zoom_out', () => map.zoomBy(1 / ZOOM.step)),
    tool('M9 4v10M4 9h10', 'zoom_in', () => map.zoomBy(ZOOM.step)),
    tool('M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4', 'zoom_fit', () => map.fit()),
  ];
}
