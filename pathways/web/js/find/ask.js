// The kind question before a hard part that somebody searched for: yes and not now stand side by side.

import { make, makeButton } from '../lib/dom.js';

/** @typedef {import('../types/payload.d.ts').AskedPart} AskedPart */
/** @typedef {(key: string, values?: Record<string, unknown>) => string} Words */

/** @param {{ onYes: (question: AskedPart) => void, onNo: () => void }} acts */
export function createAsk({ onYes, onNo }) {
  const element = make('section', { class: 'np-asking', hidden: true, tabindex: '-1' });
  return {
    element,
    hide() {
      element.hidden = true;
    },
    /** @param {AskedPart} question @param {Words} words */
    show(question, words) {
      element.setAttribute('aria-label', question.title);
      element.replaceChildren(
        make('p', { class: 'np-ask-title', text: question.title }),
        make('p', { text: question.ask }),
        make(
          'div',
          { class: 'np-asking-answers' },
          makeButton('np-button np-asking-yes', words('ask_yes'), () => onYes(question)),
          makeButton('np-button', words('ask_not_now'), onNo),
        ),
      );
      element.hidden = false;
      element.focus({ preventScroll: true });
    },
  };
}
