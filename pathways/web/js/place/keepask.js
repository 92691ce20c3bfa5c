// "Keep this on this device?": asked once, near what was just done and in the bar; and what is not kept, said plainly.

import { fill, make, makeButton } from '../lib/dom.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/place.d.ts').Messages} Messages */
/** @typedef {import('../types/place.d.ts').Near} Near */
/** @typedef {import('./acts.js').Keeping} Keeping */
/** @typedef {import('./acts.js').Acts} Acts */

const SAID = 'place_kept_now';

/**
 * @param {Chart} chart
 * @param {() => Keeping} keeping
 * @param {Messages} messages
 * @param {() => Acts} acts
 */
export function createKeepAsk(chart, keeping, messages, acts) {
  const { root } = chart.page;
  /** @param {HTMLElement} slot */
  const nearOf = (slot) => /** @type {Near | 'list' | 'bar'} */ (slot.dataset.near);

  /** @param {HTMLElement} slot what was pressed is gone: what it led to takes the focus @param {() => void} change */
  function press(slot, change) {
    const near = nearOf(slot);
    change();
    const again = root.querySelector(`.np-keep-ask[data-near="${near}"] :is(.np-keep-said, button)`);
    const target = again ?? root.querySelector('.np-place-status');
    /** @type {HTMLElement | null} */ (target)?.focus({ preventScroll: true });
  }

  /** @param {HTMLElement} slot */
  function draw(slot) {
    const safety = keeping().safety();
    const parts = isWanted(nearOf(slot), keeping().near, safety)
      ? drawSafety(chart, keeping(), acts(), (change) => press(slot, change))
      : [];
    if (!parts.length && messages.said === SAID && isWanted(nearOf(slot), keeping().near, 'ask')) {
      parts.push(make('p', { class: 'np-keep-said', tabindex: '-1', role: 'status', text: chart.content.words(SAID) }));
    }
    slot.dataset.safety = safety;
    slot.hidden = !parts.length;
    fill(slot, ...parts);
  }

  return {
    /** @param {Near | 'list' | 'bar'} near */
    drawKeepAsk(near) {
      const slot = make('div', { class: 'np-keep-ask', 'data-near': near });
      draw(slot);
      return slot;
    },
    refreshAsks() {
      /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('.np-keep-ask')).forEach(draw);
    },
  };
}

/**
 * The bar says always what is not kept; elsewhere it is said only near what was done last.
 * @param {Near | 'list' | 'bar'} where
 * @param {Near | null} near
 * @param {import('./risk.js').Safety} safety
 */
function isWanted(where, near, safety) {
  if (where === 'bar') return true;
  return (where === near || (where === 'list' && near === 'marks')) && ['ask', 'failing'].includes(safety);
}

/**
 * @param {Chart} chart
 * @param {Keeping} kept
 * @param {Acts} acts
 * @param {(change: () => void) => void} press
 */
function drawSafety({ content: { words } }, kept, acts, press) {
  const keep = () => press(() => acts.act(() => kept.setKept(true), SAID));
  const decline = () => press(() => acts.act(() => kept.decline()));
  const yes = makeButton('np-button np-keep-yes', words('place_keep_yes'), keep, { 'data-do': 'keep-yes' });
  const file = makeButton('np-button', words('place_save'), () => press(acts.save), { 'data-do': 'keep-file' });
  /** @param {any[]} buttons */
  const row = (...buttons) => make('div', { class: 'np-place-tools' }, ...buttons);
  switch (kept.safety()) {
    case 'ask': {
      const no = makeButton('np-button np-keep-no', words('place_keep_no'), decline, { 'data-do': 'keep-no' });
      return [
        make('p', { class: 'np-keep-question', text: words('place_keep_ask') }),
        make('p', { text: words('place_unkept') }),
        make('p', { class: 'np-place-note', text: words('place_sent') }),
        row(yes, no),
      ];
    }
    case 'unkept':
      return [make('p', { class: 'np-keep-line', text: words('place_unkept_line') }), row(yes)];
    case 'blocked':
      return [make('p', { class: 'np-keep-line', text: words('place_blocked') }), row(file)];
    case 'failing': {
      const again = makeButton('np-button', words('place_keep_again'), keep, { 'data-do': 'keep-again' });
      const text = words('place_failing');
      return [make('p', { class: 'np-place-problem np-keep-failing', role: 'alert', text }), row(file, again)];
    }
    default:
      return [];
  }
}
