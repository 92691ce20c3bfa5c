// Medicines by phase, with class and target; a step that gives one lights up on the map.

import { make, makeButton, own } from '../lib/dom.js';
import { drawFiltered } from './grid.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/payload.d.ts').DrugRow} DrugRow */

/** @param {Desk} desk */
export function drawMatrix(desk) {
  const { words, data } = desk;
  const { pathway, steps } = data.view;
  const matrix = data.tables.matrices.find((one) => one.pathway === pathway);
  if (!matrix) return drawMatrixElsewhere(desk);
  /** @param {DrugRow} row @param {string} phase */
  const stepsHere = (row, phase) => (own(row.steps, phase) ?? []).filter((step) => steps.includes(step));
  /** @param {string} id */
  const regionName = (id) => own(data.words, `region_${id}`) ?? id;
  const { phases } = matrix;
  const rows = matrix.rows.filter((row) => phases.some((phase) => stepsHere(row, phase.id).length));
  const table = drawFiltered(desk, 'ns-filter-drugs', {
    caption: words('learn_matrix_caption', { title: matrix.title }),
    className: 'ns-matrix',
    columns: [
      ...['learn_drug', 'learn_class', 'learn_target'].map((key) => words(key)),
      ...phases.map((phase) => phase.title),
      words('learn_regions'),
    ],
    rows: rows.map((row) => ({
      'data-drug': row.drug,
      cells: [
        row.name,
        row.class,
        row.target,
        ...phases.map((phase) => drawGiven(desk, stepsHere(row, phase.id))),
        row.regions.map(regionName).join(', '),
      ],
    })),
  });
  return [make('p', { class: 'ns-quiet', text: words('learn_matrix_lead') }), ...table];
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
