// What a map is in short, and how it is read: one line above it, which opens.

import { make } from '../lib/dom.js';

/** @param {import('../types/chart.d.ts').Chart} chart @returns {import('../types/chart.d.ts').InShort} */
export function createInShort(chart) {
  const element = make('details', { class: 'np-in-short' });

  // A map on which a family marks its place says in its own row what to do.
  function draw() {
    const { payload, voice, words } = chart.content;
    const marks = voice === 'family' && !payload.carried ? ` ${words('how_mark')}` : '';
    element.hidden = chart.place.isOn();
    element.replaceChildren(
      make('summary', { text: words('in_short_map') }),
      make('p', { text: payload.summary[voice] }),
      make('p', { text: words('how_read') + marks }),
    );
  }

  return { element, draw };
}
