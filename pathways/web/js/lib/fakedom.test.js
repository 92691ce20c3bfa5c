// A small stand-in for a page, so that what acts on elements can be tested without a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';

class FakeElement extends EventTarget {
  constructor(tag) {
    super();
    const names = new Set();
    const toggle = (name, is = !names.has(name)) => (is ? names.add(name) : names.delete(name));
    Object.assign(this, { tag, children: [], dataset: {}, style: {}, hidden: false, value: '', textContent: '' });
    Object.assign(this, { scrollTop: 0, parentElement: null });
    this.attributes = new Map();
    this.classList = { toggle, add: (name) => names.add(name), contains: (name) => names.has(name), names };
  }

  get id() {
    return this.attributes.get('id');
  }

  setAttribute(name, value) {
    if (name === 'hidden') this.hidden = true;
    this.attributes.set(name, value);
  }

  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  removeAttribute(name) {
    this.attributes.delete(name);
  }

  append(...children) {
    this.children.push(...children);
  }

  replaceChildren(...children) {
    this.children = children;
  }

  getBoundingClientRect() {
    return { x: 0, y: 0, left: 0, top: 0, width: 1000, height: 500 };
  }

  querySelector() {
    return null;
  }

  getRootNode() {
    return globalThis.document;
  }

  contains(other) {
    return this === other || this.children.some((child) => child.contains?.(other));
  }

  hasAttribute(name) {
    return this.attributes.has(name);
  }

  scrollIntoView() {}

  select() {}
}

/** Puts a page of stand-ins where modules look for the page. */
export function fakePage(more = {}) {
  const document = { createElement: (tag) => new FakeElement(tag), importNode: (node) => node };
  const window = { innerHeight: 800, matchMedia: () => ({ matches: false }), ...more };
  Object.assign(globalThis, { document, window, Element: FakeElement });
  return document;
}

/** Tells an element that something happened. */
export function send(element, type, props = {}) {
  element.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), props));
}

test('a stand-in hears what is sent to it', () => {
  const element = fakePage().createElement('p');
  const heard = [];
  element.addEventListener('keydown', (event) => heard.push(event.key));
  send(element, 'keydown', { key: 'a' });
  assert.deepEqual(heard, ['a']);
});
