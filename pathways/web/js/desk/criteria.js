// Criteria as published: stages, risk groups, response; to be read only, and where the systems disagree.

import { make } from '../lib/dom.js';
import { drawTable } from './grid.js';
import { foldSources } from './reason.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/payload.d.ts').CriteriaData} Criteria */

/** @param {Desk} desk */
export function drawCriteria(desk) {
  const { criteria } = desk.data.tables;
  if (!criteria.length) return [make('p', { text: desk.words('learn_no_table') })];
  return [
    make('p', { class: 'ns-notice', text: desk.words('learn_criteria_notice') }),
    ...criteria.map((one) => drawCriterion(desk, one)),
  ];
}

/** @param {Desk} desk @param {Criteria} one */
function drawCriterion(desk, one) {
  const views = one.disagree.flatMap((point) => point.views);
  return make(
    'section',
    { class: 'ns-criterion', 'data-criteria': one.id },
    make('h2', { text: one.title }),
    make('p', { text: one.intro }),
    drawTable({
      caption: one.title,
      columns: one.columns,
      rows: one.rows.map((row) => ({ 'data-row': row.id, cells: row.cells })),
      className: 'ns-criteria',
    }),
    one.notes.length
      ? make('ul', { class: 'ns-notes' }, ...one.notes.map((note) => make('li', { text: note.text })))
      : null,
    ...one.disagree.map((point) => drawDisagreement(desk.words('learn_disagree', { what: point.what }), point)),
    foldSources(
      desk,
      [one, ...one.rows, ...views].flatMap((part) => part.cites),
    ),
  );
}

/** @param {string} title @param {Criteria['disagree'][number]} point */
function drawDisagreement(title, { views }) {
  const positions = views.flatMap(({ who, says }) => [make('dt', { text: who }), make('dd', { text: says })]);
  return make('div', { class: 'ns-disagree' }, make('h3', { text: title }), make('dl', {}, ...positions));
}
