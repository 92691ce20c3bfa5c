// The live region: says what was selected and how many ways lead on.

import { make } from '../lib/dom.js';

/** @param {import('../types/chart.d.ts').Chart} chart @returns {import('../types/chart.d.ts').Live} */
export function createLive(chart) {
  const element = make('div', { class: 'np-live np-visually-hidden', role: 'status', 'aria-live': 'polite' });

  /** @param {string} id */
  function waysFrom(id) {
    const { graph, words, voice } = chart.content;
    const next = graph.after(id).map((other) => graph.titleOf(other, voice));
    if (!next.length) return words('ways_none');
    return words('ways', { count: next.length, names: next.join(', ') });
  }

  /** @param {string} text */
  function say(text) {
    element.textContent = text;
  }

  return {
    element,
    say,
    tellSelected(id) {
      const { graph, words, voice } = chart.content;
      if (!id) say(words('live_closed'));
      else say(words('live_selected', { title: graph.titleOf(id, voice), ways: waysFrom(id) }));
    },
    tellFocused(id) {
      say(
        chart.content.words('live_focus', {
          title: chart.content.graph.titleOf(id, chart.content.voice),
          ways: waysFrom(id),
        }),
      );
    },
  };
}
