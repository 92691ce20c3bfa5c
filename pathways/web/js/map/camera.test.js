// The camera: where a picture may lie, and how it gets there.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centreOn, frameOn, hold, homeOf, homeScale, unionOf, wholeOf, ZOOM, zoomAround } from './camera.js';

const room = { width: 1000, height: 500, free: 700 };
const wide = { width: 4000, height: 800 };
const small = { width: 300, height: 200 };

test('a wide picture starts readable at its left end, a small one in the middle', () => {
  assert.equal(homeScale(room, wide, 'readable'), ZOOM.readable);
  assert.deepEqual(homeOf(room, wide, ZOOM.readable, 'readable'), { k: ZOOM.readable, x: 0, y: 0 });
  assert.equal(homeOf(room, small, ZOOM.largest, 'readable').x, (1000 - 300 * ZOOM.largest) / 2);
});

test('on a phone the picture is as wide as the phone', () => {
  assert.equal(homeScale({ width: 390, height: 844 }, { width: 390, height: 5000 }, 'flowing'), 1);
});

test('a picture that is met whole fits its room, and is not blown up without end', () => {
  assert.equal(homeScale(room, wide, 'whole'), 0.25);
  assert.equal(homeScale(room, { width: 2000, height: 2000 }, 'whole'), 0.25);
  assert.equal(homeScale(room, { width: 20, height: 20 }, 'whole'), ZOOM.whole);
});

test('the whole picture fits the room that no card covers', () => {
  const { k, x } = wholeOf(room, wide, false);
  assert.equal(k, 700 / 4000);
  assert.equal(x, 0);
});

test('the picture is never moved out of sight', () => {
  [-1e6, 1e6].forEach((far) => {
    const { x, y, k } = hold({ x: far, y: far, k: 1 }, room, wide, false);
    assert.ok(x + wide.width * k > 0 && x < room.width);
    assert.ok(y + wide.height * k > 0 && y < room.height);
  });
});

test('on a phone the page scrolls up and down, never the picture', () => {
  assert.equal(hold({ x: 0, y: -300, k: 1 }, room, wide, true).y, 0);
});

test('the point under the finger stays under the finger', () => {
  const before = { x: -120, y: 30, k: 0.8 };
  const point = { x: 410, y: 222 };
  const after = zoomAround(before, 1.7, point, 0.1);
  const inside = ({ x, y, k }) => [(point.x - x) / k, (point.y - y) / k].map((value) => value.toFixed(6));
  assert.deepEqual(inside(after), inside(before));
});

test('zoom ends at its limits', () => {
  assert.equal(zoomAround({ x: 0, y: 0, k: 1 }, 100, { x: 0, y: 0 }, 0.25).k, ZOOM.most);
  assert.equal(zoomAround({ x: 0, y: 0, k: 1 }, 0.001, { x: 0, y: 0 }, 0.25).k, 0.25);
});

test('the middle of a rectangle comes into the middle of the room', () => {
  const rect = { x: 50, y: 20, width: 100, height: 40 };
  const { x, y, k } = centreOn(rect, room, 2);
  assert.deepEqual([100 * k + x, 40 * k + y], [500, 250]);
});

test('the union of rectangles holds them all; of none there is none', () => {
  const both = unionOf([
    { x: 0, y: 5, width: 10, height: 10 },
    { x: -5, y: 0, width: 5, height: 30 },
  ]);
  assert.deepEqual(both, { x: -5, y: 0, width: 15, height: 30 });
  assert.equal(unionOf([]), null);
});

test('an area is framed as large as it fits, with a margin and what is around it, between its limits', () => {
  const area = { x: 50, y: 20, width: 100, height: 40 };
  assert.equal(frameOn(area, room, {}).k, ZOOM.most);
  assert.equal(frameOn(area, room, { margin: 50, most: 20 }).k, 9);
  assert.equal(frameOn(area, room, { around: [5, 2], most: 20 }).k, 2);
  assert.equal(frameOn({ ...area, width: 1e5 }, room, { least: 0.4 }).k, 0.4);
  const { x, k } = frameOn(area, room, { most: 2 });
  assert.equal(100 * k + x, 500);
});
