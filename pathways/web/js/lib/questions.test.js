// Questions before hard parts are found by what they are about.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionsFor } from './questions.js';

const questions = [{ id: 'relapse', words: { always: ['comes back', 'relapse'], alone: ['second'] } }];
const found = (query, isFoundOpenly = false) => questionsFor(questions, query, isFoundOpenly).map((one) => one.id);

test('a phrase, the start of a word and a wrong letter lead to the question', () => {
  ['if it comes back', 'relap', 'relapze'].forEach((query) => assert.deepEqual(found(query), ['relapse'], query));
});

test('a word that may mean something else leads there only where nothing else is found', () => {
  assert.deepEqual(found('second'), ['relapse']);
  assert.deepEqual(found('second', true), []);
});

test('short words ask nothing', () => {
  assert.deepEqual(found('rel'), []);
});

test('a short word asks as a whole word, and never inside another', () => {
  const dying = [{ id: 'end', words: { always: ['die', 'will my child die'], alone: [] } }];
  const ends = (/** @type {string} */ query) => questionsFor(dying, query, true).length;
  assert.equal(ends('will my child die?'), 1);
  assert.equal(ends('die'), 1);
  assert.equal(ends('studies'), 0);
  assert.equal(ends('diet'), 0);
});
