// A part of a card that opens and closes; whether it stands open is remembered.

import { drawIcon, make, makeButton, own } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { drawBlock } from './blocks.js';

/**
 * @param {import('../types/chart.d.ts').Chart} chart
 * @param {string} card what the card is about
 * @param {import('../types/payload.d.ts').SentFold} fold
 * @param {(HTMLElement | null)[]} more what stands in it after its blocks
 * @returns {HTMLElement}
 */
export function drawFold(chart, card, fold, more = []) {
  const { folds } = chart.memory;
  const key = `${card}/${fold.id}`;
  const isOpen = own(folds, key) ?? fold.open;
  const inside = make(
    'div',
    { class: 'np-fold-body', id: `${chart.page.uid}-fold-${fold.id}`, hidden: !isOpen },
    ...fold.blocks.map((block) => drawBlock(chart, block)).filter(Boolean),
    ...more.filter(Boolean),
  );
  const button = makeButton(
    'np-fold-button',
    '',
    () => {
      folds[key] = inside.hidden;
      inside.hidden = !folds[key];
      button.setAttribute('aria-expanded', String(folds[key]));
    },
    { 'aria-expanded': String(isOpen), 'aria-controls': inside.id },
  );
  button.append(make('span', { text: fold.title }), drawIcon(ICONS.fold));
  return make('section', { class: 'np-card-fold', 'data-fold': fold.id }, make('h3', {}, button), inside);
}
