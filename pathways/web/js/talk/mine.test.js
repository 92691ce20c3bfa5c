// A speaker's own version of a talk.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangeScenes, emptyMine, readMine, writeMine } from './mine.js';

const scenes = ['title', 'a', 'b', 'c'].map((id) => ({ id }));
const idsOf = (mine) => arrangeScenes(scenes, { ...emptyMine(), ...mine }).map((scene) => scene.id);

test('without an order of one’s own the scenes stay as they are', () => {
  assert.deepEqual(idsOf({}), ['title', 'a', 'b', 'c']);
});

test('a scene that the order does not name follows the one that it follows by nature', () => {
  assert.deepEqual(idsOf({ order: ['c', 'title', 'a'] }), ['c', 'title', 'a', 'b']);
});

test('a scene that is not there any more is passed over', () => {
  assert.deepEqual(idsOf({ order: ['gone', 'b', 'title', 'a', 'c'] }), ['b', 'title', 'a', 'c']);
});

test('what was written is read again', () => {
  const mine = {
    minutes: 10,
    order: ['step/a'],
    out: ['step/b'],
    take: ['step/a'],
    ask: ['step/a'],
    quiet: ['step/b'],
    names: { 'step/a': 'Start' },
    notes: { 'step/b': 'Slowly' },
  };
  const read = readMine(writeMine(mine, 'talk'), 'talk', new Set(['step/a', 'step/b']));
  assert.deepEqual(read, { mine, problems: [], isRead: true });
});

test('scenes of another talk are kept, and named', () => {
  const text = writeMine({ ...emptyMine(), order: ['step/x'] }, 'talk');
  const { mine, problems } = readMine(text, 'talk', new Set());
  assert.deepEqual(mine.order, ['step/x']);
  assert.deepEqual(problems, [{ key: 'talk_file_unknown', values: { names: 'step/x' } }]);
});

test('a file from before talks had a length tells everything', () => {
  const { mine, problems } = readMine('{"format": "pathways-talk", "version": 1, "talk": "talk"}', 'talk', new Set());
  assert.deepEqual([mine.minutes, problems], [0, []]);
});

test('a length that is none is named', () => {
  const text = JSON.stringify({ format: 'pathways-talk', version: 1, talk: 'talk', minutes: 'long' });
  assert.deepEqual(readMine(text, 'talk', new Set()).problems, [
    { key: 'talk_file_part', values: { names: 'minutes' } },
  ]);
});

test('a file of something else is not read', () => {
  ['{', 'null', '{"format": "pathways-place"}'].forEach((text) => {
    assert.equal(readMine(text, 'talk', new Set()).isRead, false);
  });
});
