// What the sheet says of a phase: nothing is said to be done that was not marked as done.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phaseMark } from './data.js';

const MARKS = ['now', 'done', 'been', 'may-have-been', 'next', 'later', 'not-for-us', 'another-way', 'open'];

test('where we are and what may come next come first', () => {
  assert.equal(phaseMark(['been', 'now', 'next']), 'now');
  assert.equal(phaseMark(['done', 'next']), 'next');
});

test('a phase is done only if nothing but what was marked lies in it', () => {
  assert.equal(phaseMark(['done', 'done', 'not-for-us']), 'done');
  assert.equal(phaseMark(['done', 'been']), 'may-have-been');
  assert.equal(phaseMark(['been']), 'may-have-been');
  assert.equal(phaseMark(['done', 'later']), null);
});

test('whatever three steps a phase has, it is done only with a done step and none that is guessed', () => {
  MARKS.forEach((a) =>
    MARKS.forEach((b) =>
      MARKS.forEach((c) => {
        const marks = [a, b, c];
        if (phaseMark(marks) !== 'done') return;
        assert.ok(marks.includes('done') && !marks.some((mark) => ['been', 'may-have-been', 'open'].includes(mark)));
      }),
    ),
  );
});
