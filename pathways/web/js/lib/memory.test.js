// What outlives a remount.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaving, MOUNTED, nextId, recallAll, remember, rememberLatest } from './memory.js';

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

test('an older call that ends late takes nothing away; the last one takes all', () => {
  const [place, log] = [{}, /** @type {string[]} */ ([])];
  const [older, newer] = [leaving(place, () => log.push('older')), leaving(place, () => log.push('newer'))];
  MOUNTED.set(place, { destroy: () => log.push('gone') });
  older();
  assert.deepEqual([log, MOUNTED.has(place)], [[], true]);
  newer();
  assert.deepEqual([log, MOUNTED.has(place)], [['newer', 'gone'], false]);
});
