// What is said about a place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepsWith, tellNow } from './telling.js';

const titles = { a: 'Biopsy', b: 'Surgery', c: 'Scan' };
const content = {
  voice: 'family',
  graph: { kindOf: (step) => (step in titles ? 'step' : null), titleOf: (step) => titles[step] },
  words: (key, { names } = {}) => [key, names].filter(Boolean).join(' '),
};

test('the steps of now are named, in the order of the map', () => {
  assert.equal(tellNow(content, { a: 'now', b: 'next', c: 'now' }), 'place_now Biopsy, Scan');
});

test('without a step of now it is said whether anything is done', () => {
  assert.equal(tellNow(content, { a: 'done', b: 'open' }), 'place_only_done');
  assert.equal(tellNow(content, { a: 'open' }), 'place_hint');
});

test('a step that this map does not have is passed over', () => {
  assert.deepEqual(stepsWith(content.graph, { a: 'now', gone: 'now' }, 'now'), ['a']);
});
