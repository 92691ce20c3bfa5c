// Links to pages of this app: a tap goes there without loading the page anew; without a connection the browser follows.

import { make } from './dom.js';

/** @typedef {import('../types/payload.d.ts').Target} Target */

/**
 * The address of a page beside this one; the first page has no name. Pages around that lie otherwise say how.
 * @param {Target} target
 * @returns {string}
 */
export function addressOf({ page, query }) {
  const asked = new CustomEvent('pathways-address', { detail: { page, query, address: '' } });
  globalThis.window?.dispatchEvent(asked);
  const told = new URLSearchParams(query).toString();
  return asked.detail.address || `${page || './'}${told ? `?${told}` : ''}`;
}

// Whether the page can hear a tap.
function isConnected() {
  const app = /** @type {HTMLElement | null} */ (document.querySelector('[data-testid="stApp"]'));
  return !app || app.dataset.testConnectionState === 'CONNECTED';
}

/**
 * Makes a link to a page. What opens a window of its own stays with the browser.
 * @param {string} className
 * @param {Target} target
 * @param {(target: Target) => void} onGo
 * @param {Record<string, any>} props
 * @param {any[]} children
 */
export function makeLink(className, target, onGo, props = {}, ...children) {
  /** @param {MouseEvent} event */
  function hear(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button || !isConnected()) return;
    event.preventDefault();
    onGo(target);
  }
  return make('a', { class: className, href: addressOf(target), onclick: hear, ...props }, ...children);
}
