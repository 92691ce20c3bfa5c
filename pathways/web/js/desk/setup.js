// Choosing a session: kinds, difficulty, topic, standard care only, how many, and the seed that repeats it.

import { make, makeButton } from '../lib/dom.js';
import { makeCheck, makeSelect } from '../lib/fields.js';
import { unique } from '../lib/lists.js';
import { isWanted, makeSession, shuffleBy } from './marking.js';
import { dueOf } from './progress.js';
import { LARGEST_SEED, readSeed } from './seed.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Wish} Wish */
/** @typedef {import('../types/desk.d.ts').Words} Words */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */
/** @typedef {import('../types/payload.d.ts').StudyData} StudyData */
/** @typedef {(exercises: ExerciseData[], seed: number) => void} Start */

const COUNTS = [5, 10, 20];
const LEVELS = [1, 2, 3];

function newSeed() {
  return 1 + (crypto.getRandomValues(new Uint32Array(1))[0] % LARGEST_SEED);
}

/** What was wished for last, as far as this map has it. @param {Desk} desk @param {string[]} kinds @returns {Wish} */
function recallWish({ memory, data }, kinds) {
  /** @type {Wish} */
  const none = { kinds: [], difficulty: null, topic: null, standardOnly: false, count: 10, seed: newSeed() };
  memory.wish ??= none;
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
  const ready = make('p', { class: 'ns-ready', role: 'status' });
  const begin = makeButton('np-button ns-primary', words('learn_start'), () =>
    start(makeSession(view.exercises, wish.seed ?? 1, wish.count, wish), wish.seed ?? 1),
  );

  /** @param {Partial<Wish>} change */
  function set(change) {
    Object.assign(wish, change);
    const count = view.exercises.filter((exercise) => isWanted(exercise, wish)).length;
    ready.textContent = words(count ? 'learn_ready' : 'learn_none', { count });
    begin.disabled = !count || wish.seed === null;
  }

  set({});
  const seed = drawSeed(words, wish, set);
  return make(
    'section',
    { class: 'ns-setup', 'aria-labelledby': 'ns-setup-title' },
    make('h2', { id: 'ns-setup-title', tabindex: '-1', text: words('learn_setup') }),
    drawKinds(words, view, kinds, wish, set),
    make('div', { class: 'ns-fields' }, ...drawSelects(words, view, wish, set), seed.field),
    make('p', { class: 'ns-quiet', id: 'ns-seed-help', text: words('learn_seed_help') }),
    seed.error,
    makeCheck('ns-check', words('learn_standard_only'), (standardOnly) => set({ standardOnly }), {
      checked: wish.standardOnly,
    }),
    ready,
    make('div', { class: 'ns-row' }, begin, drawDue(desk, wish, start)),
  );
}

/**
 * @param {Words} words
 * @param {StudyData} view
 * @param {ExerciseData['kind'][]} kinds
 * @param {Wish} wish
 * @param {(change: Partial<Wish>) => void} set
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

/** @param {Words} words @param {StudyData} view @param {Wish} wish @param {(change: Partial<Wish>) => void} set */
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
    return drawField(id, words(key), field);
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

/** @param {string} id @param {string} text @param {HTMLElement} content */
function drawField(id, text, content) {
  return make('div', { class: 'ns-field' }, make('label', { for: id, text }), content);
}

/**
 * The number that repeats a session, and what is said of one that can't be read.
 * @param {Words} words
 * @param {Wish} wish
 * @param {(change: Partial<Wish>) => void} set
 */
function drawSeed(words, wish, set) {
  const error = make('p', { class: 'ns-error', id: 'ns-seed-error', hidden: true, text: words('learn_seed_bad') });
  const input = make('input', {
    id: 'ns-seed',
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    value: wish.seed ?? '',
    'aria-describedby': 'ns-seed-help ns-seed-error',
    oninput() {
      take(readSeed(input.value));
    },
  });
  /** @param {number | null} seed */
  const take = (seed) => {
    error.hidden = seed !== null;
    input.setAttribute('aria-invalid', String(seed === null));
    set({ seed });
  };
  const another = makeButton('np-button', words('learn_seed_new'), () => {
    input.value = newSeed();
    take(readSeed(input.value));
  });
  return { error, field: drawField(input.id, words('learn_seed'), make('div', { class: 'ns-seed' }, input, another)) };
}

/** What is due on this map can be repeated at once. @param {Desk} desk @param {Wish} wish @param {Start} start */
function drawDue({ words, data, progress }, wish, start) {
  const due = dueOf(data.view, progress);
  if (!due.length) return null;
  return makeButton('np-button ns-due', words('learn_start_due', { count: due.length }), () => {
    const seed = wish.seed ?? 1;
    start(
      shuffleBy(due, String(seed), (exercise) => exercise.id),
      seed,
    );
  });
}
