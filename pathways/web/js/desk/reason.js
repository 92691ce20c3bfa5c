// A reason with everything it rests on: because, condition, evidence, sources with dates; and where it is on the map.

import { make, makeButton, own } from '../lib/dom.js';
import { addressOf } from '../lib/go.js';
import { unique } from '../lib/lists.js';
import { drawSource, groupSources } from '../lib/sources.js';
import { nameSources } from './naming.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Lit} Lit */
/** @typedef {import('../types/desk.d.ts').Sources} Sources */
/** @typedef {import('../types/payload.d.ts').ReasonData} Reason */
/** @typedef {import('../types/payload.d.ts').WhyData} Why */

/** @param {Desk} desk @param {string} step */
function exploreAddress({ data: { view, lang } }, step) {
  const { pathway, region } = view;
  return addressOf({
    page: 'explore',
    query: { pathway, step, voice: 'trainee', ...(region ? { region } : {}), lang },
  });
}

/** What is one click away. @param {string} summary @param {any[]} parts */
export function drawMore(summary, ...parts) {
  return make('details', { class: 'ns-more' }, make('summary', { text: summary }), ...parts);
}

/**
 * What something rests on, in one line: the names of the sources, and all about them one click away.
 * @param {Desk} desk
 * @param {string[]} cites
 * @param {Sources} sources
 */
export function foldSources(desk, cites, sources = desk.data.tables.sources) {
  const cited = unique(cites)
    .filter((cite) => own(sources, cite))
    .map((cite) => ({ cite, ...sources[cite] }));
  if (!cited.length) return null;
  const pages = groupSources(cited);
  const named = desk.words('learn_cited', { names: nameSources(pages, desk.words) });
  const list = make('ul', { class: 'np-sources' }, ...pages.map((page) => drawSource(page)));
  return make('details', { class: 'ns-more ns-cited' }, make('summary', { text: named }), list);
}

/**
 * A line of a reason under its name; none where nothing is said.
 * @param {Desk} desk
 * @param {string} key
 * @param {(string | null | undefined)[]} texts
 */
function drawPart(desk, key, ...texts) {
  const text = texts.filter(Boolean).join(' – ');
  const label = make('span', { class: 'ns-label', text: desk.words(key) });
  return text ? make('p', { class: 'ns-reason-part' }, label, ' ', text) : null;
}

/** The condition of an arrow, where it has one. @param {Desk} desk @param {Reason} reason */
export function drawCondition(desk, { when, definition }) {
  return drawPart(desk, 'learn_condition', when, definition);
}

/** @param {Desk} desk @param {string} id @param {Reason} reason @param {Sources} [sources] */
export function drawArrowReason(desk, id, reason, sources = desk.data.view.sources) {
  const { evidence } = reason;
  return make(
    'article',
    { class: 'ns-reason', 'data-arrow': id },
    make('h3', { class: 'ns-reason-title', text: reason.title }),
    make('p', { class: 'ns-because', text: reason.because }),
    drawCondition(desk, reason),
    drawPart(desk, 'learn_evidence', evidence?.text, evidence?.trials.join(', ')),
    evidence?.note ? make('p', { class: 'ns-quiet', text: evidence.note }) : null,
    foldSources(desk, reason.cites, sources),
  );
}

/**
 * Each reason by itself, one click away.
 * @param {Desk} desk
 * @param {string[]} arrows
 * @param {Record<string, Reason>} table
 * @param {Sources} [sources]
 */
export function drawReasons(desk, arrows, table = desk.data.view.arrows, sources = desk.data.view.sources) {
  const drawn = unique(arrows)
    .filter((id) => own(table, id))
    .map((id) => drawArrowReason(desk, id, table[id], sources));
  return drawn.length ? drawMore(desk.words('learn_reasons', { count: drawn.length }), ...drawn) : null;
}

/**
 * Beside the map nothing needs to be opened: what is said lies on it already.
 * @param {Desk} desk
 * @param {Lit} what
 * @param {string} text
 */
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
