// The small file of a place: what is written can be read, and nothing that is read can do harm.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay, MOST_NOTE, readPlace, writePlace } from './file.js';
import { emptyPlace } from './place.js';

const full = {
  ...emptyPlace(),
  now: ['a'],
  done: ['b', 'c'],
  notes: { a: 'Ask about food' },
  dates: { b: { from: '2026-01-02' } },
  asks: { a: [{ text: 'Why?', asked: true }] },
  map: 'pack/high-risk/europe',
  maps: { b: 'pack/low-risk/europe', a: 'pack/high-risk/europe' },
};
const write = (change) => JSON.stringify({ ...JSON.parse(writePlace(full, 'pack')), ...change });
const problemsOf = (text) => readPlace(text, 'pack').problems.map((problem) => problem.key);

test('what was written is read again, whole and without complaint', () => {
  assert.deepEqual(readPlace(writePlace(full, 'pack'), 'pack'), { place: full, problems: [], isRead: true });
});

test('a file that is no JSON, or is something else, or is too long is told apart and not read', () => {
  assert.deepEqual(problemsOf('{'), ['place_file_broken']);
  assert.deepEqual(problemsOf('{"format": "pathways-talk"}'), ['place_file_other']);
  assert.deepEqual(problemsOf('null'), ['place_file_other']);
  assert.deepEqual(problemsOf('x'.repeat(1_000_001)), ['place_file_large']);
});

test('a file of another pack or version is read, and that is said', () => {
  assert.deepEqual(problemsOf(write({ pack: 'other', version: 2 })), ['place_file_version', 'place_file_pack']);
});

test('what cannot be used is left out and its part is named; the rest stays', () => {
  const { place, problems } = readPlace(write({ now: ['a', 7, '../x'], notes: { a: 3, b: 'kept' } }), 'pack');
  assert.deepEqual(place.now, ['a']);
  assert.deepEqual(place.notes, { b: 'kept' });
  assert.deepEqual(problems, [{ key: 'place_file_part', parts: ['place_part_marks', 'place_part_notes'] }]);
});

test('a note beyond all measure is cut', () => {
  const { place } = readPlace(write({ notes: { a: 'n'.repeat(MOST_NOTE + 1) } }), 'pack');
  assert.equal(place.notes.a.length, MOST_NOTE);
});

test('a name such as __proto__ changes no object', () => {
  readPlace('{"format": "pathways-place", "notes": {"__proto__": "x"}, "__proto__": {"now": ["a"]}}', 'pack');
  assert.equal(/** @type {any} */ ({}).now, undefined);
});

test('a day is a date of the calendar', () => {
  assert.deepEqual(['2026-02-28', '2026-13-01', '26-1-1', null].map(isDay), [true, false, false, false]);
});

test('a field that this version does not know is named as left out', () => {
  const { place, problems } = readPlace(write({ moods: { a: 'good' } }), 'pack');
  assert.deepEqual(place, full);
  assert.deepEqual(problems, [{ key: 'place_file_part', parts: ['place_part_unknown'] }]);
});
