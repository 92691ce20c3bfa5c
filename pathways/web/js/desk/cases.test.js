// A case that is open when everything is forgotten.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakePage } from '../lib/fakedom.test.js';
import { createCaseWalk } from './cases.js';

const one = { id: 'c', title: 'Case', map: 'M', region_title: 'R', opening: 'O', cites: [], stops: [{ step: 'a' }] };

test('an open case begins anew once its walk was forgotten', () => {
  fakePage();
  const lit = [];
  const desk = {
    words: (key) => key,
    memory: { caseId: 'c', walks: { c: { at: 0, answers: {}, chosen: {} } } },
    data: { cases: { cases: [one], names: { a: 'Step' }, sources: {} }, map: { arrows: {} }, view: { sources: {} } },
    light: (what) => lit.push(what.steps),
  };
  const { draw } = createCaseWalk(desk);
  draw();
  desk.memory.walks = {};
  draw();
  assert.deepEqual(lit, [['a'], ['a']]);
  assert.equal(desk.memory.walks.c.at, 0);
});
