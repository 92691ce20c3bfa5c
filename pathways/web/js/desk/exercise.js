// One exercise: its question, the field for the answer, and what is said once it is marked.

import { make, makeButton, own, scrollGently } from '../lib/dom.js';
import { createChoosing } from './choosing.js';
import { drawClock } from './clock.js';
import { drawFeedback, litBy } from './feedback.js';
import { listenToAnswerKeys } from './keys.js';
import { markAnswer, shuffleChoices } from './marking.js';
import { createOrdering } from './ordering.js';
import { reviewCard } from './spacing.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Session} Session */
/** @typedef {import('../types/desk.d.ts').Answer} Answer */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */
/** @typedef {{ next: () => void, leave: () => void }} Acts */

/**
 * @param {Desk} desk
 * @param {Session} session
 * @param {ExerciseData} exercise
 * @param {Acts} acts
 */
export function drawExercise(desk, session, exercise, acts) {
  const done = own(session.answers, exercise.id);
  // One button at one place checks and goes on; so do one key and one thumb.
  const act = makeButton('np-button ns-primary ns-check-answer', desk.words('learn_check'), () => answering.act());
  const field = createField(desk, session, exercise, act);
  const feedback = make('section', { class: 'ns-feedback', 'aria-label': desk.words('learn_feedback'), hidden: true });
  const answering = createAnswering(desk, session, exercise, { act, field, feedback, next: acts.next });
  desk.setBook(!done && !session.isOpenBook);
  if (done) answering.show(done);
  const element = make(
    'section',
    { class: 'ns-exercise', 'data-exercise': exercise.id, 'data-kind': exercise.kind, tabindex: '-1' },
    drawHead(desk, session, exercise, acts.leave),
    ...drawPrompt(exercise, field),
    feedback,
    make('div', { class: 'ns-row ns-act' }, act, make('span', { class: 'ns-keys', text: desk.words('learn_keys') })),
  );
  element.classList.toggle('is-exam', session.isExam === true);
  listenToAnswerKeys(element, act);
  return element;
}

/**
 * Marks what is answered, keeps it, says why and shows it on the map.
 * @param {Desk} desk
 * @param {Session} session
 * @param {ExerciseData} exercise
 * @param {{ act: HTMLButtonElement, field: import('../types/desk.d.ts').AnswerField, feedback: HTMLElement,
 *   next: () => void }} parts
 */
function createAnswering(desk, session, exercise, { act, field, feedback, next }) {
  const { words } = desk;

  function finish() {
    const entry = answerTo(desk, exercise, field.answer());
    if (!entry) return;
    session.answers[exercise.id] = entry;
    keepAnswer(desk, exercise, entry);
    desk.setBook(false);
    show(entry);
    desk.light(litBy(exercise, entry.marked));
    /** @type {HTMLElement} */ (feedback.querySelector('.ns-feedback-title')).focus({ preventScroll: true });
    scrollGently(feedback, feedback.clientHeight > window.innerHeight * 0.6 ? 'start' : 'nearest');
  }

  /** @param {Answer} entry */
  function show(entry) {
    const { rule } = exercise;
    const isLast = session.at + 1 === session.ids.length;
    act.textContent = words(isLast ? 'learn_finish' : 'learn_next');
    act.classList.replace('ns-check-answer', 'ns-next');
    act.disabled = false;
    field.show(rule.type === 'order' ? entry.marked.breaks.flatMap((pair) => pair.split('>')) : rule.right);
    feedback.hidden = false;
    const rate = (/** @type {Answer['rating']} */ rating) => {
      entry.rating = rating;
      keepAnswer(desk, exercise, entry);
    };
    feedback.replaceChildren(...drawFeedback(desk, exercise, entry, rate));
  }

  return { show, act: () => (own(session.answers, exercise.id) ? next() : finish()) };
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
  const card = reviewCard(entry.before, entry.rating, new Date(entry.at));
  desk.progress.put(exercise.id, { ...card, map: desk.viewKey() });
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
function drawHead({ words }, session, { kind, difficulty, place }, leave) {
  const { at, ids, seed } = session;
  const about = [
    place,
    words(session.isExam ? 'learn_exam' : `study_kind_${kind}`),
    words(`learn_difficulty_${difficulty}`),
    words('learn_seed_of', { seed }),
  ];
  return make(
    'header',
    { class: 'ns-exercise-head' },
    make('p', { class: 'ns-step-count', text: words('learn_step', { at: at + 1, all: ids.length }) }),
    make('progress', { max: ids.length, value: at, 'aria-label': words('learn_session_progress') }),
    session.isTimed ? drawClock(words, session) : null,
    make('p', { class: 'ns-quiet', text: about.join(' · ') }),
    makeButton('np-link ns-leave', words('learn_leave'), leave),
  );
}
