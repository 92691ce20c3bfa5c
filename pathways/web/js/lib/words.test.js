// Words of the interface: the payload's own, in the right plural form, else the key spelt out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWords } from './words.js';

test('the words of the payload are said', () => {
  assert.equal(createWords({ zoom_in: 'Acercar' }, 'es')('zoom_in'), 'Acercar');
});

test('values are put in, also numbers and more than once; what is not given stays to be seen', () => {
  const words = createWords({ both: '{a} of {b}, {a}' });
  assert.equal(words('both', { a: 1 }), '1 of {b}, 1');
});

test('one way and many ways are told apart', () => {
  const words = createWords({ ways: { one: '{count} way: {names}.', other: '{count} ways: {names}.' } }, 'en');
  assert.equal(words('ways', { count: 1, names: 'A' }), '1 way: A.');
  assert.equal(words('ways', { count: 2, names: 'A, B' }), '2 ways: A, B.');
});

test('a language with more plural forms than English gets its own', () => {
  const words = createWords(
    { steps: { one: '{count} krok', few: '{count} kroki', many: '{count} kroków', other: '?' } },
    'pl',
  );
  assert.deepEqual(
    [1, 3, 5, 22].map((count) => words('steps', { count })),
    ['1 krok', '3 kroki', '5 kroków', '22 kroki'],
  );
});

test('a key without any word is spelt out', () => {
  assert.equal(createWords({})('status_not-standardized'), 'Not standardized');
});

test('a key such as constructor is no word of its own', () => {
  assert.equal(createWords({})('constructor'), 'Constructor');
});
