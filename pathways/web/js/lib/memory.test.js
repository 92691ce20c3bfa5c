// What outlives a remount.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextId, recallAll, remember, rememberLatest } from './memory.js';

test('what is remembered is made once, for each kind and name by itself', () => {
  const first = remember('map', 'a', () => ({ at: 1 }));
  assert.equal(
    remember('map', 'a', () => ({ at: 2 })),
    first,
  );
  assert.notEqual(
    remember('talk', 'a', () => ({})),
    first,
  );
  assert.deepEqual(recallAll('map'), [first]);
});

test('of what is kept for speed alone, the oldest goes', () => {
  ['a', 'b', 'c'].forEach((name) => rememberLatest('part', name, 2, () => name));
  assert.deepEqual(recallAll('part'), ['b', 'c']);
});

test('ids occur once', () => {
  assert.deepEqual([nextId('np'), nextId('np'), nextId('talk')], ['np1', 'np2', 'talk1']);
});
