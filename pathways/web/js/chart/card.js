// The card beside the chart, or below it on a phone: everything about one step, arrow or phase.

import { focusedAround, make, makeIconButton, own } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { drawPicture } from '../lib/pictures.js';
import { drawBlock } from './blocks.js';
import { drawFold } from './fold.js';
import { drawJumps } from './jumps.js';
import { drawShare } from './share.js';
import { drawSheetDoor } from './sheetdoor.js';
import { withTerms } from './terms.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/payload.d.ts').SentCard} SentCard */
/** @typedef {import('../types/payload.d.ts').SentFold} SentFold */

// What is never folded away, with its looks.
/** @type {Record<string, string>} */
const PLAIN = { short: 'np-short', what: 'np-what', happens: 'np-happens', why: 'np-reason', call: 'np-call' };

/** @param {Chart} chart @returns {import('../types/chart.d.ts').Card} */
export function createCard(chart) {
  const heading = make('h2', { class: 'np-card-title', tabindex: '-1', id: `${chart.page.uid}-card` });
  const content = make('div', { class: 'np-card-content' });
  const element = make('aside', { class: 'np-card', 'aria-labelledby': heading.id, hidden: true });
  let shown = '';

  /** @param {string | null} id */
  function show(id) {
    // The cards of a new payload come a moment after its picture; until then the card stays as it is.
    if (!chart.content.payload.cards && id !== null && element.dataset.card === id) return;
    const { payload, voice } = chart.content;
    const told = own(own(payload.cards, voice), id);
    const saying = JSON.stringify([id, payload.lang, told ?? null]);
    if (saying === shown) return;
    chart.speech?.stop();
    card.explained = new Set();
    const isNew = element.dataset.card !== id;
    const fold = isNew ? null : foldInFocus(chart, element);
    shown = saying;
    element.hidden = !told;
    chart.page.root.classList.toggle('has-card', Boolean(told));
    if (!told) {
      chart.sheet.sync();
      return;
    }
    const at = isNew ? 0 : element.scrollTop;
    fillCard(chart, { element, heading, content }, id, told);
    chart.sheet.sync();
    element.scrollTop = at;
    // Whoever was reading in a fold stays there when its words change.
    if (fold) focusOn(element, `[data-fold="${CSS.escape(fold)}"] .np-fold-button`);
  }

  /** @type {import('../types/chart.d.ts').Card} */
  const card = {
    element,
    explained: new Set(),
    show,
    refresh() {
      shown = '';
      const focused = focusedAround(chart.page.root);
      const part = element.contains(focused) ? focused.dataset.part : null;
      show(chart.memory.selected);
      if (part) focusOn(element, `[data-part="${part}"]`);
    },
    focus: () => heading.focus({ preventScroll: true }),
  };
  return card;
}

/**
 * @param {Chart} chart
 * @param {Record<'element' | 'heading' | 'content', HTMLElement>} parts
 * @param {string} id
 * @param {SentCard} told
 */
function fillCard(chart, { element, heading, content }, id, told) {
  const isTall = element.classList.contains('is-tall');
  const modality = own(chart.content.graph.nodes, id)?.modality;
  element.className = `np-card${modality ? ` np-modality-${modality}` : ''}${isTall ? ' is-tall' : ''}`;
  element.dataset.card = id;
  heading.textContent = told.title;
  // The words over the title come first, so that a word of the glossary is explained there.
  const top = drawTop(chart, id, told, heading);
  content.replaceChildren(...drawFolds(chart, id, told.folds));
  // What else stands in the card, such as the bar of a sheet under a finger, stays where it is.
  element.querySelector('.np-card-top')?.remove();
  element.append(top, content);
}

/** @param {HTMLElement} card @param {string} selector */
function focusOn(card, selector) {
  const element = /** @type {HTMLElement | null} */ (card.querySelector(selector));
  element?.focus({ preventScroll: true });
}

/** The part of the card in which the reader is. @param {Chart} chart @param {HTMLElement} element */
function foldInFocus(chart, element) {
  const focused = focusedAround(chart.page.root);
  if (!element.contains(focused)) return null;
  const fold = /** @type {HTMLElement | null} */ (focused.closest('.np-card-fold'));
  return fold?.dataset.fold;
}

/** @param {Chart} chart @param {string} id @param {SentCard} card @param {HTMLElement} heading */
function drawTop(chart, id, card, heading) {
  const { words } = chart.content;
  const close = makeIconButton('np-icon-button np-card-close', ICONS.close, words('card_close'), () => chart.close());
  const over = eyebrow(chart, id);
  const badges = make(
    'ul',
    { class: 'np-badges' },
    ...card.badges.map((badge) =>
      make('li', { class: `np-badge-chip np-badge-${badge.kind}`, text: badge.text, title: badge.hint }),
    ),
  );
  return make(
    'header',
    { class: 'np-card-top' },
    close,
    over ? make('p', { class: 'np-card-eyebrow' }, ...withTerms(chart, over)) : null,
    heading,
    card.subtitle ? make('p', { class: 'np-card-subtitle', text: card.subtitle }) : null,
    card.badges.length ? badges : null,
    card.badges.length ? explainBadges(chart.content, card.badges) : null,
  );
}

