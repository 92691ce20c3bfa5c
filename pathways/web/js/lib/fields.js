// Fields as every form here has them: with a label, and files that are opened from the reader's device.

import { make } from './dom.js';
import { readFile } from './file.js';

/** @typedef {{ value: string | number | null, text: string }} Option */

/**
 * Makes a check box, or a radio button by its `type`, with its text beside it.
 * @param {string | null} className that of the label
 * @param {string} text
 * @param {(isChecked: boolean) => void} change
 * @param {import('./dom.js').Props} props of the field itself
 * @param {any[]} more what stands after the text
 */
export function makeCheck(className, text, change, props = {}, ...more) {
  const input = make('input', { type: 'checkbox', ...props, onchange: () => change(input.checked) });
  return make('label', { class: className }, input, make('span', { text }), ...more);
}

/**
 * Makes a choice of one from a list; what is not chosen has no name or an empty one.
 * @param {Option[]} options
 * @param {string | number | null} chosen
 * @param {(value: string) => void} change
 * @param {import('./dom.js').Props} props
 */
export function makeSelect(options, chosen, change, props = {}) {
  const field = make(
    'select',
    { ...props, onchange: () => change(field.value) },
    ...options.map(({ value, text }) =>
      make('option', { value: value ?? '', text, selected: (chosen ?? '') === (value ?? '') }),
    ),
  );
  return field;
}

/**
 * Makes a field that takes a file and says what is written in it; of one that is too long, only as much as says so.
 * @param {number} most the letters that are read
 * @param {(text: string) => void} take
 * @param {import('./dom.js').Props} props
 */
export function makeFileField(most, take, props) {
  const input = make('input', {
    type: 'file',
    accept: '.json,application/json',
    tabindex: '-1',
    ...props,
    async onchange() {
      const [file] = input.files;
      if (file) take(await readFile(file, most));
    },
  });
  return input;
}
