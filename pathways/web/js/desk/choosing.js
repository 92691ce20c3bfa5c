// One of several choices, or all that fit: radio buttons and check boxes, as every browser offers them.

import { make } from '../lib/dom.js';

export function createChoosing(desk, exercise, choices, { onChange = (_answer) => {}, chosen = [] } = {}) {
  const isOne = exercise.rule.type === 'one';
  const name = `ns-${exercise.id}`;
  const group = make('div', { class: 'ns-choices' });
  const inputs = choices.map((choice) =>
    make('input', {
      type: isOne ? 'radio' : 'checkbox',
      name,
      value: choice.id,
      checked: chosen.includes(choice.id),
      onchange: () => onChange(answer()),
    }),
  );
  const answer = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const labels = choices.map((choice, place) =>
    make(
      'label',
      { class: 'ns-choice', 'data-id': choice.id },
      inputs[place],
      make(
        'span',
        { class: 'ns-choice-text' },
        make('span', { class: 'ns-choice-name', text: choice.text }),
        choice.note ? make('span', { class: 'ns-choice-note', text: choice.note }) : null,
      ),
    ),
  );
  group.append(...labels);
  return {
    element: group,
    answer,
    show(right) {
      const { words } = desk;
      labels.forEach((label) => {
        const { id } = label.dataset;
        const isChosen = answer().includes(id);
        const verdict = right.includes(id) ? (isChosen ? 'right' : 'missed') : isChosen ? 'wrong' : null;
        if (!verdict) return;
        label.classList.add(`is-${verdict}`);
        label
          .querySelector('.ns-choice-text')
          .append(make('span', { class: 'ns-verdict', text: words(`learn_is_${verdict}`) }));
      });
      inputs.forEach((input) => {
        input.disabled = true;
      });
    },
  };
}
