// The bar of "Where we are": where we are, what may come next, how to choose, and who keeps it.

import { focusMap } from '../chart/actions.js';
import { answeredHere } from '../chart/blocks.js';
import { goToMap, wish } from '../chart/onward.js';
import { make, makeButton, own } from '../lib/dom.js';
import { download, MOST_LETTERS, readFile } from '../lib/file.js';
import { recallAll } from '../lib/memory.js';
import { readPlace, writePlace } from './file.js';
import { keepingOf } from './keeping.js';
import { createPlaceList } from './list.js';
import { drawMarkLegend, paintPlace } from './marks.js';
import { saveMapPage } from './offline.js';
import { drawOwnAsks, drawOwnFold, drawPlaceTools } from './own.js';
import { PLACE_PARTS } from './place.js';
import { createRelations, derivePlace } from './relations.js';
import { printSheet } from './sheet/dialog.js';

export function createPlace(chart) {
  const bar = make('section', { class: 'np-place', hidden: true });
  const status = make('div', { class: 'np-place-status', role: 'status', tabindex: '-1' });
  const list = createPlaceList(chart);
  let derived = null;
  const messages = { said: '', isOpen: false, takesPlace: false };
  const words = (...all) => chart.content.words(...all);
  const packOf = () => chart.content.payload.id.split('/')[0];
  const isOn = () => Boolean(chart.content.payload.relations);
  const isSavedPage = () => Boolean(chart.content.payload.carried);
  const keeping = () => {
    const kept = keepingOf(packOf(), chart.content.payload.carried ?? null);
    kept.watchers.add(refresh);
    return kept;
  };
  const titles = (steps) =>
    steps
      .map((step) => chart.content.graph.titleOf(step, chart.content.voice))
      .filter(Boolean)
      .join(', ');

  function stepsWith(mark) {
    return Object.entries(derived?.marks ?? {})
      .filter(([step, mine]) => mine === mark && chart.content.graph.kindOf(step))
      .map(([step]) => step);
  }

  function tellNow() {
    const now = stepsWith('now');
    if (now.length) return words('place_now', { names: titles(now) });
    return words(stepsWith('done').length ? 'place_only_done' : 'place_hint');
  }

  function tell() {
    const next = stepsWith('next');
    const lines = [make('p', { class: 'np-place-now', text: tellNow() })];
    if (next.length) lines.push(make('p', { text: words('place_next', { names: titles(next) }) }));
    return lines;
  }

  function draw() {
    bar.hidden = !isOn();
    chart.page.root.classList.toggle('has-place', isOn());
    derived = isOn() ? derivePlace(createRelations(chart.content.payload.relations), keeping().place) : null;
    if (!isOn()) return;
    const kept = keeping();
    status.replaceChildren(...tell());
    bar.setAttribute('aria-label', words('place_title'));
    const problems = kept.problems.map(({ key, parts = [] }) =>
      words(key, { parts: parts.map((part) => words(part)).join(', ') }),
    );
    bar.replaceChildren(
      ...[
        status,
        drawElsewhere(),
        make(
          'div',
          { class: 'np-place-tools' },
          makeButton('np-button np-place-choose', words('where_list'), () => list.toggle(), {
            'aria-expanded': String(list.isOpen()),
            'aria-controls': list.element.id,
            'data-do': 'choose',
          }),
          makeButton('np-button np-sheet-open', words('sheet_print'), () => printSheet(chart), { 'data-do': 'sheet' }),
          kept.canUndo()
            ? makeButton('np-button', words('place_undo'), () => act(() => kept.undo()), { 'data-do': 'undo' })
            : null,
        ),
        list.element,
        drawMarkLegend(chart),
        drawKeepFold(kept),
        ...(messages.said ? [make('p', { class: 'np-place-said', role: 'status', text: words(messages.said) })] : []),
        ...problems.map((text) => make('p', { class: 'np-place-problem', role: 'alert', text })),
      ].filter(Boolean),
    );
    list.draw();
  }

  // The fold about keeping, taking along and forgetting.
  function drawKeepFold(kept) {
    const file = make('input', {
      type: 'file',
      accept: '.json,application/json',
      class: 'np-place-file',
      'aria-label': words('place_open'),
      tabindex: '-1',
      onchange: (event) => open(event.target),
    });
    const check = (name, isChecked, text, change, isDisabled = false) =>
      make(
        'label',
        { class: 'np-place-keep' },
        make('input', {
          type: 'checkbox',
          checked: isChecked,
          disabled: isDisabled,
          'data-do': name,
          onchange: (event) => change(event.target.checked),
        }),
        make('span', { text: words(text) }),
      );
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
        check('keep', kept.isKept, 'place_keep', (isOn_) => act(() => kept.setKept(isOn_)), kept.isBlocked),
        make('p', {
          class: 'np-place-note',
          text: words(kept.isBlocked ? 'place_blocked' : kept.isKept ? 'place_kept' : 'place_private'),
        }),
        make(
          'div',
          { class: 'np-place-tools' },
          makeButton('np-button', words('place_save'), save, { disabled: kept.isEmpty(), 'data-do': 'save' }),
          makeButton('np-button', words('place_open'), () => file.click(), { 'data-do': 'open' }),
          file,
        ),
        chart.page.callbacks.wished
          ? make(
              'div',
              { class: 'np-place-page' },
              makeButton('np-button', words('page_save'), () => saveMapPage(chart, messages.takesPlace, say), {
                'data-do': 'page',
              }),
              check(
                'with-place',
                messages.takesPlace,
                'page_with_place',
                (isOn_) => {
                  messages.takesPlace = isOn_;
                },
                kept.isEmpty(),
              ),
              make('p', { class: 'np-place-note', text: words('page_note') }),
            )
          : null,
        makeButton('np-button np-place-forget', words('place_forget'), forget, { 'data-do': 'forget' }),
        make('p', { class: 'np-place-note', text: words('place_forget_note') }),
      ),
    );
    return fold;
  }

  // After each change the bar, the picture, the outline and the card say the same.
  function act(change, said = '') {
    change();
    messages.said = said;
    refresh();
  }

  function say(key) {
    messages.said = key;
    draw();
  }

  function refresh() {
    if (chart.page.stop.signal.aborted) return;
    const { activeElement } = chart.page.root.getRootNode();
    const name = bar.contains(activeElement) ? activeElement.dataset.do : null;
    draw();
    paintPlace(chart);
    chart.outline.draw();
    chart.card.refresh();
    if (name)
      (bar.querySelector(`[data-do="${name}"]:not(:disabled)`) ?? bar.querySelector('[data-do="choose"]')).focus();
  }

  function save() {
    download(writePlace(keeping().place, packOf()), 'application/json', 'where-we-are.json');
  }

  async function open(input) {
    const [file] = input.files;
    if (!file) return;
    const text = await readFile(file, MOST_LETTERS);
    const { place, problems, isRead } = readPlace(text, packOf());
    keeping().problems = problems;
    act(() => isRead && keeping().add(place), isRead && !problems.length ? 'place_opened' : '');
  }

  // The page shows one map; the place may have been marked on another one. Only the name of that map is told.
  function drawElsewhere() {
    const { map } = keeping().place;
    const isElsewhere =
      Boolean(map) && map !== chart.content.payload.id && map.split('/')[0] === packOf() && !isSavedPage();
    return isElsewhere
      ? makeButton('np-button np-place-go', words('place_elsewhere'), () => goToMap(chart, map), { 'data-do': 'go' })
      : null;
  }

  function forget() {
    keeping().forget();
    answeredHere().clear();
    recallAll('map').forEach((memory) => Object.assign(memory, { selected: null, folds: {}, search: '' }));
    wish(chart, 'forget');
    act(() => chart.select(null), isSavedPage() ? 'place_forgotten_page' : 'place_forgotten');
    chart.search.refresh();
  }

  chart.page.stop.signal.addEventListener('abort', () =>
    recallAll('place').forEach((kept) => kept.watchers.delete(refresh)),
  );

  return {
    bar,
    draw,
    isOn,
    tellNow,
    paint: () => isOn() && paintPlace(chart),
    drawTools: (step) => drawPlaceTools(chart, step),
    drawAsks: (step) => drawOwnAsks(chart, step),
    drawFold: (step) => drawOwnFold(chart, step),
    // Goes to the step where we are, or to the words about it where nothing is marked.
    showOnMap() {
      const [here] = stepsWith('now');
      if (here) focusMap(chart, here, true);
      else status.focus();
    },
    copyPlace: () => JSON.parse(JSON.stringify(keeping().place)),
    mark: (step, part) => act(() => keeping().mark(step, part, chart.content.payload.id)),
    note: (step, text) => keeping().note(step, text),
    date: (step, dates) => keeping().date(step, dates),
    ask: (step, asks) => keeping().ask(step, asks),
    partOf: (step) => PLACE_PARTS.find((part) => keeping().place[part].includes(step)) ?? null,
    written: (step) => ({
      note: own(keeping().place.notes, step) ?? '',
      dates: own(keeping().place.dates, step) ?? {},
      asks: own(keeping().place.asks, step) ?? [],
    }),
    markOf: (step) => derived?.marks[step] ?? null,
    /** What each step is to the family, by id; null where no place is marked. */
    get marks() {
      return derived?.marks ?? null;
    },
  };
}
