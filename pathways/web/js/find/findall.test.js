// Words of parents lead first; names that fit by chance say nothing beside them, least of all beside a hard part.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFindAll } from './findall.js';

/** @param {string} id @param {string[]} names @param {string[]} words */
const item = (id, names, words = []) =>
  /** @type {import('../types/payload.d.ts').Found} */ ({
    kind: 'part',
    id,
    map: 'map',
    title: names[0],
    note: '',
    names,
    words,
    part: null,
    regions: [],
  });

const find = createFindAll({
  items: [
    item('scan', ['Tests and scans'], ['Ab1 scan']),
    item('therapy', ['Ab1 therapy']),
    item('diet', ['Dietitian']),
    item('food', ['Eating'], ['food']),
  ],
  answers: [
    { words: ['ab1'], leads: ['scan'] },
    { words: ['ab1 treatment'], leads: ['therapy'] },
    { words: ['feeding tube', 'tube', 'eating'], leads: ['food'] },
    { words: ['die', 'dying'], leads: [] },
  ],
  skip: ['the', 'my'],
  questions: [],
});
const ids = (/** @type {string} */ query) => find(query).map(({ id }) => id);

test('what answers the words comes first, then what has the name', () => {
  assert.deepEqual(ids('Ab1'), ['scan', 'therapy']);
});

test('a longer saying hides the shorter one inside it', () => {
  assert.deepEqual(ids('the ab1 treatment please'), ['therapy']);
});

test('one and many are the same', () => {
  assert.deepEqual(ids('feeding tubes'), ['food']);
});

test('a beginning and a wrong letter lead to the saying too', () => {
  assert.deepEqual(ids('feedi'), ['food']);
  assert.deepEqual(ids('eatign'), ['food']);
});

test('a word of a hard part finds no name that only begins alike', () => {
  assert.deepEqual(ids('die'), []);
  assert.deepEqual(ids('diet'), ['diet']);
});
