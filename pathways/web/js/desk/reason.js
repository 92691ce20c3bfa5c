// A reason with everything it rests on: because, condition, evidence, sources with dates; and where it is on the map.

import { make, makeButton, own } from '../lib/dom.js';
import { unique } from '../lib/lists.js';
import { drawSource, groupSources } from '../lib/sources.js';

const SHOWN_AT_ONCE = 2;

function exploreAddress(desk, id, pathway = desk.data.view.pathway, region = desk.data.view.region) {
  const query = new URLSearchParams({
    pathway,
    step: id,
    voice: 'trainee',
    ...(region ? { region } : {}),
    lang: desk.data.lang,
  });
  return `explore?${query}`;
}

export function drawSources(desk, cites, sources = desk.data.view.sources) {
  const found = unique(cites)
    .map((cite) => own(sources, cite) && { cite, ...sources[cite] })
    .filter(Boolean);
  if (!found.length) return null;
  return make(
    'div',
    { class: 'ns-sources' },
    make('p', { class: 'ns-label', text: desk.words('learn_sources') }),
    make('ul', { class: 'np-sources' }, ...groupSources(found).map((pages) => drawSource(desk.words, pages))),
  );
}

function foldSources(desk, cites, sources) {
  return make(
    'details',
    { class: 'ns-more' },
    make('summary', { text: desk.words('learn_sources') }),
    drawSources(desk, cites, sources),
  );
}

export function drawArrowReason(desk, id, reason, sources) {
  const { words } = desk;
  const part = (key, text, className = 'ns-reason-part') =>
    text ? make('p', { class: className }, make('span', { class: 'ns-label', text: words(key) }), ' ', text) : null;
  const { evidence } = reason;
  const levels = evidence ? [evidence.text, evidence.trials.join(', ')].filter(Boolean).join(' – ') : null;
  return make(
    'article',
    { class: 'ns-reason', 'data-arrow': id },
    make('h3', { class: 'ns-reason-title', text: reason.title }),
    make('p', { class: 'ns-because', text: reason.because }),
    part('learn_condition', [reason.when, reason.definition].filter(Boolean).join(' – ')),
    part('learn_evidence', levels),
    evidence?.note ? make('p', { class: 'ns-quiet', text: evidence.note }) : null,
    drawSources(desk, reason.cites, sources),
  );
}

// The first reasons stand open, the rest of a long chain one click away.
function drawArrowReasons(desk, arrows, table = desk.data.view.arrows, sources = desk.data.view.sources) {
  const drawn = arrows.filter((id) => own(table, id)).map((id) => drawArrowReason(desk, id, table[id], sources));
  const rest = drawn.slice(SHOWN_AT_ONCE);
  return [
    ...drawn.slice(0, SHOWN_AT_ONCE),
    rest.length
      ? make(
          'details',
          { class: 'ns-more' },
          make('summary', { text: desk.words('learn_more_reasons', { count: rest.length }) }),
          ...rest,
        )
      : null,
  ];
}

export function drawShowOnMap(desk, { arrows = [], steps = [] }, text) {
  const isHere = [...arrows, ...steps].some((id) => desk.map.holds(id));
  if (!isHere) return null;
  return makeButton('np-button ns-show', desk.words('learn_show_map'), () => desk.showOnMap({ arrows, steps, text }), {
    'data-show': arrows[0] ?? steps[0],
  });
}

export function drawCardLinks(desk, steps, names = desk.data.view.names) {
  const links = unique(steps)
    .filter((id) => own(names, id))
    .map((id) => make('li', {}, make('a', { class: 'np-link', href: exploreAddress(desk, id), text: names[id] })));
  if (!links.length) return null;
  return make(
    'div',
    { class: 'ns-cards' },
    make('p', { class: 'ns-label', text: desk.words('learn_cards') }),
    make('ul', {}, ...links),
  );
}

// Why an answer is right or wrong.
export function drawWhy(desk, why, table, sources) {
  return make(
    'div',
    { class: 'ns-why' },
    why.text ? make('p', { class: 'ns-why-text', text: why.text }) : null,
    drawShowOnMap(desk, why, why.text),
    ...drawArrowReasons(desk, why.arrows, table, sources),
    why.arrows.length && why.cites.length
      ? foldSources(desk, why.cites, sources)
      : drawSources(desk, why.cites, sources),
    drawCardLinks(desk, why.steps),
  );
}
