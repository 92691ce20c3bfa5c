// Owns the SVG: parses each picture once, finds its boxes and arrows, and sets their states and marks. Where things
// are, and what leads where, comes from the picture's data; from the SVG only the elements are taken.

import { own } from '../lib/dom.js';

/** @typedef {import('../types/payload.d.ts').Picture} Picture */
/** @typedef {import('./camera.js').Rect} Rect */
/** @typedef {ReturnType<typeof parsePicture>} Parsed */
/** @typedef {{ name: string, word: string, shape: SVGElement | null }} Mark */

const STATES = ['selected', 'before', 'next', 'shown', 'dimmed', 'match', 'led', 'leads', 'lit', 'quiet', 'hidden'];
const SIGNS = '.np-sign[data-pick], .np-pill[data-pick]';
const PICKED = '.np-node, .np-arrow, .np-phase-heading, .np-group-heading, .np-sign, .np-pill';
const FRAMES = '.np-frame[data-id], .np-phase-heading[data-id], .np-group[data-id], .np-group-heading[data-id]';

/** @param {string} text */
export function parsePicture(text) {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const svg = /** @type {SVGElement} */ (/** @type {unknown} */ (document.importNode(parsed, true)));
  /** @param {string} selector @returns {[string, SVGElement][]} */
  const all = (selector) =>
    [.../** @type {NodeListOf<SVGElement>} */ (svg.querySelectorAll(selector))].map((one) => [one.dataset.id, one]);
  const boxes = new Map(all('.np-node[data-id]'));
  const arrows = new Map(all('.np-arrow[data-id]'));
  const signs = [.../** @type {NodeListOf<SVGElement>} */ (svg.querySelectorAll(SIGNS))];
  const panels = new Map(
    [.../** @type {NodeListOf<SVGElement>} */ (svg.querySelectorAll('.np-panel'))].map((one) => [
      one.dataset.panel,
      one,
    ]),
  );
  /** @type {WeakMap<SVGElement, string>} */
  const painted = new WeakMap();
  /** @type {Map<string, string>} */
  const names = new Map();
  return { text, svg, boxes, arrows, signs, panels, frames: all(FRAMES), painted, names };
}

/**
 * The picture that is shown, of those that a map comes in.
 * @param {HTMLElement} viewport
 */
