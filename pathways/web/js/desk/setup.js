// Choosing a session: begin at once, or kinds, difficulty, topic, standard care only, how many, and its seed.

import { make, makeButton } from '../lib/dom.js';
import { makeCheck, makeSelect } from '../lib/fields.js';
import { unique } from '../lib/lists.js';
import { drawDueElsewhere, drawDueHere } from './duelist.js';
import { isWanted, makeSession, shuffleBy } from './marking.js';
import { drawSeed, newSeed } from './seedfield.js';
import { setFromText } from './setlink.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Wish} Wish */
/** @typedef {import('../types/desk.d.ts').Words} Words */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */
/** @typedef {import('../types/payload.d.ts').StudyData} StudyData */
/** @typedef {(exercises: ExerciseData[], seed: number, how?: import('../types/desk.d.ts').Manner) => void} Start */
/** @typedef {(change: Partial<Wish>) => void} Change */

const COUNTS = [5, 10, 20];
const LEVELS = [1, 2, 3];
const EXAM = 20;

/**
 * What was wished for last, or what the address names, as far as this map has it.
 * @param {Desk} desk
 * @param {string[]} kinds
 * @returns {Wish}
 */
function recallWish({ memory, data }, kinds) {
  /** @type {Wish} */
  const none = {
    kinds: [],
    difficulty: null,
    topic: null,
    standardOnly: false,
    isTimed: false,
    isOpenBook: false,
    count: 10,
    seed: newSeed(),
  };
  memory.wish ??= { ...none, ...setFromText(window.location.hash) };
  const { wish } = memory;
  if (!data.view.phases.some((phase) => phase.id === wish.topic)) wish.topic = null;
  wish.kinds = wish.kinds.filter((kind) => kinds.includes(kind));
  return wish;
}

/** @param {Desk} desk @param {Start} start */
export function drawSetup(desk, start) {
  const { words } = desk;
  const { view } = desk.data;
  const kinds = unique(view.exercises.map((exercise) => exercise.kind));
  const wish = recallWish(desk, kinds);
  const ready = make('p', { class: 'ns-ready ns-quiet', role: 'status' });
  const begin = makeButton('np-button ns-primary', words('learn_start'), () => start(...sessionOf(view, wish)));
  const exam = makeButton('np-button ns-exam', words('learn_start_exam', { count: EXAM }), () =>
    start(...examOf(view, wish)),
  );

  /** @type {Change} */
  function set(change) {
    Object.assign(wish, change);
    const count = view.exercises.filter((exercise) => isWanted(exercise, wish)).length;
    ready.textContent = words(count ? 'learn_ready' : 'learn_none', { count });
    begin.disabled = !count || wish.seed === null;
    exam.disabled = !view.exercises.length || wish.seed === null;
  }

  set({});
  const again = drawDueHere(desk, (due) =>
    start(shuffleBy(due, String(wish.seed ?? 1), nameOf), wish.seed ?? 1, mannerOf(wish)),
  );
  return make(
    'section',
    { class: 'ns-setup', 'aria-labelledby': 'ns-setup-title' },
    make('h2', { id: 'ns-setup-title', tabindex: '-1', text: words('learn_setup') }),
    make('div', { class: 'ns-row' }, begin, exam, again),
    ready,
    drawDueElsewhere(desk),
    drawManner(words, wish, set),
    drawKinds(words, view, kinds, wish, set),
    make('div', { class: 'ns-fields' }, ...drawSelects(words, view, wish, set), drawSeed(words, wish, set)),
  );
}

/** @param {ExerciseData} exercise */
const nameOf = (exercise) => exercise.id;

/** @param {Wish} wish */
const mannerOf = ({ isTimed, isOpenBook }) => ({ isTimed, isOpenBook });

/** @param {StudyData} view @param {Wish} wish @returns {Parameters<Start>} */
function sessionOf({ exercises }, wish) {
  const seed = wish.seed ?? 1;
  return [makeSession(exercises, seed, wish.count, wish), seed, mannerOf(wish)];
}

/**
 * An exam takes from all kinds, with the book closed.
 * @param {StudyData} view
 * @param {Wish} wish
 * @returns {Parameters<Start>}
 */
function examOf({ exercises }, wish) {
  const seed = wish.seed ?? 1;
  return [makeSession(exercises, seed, EXAM), seed, { isExam: true, isTimed: wish.isTimed, isOpenBook: false }];
}

/** How a session is held. @param {Words} words @param {Wish} wish @param {Change} set */
function drawManner(words, wish, set) {
  /** @param {string} id @param {string} key @param {boolean} checked @param {(isOn: boolean) => void} change */
  const check = (id, key, checked, change) => makeCheck('ns-check', words(key), change, { id, checked });
  return make(
    'div',
    { class: 'ns-manner' },
    check('ns-closed-book', 'learn_closed_book', !wish.isOpenBook, (isOn) => set({ isOpenBook: !isOn })),
    check('ns-timed', 'learn_timed', wish.isTimed, (isTimed) => set({ isTimed })),
    check('ns-standard', 'learn_standard_only', wish.standardOnly, (standardOnly) => set({ standardOnly })),
  );
}

/**
 * @param {Words} words
 * @param {StudyData} view
 * @param {ExerciseData['kind'][]} kinds
 * @param {Wish} wish
 * @param {Change} set
 */
function drawKinds(words, { exercises }, kinds, wish, set) {
  const chips = kinds.map((kind) =>
    makeCheck(
      'ns-chip',
      words(`study_kind_${kind}`),
      (isOn) => set({ kinds: isOn ? [...wish.kinds, kind] : wish.kinds.filter((other) => other !== kind) }),
      { value: kind, checked: wish.kinds.includes(kind) },
      make('span', { class: 'ns-count', text: exercises.filter((exercise) => exercise.kind === kind).length }),
    ),
  );
  const legend = make('legend', { text: words('learn_kinds') });
  return make('fieldset', { class: 'ns-kinds' }, legend, make('div', { class: 'ns-chips' }, ...chips));
}

/** @param {Words} words @param {StudyData} view @param {Wish} wish @param {Change} set */
function drawSelects(words, view, wish, set) {
  /**
   * @param {'topic' | 'difficulty' | 'count'} name
   * @param {string} key
   * @param {import('../lib/fields.js').Option[]} options
   * @param {(value: string) => any} read
   */
  const select = (name, key, options, read) => {
    const id = `ns-${name}`;
    const field = makeSelect(options, wish[name], (value) => set({ [name]: read(value) }), { id });
    return make('div', { class: 'ns-field' }, make('label', { for: id, text: words(key) }), field);
  };
  const topics = view.phases.map((phase) => ({ value: phase.id, text: phase.title }));
  const levels = LEVELS.map((level) => ({ value: level, text: words(`learn_difficulty_${level}`) }));
  const counts = COUNTS.map((count) => ({ value: count, text: String(count) }));
  return [
    select(
      'topic',
      'learn_topic',
      [{ value: null, text: words('learn_all_topics') }, ...topics],
      (value) => value || null,
    ),
    select(
      'difficulty',
      'learn_difficulty',
      [{ value: null, text: words('learn_any') }, ...levels],
      (value) => Number(value) || null,
    ),
    select('count', 'learn_count', counts, Number),
  ];
}
