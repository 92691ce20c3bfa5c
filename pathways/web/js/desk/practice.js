// Practice: a session of exercises one by one; each answer is marked here, and its reason shown at once.

import { make, makeButton, own, scrollGently } from '../lib/dom.js';
import { createChoosing } from './choosing.js';
import { markAnswer, shuffleChoices } from './marking.js';
import { createOrdering } from './ordering.js';
import { drawShowOnMap, drawWhy } from './reason.js';
import { drawResult } from './result.js';
import { drawSetup } from './setup.js';
import { reviewCard } from './spacing.js';

export function createPractice(desk) {
  const element = make('div', { class: 'ns-practice' });
  const sessions = () => desk.memory.sessions;
  const key = () => desk.viewKey();
  const session = () => sessions()[key()] ?? null;
  const exerciseOf = (id) => desk.data.view.exercises.find((exercise) => exercise.id === id);

  function draw(focus = null) {
    const now = session();
    const isStale = now?.ids.some((id) => !exerciseOf(id));
    if (isStale) delete sessions()[key()];
    const content =
      !now || isStale
        ? drawSetup(desk, start)
        : now.at < now.ids.length
          ? drawExercise(now)
          : drawResult(desk, now, exerciseOf, { start, leave });
    element.replaceChildren(content);
    if (focus) element.querySelector(focus)?.focus({ preventScroll: false });
  }

  function start(exercises, seed) {
    sessions()[key()] = { ids: exercises.map((exercise) => exercise.id), seed, at: 0, answers: {} };
    desk.light({});
    draw('.ns-question');
  }

  function leave() {
    delete sessions()[key()];
    desk.light({});
    draw('#ns-setup-title');
  }

  function next(now) {
    now.at += 1;
    desk.light({});
    draw(now.at < now.ids.length ? '.ns-question' : '.ns-result-title');
    element.scrollIntoView({ block: 'nearest' });
  }

  function drawExercise(now) {
    const { words } = desk;
    const exercise = exerciseOf(now.ids[now.at]);
    const done = own(now.answers, exercise.id);
    const shown = shuffleChoices(exercise, now.seed);
    const given = done ? done.answer : [];
    const isOrder = exercise.rule.type === 'order';
    const ordered = isOrder && given.length ? given.map((id) => shown.find((choice) => choice.id === id)) : shown;
    const check = makeButton('np-button ns-primary ns-check-answer', words('learn_check'), () => finish());
    const field = isOrder
      ? createOrdering(desk, ordered)
      : createChoosing(desk, exercise, shown, {
          chosen: given,
          onChange: (answer) => {
            check.disabled = !answer.length;
          },
        });
    const feedback = make('section', { class: 'ns-feedback', 'aria-label': words('learn_feedback'), hidden: true });
    check.disabled = !isOrder && !given.length;

    function finish() {
      const marked = markAnswer(exercise, field.answer());
      if (!marked) return;
      const before = own(desk.progress.cards, exercise.id) ?? null;
      const entry = {
        answer: field.answer(),
        marked,
        before,
        at: new Date().toISOString(),
        rating: marked.right ? 'good' : 'again',
      };
      now.answers[exercise.id] = entry;
      remember(entry);
      show(entry, true);
    }

    function remember(entry) {
      desk.progress.put(exercise.id, reviewCard(entry.before, entry.rating, new Date(entry.at)));
      desk.map.paint();
    }

    function show(entry, isNew) {
      check.hidden = true;
      if (isOrder) field.show(new Set(entry.marked.breaks.flatMap((pair) => pair.split('>'))));
      else field.show(exercise.rule.right);
      feedback.hidden = false;
      feedback.replaceChildren(
        ...drawFeedback(desk, exercise, entry, {
          rate: (rating) => {
            entry.rating = rating;
            remember(entry);
          },
          next: () => next(now),
          isLast: now.at + 1 === now.ids.length,
        }),
      );
      if (isNew) feedback.querySelector('.ns-feedback-title').focus({ preventScroll: true });
      if (isNew) scrollGently(feedback, 'nearest');
    }

    if (done) show(done, false);
    const last = exercise.prompt.length - 1;
    return make(
      'section',
      { class: 'ns-exercise', 'data-exercise': exercise.id, 'data-kind': exercise.kind },
      drawHead(now, exercise),
      ...exercise.prompt.slice(0, last).map((text) => make('p', { class: 'ns-given', text })),
      make('h2', { class: 'ns-question', tabindex: '-1', text: exercise.prompt[last] }),
      make(
        'div',
        { role: isOrder || exercise.rule.type === 'all' ? 'group' : 'radiogroup', 'aria-label': exercise.prompt[last] },
        field.element,
      ),
      make('div', { class: 'ns-row' }, check),
      feedback,
    );
  }

  function drawHead(now, exercise) {
    const { words } = desk;
    const about = [
      words(`study_kind_${exercise.kind}`),
      words(`learn_difficulty_${exercise.difficulty}`),
      words('learn_seed_of', { seed: now.seed }),
    ];
    return make(
      'header',
      { class: 'ns-exercise-head' },
      make('p', { class: 'ns-step-count', text: words('learn_step', { at: now.at + 1, all: now.ids.length }) }),
      make('progress', { max: now.ids.length, value: now.at, 'aria-label': words('learn_session_progress') }),
      make('p', { class: 'ns-quiet', text: about.join(' · ') }),
      makeButton('np-link ns-leave', words('learn_leave'), leave),
    );
  }

  return { element, draw, session };
}

