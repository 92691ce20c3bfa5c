// Where a talk stands when its scenes change under it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyMine } from './mine.js';
import {
  countBeats,
  findScene,
  firstVoice,
  forgetMine,
  isAsking,
  keepMine,
  linesOf,
  listScenes,
  nameScene,
  recallTalk,
} from './state.js';

const scene = (id, kind) => ({ id, kind, heading: id, notes: { asks: [] } });
const scenes = [scene('title', 'title'), scene('phase/p', 'phase'), scene('step/a', 'step'), scene('step/b', 'step')];
const talk = (state) => ({
  payload: { scenes: { family: scenes }, plans: [], askSeconds: 40 },
  state: { voice: 'family', reveal: 'step', mine: emptyMine(), hasPrompts: true, hasForeign: true, beat: 0, ...state },
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

test('the room is asked and answered before it is told, unless questions are off', () => {
  const asking = { ...scene('step/a', 'step'), notes: { asks: [{}, {}] } };
  assert.equal(countBeats(talk({}), asking), 5);
  assert.deepEqual(
    [0, 1, 3, 4].map((beat) => isAsking(talk({ beat }), asking)),
    [true, true, true, false],
  );
  assert.equal(countBeats(talk({ hasPrompts: false }), asking), 1);
  assert.equal(isAsking(talk({ hasPrompts: false }), asking), false);
});

test('lines hold their numbers only when numbers are shown', () => {
  const told = { ...scene('step/a', 'step'), lines: ['Better.'], figured: ['Better: 5%.'] };
  assert.deepEqual(linesOf(talk({ hasNumbers: false }), told), ['Better.']);
  assert.deepEqual(linesOf(talk({ hasNumbers: true }), told), ['Better: 5%.']);
  assert.deepEqual(linesOf(talk({ hasNumbers: true }), { lines: ['Plain.'] }), ['Plain.']);
});

test('scenes without a translation can be left out', () => {
  const payload = { scenes: { family: [scene('title', 'title'), { ...scene('a', 'step'), lang: 'en' }] }, plans: [] };
  assert.deepEqual(idsOf(listScenes({ ...talk({ hasForeign: false }), payload })), ['title']);
  assert.deepEqual(idsOf(listScenes({ ...talk({}), payload })), ['title', 'a']);
});

test('a name of the speaker’s own takes the place of the heading', () => {
  const mine = { ...emptyMine(), names: { 'step/a': 'Mine' } };
  assert.deepEqual(
    [scenes[2], scenes[3]].map((one) => nameScene(talk({ mine }), one)),
    ['Mine', 'step/b'],
  );
});

/** A store of the browser that holds these texts. */
function keepIn(texts) {
  globalThis.window = {
    localStorage: {
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => texts.set(key, text),
      removeItem: (key) => texts.delete(key),
    },
  };
}

test('a talk is of 20 minutes at first; what is arranged is kept without a question, and can be forgotten', () => {
  const texts = new Map();
  keepIn(texts);
  const talk = { state: recallTalk('new'), payload: { id: 'new' } };
  assert.deepEqual([talk.state.mine.minutes, talk.state.isKept, texts.size], [20, true, 0]);
  talk.state.mine.minutes = 10;
  keepMine(talk);
  assert.equal(JSON.parse(texts.get('pathways-talk/new')).minutes, 10);
  forgetMine(talk);
  assert.deepEqual([talk.state.mine.minutes, texts.size], [20, 0]);
});

test('a kept talk of a newer version lies untouched until a new yes puts it beside', () => {
  const newer = JSON.stringify({ format: 'pathways-talk', version: 9, talk: 'kept', order: ['step/a'] });
  const texts = new Map([['pathways-talk/kept', newer]]);
  keepIn(texts);
  const talk = { state: recallTalk('kept'), payload: { id: 'kept' } };
  assert.deepEqual([talk.state.mine.order, talk.state.isKept], [['step/a'], false]);
  keepMine(talk);
  assert.equal(texts.get('pathways-talk/kept'), newer);
  talk.state.isKept = true;
  keepMine(talk);
  assert.equal(texts.get('pathways-talk-beside/kept'), newer);
  assert.equal(JSON.parse(texts.get('pathways-talk/kept')).version, 1);
});

test('a talk starts in a voice that is told in its language, if there is one', () => {
  const own = [scene('title', 'title')];
  const foreign = [{ ...own[0], lang: 'en' }];
  assert.equal(firstVoice({ voice: 'trainee', scenes: { family: own, trainee: own } }), 'trainee');
  assert.equal(firstVoice({ voice: 'trainee', scenes: { family: own, trainee: foreign } }), 'family');
  assert.equal(firstVoice({ voice: 'trainee', scenes: { family: [], trainee: foreign } }), 'trainee');
});
