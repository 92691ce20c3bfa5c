// The doors on the first page: to a family's own place, to the first days, to the search; one line each for others.

import { drawIcon, make, makeButton } from './lib/dom.js';
import { makeLink } from './lib/go.js';
import { ICONS } from './lib/icons.js';
import { speakIn } from './lib/lang.js';
import { leaving, MOUNTED } from './lib/memory.js';
import { createTheme } from './lib/theme.js';
import { createWords } from './lib/words.js';
import { goOn, newestKept } from './place/keptplace.js';

/** @typedef {import('./types/payload.d.ts').DoorsData} DoorsData */
/** @typedef {import('./types/payload.d.ts').Target} Target */
/** @typedef {(name: string, value: unknown) => void} Sender */
/** @typedef {(target: Target) => void} Go */
/** @typedef {(key: string, values?: Record<string, string>) => string} Words */

// Whoever holds the search puts the cursor there.
const FIND_EVENT = 'pathways-find';

/** @param {string} title @param {string} text @param {string} icon */
function inside(title, text, icon) {
  return [
    drawIcon(icon, 22),
    make('span', { class: 'np-door-text' }, make('strong', { text: title }), make('span', { text })),
  ];
}

/** @param {DoorsData} data @param {Words} words @param {Go} go */
function drawGoOn(data, words, go) {
  const kept = newestKept(data.pack);
  if (!kept) return null;
  const title = data.steps[kept.step ?? ''];
  const text = title ? words('door_goon', { title }) : words('door_goon_place');
  const inner = inside(text, words('door_goon_text'), ICONS.here);
  /** @type {Go} */
  const land = (target) => {
    goOn();
    go(target);
  };
  return makeLink('np-door is-first', { page: 'where', query: {} }, land, {}, ...inner);
}

/** @param {DoorsData} data @param {Words} words @param {Go} go */
function drawDoors(data, words, go) {
  const find = () => window.dispatchEvent(new CustomEvent(FIND_EVENT));
  const lookup = makeButton('np-door', '', find);
  lookup.append(...inside(words('door_find'), words('door_find_text'), ICONS.search));
  const place = inside(words('door_place'), words('door_place_text'), ICONS.map);
  const told = inside(words('door_told'), words('door_told_text'), ICONS.text);
  return [
    drawGoOn(data, words, go),
    makeLink('np-door', { page: 'where', query: {} }, go, {}, ...place),
    data.told ? makeLink('np-door', { page: 'first', query: {} }, go, {}, ...told) : null,
    lookup,
  ].filter(Boolean);
}

/** The page for talks asks which map. @param {Words} words @param {Go} go */
function drawLines(words, go) {
  const present = { page: 'present', query: {} };
  return make(
    'p',
    { class: 'np-door-lines' },
    makeLink('np-door-line', present, go, { text: words('door_teach') }),
    makeLink('np-door-line', { page: 'study', query: {} }, go, { text: words('door_study') }),
  );
}

/** @param {HTMLElement} host @param {Go} send */
export function createDoors(host, send) {
  const stop = new AbortController();
  const body = make('div');
  const root = make('div', { class: 'np-root np-doors' }, body);
  host.append(root);
  createTheme(root, stop.signal);
  let said = '';
  return {
    /** @param {string} text */
    take(text) {
      if (text === said) return;
      said = text;
      /** @type {DoorsData} */
      const data = JSON.parse(text);
      const words = createWords(data.words, data.lang);
      speakIn(root, data.lang);
      const doors = make('ul', { class: 'np-door-list' });
      doors.append(...drawDoors(data, words, send).map((door) => make('li', {}, door)));
      body.replaceChildren(doors, drawLines(words, send));
    },
    destroy() {
      stop.abort();
      root.remove();
    },
  };
}

/**
 * For Streamlit, which calls this again with the same place whenever the data change.
 * @param {{ data: { doors: string }, parentElement: HTMLElement, setTriggerValue: Sender }} place
 */
export function showDoors({ data, parentElement, setTriggerValue }) {
  let taps = 0;
  const send = (/** @type {Target} */ target) => {
    taps += 1;
    setTriggerValue('went', { ...target, seq: taps });
  };
  const doors = MOUNTED.get(parentElement) ?? createDoors(parentElement, send);
  MOUNTED.set(parentElement, doors);
  doors.take(data.doors);
  return leaving(parentElement);
}

/** @param {Parameters<typeof showDoors>[0]} place */
export default function show(place) {
  return showDoors(place);
}
