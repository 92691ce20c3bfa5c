// What stands around every page: the question before a hard part, the switches, choices from a list, what went wrong.

import { fill, make } from '../lib/dom.js';
import { makeCheck, makeSelect } from '../lib/fields.js';
import { fillQuestion } from '../lib/question.js';
import { createTheme } from '../lib/theme.js';

/** @typedef {import('./types.d.ts').Site} Site */

const NUMBERS = 'numbers';

/** The place for a part on the page that is open. @param {string} name @returns {HTMLElement | null} */
export const partOf = (name) => document.querySelector(`#main [data-part="${name}"]`);

/**
 * Asks before a hard part; a yes holds for the whole visit.
 * @param {Site} site
 * @param {string | null} id none takes the question away
 * @param {() => void} onNo
 */
export function drawQuestion(site, id, onNo) {
  const host = partOf('ask');
  const question = site.index.questions.find((one) => one.id === id);
  if (!host) return;
  if (!question) {
    fill(host);
    return;
  }
  const box = make('section', { class: 'np-asking', tabindex: '-1' });
  const root = make('div', { class: 'np-root' }, box);
  fillQuestion(box, question, site.words, { onYes: () => site.agree(question.id), onNo });
  box.append(make('p', { class: 'np-place-note', text: site.words('ask_change') }));
  fill(host, root);
  createTheme(root, new AbortController().signal);
}

/** Every question as a switch, folded away: the one place where the answers are changed. @param {Site} site */
export function drawSwitches(site) {
  const host = partOf('switches');
  if (!host) return;
  const { index, agreed, words } = site;
  const isOpen = host.querySelector('details')?.open ?? false;
  const all = [{ id: NUMBERS, title: words('ask_numbers_switch') }, ...index.questions];
  const rows = all.map(({ id, title }) =>
    makeCheck('switch', title, (isYes) => site.answer(id, isYes), { checked: agreed.has(id), 'data-question': id }),
  );
  fill(
    host,
    make(
      'details',
      { class: 'hard', open: isOpen },
      make('summary', { text: words('ask_heading') }),
      make('p', { class: 'note', text: words('ask_help') }),
      ...rows,
    ),
  );
}

/** A list to choose from, with its label. @param {string} label @param {import('../lib/fields.js').Option[]} options
 * @param {string} chosen @param {(value: string) => void} change */
export function makeChoice(label, options, chosen, change) {
  return make('label', { class: 'choice' }, make('span', { text: label }), makeSelect(options, chosen, change));
}

/** Two or more side by side, one of them chosen. @param {string} label @param {{ id: string, title: string }[]} options
 * @param {string} chosen @param {(id: string) => void} change */
export function makeToggle(label, options, chosen, change) {
  const buttons = options.map(({ id, title }) =>
    make('button', {
      type: 'button',
      class: 'button',
      text: title,
      'aria-pressed': String(id === chosen),
      onclick: () => change(id),
    }),
  );
  return make('div', { class: 'toggle', role: 'group', 'aria-label': label }, ...buttons);
}

/** Says that a map is not told for a region, and for which it is. @param {Site} site
 * @param {import('./types.d.ts').MapEntry} map @param {string} region @param {'family' | 'trainee'} voice */
export function regionMissing({ index, words }, map, region, voice) {
  const names = Object.fromEntries(index.regions.map(({ id, title }) => [id, title[voice]]));
  return words('region_missing', { regions: map.regions.map((id) => names[id]).join(', '), region: names[region] });
}

/** Says something in place of what cannot be shown. @param {HTMLElement | null} host @param {string} text
 * @param {any[]} more */
export function tell(host, text, ...more) {
  if (host) fill(host, make('p', { class: 'told', role: 'status', text }), ...more);
}
