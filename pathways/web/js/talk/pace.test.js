// The length of a talk: which scenes and questions it takes, and how its time is shared out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyMine } from './mine.js';
import { asksOf, isAsked, isTaken, paceOf, sizeOf, takeAsk, takeScenes } from './pace.js';

const scene = (id, asks = []) => ({ id, seconds: 50, notes: { asks } });
const plan = { minutes: 10, scenes: { family: ['a', 'b'] }, asks: { family: ['a'] } };
const talk = (mine = {}, state = {}) => ({
  payload: { plans: [plan], askSeconds: 100 },
  state: { voice: 'family', hasPrompts: true, hasNumbers: false, mine: { ...emptyMine(), ...mine }, ...state },
  list: [scene('a', [{}]), scene('b')],
  at: 0,
});

test('a length takes the scenes and questions of its plan; everything takes all', () => {
  const ten = talk({ minutes: 10 });
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => isTaken(ten, { id })),
    [true, true, false],
  );
  assert.deepEqual(
    ['a', 'b'].map((id) => isAsked(ten, { id })),
    [true, false],
  );
  assert.deepEqual([isTaken(talk(), { id: 'c' }), isAsked(talk(), { id: 'b' })], [true, true]);
});

test('what the speaker takes or leaves goes before the plan', () => {
  const mine = { minutes: 10, ...takeScenes(emptyMine(), ['c'], true) };
  const other = { ...mine, ...takeScenes({ ...emptyMine(), ...mine }, ['a'], false) };
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => isTaken(talk(other), { id })),
    [false, true, true],
  );
  const asked = { minutes: 10, ...takeAsk(emptyMine(), 'b', true) };
  const quiet = { ...asked, ...takeAsk({ ...emptyMine(), ...asked }, 'a', false) };
  assert.deepEqual(
    ['a', 'b'].map((id) => isAsked(talk(quiet), { id })),
    [false, true],
  );
});

test('what was left and is taken again is in no list twice', () => {
  const left = takeScenes(emptyMine(), ['a', 'b'], false);
  assert.deepEqual(takeScenes(left, ['b'], true), { out: ['a'], take: ['b'] });
});

test('a question that is a number waits until numbers are shown', () => {
  const asking = scene('a', [{ question: 'Why?' }, { question: 'How many?', figure: true }]);
  assert.deepEqual(
    asksOf(talk(), asking).map((ask) => ask.question),
    ['Why?'],
  );
  assert.equal(asksOf(talk({}, { hasNumbers: true }), asking).length, 2);
  assert.equal(asksOf(talk({}, { hasPrompts: false }), asking).length, 0);
});

test('a chosen length is shared out over the scenes; without one the scenes say how long it is', () => {
  assert.deepEqual(paceOf(talk({ minutes: 10 })), { whole: 600, scene: 450, until: 450 });
  assert.deepEqual(paceOf({ ...talk({ minutes: 10 }), at: 1 }), { whole: 600, scene: 150, until: 600 });
  assert.equal(paceOf(talk()).whole, 240);
  assert.deepEqual(sizeOf(talk()), { scenes: 2, asks: 1, minutes: 3 });
});
