// Which rows a filter keeps.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasWords } from './grid.js';

test('a row stays while it holds every word, in any order and case', () => {
  assert.equal(hasWords('Busulfan – alkylating agent', ' AGENT  bus '), true);
  assert.equal(hasWords('Busulfan – alkylating agent', 'agent retinoid'), false);
});

test('nothing asked keeps every row', () => {
  assert.equal(hasWords('Busulfan', '   '), true);
});
