// Two places become one, and nothing that was written is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyPlace, mergePlaces } from './place.js';

const place = (parts) => ({ ...emptyPlace(), ...parts });

test('the marks of the file come first for the steps that it names', () => {
  const merged = mergePlaces(place({ now: ['a'], done: ['b'] }), place({ done: ['a'] }));
  assert.deepEqual([merged.now, merged.done], [[], ['b', 'a']]);
});

test('two notes about one step are both kept, and one that holds the other stands alone', () => {
  const notes = (text) => place({ notes: { a: text } });
  assert.equal(mergePlaces(notes('first'), notes('second')).notes.a, 'first\n\nsecond');
  assert.equal(mergePlaces(notes('long text'), notes('text')).notes.a, 'long text');
});

test('the same question is asked once', () => {
  const asks = (...texts) => place({ asks: { a: texts.map((text) => ({ text, asked: false })) } });
  assert.deepEqual(
    mergePlaces(asks('x', 'y'), asks('y', 'z')).asks.a.map((ask) => ask.text),
    ['x', 'y', 'z'],
  );
});

test('neither of the two is changed', () => {
  const [here, other] = [place({ now: ['a'], notes: { a: '1' } }), place({ now: ['b'], notes: { a: '2' } })];
  const before = JSON.stringify([here, other]);
  mergePlaces(here, other);
  assert.equal(JSON.stringify([here, other]), before);
});
