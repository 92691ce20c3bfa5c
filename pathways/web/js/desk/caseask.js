// The question at a stop of a case: marked like an exercise, with the reason for the way that was taken.

import { make, makeButton, own } from '../lib/dom.js';
import { createChoosing } from './choosing.js';
import { drawLesson, drawVerdict } from './feedback.js';
import { markAnswer, shuffleBy } from './marking.js';

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
    // The conditions would give the way away: its style tells them only once it is decided.
    { class: done ? 'ns-ask' : 'ns-ask is-undecided' },
    make('p', { class: 'ns-question', text: ask.question }),
    make('div', { role: 'radiogroup', 'aria-label': ask.question }, field.element),
    ...(done ? drawDecided(desk, ask, one.stops[place].cites, done.marked) : [decide]),
  );
}

/**
 * The reason for the way that was right stands first, whatever was chosen.
 * @param {Desk} desk
 * @param {Ask} ask
 * @param {string[]} cites
 * @param {import('../types/desk.d.ts').Marked} marked
 */
function drawDecided(desk, ask, cites, marked) {
  const { arrows: table, sources } = desk.data.cases;
  const arrows = ask.choices.filter((choice) => ask.right.includes(choice.id)).map((choice) => choice.arrow);
  const right = { text: ask.because, arrows, steps: ask.right, cites };
  const wrongs = marked.breaks.map((id) => own(ask.why, id)).filter((why) => why !== undefined);
  return [
    drawVerdict(desk.words, 'h4', marked.right),
    ...drawLesson(desk, { right, wrongs, marked, table, sources }),
  ].filter(Boolean);
}
