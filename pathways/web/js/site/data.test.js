// Of what was made for every set of answers, a reader gets the one for theirs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pick } from './data.js';

const variants = { '': 'nothing', numbers: 'numbers', 'numbers+relapse': 'both', relapse: 'relapse' };

test('what fits the most answers is taken, and nothing that was not asked for', () => {
  assert.equal(pick(variants, new Set()), 'nothing');
  assert.equal(pick(variants, new Set(['relapse', 'elsewhere'])), 'relapse');
  assert.equal(pick(variants, new Set(['relapse', 'numbers'])), 'both');
});

test('what is only there after a yes is not there before it', () => {
  assert.equal(pick({ relapse: 'hard' }, new Set()), undefined);
  assert.equal(pick(undefined, new Set()), undefined);
});
