// Criteria as published: stages, risk groups, response; to be read only, and where the systems disagree.

import { make } from '../lib/dom.js';
import { drawTable } from './grid.js';
import { drawSources } from './reason.js';

export function drawCriteria(desk) {
  const {
    words,
    data: { tables },
  } = desk;
  if (!tables.criteria.length) return [make('p', { text: words('learn_no_table') })];
  return [
    make('p', { class: 'ns-notice', text: words('learn_criteria_notice') }),
    ...tables.criteria.map((one) => drawCriterion(desk, one)),
  ];
}

function drawCriterion(desk, one) {
  const {
    words,
    data: { tables },
  } = desk;
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
    ...one.disagree.map((point) =>
      make(
        'div',
        { class: 'ns-disagree' },
        make('h3', { text: words('learn_disagree', { what: point.what }) }),
        make(
          'dl',
          {},
          ...point.views.flatMap((view) => [make('dt', { text: view.who }), make('dd', { text: view.says })]),
        ),
      ),
    ),
    make(
      'details',
      { class: 'ns-more' },
      make('summary', { text: words('learn_sources') }),
      drawSources(
        desk,
        [
          ...one.cites,
          ...one.rows.flatMap((row) => row.cites),
          ...one.disagree.flatMap((point) => point.views.flatMap((view) => view.cites)),
        ],
        tables.sources,
      ),
    ),
  );
}
