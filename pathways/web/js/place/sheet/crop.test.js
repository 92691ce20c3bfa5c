// The part of the map on the sheet: the place is always in it, and no box is cut through.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseCrop, cropPhase } from './crop.js';

const WHOLE = { top: 0, foot: 1000 };
const BOXES = Array.from({ length: 9 }, (_, n) => ({ y: 60 + n * 100, height: 50 }));

test('a phase that has room is shown whole', () => {
  assert.deepEqual(chooseCrop(WHOLE, [BOXES[3]], BOXES, 1000), WHOLE);
  assert.deepEqual(chooseCrop(WHOLE, [], BOXES, 100), WHOLE);
});

test('whatever step it is and however little room there is, the place is in it and no box is cut through', () => {
  BOXES.forEach((here) =>
    [60, 150, 320, 480, 700].forEach((room) => {
      const { top, foot } = chooseCrop(WHOLE, [here], BOXES, room);
      assert.ok(top <= here.y && foot >= here.y + here.height);
      BOXES.forEach(({ y, height }) => {
        assert.ok(![top, foot].some((edge) => edge > y && edge < y + height), `${here.y} ${room} ${top} ${foot}`);
      });
      assert.ok(foot - top <= Math.max(room, here.height + 80));
    }),
  );
});

test('what may come next is in it where both find room, and only what is drawn is named', () => {
  const boxes = Object.fromEntries(BOXES.map(({ y, height }, n) => [`s${n}`, [0, y, 300, height]]));
  const picture = /** @type {any} */ ({ width: 300, height: 1000, boxes, frames: { phase: [0, 6, 300, 988] } });
  const ids = { steps: Object.keys(boxes), here: ['s2'], soon: ['s5'] };
  assert.ok(['s2', 's5'].every((step) => cropPhase(picture, 'phase', ids, 420).drawn.includes(step)));
  const { drawn } = cropPhase(picture, 'phase', ids, 120);
  assert.ok(drawn.includes('s2') && !drawn.includes('s5'));
});
