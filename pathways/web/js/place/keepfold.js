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
    chart.page.callbacks.wished ? drawPagePart(chart, kept, messages, acts.say) : null,
    makeButton('np-button np-place-forget', words('place_forget'), acts.forget, { 'data-do': 'forget' }),
    drawNote(words('place_forget_note')),
  );
  const ontoggle = () => {
    messages.isOpen = fold.open;
  };
  const summary = make('summary', { text: words(kept.isKept ? 'place_fold_kept' : 'place_fold'), 'data-do': 'fold' });
  const fold = make('details', { class: 'np-place-fold', open: messages.isOpen, ontoggle }, summary, body);
  return fold;
}

/** Whether this device keeps it. @param {Chart} chart @param {Keeping} kept @param {Acts} acts */
function drawKeep({ content: { words } }, kept, { act }) {
  const { isKept, isBlocked } = kept;
  /** @param {boolean} isOn */
  const setKept = (isOn) => act(() => kept.setKept(isOn));
  const props = { checked: isKept, disabled: isBlocked, 'data-do': 'keep' };
  return [
    makeCheck('np-place-keep', words('place_keep'), setKept, props),
    drawNote(words(isBlocked ? 'place_blocked' : isKept ? 'place_kept' : 'place_private')),
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

/** @param {string} text */
function drawNote(text) {
  return make('p', { class: 'np-place-note', text });
}
