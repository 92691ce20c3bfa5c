// Search forgives, and does not forgive too much.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createIndex, scoreWord } from './search.js';

const find = createIndex([
  { key: 'harvest', titles: ['Collecting stem cells', 'Stem cell harvest'], others: ['apheresis'] },
  { key: 'antibody', titles: ['Antibody Ab12.3'], others: ['Examplimab', 'Brandex'] },
  { key: 'surgery', titles: ['Operation', 'Primärtumor-Resektion'], others: [] },
]);

test('case and accents do not matter', () => {
  assert.deepEqual(find('PRIMARTUMOR'), ['surgery']);
});

test('a name is also found by all of its letters in one, and the other way round', () => {
  assert.deepEqual(find('ab123'), ['antibody']);
  assert.deepEqual(find('ab 12 3'), ['antibody']);
});

test('two wrong letters are forgiven in a long word, none in a short one', () => {
  assert.deepEqual(find('eksamplimab'), ['antibody']);
  assert.deepEqual(find('stam'), []);
});

test('each word of the query must fit', () => {
  assert.deepEqual(find('stem harvest'), ['harvest']);
  assert.deepEqual(find('stem examplimab'), []);
});

test('a hit in a title comes before a hit among other names', () => {
  const both = createIndex([
    { key: 'other', titles: ['Scan'], others: ['bone'] },
    { key: 'title', titles: ['Bone marrow'], others: [] },
  ]);
  assert.deepEqual(both('bone'), ['title', 'other']);
});

test('swapped letters count as one error', () => {
  assert.equal(scoreWord('sugrery', 'surgery'), 1);
});

test('nothing is found for nothing', () => {
  assert.deepEqual(find('  …'), []);
});
