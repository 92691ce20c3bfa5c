// One kind question before a hard part. What is told to the page is public: a yes.

import { make, makeButton, scrollGently } from '../lib/dom.js';
import { wish } from './onward.js';

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
      element.setAttribute('aria-label', question.title);
      element.replaceChildren(
        make('p', { class: 'np-ask-title', text: question.title }),
        make('p', { text: question.ask }),
        make(
          'div',
          { class: 'np-asking-answers' },
          makeButton('np-button np-asking-yes', words('ask_yes'), () => wish(chart, 'agree', id)),
          makeButton('np-button', words('ask_not_now'), close),
        ),
        make('p', { class: 'np-place-note', text: words('ask_later') }),
      );
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
