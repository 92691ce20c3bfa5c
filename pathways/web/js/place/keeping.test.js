// A place that is kept, or not: nothing is lost in silence, and what can't be read is never written over.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BESIDE_FORMAT, keepingOf } from './keeping.js';

let count = 0;

function page(items = {}) {
  const texts = new Map(Object.entries(items));
  const area = {
    isFull: false,
    getItem: (key) => texts.get(key) ?? null,
    removeItem: (key) => texts.delete(key),
    setItem(key, text) {
      if (area.isFull) throw new Error('full');
      texts.set(key, text);
    },
  };
  const target = new EventTarget();
  globalThis.window = Object.assign(target, { localStorage: area });
  return { area, texts };
}

/** Every test has a pack of its own, since the place of a pack outlives what shows it. */
function newPack() {
  count += 1;
  return `pack${count}`;
}

const open = (pack) => keepingOf({ id: `${pack}/a/b`, carried: null });
const isWarned = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('the first mark asks, a yes keeps it, and then nothing is at risk', () => {
  const { texts } = page();
  const pack = newPack();
  const kept = open(pack);
  assert.deepEqual([kept.safety(), isWarned()], ['nothing', false]);
  kept.mark('s', 'now', `${pack}/a/b`);
  assert.deepEqual([kept.safety(), kept.near, isWarned()], ['ask', 'marks', true]);
  kept.setKept(true);
  assert.deepEqual([kept.safety(), isWarned()], ['nothing', false]);
  assert.deepEqual(JSON.parse(texts.get(`pathways-place/${pack}`)).maps, { s: `${pack}/a/b` });
});

test('"not now" is asked again only when words come to the marks', () => {
  page();
  const pack = newPack();
  const kept = open(pack);
  kept.mark('s', 'now', `${pack}/a/b`);
  kept.decline();
  kept.mark('t', 'done', `${pack}/a/b`);
  assert.equal(kept.safety(), 'unkept');
  kept.note('s', 'soup');
  assert.deepEqual([kept.safety(), isWarned()], ['ask', true]);
  kept.noteFile();
  assert.deepEqual([kept.safety(), isWarned()], ['nothing', false]);
});

test('a store that fails after the yes is told at once, and when it takes the words again that is told too', () => {
  const { area, texts } = page();
  const pack = newPack();
  const kept = open(pack);
  kept.mark('s', 'now', `${pack}/a/b`);
  kept.setKept(true);
  const told = [];
  kept.tellers.add(() => told.push(kept.safety()));
  area.isFull = true;
  kept.note('s', 'soup');
  assert.deepEqual([told, kept.place.notes.s, isWarned()], [['failing'], 'soup', true]);
  area.isFull = false;
  kept.note('s', 'soup and bread');
  assert.deepEqual(told, ['failing', 'nothing']);
  assert.equal(JSON.parse(texts.get(`pathways-place/${pack}`)).notes.s, 'soup and bread');
});

test('a kept text of a newer version is shown, and lies untouched until a new yes puts it beside', () => {
  const pack = newPack();
  const newer = JSON.stringify({ format: 'pathways-place', version: 2, pack, now: ['s'], moods: { s: 'good' } });
  const { texts } = page({ [`pathways-place/${pack}`]: newer });
  const kept = open(pack);
  assert.deepEqual([kept.place.now, kept.isKept, kept.aside], [['s'], false, newer]);
  assert.deepEqual(
    kept.problems.map(({ key }) => key),
    ['place_kept_version', 'place_kept_part'],
  );
  assert.equal(isWarned(), false);
  kept.mark('t', 'done', `${pack}/a/b`);
  assert.deepEqual([texts.get(`pathways-place/${pack}`), kept.safety()], [newer, 'ask']);
  kept.setKept(true);
  assert.deepEqual([kept.isKept, texts.get(`${BESIDE_FORMAT}/${pack}`)], [true, newer]);
  assert.deepEqual(JSON.parse(texts.get(`pathways-place/${pack}`)).done, ['t']);
});

test('where the old text cannot be put beside, nothing is written over it', () => {
  const pack = newPack();
  const { area, texts } = page({ [`pathways-place/${pack}`]: '{"format": "pathways-pl' });
  const kept = open(pack);
  kept.mark('t', 'done', `${pack}/a/b`);
  area.isFull = true;
  kept.setKept(true);
  assert.deepEqual([kept.isKept, kept.safety()], [false, 'failing']);
  assert.equal(texts.get(`pathways-place/${pack}`), '{"format": "pathways-pl');
});

test('what is forgotten can be taken back, with what was written since', () => {
  const { texts } = page();
  const pack = newPack();
  const kept = open(pack);
  kept.mark('s', 'now', `${pack}/a/b`);
  kept.note('s', 'soup');
  kept.setKept(true);
  assert.deepEqual(kept.countAll(), { marks: 1, notes: 1, dates: 0, asks: 0 });
  kept.forget();
  assert.deepEqual([kept.isEmpty(), texts.size], [true, 0]);
  kept.mark('t', 'done', `${pack}/a/b`);
  kept.takeBack();
  assert.deepEqual([kept.place.now, kept.place.done, kept.place.notes], [['s'], ['t'], { s: 'soup' }]);
  assert.equal(kept.isKept, true);
  assert.equal(JSON.parse(texts.get(`pathways-place/${pack}`)).notes.s, 'soup');
});
