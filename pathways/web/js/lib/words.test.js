// Words of the interface: the payload's own, else English, else the key spelt out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWords } from './words.js';

test('the words of the payload come first, English stands in', () => {
  const words = createWords({ zoom_in: 'Acercar' });
  assert.equal(words('zoom_in'), 'Acercar');
  assert.equal(words('zoom_out'), 'Zoom out');
});

test('values are put in, also numbers and more than once; what is not given stays to be seen', () => {
  const words = createWords({ both: '{a} of {b}, {a}' });
  assert.equal(words('both', { a: 1 }), '1 of {b}, 1');
});

test('one way and many ways are told apart', () => {
  const words = createWords({});
  assert.equal(words('ways_one', { names: 'A' }), '1 way leads on: A.');
  assert.equal(words('ways_many', { count: 2, names: 'A, B' }), '2 ways lead on: A, B.');
});

test('a key without any word is spelt out', () => {
  assert.equal(createWords({})('status_not-standardized'), 'Not standardized');
});

test('a key such as constructor is no word of its own', () => {
  assert.equal(createWords({})('constructor'), 'Constructor');
});
