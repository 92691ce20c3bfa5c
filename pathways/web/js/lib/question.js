// The kind question before a hard part, as elements: its words, and yes and not now side by side.

import { make, makeButton } from './dom.js';

/**
 * @param {HTMLElement} element where it stands
 * @param {Pick<import('../types/payload.d.ts').QuestionData, 'title' | 'ask'>} question
 * @param {(key: string) => string} words
 * @param {{ onYes: () => void, onNo: () => void }} acts
 */
export function fillQuestion(element, { title, ask }, words, { onYes, onNo }) {
  element.setAttribute('aria-label', title);
  element.replaceChildren(
    make('p', { class: 'np-ask-title', text: title }),
    make('p', { text: ask }),
    make(
      'div',
      { class: 'np-asking-answers' },
      makeButton('np-button np-asking-yes', words('ask_yes'), onYes),
      makeButton('np-button', words('ask_not_now'), onNo),
    ),
  );
}
