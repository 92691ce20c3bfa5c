// Where a talk stands when its scenes change under it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyMine } from './mine.js';
import { countBeats, findScene, keepMine, listScenes, nameScene, recallTalk } from './state.js';

const scene = (id, kind) => ({ id, kind, heading: id, notes: { asks: [] } });
const scenes = [scene('title', 'title'), scene('phase/p', 'phase'), scene('step/a', 'step'), scene('step/b', 'step')];
const talk = (state) => ({
  payload: { scenes: { family: scenes } },
  state: { voice: 'family', reveal: 'step', mine: emptyMine(), hasPrompts: true, ...state },
});
const idsOf = (list) => list.map((one) => one.id);

test('by phase the steps are passed over', () => {
  assert.deepEqual(idsOf(listScenes(talk({ reveal: 'phase' }))), ['title', 'phase/p']);
});

test('what the speaker left out is not shown; a talk without any scene still has its first', () => {
  const out = ['title', 'step/a'];
  assert.deepEqual(idsOf(listScenes(talk({ mine: { ...emptyMine(), out } }))), ['phase/p', 'step/b']);
  const none = listScenes(talk({ mine: { ...emptyMine(), out: idsOf(scenes) } }));
  assert.deepEqual(idsOf(none), ['title']);
});

test('a scene that is gone gives way to its phase, then to the one before it', () => {
  assert.equal(findScene(talk({ scene: 'step/a', phase: 'p' }), scenes.slice(0, 2), scenes), 1);
  assert.equal(findScene(talk({ scene: 'step/b', phase: 'x' }), scenes.slice(0, 3), scenes), 2);
  assert.equal(findScene(talk({ scene: 'never', phase: null }), scenes), 0);
});

test('each question to the room adds two beats, unless questions are off', () => {
  const asking = { ...scene('step/a', 'step'), notes: { asks: [{}, {}] } };
  assert.equal(countBeats(talk({}), asking), 5);
  assert.equal(countBeats(talk({ hasPrompts: false }), asking), 1);
});

test('a name of the speaker’s own takes the place of the heading', () => {
  const mine = { ...emptyMine(), names: { 'step/a': 'Mine' } };
  assert.deepEqual(
    [scenes[2], scenes[3]].map((one) => nameScene(talk({ mine }), one)),
    ['Mine', 'step/b'],
  );
});

test('a kept talk of a newer version lies untouched until a new yes puts it beside', () => {
  const newer = JSON.stringify({ format: 'pathways-talk', version: 9, talk: 'kept', order: ['step/a'] });
  const texts = new Map([['pathways-talk/kept', newer]]);
  globalThis.window = {
    localStorage: {
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => texts.set(key, text),
      removeItem: (key) => texts.delete(key),
    },
  };
  const talk = { state: recallTalk('kept'), payload: { id: 'kept' } };
  assert.deepEqual([talk.state.mine.order, talk.state.isKept], [['step/a'], false]);
  keepMine(talk);
  assert.equal(texts.get('pathways-talk/kept'), newer);
  talk.state.isKept = true;
  keepMine(talk);
  assert.equal(texts.get('pathways-talk-beside/kept'), newer);
  assert.equal(JSON.parse(texts.get('pathways-talk/kept')).version, 1);
});
