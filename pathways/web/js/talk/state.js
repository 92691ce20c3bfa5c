// What is remembered of a talk while the page lives, across reruns and remounts: the scene, the switches, the time.

import { putBeside } from '../lib/beside.js';
import { own } from '../lib/dom.js';
import { remember } from '../lib/memory.js';
import { openStore } from '../lib/store.js';
import { arrangeScenes, emptyMine, readMine, TALK_FORMAT, writeMine } from './mine.js';

/** @typedef {import('../types/talk.d.ts').TalkContent} TalkContent */
/** @typedef {import('../types/talk.d.ts').TalkState} TalkState */
/** @typedef {import('../types/talk.d.ts').Scene} Scene */
/** @typedef {{ state: TalkState, payload: Pick<TalkContent['payload'], 'scenes'> }} Told */

export const STEP_KINDS = new Set(['step', 'decision', 'options']);

/** @param {string} id */
export function recallTalk(id) {
  return remember('talk', id, () => createState(id));
}

/** @param {string} id @returns {TalkState} */
function createState(id) {
  const store = openStore();
  const kept = store.read(`${TALK_FORMAT}/${id}`);
  const read = kept ? readMine(kept, id, new Set()) : { mine: emptyMine(), problems: [], isRead: false };
  // Which scenes there are is not known yet: names of others are no reason to doubt a text.
  const isWhole = read.isRead && read.problems.every(({ key }) => key === 'talk_file_unknown');
  return {
    scene: null,
    phase: null,
    beat: 0,
    voice: 'family',
    sentVoice: null,
    reveal: 'step',
    hasNumbers: false,
    hasPrompts: true,
    isBlack: false,
    isBelow: false,
    time: { spent: 0, since: null },
    mine: read.mine,
    isKept: isWhole,
    aside: isWhole ? null : kept,
    store,
    asks: 0,
  };
}

/** @param {TalkContent} talk */
export function keepMine(talk) {
  const { state, payload } = talk;
  const key = `${TALK_FORMAT}/${payload.id}`;
  const isOurs = state.aside === null || state.store.read(key) !== state.aside;
  if (!state.isKept && isOurs) state.store.remove(key);
  if (!state.isKept) return;
  const isSafe = putBeside(state.store, key, `${TALK_FORMAT}-beside/${payload.id}`, state.aside);
  state.isKept = isSafe && state.store.write(key, writeMine(state.mine, payload.id));
}

/**
 * The scenes as they are shown: in the speaker's order, without those left out, by step or by phase.
 * @param {Told} talk
 */
export function listScenes(talk) {
  const { state, payload } = talk;
  const all = arrangeScenes(payload.scenes[state.voice] ?? [], state.mine);
  const shown = all.filter((scene) => !state.mine.out.includes(scene.id));
  const list = state.reveal === 'phase' ? shown.filter((scene) => !STEP_KINDS.has(scene.kind)) : shown;
  return list.length ? list : all.slice(0, 1);
}

/**
 * Where the talk stands. A scene that this voice, region or order lacks gives way to its phase, then to the one before.
 * @param {{ state: TalkState }} talk
 * @param {Scene[]} list
 * @param {Scene[]} before
 */
export function findScene({ state }, list, before = []) {
  const at = list.findIndex((scene) => scene.id === state.scene);
  if (at >= 0) return at;
  const phase = list.findIndex((scene) => scene.id === `phase/${state.phase}`);
  if (phase >= 0) return phase;
  const known = new Map(list.map((scene, n) => [scene.id, n]));
  const from = before.findIndex((scene) => scene.id === state.scene);
  const earlier = before
    .slice(0, Math.max(from, 0))
    .reverse()
    .find((scene) => known.has(scene.id));
  return earlier ? (known.get(earlier.id) ?? 0) : 0;
}

/**
 * A scene is shown at once; each question to the room adds two beats: the question, then its answer.
 * @param {{ state: TalkState }} talk
 * @param {Scene} scene
 */
export function countBeats(talk, scene) {
  return talk.state.hasPrompts ? 1 + 2 * scene.notes.asks.length : 1;
}

/** @param {{ state: TalkState }} talk @param {Scene} scene */
export function nameScene(talk, scene) {
  return own(talk.state.mine.names, scene.id) ?? scene.heading;
}

/** @param {TalkContent} talk */
export function sayPosition({ words, state, at, list }) {
  const place = words('talk_position', { at: at + 1, all: list.length });
  return state.beat ? `${place} · ${words('talk_ask_room')}` : place;
}
