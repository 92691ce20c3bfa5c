// The map beside the questions: the flowchart's own picture, with the arrows and steps of a reason lit up.

import { make, makeButton, own, scrollGently } from '../lib/dom.js';
import { createGraph } from '../map/graph.js';
import { createMapView } from '../map/mapview.js';
import { recall } from '../map/memory.js';
import { paintPhaseProgress } from './flags.js';
import { createMapFrame } from './mapframe.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {ReturnType<typeof createMapView>} MapView */
/** @typedef {{ arrows: string[], steps: string[] }} Light */
/** @typedef {{ desk: Desk, frame: ReturnType<typeof createMapFrame>, map: MapView,
 *   light: ReturnType<typeof createLight>, id: string, title: string, width: number }} Study */

const FRAMING = { margin: 36, least: 0.4, most: 1.1 };
const NARROW = 480;

/** The section around the map, which can be folded away where there is little room. @param {Desk} desk */
export function createMapSide(desk) {
  const toggle = makeButton('np-button ns-map-toggle', '', () => setOpen(!desk.memory.mapOpen));
  const covered = make('p', {});
  const peek = makeButton('np-button ns-peek', '', () => desk.setBook(false));
  const cover = make('div', { class: 'ns-cover' }, covered, peek);
  const element = make('section', { class: 'ns-map' }, toggle, cover, desk.map.element);

  /** @param {boolean} isOpen */
  function setOpen(isOpen) {
    desk.memory.mapOpen = isOpen;
    desk.root.classList.toggle('is-map-open', isOpen);
    toggle.textContent = desk.words(isOpen ? 'learn_hide_map' : 'learn_open_map');
    toggle.setAttribute('aria-expanded', String(isOpen));
    desk.map.resize();
  }

  function draw() {
    element.setAttribute('aria-label', desk.words('learn_map'));
    covered.textContent = desk.words('learn_covered');
    peek.textContent = desk.words('learn_peek');
    desk.map.take(desk.data.map);
    setOpen(desk.memory.mapOpen);
  }

  return { element, draw, setOpen };
}

/** @param {Desk} desk @returns {import('../types/desk.d.ts').StudyMap} */
export function createStudyMap(desk) {
  const frame = createMapFrame(() => desk.backFromMap());
  /** @param {string} id */
  const pick = (id) => map.holds(id) && desk.pickStep(id);
  const map = createMapView({ viewport: frame.viewport, signal: desk.stop.signal, onPick: pick });
  /** @type {Study} */
  const study = { desk, frame, map, light: createLight(map), id: '', title: '', width: 0 };
  return {
    element: frame.element,
    /** @param {import('../types/payload.d.ts').Payload} payload */
    take: (payload) => takeMap(study, payload),
    resize: () => fitMap(study),
    paint: () => paintMap(study),
    /** @param {import('../types/desk.d.ts').Lit} what */
    light: (what) => lightUp(study, what),
    holds: map.holds,
    bringIntoView: () => bringIntoView((map.isFlowing() && study.light.element()) || frame.stage),
  };
}

/** @param {Study} study @param {import('../types/payload.d.ts').Payload} payload */
function takeMap(study, payload) {
  if (study.id !== payload.id) study.light.set({ arrows: [], steps: [] });
  Object.assign(study, { id: payload.id, title: payload.title.trainee, width: 0 });
  study.map.take({ ...payload, detail: 'everything' }, createGraph(payload), recall(`study/${payload.id}`).views);
  study.frame.name(study.desk.words, study.map);
  fitMap(study);
}

/** Draws the map as it fits. On a phone nothing is drawn before the map is opened. @param {Study} study */
function fitMap(study) {
  const { map, frame, light } = study;
  const { clientWidth } = frame.element;
  if (!clientWidth || !study.id || clientWidth === study.width) return;
  study.width = clientWidth;
  const size = clientWidth < NARROW ? 'narrow' : 'middle';
  frame.element.dataset.size = size;
  map.show({ size, isFull: size !== 'narrow' });
  map.name('trainee', study.title);
  map.restore();
  paintMap(study);
  map.rove();
  light.centre();
}

/** @param {Study} study */
function paintMap({ desk, map, light, width }) {
  if (!width) return;
  light.paint();
  paintPhaseProgress(map.picture, desk);
}

/**
 * Lights up what is on this map and says so; the rest is named by the caller's own links.
 * @param {Study} study
 * @param {import('../types/desk.d.ts').Lit} what
 */
function lightUp(study, { arrows = [], steps = [], text = null }) {
  const { desk, frame, light } = study;
  // What lies on another map would only dim this one.
  light.set({ arrows: arrows.filter(study.map.holds), steps: steps.filter(study.map.holds) });
  paintMap(study);
  if (study.width) light.look();
  frame.caption.textContent = text ?? desk.words(light.isOn() ? 'learn_map_lit' : 'learn_map_hint');
}

/** Scrolls to what is not wholly seen. @param {Element} target */
function bringIntoView(target) {
  const { top, bottom } = target.getBoundingClientRect();
  if (top < 60 || bottom > window.innerHeight) scrollGently(target, 'center');
}

/** What is lit up: bright itself, then the ends of its arrows; the rest is dimmed. @param {MapView} map */
function createLight(map) {
  /** @type {Light} */
  let lit = { arrows: [], steps: [] };
  let wasOn = false;
  const isOn = () => lit.arrows.length + lit.steps.length > 0;
  const ends = () =>
    lit.arrows.flatMap((id) => {
      const arrow = own(map.graph?.arrows, id);
      return arrow ? [arrow.from, arrow.to] : [];
    });
  // Puts what is lit in the middle.
  const centre = () => map.centreOn([...lit.steps, ...ends(), ...lit.arrows], FRAMING);
  return {
    isOn,
    /** @param {Light} next */
    set(next) {
      wasOn = isOn();
      lit = next;
    },
    paint() {
      const [arrows, steps, near] = [lit.arrows, lit.steps, ends()].map((ids) => new Set(ids));
      const rest = isOn() ? ['dimmed'] : [];
      map.setStates({
        box: (id) => (steps.has(id) ? ['selected'] : near.has(id) ? ['next'] : rest),
        arrow: (_, { members }) => (members.some((member) => arrows.has(member)) ? ['selected'] : rest),
      });
    },
    centre,
    /** Looks at what is lit, or at the whole again. */
    look() {
      if (isOn()) centre();
      else if (wasOn) map.reset();
    },
    /** The first part that is lit. */
    element: () => [...lit.steps, ...lit.arrows].map(map.elementOf).find(Boolean),
  };
}
