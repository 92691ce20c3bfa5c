// The bar on top of every page: the pages of the app, one search, and the language.

import { drawLanguages } from './bar/languages.js';
import { createMenu } from './bar/menu.js';
import { targetOf } from './bar/target.js';
import { createFinder } from './find/finder.js';
import { fill, make } from './lib/dom.js';
import { speakIn } from './lib/lang.js';
import { leaving, MOUNTED, nextId } from './lib/memory.js';
import { unpackPart } from './lib/parcel.js';
import { createTheme } from './lib/theme.js';
import { createWords } from './lib/words.js';

/** @typedef {import('./types/payload.d.ts').BarData} BarData */
/** @typedef {(name: string, value: unknown) => void} Sender */
/** @typedef {import('./types/payload.d.ts').BarParts} BarParts */
/** @typedef {{ data: BarParts, parentElement: HTMLElement, setTriggerValue: Sender }} Place */
/** @typedef {{ tell: (name: 'went' | 'spoke' | 'agreed', value: Record<string, unknown>) => void }} Callbacks */

// By keyboard past the bar, to the heading of the page.
/** @param {Event} event */
function skipToPage(event) {
  const heading = document.querySelector('h1');
  if (!heading) return;
  event.preventDefault();
  heading.tabIndex = -1;
  heading.focus();
}

/** @param {HTMLElement} host @param {Callbacks} callbacks */
export function createBar(host, { tell }) {
  const stop = new AbortController();
  const root = make('header', { class: 'np-root np-top' });
  const languages = make('div', { class: 'np-languages' });
  let taps = 0;
  let said = '';
  /** @type {string | null} */
  let place = null;
  let voice = '';
  /** @param {'went' | 'spoke' | 'agreed'} name @param {Record<string, unknown>} value */
  const send = (name, value) => {
    taps += 1;
    menu.close();
    tell(name, { ...value, seq: taps });
  };
  const menu = createMenu(nextId('np-pages'), (target) => send('went', { ...target }));
  const finder = createFinder({
    id: nextId('np-find'),
    signal: stop.signal,
    // A map on this page shows it, if it has it.
    onOpen(found) {
      const isOpen = !window.dispatchEvent(new CustomEvent('pathways-open', { detail: found, cancelable: true }));
      if (!isOpen) send('went', { ...targetOf(found, voice) });
    },
    onAgree: (question) => send('agreed', { question }),
  });
  const skip = make('a', { class: 'np-skip', href: '#stMain', onclick: skipToPage });
  // Nothing is shown that has no words yet: a control without its name is read to nobody.
  root.style.visibility = 'hidden';
  root.append(skip, menu.element, finder.element, languages);
  host.append(root);
  createTheme(root, stop.signal);
  listenForFinding(finder.focus, stop.signal);
  // What a family keeps or forgets takes along what it had typed.
  window.addEventListener('pathways-kept', finder.clear, { signal: stop.signal });

  /** @param {BarData} data @param {(key: string) => string} words */
  function draw(data, words) {
    voice = data.voice;
    speakIn(root, data.lang);
    // The rest of the page is in it too.
    speakIn(document.documentElement, data.lang);
    skip.textContent = words('bar_skip');
    menu.draw(data, words);
    fill(
      languages,
      drawLanguages(data, words, (lang) => send('spoke', { lang })),
    );
    // A page that follows another begins at its top, also where only a part of its address is new.
    if (place !== null && place !== data.place) document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
    place = data.place;
  }

  return {
    /** @param {import('./types/payload.d.ts').BarParts} parts */
    take({ bar, finder: packed }) {
      const next = `${bar}\n${packed}`;
      if (next === said) return;
      said = next;
      /** @type {BarData} */
      const data = JSON.parse(bar);
      const words = createWords(data.words, data.lang);
      draw(data, words);
      finder.name(words);
      root.style.removeProperty('visibility');
      unpackPart(packed).then((all) => said === next && finder.take(all, words));
    },
    destroy() {
      stop.abort();
      root.remove();
    },
  };
}

/**
 * A door, a map or the key "/" leads to the search.
 * @param {() => void} focus
 * @param {AbortSignal} signal
 */
function listenForFinding(focus, signal) {
  window.addEventListener('pathways-find', focus, { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      const [inner] = event.composedPath();
      const isWriting = inner instanceof Element && inner.matches('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting) return;
      event.preventDefault();
      focus();
    },
    { signal },
  );
}

/**
 * For Streamlit, which calls this again with the same place whenever the data change.
 * @param {Place} place
 */
export function showBar({ data, parentElement, setTriggerValue }) {
  const bar = MOUNTED.get(parentElement) ?? createBar(parentElement, { tell: setTriggerValue });
  MOUNTED.set(parentElement, bar);
  bar.take(data);
  return leaving(parentElement);
}

/** @param {Parameters<typeof showBar>[0]} place */
export default function show(place) {
  return showBar(place);
}
