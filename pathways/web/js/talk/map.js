// The map behind a scene: the active part bright, the rest quiet, and a camera that moves to it.

import { make, own } from '../lib/dom.js';
import { createMapView } from '../map/mapview.js';
import { STEP_KINDS } from './state.js';

const PACE = 'transform 800ms cubic-bezier(.4, 0, .2, 1)';
const NEAREST = 2.3;
const MARGIN = 14;
// One box stands large in the middle, with its neighbours around it; a larger part fills the room that there is.
const ONE = /** @type {import('../map/camera.js').Framing} */ ({ margin: MARGIN, around: [2.5, 4], most: NEAREST });
const PART = { margin: MARGIN, most: NEAREST * 0.75 };

export function createTalkMap(talk) {
  const element = make('div', { class: 'talk-map', role: 'img' });
  const map = createMapView({ viewport: element, signal: talk.stop.signal, isStill: true });

  function load() {
    const { id, picture } = talk.payload;
    map.take({ id, pictures: { talk: picture } });
    if (!map.show()) return;
    // On a stage the picture is a picture: what can be pressed and read out is in the scene's own text.
    const { svg } = map.picture;
    svg.setAttribute('aria-hidden', 'true');
    svg.removeAttribute('role');
    svg.querySelectorAll('[role], [tabindex], [aria-label]').forEach((part) => {
      ['role', 'tabindex', 'aria-label'].forEach((name) => part.removeAttribute(name));
    });
  }

  const membersOf = (id) => own(talk.payload.members, id) ?? [];
  // An arrow may end in a step or in the frame of an option group.
  const endsIn = (id, bright) => bright.has(id) || membersOf(id).some((step) => bright.has(step));

  function paintScene(scene, isOne) {
    const bright = new Set(scene.steps);
    const gone = new Set(talk.payload.hidden[talk.state.voice]);
    const states = (isHidden, isLit) => [isHidden && 'hidden', !isLit && 'quiet'].filter(Boolean);
    map.setStates({
      box: (id) => [...states(gone.has(id), bright.has(id)), ...(isOne && bright.has(id) ? ['lit'] : [])],
      arrow: (_, { from, to }) =>
        states(
          gone.has(from) || gone.has(to),
          isOne ? bright.has(from) || bright.has(to) : endsIn(from, bright) && endsIn(to, bright),
        ),
      frame(id) {
        const steps = membersOf(id);
        const isHidden = steps.length > 0 && steps.every((step) => gone.has(step));
        return states(
          isHidden,
          steps.some((step) => bright.has(step)),
        );
      },
    });
    element.setAttribute('aria-label', talk.words('talk_map', { title: scene.heading }));
  }

  function show(scene, isGentle) {
    const isOne = scene.kind === 'step' || scene.kind === 'decision';
    const part = scene.kind === 'phase' ? [scene.phase] : STEP_KINDS.has(scene.kind) ? scene.steps : [];
    load();
    paintScene(scene, isOne);
    map.open(isOne ? scene.steps : []);
    map.filmOn(part, isOne ? ONE : PART, isGentle ? PACE : '');
  }

  return { element, show };
}
