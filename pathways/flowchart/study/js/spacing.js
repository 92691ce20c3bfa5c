// When an exercise comes again: FSRS with its usual parameters and without a random spread.

const SPACING = FSRS.fsrs({ enable_fuzz: false });
const RATINGS = { again: 1, hard: 2, good: 3, easy: 4 };
const LEARNED = 2;

// Returns what is kept of an exercise after an answer; `card` is what was kept before, or nothing.
function reviewCard(card, rating, now = new Date()) {
  const before = card ? {
    due: new Date(card.due), stability: card.stability, difficulty: card.difficulty, elapsed_days: 0,
    scheduled_days: card.days, learning_steps: card.step, reps: card.reps, lapses: card.lapses, state: card.state,
    last_review: new Date(card.last),
  } : FSRS.createEmptyCard(now);
  const after = SPACING.next(before, now, RATINGS[rating]).card;
  return {
    due: after.due.toISOString(), stability: after.stability, difficulty: after.difficulty, state: after.state,
    step: after.learning_steps, days: after.scheduled_days, reps: after.reps, lapses: after.lapses,
    last: after.last_review.toISOString(),
  };
}

// Due today: also what is due later on this day.
function isDue(card, now = new Date()) {
  const end = new Date(now);
  end.setHours(23, 59, 59, 999);
  return new Date(card.due) <= end;
}

function isKnown(card, now = new Date()) {
  return card.state === LEARNED && !isDue(card, now);
}
