// Where we are, in words: the steps of now, and those that may come next.

import { make } from '../lib/dom.js';

/** @typedef {import('../types/chart.d.ts').Content} Content */
/** @typedef {import('../types/place.d.ts').Marks} Marks */

/**
 * The steps of this map that have a mark.
 * @param {Pick<Content['graph'], 'kindOf'>} graph
 * @param {Marks} marks
 * @param {string} mark
 */
export function stepsWith(graph, marks, mark) {
  return Object.keys(marks).filter((step) => marks[step] === mark && graph.kindOf(step));
}

/** @param {Pick<Content, 'graph' | 'voice'>} content @param {string[]} steps */
function namesOf({ graph, voice }, steps) {
  const titles = steps.map((step) => graph.titleOf(step, voice));
  return titles.filter(Boolean).join(', ');
}

/** @param {Pick<Content, 'graph' | 'voice' | 'words'>} content @param {Marks} marks */
export function tellNow(content, marks) {
  const { graph, words } = content;
  const now = stepsWith(graph, marks, 'now');
  if (now.length) return words('place_now', { names: namesOf(content, now) });
  return words(stepsWith(graph, marks, 'done').length ? 'place_only_done' : 'place_hint');
}

/** @param {Content} content @param {Marks} marks */
export function tellPlace(content, marks) {
  const next = stepsWith(content.graph, marks, 'next');
  const names = namesOf(content, next);
  return [
    make('p', { class: 'np-place-now', text: tellNow(content, marks) }),
    ...(next.length ? [make('p', { class: 'np-place-next', text: content.words('place_next', { names }) })] : []),
  ];
}
