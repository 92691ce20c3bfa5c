// What is remembered of a talk while the page lives, across reruns and remounts: the scene, the switches, the time.

import { own } from '../lib/dom.js';
import { remember } from '../lib/memory.js';
import { openStore } from '../lib/store.js';
import { arrangeScenes, emptyMine, readMine, TALK_FORMAT, writeMine } from './mine.js';

export const STEP_KINDS = new Set(['step', 'decision', 'options']);

export function recallTalk(id) {
  return remember('talk', id, () => {
    const store = openStore();
    const state = {
      scene: null,
      phase: null,
      beat: 0,
      voice: null,
      sentVoice: null,
      reveal: 'step',
      hasNumbers: false,
      hasPrompts: true,
      isBlack: false,
      isBelow: false,
      time: { spent: 0, since: null },
      mine: emptyMine(),
      isKept: false,
      problems: [],
      store,
      asks: 0,
    };
    const kept = store.read(`${TALK_FORMAT}/${id}`);
    if (kept) Object.assign(state, { mine: readMine(kept, id, new Set()).mine, isKept: true });
    return state;
  });
}

export function keepMine(talk) {
  const { state, payload } = talk;
  const key = `${TALK_FORMAT}/${payload.id}`;
  if (!state.isKept) state.store.remove(key);
  else state.isKept = state.store.write(key, writeMine(state.mine, payload.id));
}

// The scenes of the talk as it is given: in the speaker's order, without those left out, by step or by phase.
export function listScenes(talk) {
  const { state, payload } = talk;
  const all = arrangeScenes(payload.scenes[state.voice], state.mine);
  const shown = all.filter((scene) => !state.mine.out.includes(scene.id));
  const list = state.reveal === 'phase' ? shown.filter((scene) => !STEP_KINDS.has(scene.kind)) : shown;
  return list.length ? list : all.slice(0, 1);
}

// Where the talk stands. A scene that this voice, region or order lacks gives way to its phase, then to the one before.
export function findScene(talk, list, before = []) {
  const { state } = talk;
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
  return earlier ? known.get(earlier.id) : 0;
}

// A scene is shown at once; each question to the room adds two beats: the question, then its answer.
export function countBeats(talk, scene) {
  return talk.state.hasPrompts ? 1 + 2 * scene.notes.asks.length : 1;
}

export function nameScene(talk, scene) {
  return own(talk.state.mine.names, scene.id) ?? scene.heading;
}
