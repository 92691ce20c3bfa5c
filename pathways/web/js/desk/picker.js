// Choosing a step by name: a field with a list that narrows while one types.

import { comboboxProps, createCombobox } from '../lib/combobox.js';
import { make } from '../lib/dom.js';
import { createIndex } from '../lib/search.js';

/** @typedef {import('../types/payload.d.ts').StudyData} StudyData */

/** @type {string[]} */
const NONE = [];
const MOST_HITS = 60;

/** Nothing typed narrows nothing: the steps stand in reading order. @param {StudyData} view */
function createStepFinder(view) {
  const phaseOf = new Map(view.phases.map((phase) => [phase.id, phase.title]));
  const index = createIndex(view.steps.map((step) => ({ key: step, titles: [view.names[step]], others: NONE })));
  /** @param {string} query */
  return (query) =>
    (query.trim() ? index(query) : view.steps)
      .slice(0, MOST_HITS)
      .map((step) => ({ id: step, title: view.names[step], note: phaseOf.get(view.phase_of[step]) ?? '' }));
}

/**
 * @param {import('../types/desk.d.ts').Desk} desk
 * @param {{ name: string, label: string, onPick: (step: string) => void }} field
 */
export function createStepPicker(desk, { name, label, onPick }) {
  const { view } = desk.data;
  const id = `ns-hits-${name}`;
  const list = make('ul', { class: 'np-results ns-hits', id, role: 'listbox', 'aria-label': label, hidden: true });
  const input = make('input', {
    ...comboboxProps(list.id),
    id: `ns-pick-${name}`,
    type: 'text',
    placeholder: desk.words('learn_pick_hint'),
  });

  /** @param {string | null} step */
  function set(step) {
    input.value = step ? view.names[step] : '';
  }

  /** @param {{ id: string }} hit */
  function onChoose(hit) {
    set(hit.id);
    onPick(hit.id);
  }

  createCombobox({ input, list, prefix: `ns-${name}`, find: createStepFinder(view), onChoose, isEager: true });
  const box = make('div', { class: 'ns-picker-box' }, input, list);
  return {
    element: make('div', { class: 'ns-field ns-picker' }, make('label', { for: input.id, text: label }), box),
    set,
  };
}
