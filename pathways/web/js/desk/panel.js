// What was learned so far: due today, by phase; keep it on this device, save and open a file, forget everything.

import { fill, make, makeButton } from '../lib/dom.js';
import { makeCheck, makeFileField } from '../lib/fields.js';
import { download } from '../lib/file.js';
import { drawTable } from './grid.js';
import { countPhases, dueOf, MOST_PROGRESS, readProgress, writeProgress } from './progress.js';
import { isDue } from './spacing.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Saying} Saying */
/** @typedef {Record<'save' | 'open' | 'forget', () => void> & { keep: (isKept: boolean) => void }} Acts */

/** @param {Desk} desk */
export function createProgressPanel(desk) {
  const element = make('div', { class: 'ns-progress-panel' });
  /** @type {Saying | null} */
  let message = null;

  /**
   * Does what was asked for, says so, and gives the focus back.
   * @param {() => void} change
   * @param {string} focus
   * @param {Saying | null} said
   */
  function act(change, focus, said = null) {
    change();
    message = said;
    draw();
    desk.map.paint();
    element.querySelector(focus)?.focus();
  }

  /** @param {string} text */
  function take(text) {
    const { cards, problems, isRead } = readProgress(text, desk.data.view.pack.id);
    desk.progress.problems = problems;
    const count = Object.keys(cards).length;
    act(() => isRead && desk.progress.add(cards), '.ns-open', isRead ? ['learn_opened', { count }] : null);
  }

  function forget() {
    desk.progress.forget();
    desk.forgetSessions();
  }

  function draw() {
    const { progress } = desk;
    const hidden = { class: 'np-visually-hidden', 'aria-hidden': 'true' };
    const file = makeFileField(MOST_PROGRESS, take, hidden);
    const keeping = drawKeeping(desk, file, {
      save: () => download(writeProgress(progress.cards, desk.data.view.pack.id), 'study-progress.json'),
      open: () => file.click(),
      forget: () => act(forget, '.ns-open', ['learn_forgotten']),
      keep: (isKept) => act(() => progress.setKept(isKept), '.ns-keep'),
    });
    keeping.append(...drawMessages(desk, message));
    fill(element, drawToday(desk), drawPhases(desk), keeping);
  }

  return { element, draw };
}

/** @param {Desk} desk */
function drawToday({ words, data, progress, startDue }) {
  const here = dueOf(data.view, progress);
  const count = here.length;
  const elsewhere = Object.values(progress.cards).filter((card) => isDue(card)).length - count;
  return make(
    'section',
    { class: 'ns-today' },
    make('p', { class: 'ns-big', text: words(count ? 'learn_due_here' : 'learn_due_none', { count }) }),
    elsewhere > 0 ? make('p', { class: 'ns-quiet', text: words('learn_due_elsewhere', { count: elsewhere }) }) : null,
    count
      ? makeButton('np-button ns-primary ns-start-due', words('learn_start_due', { count }), () => startDue(here))
      : null,
  );
}

/** @param {Desk} desk */
function drawPhases({ words, data: { view }, progress }) {
  return drawTable({
    caption: words('learn_phases_caption', { title: view.title }),
    className: 'ns-phases',
    columns: ['learn_phase', 'learn_known', 'learn_met', 'learn_due', 'learn_all'].map((key) => words(key)),
    rows: countPhases(view, progress).map(({ phase, all, met, known, due }) => {
      const label = words('learn_flag', { known, all });
      const meter = make('meter', { min: 0, max: all, value: known, 'aria-label': label });
      const cells = [phase.title, make('span', { class: 'ns-known' }, meter, String(known)), met, due, all];
      return { 'data-phase': phase.id, cells };
    }),
  });
}

/** @param {Desk} desk @param {HTMLElement} file @param {Acts} acts */
function drawKeeping({ words, progress }, file, { save, open, forget, keep }) {
  const { isBlocked, isKept } = progress;
  const isEmpty = progress.isEmpty();
  return make(
    'section',
    { class: 'ns-keeping' },
    make('h2', { text: words('learn_keeping') }),
    makeCheck('ns-check', words('learn_keep'), keep, { class: 'ns-keep', checked: isKept, disabled: isBlocked }),
    make('p', {
      class: 'ns-quiet',
      text: words(isBlocked ? 'learn_blocked' : isKept ? 'learn_kept' : 'learn_private'),
    }),
    make(
      'div',
      { class: 'ns-row' },
      makeButton('np-button ns-save', words('learn_save'), save, { disabled: isEmpty }),
      makeButton('np-button ns-open', words('learn_open'), open),
      makeButton('np-button ns-forget', words('learn_forget'), forget, { disabled: isEmpty && !isKept }),
      file,
    ),
  );
}

/** @param {Desk} desk @param {Saying | null} message */
function drawMessages({ words, progress }, message) {
  return [
    ...(message ? [make('p', { class: 'ns-message', role: 'status', text: words(...message) })] : []),
    ...progress.problems.map((problem) => make('p', { class: 'ns-error', role: 'alert', text: words(...problem) })),
  ];
}
