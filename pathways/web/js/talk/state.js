// What is remembered of a talk while the page lives, across reruns and remounts: the scene, the switches, the time.

const TALKS = new Map();
const STEP_KINDS = new Set(['step', 'decision', 'options']);

function recallTalk(id) {
  if (!TALKS.has(id)) {
    const store = openTalkStore();
    const state = {
      scene: null, phase: null, beat: 0, voice: null, sentVoice: null, reveal: 'step', hasNumbers: false, hasPrompts: true,
      isBlack: false, isBelow: false, time: { spent: 0, since: null }, mine: emptyMine(), isKept: false, problems: [], store, asks: 0,
    };
    const kept = store?.getItem(`${TALK_FORMAT}/${id}`);
    if (kept) Object.assign(state, { mine: readMine(kept, id, new Set()).mine, isKept: true });
    TALKS.set(id, state);
  }
  return TALKS.get(id);
}

// The browser may forbid its store, or have none: then a talk lasts as long as the page, and as its file.
function openTalkStore() {
  try {
    const probe = `${TALK_FORMAT}/probe`;
    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    return null;
  }
}

function keepMine(talk) {
  const { state, payload } = talk;
  const key = `${TALK_FORMAT}/${payload.id}`;
  try {
    if (state.isKept) state.store?.setItem(key, writeMine(state.mine, payload.id));
    else state.store?.removeItem(key);
  } catch {
    state.isKept = false;
  }
}

// The scenes of the talk as it is given: in the speaker's order, without those left out, by step or by phase.
function listScenes(talk) {
  const { state, payload } = talk;
  const all = arrangeScenes(payload.scenes[state.voice], state.mine);
  const shown = all.filter((scene) => !state.mine.out.includes(scene.id));
  const list = state.reveal === 'phase' ? shown.filter((scene) => !STEP_KINDS.has(scene.kind)) : shown;
  return list.length ? list : all.slice(0, 1);
}

// Where the talk stands. A scene that this voice, region or order lacks gives way to its phase, then to the one before.
function findScene(talk, list, before = []) {
  const { state } = talk;
  const at = list.findIndex((scene) => scene.id === state.scene);
  if (at >= 0) return at;
  const phase = list.findIndex((scene) => scene.id === `phase/${state.phase}`);
  if (phase >= 0) return phase;
  const known = new Map(list.map((scene, n) => [scene.id, n]));
  const from = before.findIndex((scene) => scene.id === state.scene);
  const earlier = before.slice(0, Math.max(from, 0)).reverse().find((scene) => known.has(scene.id));
  return earlier ? known.get(earlier.id) : 0;
}

// A scene is shown at once; each question to the room adds two beats: the question, then its answer.
function countBeats(talk, scene) {
  return talk.state.hasPrompts ? 1 + 2 * scene.notes.asks.length : 1;
}

function nameScene(talk, scene) {
  return own(talk.state.mine.names, scene.id) ?? scene.heading;
}
