// The plain list: every step of the map as a sentence, to say "we are here" with one tap, and to find by any word.

import { findBeyond } from '../chart/beyond.js';
import { make, makeButton, own, scrollGently } from '../lib/dom.js';

export function createPlaceList(chart) {
  const element = make('section', { class: 'np-where', id: `${chart.page.uid}-where`, hidden: true, tabindex: '-1' });
  const rows = make('div', { class: 'np-where-rows' });
  const filter = make('input', {
    class: 'np-where-filter',
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    id: `${chart.page.uid}-where-filter`,
  });
  const status = make('p', { class: 'np-where-status' });
  const done = makeButton('np-button np-where-done', '', () => setOpen(false));
  const label = make('label', { for: filter.id });
  element.append(
    make('div', { class: 'np-where-top' }, label, filter),
    rows,
    make('div', { class: 'np-where-foot' }, status, done),
  );
  filter.addEventListener('input', drawRows);

  // The first sentence of what a step is.
  function sentence(step) {
    const fold = own(own(chart.content.payload.cards, chart.content.voice), step)?.folds.find(
      (part) => part.id === 'what',
    );
    const text = fold?.blocks.find((block) => block.type === 'text')?.text ?? '';
    return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  }

  function rowOf(step, isHere, words) {
    const button = makeButton(
      'np-where-row',
      '',
      () => {
        chart.place.mark(step, 'now');
        rows.querySelector(`[data-step="${CSS.escape(step)}"]`)?.focus();
      },
      { 'aria-pressed': String(isHere), 'data-step': step },
    );
    button.append(
      make('span', { class: 'np-where-title', text: chart.content.graph.titleOf(step, chart.content.voice) }),
      make('span', { class: 'np-where-what', text: sentence(step) }),
      isHere ? make('span', { class: 'np-where-here', text: words('mark_now') }) : '',
    );
    return make('li', {}, button);
  }

  function drawRows() {
    const { graph, voice, words } = chart.content;
    const query = filter.value.trim();
    const found = query ? new Set(chart.content.find(query)) : null;
    const phases = graph.phases
      .map((phase) => ({ phase, steps: phase.steps.filter((step) => !found || found.has(step)) }))
      .filter(({ steps }) => steps.length);
    const beyond = query ? findBeyond(chart, query) : [];
    rows.replaceChildren(
      ...phases.map(({ phase, steps }) =>
        make(
          'section',
          {},
          make('h2', { text: [phase.number, phase.title[voice]].filter(Boolean).join('  ') }),
          make('ul', {}, ...steps.map((step) => rowOf(step, chart.place.partOf(step) === 'now', words))),
        ),
      ),
      ...(beyond.length
        ? [
            make(
              'ul',
              { class: 'np-where-beyond' },
              ...beyond.map((hit) =>
                make(
                  'li',
                  {},
                  makeButton(
                    'np-where-row',
                    '',
                    () => {
                      setOpen(false);
                      hit.act();
                    },
                    { 'data-hit': hit.id },
                  ),
                ),
              ),
            ),
          ]
        : []),
      ...(phases.length || beyond.length ? [] : [make('p', { class: 'np-place-note', text: words('search_none') })]),
    );
    beyond.forEach((hit) =>
      rows
        .querySelector(`[data-hit="${CSS.escape(hit.id)}"]`)
        .append(
          make('span', { class: 'np-where-title', text: hit.title }),
          make('span', { class: 'np-where-what', text: hit.note }),
        ),
    );
  }

  function draw() {
    if (element.hidden) return;
    const { words } = chart.content;
    element.setAttribute('aria-label', words('where_list'));
    label.textContent = words('where_filter');
    status.textContent = chart.place.tellNow();
    done.textContent = words('where_done');
    drawRows();
  }

  // On a phone the keyboard would cover the list, so there the list is not typed into at once.
  function setOpen(isOpen) {
    const isTouch = window.matchMedia('(pointer: coarse)').matches;
    element.hidden = !isOpen;
    draw();
    chart.place.draw();
    if (isOpen) {
      scrollGently(element, 'start');
      (isTouch ? element : filter).focus({ preventScroll: true });
    } else {
      chart.place.showOnMap();
    }
  }

  return { element, draw, toggle: () => setOpen(element.hidden), isOpen: () => !element.hidden };
}
