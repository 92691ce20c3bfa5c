// What is due is counted once.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countDue } from './due.js';

const NOW = new Date('2026-01-05T09:00:00');
/** @param {string} due @param {string} [map] @returns {any} */
const card = (due, map) => ({ due: new Date(due).toISOString(), map });
/** @param {string} id @returns {any} */
const exercise = (id) => ({ id });

test('due is what comes until midnight, here by the exercises of the map, elsewhere by the map of the card', () => {
  const cards = {
    now: card('2026-01-05T08:00:00', 'a/x'),
    tonight: card('2026-01-05T23:00:00', 'b/x'),
    tomorrow: card('2026-01-06T08:00:00', 'a/x'),
    there: card('2026-01-04T08:00:00', 'b/x'),
    theretoo: card('2026-01-04T08:00:00', 'b/x'),
    later: card('2026-01-09T08:00:00', 'b/x'),
    gone: card('2026-01-04T08:00:00', 'a/x'),
    old: card('2026-01-04T08:00:00'),
  };
  const found = countDue({ exercises: ['now', 'tonight', 'tomorrow', 'new'].map(exercise) }, cards, 'a/x', NOW);
  assert.deepEqual(
    found.here.map((one) => one.id),
    ['now', 'tonight'],
  );
  assert.deepEqual(found.elsewhere, [{ map: 'b/x', count: 2 }]);
});
