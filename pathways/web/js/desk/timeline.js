// How the pathway came to be, year by year; each entry lights up its arrows and steps on the map.

import { make, makeButton } from '../lib/dom.js';
import { unique } from '../lib/lists.js';
import { drawSources } from './reason.js';

export function drawTimeline(desk) {
  const {
    words,
    data: { tables },
  } = desk;
  const onlyHere = Boolean(desk.memory.onlyHere);
  const isHere = (entry) => [...entry.arrows, ...entry.steps].some((id) => desk.map.holds(id));
  const shown = tables.timeline.filter((entry) => !onlyHere || isHere(entry));
  const decades = unique(shown.map((entry) => Math.floor(entry.year / 10) * 10));
  const only = make(
    'label',
    { class: 'ns-check' },
    make('input', {
      type: 'checkbox',
      id: 'ns-only-here',
      checked: onlyHere,
      onchange: (event) => {
        desk.memory.onlyHere = event.target.checked;
        desk.redraw();
        desk.root.querySelector('#ns-only-here').focus();
      },
    }),
    make('span', { text: words('learn_only_here') }),
  );
  return [
    make('p', { text: words('learn_timeline_lead') }),
    only,
    ...decades.flatMap((decade) => [
      make('h2', { class: 'ns-decade', text: words('learn_decade', { decade }) }),
      make(
        'ol',
        { class: 'ns-timeline' },
        ...shown
          .filter((entry) => Math.floor(entry.year / 10) * 10 === decade)
          .map((entry) => drawYear(desk, entry, isHere(entry))),
      ),
    ]),
    shown.length ? null : make('p', { class: 'ns-quiet', text: words('learn_timeline_none') }),
  ].filter(Boolean);
}

function drawYear(desk, entry, isHere) {
  const {
    words,
    data: { tables },
  } = desk;
  const year = entry.until ? `${entry.year}–${entry.until}` : String(entry.year);
  const name = `${entry.title} – ${words(`learn_of_${entry.of}`)}`;
  const text = make('p', { text: entry.text });
  const title = isHere
    ? makeButton(
        'np-link ns-lights',
        name,
        () => {
          desk.root.querySelectorAll('.ns-timeline .is-lit').forEach((other) => other.classList.remove('is-lit'));
          item.classList.add('is-lit');
          desk.showOnMap({
            arrows: entry.arrows,
            steps: entry.arrows.some((id) => desk.map.holds(id)) ? [] : entry.steps,
            text: `${year}: ${entry.title}`,
          });
        },
        { 'data-entry': entry.trial ?? entry.title },
      )
    : make('span', { class: 'ns-choice-name', text: name });
  const [step] = entry.steps;
  const elsewhere =
    !isHere && step
      ? make('a', {
          class: 'np-link',
          href: `explore?${new URLSearchParams({ step, voice: 'trainee', lang: desk.data.lang })}`,
          text: words('learn_on_explore'),
        })
      : null;
  const item = make(
    'li',
    { class: `ns-year ns-of-${entry.of}` },
    make('span', { class: 'ns-year-number', text: year }),
    make(
      'div',
      { class: 'ns-year-body' },
      title,
      text,
      elsewhere,
      make(
        'details',
        { class: 'ns-more' },
        make('summary', { text: words('learn_sources') }),
        drawSources(desk, entry.cites, tables.sources),
      ),
    ),
  );
  return item;
}
