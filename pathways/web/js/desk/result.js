// The end of a session: how it went, and what to repeat.

import { make, makeButton, own } from '../lib/dom.js';
import { drawShowOnMap } from './reason.js';
import { exerciseOf } from './session.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */

/**
 * @param {Desk} desk
 * @param {import('../types/desk.d.ts').Session} session
 * @param {{ start: (exercises: ExerciseData[], seed: number) => void, leave: () => void }} acts
 */
export function drawResult(desk, { ids, answers, seed }, { start, leave }) {
  const { words } = desk;
  const met = ids.map((id) => exerciseOf(desk, id)).filter((exercise) => exercise !== undefined);
  /** @param {ExerciseData} exercise */
  const isRight = (exercise) => Boolean(own(answers, exercise.id)?.marked.right);
  const wrong = met.filter((exercise) => !isRight(exercise));
  const count = wrong.length;
  const topics = desk.data.view.phases.filter((phase) => wrong.some((exercise) => exercise.topic === phase.id));
  const phases = topics.map((phase) => phase.title).join(', ');
  const title = words('learn_result', { right: met.length - count, all: met.length });
  const again = () => start(wrong, seed);
  return make(
    'section',
    { class: 'ns-result' },
    make('h2', { class: 'ns-result-title', tabindex: '-1', text: title }),
    make('p', { text: count ? words('learn_result_repeat', { phases }) : words('learn_result_all') }),
    make('ol', { class: 'ns-results' }, ...met.map((exercise) => drawRow(desk, exercise, isRight(exercise)))),
    make('p', { class: 'ns-quiet', text: words('learn_result_seed', { seed }) }),
    make(
      'div',
      { class: 'ns-row' },
      count ? makeButton('np-button ns-primary ns-again', words('learn_again', { count }), again) : null,
      makeButton('np-button ns-new', words('learn_new_session'), leave),
    ),
  );
}

/** @param {Desk} desk @param {ExerciseData} exercise @param {boolean} isRight */
function drawRow(desk, { kind, prompt, right }, isRight) {
  const { words } = desk;
  return make(
    'li',
    { class: isRight ? 'is-right' : 'is-wrong' },
    make('span', { class: 'ns-verdict', text: words(isRight ? 'learn_is_right' : 'learn_repeat') }),
    make('span', { class: 'ns-result-kind', text: words(`study_kind_${kind}`) }),
    make('span', { text: prompt.at(-1) }),
    drawShowOnMap(desk, right, right.text),
  );
}
