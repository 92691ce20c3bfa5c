// The end of a session: how it went, and what to repeat.

import { make, makeButton, own } from '../lib/dom.js';
import { drawShowOnMap } from './reason.js';

export function drawResult(desk, now, exerciseOf, { start, leave }) {
  const { words } = desk;
  const met = now.ids.map(exerciseOf);
  const isRight = (exercise) => own(now.answers, exercise.id)?.marked.right;
  const wrong = met.filter((exercise) => !isRight(exercise));
  const row = (exercise) =>
    make(
      'li',
      { class: isRight(exercise) ? 'is-right' : 'is-wrong' },
      make('span', { class: 'ns-verdict', text: words(isRight(exercise) ? 'learn_is_right' : 'learn_repeat') }),
      make('span', { class: 'ns-result-kind', text: words(`study_kind_${exercise.kind}`) }),
      make('span', { text: exercise.prompt.at(-1) }),
      drawShowOnMap(desk, { arrows: exercise.right.arrows, steps: exercise.right.steps }, exercise.right.text),
    );
  const byPhase = desk.data.view.phases.filter((phase) => wrong.some((exercise) => exercise.topic === phase.id));
  return make(
    'section',
    { class: 'ns-result' },
    make('h2', {
      class: 'ns-result-title',
      tabindex: '-1',
      text: words('learn_result', { right: met.length - wrong.length, all: met.length }),
    }),
    make('p', {
      text: wrong.length
        ? words('learn_result_repeat', { phases: byPhase.map((phase) => phase.title).join(', ') })
        : words('learn_result_all'),
    }),
    make('ol', { class: 'ns-results' }, ...met.map(row)),
    make('p', { class: 'ns-quiet', text: words('learn_result_seed', { seed: now.seed }) }),
    make(
      'div',
      { class: 'ns-row' },
      wrong.length
        ? makeButton('np-button ns-primary ns-again', words('learn_again', { count: wrong.length }), () =>
            start(wrong, now.seed),
          )
        : null,
      makeButton('np-button ns-new', words('learn_new_session'), leave),
    ),
  );
}
