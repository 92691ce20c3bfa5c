// Where a family left off, read from what is kept.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapsElsewhere, mapsOf, newestKept, newestOf } from './keptplace.js';
import { emptyPlace, toggleMark } from './place.js';

function marked(...marks) {
  const place = emptyPlace();
  marks.forEach(([step, part, map]) => toggleMark(place, step, part, map));
  return place;
}

const [A, B] = ['pack/a/europe', 'pack/b/europe'];

test('the map marked last is the newest, and its step of now is where to go on', () => {
  const place = marked(['s', 'now', A], ['t', 'now', B]);
  assert.deepEqual(mapsOf(place), [B, A]);
  assert.deepEqual(newestOf(place), { map: B, pathway: 'b', region: 'europe', step: 't' });
});

test('a mark that was taken back leaves no map behind', () => {
  const place = marked(['s', 'now', A], ['t', 'now', B], ['s', 'done', A], ['t', 'now', B]);
  assert.deepEqual([mapsOf(place), newestOf(place)?.step], [[A], null]);
  assert.equal(newestOf(emptyPlace()), null);
});

test('only maps with marks that this one does not show are told', () => {
  const place = marked(['s', 'now', A], ['t', 'now', B]);
  const content = (...steps) => ({
    payload: { id: A },
    graph: { kindOf: (id) => (steps.includes(id) ? 'step' : null) },
  });
  assert.deepEqual(mapsElsewhere(content('s'), place), [B]);
  assert.deepEqual(mapsElsewhere(content('s', 't'), place), []);
});

test('what is kept is read from the browser alone; what it cannot read is nothing', () => {
  const texts = {
    'pathways-place/pack': JSON.stringify({ format: 'pathways-place', pack: 'pack', now: ['s'], map: A }),
  };
  globalThis.window = { localStorage: { getItem: (key) => texts[key] ?? null, setItem() {}, removeItem() {} } };
  assert.equal(newestKept('pack')?.step, 's');
  assert.equal(newestKept('other'), null);
  texts['pathways-place/pack'] = '{';
  assert.equal(newestKept('pack'), null);
});
