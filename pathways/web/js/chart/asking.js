// One kind question before a hard part. What is told to the page is public: a yes.

import { make, scrollGently } from '../lib/dom.js';
import { fillQuestion } from '../lib/question.js';
import { wish } from './onward.js';

/** @param {import('../types/chart.d.ts').Chart} chart @returns {import('../types/chart.d.ts').Asking} */
export function createAsking(chart) {
  const element = make('section', { class: 'np-asking', hidden: true, tabindex: '-1' });

  function close() {
    element.hidden = true;
    chart.search.focus();
  }

  return {
    element,
    show(id) {
      const question = (chart.content.payload.questions ?? []).find((known) => known.id === id);
      if (!question) return;
      const { words } = chart.content;
      fillQuestion(element, question, words, { onYes: () => wish(chart, 'agree', id), onNo: close });
      element.append(make('p', { class: 'np-place-note', text: words('ask_later') }));
      element.dataset.question = id;
      element.hidden = false;
      element.focus({ preventScroll: true });
      scrollGently(element, 'nearest');
    },
    // After the yes the question is gone from the payload: back to the search, which finds the answer now.
    draw() {
      const isOpen = (chart.content.payload.questions ?? []).some(
        (question) => question.id === element.dataset.question,
      );
      if (element.hidden || isOpen) return;
      element.hidden = true;
      chart.search.refresh();
      chart.search.focus();
    },
  };
}
