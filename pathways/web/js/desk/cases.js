// Case walks: a made-up case, stop by stop; at a decision the reader chooses, and the way walked lies on the map.

import { make, makeButton, own, scrollGently } from '../lib/dom.js';
import { createChoosing } from './choosing.js';
import { markAnswer, shuffleBy } from './marking.js';
import { drawSources, drawWhy } from './reason.js';

export function createCaseWalk(desk) {
  const element = make('div', { class: 'ns-cases' });
  const walks = () => desk.memory.walks;
  const find = (id) => desk.data.cases.cases.find((one) => one.id === id);

  function open(id) {
    desk.memory.caseId = id;
    if (id && !own(walks(), id)) walks()[id] = { at: 0, answers: {}, chosen: {} };
    const found = id ? find(id) : null;
    if (found) desk.wantMap(found.pathway, found.region);
    draw('.ns-case-title');
  }

  function draw(focus = null) {
    const found = desk.memory.caseId ? find(desk.memory.caseId) : null;
    element.replaceChildren(
      make('p', { class: 'ns-notice', text: desk.words('study_case_notice') }),
      ...(found ? drawCase(found) : drawList()),
    );
    if (found) lightWalk(found);
    else desk.light({});
    if (focus) element.querySelector(focus)?.focus({ preventScroll: true });
  }

  function drawList() {
    const { words, data } = desk;
    return [
      make('h2', { class: 'ns-case-title', tabindex: '-1', text: words('learn_cases') }),
      make('ul', { class: 'ns-case-list' }, ...data.cases.cases.map((one) => make('li', {}, drawCaseButton(one)))),
    ];
  }

  function drawCaseButton(one) {
    const walk = own(walks(), one.id);
    return make(
      'button',
      { type: 'button', class: 'ns-case-button', 'data-case': one.id, onclick: () => open(one.id) },
      make('span', { class: 'ns-case-name', text: one.title }),
      make('span', { class: 'ns-quiet', text: `${one.map} · ${one.region_title}` }),
      walk
        ? make('span', {
            class: 'ns-verdict',
            text: desk.words(walk.at >= one.stops.length - 1 ? 'learn_case_walked' : 'learn_case_begun'),
          })
        : null,
    );
  }

  function drawCase(one) {
    const { words, data } = desk;
    const walk = walks()[one.id];
    const stops = one.stops.slice(0, walk.at + 1);
    const isEnd = walk.at >= one.stops.length - 1 && (!one.stops.at(-1).ask || own(walk.answers, one.stops.length - 1));
    return [
      makeButton('np-link ns-back', words('learn_case_all'), () => open(null)),
      make('h2', { class: 'ns-case-title', tabindex: '-1', text: one.title }),
      make('p', { class: 'ns-quiet', text: `${one.map} · ${one.region_title}` }),
      make('p', { text: one.opening }),
      make('ol', { class: 'ns-stops' }, ...stops.map((stop, place) => drawStop(one, walk, stop, place))),
      isEnd
        ? make(
            'section',
            { class: 'ns-case-end' },
            make('p', { class: 'ns-label', text: words('learn_case_end') }),
            drawSources(desk, one.cites, data.cases.sources),
            makeButton('np-button', words('learn_case_again'), () => {
              delete walks()[one.id];
              open(one.id);
            }),
          )
        : null,
    ].filter(Boolean);
  }

  function drawStop(one, walk, stop, place) {
    const { words, data } = desk;
    const name = data.cases.names[stop.step];
    const isLast = place === walk.at;
    const goOn = () => {
      walk.at += 1;
      draw('.ns-stops > li:last-child .ns-stop-name');
      scrollGently(element.querySelector('.ns-stops > li:last-child'), 'nearest');
    };
    const more = isLast && place < one.stops.length - 1 && (!stop.ask || own(walk.answers, place));
    return make(
      'li',
      { class: isLast ? 'is-here' : '' },
      make('h3', { class: 'ns-stop-name', tabindex: '-1', text: name }),
      stop.tells ? make('p', { text: stop.tells }) : null,
      stop.ask ? drawQuestion(one, walk, stop, place) : null,
      more ? makeButton('np-button ns-primary ns-go-on', words('learn_go_on'), goOn) : null,
    );
  }

  function drawQuestion(one, walk, stop, place) {
    const { words, data } = desk;
    const exercise = {
      id: `${one.id}-${place}`,
      choices: stop.ask.choices,
      rule: { type: 'one', right: stop.ask.right },
    };
    const done = own(walk.answers, place);
    const shown = shuffleBy(stop.ask.choices, exercise.id, (choice) => choice.id);
    const decide = makeButton('np-button ns-primary ns-decide', words('learn_decide'), () => {
      const answer = field.answer();
      const marked = markAnswer(exercise, answer);
      if (!marked) return;
      walk.answers[place] = { answer, marked };
      draw(`.ns-stops > li:nth-child(${place + 1}) .ns-feedback-title`);
    });
    // What is chosen and not yet decided is kept: the case may be drawn anew when the map that it needs arrives.
    const chosen = done?.answer ?? own(walk.chosen, place) ?? [];
    const field = createChoosing(desk, exercise, shown, {
      chosen,
      onChange: (answer) => {
        walk.chosen[place] = answer;
        decide.disabled = !answer.length;
      },
    });
    decide.disabled = !chosen.length;
    const parts = [
      make('p', { class: 'ns-question', text: stop.ask.question }),
      make('div', { role: 'radiogroup', 'aria-label': stop.ask.question }, field.element),
    ];
    if (!done) return make('div', { class: 'ns-ask' }, ...parts, decide);
    field.show(stop.ask.right);
    const { right, breaks } = done.marked;
    const because = {
      text: stop.ask.because,
      arrows: stop.ask.choices.filter((choice) => stop.ask.right.includes(choice.id)).map((choice) => choice.arrow),
      steps: stop.ask.right,
      cites: stop.cites,
    };
    parts.push(
      make('h4', {
        class: `ns-feedback-title ${right ? 'is-right' : 'is-wrong'}`,
        tabindex: '-1',
        text: words(right ? 'learn_right' : 'learn_wrong'),
      }),
    );
    if (!right && own(stop.ask.why, breaks[0]))
      parts.push(drawWhy(desk, stop.ask.why[breaks[0]], data.cases.arrows, data.cases.sources));
    parts.push(
      right
        ? drawWhy(desk, because, data.cases.arrows, data.cases.sources)
        : make(
            'details',
            { class: 'ns-more' },
            make('summary', { text: words('learn_case_way') }),
            drawWhy(desk, because, data.cases.arrows, data.cases.sources),
          ),
    );
    return make('div', { class: 'ns-ask' }, ...parts);
  }

  function lightWalk(one) {
    const steps = one.stops.slice(0, walks()[one.id].at + 1).map((stop) => stop.step);
    const arrows = Object.entries(desk.data.map.arrows)
      .filter(([, arrow]) =>
        steps.some((step, place) => place > 0 && steps[place - 1] === arrow.from && step === arrow.to),
      )
      .map(([id]) => id);
    desk.light({ steps, arrows, text: desk.words('learn_case_lit', { name: desk.data.cases.names[steps.at(-1)] }) });
  }

  return { element, draw, open };
}
