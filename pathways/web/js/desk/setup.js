// Choosing a session: kinds, difficulty, topic, standard care only, how many, and the seed that repeats it.

import { make, makeButton, own } from '../lib/dom.js';
import { unique } from '../lib/lists.js';
import { isWanted, makeSession, shuffleBy } from './marking.js';
import { isDue } from './spacing.js';

const COUNTS = [5, 10, 20];
const LARGEST_SEED = 9999;

function newSeed() {
  return 1 + (crypto.getRandomValues(new Uint32Array(1))[0] % LARGEST_SEED);
}

function emptyWish() {
  return { kinds: [], difficulty: null, topic: null, standardOnly: false, count: 10, seed: newSeed() };
}

// A seed is a whole number, written in decimals; anything else is not taken.
function readSeed(text) {
  return /^\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : null;
}

export function drawSetup(desk, start) {
  const {
    words,
    data: { view },
    progress,
  } = desk;
  desk.memory.wish ??= emptyWish();
  const { wish } = desk.memory;
  if (!view.phases.some((phase) => phase.id === wish.topic)) wish.topic = null;
  const ready = make('p', { class: 'ns-ready', role: 'status' });
  const begin = makeButton('np-button ns-primary', words('learn_start'), () =>
    start(makeSession(view.exercises, wish.seed, wish.count, wish), wish.seed),
  );
  const kinds = unique(view.exercises.map((exercise) => exercise.kind));
  wish.kinds = wish.kinds.filter((kind) => kinds.includes(kind));

  function refresh() {
    const found = view.exercises.filter((exercise) => isWanted(exercise, wish)).length;
    ready.textContent = words(found ? 'learn_ready' : 'learn_none', { count: found });
    begin.disabled = !found || wish.seed === null;
  }

  const chips = kinds.map((kind) =>
    make(
      'label',
      { class: 'ns-chip' },
      make('input', {
        type: 'checkbox',
        value: kind,
        checked: wish.kinds.includes(kind),
        onchange: (event) => {
          wish.kinds = event.target.checked ? [...wish.kinds, kind] : wish.kinds.filter((other) => other !== kind);
          refresh();
        },
      }),
      make('span', { text: words(`study_kind_${kind}`) }),
      make('span', { class: 'ns-count', text: view.exercises.filter((exercise) => exercise.kind === kind).length }),
    ),
  );
  const select = (key, options, name, read) => {
    const field = make(
      'select',
      {
        id: `ns-${name}`,
        onchange: (event) => {
          wish[name] = read(event.target.value);
          refresh();
        },
      },
      ...options.map(([value, text]) =>
        make('option', { value: value ?? '', text, selected: (wish[name] ?? '') === (value ?? '') }),
      ),
    );
    return make('div', { class: 'ns-field' }, make('label', { for: field.id, text: words(key) }), field);
  };
  const seedError = make('p', { class: 'ns-error', id: 'ns-seed-error', hidden: true, text: words('learn_seed_bad') });
  const seed = make('input', {
    id: 'ns-seed',
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    value: wish.seed ?? '',
    'aria-describedby': 'ns-seed-help ns-seed-error',
  });
  seed.addEventListener('input', () => {
    wish.seed = readSeed(seed.value);
    seedError.hidden = wish.seed !== null;
    seed.setAttribute('aria-invalid', String(wish.seed === null));
    refresh();
  });
  const another = makeButton('np-button', words('learn_seed_new'), () => {
    wish.seed = newSeed();
    seed.value = wish.seed;
    seedError.hidden = true;
    refresh();
  });
  const due = view.exercises.filter(
    (exercise) => own(progress.cards, exercise.id) && isDue(progress.cards[exercise.id]),
  );
  const dueButton = due.length
    ? makeButton('np-button ns-due', words('learn_start_due', { count: due.length }), () =>
        start(
          shuffleBy(due, String(wish.seed ?? 1), (exercise) => exercise.id),
          wish.seed ?? 1,
        ),
      )
    : null;
  refresh();
  return make(
    'section',
    { class: 'ns-setup', 'aria-labelledby': 'ns-setup-title' },
    make('h2', { id: 'ns-setup-title', tabindex: '-1', text: words('learn_setup') }),
    make(
      'fieldset',
      { class: 'ns-kinds' },
      make('legend', { text: words('learn_kinds') }),
      make('div', { class: 'ns-chips' }, ...chips),
    ),
    make(
      'div',
      { class: 'ns-fields' },
      select(
        'learn_topic',
        [[null, words('learn_all_topics')], ...view.phases.map((phase) => [phase.id, phase.title])],
        'topic',
        (value) => value || null,
      ),
      select(
        'learn_difficulty',
        [[null, words('learn_any')], ...[1, 2, 3].map((level) => [level, words(`learn_difficulty_${level}`)])],
        'difficulty',
        (value) => Number(value) || null,
      ),
      select(
        'learn_count',
        COUNTS.map((count) => [count, String(count)]),
        'count',
        Number,
      ),
      make(
        'div',
        { class: 'ns-field' },
        make('label', { for: 'ns-seed', text: words('learn_seed') }),
        make('div', { class: 'ns-seed' }, seed, another),
      ),
    ),
    make('p', { class: 'ns-quiet', id: 'ns-seed-help', text: words('learn_seed_help') }),
    seedError,
    make(
      'label',
      { class: 'ns-check' },
      make('input', {
        type: 'checkbox',
        checked: wish.standardOnly,
        onchange: (event) => {
          wish.standardOnly = event.target.checked;
          refresh();
        },
      }),
      make('span', { text: words('learn_standard_only') }),
    ),
    ready,
    make('div', { class: 'ns-row' }, begin, dueButton),
  );
}
