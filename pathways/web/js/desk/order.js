// Why this order? Any two steps: which comes first, by which reasons, and what a source says would go wrong otherwise.

import { fill, make, makeButton } from '../lib/dom.js';
import { createStepPicker } from './picker.js';
import { drawArrowReason, drawCardLinks, drawShowOnMap, drawSources } from './reason.js';

export function createWhyOrder(desk) {
  const element = make('div', { class: 'ns-order-why' });
  const answer = make('section', { class: 'ns-answer', 'aria-live': 'polite' });
  let pickers = [];

  function pair() {
    const {
      memory,
      data: { view },
    } = desk;
    memory.pair = (memory.pair ?? [null, null]).map((step) => (view.steps.includes(step) ? step : null));
    return memory.pair;
  }

  function setStep(place, step) {
    pair()[place] = step;
    pickers[place].set(step);
    drawAnswer();
  }

  // A click on the map fills the first empty place, or begins anew.
  function pick(step) {
    if (!desk.data.view.steps.includes(step)) return;
    const [first, second] = pair();
    if (first && second) {
      desk.memory.pair = [null, null];
      pickers[1].set(null);
      setStep(0, step);
    } else setStep(first ? 1 : 0, step);
  }

  function drawAnswer() {
    const {
      words,
      data: { view },
    } = desk;
    const [a, b] = pair();
    if (!a || !b || a === b) {
      answer.replaceChildren(
        make('p', { class: 'ns-quiet', text: words(a && a === b ? 'learn_same_step' : 'learn_pick_two') }),
      );
      desk.light({ steps: [a, b].filter(Boolean) });
      return;
    }
    const found = desk.precedence.compare(a, b);
    const names = { first: view.names[found.earlier], second: view.names[found.later] };
    const key = { before: 'before', after: 'before', leads: 'leads', led: 'leads' }[found.meeting] ?? found.meeting;
    const text = words(`study_order_${key}`, names);
    const cautions = desk.precedence.cautions(found);
    answer.dataset.meeting = found.meeting;
    fill(
      answer,
      make('h2', { class: 'ns-verdict-line', text }),
      drawShowOnMap(desk, { arrows: found.chain, steps: [a, b] }, text),
      found.chain.length ? drawChain(found) : null,
      cautions.length
        ? make(
            'section',
            { class: 'ns-cautions' },
            make('h3', { text: words('learn_otherwise') }),
            ...cautions.map((caution) =>
              make(
                'div',
                { class: 'ns-caution' },
                make('p', { class: 'ns-label', text: view.names[caution.step] }),
                make('p', { text: caution.text }),
                drawSources(desk, caution.cites),
              ),
            ),
          )
        : null,
      drawCardLinks(desk, [a, b]),
    );
    desk.light({ arrows: found.chain, steps: [a, b], text });
  }

  function drawChain({ chain }) {
    const {
      words,
      data: { view },
    } = desk;
    return make(
      'section',
      { class: 'ns-chain' },
      make('h3', { text: words('learn_chain', { count: chain.length }) }),
      make('ol', {}, ...chain.map((id) => make('li', {}, drawArrowReason(desk, id, view.arrows[id])))),
    );
  }

  function draw() {
    const { words } = desk;
    pickers = ['first', 'second'].map((name, place) =>
      createStepPicker(desk, { name, label: words(`learn_pick_${name}`), onPick: (step) => setStep(place, step) }),
    );
    const swap = makeButton('np-button ns-swap', words('learn_swap'), () => {
      desk.memory.pair = [...pair()].reverse();
      pickers.forEach((picker, place) => picker.set(pair()[place]));
      drawAnswer();
    });
    element.replaceChildren(
      make('p', { text: words('learn_why_lead') }),
      make('div', { class: 'ns-pickers' }, pickers[0].element, pickers[1].element, swap),
      answer,
    );
    pair().forEach((step, place) => pickers[place].set(step));
    drawAnswer();
  }

  return { element, draw, pick };
}
