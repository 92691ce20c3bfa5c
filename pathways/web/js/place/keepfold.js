// The fold about a place's keeping: on this device, in a file, as a page, and forgetting it.

import { make, makeButton } from '../lib/dom.js';
import { saveMapPage } from './offline.js';

/** `messages` says what is open and chosen in the bar; `acts` are what its buttons do. */
export function drawKeepFold(chart, kept, messages, { act, say, save, open, forget }) {
  const { words } = chart.content;
  const file = make('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'np-place-file',
    'aria-label': words('place_open'),
    tabindex: '-1',
    onchange: (event) => open(event.target),
  });
  const setKept = (isOn) => act(() => kept.setKept(isOn));
  const fold = make(
    'details',
    {
      class: 'np-place-fold',
      open: messages.isOpen,
      ontoggle: () => {
        messages.isOpen = fold.open;
      },
    },
    make('summary', { text: words(kept.isKept ? 'place_fold_kept' : 'place_fold'), 'data-do': 'fold' }),
    make(
      'div',
      { class: 'np-place-fold-body' },
      drawCheck('keep', kept.isKept, words('place_keep'), setKept, kept.isBlocked),
      drawNote(words(kept.isBlocked ? 'place_blocked' : kept.isKept ? 'place_kept' : 'place_private')),
      make(
        'div',
        { class: 'np-place-tools' },
        makeButton('np-button', words('place_save'), save, { disabled: kept.isEmpty(), 'data-do': 'save' }),
        makeButton('np-button', words('place_open'), () => file.click(), { 'data-do': 'open' }),
        file,
      ),
      chart.page.callbacks.wished ? drawPagePart(chart, kept, messages, say) : null,
      makeButton('np-button np-place-forget', words('place_forget'), forget, { 'data-do': 'forget' }),
      drawNote(words('place_forget_note')),
    ),
  );
  return fold;
}

// This map as a page of its own, with or without the place.
function drawPagePart(chart, kept, messages, say) {
  const { words } = chart.content;
  const setPlace = (isOn) => {
    messages.takesPlace = isOn;
  };
  return make(
    'div',
    { class: 'np-place-page' },
    makeButton('np-button', words('page_save'), () => saveMapPage(chart, messages.takesPlace, say), {
      'data-do': 'page',
    }),
    drawCheck('with-place', messages.takesPlace, words('page_with_place'), setPlace, kept.isEmpty()),
    drawNote(words('page_note')),
  );
}

function drawCheck(name, isChecked, text, change, isDisabled) {
  const props = { type: 'checkbox', checked: isChecked, disabled: isDisabled, 'data-do': name };
  return make(
    'label',
    { class: 'np-place-keep' },
    make('input', { ...props, onchange: (event) => change(event.target.checked) }),
    make('span', { text }),
  );
}

function drawNote(text) {
  return make('p', { class: 'np-place-note', text });
}
