// The question at a stop of a case: marked like an exercise, with the reason for the way that was taken.

import { make, makeButton, own } from '../lib/dom.js';
import { createChoosing } from './choosing.js';
import { drawVerdict } from './feedback.js';
import { markAnswer, shuffleBy } from './marking.js';
import { drawMore, drawWhy } from './reason.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Walk} Walk */
/** @typedef {import('../types/payload.d.ts').CaseData} CaseData */
/** @typedef {import('../types/payload.d.ts').CaseAsk} Ask */

/**
 * @param {Desk} desk
 * @param {CaseData} one
 * @param {Walk} walk
 * @param {number} place
 * @param {Ask} ask
 * @param {(focus: string) => void} draw draws the case anew, once it is decided
 */
export function drawCaseAsk(desk, one, walk, place, ask, draw) {
  /** @type {import('../types/payload.d.ts').ChoiceRule} */
  const rule = { type: 'one', right: ask.right };
  const exercise = { id: `${one.id}-${place}`, choices: ask.choices, rule };
  const done = own(walk.answers, place);
  // What is chosen and not yet decided is kept: the case may be drawn anew when the map that it needs arrives.
  const chosen = done?.answer ?? own(walk.chosen, place) ?? [];
  const shown = shuffleBy(ask.choices, exercise.id, (choice) => choice.id);
  const field = createChoosing(desk, exercise, shown, chosen, (answer) => {
    walk.chosen[place] = answer;
    decide.disabled = !answer.length;
  });
  const decide = makeButton('np-button ns-primary ns-decide', desk.words('learn_decide'), () => {
    const answer = field.answer();
    const marked = markAnswer(exercise, answer);
    if (!marked) return;
    walk.answers[place] = { answer, marked };
    draw(`.ns-stops > li:nth-child(${place + 1}) .ns-feedback-title`);
  });
  decide.disabled = !chosen.length;
  if (done) field.show(ask.right);
  return make(
    'div',
    { class: 'ns-ask' },
    make('p', { class: 'ns-question', text: ask.question }),
    make('div', { role: 'radiogroup', 'aria-label': ask.question }, field.element),
    ...(done ? drawDecided(desk, ask, one.stops[place].cites, done.marked) : [decide]),
  );
}

/**
 * @param {Desk} desk
 * @param {Ask} ask
 * @param {string[]} cites
 * @param {import('../types/desk.d.ts').Marked} marked
 */
function drawDecided(desk, ask, cites, { right, breaks }) {
  const { arrows, sources } = desk.data.cases;
  const taken = ask.choices.filter((choice) => ask.right.includes(choice.id)).map((choice) => choice.arrow);
  const because = drawWhy(desk, { text: ask.because, arrows: taken, steps: ask.right, cites }, arrows, sources);
  const wrong = right ? undefined : own(ask.why, breaks[0]);
  return [
    drawVerdict(desk.words, 'h4', right),
    wrong ? drawWhy(desk, wrong, arrows, sources) : null,
    right ? because : drawMore(desk.words('learn_case_way'), because),
  ];
}