export function createPicture(viewport) {
  /** @type {Map<string, Parsed>} */
  const parsed = new Map();
  /** @type {Parsed | null} */
  let current = null;
  /** @type {{ name: string, data: Picture, width: number, height: number } | null} */
  let shown = null;

  /**
   * Shows a picture; says whether it is another one than before.
   * @param {string} name
   * @param {Picture} data
   */
  function show(name, data) {
    const isOther = name !== shown?.name || parsed.get(name)?.text !== data.svg;
    if (parsed.get(name)?.text !== data.svg) parsed.set(name, parsePicture(data.svg));
    const next = parsed.get(name);
    if (next !== current) viewport.replaceChildren(next.svg);
    current = next;
    shown = { name, data, width: data.width, height: data.height };
    return isOther;
  }

  /** @param {SVGElement} element @param {Set<string>} states @param {boolean} isNamed whether it is read out */
  function setStates(element, states, isNamed = true) {
    const key = [...states].join(' ');
    if (current.painted.get(element) === key) return;
    current.painted.set(element, key);
    STATES.forEach((state) => element.classList.toggle(`is-${state}`, states.has(state)));
    if (!isNamed) return;
    if (states.has('selected')) element.setAttribute('aria-current', 'true');
    else element.removeAttribute('aria-current');
  }

  /**
   * Names what is read out, in the voice that is shown.
   * @param {ReturnType<typeof import('./graph.js').createGraph>} graph
   * @param {'family' | 'trainee'} voice
   * @param {string} label
   */
  function name(graph, voice, label) {
    current.svg.setAttribute('aria-label', label);
    current.boxes.forEach((element, id) => {
      const subtitle = own(graph.nodes, id)?.subtitle?.[voice];
      current.names.set(id, [graph.titleOf(id, voice), subtitle].filter(Boolean).join('. '));
      element.setAttribute('aria-label', current.names.get(id));
    });
    current.signs.forEach((sign) => sign.setAttribute('aria-label', graph.titleOf(sign.dataset.pick, voice)));
    current.arrows.forEach((element, id) => {
      if (graph.kindOf(id) === 'arrow') element.setAttribute('aria-label', graph.titleOf(id, voice));
    });
  }

  /** The panel in which something stands, or which it opens. @param {string | null} id */
  function panelOf(id) {
    const element = current?.boxes.get(id) ?? current?.arrows.get(id);
    return element?.closest('.np-panel')?.getAttribute('data-panel') ?? (current?.panels.has(id) ? id : null);
  }

  /**
   * Opens the panels in which these parts stand, and closes all others.
   * @param {(string | null)[]} ids
   */
  function open(ids) {
    const wanted = new Set(ids.map(panelOf).filter(Boolean));
    current.panels.forEach((element, id) => element.classList.toggle('is-open', wanted.has(id)));
    current.signs.forEach((sign) => {
      if (sign.hasAttribute('aria-expanded'))
        sign.setAttribute('aria-expanded', String(wanted.has(panelOf(sign.dataset.pick))));
    });
  }

  /**
   * Marks each box: a class for the style, a shape in the picture, and the word in what is read out.
   * @param {string[]} names the marks that there are
   * @param {(id: string) => Mark | null} markOf
   */
  function setMarks(names, markOf) {
    current.boxes.forEach((element, id) => {
      const mark = markOf(id);
      names.forEach((one) => element.classList.toggle(`is-place-${one}`, mark?.name === one));
      element.querySelector('.np-mark')?.remove();
      if (mark?.shape) element.append(mark.shape);
      element.setAttribute('aria-label', [current.names.get(id), mark?.word].filter(Boolean).join(' – '));
    });
    // The sign of a closed side road says that the reader's place is there.
    current.signs.forEach((sign) => {
      const name = markOf(sign.dataset.pick)?.name;
      names.forEach((one) => sign.classList.toggle(`is-place-${one}`, name === one));
    });
  }

  return {
    show,
    setStates,
    setMarks,
    name,
    open,
    panelOf,
    /** @param {string | null} id */
    isOpen: (id) => current?.panels.get(id)?.classList.contains('is-open') ?? false,
    get signs() {
      return current?.signs ?? [];
    },
    get shown() {
      return shown?.name;
    },
    get size() {
      return shown;
    },
    get isOverview() {
      return shown?.name.startsWith('overview') ?? false;
    },
    get svg() {
      return current?.svg;
    },
    get boxes() {
      return current?.boxes ?? new Map();
    },
    get arrows() {
      return current?.arrows ?? new Map();
    },
    get frames() {
      return current?.frames ?? [];
    },
    /** @param {string} id @returns {SVGElement | null} */
    elementOf: (id) => current?.boxes.get(id) ?? current?.arrows.get(id) ?? null,
    /** @param {string} id */
    areaOf: (id) => (shown ? areaIn(shown.data, id) : null),
    /** The panel in which something stands, or which it opens, as an area. @param {string} id */
    panelAreaOf(id) {
      const area = own(shown?.data.panels ?? {}, panelOf(id));
      return area ? toRect(area) : null;
    },
    /** Ends, kind and members of a drawn arrow. @param {string} id */
    arrowOf: (id) => own(shown?.data.arrows, id) ?? { from: null, to: null, kind: null, members: [] },
  };
}

/**
 * Where a box or a frame stands in a picture of the payload, in the picture's own units.
 * @param {Picture} picture
 * @param {string} id
 * @returns {Rect | null}
 */
export function areaIn(picture, id) {
  const area = own(picture.boxes, id) ?? own(picture.frames, id);
  return area ? toRect(area) : null;
}

/** @param {import('../types/payload.d.ts').Area} area */
function toRect([x, y, width, height]) {
  return { x, y, width, height };
}

/**
 * The arrows of the map for which a drawn one stands: a line to the frame of an option group stands for that of each
 * option. In an overview there are none, and the line stands for itself.
 * @param {{ members: string[] }} arrow
 * @param {string} id
 */
export function membersOf(arrow, id) {
  return arrow.members.length ? arrow.members : [id];
}

/**
 * What was pointed at in a picture: its id, and what a click on it selects.
 * @param {EventTarget} target
 */
export function pickedBy(target) {
  const element = target instanceof Element ? /** @type {SVGElement | null} */ (target.closest(PICKED)) : null;
  return element ? (element.dataset.pick ?? element.dataset.id) : null;
}
