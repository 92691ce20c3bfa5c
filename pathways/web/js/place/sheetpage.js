// Draws the family's sheet from its data: the first page for who never saw the map, the second to write on.

const SHEET_AROUND = 420;
const SHEET_MANY = 12; // of more ways on, only names and conditions are told

function drawSheetPage(chart, data, hasOwn) {
  const { payload, words } = chart;
  const { notice, translation, version } = payload.foot ?? {};
  const region = words(`region_${payload.id.split('/')[2]}`);
  const small = () => make('p', { class: 'np-sheet-small', text: [notice, translation, version].filter(Boolean).join(' ') });
  return make('article', { class: 'np-sheet-page' },
    make('h1', { text: words('sheet_title') }),
    make('p', {}, make('strong', { text: payload.title.family }), own(payload.words, `region_${payload.id.split('/')[2]}`) ? ` · ${region}` : ''),
    make('p', { class: 'np-sheet-quiet', text: words('sheet_lead') }),
    small(),
    drawSheetPhases(chart, data),
    make('div', { class: 'np-sheet-front' }, make('section', {}, ...drawSheetMaps(chart, data)), make('section', {}, ...drawSheetNow(chart, data))),
    make('div', { class: 'np-sheet-back' }, ...drawSheetBack(chart, data, hasOwn), small()));
}

function drawSheetPhases({ words }, data) {
  return make('ol', { class: 'np-sheet-phases', 'aria-label': words('sheet_phases') }, ...data.phases.map((phase) => (
    make('li', { class: phase.mark ? `is-${phase.mark}` : null },
      `${phase.number ? `${phase.number}  ` : ''}${phase.title}`,
      phase.mark ? make('span', { class: 'np-sheet-chip', text: words(`mark_${phase.mark}`) }) : null))));
}

// The phases where we are, cut out of the phone's picture: type stays large, and every box stands where it always does.
function drawSheetMaps(chart, data) {
  const { payload, words, graph } = chart;
  const heading = make('h2', { text: words('sheet_map') });
  if (!payload.pictures.scroll) return [heading];
  const here = data.now.length ? data.now : [payload.start];
  const phases = [...new Set(here.map((step) => graph.phaseOf(step)))].slice(0, SHEET_EXPLAINED);
  return [heading, ...phases.map((phase) => {
    const { scroll } = payload.pictures;
    const picture = parsePicture(scroll.svg);
    markSheetBoxes(picture.boxes, scroll, data.marks, words);
    cropTo(picture.svg, scroll, phase, here.filter((step) => graph.phaseOf(step) === phase));
    picture.svg.setAttribute('role', 'img');
    picture.svg.setAttribute('aria-label', words('sheet_map_alt', { title: payload.title.family, marks: tellMarks(chart, data, phase) }));
    picture.svg.querySelectorAll('[role="button"]').forEach((element) => ['role', 'tabindex', 'aria-label'].forEach((name) => element.removeAttribute(name)));
    return make('figure', { class: 'np-sheet-map' }, picture.svg);
  }), make('p', { class: 'np-sheet-quiet', text: words('sheet_map_note') })];
}

function tellMarks({ words, graph }, data, phase) {
  const named = (mark) => Object.keys(data.marks).filter((step) => data.marks[step] === mark && graph.phaseOf(step) === phase);
  return ['now', 'done', 'next'].filter((mark) => named(mark).length)
    .map((mark) => words('sheet_marked', { mark: words(`mark_${mark}`), names: named(mark).map((step) => graph.titleOf(step, 'family')).join(', ') })).join(' ');
}

function markSheetBoxes(boxes, picture, marks, words) {
  boxes.forEach((element, id) => {
    element.classList.add(`is-place-${marks[id]}`);
    if (['now', 'done', 'next'].includes(marks[id])) element.append(drawSheetFlag(areaIn(picture, id).height, `${marks[id] === 'done' ? '✓ ' : ''}${words(`mark_${marks[id]}`)}`));
  });
}

// On the lower edge: above a box stand conditions and badges.
function drawSheetFlag(foot, text) {
  const flag = document.createElementNS(SVG, 'g');
  const label = document.createElementNS(SVG, 'text');
  const back = document.createElementNS(SVG, 'rect');
  flag.setAttribute('class', 'np-here');
  Object.entries({ x: 10, y: foot - 7, width: text.length * 6.2 + 16, height: 15, rx: 7.5 }).forEach(([name, value]) => back.setAttribute(name, value));
  Object.entries({ x: 18, y: foot + 4.3, 'font-size': 11, 'font-weight': 700 }).forEach(([name, value]) => label.setAttribute(name, value));
  label.textContent = text;
  flag.append(back, label);
  return flag;
}

function cropTo(svg, picture, phase, steps) {
  const frame = areaIn(picture, phase);
  if (!frame) return;
  const { y: top, height } = frame;
  const places = steps.map((step) => areaIn(picture, step)?.y).filter(Number.isFinite);
  const isLong = height > 3 * SHEET_AROUND && places.length;
  const from = isLong ? Math.max(top - 6, Math.min(...places) - SHEET_AROUND) : top - 6;
  const to = isLong ? Math.min(top + height + 6, Math.max(...places) + SHEET_AROUND) : top + height + 6;
  svg.setAttribute('viewBox', `0 ${from} ${picture.width} ${to - from}`);
  svg.removeAttribute('width');
  svg.removeAttribute('height');
}

function drawSheetNow(chart, data) {
  const { words } = chart;
  if (!data.steps.length) {
    return [make('h2', { class: 'np-sheet-here', text: words('sheet_nowhere') }), make('p', { text: words('sheet_nowhere_text') }), ...sheetLines(3)];
  }
  const also = data.also.length ? [make('h3', { text: words('sheet_also') }), sheetList(data.also)] : [];
  return [...data.steps.flatMap((step) => [
    make('h2', { class: 'np-sheet-here', text: words('sheet_here', { title: step.name }) }),
    make('p', { class: 'np-sheet-quiet', text: step.about.join(' · ') }),
    ...step.first.flatMap((fold) => drawSheetFold(chart, fold)),
    make('h3', { text: step.nextTitle }),
    ...drawSheetWays(chart, step.next),
    step.leadsElsewhere ? make('p', {}, make('em', { text: words('sheet_elsewhere') })) : '',
    make('h3', { text: words('sheet_watch') }),
    ...(step.watch.length ? step.watch.map((block) => drawSheetBlock(chart, block)) : [make('p', { text: words('sheet_watch_none') })]),
    ...step.front.flatMap((fold) => drawSheetFold(chart, fold)),
  ]), ...also];
}

function drawSheetWays({ words }, ways) {
  if (!ways.length) return [make('p', { text: words('sheet_next_none') })];
  const hint = ways.length > 1 ? [make('p', {}, make('em', { text: words('sheet_next_hint') }))] : [];
  return [...hint, make('ul', { class: ways.length > SHEET_MANY ? 'np-sheet-many' : null }, ...ways.map((way) => make('li', {},
    make('strong', { text: way.title }), way.label ? ` (${way.label})` : '', way.text && ways.length <= SHEET_MANY ? `. ${way.text}` : '', way.map ? ` ${way.map}.` : '')))];
}
