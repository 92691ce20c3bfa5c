// How close a sheet is set: from comfortable to close, and the notes before the words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BACK_FITS, chooseFit, countRest, FRONT_FITS } from './fits.js';

test('the first fit that has room is taken, and the closest one where none has', () => {
  const fits = [{ size: 10 }, { size: 9 }, { size: 8 }];
  assert.equal(chooseFit(fits, ({ size }) => size * 10, 95).size, 9);
  assert.equal(chooseFit(fits, ({ size }) => size * 10, 1).size, 8);
});

test('each fit is closer than the one before, and type stays readable', () => {
  [FRONT_FITS, BACK_FITS].forEach((fits) => {
    const sizes = fits.map(({ size }) => size);
    assert.deepEqual(
      sizes,
      [...sizes].sort((a, b) => b - a),
    );
    assert.ok(sizes.every((size) => size >= 7));
  });
});

test('no letter of a note gives way before the words and passages have', () => {
  const cut = BACK_FITS.findIndex(({ notes }) => notes < 20_000);
  assert.deepEqual([BACK_FITS[cut - 1].words, BACK_FITS[cut - 1].hasPassages], [0, false]);
});

test('the rest of a page is lines to write on, but never more than it holds', () => {
  assert.equal(countRest(10, 10), 0);
  assert.ok(countRest(200, 10) * 1.75 * 10 * (96 / 72) < 200);
});
