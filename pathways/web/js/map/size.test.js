// Which picture is shown: by level, road and room, and so that what was asked for is in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosePicture, levelFor } from './size.js';

const picture = (...ids) => ({ boxes: Object.fromEntries(ids.map((id) => [id, [0, 0, 1, 1]])), frames: {} });
const pictures = {
  overview: picture('one', 'two'),
  'overview-scroll': picture('one', 'two'),
  'road/a': picture('x', 'y'),
  'road-scroll/a': picture('x', 'y'),
  'road/b': picture('x', 'z'),
  'road-scroll/b': picture('x', 'z'),
  roadmap: picture('x', 'y', 'z', 'w'),
  scroll: picture('x', 'y', 'z', 'w'),
};
const roads = [{ id: 'a' }, { id: 'b' }];

test('each level has its picture, in the form that fits the room', () => {
  const shown = (detail, size, road = null) => choosePicture({ pictures, detail, road }, { size });
  assert.equal(shown('road', 'wide', 'a'), 'road/a');
  assert.equal(shown('road', 'narrow', 'a'), 'road-scroll/a');
  assert.equal(shown('phases', 'middle'), 'overview');
  assert.equal(shown('everything', 'narrow'), 'scroll');
  assert.equal(shown('road', 'wide'), 'overview', 'no road is chosen yet');
});

test('a map without roads, and one with a single picture, show what they have', () => {
  const { roadmap } = pictures;
  assert.equal(choosePicture({ pictures: { roadmap }, detail: 'road', road: null }, { size: 'narrow' }), 'roadmap');
  assert.equal(choosePicture({ pictures: { talk: roadmap }, detail: 'everything' }, { size: 'wide' }), 'talk');
});

test('what is asked for is in the picture: on this road, on another, or among everything', () => {
  const content = { pictures, detail: 'road', road: 'a', roads };
  assert.deepEqual(levelFor(content, ['x']), { detail: 'road', road: 'a' });
  assert.deepEqual(levelFor(content, ['z']), { detail: 'road', road: 'b' });
  assert.deepEqual(levelFor(content, ['w']), { detail: 'everything', road: 'a' });
  assert.deepEqual(levelFor({ ...content, detail: 'everything' }, ['w']), { detail: 'everything', road: 'a' });
});
