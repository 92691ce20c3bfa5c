// Medicines by phase, with class and target; a step that gives one lights up on the map.

import { make, makeButton, own } from '../lib/dom.js';
import { unique } from '../lib/lists.js';
import { drawSheet } from './sheet.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/payload.d.ts').DrugRow} DrugRow */
/** @typedef {import('../types/payload.d.ts').Matrix} Matrix */
/** @typedef {(row: DrugRow, phase: string) => string[]} StepsHere */

/** @param {Desk} desk */
export function drawMatrix(desk) {
  const { words, data } = desk;
  const { pathway, steps, region_title: region } = data.view;
  const matrix = data.tables.matrices.find((one) => one.pathway === pathway);
  if (!matrix) return drawMatrixElsewhere(desk);
  /** @type {StepsHere} */
  const stepsHere = (row, phase) => (own(row.steps, phase) ?? []).filter((step) => steps.includes(step));
  const phases = matrix.phases.filter(({ id }) => matrix.rows.some((row) => stepsHere(row, id).length));
  const rows = matrix.rows.filter((row) => phases.some((phase) => stepsHere(row, phase.id).length));
  const title = [matrix.title, region].filter(Boolean).join(', ');
  const classes = unique(rows.map((row) => row.class ?? '').filter(Boolean));
  return [
    make('p', { class: 'ns-quiet', text: words('learn_matrix_lead') }),
    ...drawSheet(desk, {
      id: 'drugs',
      caption: words('learn_matrix_caption', { title }),
      className: 'ns-matrix',
      columns: [
        { id: 'drug', title: words('learn_drug') },
        { id: 'class', title: words('learn_class') },
        { id: 'target', title: words('learn_target') },
        ...phases,
      ],
      filters: [
        { id: 'class', title: words('learn_class'), choices: classes.map((id) => ({ id, title: id })) },
        { id: 'phase', title: words('learn_phase'), choices: phases },
      ],
      rows: rows.map((row) => toRow(desk, row, phases, stepsHere)),
      drawNarrow: (shown) => drawByPhase(desk, { ...matrix, phases, rows }, stepsHere, shown),
    }),
  ];
}

/** @param {Desk} desk @param {DrugRow} row @param {Matrix['phases']} phases @param {StepsHere} stepsHere */
function toRow(desk, row, phases, stepsHere) {
  const { names } = desk.data.tables;
  const given = phases.map((phase) => stepsHere(row, phase.id));
  return {
    title: row.name,
    cells: [
      row.class ?? '',
      row.target ?? '',
      ...given.map((steps) => steps.map((id) => own(names, id) ?? id).join('; ')),
    ],
    facets: { class: [row.class ?? ''], phase: phases.filter((_, at) => given[at].length).map(({ id }) => id) },
    props: /** @type {Record<`data-${string}`, string>} */ ({ 'data-drug': row.drug }),
    draw: () => [row.name, row.class, row.target, ...given.map((steps) => drawGiven(desk, steps))],
  };
}

/**
 * On a phone: each phase with what is given in it, and no empty places.
 * @param {Desk} desk
 * @param {Matrix} matrix
 * @param {StepsHere} stepsHere
 * @param {import('./sheet.js').Row[]} shown
 */
function drawByPhase(desk, { phases, rows }, stepsHere, shown) {
  const left = new Set(shown.map((row) => row.props['data-drug']));
  const sections = phases.flatMap((phase) => {
    const given = rows.filter((row) => left.has(row.drug) && stepsHere(row, phase.id).length);
    if (!given.length) return [];
    const items = given.map((row) =>
      make(
        'li',
        { 'data-drug': row.drug },
        make('span', { class: 'ns-choice-name', text: row.name }),
        make('span', { class: 'ns-choice-note', text: [row.class, row.target].filter(Boolean).join(' · ') }),
        drawGiven(desk, stepsHere(row, phase.id)),
      ),
    );
    return [make('section', {}, make('h2', { text: phase.title }), make('ul', {}, ...items))];
  });
  return make('div', { class: 'ns-by-phase' }, ...sections);
}

/** Where a medicine is given in a phase; each step lights up on the map. @param {Desk} desk @param {string[]} steps */
function drawGiven(desk, steps) {
  if (!steps.length)
    return make(
      'span',
      { class: 'ns-none' },
      make('span', { 'aria-hidden': 'true', text: '–' }),
      make('span', { class: 'np-visually-hidden', text: desk.words('learn_not_given') }),
    );
  const links = steps.map((step) => {
    const text = own(desk.data.tables.names, step) ?? step;
    const show = () => desk.showOnMap({ steps: [step], text });
    return make('li', {}, makeButton('np-link ns-lights', text, show, { 'data-step': step }));
  });
  return make('ul', { class: 'ns-given-in' }, ...links);
}

/** A map without such a table: those that have one are a click away. @param {Desk} desk */
function drawMatrixElsewhere({ words, data, wantMap }) {
  const buttons = data.tables.matrices.map(({ pathway, title }) =>
    makeButton('np-button', title, () => wantMap(pathway, data.view.region), { 'data-matrix': pathway }),
  );
  return [make('p', { text: words('learn_matrix_none') }), make('div', { class: 'ns-row' }, ...buttons)];
}
