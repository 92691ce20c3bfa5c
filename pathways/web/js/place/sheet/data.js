// What stands on the family's sheet, as plain data: what pathways/export/papers/sheet.py composes, and the family's
// own words.

import { own } from '../../lib/dom.js';
import { unique, uniqueBy } from '../../lib/lists.js';
import { groupSources, lookUp } from '../../lib/sources.js';
import { keepingOf } from '../keeping.js';
import { PLACE_PARTS } from '../place.js';
import { createRelations, derivePlace } from '../relations.js';

/** @typedef {import('../../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('../../types/place.d.ts').Place} Place */
/** @typedef {import('../../types/payload.d.ts').SentCard} SentCard */
/** @typedef {import('../../types/payload.d.ts').SentFold} SentFold */
/** @typedef {import('../../types/payload.d.ts').SentBlock} SentBlock */
/** @typedef {import('../../types/payload.d.ts').WayItem} WayItem */
/** @typedef {ReturnType<typeof composeSheet>} SheetData */

const SHEET_FIRST = ['short', 'choices', 'what', 'who', 'decides'];
// On the first page as far as there is room, else on the second.
const SHEET_BESIDE = ['happens', 'why', 'sure', 'without', 'where'];
const SHEET_BEHIND = ['feels', 'numbers', 'outside'];
export const SHEET_EXPLAINED = 3;

/** @param {Chart} chart */
export function composeSheet(chart) {
  const { content } = chart;
  const { payload, graph } = content;
  const { place } = keepingOf(payload);
  const marks = chart.place.marks ?? marksOn(payload, place);
  const now = payload.order.filter((step) => marks[step] === 'now');
  const shown = now.slice(0, SHEET_EXPLAINED).map((step) => own(payload.cards?.family, step));
  const cards = /** @type {SentCard[]} */ (shown.filter(Boolean));
  const steps = cards.map((card) => sheetStep(content, card));
  return {
    marks,
    now,
    isEmpty: PLACE_PARTS.every((part) => !place[part].length),
    steps,
    also: now.slice(SHEET_EXPLAINED).map((step) => graph.titleOf(step, 'family')),
    phases: payload.phases
      .filter((phase) => phase.steps.length)
      .map((phase) => ({
        title: phase.title.family,
        plain: phase.plain,
        number: phase.number,
        mark: phaseMark(phase.steps.map((step) => marks[step])),
      })),
    terms: readFirst(
      uniqueBy(
        cards.flatMap((card) => sheetEntries(content, card, 'words')),
        (entry) => entry.title,
      ),
      steps,
    ),
    drugs: uniqueBy(
      steps.flatMap((step) => step.drugs),
      (entry) => entry.title,
    ),
    sources: groupSources(
      uniqueBy(
        cards.flatMap((card) => sheetSources(content, card)),
        (source) => source.cite,
      ),
    ),
    asks: unique(cards.flatMap((card) => /** @type {string[]} */ (sheetItems(card, 'ask', 'list')))),
    own: sheetOwn(content, place),
  };
}

/** The marks of a chart that shows none itself. @param {Content['payload']} payload @param {Place} place */
function marksOn({ relations }, place) {
  return relations ? derivePlace(createRelations(relations), place).marks : {};
}

/**
 * A phase is where we are if one of its steps is; else it may come next. It is done only where nothing but what the
 * family marked as done lies in it; what the map guesses may have been.
 * @param {string[]} marks
 */
export function phaseMark(marks) {
  const early = ['now', 'next'].find((mark) => marks.includes(mark));
  if (early) return early;
  const isPast = marks.some((mark) => mark === 'done' || mark === 'been') && !marks.includes('later');
  if (!isPast) return null;
  const isSaid = marks.every((mark) => ['done', 'not-for-us', 'another-way'].includes(mark));
  return isSaid ? 'done' : 'may-have-been';
}

/**
 * A fold of a card; what the card shows only after a question is not on paper.
 * @param {SentCard} card
 * @param {string} id
 */
