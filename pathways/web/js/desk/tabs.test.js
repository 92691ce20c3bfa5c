// Which tab the arrow keys lead to.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tabAfter } from './tabs.js';

test('arrows go around the ends, Home and End to them', () => {
  assert.equal(tabAfter('practice', 'ArrowRight'), 'why');
  assert.equal(tabAfter('practice', 'ArrowLeft'), 'progress');
  assert.equal(tabAfter('progress', 'ArrowRight'), 'practice');
  assert.equal(tabAfter('cases', 'Home'), 'practice');
  assert.equal(tabAfter('cases', 'End'), 'progress');
});

test('other keys lead nowhere, whatever they are called', () => {
  assert.equal(tabAfter('cases', 'a'), undefined);
  assert.equal(tabAfter('cases', 'Enter'), undefined);
});
