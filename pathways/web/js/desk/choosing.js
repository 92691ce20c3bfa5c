// One of several choices, or all that fit: radio buttons and check boxes, as every browser offers them.

import { make } from '../lib/dom.js';

/** @typedef {import('../types/payload.d.ts').ChoiceData} Choice */

/**
 * @param {import('../types/desk.d.ts').Desk} desk
 * @param {{ id: string, rule: { type: string } }} exercise
 * @param {Pick<Choice, 'id' | 'text' | 'note'>[]} choices
 * @param {string[]} chosen
 * @param {(answer: string[]) => void} onChange
 * @returns {import('../types/desk.d.ts').AnswerField}
 */
export function createChoosing(desk, exercise, choices, chosen, onChange) {
  const type = exercise.rule.type === 'one' ? 'radio' : 'checkbox';
  const options = choices.map((choice, place) => {
    const props = { type, name: `ns-${exercise.id}`, value: choice.id, checked: chosen.includes(choice.id) };
    const input = make('input', { ...props, onchange: () => onChange(answer()) });
    const figure = make('kbd', { class: 'ns-figure', 'aria-hidden': 'true', text: place + 1 });
    const label = make('label', { class: 'ns-choice', 'data-id': choice.id }, input, drawChoiceText(choice), figure);
    return { id: choice.id, input, label };
  });
  const answer = () => options.filter(({ input }) => input.checked).map(({ id }) => id);
  return {
    element: make('div', { class: 'ns-choices' }, ...options.map(({ label }) => label)),
    answer,
    show(right) {
      options.forEach(({ id, input, label }) => {
        const verdict = verdictOn(right.includes(id), input.checked);
        if (verdict) addVerdict(label, verdict, desk.words(`learn_is_${verdict}`));
        input.disabled = true;
      });
    },
  };
}

/** @param {boolean} isRight @param {boolean} isChosen */
function verdictOn(isRight, isChosen) {
  if (isRight) return isChosen ? 'right' : 'missed';
  return isChosen ? 'wrong' : null;
}

/** @param {Pick<Choice, 'text' | 'note'>} choice */
export function drawChoiceText({ text, note }) {
  return make(
    'span',
    { class: 'ns-choice-text' },
    make('span', { class: 'ns-choice-name', text }),
    note ? make('span', { class: 'ns-choice-note', text: note }) : null,
  );
}

/**
 * Marks a choice, for the eye and by a word.
 * @param {HTMLElement} element
 * @param {string} verdict
 * @param {string} text
 */
export function addVerdict(element, verdict, text) {
  element.classList.add(`is-${verdict}`);
  element.querySelector('.ns-choice-text')?.append(make('span', { class: 'ns-verdict', text }));
}
