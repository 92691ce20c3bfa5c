// What is remembered of a talk while the page lives, across reruns and remounts: the scene, the switches, the time.

import { putBeside } from '../lib/beside.js';
import { own } from '../lib/dom.js';
import { remember } from '../lib/memory.js';
import { openStore } from '../lib/store.js';
import { arrangeScenes, emptyMine, readMine, TALK_FORMAT, writeMine } from './mine.js';
import { asksOf, DEFAULT_MINUTES, isTaken } from './pace.js';

/** @typedef {import('../types/talk.d.ts').TalkContent} TalkContent */
/** @typedef {import('../types/talk.d.ts').TalkState} TalkState */
/** @typedef {import('../types/talk.d.ts').Scene} Scene */
/** @typedef {import('./pace.js').Planned} Told */

export const STEP_KINDS = new Set(['step', 'decision', 'options']);

/** @param {string} id */
export function recallTalk(id) {
  return remember('talk', id, () => createState(id));
}

/** @param {string} id @returns {TalkState} */
function createState(id) {
  const store = openStore();
  const kept = store.read(`${TALK_FORMAT}/${id}`);
  const read = kept ? readMine(kept, id, new Set()) : { mine: newMine(), problems: [], isRead: true };
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
    hasForeign: true,
    typed: '',
    isBlack: false,
    isBelow: false,
    time: { spent: 0, since: null },
    mine: read.mine,
    isKept: isWhole && !store.isBlocked,
    aside: isWhole ? null : kept,
    store,
    asks: 0,
  };
}

/**
 * The voice a talk starts in: the one it came with, unless nothing of that is in its language and another voice is.
 * @param {Pick<TalkContent['payload'], 'voice' | 'scenes'>} payload
 */
export function firstVoice({ voice, scenes }) {
  /** @param {Scene[] | undefined} list */
  const isSpoken = (list) => Boolean(list?.some((scene) => !scene.lang));
  const voices = /** @type {TalkState['voice'][]} */ (Object.keys(scenes));
  return isSpoken(scenes[voice]) ? voice : (voices.find((one) => isSpoken(scenes[one])) ?? voice);
}

/** A talk as it is at first. */
export function newMine() {
  return { ...emptyMine(), minutes: DEFAULT_MINUTES };
}

/**
 * Takes what is kept of a talk off the device; until something is arranged again, nothing is.
 * @param {TalkContent} talk
 */
export function forgetMine({ state, payload }) {
  state.store.remove(`${TALK_FORMAT}/${payload.id}`);
  state.mine = newMine();
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
  const isPart = state.reveal === 'phase' ? isOfPhases(state) : (/** @type {Scene} */ scene) => isTaken(talk, scene);
  const list = all.filter((scene) => isPart(scene) && (state.hasForeign || !scene.lang));
  return list.length ? list : all.slice(0, 1);
}

/** @param {TalkState} state @returns {(scene: Scene) => boolean} */
function isOfPhases({ mine }) {
  return ({ id, kind }) => !STEP_KINDS.has(kind) && kind !== 'compare' && !mine.out.includes(id);
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
 * The room is asked before it is told: each question, then its answer, and at last the scene.
 * @param {Told} talk
 * @param {Scene} scene
 */
export function countBeats(talk, scene) {
  return 1 + 2 * asksOf(talk, scene).length;
}

/** Whether the room is being asked or answered, and not told yet. @param {Told} talk @param {Scene} scene */
export function isAsking(talk, scene) {
  return talk.state.beat + 1 < countBeats(talk, scene);
}

/** What a scene says, with its numbers where these are shown. @param {Told} talk @param {Scene} scene */
export function linesOf({ state }, scene) {
  return (state.hasNumbers && scene.figured) || scene.lines;
}

/** @param {{ state: TalkState }} talk @param {Scene} scene */
export function nameScene(talk, scene) {
  return own(talk.state.mine.names, scene.id) ?? scene.heading;
}

/** @param {TalkContent} talk */
export function sayPosition(talk) {
  const { words, at, list, scene } = talk;
  const place = words('talk_position', { at: at + 1, all: list.length });
  return isAsking(talk, scene) ? `${place} · ${words('talk_ask_room')}` : place;
}
