// Which two steps are compared.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillPair, recallPair } from './pair.js';

test('a step fills the first empty place; where none is empty it begins anew', () => {
  assert.deepEqual(fillPair([null, null], 'a'), ['a', null]);
  assert.deepEqual(fillPair(['a', null], 'b'), ['a', 'b']);
  assert.deepEqual(fillPair([null, 'b'], 'a'), ['a', 'b']);
  assert.deepEqual(fillPair(['a', 'b'], 'c'), ['c', null]);
});

test('a step that the map on show does not have is forgotten', () => {
  const desk = { memory: { pair: ['a', 'gone'] }, data: { view: { steps: ['a', 'b'] } } };
  assert.deepEqual(recallPair(desk), ['a', null]);
  assert.equal(recallPair(desk), desk.memory.pair);
});