function sheetFold(card, id) {
  const fold = card.folds.find((other) => other.id === id);
  const blocks = fold ? fold.blocks.filter((block) => block.type !== 'ask') : [];
  return fold && blocks.length ? { id, title: fold.title, blocks } : null;
}

/** @param {SentCard} card @param {string} id @param {SentBlock['type']} type @returns {any[]} */
function sheetItems(card, id, type) {
  const blocks = /** @type {any[]} */ (sheetFold(card, id)?.blocks ?? []);
  return blocks.filter((block) => block.type === type).flatMap((block) => block.items);
}

/** @param {Content} content @param {SentCard} card @param {string} id */
function sheetEntries(content, card, id) {
  return lookUp(sheetItems(card, id, 'entries'), own(content.payload.entries, 'family'));
}

/**
 * Words that stand on the sheet go before those that may only be heard.
 * @param {any[]} terms
 * @param {unknown} steps
 */
function readFirst(terms, steps) {
  const text = JSON.stringify(steps).toLowerCase();
  /** @param {any} term */
  const isRead = (term) => text.includes(term.title.toLowerCase());
  return [...terms.filter(isRead), ...terms.filter((term) => !isRead(term))];
}

/** @param {Content} content @param {SentCard} card */
function sheetSources(content, card) {
  return lookUp(sheetItems(card, 'sources', 'sources'), content.payload.sources);
}

/**
 * What is said of a step; how much of it there is room for is decided when the sheet is fitted.
 * @param {Content} content
 * @param {SentCard} card
 */
function sheetStep(content, card) {
  /** @type {WayItem[]} */
  const ways = sheetItems(card, 'next', 'ways');
  const here = ways.filter((way) => !way.map);
  /** @param {string[]} ids */
  const folds = (ids) => ids.map((id) => sheetFold(card, id)).filter((fold) => fold !== null);
  return {
    name: card.title,
    about: [card.subtitle, ...card.badges.filter((badge) => badge.kind === 'status').map((badge) => badge.text)].filter(
      Boolean,
    ),
    first: folds(SHEET_FIRST),
    nextTitle: card.folds.find((fold) => fold.id === 'next')?.title ?? content.words('outline_next'),
    next: here.length ? here : ways,
    leadsElsewhere: here.length > 0 && here.length < ways.length,
    drugs: sheetEntries(content, card, 'drugs').map(({ title, text }) => ({ title, text })),
    watch: sheetFold(card, 'call')?.blocks ?? [],
    beside: folds(SHEET_BESIDE),
    behind: folds(SHEET_BEHIND),
    ask: /** @type {string[]} */ (sheetItems(card, 'ask', 'list')),
  };
}

/**
 * The family's own: notes and dates by step, and questions. A kept file may hold anything, so only texts are taken.
 * @param {Content} content
 * @param {Place} place
 */
function sheetOwn(content, place) {
  /** @param {unknown} value */
  const isText = (value) => typeof value === 'string' && value.trim() !== '';
  /** @param {string} step */
  const titleOf = (step) => content.graph.titleOf(step, 'family');
  /** @param {Record<string, any>} table */
  const known = (table) => Object.entries(table ?? {}).filter(([step]) => titleOf(step));
  /** @param {string} step */
  const days = (step) => [own(place.dates, step)?.from, own(place.dates, step)?.to].filter(isText).join(' – ');
  const steps = unique([...known(place.notes), ...known(place.dates)].map(([step]) => step));
  return {
    notes: steps
      .map((step) => ({
        title: titleOf(step),
        days: days(step),
        text: isText(own(place.notes, step)) ? place.notes[step] : '',
      }))
      .filter((note) => note.text || note.days),
    asks: known(place.asks)
      .flatMap(([, asks]) => (Array.isArray(asks) ? asks : []))
      .filter((ask) => !ask?.asked)
      .map((ask) => ask?.text ?? ask)
      .filter(isText),
  };
}
