// Which keys choose an answer.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceOf } from './keys.js';

test('the figures from 1 on mean the choices in their order; others, and those with a modifier, mean none', () => {
  assert.equal(choiceOf({ key: '1' }), 0);
  assert.equal(choiceOf({ key: '6' }), 5);
  assert.equal(choiceOf({ key: '0' }), null);
  assert.equal(choiceOf({ key: 'a' }), null);
  assert.equal(choiceOf({ key: '1', ctrlKey: true }), null);
});
