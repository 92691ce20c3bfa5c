// What was learned so far: due today, by phase; keep it on this device, save and open a file, forget everything.

import { fill, make, makeButton, own } from '../lib/dom.js';
import { download, readFile } from '../lib/file.js';
import { drawTable } from './grid.js';
import { countPhases, MOST_PROGRESS, readProgress, writeProgress } from './progress.js';
import { isDue } from './spacing.js';

export function createProgressPanel(desk) {
  const element = make('div', { class: 'ns-progress-panel' });
  let message = null;

  function act(change, said = null, focus = null) {
    change();
    message = said;
    draw();
    desk.map.paint();
    if (focus) element.querySelector(focus)?.focus();
  }

  function save() {
    download(writeProgress(desk.progress.cards, desk.data.view.pack.id), 'application/json', 'study-progress.json');
  }

  async function open(input) {
    const [file] = input.files;
    if (!file) return;
    const text = await readFile(file, MOST_PROGRESS);
    const { cards, problems, isRead } = readProgress(text, desk.data.view.pack.id);
    desk.progress.problems = problems;
    act(
      () => isRead && desk.progress.add(cards),
      isRead ? ['learn_opened', { count: Object.keys(cards).length }] : null,
      '.ns-open',
    );
  }

  function drawDue() {
    const {
      words,
      data: { view },
      progress,
    } = desk;
    const here = view.exercises.filter(
      (exercise) => own(progress.cards, exercise.id) && isDue(progress.cards[exercise.id]),
    );
    const all = Object.values(progress.cards).filter((card) => isDue(card)).length;
    const start = makeButton(
      'np-button ns-primary ns-start-due',
      words('learn_start_due', { count: here.length }),
      () => desk.startDue(here),
    );
    return make(
      'section',
      { class: 'ns-today' },
      make('p', {
        class: 'ns-big',
        text: words(here.length ? 'learn_due_here' : 'learn_due_none', { count: here.length }),
      }),
      all > here.length
        ? make('p', { class: 'ns-quiet', text: words('learn_due_elsewhere', { count: all - here.length }) })
        : null,
      here.length ? start : null,
    );
  }

  function drawPhases() {
    const {
      words,
      data: { view },
      progress,
    } = desk;
    const counts = countPhases(view, progress);
    return drawTable({
      caption: words('learn_phases_caption', { title: view.title }),
      className: 'ns-phases',
      columns: ['learn_phase', 'learn_known', 'learn_met', 'learn_due', 'learn_all'].map((key) => words(key)),
      rows: counts.map(({ phase, all, met, known, due }) => ({
        'data-phase': phase.id,
        cells: [
          phase.title,
          make(
            'span',
            { class: 'ns-known' },
            make('meter', { min: 0, max: all, value: known, 'aria-label': words('learn_flag', { known, all }) }),
            String(known),
          ),
          met,
          due,
          all,
        ],
      })),
    });
  }

  function draw() {
    const { words, progress } = desk;
    const file = make('input', {
      type: 'file',
      accept: '.json,application/json',
      class: 'np-visually-hidden',
      tabindex: '-1',
      'aria-hidden': 'true',
      onchange: (event) => open(event.target),
    });
    const keep = make(
      'label',
      { class: 'ns-check' },
      make('input', {
        type: 'checkbox',
        class: 'ns-keep',
        checked: progress.isKept,
        disabled: progress.isBlocked,
        onchange: (event) => act(() => progress.setKept(event.target.checked), null, '.ns-keep'),
      }),
      make('span', { text: words('learn_keep') }),
    );
    fill(
      element,
      drawDue(),
      drawPhases(),
      make(
        'section',
        { class: 'ns-keeping' },
        make('h2', { text: words('learn_keeping') }),
        keep,
        make('p', {
          class: 'ns-quiet',
          text: words(progress.isBlocked ? 'learn_blocked' : progress.isKept ? 'learn_kept' : 'learn_private'),
        }),
        make(
          'div',
          { class: 'ns-row' },
          makeButton('np-button ns-save', words('learn_save'), save, { disabled: progress.isEmpty() }),
          makeButton('np-button ns-open', words('learn_open'), () => file.click()),
          makeButton(
            'np-button ns-forget',
            words('learn_forget'),
            () =>
              act(
                () => {
                  progress.forget();
                  desk.forgetSessions();
                },
                ['learn_forgotten'],
                '.ns-open',
              ),
            { disabled: progress.isEmpty() && !progress.isKept },
          ),
          file,
        ),
        message ? make('p', { class: 'ns-message', role: 'status', text: words(...message) }) : null,
        ...progress.problems.map((problem) => make('p', { class: 'ns-error', role: 'alert', text: words(...problem) })),
      ),
    );
  }

  return { element, draw };
}
