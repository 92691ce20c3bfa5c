// The bar on top of every page: the pages of the app, one search, and the language.

import { drawLanguages } from './bar/languages.js';
import { createMenu } from './bar/menu.js';
import { fill, make } from './lib/dom.js';
import { MOUNTED, nextId } from './lib/memory.js';
import { createTheme } from './lib/theme.js';
import { createWords } from './lib/words.js';

/** @typedef {import('./types/payload.d.ts').BarData} BarData */
/** @typedef {(name: string, value: unknown) => void} Sender */
/** @typedef {{ data: { bar: string }, parentElement: HTMLElement, setTriggerValue: Sender }} Place */
/** @typedef {{ went: (target: unknown) => void, spoke: (asked: unknown) => void }} Callbacks */

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
export function createBar(host, callbacks) {
  const stop = new AbortController();
  const root = make('header', { class: 'np-root np-top' });
  const languages = make('div', { class: 'np-languages' });
  let taps = 0;
  /** @param {import('./types/payload.d.ts').Target} target */
  const go = (target) => {
    taps += 1;
    menu.close();
    callbacks.went({ ...target, seq: taps });
  };
  /** @param {string} lang */
  const speak = (lang) => {
    taps += 1;
    callbacks.spoke({ lang, seq: taps });
  };
  const menu = createMenu(nextId('np-pages'), go);
  const skip = make('a', { class: 'np-skip', href: '#stMain', onclick: skipToPage });
  root.append(skip, menu.element, languages);
  host.append(root);
  createTheme(root, stop.signal);
  let said = '';

  return {
    /** @param {string} text */
    take(text) {
      if (text === said) return;
      said = text;
      /** @type {BarData} */
      const data = JSON.parse(text);
      const words = createWords(data.words, data.lang);
      root.setAttribute('lang', data.lang);
      skip.textContent = words('bar_skip');
      menu.draw(data, words);
      fill(languages, drawLanguages(data, words, speak));
    },
    destroy() {
      stop.abort();
      root.remove();
    },
  };
}

/**
 * For Streamlit, which calls this again with the same place whenever the data change.
 * @param {Place} place
 */
export default function show({ data, parentElement, setTriggerValue }) {
  const bar =
    MOUNTED.get(parentElement) ??
    createBar(parentElement, {
      went: (target) => setTriggerValue('went', target),
      spoke: (asked) => setTriggerValue('spoke', asked),
    });
  MOUNTED.set(parentElement, bar);
  bar.take(data.bar);
  return () => {
    MOUNTED.get(parentElement)?.destroy();
    MOUNTED.delete(parentElement);
  };
}
