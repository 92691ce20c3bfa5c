// What the clock shows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockText } from './clock.js';

test('seconds are shown as minutes and two figures', () => {
  assert.equal(clockText(0), '0:00');
  assert.equal(clockText(65), '1:05');
  assert.equal(clockText(3600), '60:00');
});
