// The calendar of a map: courses as bars of days, windows on a line from day 0, and what no source gives.

import { make } from '../lib/dom.js';
import { drawShowOnMap, foldSources } from './reason.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/payload.d.ts').CalendarData} Calendar */
/** @typedef {import('../types/payload.d.ts').CalendarRowData} Row */

const ROOM = 1.1;

/** The days that a line must hold, with some room after the last. @param {Row[]} rows */
export function spanOf(rows) {
  return Math.max(1, ...rows.flatMap(({ since, until }) => [since ?? 0, until ?? 0])) * ROOM;
}

/** @param {Desk} desk */
export function drawCalendar(desk) {
  const { words, data } = desk;
  const { pathway, region } = data.view;
  const calendar = data.tables.calendars.find((one) => one.pathway === pathway && one.region === region);
  if (!calendar) return drawElsewhere(desk);
  const windows = calendar.rows.filter(({ courses }) => !courses.length);
  const span = spanOf(windows);
  /** @param {Row} row */
  const draw = (row) => drawRow(desk, row, row.courses.length ? drawCourses(desk, row) : drawWindow(desk, row, span));
  return [
    make('p', { class: 'ns-notice', text: words('learn_calendar_lead') }),
    make('h2', { text: [data.view.title, data.view.region_title].filter(Boolean).join(', ') }),
    make('ol', { class: 'ns-calendar' }, ...calendar.rows.filter((row) => row.courses.length).map(draw)),
    windows.length
      ? make(
          'section',
          { class: 'ns-windows' },
          make('h2', { text: words('learn_from_zero', { zero: calendar.zero }) }),
          make('ol', { class: 'ns-calendar' }, ...windows.map(draw)),
        )
      : null,
    drawUnknown(desk, calendar),
  ];
}

/** @param {Desk} desk @param {Row} row @param {HTMLElement} bar */
function drawRow(desk, row, bar) {
  return make(
    'li',
    { class: 'ns-calendar-row', 'data-step': row.step },
    make('h3', { text: row.says }),
    bar,
    row.note ? make('p', { class: 'ns-quiet', text: row.note }) : null,
    foldSources(desk, row.cites),
    drawShowOnMap(desk, { steps: [row.step] }, row.says),
  );
}

/**
 * Each course as long as its days; what is given on some of them is said, not placed.
 * @param {Desk} desk
 * @param {Row} row
 */
function drawCourses({ words }, { courses, given }) {
  const bars = courses.map((days, at) =>
    make(
      'li',
      { class: 'ns-course', style: `flex-grow: ${days}` },
      make('span', { class: 'ns-course-number', text: at + 1 }),
      make('span', { class: 'ns-course-days', text: words('learn_days', { count: days }) }),
    ),
  );
  return make(
    'div',
    { class: 'ns-courses-frame' },
    make('ol', { class: 'ns-courses', 'aria-label': words('learn_courses', { count: courses.length }) }, ...bars),
    given ? make('p', { class: 'ns-given-days', text: words('learn_given_days', { count: given }) }) : null,
  );
}

/** @param {Desk} desk @param {Row} row @param {number} span */
function drawWindow({ words }, { since, until }, span) {
  const from = since ?? 0;
  /** @param {number} day */
  const at = (day) => `${(100 * day) / span}%`;
  const bar = make('span', {
    class: until === null ? 'ns-window is-open' : 'ns-window',
    style: `left: ${at(from)}; width: ${at((until ?? span) - from)}`,
  });
  const days = [since, until].filter((day) => day !== null);
  const marks = days.map((day) =>
    make('span', { class: 'ns-day', style: `left: ${at(day)}`, text: words('learn_day', { day }) }),
  );
  return make('div', { class: 'ns-line', 'aria-hidden': 'true' }, bar, ...marks);
}

/** @param {Desk} desk @param {Calendar} calendar */
function drawUnknown(desk, { unknown }) {
  if (!unknown.length) return null;
  const items = unknown.map(({ text, cites }) => make('li', {}, make('p', { text }), foldSources(desk, cites)));
  return make(
    'section',
    { class: 'ns-disagree' },
    make('h2', { text: desk.words('learn_calendar_unknown') }),
    make('ul', { class: 'ns-notes' }, ...items),
  );
}

/** A map without a calendar: those that have one are a click away. @param {Desk} desk */
function drawElsewhere({ words, data, wantMap }) {
  const buttons = data.tables.calendars.map(({ pathway, region }) => {
    const name = `${data.words[`map_${pathway}`] ?? pathway} · ${data.words[`region_${region}`] ?? region}`;
    return make('button', { type: 'button', class: 'np-button', text: name, onclick: () => wantMap(pathway, region) });
  });
  const text = words(buttons.length ? 'learn_calendar_none' : 'learn_no_table');
  return [make('p', { text }), make('div', { class: 'ns-row' }, ...buttons)];
}
