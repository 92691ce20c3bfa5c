// How far a case was walked, and where that lies on the map.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDecided, isOver, openWalk, walkOnMap } from './walk.js';

const ask = { question: '?' };
const one = { stops: [{ step: 'a', ask }, { step: 'b' }, { step: 'c', ask }] };
const walkTo = (at, ...decided) => ({
  at,
  answers: Object.fromEntries(decided.map((place) => [place, {}])),
  chosen: {},
});

test('a walk that was begun goes on where it stood', () => {
  const walks = {};
  openWalk(walks, 'case').at += 2;
  assert.equal(openWalk(walks, 'case').at, 2);
});

test('a stop with a question waits for its answer, another one does not', () => {
  assert.deepEqual(
    [0, 1].map((place) => isDecided(one, walkTo(1), place)),
    [false, true],
  );
  assert.equal(isDecided(one, walkTo(1, 0), 0), true);
});

test('a case is over when its last stop is decided', () => {
  assert.equal(isOver(one, walkTo(1, 0)), false);
  assert.equal(isOver(one, walkTo(2, 0)), false);
  assert.equal(isOver(one, walkTo(2, 0, 2)), true);
});

test('the way on the map has the arrows that were walked, in their direction', () => {
  const arrows = {
    on: { from: 'a', to: 'b' },
    back: { from: 'b', to: 'a' },
    past: { from: 'a', to: 'c' },
    ahead: { from: 'b', to: 'c' },
  };
  const lit = walkOnMap(one, walkTo(1, 0), arrows);
  assert.deepEqual(lit, { steps: ['a', 'b'], arrows: ['on'] });
});
