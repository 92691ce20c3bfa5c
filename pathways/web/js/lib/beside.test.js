// What cannot be read whole is kept beside, and never lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { putBeside } from './beside.js';

function fakeStore(texts, isFull = false) {
  return {
    texts,
    read: (key) => texts[key] ?? null,
    write(key, text) {
      if (!isFull) texts[key] = text;
      return !isFull;
    },
  };
}

test('a text goes beside, after what lies there already', () => {
  const store = fakeStore({ a: 'new', b: 'old' });
  assert.equal(putBeside(store, 'a', 'b', 'new'), true);
  assert.equal(store.texts.b, 'old\n\nnew');
});

test('where nothing more fits in, that is said', () => {
  assert.equal(putBeside(fakeStore({ a: 'new' }, true), 'a', 'b', 'new'), false);
});

test('there is nothing to do for a text that was read, or is gone', () => {
  const store = fakeStore({ a: 'other' }, true);
  assert.deepEqual([putBeside(store, 'a', 'b', null), putBeside(store, 'a', 'b', 'new')], [true, true]);
});
