// Sessions and marking; browser tests hold them equal to Python over all exercises.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSession, markAnswer, shuffleBy, shuffleChoices } from './marking.js';

const choices = ['a', 'b', 'c'].map((id) => ({ id }));
const order = { id: 'x', choices, rule: { type: 'order', pairs: [['a', 'b']] } };
const one = { choices, rule: { type: 'one', right: ['a'] } };
const all = { choices, rule: { type: 'all', right: ['a', 'b'] } };

test('an order is right if it breaks no pair, whatever the rest does', () => {
  assert.deepEqual(markAnswer(order, ['c', 'a', 'b']), { right: true, breaks: [], missing: [] });
  assert.deepEqual(markAnswer(order, ['b', 'c', 'a']).breaks, ['a>b']);
});

test('what is not yet an answer is not marked', () => {
  assert.equal(markAnswer(order, ['a', 'b']), null);
  assert.equal(markAnswer(one, []), null);
  assert.equal(markAnswer(one, ['a', 'b']), null);
  assert.equal(markAnswer(all, ['a', 'a']), null);
  assert.equal(markAnswer(all, ['nobody']), null);
});

test('of several right choices a missing one is told apart from a wrong one', () => {
  assert.deepEqual(markAnswer(all, ['a', 'c']), { right: false, breaks: ['c'], missing: ['b'] });
});

test('a question about order is never shown solved', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const shown = shuffleChoices(order, seed).map((choice) => choice.id);
    assert.equal(markAnswer(order, shown).right, false, `seed ${seed}`);
  }
});

test('the same key gives the same order, whatever order the items came in', () => {
  const names = ['ä', 'z', '😀', 'a', 'é'];
  assert.deepEqual(shuffleBy(names, 'k'), shuffleBy([...names].reverse(), 'k'));
  assert.deepEqual([...shuffleBy(names, 'k')].sort(), [...names].sort());
});

test('a session takes the kinds in turn and holds only what was wished', () => {
  const exercises = ['p1', 'p2', 'p3', 'q1'].map((id) => ({ id, kind: id[0], difficulty: 1, standard: true }));
  const kinds = makeSession(exercises, 7, 4).map((exercise) => exercise.kind);
  assert.equal(new Set(kinds.slice(0, 2)).size, 2);
  assert.deepEqual(
    makeSession(exercises, 7, 9, { kinds: ['q'] }).map((exercise) => exercise.id),
    ['q1'],
  );
  assert.deepEqual(makeSession([], 7), []);
});

test('what is worth most comes first', () => {
  const exercises = ['p1', 'p2', 'q1', 'q2'].map((id) => ({ id, kind: id[0], worth: id === 'p2' ? 3 : 1 }));
  const ids = makeSession(exercises, 7, 4).map((exercise) => exercise.id);
  assert.equal(ids[0], 'p2');
  assert.equal(new Set(ids).size, 4);
});
