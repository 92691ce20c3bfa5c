// When the connection goes: no dialog over the page, but a quiet line that says what goes on working.

import { make } from './lib/dom.js';
import { speakIn } from './lib/lang.js';
import { leaving, MOUNTED, remember } from './lib/memory.js';
import { createTheme } from './lib/theme.js';

/** @typedef {import('./types/payload.d.ts').ConnectionData} ConnectionData */
/** @typedef {{ data: ConnectionData, parentElement: HTMLElement }} Place */

const APP = '[data-testid="stApp"]';
const DIALOG = '[data-testid="stDialog"]';
// Streamlit says it in English, whatever the reader speaks; its heading is the same for every cause.
const HEADING = 'Connection error';
const BACK_EVENT = 'pathways-connected';
// A phone that wakes up is without a connection for a moment; that is not worth a word.
const PATIENCE_MS = 1200;

const isGone = () => {
  const app = /** @type {HTMLElement | null} */ (document.querySelector(APP));
  return app !== null && app.dataset.testConnectionState !== 'CONNECTED';
};

// Who was writing when the dialog came goes on writing.
/** @returns {{ element: HTMLElement | null }} */
const noFocus = () => ({ element: null });
const lastFocus = () => remember('connection', 'focus', noFocus);

/** @param {Event} event */
function noteFocus(event) {
  const element = /** @type {HTMLElement} */ (event.composedPath()[0]);
  if (!element.closest(DIALOG)) lastFocus().element = element;
}

function giveFocusBack() {
  const { element } = lastFocus();
  if (element?.isConnected) element.focus({ preventScroll: true });
}

/** Closes Streamlit's dialog about the connection before it is seen, so that the page behind stays in reach. */
function closeDialogs() {
  const dialogs = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(DIALOG));
  dialogs.forEach((dialog) => {
    if (dialog.querySelector('h2')?.textContent?.trim() !== HEADING) return;
    dialog.style.display = 'none';
    dialog.querySelector('button')?.click();
    // At once, and again when the dialog has given the focus to what it takes for the one before.
    [0, 60, 200].forEach((wait) => {
      setTimeout(giveFocusBack, wait);
    });
  });
}

/** @param {HTMLElement} host */
function createLine(host) {
  const stop = new AbortController();
  const line = make('p', { class: 'np-connection', role: 'status' });
  const root = make('div', { class: 'np-root np-connection-root' }, line);
  host.append(root);
  createTheme(root, stop.signal);
  // What is known of the connection outlives the line, which Streamlit may take away and put back.
  const known = remember('connection', 'app', () => ({ wasGone: false, text: '' }));
  let timer = 0;

  function show() {
    line.textContent = isGone() ? known.text : '';
    root.dataset.gone = String(isGone());
    document.documentElement.style.setProperty('--np-foot', `${line.offsetHeight}px`);
  }

  function look() {
    closeDialogs();
    if (isGone()) {
      known.wasGone = true;
      timer ||= window.setTimeout(show, PATIENCE_MS);
      return;
    }
    window.clearTimeout(timer);
    timer = 0;
    if (line.textContent) show();
    if (known.wasGone) window.dispatchEvent(new CustomEvent(BACK_EVENT));
    known.wasGone = false;
  }

  document.addEventListener('focusin', noteFocus, { signal: stop.signal });
  const watcher = new MutationObserver(look);
  watcher.observe(document.body, { childList: true });
  const app = document.querySelector(APP);
  if (app) watcher.observe(app, { attributes: true, attributeFilter: ['data-test-connection-state'] });
  look();
  return {
    /** @param {ConnectionData} data */
    take({ text, lang }) {
      known.text = text;
      speakIn(root, lang);
      if (line.textContent) show();
    },
    destroy() {
      stop.abort();
      watcher.disconnect();
      window.clearTimeout(timer);
      document.documentElement.style.removeProperty('--np-foot');
      root.remove();
    },
  };
}

/** For Streamlit, which calls this again with the same place whenever the data change. @param {Place} place */
export default function show({ data, parentElement }) {
  const line = MOUNTED.get(parentElement) ?? createLine(parentElement);
  MOUNTED.set(parentElement, line);
  line.take(data);
  return leaving(parentElement);
}
