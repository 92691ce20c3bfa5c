// The map behind a scene: the active part bright, the rest quiet, and a camera that moves to it.

import { make, own } from '../lib/dom.js';
import { createMapView } from '../map/mapview.js';
import { hushPicture } from '../map/still.js';
import { isAsking, STEP_KINDS } from './state.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */
/** @typedef {import('../types/talk.d.ts').Scene} Scene */

const PACE = 'transform 800ms cubic-bezier(.4, 0, .2, 1)';
const NEAREST = 2.3;
const MARGIN = 14;
// One box stands large in the middle, with its neighbours around it; a larger part fills the room that there is.
const ONE = /** @type {import('../map/camera.js').Framing} */ ({ margin: MARGIN, around: [2.5, 4], most: NEAREST });
const PART = { margin: MARGIN, most: NEAREST * 0.75 };

/** @param {Talk} talk */
export function createTalkMap(talk) {
  const element = make('div', { class: 'talk-map', role: 'img' });
  const map = createMapView({ viewport: element, signal: talk.stop.signal, isStill: true });

  function load() {
    const { id, picture } = talk.payload;
    map.take({ id, pictures: { talk: picture } });
    const isOther = map.show();
    if (isOther && map.picture.svg) hushPicture(map.picture.svg);
  }

  /** @param {Scene} scene @param {boolean} isGentle */
  function show(scene, isGentle) {
    const isOne = scene.kind === 'step' || scene.kind === 'decision';
    const part = scene.kind === 'phase' ? [scene.phase ?? ''] : STEP_KINDS.has(scene.kind) ? scene.steps : [];
    load();
    map.setStates(statesOf(talk, scene, isOne));
    // A side road opens with what it says; while the room is asked it stays shut.
    map.open(isOne && !isAsking(talk, scene) ? scene.steps : []);
    element.setAttribute('aria-label', talk.words('talk_map', { title: scene.heading }));
    map.filmOn(part, isOne ? ONE : PART, isGentle ? PACE : '');
  }

  return { element, show };
}

/**
 * How each part stands to a scene: bright or quiet, hidden where this voice leaves it out.
 * @param {Pick<Talk, 'payload' | 'state'>} talk
 * @param {Scene} scene
 * @param {boolean} isOne whether the scene is about a single step
 * @returns {import('../map/mapview.js').States}
 */
export function statesOf({ payload, state }, scene, isOne) {
  const bright = new Set(scene.steps);
  const gone = new Set(payload.hidden[state.voice]);
  /** @param {string} id */
  const membersOf = (id) => own(payload.members, id) ?? [];
  /** An arrow may end in a step or in the frame of an option group. @param {string} id */
  const isEnd = (id) => bright.has(id) || (!isOne && membersOf(id).some((step) => bright.has(step)));
  /** @param {boolean} isHidden @param {boolean} isLit */
  const states = (isHidden, isLit) => [isHidden ? 'hidden' : '', isLit ? '' : 'quiet'].filter(Boolean);
  return {
    box: (id) => [...states(gone.has(id), bright.has(id)), ...(isOne && bright.has(id) ? ['lit'] : [])],
    arrow: (_, { from, to }) =>
      states(gone.has(from) || gone.has(to), isOne ? isEnd(from) || isEnd(to) : isEnd(from) && isEnd(to)),
    frame(id) {
      const steps = membersOf(id);
      const isHidden = steps.length > 0 && steps.every((step) => gone.has(step));
      return states(
        isHidden,
        steps.some((step) => bright.has(step)),
      );
    },
  };
}
