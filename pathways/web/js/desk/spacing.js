// When an exercise comes again: FSRS with its usual parameters and without a random spread.

import { createEmptyCard, fsrs } from '../../vendor/ts-fsrs/ts-fsrs-5.4.2.cjs';

const SPACING = fsrs({ enable_fuzz: false });
const RATINGS = { again: 1, hard: 2, good: 3, easy: 4 };
const LEARNED = 2;
const DAY = 86_400_000;

/** @typedef {import('../types/desk.d.ts').StudyCard} StudyCard */

/**
 * Returns what is kept of an exercise after an answer; `card` is what was kept before, or nothing.
 * @param {StudyCard | null} card
 * @param {import('../types/desk.d.ts').Rating} rating
 * @returns {StudyCard}
 */
export function reviewCard(card, rating, now = new Date()) {
  const before = card
    ? {
        due: new Date(card.due),
        stability: card.stability,
        difficulty: card.difficulty,
        elapsed_days: 0,
        scheduled_days: card.days,
        learning_steps: card.step,
        reps: card.reps,
        lapses: card.lapses,
        state: card.state,
        last_review: wholeDaysBefore(new Date(card.last), now),
      }
    : createEmptyCard(now);
  const after = SPACING.next(before, now, RATINGS[rating]).card;
  // The library keeps "hard", "good" and "easy" a day apart; Python's does not.
  // The interval is that of the stability alone.
  const days = after.state === LEARNED ? SPACING.next_interval(after.stability, 0) : after.scheduled_days;
  const due = after.state === LEARNED ? new Date(now.getTime() + days * DAY) : after.due;
  return {
    due: due.toISOString(),
    stability: after.stability,
    difficulty: after.difficulty,
    state: after.state,
    step: after.learning_steps,
    days,
    reps: after.reps,
    lapses: after.lapses,
    last: (after.last_review ?? now).toISOString(),
  };
}

// A day is 24 hours here, as in Python's fsrs. The library counts dates in UTC, which turn in the middle of the day
// where many learners live; so it is given the same number of days before now.
/** @param {Date} last @param {Date} now */
function wholeDaysBefore(last, now) {
  return new Date(now.getTime() - Math.max(0, Math.floor((now.getTime() - last.getTime()) / DAY)) * DAY);
}

/** Due today: also what is due later on this day. @param {StudyCard} card */
export function isDue(card, now = new Date()) {
  const end = new Date(now);
  end.setHours(23, 59, 59, 999);
  return new Date(card.due) <= end;
}

/** @param {StudyCard} card */
export function isKnown(card, now = new Date()) {
  return card.state === LEARNED && !isDue(card, now);
}
