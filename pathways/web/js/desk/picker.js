// Choosing a step by name: a field with a list that narrows while one types.

import { comboboxProps, createCombobox } from '../lib/combobox.js';
import { make } from '../lib/dom.js';
import { createIndex } from '../lib/search.js';

const MOST_HITS = 60;

export function createStepPicker(desk, { name, label, onPick }) {
  const { view } = desk.data;
  const phaseOf = new Map(view.phases.map((phase) => [phase.id, phase.title]));
  const index = createIndex(view.steps.map((step) => ({ key: step, titles: [view.names[step]], others: [] })));
  const list = make('ul', {
    class: 'np-results ns-hits',
    id: `ns-hits-${name}`,
    role: 'listbox',
    'aria-label': label,
    hidden: true,
  });
  const input = make('input', {
    ...comboboxProps(list.id),
    id: `ns-pick-${name}`,
    type: 'text',
    placeholder: desk.words('learn_pick_hint'),
  });

  // Nothing typed narrows nothing: the steps stand in reading order.
  function find(query) {
    const steps = query.trim() ? index(query) : view.steps;
    return steps
      .slice(0, MOST_HITS)
      .map((step) => ({ id: step, title: view.names[step], note: phaseOf.get(view.phase_of[step]) ?? '' }));
  }

  function set(step) {
    input.value = step ? view.names[step] : '';
  }

  function onChoose({ id }) {
    set(id);
    onPick(id);
  }

  createCombobox({ input, list, prefix: `ns-${name}`, find, onChoose, isEager: true });
  const element = make(
    'div',
    { class: 'ns-field ns-picker' },
    make('label', { for: input.id, text: label }),
    make('div', { class: 'ns-picker-box' }, input, list),
  );
  return { element, set, focus: () => input.focus() };
}
