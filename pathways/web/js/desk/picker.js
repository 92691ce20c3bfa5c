// Choosing a step by name: a field with a list that narrows while one types.

import { comboboxProps, createCombobox } from '../lib/combobox.js';
import { make } from '../lib/dom.js';
import { indexSteps } from '../lib/stepindex.js';

const MOST_HITS = 60;

/**
 * A step is found by its names in both voices, its medicines and its other words. Nothing typed narrows nothing: the
 * steps stand in reading order.
 * @param {import('../types/desk.d.ts').DeskContent} data
 */
function createStepFinder({ view, map }) {
  const phaseOf = new Map(view.phases.map((phase) => [phase.id, phase.title]));
  const index = indexSteps(map);
  /** @param {string} query */
  return (query) =>
    (query.trim() ? index(query) : view.steps)
      .filter((step) => view.steps.includes(step))
      .slice(0, MOST_HITS)
      .map((step) => ({ id: step, title: view.names[step], note: phaseOf.get(view.phase_of[step]) ?? '' }));
}

/**
 * @param {import('../types/desk.d.ts').Desk} desk
 * @param {{ name: string, label: string, onPick: (step: string | null) => void }} field
 */
export function createStepPicker(desk, { name, label, onPick }) {
  const { view } = desk.data;
  const id = `ns-hits-${name}`;
  const list = make('ul', { class: 'np-results ns-hits', id, role: 'listbox', 'aria-label': label, hidden: true });
  const none = make('p', { class: 'np-results ns-hits ns-quiet', role: 'status', hidden: true });
  none.textContent = desk.words('learn_pick_none');
  const input = make('input', {
    ...comboboxProps(list.id),
    id: `ns-pick-${name}`,
    type: 'text',
    placeholder: desk.words('learn_pick_hint'),
    // A name that is being typed names no step yet: what was said of another one is taken away.
    oninput: () => onPick(null),
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

  const parts = { input, list, none, prefix: `ns-${name}`, find: createStepFinder(desk.data), onChoose };
  createCombobox({ ...parts, isEager: true });
  const box = make('div', { class: 'ns-picker-box' }, input, list, none);
  return {
    element: make('div', { class: 'ns-field ns-picker' }, make('label', { for: input.id, text: label }), box),
    set,
  };
}
