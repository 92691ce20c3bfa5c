// The fold about a place's keeping: on this device, in a file, as a page, and forgetting it.

import { make, makeButton } from '../lib/dom.js';
import { makeCheck, makeFileField } from '../lib/fields.js';
import { MOST_LETTERS } from '../lib/file.js';
import { saveMapPage } from './offline.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/place.d.ts').Messages} Messages */
/** @typedef {import('./acts.js').Keeping} Keeping */
/** @typedef {import('./acts.js').Acts} Acts */

/**
 * @param {Chart} chart
 * @param {Keeping} kept
 * @param {Messages} messages what is open and chosen in the bar
 * @param {Acts} acts what its buttons do
 */
export function drawKeepFold(chart, kept, messages, acts) {
  const { words } = chart.content;
  const body = make(
    'div',
    { class: 'np-place-fold-body' },
    ...drawKeep(chart, kept, acts),
    drawFiles(chart, kept, acts),
    drawBeside(chart, kept, acts),
    chart.page.callbacks.wished ? drawPagePart(chart, kept, messages, acts.say) : null,
    ...drawForget(chart, kept, messages, acts),
  );
  const ontoggle = () => {
    messages.isOpen = fold.open;
  };
  const isSafe = kept.isKept && !kept.isFailing;
  const title = words(isSafe ? 'place_fold_kept' : kept.isEmpty() ? 'place_fold_empty' : 'place_fold');
  const summary = make('summary', { text: title, 'data-do': 'fold' });
  const fold = make('details', { class: 'np-place-fold', open: messages.isOpen, ontoggle }, summary, body);
  return fold;
}

/** Whether this device keeps it. @param {Chart} chart @param {Keeping} kept @param {Acts} acts */
function drawKeep({ content: { words } }, kept, { act }) {
  const { isKept, isBlocked, isFailing } = kept;
  /** @param {boolean} isOn */
  const setKept = (isOn) => act(() => kept.setKept(isOn));
  const props = { checked: isKept && !isFailing, disabled: isBlocked && !isKept, 'data-do': 'keep' };
  const told = isKept && !isFailing ? 'place_kept' : isBlocked ? 'place_blocked' : 'place_private';
  return [
    makeCheck('np-place-keep', words('place_keep'), setKept, props),
    drawNote(words(told)),
    drawNote(words('place_sent')),
  ];
}

/** @param {Chart} chart @param {Keeping} kept @param {Acts} acts */
function drawFiles({ content: { words } }, kept, { save, take }) {
  const label = words('place_open');
  const file = makeFileField(MOST_LETTERS, take, { class: 'np-place-file', 'aria-label': label });
  return make(
    'div',
    { class: 'np-place-tools' },
    makeButton('np-button', words('place_save'), save, { disabled: kept.isEmpty(), 'data-do': 'save' }),
    makeButton('np-button', label, () => file.click(), { 'data-do': 'open' }),
    file,
  );
}

/**
 * What was kept and cannot be read whole lies untouched.
 * @param {Chart} chart
 * @param {Keeping} kept
 * @param {Acts} acts
 */
function drawBeside({ content: { words } }, kept, { saveBeside }) {
  if (kept.aside === null && kept.readBeside() === null) return null;
  return make(
    'div',
    { class: 'np-place-page' },
    drawNote(words('place_beside')),
    makeButton('np-button', words('place_beside_save'), saveBeside, { 'data-do': 'beside' }),
  );
}

/**
 * This map as a page of its own, with or without the place.
 * @param {Chart} chart
 * @param {Keeping} kept
 * @param {Messages} messages
 * @param {Acts['say']} say
 */
function drawPagePart(chart, kept, messages, say) {
  const { words } = chart.content;
  /** @param {boolean} isOn */
  const setPlace = (isOn) => {
    messages.takesPlace = isOn;
  };
  const savePage = () => saveMapPage(chart, messages.takesPlace, say);
  const props = { checked: messages.takesPlace, disabled: kept.isEmpty(), 'data-do': 'with-place' };
  return make(
    'div',
    { class: 'np-place-page' },
    makeButton('np-button', words('page_save'), savePage, { 'data-do': 'page' }),
    makeCheck('np-place-keep', words('page_with_place'), setPlace, props),
    drawNote(words('page_note')),
  );
}

/**
 * Forgetting asks first, and names what will go.
 * @param {Chart} chart
 * @param {Keeping} kept
 * @param {Messages} messages
 * @param {Acts} acts
 */
function drawForget({ content: { words }, page }, kept, messages, { act, forget }) {
  /** @param {boolean} isOn @param {string} focus */
  const ask = (isOn, focus) => {
    act(() => {
      messages.isForgetting = isOn;
    });
    /** @type {HTMLElement | null} */ (page.root.querySelector(`.np-place [data-do="${focus}"]`))?.focus();
  };
  if (!messages.isForgetting) {
    const start = () => ask(true, 'forget-no');
    return [makeButton('np-button np-place-forget', words('place_forget'), start, { 'data-do': 'forget' })];
  }
  const counts = Object.entries(kept.countAll()).filter(([, count]) => count);
  const what = counts.map(([name, count]) => words(`place_count_${name}`, { count })).join(', ');
  return [
    make(
      'div',
      { class: 'np-forget-ask', role: 'group', 'aria-label': words('place_forget') },
      make('p', { class: 'np-keep-question', text: words('place_forget_ask') }),
      make('p', { text: words(what ? 'place_forget_what' : 'place_forget_note', { what }) }),
      make(
        'div',
        { class: 'np-place-tools' },
        makeButton('np-button np-place-forget', words('place_forget_yes'), forget, { 'data-do': 'forget-yes' }),
        makeButton('np-button', words('place_forget_no'), () => ask(false, 'forget'), { 'data-do': 'forget-no' }),
      ),
    ),
  ];
}

/** @param {string} text */
function drawNote(text) {
  return make('p', { class: 'np-place-note', text });
}
