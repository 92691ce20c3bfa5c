// The file of a learner's progress: read with care.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPhases, progressOf, readProgress, writeProgress } from './progress.js';

const card = {
  due: '2026-03-02T12:00:00.000Z',
  last: '2026-03-01T12:00:00.000Z',
  stability: 2.3,
  difficulty: 5,
  state: 2,
  step: 0,
  days: 1,
  reps: 2,
  lapses: 0,
};
const ID = 'order-0123456789';

test('what was written is read again', () => {
  assert.deepEqual(readProgress(writeProgress({ [ID]: card }, 'p'), 'p'), {
    cards: { [ID]: card },
    problems: [],
    isRead: true,
  });
});

test('a card with a number beyond reason, a broken date or a strange name is left out and counted', () => {
  const bad = {
    'order-0000000001': { ...card, stability: 1e9 },
    'order-0000000002': { ...card, due: 'x' },
    '<b>': card,
  };
  const read = readProgress(writeProgress({ [ID]: card, ...bad }, 'p'), 'p');
  assert.deepEqual(Object.keys(read.cards), [ID]);
  assert.deepEqual(read.problems, [['learn_file_part', { count: 3 }]]);
});

test('what is no file of progress is refused by name', () => {
  const problemOf = (text) => readProgress(text, 'p').problems[0][0];
  assert.equal(problemOf('['), 'learn_file_broken');
  assert.equal(problemOf('{"format": "pathways-place"}'), 'learn_file_other');
  assert.equal(problemOf(' '.repeat(20_000_001)), 'learn_file_large');
});

test('each phase counts what is met, due and known of its own exercises', () => {
  const view = {
    phases: [{ id: 'one' }, { id: 'empty' }],
    exercises: [
      { id: ID, topic: 'one' },
      { id: 'order-new', topic: 'one' },
    ],
  };
  const [only, ...none] = countPhases(view, { cards: { [ID]: card } }, new Date('2026-03-01T12:00:00Z'));
  assert.deepEqual(none, []);
  assert.deepEqual({ ...only, phase: only.phase.id }, { phase: 'one', all: 2, met: 1, due: 0, known: 1 });
});

test('kept progress of a newer version is shown, and lies untouched until a new yes puts it beside', () => {
  const newer = JSON.stringify({ format: 'pathways-study', version: 9, pack: 'kept', cards: {} });
  const texts = new Map([['pathways-study/kept', newer]]);
  globalThis.window = {
    localStorage: {
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => texts.set(key, text),
      removeItem: (key) => texts.delete(key),
    },
  };
  const progress = progressOf('kept');
  assert.deepEqual([progress.isKept, progress.problems], [false, [['learn_file_version']]]);
  progress.add({});
  assert.equal(texts.get('pathways-study/kept'), newer);
  progress.setKept(true);
  assert.equal(texts.get('pathways-study-beside/kept'), newer);
  assert.equal(JSON.parse(texts.get('pathways-study/kept')).version, 1);
});
