// The bar of "Where we are": what the map knows about the place, and who keeps it.

const MARKS_SHOWN = ['now', 'done', 'not-for-us', 'next', 'been', 'may-have-been', 'later', 'another-way'];

function createPlace(chart) {
  const bar = make('section', { class: 'np-place', hidden: true });
  const status = make('p', { class: 'np-place-status', role: 'status' });
  let message = '';

  const isOn = () => Boolean(chart.payload.relations);
  const keeping = () => keepingOf(chart.payload.id.split('/')[0]);
  const titles = (steps) => steps.map((step) => chart.graph.titleOf(step, chart.voice)).filter(Boolean).join(', ');

  function derive() {
    if (!isOn()) return null;
    return derivePlace(createRelations(chart.payload.relations), keeping().place);
  }

  function stepsWith(mark) {
    return Object.entries(chart.place?.marks ?? {}).filter(([step, own_]) => own_ === mark && chart.graph.kindOf(step)).map(([step]) => step);
  }

  function tell() {
    const { words } = chart;
    const now = stepsWith('now');
    if (!now.length) return words(stepsWith('done').length ? 'place_only_done' : 'place_hint');
    const next = stepsWith('next');
    const parts = [words('place_now', { names: titles(now) })];
    if (next.length) parts.push(words('place_next', { names: titles(next) }));
    return parts.join(' ');
  }

  function draw() {
    bar.hidden = !isOn();
    chart.root.classList.toggle('has-place', isOn());
    chart.place = derive();
    if (!isOn()) return;
    const { words } = chart;
    const kept = keeping();
    const problems = [...kept.problems, ...(message ? [message] : [])];
    status.textContent = tell();
    const keep = make('label', { class: 'np-place-keep' },
      make('input', { type: 'checkbox', checked: kept.isKept, disabled: kept.isBlocked, onchange: (event) => act(() => kept.setKept(event.target.checked)) }),
      make('span', { text: words('place_keep') }));
    const file = make('input', { type: 'file', accept: '.json,application/json', class: 'np-visually-hidden', tabindex: '-1', 'aria-hidden': 'true', onchange: (event) => open(event.target) });
    bar.setAttribute('aria-label', words('place_title'));
    bar.replaceChildren(
      status,
      make('div', { class: 'np-place-tools' },
        keep,
        makeButton('np-button', words('place_save'), save, { disabled: kept.isEmpty() }),
        makeButton('np-button', words('place_open'), () => file.click()),
        makeButton('np-button', words('place_forget'), forget, { disabled: kept.isEmpty() && !kept.isKept }),
        file),
      isElsewhere() ? makeButton('np-button np-place-go', words('place_elsewhere'), goThere) : null,
      make('p', { class: 'np-place-note', text: words(kept.isBlocked ? 'place_blocked' : kept.isKept ? 'place_kept' : 'place_private') }),
      ...problems.map((problem) => make('p', { class: 'np-place-problem', role: 'alert', text: words(problem) })));
  }

  // After each change the bar, the picture, the outline and the card say the same.
  function act(change, said = '') {
    change();
    message = said;
    refresh();
  }

  function refresh() {
    const active = chart.root.getRootNode().activeElement;
    const name = active?.closest?.('.np-place')?.contains(active) ? active.textContent : null;
    draw();
    paintPlace(chart);
    chart.outline.draw();
    chart.card.refresh();
    if (name) [...bar.querySelectorAll('button, input')].find((element) => element.textContent === name)?.focus();
  }

  function save() {
    const blob = new Blob([writePlace(keeping().place, chart.payload.id.split('/')[0])], { type: 'application/json' });
    const link = make('a', { href: URL.createObjectURL(blob), download: 'where-we-are.json' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  async function open(input) {
    const [file] = input.files;
    if (!file) return;
    const text = file.size > MOST_LETTERS ? 'x'.repeat(MOST_LETTERS + 1) : await file.text();
    const { place, problems, isRead } = readPlace(text, chart.payload.id.split('/')[0]);
    keeping().problems = problems;
    act(() => isRead && keeping().replace(place), isRead && !problems.length ? 'place_opened' : '');
  }

  // The page shows one map; the place may have been marked on another one. Only the name of that map is told.
  function isElsewhere() {
    const { map } = keeping().place;
    return Boolean(map) && map !== chart.payload.id && map.split('/')[0] === chart.payload.id.split('/')[0];
  }

  function goThere() {
    chart.memory.picks += 1;
    const [, pathway, region] = keeping().place.map.split('/');
    chart.callbacks.picked?.({ id: `map/${pathway}/${region}`, seq: chart.memory.picks });
  }

  function forget() {
    act(() => keeping().forget(), 'place_forgotten');
  }

  return {
    bar, draw, isOn,
    mark: (step, part) => act(() => keeping().mark(step, part, chart.payload.id)),
    note: (step, text) => { keeping().note(step, text); },
    partOf: (step) => PLACE_PARTS.find((part) => keeping().place[part].includes(step)) ?? null,
    noteOf: (step) => keeping().place.notes[step] ?? '',
    markOf: (step) => chart.place?.marks[step] ?? null,
  };
}

// Marks on the boxes: a class for the style, a word in the picture for "now", and the word in what is read out.
function paintPlace(chart) {
  const { picture, words } = chart;
  picture.boxes.forEach((element, id) => {
    const mark = chart.place ? chart.place.marks[id] : null;
    MARKS_SHOWN.forEach((name) => element.classList.toggle(`is-place-${name}`, mark === name));
    element.querySelector('.np-here')?.remove();
    if (mark === 'now') element.append(drawFlag(element, words('mark_now')));
    if (mark === 'done') element.append(drawFlag(element, '✓'));
    const name = element.getAttribute('aria-label').split(' – ')[0];
    element.setAttribute('aria-label', mark && mark !== 'open' ? `${name} – ${words(`mark_${mark}`)}` : name);
  });
}

function drawFlag(element, text) {
  const flag = document.createElementNS(SVG, 'g');
  const label = document.createElementNS(SVG, 'text');
  const back = document.createElementNS(SVG, 'rect');
  flag.setAttribute('class', 'np-here');
  label.setAttribute('x', '12');
  label.setAttribute('y', '4');
  label.textContent = text;
  const width = Math.max(20, text.length * 6.9 + 12);
  Object.entries({ x: 6, y: -9, width, height: 18, rx: 9 }).forEach(([name, value]) => back.setAttribute(name, value));
  flag.append(back, label);
  return flag;
}
