// What was learned so far: due today, by phase; keep it on this device, save and open a file, forget everything.

import { fill, make, makeButton } from '../lib/dom.js';
import { makeCheck, makeFileField } from '../lib/fields.js';
import { download } from '../lib/file.js';
import { dueNow } from './due.js';
import { drawDueElsewhere, drawDueHere } from './duelist.js';
import { drawTable } from './grid.js';
import { countPhases, MOST_PROGRESS, readProgress, writeProgress } from './progress.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Saying} Saying */
/** @typedef {'save' | 'open' | 'ask' | 'spare' | 'forget'} Act */
/** @typedef {Record<Act, () => void> & { keep: (isKept: boolean) => void }} Acts */

/** @param {Desk} desk */
export function createProgressPanel(desk) {
  const element = make('div', { class: 'ns-progress-panel' });
  /** @type {Saying | null} */
  let message = null;
  let isAsking = false;
  /** @type {(() => void) | null} puts back what was forgotten */
  let undo = null;

  /**
   * Does what was asked for, says so, and gives the focus back.
   * @param {() => void} change
   * @param {string} focus
   * @param {Saying | null} said
   */
  function act(change, focus, said = null) {
    isAsking = false;
    undo = null;
    message = said;
    change();
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
    const acts = [desk.progress.forget(), desk.forgetSessions()];
    undo = () => acts.forEach((put) => put());
  }

  function takeBack() {
    const put = undo;
    act(() => put?.(), '.ns-forget', ['learn_unforgotten']);
  }

  function ask() {
    isAsking = true;
  }

  function draw() {
    const { progress } = desk;
    const hidden = { class: 'np-visually-hidden', 'aria-hidden': 'true' };
    const file = makeFileField(MOST_PROGRESS, take, hidden);
    const keeping = drawKeeping(desk, file, isAsking, {
      save: () => download(writeProgress(progress.cards, desk.data.view.pack.id), 'study-progress.json'),
      open: () => file.click(),
      ask: () => act(ask, '.ns-spare'),
      spare: () => act(() => {}, '.ns-forget'),
      forget: () => act(forget, '.ns-undo', ['learn_forgotten']),
      keep: (isKept) => act(() => progress.setKept(isKept), '.ns-keep'),
    });
    keeping.append(...drawMessages(desk, message));
    if (undo) keeping.append(makeButton('np-button ns-undo', desk.words('learn_undo'), takeBack));
    fill(element, drawToday(desk), drawPhases(desk), keeping);
  }

  return { element, draw };
}

/** @param {Desk} desk */
function drawToday(desk) {
  const { words, startDue } = desk;
  const count = dueNow(desk).here.length;
  const start = drawDueHere(desk, startDue);
  start?.classList.add('ns-primary');
  return make(
    'section',
    { class: 'ns-today' },
    make('p', { class: 'ns-big', text: words(count ? 'learn_due_here' : 'learn_due_none', { count }) }),
    start,
    drawDueElsewhere(desk),
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

/** @param {Desk} desk @param {HTMLElement} file @param {boolean} isAsking @param {Acts} acts */
function drawKeeping({ words, progress }, file, isAsking, acts) {
  const { isBlocked, isKept } = progress;
  const isEmpty = progress.isEmpty();
  return make(
    'section',
    { class: 'ns-keeping' },
    make('h2', { text: words('learn_keeping') }),
    makeCheck('ns-check', words('learn_keep'), acts.keep, { class: 'ns-keep', checked: isKept, disabled: isBlocked }),
    make('p', {
      class: 'ns-quiet',
      text: words(isBlocked ? 'learn_blocked' : isKept ? 'learn_kept' : 'learn_private'),
    }),
    make(
      'div',
      { class: 'ns-row' },
      makeButton('np-button ns-save', words('learn_save'), acts.save, { disabled: isEmpty }),
      makeButton('np-button ns-open', words('learn_open'), acts.open),
      file,
    ),
    isAsking
      ? drawAsking(words, acts)
      : makeButton('np-link ns-forget', words('learn_forget'), acts.ask, { disabled: isEmpty && !isKept }),
  );
}

/** Forgetting is asked about first. @param {Desk['words']} words @param {Acts} acts */
function drawAsking(words, { forget, spare }) {
  return make(
    'div',
    { class: 'ns-asking', role: 'group', 'aria-label': words('learn_forget') },
    make('p', { text: words('learn_forget_ask') }),
    make(
      'div',
      { class: 'ns-row' },
      makeButton('np-button ns-forget-yes', words('learn_forget_yes'), forget),
      makeButton('np-button ns-spare', words('learn_forget_no'), spare),
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
