// The search box with its list of results: steps of this map, and what a query finds beyond it.

import { comboboxProps, createCombobox } from '../lib/combobox.js';
import { drawIcon, make } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { findBeyond } from './beyond.js';
import { RESULTS } from './search.js';
import { paint } from './selection.js';

/** @typedef {import('../types/chart.d.ts').Hit} Hit */

/** @param {import('../types/chart.d.ts').Chart} chart @returns {import('../types/chart.d.ts').SearchBox} */
export function createSearchBox(chart) {
  const { uid } = chart.page;
  const list = make('ul', { class: 'np-results', id: `${uid}-results`, role: 'listbox', hidden: true });
  const input = make('input', { ...comboboxProps(list.id), type: 'search', enterkeyhint: 'go' });
  const none = make('p', { class: 'np-results np-results-none', hidden: true });
  const box = createCombobox({ input, list, none, prefix: `${uid}-hit`, find, onChoose: (hit) => hit.act() });

  /** @param {string} query @param {boolean} isTyping */
  function find(query, isTyping) {
    chart.highlight.matches = chart.content.find(query);
    chart.memory.search = query;
    const hits = [...chart.highlight.matches.slice(0, RESULTS).map(stepHit), ...findBeyond(chart, query)];
    paint(chart);
    if (isTyping && query.trim()) chart.page.live.say(countText(hits));
    return hits;
  }

  /** @param {string} id @returns {Hit} */
  function stepHit(id) {
    const phase = chart.content.graph.phaseById.get(chart.content.graph.phaseOf(id));
    return {
      id,
      title: chart.content.graph.titleOf(id, chart.content.voice),
      note: phase?.title[chart.content.voice] ?? '',
      act: () => chart.select(id, { by: 'search', focus: 'box' }),
    };
  }

  /** @param {Hit[]} hits */
  function countText(hits) {
    const count = chart.highlight.matches.length;
    if (!count) return hits.length ? hits.map((hit) => hit.title).join(', ') : chart.content.words('search_none');
    return chart.content.words('search_found', { count });
  }

  return {
    element: make('div', { class: 'np-search' }, drawIcon(ICONS.search), input, list, none),
    focus: () => input.focus(),
    refresh() {
      input.setAttribute('aria-label', chart.content.words('search'));
      input.placeholder = chart.content.words('search_hint');
      list.setAttribute('aria-label', chart.content.words('search'));
      none.textContent = chart.content.words('search_none');
      input.value = chart.memory.search;
      box.refresh();
    },
  };
}
