// The tables to look at: medicines by phase, trials by question, the timeline, criteria as published.

import { make, makeButton } from '../lib/dom.js';
import { drawCalendar } from './calendar.js';
import { drawCriteria } from './criteria.js';
import { drawMatrix } from './matrix.js';
import { drawTimeline } from './timeline.js';
import { drawTrials } from './trials.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Table} Table */

/** @type {Record<Table, { draw: (desk: Desk) => any[], layout: import('../types/desk.d.ts').Layout }>} */
const TABLES = {
  drugs: { draw: drawMatrix, layout: 'below' },
  trials: { draw: drawTrials, layout: 'below' },
  timeline: { draw: drawTimeline, layout: 'split' },
  criteria: { draw: drawCriteria, layout: 'alone' },
  calendar: { draw: drawCalendar, layout: 'below' },
};
const NAMES = /** @type {Table[]} */ (Object.keys(TABLES));

/** @param {Desk} desk */
export function createTables(desk) {
  const element = make('div', { class: 'ns-tables' });

  /** @param {Table} name */
  function choose(name) {
    desk.memory.table = name;
    draw();
    element.querySelector(`[data-table="${name}"]`).focus();
  }

  function draw() {
    const { memory, words } = desk;
    const buttons = NAMES.map((name) =>
      makeButton('ns-switch-button', words(`learn_table_${name}`), () => choose(name), {
        'aria-pressed': String(memory.table === name),
        'data-table': name,
      }),
    );
    const place = make('div', { class: 'ns-table-place' });
    element.replaceChildren(
      make('div', { class: 'ns-switch', role: 'group', 'aria-label': words('learn_tab_tables') }, ...buttons),
      place,
    );
    place.replaceChildren(...TABLES[memory.table].draw(desk).filter(Boolean));
    desk.setLayout(TABLES[memory.table].layout);
    desk.light({});
  }

  return { element, draw };
}
