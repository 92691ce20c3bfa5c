// Tables as CSV.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from './csv.js';

test('commas, quotes and lines are quoted, a formula is a text, accents are told by the mark', () => {
  const text = toCsv([
    ['Médula', 'a,b'],
    ['say "x"', '=1+1'],
  ]);
  assert.equal(text, '\uFEFFMédula,"a,b"\r\n"say ""x""",\'=1+1\r\n');
});
