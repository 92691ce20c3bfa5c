// Which rows a filter keeps.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasWords } from './grid.js';

test('a row stays while it holds every word, in any order and case', () => {
  assert.equal(hasWords('Medicine B – alkylating agent', ' AGENT  med '), true);
  assert.equal(hasWords('Medicine B – alkylating agent', 'agent retinoid'), false);
});

test('nothing asked keeps every row', () => {
  assert.equal(hasWords('Medicine B', '   '), true);
});
