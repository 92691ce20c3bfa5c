// What is bright, quiet and hidden on the map behind a scene.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statesOf } from './map.js';

const talk = {
  payload: { hidden: { family: ['hard'] }, members: { group: ['a', 'b'], dark: ['hard'] } },
  state: { voice: 'family' },
};
const states = (steps, isOne) => statesOf(talk, { steps }, isOne);

test('a single step is lit with the arrows that touch it; the rest is quiet', () => {
  const { box, arrow } = states(['a'], true);
  assert.deepEqual([box('a'), box('b')], [['lit'], ['quiet']]);
  assert.deepEqual(arrow('x', { from: 'a', to: 'b' }), []);
  assert.deepEqual(arrow('x', { from: 'b', to: 'c' }), ['quiet']);
  assert.deepEqual(arrow('x', { from: 'group', to: 'c' }), ['quiet']);
});

test('of a part only the arrows inside it are bright, those of its option groups too', () => {
  const { arrow, frame } = states(['a', 'c'], false);
  assert.deepEqual(arrow('x', { from: 'group', to: 'c' }), []);
  assert.deepEqual(arrow('x', { from: 'a', to: 'z' }), ['quiet']);
  assert.deepEqual(frame('group'), []);
});

test('what this voice leaves out is hidden, with its arrows and its frame', () => {
  const { box, arrow, frame } = states(['a'], true);
  assert.deepEqual(box('hard'), ['hidden', 'quiet']);
  assert.deepEqual(arrow('x', { from: 'a', to: 'hard' }), ['hidden']);
  assert.deepEqual(frame('dark'), ['hidden', 'quiet']);
});
