// A reason with everything it rests on: because, condition, evidence, sources with dates; and where it is on the map.

import { make, makeButton, own } from '../lib/dom.js';
import { unique } from '../lib/lists.js';
import { drawSource, groupSources } from '../lib/sources.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Lit} Lit */
/** @typedef {import('../types/desk.d.ts').Sources} Sources */
/** @typedef {import('../types/payload.d.ts').ReasonData} Reason */
/** @typedef {import('../types/payload.d.ts').WhyData} Why */

const SHOWN_AT_ONCE = 2;

/** @param {Desk} desk @param {string} step */
function exploreAddress({ data: { view, lang } }, step) {
  const { pathway, region } = view;
  return `explore?${new URLSearchParams({ pathway, step, voice: 'trainee', ...(region ? { region } : {}), lang })}`;
}

/** What is one click away. @param {string} summary @param {any[]} parts */
export function drawMore(summary, ...parts) {
  return make('details', { class: 'ns-more' }, make('summary', { text: summary }), ...parts);
}

/** @param {Desk} desk @param {string[]} cites @param {Sources} sources */
export function drawSources(desk, cites, sources = desk.data.view.sources) {
  const cited = unique(cites)
    .filter((cite) => own(sources, cite))
    .map((cite) => ({ cite, ...sources[cite] }));
  if (!cited.length) return null;
  return make(
    'div',
    { class: 'ns-sources' },
    make('p', { class: 'ns-label', text: desk.words('learn_sources') }),
    make('ul', { class: 'np-sources' }, ...groupSources(cited).map((pages) => drawSource(desk.words, pages))),
  );
}

/** @param {Desk} desk @param {string[]} cites @param {Sources} sources */
export function foldSources(desk, cites, sources = desk.data.tables.sources) {
  return drawMore(desk.words('learn_sources'), drawSources(desk, cites, sources));
}

/** @param {Desk} desk @param {string} id @param {Reason} reason @param {Sources} [sources] */
export function drawArrowReason(desk, id, reason, sources) {
  /** @param {string} key @param {(string | null | undefined)[]} texts */
  const part = (key, ...texts) => {
    const text = texts.filter(Boolean).join(' – ');
    const label = make('span', { class: 'ns-label', text: desk.words(key) });
    return text ? make('p', { class: 'ns-reason-part' }, label, ' ', text) : null;
  };
  const { evidence } = reason;
  return make(
    'article',
    { class: 'ns-reason', 'data-arrow': id },
    make('h3', { class: 'ns-reason-title', text: reason.title }),
    make('p', { class: 'ns-because', text: reason.because }),
    part('learn_condition', reason.when, reason.definition),
    part('learn_evidence', evidence?.text, evidence?.trials.join(', ')),
    evidence?.note ? make('p', { class: 'ns-quiet', text: evidence.note }) : null,
    drawSources(desk, reason.cites, sources),
  );
}

/**
 * The first reasons stand open, the rest of a long chain one click away.
 * @param {Desk} desk
 * @param {string[]} arrows
 * @param {Record<string, Reason>} table
 * @param {Sources} [sources]
 */
function drawArrowReasons(desk, arrows, table = desk.data.view.arrows, sources = desk.data.view.sources) {
  const drawn = arrows.filter((id) => own(table, id)).map((id) => drawArrowReason(desk, id, table[id], sources));
  const rest = drawn.slice(SHOWN_AT_ONCE);
  return [
    ...drawn.slice(0, SHOWN_AT_ONCE),
    rest.length ? drawMore(desk.words('learn_more_reasons', { count: rest.length }), ...rest) : null,
  ];
}

/** @param {Desk} desk @param {Lit} what @param {string} text */
export function drawShowOnMap(desk, { arrows = [], steps = [] }, text) {
  const isHere = [...arrows, ...steps].some((id) => desk.map.holds(id));
  if (!isHere) return null;
  return makeButton('np-button ns-show', desk.words('learn_show_map'), () => desk.showOnMap({ arrows, steps, text }), {
    'data-show': arrows[0] ?? steps[0],
  });
}

/** @param {Desk} desk @param {string[]} steps */
export function drawCardLinks(desk, steps) {
  const { names } = desk.data.view;
  const links = unique(steps)
    .filter((id) => own(names, id))
    .map((id) => make('li', {}, make('a', { class: 'np-link', href: exploreAddress(desk, id), text: names[id] })));
  if (!links.length) return null;
  const label = make('p', { class: 'ns-label', text: desk.words('learn_cards') });
  return make('div', { class: 'ns-cards' }, label, make('ul', {}, ...links));
}

/**
 * Why an answer is right or wrong.
 * @param {Desk} desk
 * @param {Why} why
 * @param {Record<string, Reason>} [table]
 * @param {Sources} [sources]
 */
export function drawWhy(desk, why, table, sources = desk.data.view.sources) {
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
