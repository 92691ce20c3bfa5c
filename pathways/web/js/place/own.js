// What a family writes about one step: its mark, dates and notes.

import { drawFold } from '../chart/fold.js';
import { make, makeButton } from '../lib/dom.js';
import { isDay, MOST_NOTE } from './file.js';
import { PLACE_PARTS } from './place.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/place.d.ts').Dates} Dates */

/** @param {Chart} chart @param {string} step */
export function drawPlaceTools({ content: { words }, place }, step) {
  const marked = place.partOf(step);
  const buttons = PLACE_PARTS.map((part) =>
    makeButton('np-chip', words(`place_mark_${part}`), () => place.mark(step, part), {
      'aria-pressed': String(marked === part),
      'data-part': part,
    }),
  );
  const group = { class: 'np-place-marks', role: 'group', 'aria-label': words('place_title') };
  return make('div', { class: 'np-place-own' }, make('div', group, ...buttons), place.drawKeepAsk('marks'));
}

/**
 * The fold with dates and notes; it stands open where something is written.
 * @param {Chart} chart
 * @param {string} step
 */
export function drawOwnFold(chart, step) {
  const { words } = chart.content;
  const { note, dates } = chart.place.written(step);
  const isOpen = Boolean(note || dates.from || dates.to);
  /** @type {import('../types/payload.d.ts').SentFold} */
  const fold = { id: 'own', title: words('place_own'), open: isOpen, blocks: [] };
  return drawFold(chart, step, fold, [
    drawDates(chart, step, dates),
    ...drawNote(chart, step, note),
    chart.place.drawKeepAsk('own'),
    make('p', { class: 'np-place-note', text: words('place_note_private') }),
  ]);
}

/** The note as it is written, and as it is printed. @param {Chart} chart @param {string} step @param {string} text */
function drawNote({ content: { words }, page: { uid }, place }, step, text) {
  const printed = make('p', { class: 'np-print-only np-note-printed', text });
  const field = make('textarea', {
    rows: 3,
    id: `${uid}-note`,
    'data-part': 'note',
    maxlength: MOST_NOTE,
    oninput() {
      place.note(step, field.value);
      printed.textContent = field.value;
    },
  });
  field.value = text;
  return [make('label', { for: field.id, text: words('place_note') }), field, printed];
}

/** @param {Chart} chart @param {string} step @param {Dates} dates */
function drawDates({ content: { words }, page: { uid }, place }, step, { from = '', to = '' }) {
  const dates = { from, to };
  /** @param {'from' | 'to'} end */
  const drawDay = (end) => {
    const input = make('input', {
      type: 'date',
      id: `${uid}-date-${end}`,
      'data-part': `date-${end}`,
      max: '9999-12-31',
      onchange() {
        line.toggleAttribute('data-empty', !input.value);
        dates[end] = input.value;
        place.date(step, Object.fromEntries(Object.entries(dates).filter(([, value]) => isDay(value))));
      },
    });
    input.value = dates[end];
    const label = make('label', { for: input.id, text: words(`place_date_${end}`) });
    const line = make('div', { class: 'np-date', 'data-empty': !dates[end] }, label, input);
    return line;
  };
  return make('div', { class: 'np-dates' }, drawDay('from'), drawDay('to'));
}
