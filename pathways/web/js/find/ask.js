// The kind question before a hard part that somebody searched for: yes and not now stand side by side.

import { make } from '../lib/dom.js';
import { fillQuestion } from '../lib/question.js';

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
      fillQuestion(element, question, words, { onYes: () => onYes(question), onNo });
      element.hidden = false;
      element.focus({ preventScroll: true });
    },
  };
}
