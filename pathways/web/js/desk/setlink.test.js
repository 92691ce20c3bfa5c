// A set of exercises travels in the address.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFromText, setToText } from './setlink.js';

test('what is written is read again, and only what was chosen is written', () => {
  const wish = {
    seed: 7,
    count: 20,
    kinds: /** @type {any} */ (['order', 'phase-drugs']),
    difficulty: 2,
    topic: 'a-b',
  };
  const text = setToText({ ...wish, standardOnly: true });
  assert.equal(text, 'seed=7&count=20&kinds=order.phase-drugs&difficulty=2&phase=a-b&standard=1');
  assert.deepEqual(setFromText(`#${text}`), { ...wish, standardOnly: true });
  const plain = { seed: 7, count: 10, kinds: [], difficulty: null, topic: null, standardOnly: false };
  assert.equal(setToText(plain), 'seed=7&count=10');
});

test('without a seed an address names no set; of one that has it, parts that cannot be read are left', () => {
  assert.equal(setFromText(''), null);
  assert.equal(setFromText('#seed=<b>'), null);
  assert.equal(setFromText('#seed=123456'), null);
  const read = setFromText('#seed=7&count=9999&difficulty=9&phase=<b>&kinds=<i>.order');
  assert.deepEqual(read, { seed: 7, kinds: ['order'], topic: null, standardOnly: false, difficulty: null });
});
