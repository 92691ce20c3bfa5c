// The tables to look at: medicines by phase, trials by question, the timeline, criteria as published.

import { make, makeButton, own } from '../lib/dom.js';
import { drawCriteria } from './criteria.js';
import { drawFilter, drawTable } from './grid.js';
import { drawShowOnMap, drawSources } from './reason.js';
import { drawTimeline } from './timeline.js';

const TABLES = ['drugs', 'trials', 'timeline', 'criteria'];

export function createTables(desk) {
  const element = make('div', { class: 'ns-tables' });

  function draw() {
    const { memory, words } = desk;
    const place = make('div', { class: 'ns-table-place' });
    const choice = make(
      'div',
      { class: 'ns-switch', role: 'group', 'aria-label': words('learn_tab_tables') },
      ...TABLES.map((name) =>
        makeButton(
          'ns-switch-button',
          words(`learn_table_${name}`),
          () => {
            memory.table = name;
            draw();
            element.querySelector(`[data-table="${name}"]`).focus();
          },
          { 'aria-pressed': String(memory.table === name), 'data-table': name },
        ),
      ),
    );
    element.replaceChildren(choice, place);
    place.replaceChildren(
      ...{ drugs: drawMatrix, trials: drawTrials, timeline: drawTimeline, criteria: drawCriteria }[memory.table](desk),
    );
    desk.setLayout(memory.table === 'criteria' ? 'alone' : memory.table === 'timeline' ? 'split' : 'below');
    desk.light({});
  }

  return { element, draw };
}

// Medicines by phase, with class and target; a dot is a link to the steps that give it.
function drawMatrix(desk) {
  const {
    words,
    data: { tables, view },
  } = desk;
  const found = tables.matrices.find((one) => one.pathway === view.pathway);
  if (!found) return drawMatrixElsewhere(desk);
  const regionName = (id) => own(desk.data.words, `region_${id}`) ?? id;
  const stepsHere = (row, phase) => (own(row.steps, phase) ?? []).filter((step) => view.steps.includes(step));
  const rows = found.rows.filter((row) => found.phases.some((phase) => stepsHere(row, phase.id).length));
  const cell = (row, phase) => {
    const steps = stepsHere(row, phase.id);
    if (!steps.length)
      return make(
        'span',
        { class: 'ns-none' },
        make('span', { 'aria-hidden': 'true', text: '–' }),
        make('span', { class: 'np-visually-hidden', text: words('learn_not_given') }),
      );
    return make(
      'ul',
      { class: 'ns-given-in' },
      ...steps.map((step) => make('li', {}, drawStepLink(desk, step, tables.names))),
    );
  };
  const place = drawTable({
    caption: words('learn_matrix_caption', { title: found.title }),
    className: 'ns-matrix',
    columns: [
      words('learn_drug'),
      words('learn_class'),
      words('learn_target'),
      ...found.phases.map((phase) => phase.title),
      words('learn_regions'),
    ],
    rows: rows.map((row) => ({
      'data-drug': row.drug,
      cells: [
        row.name,
        row.class,
        row.target,
        ...found.phases.map((phase) => cell(row, phase)),
        row.regions.map(regionName).join(', '),
      ],
    })),
  });
  const filter = drawFilter(desk, { id: 'ns-filter-drugs', place });
  filter.apply();
  return [make('p', { class: 'ns-quiet', text: words('learn_matrix_lead') }), filter.element, place];
}

// A map without such a table: those that have one are a click away.
function drawMatrixElsewhere(desk) {
  const {
    words,
    data: { tables, view },
  } = desk;
  return [
    make('p', { text: words('learn_matrix_none') }),
    make(
      'div',
      { class: 'ns-row' },
      ...tables.matrices.map((one) =>
        makeButton('np-button', one.title, () => desk.wantMap(one.pathway, view.region), {
          'data-matrix': one.pathway,
        }),
      ),
    ),
  ];
}

// A step lights up on the map.
function drawStepLink(desk, step, names) {
  const title = own(names, step) ?? step;
  return makeButton('np-link ns-lights', title, () => desk.showOnMap({ steps: [step], text: title }), {
    'data-step': step,
  });
}

function drawTrials(desk) {
  const {
    words,
    data: { tables },
  } = desk;
  const strength = (row) => (row.strength ? words(`evidence_${row.strength}`) : null);
  const shown = (row) => make('div', {}, make('p', { text: row.changed ?? '–' }), drawShowOnMap(desk, row, row.name));
  const name = (row) =>
    make(
      'div',
      {},
      make('span', { class: 'ns-choice-name', text: row.name }),
      make('span', { class: 'ns-choice-note', text: [row.group, row.registry].filter(Boolean).join(' · ') }),
      make('span', {
        class: 'ns-choice-note',
        text: words('learn_status_of', { status: words(`trial_${row.status}`), date: row.as_of }),
      }),
    );
  const sources = (row) =>
    make(
      'details',
      { class: 'ns-more' },
      make('summary', { text: words('learn_sources') }),
      drawSources(desk, row.cites, tables.sources),
    );
  const place = drawTable({
    caption: words('learn_trials_caption'),
    className: 'ns-trials',
    columns: ['learn_trial', 'learn_question', 'learn_finding', 'learn_strength', 'learn_changed', 'learn_sources'].map(
      (key) => words(key),
    ),
    rows: tables.trials.map((row) => ({
      'data-trial': row.id,
      cells: [name(row), row.question, row.finding, strength(row), shown(row), sources(row)],
    })),
  });
  const filter = drawFilter(desk, { id: 'ns-filter-trials', place });
  filter.apply();
  return [filter.element, place];
}
