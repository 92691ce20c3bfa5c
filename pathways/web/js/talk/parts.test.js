// Whole parts of a talk: each scene belongs to one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupByPart } from './parts.js';

test('a scene belongs to its phase, unless it stands beside the road, opens, compares or closes', () => {
  const scenes = [
    { id: 'title', kind: 'title', phase: null },
    { id: 'phase/p', kind: 'phase', phase: 'p' },
    { id: 'step/a', kind: 'step', phase: 'p', aside: false },
    { id: 'step/b', kind: 'step', phase: 'p', aside: true },
    { id: 'compare/c', kind: 'compare', phase: null },
    { id: 'summary', kind: 'summary', phase: null },
  ];
  const found = [...groupByPart(scenes)].map(([part, inside]) => [part, inside.map((scene) => scene.id)]);
  assert.deepEqual(found, [
    ['open', ['title']],
    ['phase/p', ['phase/p', 'step/a']],
    ['aside', ['step/b']],
    ['compare', ['compare/c']],
    ['close', ['summary']],
  ]);
});
