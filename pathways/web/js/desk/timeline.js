// How the pathway came to be, year by year; each entry lights up its arrows and steps on the map.

import { make, makeButton } from '../lib/dom.js';
import { makeCheck } from '../lib/fields.js';
import { addressOf } from '../lib/go.js';
import { unique } from '../lib/lists.js';
import { foldSources } from './reason.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/payload.d.ts').TimelineItem} Entry */

/** @param {Entry} entry */
const decadeOf = (entry) => Math.floor(entry.year / 10) * 10;

/** @param {Desk} desk */
export function drawTimeline(desk) {
  const { words, memory } = desk;
  /** @param {Entry} entry */
  const isHere = (entry) => [...entry.arrows, ...entry.steps].some((id) => desk.map.holds(id));
  const shown = desk.data.tables.timeline.filter((entry) => !memory.onlyHere || isHere(entry));
  /** @param {number} decade */
  const drawDecade = (decade) => [
    make('h2', { class: 'ns-decade', text: words('learn_decade', { decade }) }),
    make(
      'ol',
      { class: 'ns-timeline' },
      ...shown.filter((entry) => decadeOf(entry) === decade).map((entry) => drawYear(desk, entry, isHere(entry))),
    ),
  ];
  return [
    make('p', { text: words('learn_timeline_lead') }),
    makeCheck('ns-check', words('learn_only_here'), (isOn) => showOnlyHere(desk, isOn), {
      id: 'ns-only-here',
      checked: memory.onlyHere,
    }),
    ...unique(shown.map(decadeOf)).flatMap(drawDecade),
    ...(shown.length ? [] : [make('p', { class: 'ns-quiet', text: words('learn_timeline_none') })]),
  ];
}

/** @param {Desk} desk @param {boolean} isOn */
function showOnlyHere(desk, isOn) {
  desk.memory.onlyHere = isOn;
  desk.redraw();
  /** @type {HTMLElement} */ (desk.root.querySelector('#ns-only-here')).focus();
}

/** @param {Desk} desk @param {Entry} entry @param {boolean} isHere */
function drawYear(desk, entry, isHere) {
  const { words } = desk;
  const year = entry.until ? `${entry.year}–${entry.until}` : String(entry.year);
  const name = entry.trial ? `${entry.title} – ${words(`learn_of_${entry.of}`)}` : entry.title;
  const light = () => lightYear(desk, entry, item, `${year}: ${entry.title}`);
  const item = make(
    'li',
    { class: `ns-year ns-of-${entry.of}` },
    make('span', { class: 'ns-year-number', text: year }),
    make(
      'div',
      { class: 'ns-year-body' },
      isHere
        ? makeButton('np-link ns-lights', name, light, { 'data-entry': entry.trial ?? entry.title })
        : make('span', { class: 'ns-choice-name', text: name }),
      entry.text ? make('p', { text: entry.text }) : null,
      isHere ? null : drawElsewhere(desk, entry),
      foldSources(desk, entry.cites),
    ),
  );
  return item;
}

/** @param {Desk} desk @param {Entry} entry @param {HTMLElement} item @param {string} text */
function lightYear(desk, { arrows, steps }, item, text) {
  desk.root.querySelectorAll('.ns-timeline .is-lit').forEach((other) => other.classList.remove('is-lit'));
  item.classList.add('is-lit');
  desk.showOnMap({ arrows, steps: arrows.some((id) => desk.map.holds(id)) ? [] : steps, text });
}

/** What is on another map can be looked up there. @param {Desk} desk @param {Entry} entry */
function drawElsewhere({ words, data }, { steps: [step] }) {
  if (!step) return null;
  const href = addressOf({ page: 'explore', query: { step, voice: 'trainee', lang: data.lang } });
  return make('a', { class: 'np-link', href, text: words('learn_on_explore') });
}
