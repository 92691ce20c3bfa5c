// The end of a session: how it went, every question with its answer, and what comes again.

import { make, makeButton, own } from '../lib/dom.js';
import { clockText } from './clock.js';
import { dueNow } from './due.js';
import { drawKeepOffer } from './keepoffer.js';
import { drawShowOnMap, foldSources } from './reason.js';
import { exerciseOf } from './session.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Answer} Answer */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */

/**
 * @param {Desk} desk
 * @param {import('../types/desk.d.ts').Session} session
 * @param {{ start: import('./setup.js').Start, leave: () => void }} acts
 */
export function drawResult(desk, session, { start, leave }) {
  const { words } = desk;
  const { ids, answers, seed } = session;
  const met = ids.map((id) => exerciseOf(desk, id)).filter((exercise) => exercise !== undefined);
  /** @param {ExerciseData} exercise */
  const isRight = (exercise) => Boolean(own(answers, exercise.id)?.marked.right);
  const wrong = met.filter((exercise) => !isRight(exercise));
  const count = wrong.length;
  const { isExam, isTimed, isOpenBook } = session;
  return make(
    'section',
    { class: 'ns-result' },
    make('h2', {
      class: 'ns-result-title',
      tabindex: '-1',
      text: words('learn_result', { right: met.length - count, all: met.length }),
    }),
    isTimed
      ? make('p', { class: 'ns-quiet', text: words('learn_spent', { time: clockText(session.spent ?? 0) }) })
      : null,
    make('p', { class: 'ns-comes-again', text: sayWhatComes(desk, wrong) }),
    make(
      'div',
      { class: 'ns-row' },
      count
        ? makeButton('np-button ns-primary ns-again', words('learn_again', { count }), () =>
            start(wrong, seed, { isExam, isTimed, isOpenBook }),
          )
        : null,
      makeButton('np-button ns-new', words('learn_new_session'), leave),
    ),
    drawKeepOffer(desk),
    make('ol', { class: 'ns-results' }, ...met.map((one) => drawRow(desk, one, own(answers, one.id)))),
    make('p', { class: 'ns-quiet', text: words('learn_result_seed', { seed }) }),
  );
}

/** Where to look again, and what is due today. @param {Desk} desk @param {ExerciseData[]} wrong */
function sayWhatComes(desk, wrong) {
  const { words, data } = desk;
  const topics = data.view.phases.filter((phase) => wrong.some((exercise) => exercise.topic === phase.id));
  const phases = topics.map((phase) => phase.title).join(', ');
  const count = dueNow(desk).here.length;
  return [
    wrong.length ? words('learn_result_repeat', { phases }) : words('learn_result_all'),
    words(count ? 'learn_due_here' : 'learn_due_none', { count }),
  ].join(' ');
}

/** @param {Desk} desk @param {ExerciseData} exercise @param {Answer | undefined} entry */
function drawRow(desk, exercise, entry) {
  const { words } = desk;
  const { kind, prompt, right, rule, choices } = exercise;
  const isRight = Boolean(entry?.marked.right);
  /** @param {string[]} ids */
  const named = (ids) => ids.flatMap((id) => choices.filter((choice) => choice.id === id)).map((choice) => choice.text);
  const answer = rule.type === 'order' ? right.text : named(rule.right).join(' · ');
  const given = isRight || !entry ? '' : named(entry.answer).join(rule.type === 'order' ? ' → ' : ' · ');
  return make(
    'li',
    { class: isRight ? 'is-right' : 'is-wrong' },
    make('span', { class: 'ns-verdict', text: words(isRight ? 'learn_is_right' : 'learn_repeat') }),
    make('span', { class: 'ns-result-kind', text: words(`study_kind_${kind}`) }),
    ...prompt.map((text) => make('p', { text })),
    make(
      'p',
      { class: 'ns-result-answer' },
      make('span', { class: 'ns-label', text: words('learn_answer') }),
      ' ',
      answer,
    ),
    given ? make('p', { class: 'ns-quiet', text: words('learn_given', { answer: given }) }) : null,
    foldSources(desk, citesOf(desk, right), desk.data.view.sources),
    drawShowOnMap(desk, right, right.text ?? ''),
  );
}

/** @param {Desk} desk @param {import('../types/payload.d.ts').WhyData} right */
function citesOf({ data: { view } }, { cites, arrows }) {
  return [...cites, ...arrows.flatMap((id) => own(view.arrows, id)?.cites ?? [])];
}
