// Which of two steps comes first: a surely before b, c never with b, d open.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPrecedence } from './precedence.js';

const view = {
  steps: ['a', 'm', 'b', 'c'],
  arrows: { am: { to: 'm' }, mb: { to: 'b' } },
  notes: { b: { rationale: 'Because.', pitfalls: null, cites: ['s#1'] } },
  precedence: {
    after: ['4', '0', '0', '0'],
    leads: ['6', '4', '0', '0'],
    never: ['0', '0', '8', '4'],
    arrows: ['am', 'mb'],
    hop: [
      [-1, 0, 0, -1],
      [-1, -1, 1, -1],
      [-1, -1, -1, -1],
      [-1, -1, -1, -1],
    ],
  },
};
const precedence = createPrecedence(view);

test('a step that surely comes first is told from either side, with the arrows between', () => {
  const wanted = { chain: ['am', 'mb'], earlier: 'a', later: 'b' };
  assert.deepEqual(precedence.compare('a', 'b'), { meeting: 'before', ...wanted });
  assert.deepEqual(precedence.compare('b', 'a'), { meeting: 'after', ...wanted });
});

test('a step that only may lead to another one is not said to come first', () => {
  assert.equal(precedence.compare('m', 'b').meeting, 'leads');
  assert.equal(precedence.compare('b', 'm').meeting, 'led');
});

test('steps of two ways never meet; where nothing is known, nothing is said', () => {
  assert.equal(precedence.compare('b', 'c').meeting, 'never');
  assert.equal(precedence.compare('a', 'c').meeting, 'open');
});

test('a caution is told with its source, and only where there is an order', () => {
  assert.deepEqual(precedence.cautions(precedence.compare('a', 'b')), [
    { step: 'b', text: 'Because.', cites: ['s#1'] },
  ]);
  assert.deepEqual(precedence.cautions(precedence.compare('b', 'c')), []);
});
