// The line of days has room for its last day.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spanOf } from './calendar.js';

/** @param {number | null} since @param {number | null} until @returns {any} */
const row = (since, until) => ({ since, until });

test('a line is a little longer than its last day, whether that begins or ends something', () => {
  assert.ok(spanOf([row(28, 42), row(66, null)]) > 66);
  assert.ok(spanOf([row(null, 42)]) < 50);
  assert.ok(spanOf([]) > 0);
});