function drawFeedback(desk, exercise, entry, { rate, next, isLast }) {
  const { words } = desk;
  const { right, breaks, missing } = entry.marked;
  const wrong = [...breaks, ...missing].filter((id) => own(exercise.why, id));
  const [first, ...others] = wrong;
  const title = make('h2', {
    class: `ns-feedback-title ${right ? 'is-right' : 'is-wrong'}`,
    tabindex: '-1',
    text: words(right ? 'learn_right' : 'learn_wrong'),
  });
  const parts = [title];
  if (right) parts.push(drawWhy(desk, exercise.right), drawRatings(words, entry, rate));
  else {
    if (!breaks.length) parts.push(make('p', { class: 'ns-quiet', text: words('learn_missing') }));
    const why = exercise.why[first];
    const isPlaced = why.arrows.length || why.steps.length;
    parts.push(drawWhy(desk, why), isPlaced ? null : drawShowOnMap(desk, exercise.right, exercise.right.text));
    if (others.length) {
      parts.push(
        make(
          'details',
          { class: 'ns-more' },
          make('summary', { text: words('learn_more_breaks', { count: others.length }) }),
          ...others.map((id) => drawWhy(desk, exercise.why[id])),
        ),
      );
    }
    parts.push(
      make(
        'details',
        { class: 'ns-more ns-solution' },
        make('summary', { text: words('learn_solution') }),
        drawWhy(desk, exercise.right),
      ),
    );
  }
  parts.push(
    make(
      'div',
      { class: 'ns-row' },
      makeButton('np-button ns-primary ns-next', words(isLast ? 'learn_finish' : 'learn_next'), next),
    ),
  );
  return parts.filter(Boolean);
}

// How it felt decides when it comes again; without a choice it counts as "fine".
function drawRatings(words, entry, rate) {
  const option = (name) =>
    make(
      'label',
      { class: 'ns-chip' },
      make('input', {
        type: 'radio',
        name: 'ns-rating',
        value: name,
        checked: entry.rating === name,
        onchange: () => rate(name),
      }),
      make('span', { text: words(`learn_rate_${name}`) }),
    );
  return make(
    'fieldset',
    { class: 'ns-ratings' },
    make('legend', { text: words('learn_rate') }),
    make('div', { class: 'ns-chips' }, ...['hard', 'good', 'easy'].map(option)),
  );
}
