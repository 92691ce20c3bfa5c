// A row of the parts of a card: a tap opens one and brings it to the top of the card.

import { make, makeButton } from '../lib/dom.js';

/**
 * @param {import('../types/chart.d.ts').Chart} chart
 * @param {{ id: string, title: string }[]} folds those that can be folded
 */
export function drawJumps(chart, folds) {
  if (folds.length < 2) return null;
  const buttons = folds.map(({ id, title }) =>
    make(
      'li',
      {},
      makeButton('np-card-part', title, () => jump(chart.card.element, id), { 'data-jump': id }),
    ),
  );
  return make('ul', { class: 'np-card-parts', 'aria-label': chart.content.words('card_parts') }, ...buttons);
}

/** @param {HTMLElement} card @param {string} id */
function jump(card, id) {
  const part = /** @type {HTMLElement | null} */ (card.querySelector(`[data-fold="${CSS.escape(id)}"]`));
  const button = /** @type {HTMLElement | null | undefined} */ (part?.querySelector('.np-fold-button'));
  if (!part || !button) return;
  if (button.getAttribute('aria-expanded') === 'false') button.click();
  const top = part.getBoundingClientRect().top - card.getBoundingClientRect().top;
  if (card.scrollHeight > card.clientHeight) card.scrollTop += top - coverOf(card) - 8;
  else part.scrollIntoView({ block: 'nearest' });
  button.focus({ preventScroll: true });
}

// How much of the card's top lies under what does not scroll with it.
/** @param {HTMLElement} card */
function coverOf(card) {
  const covers = [.../** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll('.np-sheet-bar, .np-card-top'))];
  return covers.reduce((sum, one) => sum + (getComputedStyle(one).position === 'sticky' ? one.offsetHeight : 0), 0);
}
