// The card beside the chart, or below it on a phone: everything about one step, arrow or phase.

import { make, makeIconButton, own } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { drawPicture } from '../lib/pictures.js';
import { drawBlock } from './blocks.js';
import { drawFold } from './fold.js';
import { drawJumps } from './jumps.js';
import { drawShare } from './share.js';
import { drawSheetDoor } from './sheetdoor.js';
import { withTerms } from './terms.js';

const PLAIN = { short: 'np-short', what: 'np-what', happens: 'np-happens', why: 'np-reason', call: 'np-call' };

export function createCard(chart) {
  const heading = make('h2', { class: 'np-card-title', tabindex: '-1', id: `${chart.page.uid}-card` });
  const content = make('div', { class: 'np-card-content' });
  const element = make('aside', { class: 'np-card', 'aria-labelledby': heading.id, hidden: true });
  let shown = '';

  function show(id) {
    // The cards of a new payload come a moment after its picture; until then the card stays as it is.
    if (!chart.content.payload.cards && id !== null && element.dataset.card === id) return;
    const { payload, voice, graph } = chart.content;
    const told = own(own(payload.cards, voice), id);
    const saying = JSON.stringify([id, payload.lang, told ?? null]);
    if (saying === shown) return;
    chart.speech?.stop();
    card.explained = new Set();
    const isNew = element.dataset.card !== id;
    const { activeElement } = chart.page.root.getRootNode();
    const fold =
      !isNew && element.contains(activeElement) ? activeElement.closest('.np-card-fold')?.dataset.fold : null;
    shown = saying;
    element.hidden = !told;
    chart.page.root.classList.toggle('has-card', Boolean(told));
    if (!told) {
      chart.sheet.sync();
      return;
    }
    const modality = own(graph.nodes, id)?.modality;
    const isTall = element.classList.contains('is-tall');
    const at = isNew ? 0 : element.scrollTop;
    element.className = `np-card${modality ? ` np-modality-${modality}` : ''}${isTall ? ' is-tall' : ''}`;
    element.dataset.card = id;
    heading.textContent = told.title;
    // The words over the title come first, so that a word of the glossary is explained there.
    const top = drawTop(chart, id, told, heading);
    content.replaceChildren(...drawFolds(chart, id, told.folds));
    // What else stands in the card, such as the bar of a sheet under a finger, stays where it is.
    element.querySelector('.np-card-top')?.remove();
    element.append(top, content);
    chart.sheet.sync();
    element.scrollTop = at;
    // Whoever was reading in a fold stays there when its words change.
    if (fold)
      element.querySelector(`[data-fold="${CSS.escape(fold)}"] .np-fold-button`)?.focus({ preventScroll: true });
  }

  const card = {
    element,
    // The words of the glossary that this card has explained.
    explained: new Set(),
    show,
    refresh() {
      shown = '';
      const { activeElement } = chart.page.root.getRootNode();
      const part = element.contains(activeElement) ? activeElement.dataset.part : null;
      show(chart.memory.selected);
      if (part) element.querySelector(`[data-part="${part}"]`)?.focus({ preventScroll: true });
    },
    focus() {
      heading.focus({ preventScroll: true });
    },
  };
  return card;
}

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

// What each badge means, under a tap: a phone shows no hints.
function explainBadges({ words }, badges) {
  const lines = badges.map((badge) => make('p', { text: `${badge.text}: ${badge.hint}` }));
  return make('details', { class: 'np-badge-hints' }, make('summary', { text: words('badges_explain') }), ...lines);
}

const hasOwnPart = (chart, id) => chart.place.isOn() && chart.content.graph.kindOf(id) === 'step';

// What a family can do with a card: say what the step is to them, and have it read aloud.
function drawOwnTools(chart, id) {
  const read = chart.speech.drawButton();
  const marks = hasOwnPart(chart, id) ? chart.place.drawTools(id) : null;
  return read || marks ? make('div', { class: 'np-card-own' }, marks, read) : null;
}

// What it is comes first, then when to call, then what it is to us; a family that marks its place writes beside the
// questions, and in a fold of its own.
function drawFolds(chart, id, folds) {
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

function foldOf(chart, folds, name) {
  const none = { id: 'ask', title: chart.content.words('place_asks'), open: true, blocks: [] };
  return folds.find((fold) => fold.id === name) ?? none;
}

function drawPart(chart, id, fold) {
  if (fold.id === 'phones') return [drawFold(chart, id, fold, [drawSheetDoor(chart, id)])];
  if (fold.id !== 'ask' || !hasOwnPart(chart, id)) return [drawFold(chart, id, fold)];
  return [drawFold(chart, id, fold, [chart.place.drawAsks(id)]), chart.place.drawFold(id)];
}

// A long card in short, what it is, why, and when to call are never folded away.
function drawPlain(chart, folds, fold) {
  const blocks = fold.blocks.map((block) => drawBlock(chart, block)).filter(Boolean);
  const isLed = fold.id === 'what' && (chart.content.voice === 'trainee' || folds.some(({ id }) => id === 'short'));
  const title = make('h3', { class: isLed ? 'np-visually-hidden' : null, text: fold.title });
  if (fold.id === 'call') title.append(drawPicture('call-day'), drawPicture('call-night'));
  const look = fold.id === 'what' && !isLed ? 'np-reason' : PLAIN[fold.id];
  return make('section', { class: look, 'data-fold': fold.id }, title, ...blocks);
}

// Where a step or phase stands; what an arrow is says the line under its title.
function eyebrow(chart, id) {
  const { graph, words, voice } = chart.content;
  const kind = graph.kindOf(id);
  if (kind === 'arrow') return '';
  const phase = graph.phaseById.get(graph.phaseOf(id));
  const number = phase?.number ? `${phase.number} ` : '';
  return kind === 'phase' ? `${words('card_phase')} ${number}`.trim() : `${number}${phase?.title[voice] ?? ''}`;
}
