// What leads where, for steps, arrows, phases and option groups alike.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGraph } from './graph.js';

const title = (text) => ({ family: text, trainee: `${text}!` });
const step = (name, phase, next, before) => ({ title: title(name), phase, next, before, aside: [] });
const graph = createGraph({
  nodes: {
    a: step('A', 'one', ['a-b', 'a-c'], []),
    b: step('B', 'two', ['b-c'], ['a-b']),
    c: step('C', 'two', [], ['a-c', 'b-c']),
  },
  arrows: {
    'a-b': { from: 'a', to: 'b', kind: 'then' },
    'a-c': { from: 'a', to: 'c', kind: 'if' },
    'b-c': { from: 'b', to: 'c', kind: 'then' },
    'c-a': { from: 'c', to: 'a', kind: 'informs' },
  },
  phases: [
    { id: 'one', title: title('One'), steps: ['a'] },
    { id: 'two', title: title('Two'), steps: ['b', 'c'] },
  ],
  groups: [{ id: 'options', phase: 'two', title: title('Options'), steps: ['b', 'c'] }],
});

test('each id has a kind, and a word such as constructor has none', () => {
  assert.deepEqual(['a', 'a-b', 'two', 'options', 'constructor', null].map(graph.kindOf), [
    'step',
    'arrow',
    'phase',
    'group',
    null,
    null,
  ]);
});

test('an arrow is named by its ends, in the voice that is shown', () => {
  assert.equal(graph.titleOf('a-b', 'family'), 'A → B');
  assert.equal(graph.titleOf('a-b', 'trainee'), 'A! → B!');
});

test('what follows a group follows one of its steps, each once', () => {
  assert.deepEqual(graph.after('options'), ['c']);
  assert.deepEqual(graph.before('options'), ['a', 'b']);
});

test('a phase leads on by moves alone: what merely informs is no way', () => {
  assert.deepEqual(graph.after('one'), ['two']);
  assert.deepEqual(graph.after('two'), []);
});

test('an arrow belongs to the phase that it starts in', () => {
  assert.equal(graph.phaseOf('a-b'), 'one');
  assert.equal(graph.phaseOf('options'), 'two');
  assert.equal(graph.phaseOf('nowhere'), null);
});
