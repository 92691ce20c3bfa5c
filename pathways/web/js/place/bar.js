// The bar of "Where we are": where we are, what may come next, how to choose, and who keeps it.

import { focusMap } from '../chart/actions.js';
import { answeredHere } from '../chart/blocks.js';
import { goToMap, wish } from '../chart/onward.js';
import { make, makeButton, own } from '../lib/dom.js';
import { download, MOST_LETTERS, readFile } from '../lib/file.js';
import { recallAll } from '../lib/memory.js';
import { readPlace, writePlace } from './file.js';
import { drawKeepFold } from './keepfold.js';
import { keepingOf } from './keeping.js';
import { createPlaceList } from './list.js';
import { drawMarkLegend, paintPlace } from './marks.js';
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
        drawKeepFold(chart, kept, messages, { act, say, save, open, forget }),
        ...(messages.said ? [make('p', { class: 'np-place-said', role: 'status', text: words(messages.said) })] : []),
        ...problems.map((text) => make('p', { class: 'np-place-problem', role: 'alert', text })),
      ].filter(Boolean),
    );
    list.draw();
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
