// Two ways as pictures beside each other: what differs is numbered on both, and told below the number that was tapped.

import { drawChosen } from './compare/chosen.js';
import { createSide } from './compare/side.js';
import { make, makeIconButton, scrollerOf } from './lib/dom.js';
import { createFullscreen } from './lib/fullscreen.js';
import { speakIn } from './lib/lang.js';
import { leaving, MOUNTED } from './lib/memory.js';
import { createTheme } from './lib/theme.js';
import { createWords } from './lib/words.js';

/** @typedef {import('./types/payload.d.ts').ComparePicture} ComparePicture */
/** @typedef {import('./types/payload.d.ts').Target} Target */
/** @typedef {(name: string, value: unknown) => void} Sender */

const NARROW = 700;
const LEAST_SCALE = 0.48;
const [MOST_ABOVE, TITLE, GAP] = [380, 52, 24]; // pixels
const FULL_ICON = 'M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4';

/** @param {HTMLElement} host @param {Sender} send */
export function createCompare(host, send) {
  const stop = new AbortController();
  const root = make('div', { class: 'np-root np-compare' });
  const maps = make('div', { class: 'np-compare-maps' });
  const told = make('div', { class: 'np-compare-told', role: 'region', 'aria-live': 'polite', tabindex: 0 });
  const full = createFullscreen(root, stop.signal, { onChange: () => draw() });
  const head = make('div', { class: 'np-compare-head' });
  root.append(head, maps, told);
  host.append(root);
  createTheme(root, stop.signal);
  let [said, taps, width, above, isNarrow] = ['', 0, 0, 0, false];
  /** @type {{ number: number, step: string | null }} */
  let chosen = { number: 1, step: null };
  /** @type {ComparePicture | null} */
  let data = null;
  const sides = ['here', 'there'].map((name) => createSide(name, stop.signal, choose));

  /** @param {{ number?: number, step?: string | null }} next */
  function choose({ number = 0, step = null }) {
    chosen = { number, step };
    paint();
  }

  /** @param {Target} target */
  function go(target) {
    taps += 1;
    send('went', { ...target, seq: taps });
  }

  function paint() {
    if (!data) return;
    sides.forEach((side) => side.paint(chosen));
    told.replaceChildren(...drawChosen(data, chosen, createWords(data.words, data.lang), { choose, go }));
  }

  function draw() {
    if (!data) return;
    const words = createWords(data.words, data.lang);
    isNarrow = root.clientWidth < NARROW;
    const label = words(full.isOn() ? 'full_screen_end' : 'full_screen');
    head.replaceChildren(
      make('p', { text: data.partly ? words('compare_partly') : words('compare_picture') }),
      makeIconButton('np-icon-button', FULL_ICON, label, full.toggle),
    );
    told.setAttribute('aria-label', words('compare_told'));
    const pictures = data.sides.map((side) => (isNarrow ? side.phone : side.wide));
    // Columns as wide as the pictures: so both have the same scale.
    maps.style.gridTemplateColumns = isNarrow ? '1fr' : pictures.map((picture) => `${picture.width}fr`).join(' ');
    sides.forEach((side, at) => side.take(data, data.sides[at], pictures[at], words));
    maps.replaceChildren(...sides.map((side) => side.element));
    above = maps.getBoundingClientRect().top;
    maps.style.maxWidth = isNarrow ? '' : `${widthFor(maps, pictures)}px`;
    sides.forEach((side) => side.fit());
    paint();
  }

  // What comes above a moment later moves the pictures down: they must fit in what is left.
  const isMoved = () => !scrollerOf(root)?.scrollTop && Math.abs(maps.getBoundingClientRect().top - above) > 1;
  const watcher = new ResizeObserver(() => {
    if (root.clientWidth === width && !isMoved()) return;
    width = root.clientWidth;
    draw();
  });
  watcher.observe(root);
  watcher.observe(document.querySelector('[data-testid="stMainBlockContainer"]') ?? document.body);

  return {
    /** @param {string} text */
    take(text) {
      if (text === said) return;
      said = text;
      data = /** @type {ComparePicture} */ (JSON.parse(text));
      speakIn(root, data.lang);
      root.dataset.voice = data.voice;
      chosen = { number: data.differences.length ? 1 : 0, step: null };
      draw();
      root.dataset.ready = 'true';
    },
    destroy() {
      watcher.disconnect();
      stop.abort();
      root.remove();
    },
  };
}

/**
 * How wide two pictures may be so that both are on the screen below where they begin, as long as they can be read.
 * @param {HTMLElement} maps
 * @param {{ width: number, height: number }[]} pictures
 */
function widthFor(maps, pictures) {
  const top = Math.min(Math.max(maps.getBoundingClientRect().top, 60), MOST_ABOVE);
  const room = window.innerHeight - top - TITLE;
  const scale = Math.max(room / Math.max(...pictures.map(({ height }) => height)), LEAST_SCALE);
  return Math.round(scale * pictures.reduce((sum, { width }) => sum + width, 0) + GAP);
}

/**
 * For Streamlit, which calls this again with the same place whenever the data change.
 * @param {{ data: { compare: string }, parentElement: HTMLElement, setTriggerValue: Sender }} place
 */
export function showCompare({ data, parentElement, setTriggerValue }) {
  const compare = MOUNTED.get(parentElement) ?? createCompare(parentElement, setTriggerValue);
  MOUNTED.set(parentElement, compare);
  compare.take(data.compare);
  return leaving(parentElement);
}

/** @param {Parameters<typeof showCompare>[0]} place */
export default function show(place) {
  return showCompare(place);
}
