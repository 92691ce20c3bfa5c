// What is under way in a tab is read again after a reload; what is not ours is left out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTab, writeTab } from './tabstore.js';

const answer = {
  answer: ['x'],
  marked: { right: true, breaks: [], missing: [] },
  before: null,
  at: '',
  rating: 'good',
};
const session = { ids: ['a', 'b'], seed: 7, at: 1, answers: { a: answer } };
const walk = { at: 1, answers: { 0: answer }, chosen: { 0: ['x'] } };
const memory = { tab: 'practice', sessions: { 'one/all': session }, walks: { case: walk }, caseId: 'case' };

test('a session is there again with its seed, its answers and its map', () => {
  const found = readTab(writeTab({ memory, viewKey: () => 'one/all' }));
  assert.deepEqual(found, { memory, view: 'one/all' });
});

test('what cannot be used is left out, and a text that is none is nothing', () => {
  const bad = { ...session, at: 9 };
  const sessions = { good: session, bad, worse: { ...session, answers: { a: { answer: 'x' } } }, worst: null };
  const found = readTab(JSON.stringify({ sessions, walks: [], tab: 'elsewhere', view: 'bad' }));
  assert.deepEqual(found, { memory: { sessions: { good: session }, walks: {} }, view: null });
  assert.deepEqual([readTab('{'), readTab(null), readTab('7')], Array(3).fill({ memory: {}, view: null }));
});
