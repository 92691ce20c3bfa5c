// Makes elements. A text goes in as text, never as markup, whatever it says.

import { speakIn } from './lang.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @typedef {(event: any) => void} Hears
 * @typedef {{ [name: string]: any, onchange?: Hears, onclick?: Hears, oninput?: Hears, ontoggle?: Hears }} Props
 */

/**
 * Makes an element. Its type is left open: who asked for an input uses it as one.
 * @param {string} tag
 * @param {Props} props attributes; `text` is the text, `on…` a listener
 * @param {any[]} children elements and texts; what is not there is left out
 * @returns {any}
 */
export function make(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'text') element.textContent = value;
    else if (name === 'lang') speakIn(element, String(value));
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function makeSvg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  element.append(...children);
  return element;
}

/**
 * @param {string} path
 * @param {number} size
 */
export function drawIcon(path, size = 18) {
  const props = { viewBox: '0 0 18 18', width: size, height: size, 'aria-hidden': 'true', class: 'np-glyph' };
  return makeSvg('svg', props, makeSvg('path', { d: path }));
}

/**
 * @param {string} className
 * @param {string} text
 * @param {(event: any) => void} act
 * @param {Record<string, any>} props
 */
export function makeButton(className, text, act, props = {}) {
  return make('button', { type: 'button', class: className, text, onclick: act, ...props });
}

/**
 * @param {string} className
 * @param {string} path
 * @param {string} label
 * @param {(event: any) => void} act
 * @param {Record<string, any>} props
 */
export function makeIconButton(className, path, label, act, props = {}) {
  const button = makeButton(className, '', act, { 'aria-label': label, title: label, ...props });
  button.append(drawIcon(path));
  return button;
}

export function prefersCalm() {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * @param {Element} element
 * @param {ScrollLogicalPosition} block
 */
export function scrollGently(element, block) {
  element.scrollIntoView({ behavior: prefersCalm() ? 'auto' : 'smooth', block, inline: 'nearest' });
}

// An id is any readable word, 'constructor' too: look only at what the payload itself holds.
/**
 * @template Value
 * @param {Record<string, Value> | Partial<Record<string, Value>> | null | undefined} table
 * @param {string | number | null | undefined} key
 * @returns {Value | undefined}
 */
export function own(table, key) {
  const isNamed = key !== null && key !== undefined;
  return table && isNamed && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** What has the focus on the page, or in the part of it, in which an element stands. @param {Node} element */
export function focusedAround(element) {
  const { activeElement } = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  return /** @type {HTMLElement | null} */ (activeElement);
}

// Puts parts into an element, those that are there.
/**
 * @param {Element} element
 * @param {any[]} parts
 */
export function fill(element, ...parts) {
  element.replaceChildren(...parts.filter(Boolean));
}

// What scrolls an element: one around it, or the page.
/** @param {HTMLElement} element */
export function scrollerOf(element) {
  /** @type {any} */
  let at = element;
  for (; at && at !== document.body; at = at.parentElement ?? at.getRootNode().host) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight + 1) return at;
  }
  return document.scrollingElement;
}
