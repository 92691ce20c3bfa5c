// Why two steps have no order.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openness, statusesOf } from './openness.js';

/** @param {string} from @param {string} kind @param {string} to @returns {[string, any]} */
const arrow = (from, kind, to) => [`${from}-${to}`, { from, to, kind }];
const VIEW = /** @type {any} */ ({
  steps: ['choice', 'a', 'b', 'c', 'd', 'e'],
  arrows: Object.fromEntries([
    arrow('a', 'with', 'b'),
    arrow('choice', 'option', 'c'),
    arrow('choice', 'option', 'd'),
    arrow('choice', 'then', 'e'),
  ]),
  precedence: { hop: Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => (i + j === 6 ? 0 : -1))) },
  statuses: { d: 'historical' },
});

test('an arrow that says side by side is named, from either end', () => {
  assert.deepEqual(openness(VIEW, 'a', 'b'), { why: 'beside', arrows: ['a-b'] });
  assert.deepEqual(openness(VIEW, 'b', 'a'), { why: 'beside', arrows: ['a-b'] });
});

test('options of one choice, steps that lead to each other, and the rest are told apart', () => {
  assert.deepEqual(openness({ ...VIEW, statuses: {} }, 'c', 'd'), { why: 'options', arrows: ['choice-c', 'choice-d'] });
  assert.deepEqual(openness(VIEW, 'a', 'e'), { why: 'round', arrows: [] });
  assert.deepEqual(openness(VIEW, 'a', 'c'), { why: 'unsaid', arrows: [] });
});

test('what is not given today has no place in the order', () => {
  assert.deepEqual(openness(VIEW, 'a', 'd'), { why: 'past', arrows: [] });
});

test('what is not standard care is said', () => {
  assert.deepEqual(statusesOf(VIEW, ['c', 'd']), [{ step: 'd', key: 'status_historical' }]);
});
