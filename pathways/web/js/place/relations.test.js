// Marks of a place on a small map: a → b → c, and d as the other way out of a.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRelations, derivePlace } from './relations.js';

const [A, B, C, D] = [1, 2, 4, 8];
const hex = (masks) => masks.map((mask) => mask.toString(16));
const relations = createRelations({
  steps: ['a', 'b', 'c', 'd'],
  after_relapse: '0',
  next: hex([B | D, C, 0, 0]),
  onward: hex([B | D, C, 0, 0]),
  chosen: hex([B | D, 0, 0, 0]),
  ahead: hex([B | C | D, C, 0, 0]),
  reachable: hex([B | C | D, C, 0, 0]),
  leads_here: hex([0, A, A | B, A]),
  leads_round: hex([0, 0, 0, 0]),
  surely_before: hex([0, A, A | B, A]),
  only_through: hex([B | C | D, C, 0, 0]),
});
const marksOf = (place) => derivePlace(relations, place).marks;

test('nothing said, nothing known', () => {
  assert.deepEqual(marksOf({}), { a: 'open', b: 'open', c: 'open', d: 'open' });
});

test('from where we are: what was, what may come next, what is later', () => {
  assert.deepEqual(marksOf({ now: ['a'] }), { a: 'now', b: 'next', c: 'later', d: 'next' });
  assert.deepEqual(marksOf({ now: ['b'] }), { a: 'been', b: 'now', c: 'next', d: 'another-way' });
});

test('a way that was said not to be ours takes along what lies only behind it', () => {
  assert.deepEqual(marksOf({ now: ['a'], no: ['b'] }), { a: 'now', b: 'not-for-us', c: 'another-way', d: 'next' });
});

test('a step named twice is where we are; one that the map lacks is left out', () => {
  assert.equal(marksOf({ now: ['b', 'no-such'], done: ['b'] }).b, 'now');
});
