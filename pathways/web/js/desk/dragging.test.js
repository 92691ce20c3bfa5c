// Where a dragged item goes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAt } from './dragging.js';

test('an item goes below those whose middle is above the pointer', () => {
  const middles = [10, 30, 50];
  assert.deepEqual(
    [0, 10, 11, 40, 99].map((height) => placeAt(middles, height)),
    [0, 0, 1, 2, 3],
  );
});
