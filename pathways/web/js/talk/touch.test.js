// What counts as a swipe.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { swipeOf } from './touch.js';

const from = { x: 200, y: 200 };
const to = (dx, dy = 0) => swipeOf(from, { x: 200 + dx, y: 200 + dy });

test('a finger that goes left turns on, one that goes right turns back', () => {
  assert.equal(to(-60), 'next');
  assert.equal(to(60), 'back');
});

test('a short way is no swipe, and one that is as much up or down scrolls', () => {
  assert.equal(to(-49), null);
  assert.equal(to(-60, 50), null);
  assert.equal(to(60, -40), 'back');
});
