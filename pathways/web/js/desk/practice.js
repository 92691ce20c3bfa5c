// Practice: a session of exercises one by one, between its setup and its result.

import { make } from '../lib/dom.js';
import { dueNow } from './due.js';
import { drawExercise } from './exercise.js';
import { drawResult } from './result.js';
import { closeSession, exerciseOf, openSession, recallSession } from './session.js';
import { writeSet } from './setlink.js';
import { drawSetup } from './setup.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Session} Session */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */

/** @param {Desk} desk */
export function createPractice(desk) {
  const element = make('div', { class: 'ns-practice' });

  /** @param {string | null} focus what takes the focus */
  function draw(focus = null) {
    openWhatIsDue(desk);
    const session = recallSession(desk);
    desk.setBook(false);
    element.replaceChildren(session ? drawSession(session) : drawSetup(desk, start));
    if (focus) element.querySelector(focus)?.focus({ preventScroll: false });
  }

  /** @param {Session} session */
  function drawSession(session) {
    const exercise = exerciseOf(desk, session.ids[session.at]);
    if (exercise) return drawExercise(desk, session, exercise, { leave, next: () => next(session) });
    return drawResult(desk, session, { start, leave });
  }

  /** @param {string} focus */
  function turn(focus) {
    desk.light({});
    draw(focus);
  }

  /** @type {import('./setup.js').Start} */
  function start(exercises, seed, how = {}) {
    openSession(desk, exercises, seed, how);
    writeSet(desk);
    turn('.ns-question');
  }

  function leave() {
    closeSession(desk);
    turn('#ns-setup-title');
  }

  /** @param {Session} session */
  function next(session) {
    session.at += 1;
    turn(session.at < session.ids.length ? '.ns-question' : '.ns-result-title');
    element.scrollIntoView({ block: 'nearest' });
  }

  return { element, draw: () => draw() };
}

/** A map that was asked for to repeat what is due there begins with that. @param {Desk} desk */
function openWhatIsDue(desk) {
  const { memory } = desk;
  if (memory.dueOn !== desk.viewKey()) return;
  memory.dueOn = null;
  const { here } = dueNow(desk);
  if (here.length && !recallSession(desk)) openSession(desk, here, 1);
}
