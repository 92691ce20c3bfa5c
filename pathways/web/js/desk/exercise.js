// One exercise: its question, the field for the answer, and what is said once it is marked.

import { make, makeButton, own, scrollGently } from '../lib/dom.js';
import { createChoosing } from './choosing.js';
import { drawFeedback } from './feedback.js';
import { markAnswer, shuffleChoices } from './marking.js';
import { createOrdering } from './ordering.js';
import { reviewCard } from './spacing.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Session} Session */
/** @typedef {import('../types/desk.d.ts').Answer} Answer */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */

/**
 * @param {Desk} desk
 * @param {Session} session
 * @param {ExerciseData} exercise
 * @param {{ next: () => void, leave: () => void }} acts
 */
export function drawExercise(desk, session, exercise, { next, leave }) {
  const { words } = desk;
  const done = own(session.answers, exercise.id);
  const check = makeButton('np-button ns-primary ns-check-answer', words('learn_check'), finish);
  const field = createField(desk, session, exercise, check);
  const feedback = make('section', { class: 'ns-feedback', 'aria-label': words('learn_feedback'), hidden: true });

  function finish() {
    const entry = answerTo(desk, exercise, field.answer());
    if (!entry) return;
    session.answers[exercise.id] = entry;
    keepAnswer(desk, exercise, entry);
    show(entry);
    feedback.querySelector('.ns-feedback-title').focus({ preventScroll: true });
    scrollGently(feedback, 'nearest');
  }

  /** @param {Answer} entry */
  function show(entry) {
    const { rule } = exercise;
    check.hidden = true;
    field.show(rule.type === 'order' ? entry.marked.breaks.flatMap((pair) => pair.split('>')) : rule.right);
    feedback.hidden = false;
    const isLast = session.at + 1 === session.ids.length;
    const rate = (/** @type {Answer['rating']} */ rating) => {
      entry.rating = rating;
      keepAnswer(desk, exercise, entry);
    };
    feedback.replaceChildren(...drawFeedback(desk, exercise, entry, { rate, next, isLast }));
  }

  if (done) show(done);
  const props = { class: 'ns-exercise', 'data-exercise': exercise.id, 'data-kind': exercise.kind };
  const row = make('div', { class: 'ns-row' }, check);
  return make(
    'section',
    props,
    drawHead(desk, session, exercise, leave),
    ...drawPrompt(exercise, field),
    row,
    feedback,
  );
}

/**
 * The field for an answer, with what was answered before; the button waits for a choice.
 * @param {Desk} desk
 * @param {Session} session
 * @param {ExerciseData} exercise
 * @param {HTMLButtonElement} check
 * @returns {import('../types/desk.d.ts').AnswerField}
 */
function createField(desk, session, exercise, check) {
  const given = own(session.answers, exercise.id)?.answer ?? [];
  const shown = shuffleChoices(exercise, session.seed);
  if (exercise.rule.type === 'order') {
    const ordered = given.flatMap((id) => shown.filter((choice) => choice.id === id));
    return createOrdering(desk, given.length ? ordered : shown);
  }
  check.disabled = !given.length;
  return createChoosing(desk, exercise, shown, given, (answer) => {
    check.disabled = !answer.length;
  });
}

/**
 * An answer as it is kept in the session.
 * @param {Desk} desk
 * @param {ExerciseData} exercise
 * @param {string[]} answer
 */
function answerTo(desk, exercise, answer) {
  const marked = markAnswer(exercise, answer);
  if (!marked) return null;
  const before = own(desk.progress.cards, exercise.id) ?? null;
  /** @type {Answer} */
  const entry = { answer, marked, before, at: new Date().toISOString(), rating: marked.right ? 'good' : 'again' };
  return entry;
}

/** @param {Desk} desk @param {ExerciseData} exercise @param {Answer} entry */
function keepAnswer(desk, exercise, entry) {
  desk.progress.put(exercise.id, reviewCard(entry.before, entry.rating, new Date(entry.at)));
  desk.map.paint();
}

/** @param {ExerciseData} exercise @param {import('../types/desk.d.ts').AnswerField} field */
function drawPrompt({ prompt, rule }, field) {
  const question = prompt.at(-1);
  return [
    ...prompt.slice(0, -1).map((text) => make('p', { class: 'ns-given', text })),
    make('h2', { class: 'ns-question', tabindex: '-1', text: question }),
    make('div', { role: rule.type === 'one' ? 'radiogroup' : 'group', 'aria-label': question }, field.element),
  ];
}

/** @param {Desk} desk @param {Session} session @param {ExerciseData} exercise @param {() => void} leave */
function drawHead({ words }, { at, ids, seed }, { kind, difficulty }, leave) {
  const about = [
    words(`study_kind_${kind}`),
    words(`learn_difficulty_${difficulty}`),
    words('learn_seed_of', { seed }),
  ];
  return make(
    'header',
    { class: 'ns-exercise-head' },
    make('p', { class: 'ns-step-count', text: words('learn_step', { at: at + 1, all: ids.length }) }),
    make('progress', { max: ids.length, value: at, 'aria-label': words('learn_session_progress') }),
    make('p', { class: 'ns-quiet', text: about.join(' · ') }),
    makeButton('np-link ns-leave', words('learn_leave'), leave),
  );
}
