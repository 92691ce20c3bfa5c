// Which texts are taken for a seed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSeed } from './seed.js';

test('a whole number is a seed, with spaces around it too', () => {
  assert.equal(readSeed('42'), 42);
  assert.equal(readSeed(' 007 '), 7);
});

test('what is no whole number, or too long to be kept exactly, is none', () => {
  ['', '-1', '1.5', '1e3', '0x10', 'seven', '1 2', '1234567890123456'].forEach((text) =>
    assert.equal(readSeed(text), null, text),
  );
});
