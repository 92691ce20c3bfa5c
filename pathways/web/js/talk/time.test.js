// The clock of a talk.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayTime, startTime, stopTime } from './time.js';

test('minutes and seconds have two places, hours come only when there are some', () => {
  const say = (spent) => sayTime({ spent, since: null });
  assert.deepEqual([0, 754_999, 3_661_000].map(say), ['00:00', '12:34', '1:01:01']);
});

test('starting a clock that runs changes nothing, stopping keeps what was spent', () => {
  const time = { spent: 5000, since: 1 };
  startTime(time);
  assert.equal(time.since, 1);
  stopTime(time);
  assert.equal(time.since, null);
  assert.ok(time.spent > 5000);
});
