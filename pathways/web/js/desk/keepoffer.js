// After the first session it is asked once whether progress shall be kept; a no is remembered in this tab.

import { make, makeButton } from '../lib/dom.js';
import { openTabStore } from '../lib/store.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */

const ASKED = 'pathways-study-asked';

/** @param {Desk} desk */
export function drawKeepOffer(desk) {
  const { words, progress, data } = desk;
  const store = openTabStore();
  const key = `${ASKED}/${data.view.pack.id}`;
  if (progress.isKept || progress.isBlocked || progress.isEmpty() || store.read(key)) return null;
  const said = make('p', { text: words('learn_keep_offer') });
  /** @param {boolean} isYes */
  const answer = (isYes) => {
    store.write(key, '1');
    if (isYes) progress.setKept(true);
    buttons.remove();
    said.textContent = words(isYes ? 'learn_kept' : 'learn_private');
    said.focus();
  };
  said.setAttribute('tabindex', '-1');
  const buttons = make(
    'div',
    { class: 'ns-row' },
    makeButton('np-button ns-keep-yes', words('learn_keep'), () => answer(true)),
    makeButton('np-button ns-keep-no', words('learn_keep_no'), () => answer(false)),
  );
  return make('section', { class: 'ns-offer' }, said, buttons);
}