/**
 * What each badge means, under a tap: a phone shows no hints.
 * @param {Pick<Chart['content'], 'words'>} content
 * @param {SentCard['badges']} badges
 */
function explainBadges({ words }, badges) {
  const lines = badges.map((badge) => make('p', { text: `${badge.text}: ${badge.hint}` }));
  return make('details', { class: 'np-badge-hints' }, make('summary', { text: words('badges_explain') }), ...lines);
}

/** @param {Chart} chart @param {string} id */
const hasOwnPart = (chart, id) => chart.place.isOn() && chart.content.graph.kindOf(id) === 'step';

/**
 * What a family can do with a card: say what the step is to them, and have it read aloud.
 * @param {Chart} chart
 * @param {string} id
 */
function drawOwnTools(chart, id) {
  const read = chart.speech.drawButton();
  const marks = hasOwnPart(chart, id) ? chart.place.drawTools(id) : null;
  return read || marks ? make('div', { class: 'np-card-own' }, marks, read) : null;
}

/**
 * What it is comes first, then when to call, then what it is to us; a family that marks its place writes beside the
 * questions, and in a fold of its own.
 * @param {Chart} chart
 * @param {string} id
 * @param {SentFold[]} folds
 * @returns {HTMLElement[]}
 */
function drawFolds(chart, id, folds) {
  /** @type {Map<string, HTMLElement | null>} */
  const drawn = new Map(folds.map((fold) => [fold.id, own(PLAIN, fold.id) ? drawPlain(chart, folds, fold) : null]));
  if (hasOwnPart(chart, id) && !drawn.has('ask')) drawn.set('ask', null);
  const parts = [...drawn].flatMap(([name, element]) => element ?? drawPart(chart, id, foldOf(chart, folds, name)));
  const first = ['call', 'what'].find((name) => drawn.has(name));
  const at = first ? [...drawn.keys()].indexOf(first) + 1 : 0;
  const further = folds.filter((fold) => !own(PLAIN, fold.id) && fold.id !== 'next');
  const tools = [drawJumps(chart, further), drawOwnTools(chart, id), drawShare(chart, id)].filter(Boolean);
  if (tools.length) parts.splice(at, 0, make('div', { class: 'np-card-tools' }, ...tools));
  return parts;
}

/** @param {Chart} chart @param {SentFold[]} folds @param {string} name @returns {SentFold} */
function foldOf(chart, folds, name) {
  /** @type {SentFold} */
  const none = { id: 'ask', title: chart.content.words('place_asks'), open: true, blocks: [] };
  return folds.find((fold) => fold.id === name) ?? none;
}

/** @param {Chart} chart @param {string} id @param {SentFold} fold @returns {HTMLElement[]} */
function drawPart(chart, id, fold) {
  if (fold.id === 'phones') return [drawFold(chart, id, fold, [drawSheetDoor(chart, id)])];
  if (fold.id !== 'ask' || !hasOwnPart(chart, id)) return [drawFold(chart, id, fold)];
  return [drawFold(chart, id, fold, [chart.place.drawAsks(id)]), chart.place.drawFold(id)];
}

/**
 * A long card in short, what it is, why, and when to call are never folded away.
 * @param {Chart} chart
 * @param {SentFold[]} folds
 * @param {SentFold} fold
 */
function drawPlain(chart, folds, fold) {
  const blocks = fold.blocks.map((block) => drawBlock(chart, block)).filter(Boolean);
  const isLed = fold.id === 'what' && (chart.content.voice === 'trainee' || folds.some(({ id }) => id === 'short'));
  const title = make('h3', { class: isLed ? 'np-visually-hidden' : null, text: fold.title });
  if (fold.id === 'call') title.append(drawPicture('call-day'), drawPicture('call-night'));
  const look = fold.id === 'what' && !isLed ? 'np-reason' : PLAIN[fold.id];
  return make('section', { class: look, 'data-fold': fold.id }, title, ...blocks);
}

/**
 * Where a step or phase stands; what an arrow is says the line under its title.
 * @param {Chart} chart
 * @param {string} id
 */
function eyebrow(chart, id) {
  const { graph, words, voice } = chart.content;
  const kind = graph.kindOf(id);
  if (kind === 'arrow') return '';
  const phase = graph.phaseById.get(graph.phaseOf(id));
  const number = phase?.number ? `${phase.number} ` : '';
  return kind === 'phase' ? `${words('card_phase')} ${number}`.trim() : `${number}${phase?.title[voice] ?? ''}`;
}
