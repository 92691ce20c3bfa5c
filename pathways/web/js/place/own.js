// What a family writes about one step: its mark, dates, notes, and its own questions with a tick when they were asked.

import { drawFold } from '../chart/fold.js';
import { make, makeButton, makeIconButton } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { isDay, MOST_NOTE } from './file.js';
import { PLACE_PARTS } from './place.js';

export function drawPlaceTools(chart, step) {
  const { words } = chart.content;
  const { place } = chart;
  const part = place.partOf(step);
  const button = (name) =>
    makeButton('np-chip', words(`place_mark_${name}`), () => place.mark(step, name), {
      'aria-pressed': String(part === name),
      'data-part': name,
    });
  return make(
    'div',
    { class: 'np-place-marks', role: 'group', 'aria-label': words('place_title') },
    ...PLACE_PARTS.map(button),
  );
}

// The fold with dates and notes; it stands open where something is written.
export function drawOwnFold(chart, step) {
  const { words } = chart.content;
  const { place } = chart;
  const { uid } = chart.page;
  const kept = place.written(step);
  const field = make('textarea', {
    rows: 3,
    id: `${uid}-note`,
    'data-part': 'note',
    maxlength: MOST_NOTE,
    oninput: (event) => {
      place.note(step, event.target.value);
      printed.textContent = event.target.value;
    },
  });
  field.value = kept.note;
  const printed = make('p', { class: 'np-print-only np-note-printed', text: kept.note });
  const dates = { ...kept.dates };
  const day = (end) => {
    const input = make('input', {
      type: 'date',
      id: `${uid}-date-${end}`,
      'data-part': `date-${end}`,
      max: '9999-12-31',
      onchange: (event) => {
        line.toggleAttribute('data-empty', !event.target.value);
        dates[end] = event.target.value;
        place.date(step, Object.fromEntries(Object.entries(dates).filter(([, value]) => isDay(value))));
      },
    });
    input.value = dates[end] ?? '';
    const line = make(
      'div',
      { class: 'np-date', 'data-empty': !dates[end] },
      make('label', { for: input.id, text: words(`place_date_${end}`) }),
      input,
    );
    return line;
  };
  return drawFold(
    chart,
    step,
    { id: 'own', title: words('place_own'), open: Boolean(kept.note || kept.dates.from || kept.dates.to), blocks: [] },
    [
      make('div', { class: 'np-dates' }, day('from'), day('to')),
      make('label', { for: field.id, text: words('place_note') }),
      field,
      printed,
      make('p', { class: 'np-place-note', text: words('place_note_private') }),
    ],
  );
}

// The family's own questions, under those that the card brings.
export function drawOwnAsks(chart, step) {
  const { words } = chart.content;
  const { place } = chart;
  const { uid } = chart.page;
  const list = make('ul', { class: 'np-own-asks' });
  let asks = place.written(step).asks.map((ask) => ({ ...ask }));
  const change = (next) => {
    asks = next;
    place.ask(step, asks);
    draw();
  };
  const input = make('input', {
    type: 'text',
    id: `${uid}-ask`,
    maxlength: 1000,
    'data-part': 'ask',
    autocomplete: 'off',
  });

  function drawAskRow(ask, place) {
    const tick = make('input', {
      type: 'checkbox',
      checked: ask.asked,
      'data-ask': place,
      onchange: (event) => {
        change(asks.map((other, n) => (n === place ? { ...other, asked: event.target.checked } : other)));
        list.querySelector(`[data-ask="${place}"]`)?.focus();
      },
    });
    const remove = makeIconButton(
      'np-icon-button np-ask-remove',
      ICONS.close,
      words('ask_remove', { text: ask.text }),
      () => {
        change(asks.filter((_, n) => n !== place));
        input.focus();
      },
    );
    return make(
      'li',
      {},
      make(
        'label',
        {},
        tick,
        make('span', { text: ask.text }),
        ask.asked ? make('span', { class: 'np-asked', text: words('ask_asked') }) : null,
      ),
      remove,
    );
  }
  function draw() {
    list.replaceChildren(...asks.map(drawAskRow));
    list.hidden = !asks.length;
  }
  const add = () => {
    const text = input.value.trim();
    if (!text) return input.focus();
    input.value = '';
    change([...asks, { text, asked: false }]);
    return input.focus();
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    add();
  });
  draw();
  return make(
    'div',
    { class: 'np-own-ask' },
    list,
    make('label', { for: input.id, text: words('ask_own') }),
    make('div', { class: 'np-own-ask-line' }, input, makeButton('np-button', words('ask_add'), add)),
  );
}
