// Trials by question: what was found, how strong that is, and what it changed.

import { make } from '../lib/dom.js';
import { drawFiltered } from './grid.js';
import { drawShowOnMap, foldSources } from './reason.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/payload.d.ts').TrialRow} TrialRow */

const COLUMNS = ['learn_trial', 'learn_question', 'learn_finding', 'learn_strength', 'learn_changed', 'learn_sources'];

/** @param {Desk} desk */
export function drawTrials(desk) {
  const { words, data } = desk;
  return drawFiltered(desk, 'ns-filter-trials', {
    caption: words('learn_trials_caption'),
    className: 'ns-trials',
    columns: COLUMNS.map((key) => words(key)),
    rows: data.tables.trials.map((row) => ({
      'data-trial': row.id,
      cells: [
        drawName(words, row),
        row.question,
        row.finding,
        row.strength ? words(`evidence_${row.strength}`) : null,
        make('div', {}, make('p', { text: row.changed ?? '–' }), drawShowOnMap(desk, row, row.name)),
        foldSources(desk, row.cites),
      ],
    })),
  });
}

/** @param {Desk['words']} words @param {TrialRow} row */
function drawName(words, { name, group, registry, status, as_of: date }) {
  const now = words('learn_status_of', { status: words(`trial_${status}`), date });
  return make(
    'div',
    {},
    make('span', { class: 'ns-choice-name', text: name }),
    make('span', { class: 'ns-choice-note', text: [group, registry].filter(Boolean).join(' · ') }),
    make('span', { class: 'ns-choice-note', text: now }),
  );
}
