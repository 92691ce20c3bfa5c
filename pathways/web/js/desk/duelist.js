// What is due, as a reader sees it: to repeat here at once, and on which other maps.

import { make, makeButton } from '../lib/dom.js';
import { dueNow, nameMap } from './due.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */

/** @param {Desk} desk @param {(due: ExerciseData[]) => void} start */
export function drawDueHere(desk, start) {
  const { here } = dueNow(desk);
  if (!here.length) return null;
  return makeButton('np-button ns-start-due', desk.words('learn_start_due', { count: here.length }), () => start(here));
}

/** A button for each other map; it opens that map with what is due there. @param {Desk} desk */
export function drawDueElsewhere(desk) {
  const { words } = desk;
  const buttons = dueNow(desk).elsewhere.flatMap(({ map, count }) => {
    const name = nameMap(desk, map);
    const [pathway, region] = map.split('/');
    const open = () => {
      desk.memory.dueOn = map;
      desk.wantMap(pathway, region);
    };
    return name
      ? [makeButton('np-button ns-due-on', words('learn_due_on', { name, count }), open, { 'data-map': map })]
      : [];
  });
  if (!buttons.length) return null;
  return make(
    'div',
    { class: 'ns-due-elsewhere' },
    make('p', { class: 'ns-label', text: words('learn_due_too') }),
    make('div', { class: 'ns-row' }, ...buttons),
  );
}
