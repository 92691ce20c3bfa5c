// The search box with its list of results: a combobox, all by keyboard.

import { drawIcon, make, own } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { findBeyond } from './beyond.js';
import { RESULTS } from './search.js';
import { paint } from './selection.js';

export function createSearchBox(chart) {
  const { uid } = chart;
  const list = make('ul', { class: 'np-results', id: `${uid}-results`, role: 'listbox', hidden: true });
  const input = make('input', {
    class: 'np-search-input',
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
    enterkeyhint: 'go',
  });
  const none = make('p', { class: 'np-results np-results-none', hidden: true });
  const element = make('div', { class: 'np-search' }, drawIcon(ICONS.search), input, list, none);
  let hits = [];
  let active = -1;

  function find(isTyping) {
    chart.matches = chart.index(input.value);
    hits = [...chart.matches.slice(0, RESULTS).map(stepHit), ...findBeyond(chart, input.value)];
    active = -1;
    chart.memory.search = input.value;
    list.replaceChildren(...hits.map(drawHit));
    none.textContent = chart.words('search_none');
    setOpen(isTyping && input.value.trim() !== '');
    paint(chart);
    if (isTyping && input.value.trim()) chart.live.say(countText());
  }

  function stepHit(id) {
    const phase = chart.graph.phaseById.get(chart.graph.phaseOf(id));
    return {
      id,
      title: chart.graph.titleOf(id, chart.voice),
      note: phase?.title[chart.voice] ?? '',
      act: () => chart.select(id, { by: 'search', focus: 'box' }),
    };
  }

  function countText() {
    const count = chart.matches.length;
    if (!count) return hits.length ? hits.map((hit) => hit.title).join(', ') : chart.words('search_none');
    return chart.words('search_found', { count });
  }

  function drawHit(hit, place) {
    const option = make(
      'li',
      { class: 'np-result', role: 'option', id: `${uid}-hit-${place}`, 'data-id': hit.id, 'aria-selected': 'false' },
      make('span', { class: 'np-result-title', text: hit.title }),
      make('span', { class: 'np-result-phase', text: hit.note }),
    );
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => choose(hit));
    return option;
  }

  function setOpen(isOpen) {
    list.hidden = !isOpen || !hits.length;
    none.hidden = !isOpen || hits.length > 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (list.hidden) input.removeAttribute('aria-activedescendant');
  }

  function move(by) {
    if (!hits.length) return;
    setOpen(true);
    active = (active + by + hits.length + (active < 0 && by < 0 ? 1 : 0)) % hits.length;
    [...list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === active)));
    list.children[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', list.children[active].id);
  }

  function choose(hit) {
    setOpen(false);
    hit.act();
  }

  input.addEventListener('input', () => find(true));
  input.addEventListener('focus', () => setOpen(input.value.trim() !== ''));
  input.addEventListener('blur', () => setOpen(false));
  input.addEventListener('keydown', (event) => {
    const acts = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => hits.length && choose(hits[Math.max(active, 0)]),
      Escape: () => {
        if (list.hidden && none.hidden) input.value = '';
        find(false);
      },
    };
    const act = own(acts, event.key);
    if (!act || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });

  return {
    element,
    focus: () => input.focus(),
    refresh() {
      input.setAttribute('aria-label', chart.words('search'));
      input.placeholder = chart.words('search_hint');
      list.setAttribute('aria-label', chart.words('search'));
      input.value = chart.memory.search;
      find(false);
    },
  };
}
