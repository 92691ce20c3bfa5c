// Whole parts of a talk, taken or left at once: a phase, the side roads, the comparisons.

import { make, makeButton, own } from '../lib/dom.js';
import { makeCheck } from '../lib/fields.js';
import { isTaken, takeScenes } from './pace.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */
/** @typedef {import('../types/talk.d.ts').Scene} Scene */
/** @typedef {(next: Partial<import('../types/talk.d.ts').Mine>, part: string) => void} Change */

const KINDS = /** @type {Record<string, string>} */ ({
  title: 'open',
  overview: 'open',
  compare: 'compare',
  evidence: 'close',
  summary: 'close',
});

/** The part that a scene belongs to: a phase by its id, or one that has a name here. @param {Scene} scene */
function partOf({ kind, aside, phase }) {
  if (aside) return 'aside';
  return own(KINDS, kind) ?? `phase/${phase}`;
}

/** The scenes of each part, in the order of the talk. @param {Scene[]} scenes */
export function groupByPart(scenes) {
  /** @type {Map<string, Scene[]>} */
  const parts = new Map();
  scenes.forEach((scene) => {
    parts.set(partOf(scene), [...(parts.get(partOf(scene)) ?? []), scene]);
  });
  return parts;
}

/** @param {Talk} talk @param {Change} change */
export function drawParts(talk, change) {
  const { words, payload, state } = talk;
  const scenes = payload.scenes[state.voice] ?? [];
  /** @param {string} part */
  const nameOf = (part) => own(payload.phases[state.voice], part.replace('phase/', '')) ?? words(`talk_part_${part}`);
  /** @param {Scene[]} some @param {boolean} is @param {string} part */
  const take = (some, is, part) =>
    change(
      takeScenes(
        state.mine,
        some.map(({ id }) => id),
        is,
      ),
      part,
    );
  const checks = [...groupByPart(scenes)].map(([part, inside]) => {
    const taken = inside.filter((scene) => isTaken(talk, scene)).length;
    const label = `${nameOf(part)} (${taken}/${inside.length})`;
    const props = { checked: taken > 0, 'data-part': part };
    const check = makeCheck(null, label, (is) => take(inside, is, part), props);
    check.querySelector('input').indeterminate = taken > 0 && taken < inside.length;
    return check;
  });
  /** @param {string} name @param {boolean} is */
  const tool = (name, is) =>
    makeButton('np-button', words(`talk_${name}`), () => take(scenes, is, name), { 'data-part': name });
  return make(
    'fieldset',
    { class: 'talk-choice talk-parts' },
    make('legend', { text: words('talk_parts') }),
    tool('all', true),
    tool('none', false),
    ...checks,
  );
}
