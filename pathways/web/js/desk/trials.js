// Trials by question: what was found, how strong that is, and what it changed.

import { make } from '../lib/dom.js';
import { unique } from '../lib/lists.js';
import { drawShowOnMap, foldSources } from './reason.js';
import { drawSheet } from './sheet.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/payload.d.ts').TrialRow} TrialRow */

const COLUMNS = ['trial', 'question', 'finding', 'strength', 'changed', 'sources'];

/** @param {Desk} desk */
export function drawTrials(desk) {
  const { words, data } = desk;
  const { trials } = data.tables;
  /**
   * @param {string} id
   * @param {string} key
   * @param {(row: TrialRow) => string} say
   * @param {(row: TrialRow) => string} facet
   */
  const filter = (id, key, say, facet) => {
    const found = new Map(trials.filter(facet).map((row) => [facet(row), say(row)]));
    return { id, title: words(key), choices: [...found].map(([value, title]) => ({ id: value, title })) };
  };
  return drawSheet(desk, {
    id: 'trials',
    caption: words('learn_trials_caption'),
    className: 'ns-trials',
    columns: COLUMNS.map((id) => ({ id, title: words(`learn_${id}`) })),
    filters: [
      { id: 'here', title: words('study_pathway'), choices: [{ id: 'here', title: words('learn_only_here') }] },
      filter('group', 'learn_group', groupOf, groupOf),
      filter(
        'status',
        'learn_status',
        (row) => words(`trial_${row.status}`),
        (row) => row.status,
      ),
      filter(
        'strength',
        'learn_strength',
        (row) => sayStrength(words, row),
        (row) => row.strength ?? '',
      ),
    ],
    rows: trials.map((row) => toRow(desk, row)),
  });
}

/** @param {TrialRow} row */
const groupOf = ({ group }) => group ?? '';

/** @param {Desk['words']} words @param {TrialRow} row */
const sayStrength = (words, { strength }) => (strength ? words(`evidence_${strength}`) : '');

/** @param {Desk} desk @param {TrialRow} row */
const isHere = ({ map }, { arrows, steps }) => [...arrows, ...steps].some((id) => map.holds(id));

/** @param {Desk} desk @param {TrialRow} row */
function toRow(desk, row) {
  const { words, data } = desk;
  const strength = sayStrength(words, row);
  const titles = unique(row.cites.map((cite) => data.tables.sources[cite]?.title).filter(Boolean));
  return {
    title: `${row.name} ${[row.group, row.registry].filter(Boolean).join(' ')}`,
    cells: [row.question, row.finding, strength, row.changed ?? '', titles.join('; ')],
    facets: {
      here: isHere(desk, row) ? ['here'] : [],
      group: [groupOf(row)],
      status: [row.status],
      strength: [row.strength ?? ''],
    },
    props: { 'data-trial': row.id },
    draw: () => [
      drawName(words, row),
      row.question,
      row.finding,
      strength || null,
      make('div', {}, make('p', { text: row.changed ?? '–' }), drawShowOnMap(desk, row, row.name)),
      foldSources(desk, row.cites),
    ],
  };
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
