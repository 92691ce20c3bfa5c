// How long is your talk? The question above the stage, with what the answer makes of the talk, and what is kept of it.

import { make, makeButton } from '../lib/dom.js';
import { makeCheck } from '../lib/fields.js';
import { sizeOf } from './pace.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */

/** The lengths there are, in minutes; 0 is everything. @param {Pick<Talk, 'payload'>} talk */
export function lengthsOf({ payload }) {
  return [...payload.plans.map((plan) => plan.minutes), 0];
}

/** @param {Talk} talk */
export function createTalkLength(talk) {
  const legend = make('legend', {});
  const choice = make('fieldset', { class: 'talk-choice' }, legend);
  const size = make('p', { class: 'talk-size', role: 'status' });
  const kept = make('p', { class: 'talk-kept' });
  const forget = makeButton('np-button', '', () => talk.forget());
  const element = make(
    'div',
    { class: 'talk-length' },
    choice,
    make('div', { class: 'talk-length-says' }, size, kept, forget),
  );
  let drawn = '';

  // The buttons stay as long as they say the same, so that the focus does.
  function drawChoice() {
    const { words, payload, state, uid } = talk;
    const key = `${payload.lang} ${lengthsOf(talk)}`;
    if (key !== drawn) {
      const radios = lengthsOf(talk).map((minutes) => {
        const name = minutes ? words('talk_minutes', { minutes }) : words('talk_everything');
        const props = { type: 'radio', name: `${uid}-length`, value: String(minutes) };
        return makeCheck(null, name, () => talk.setMinutes(minutes), props);
      });
      choice.replaceChildren(legend, ...radios);
      legend.textContent = words('talk_length');
      drawn = key;
    }
    choice.querySelectorAll('input').forEach((/** @type {HTMLInputElement} */ input) => {
      input.checked = Number(input.value) === state.mine.minutes;
    });
  }

  return {
    element,
    draw() {
      const { words, state } = talk;
      drawChoice();
      size.textContent = words('talk_length_says', sizeOf(talk));
      kept.textContent = words(keptKey(talk));
      forget.textContent = words('talk_forget');
      forget.hidden = !state.isKept;
    },
  };
}

/** @param {Talk} talk */
export function keptKey({ state }) {
  if (state.store.isBlocked) return 'talk_kept_blocked';
  return state.isKept ? 'talk_is_kept' : 'talk_not_kept';
}
