// The store: where it is forbidden or full it says so, and nothing fails.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from './store.js';

function fakeArea(most = Number.POSITIVE_INFINITY) {
  const items = new Map();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => items.delete(key),
    setItem(key, text) {
      if (text.length > most) throw new Error('full');
      items.set(key, text);
    },
  };
}

const openOn = (window) => {
  globalThis.window = window;
  return openStore();
};

test('what is written is read again, and the probe leaves nothing behind', () => {
  const localStorage = fakeArea();
  const store = openOn({ localStorage });
  assert.equal(store.isBlocked, false);
  assert.equal(localStorage.items.size, 0);
  assert.equal(store.write('a', 'text'), true);
  assert.equal(store.read('a'), 'text');
  store.remove('a');
  assert.equal(store.read('a'), null);
});

test('a store that is forbidden is blocked, and reads as empty', () => {
  const forbidden = {
    get localStorage() {
      throw new Error('denied');
    },
  };
  const store = openOn(forbidden);
  assert.deepEqual([store.isBlocked, store.read('a'), store.write('a', 'b')], [true, null, false]);
  assert.doesNotThrow(() => store.remove('a'));
});

test('a page without a store has a blocked one', () => {
  assert.equal(openOn({}).isBlocked, true);
});

test('one that has no room left says so when it is written to', () => {
  const store = openOn({ localStorage: fakeArea(3) });
  assert.deepEqual([store.isBlocked, store.write('a', 'long text')], [false, false]);
});

test('one that is full when it is opened is blocked, and what it has is still read', () => {
  const localStorage = fakeArea(0);
  localStorage.items.set('a', 'kept before');
  const store = openOn({ localStorage });
  assert.deepEqual([store.isBlocked, store.read('a'), store.write('a', 'b')], [true, 'kept before', false]);
});
