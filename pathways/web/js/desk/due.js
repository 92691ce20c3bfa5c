// What is due today: counted once, here, for every place that says it.

import { own } from '../lib/dom.js';
import { isDue } from './spacing.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').StudyCard} StudyCard */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */
/** @typedef {{ map: string, count: number }} Elsewhere */

/**
 * The exercises of the open map that are due, and how many are on other maps. An exercise that several maps have is
 * counted on the open one; one of which no map is known any more is not counted.
 * @param {{ exercises: ExerciseData[] }} view
 * @param {Record<string, StudyCard>} cards
 * @param {string} here the open map, as `pathway/region`
 * @returns {{ here: ExerciseData[], elsewhere: Elsewhere[] }}
 */
export function countDue({ exercises }, cards, here, now = new Date()) {
  const ids = new Set(exercises.map((exercise) => exercise.id));
  /** @type {Map<string, number>} */
  const others = new Map();
  Object.entries(cards).forEach(([id, card]) => {
    if (!card.map || card.map === here || ids.has(id) || !isDue(card, now)) return;
    others.set(card.map, (others.get(card.map) ?? 0) + 1);
  });
  const isHere = (/** @type {ExerciseData} */ { id }) => own(cards, id) !== undefined && isDue(cards[id], now);
  return { here: exercises.filter(isHere), elsewhere: [...others].map(([map, count]) => ({ map, count })) };
}

/** @param {Desk} desk */
export function dueNow(desk) {
  return countDue(desk.data.view, desk.progress.cards, desk.viewKey());
}

/** A map and a region by name; none of one that is no longer there. @param {Desk} desk @param {string} map */
export function nameMap({ data: { words } }, map) {
  const [pathway, region] = map.split('/');
  const title = own(words, `map_${pathway}`);
  const names = [title, own(words, `region_${region}`)].filter((name) => typeof name === 'string');
  return title ? names.join(' · ') : null;
}
