// Owns the SVG: parses each picture once, finds its boxes and arrows, and sets their states.

import { own } from '../lib/dom.js';

const STATES = ['selected', 'before', 'next', 'shown', 'dimmed', 'match', 'led', 'leads'];

export function parsePicture(text) {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const svg = document.importNode(parsed, true);
  const boxes = new Map();
  const arrows = new Map();
  /** @param {string} selector @returns {NodeListOf<SVGElement>} */
  const all = (selector) => svg.querySelectorAll(selector);
  all('.np-node[data-id]').forEach((element) => boxes.set(element.dataset.id, element));
  all('.np-arrow[data-id]').forEach((element) => arrows.set(element.dataset.id, element));
  const frames = [
    ...svg.querySelectorAll(
      '.np-frame[data-id], .np-phase-heading[data-id], .np-group[data-id], .np-group-heading[data-id]',
    ),
  ];
  return { text, svg, boxes, arrows, frames, painted: new Map() };
}

export function createPicture(viewport) {
  const parsed = new Map();
  let current = null;
  let shown = null;

  function show(name, picture) {
    if (parsed.get(name)?.text !== picture.svg) parsed.set(name, parsePicture(picture.svg));
    const next = parsed.get(name);
    if (next !== current) viewport.replaceChildren(next.svg);
    current = next;
    shown = { name, width: picture.width, height: picture.height };
  }

  function setStates(element, states) {
    const key = [...states].join(' ');
    if (current.painted.get(element) === key) return;
    current.painted.set(element, key);
    STATES.forEach((state) => element.classList.toggle(`is-${state}`, states.has(state)));
    if (states.has('selected')) element.setAttribute('aria-current', 'true');
    else element.removeAttribute('aria-current');
  }

  return {
    show,
    setStates,
    get name() {
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
    elementOf: (id) => current?.boxes.get(id) ?? current?.arrows.get(id) ?? null,
  };
}

// Where a box or a frame stands in a picture of the payload, in the picture's own units.
export function areaIn(picture, id) {
  const area = own(picture.boxes, id) ?? own(picture.frames, id);
  if (!area) return null;
  const [x, y, width, height] = area;
  return { x, y, width, height };
}

// A line to the frame of an option group stands for the same arrow of each option.
export function membersOf(element, id) {
  return element.dataset.members?.split(' ') ?? [id];
}

// Names what is read out, in the voice that is shown.
export function namePicture(picture, graph, voice, label) {
  picture.svg.setAttribute('aria-label', label);
  picture.boxes.forEach((element, id) => {
    const subtitle = own(graph.nodes, id)?.subtitle?.[voice];
    element.setAttribute('aria-label', [graph.titleOf(id, voice), subtitle].filter(Boolean).join('. '));
  });
  picture.arrows.forEach((element, id) => {
    if (graph.kindOf(id) === 'arrow') element.setAttribute('aria-label', graph.titleOf(id, voice));
  });
}
