// The library: tables to search, filter and sort; a row opens what it is, where it is used, and its sources.

import { focusedAround, make } from './lib/dom.js';
import { speakIn } from './lib/lang.js';
import { leaving, MOUNTED, nextId, remember } from './lib/memory.js';
import { drawFilters } from './lib/tablefilters.js';
import { createTheme } from './lib/theme.js';
import { createWords } from './lib/words.js';
import { drawMatrix } from './library/matrix.js';
import { createState } from './library/state.js';
import { drawTable } from './library/table.js';
import { drawTabs } from './library/tabs.js';

/** @typedef {import('./types/payload.d.ts').Library} Library */
/** @typedef {import('./types/payload.d.ts').LibraryState} LibraryState */
/** @typedef {import('./types/payload.d.ts').Target} Target */
/** @typedef {(name: string, value: unknown) => void} Sender */
/** @typedef {{ library: string, words: string, state: string }} Sent */

/** @param {HTMLElement} host @param {Sender} send */
export function createLibrary(host, send) {
  const stop = new AbortController();
  const root = make('div', { class: 'np-root np-library' });
  const tabs = make('div', { class: 'np-library-tabs' });
  const bar = make('div', { class: 'np-library-bar' });
  const list = make('div', { class: 'np-library-list' });
  const count = make('p', { class: 'np-library-count', role: 'status' });
  root.append(tabs, bar, count, list);
  host.append(root);
  createTheme(root, stop.signal);
  const uid = nextId('np-library');
  const state = remember('library', 'state', createState);
  let said = '';
  let taps = 0;
  /** @param {string} name @param {object} value */
  const tell = (name, value) => {
    taps += 1;
    send(name, { ...value, seq: taps });
  };

  /** @param {Library} library @param {(key: string, values?: Record<string, unknown>) => string} words */
  function draw(library, words) {
    const show = { library, words, state, uid };
    const change = (/** @type {object} */ changed) => {
      Object.assign(state, changed);
      redraw();
      tell('shown', { table: state.table, entry: state.entry, voice: state.voice, filters: state.filters });
    };
    const refresh = (/** @type {object} */ changed) => {
      Object.assign(state, changed);
      drawList();
    };
    const go = (/** @type {Target} */ target) => tell('went', target);
    const agree = () => tell('agreed', {});
    function drawList() {
      const table = library.tables.find(({ id }) => id === state.table);
      const drawn = table ? drawTable(table, show, { change, refresh, go, agree }) : null;
      count.hidden = !drawn;
      count.textContent = drawn ? words('library_count', { shown: drawn.shown, count: drawn.all }) : '';
      const none = drawn && !drawn.shown ? make('p', { text: words('library_none') }) : null;
      list.replaceChildren(drawn ? drawn.element : drawMatrix(library.matrix, show, change), ...(none ? [none] : []));
    }
    function redraw() {
      const table = library.tables.find(({ id }) => id === state.table);
      keepFocus(root, () => {
        tabs.replaceChildren(...drawTabs(show, change));
        bar.replaceChildren(...(table ? drawFilters(table, show, { change, refresh }) : []));
        drawList();
      });
    }
    redraw();
  }

  return {
    /** @param {Sent} sent */
    take(sent) {
      const text = JSON.stringify(sent);
      if (text === said) return;
      said = text;
      /** @type {LibraryState} */
      const wanted = JSON.parse(sent.state);
      if (wanted.seq !== state.seen) {
        const { seq, ...shown } = wanted;
        Object.assign(state, shown, { seen: seq, search: '' });
      }
      /** @type {Library} */
      const library = JSON.parse(sent.library);
      state.voice = library.voice;
      speakIn(root, library.lang);
      root.dataset.voice = library.voice;
      draw(library, createWords(JSON.parse(sent.words), library.lang));
      root.dataset.ready = 'true';
      reveal(list, state);
    },
    destroy() {
      stop.abort();
      root.remove();
    },
  };
}

// What is drawn anew keeps the focus, by the name of what had it.
/** @param {HTMLElement} root @param {() => void} draw */
function keepFocus(root, draw) {
  const held = focusedAround(root);
  const name = held && root.contains(held) ? held.dataset.name : '';
  draw();
  const found = name
    ? /** @type {HTMLElement | null} */ (root.querySelector(`[data-name="${CSS.escape(name)}"]`))
    : null;
  found?.focus({ preventScroll: true });
}

// An entry that a link names is on the screen, once.
/** @param {HTMLElement} list @param {{ entry: string, seen: number, revealed: number }} state */
function reveal(list, state) {
  if (!state.entry || state.revealed === state.seen) return;
  state.revealed = state.seen;
  requestAnimationFrame(() => list.querySelector('tr.is-open')?.scrollIntoView({ block: 'start' }));
}

/**
 * For Streamlit, which calls this again with the same place whenever the data change.
 * @param {{ data: Sent, parentElement: HTMLElement, setTriggerValue: Sender }} place
 */
export function showLibrary({ data, parentElement, setTriggerValue }) {
  const library = MOUNTED.get(parentElement) ?? createLibrary(parentElement, setTriggerValue);
  MOUNTED.set(parentElement, library);
  library.take(data);
  return leaving(parentElement);
}

/** @param {Parameters<typeof showLibrary>[0]} place */
export default function show(place) {
  return showLibrary(place);
}
