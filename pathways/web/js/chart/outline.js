// The outline twin: the same graph as nested text. It is always in the page; a switch shows it to everyone.

import { make, makeButton } from '../lib/dom.js';
import { makeWhy } from './blocks.js';

export function createOutline(chart) {
  const element = make('section', { class: 'np-outline', 'aria-labelledby': `${chart.page.uid}-outline` });
  const stepButtons = new Map();

  function draw() {
    const { graph, words, voice } = chart.content;
    stepButtons.clear();
    const phases = graph.phases.map((phase) =>
      make(
        'li',
        { class: 'np-outline-phase', 'data-phase': phase.id },
        make(
          'h3',
          {},
          outlineButton(
            chart,
            'np-outline-heading',
            phase.id,
            [phase.number, phase.title[voice]].filter(Boolean).join('  '),
          ),
        ),
        make(
          'ol',
          { class: 'np-outline-steps' },
          ...phase.steps.filter((step) => !graph.nodes[step].group).map(drawStep),
        ),
        ...graph.groups.filter((group) => group.phase === phase.id && group.steps.length).map(drawGroup),
      ),
    );
    element.replaceChildren(
      make('h2', { text: words('outline'), id: `${chart.page.uid}-outline`, class: 'np-outline-title' }),
      make('ol', { class: 'np-outline-phases' }, ...phases),
    );
    mark(chart.memory.selected);
    setShown(chart.memory.asText);
  }

  // Options are never a numbered list: they have no order.
  function drawGroup(group) {
    const { words, voice } = chart.content;
    return make(
      'section',
      { class: 'np-outline-group', 'data-group': group.id },
      make('h4', {}, outlineButton(chart, 'np-outline-heading', group.id, group.title[voice])),
      make('p', { class: 'np-outline-sub', text: words(group.hint) }),
      make('ul', { class: 'np-outline-steps' }, ...group.steps.map(drawStep)),
    );
  }

  function drawStep(id) {
    const { graph, words, voice } = chart.content;
    const node = graph.nodes[id];
    const button = outlineButton(chart, 'np-outline-step', id, node.title[voice]);
    stepButtons.set(id, button);
    const out = node.aside.filter((arrow) => graph.arrows[arrow].from === id);
    const into = node.aside.filter((arrow) => graph.arrows[arrow].from !== id);
    return make(
      'li',
      { class: `np-modality-${node.modality}`, 'data-step': id },
      button,
      chart.place?.isOn() && !['open', null].includes(chart.place.markOf(id))
        ? make('span', { class: 'np-outline-mark', text: words(`mark_${chart.place.markOf(id)}`) })
        : null,
      node.subtitle?.[voice] ? make('span', { class: 'np-outline-sub', text: node.subtitle[voice] }) : null,
      drawLinks(chart, words('outline_next'), [...node.next, ...out], 'to'),
      drawLinks(chart, words('outline_before'), [...node.before, ...into], 'from'),
    );
  }

  function mark(id) {
    stepButtons.forEach((button, step) => {
      if (step === id) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
  }

  // While it is only for screen readers its buttons are no stops of the Tab key.
  function setShown(isShown) {
    element.classList.toggle('np-visually-hidden', !isShown);
    element.querySelectorAll('button').forEach((button) => {
      button.tabIndex = isShown ? 0 : -1;
    });
  }

  return { element, draw, mark, setShown, buttonOf: (id) => stepButtons.get(id) };
}

function outlineButton(chart, className, id, text) {
  return makeButton(className, text, () => chart.select(id, { by: 'outline' }), { 'data-id': id });
}

function drawLinks(chart, name, arrows, end) {
  if (!arrows.length) return null;
  const { graph, words, voice } = chart.content;
  const items = arrows.map((id) => {
    const arrow = graph.arrows[id];
    const ends = { from: graph.titleOf(arrow.from, voice), to: graph.titleOf(arrow.to, voice) };
    return make(
      'li',
      { 'data-arrow': id, 'data-direction': end },
      make('span', { class: 'np-outline-kind', text: `${nameArrow(chart.content, arrow, end)}: ` }),
      makeButton('np-link', ends[end], () => chart.select(arrow[end], { by: 'outline' }), { 'data-step': arrow[end] }),
      makeWhy(chart, id, words('why_of', ends), { by: 'outline' }),
    );
  });
  return make(
    'div',
    { class: 'np-outline-links' },
    make('span', { class: 'np-outline-label', text: name }),
    make('ul', {}, ...items),
  );
}

// Some kinds read differently from their end: A is needed for B, B needs A first.
function nameArrow({ words, voice }, arrow, end) {
  const fromEnd = end === 'from' && ['requires', 'informs'].includes(arrow.kind) ? `kind_${arrow.kind}_from` : null;
  return arrow.label?.[voice] ?? words(fromEnd ?? `kind_${arrow.kind}`);
}
