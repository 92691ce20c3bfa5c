// The family's sheet: looked at, then printed by the browser. Made on this device; nothing of it is sent to anyone.

const SHEET_PAPERS = { a4: 'A4', letter: 'letter' };
// Where CLDR has US letter as the usual paper.
const LETTER_REGIONS = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

function drawSheetFold(chart, fold, level = 'h3', title = fold.title) {
  return [make(level, { text: title }), ...fold.blocks.map((block) => drawSheetBlock(chart, block)).filter(Boolean)];
}

function drawSheetBlock(chart, block) {
  if (block.type === 'text') return make('p', { text: block.text, lang: block.lang });
  if (block.type === 'list') return sheetList(block.items);
  if (block.type === 'facts') return make('div', {}, ...block.items.map((fact) => sheetNamed(fact.name, fact.value)));
  if (block.type !== 'entries') return null;
  return make('div', {}, ...lookUp(block.items, own(chart.payload.entries, 'family')).map((entry) => sheetNamed(entry.title, entry.text)));
}

function sheetNamed(name, text) {
  return make('p', {}, make('strong', { text: `${name}: ` }), text);
}

function sheetList(items) {
  return make('ul', {}, ...items.map((text) => make('li', { text })));
}

function sheetLines(count) {
  return Array.from({ length: count }, () => make('div', { class: 'np-sheet-line', 'aria-hidden': 'true' }));
}

function sheetFill(label) {
  return make('div', { class: 'np-sheet-fill' }, make('span', { text: `${label}:` }), ...sheetLines(1));
}

function drawSheetBack(chart, data, hasOwn) {
  const { words } = chart;
  const asked = (text, className) => make('div', { class: 'np-sheet-asked' }, make('p', { class: className, text: `• ${text}` }), ...sheetLines(1));
  const asks = [...new Set(data.steps.flatMap((step) => step.ask))];
  const many = data.steps.length > 1;
  const { notes, asks: ours } = hasOwn ? data.own : { notes: [], asks: [] };
  return [
    ...(asks.length ? [make('h2', { text: words('sheet_ask') }), ...asks.map((text) => asked(text, null))] : []),
    make('h2', { text: words('sheet_own') }),
    ...ours.map((text) => asked(text, 'np-sheet-own')),
    ...notes.map((note) => make('p', { class: 'np-sheet-own' }, make('strong', { text: `${[note.title, note.days].filter(Boolean).join(', ')}: ` }), note.text)),
    ...sheetLines(many ? 3 : 5),
    make('div', { class: 'np-sheet-pair' }, sheetFill(words('sheet_phone')), sheetFill(words('sheet_phone_night'))),
    sheetFill(words('sheet_talk')),
    ...data.steps.flatMap((step) => step.back.flatMap((fold) => drawSheetFold(chart, fold, 'h2', many ? `${fold.title}: ${step.name}` : fold.title))),
    ...(data.terms.length ? [make('h2', { text: words('sheet_words') }), make('div', { class: 'np-sheet-terms' }, ...data.terms.map((term) => sheetNamed(term.title, term.text)))] : []),
    ...(data.sources.length ? [make('h2', { text: words('sheet_sources') }), ...data.sources.map((sources) => drawSheetSource(chart, sources))] : []),
  ];
}

function drawSheetSource({ words }, sources) {
  const [{ title, published, checked }] = sources;
  const dates = words('paper_source_dates', { published, checked });
  return make('p', { class: 'np-sheet-small' }, make('strong', { text: title }), `, ${dates}. ${joinPassages(sources)}.`);
}

// "Induction phase [H160]" and "Induction phase [H161]" become "Induction phase [H160, H161]".
function joinPassages(sources) {
  const parts = new Map();
  sources.forEach(({ section }) => {
    const [, name, passage] = /^(.*) \[(.*)\]$/.exec(section) ?? [null, section, ''];
    parts.set(name, [...(parts.get(name) ?? []), passage].filter(Boolean));
  });
  return [...parts].map(([name, passages]) => (passages.length ? `${name} [${passages.join(', ')}]` : name)).join('; ');
}

// The styles of the chart's own place in the page, for a second place that looks alike.
function copyStyles(root) {
  const scope = root.getRootNode();
  const sheets = [...(scope.adoptedStyleSheets ?? [])].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  return [...scope.querySelectorAll('style')].map((style) => style.textContent).concat(sheets).join('\n');
}

// Shows the sheet over the page; the page behind it cannot be reached until it is closed.
function printSheet(chart) {
  const { words } = chart;
  const before = chart.root.getRootNode().activeElement;
  const data = composeSheet(chart);
  const isLetter = LETTER_REGIONS.has(new Intl.Locale(navigator.language).region);
  const choice = { paper: isLetter ? 'letter' : 'a4', hasOwn: true };
  const host = make('div', { class: 'np-sheet-host', role: 'dialog', 'aria-modal': 'true', 'aria-label': words('sheet_title'), lang: chart.payload.lang });
  const page = make('style', {});
  const root = make('div', { class: 'np-root np-sheet', 'data-theme': 'light', 'data-voice': 'family', 'data-detail': 'steps', lang: chart.payload.lang });
  const others = [...document.body.children].filter((element) => !element.inert);
  const title = document.title;

  function draw() {
    page.textContent = SHEET_PAGE_CSS(SHEET_PAPERS[choice.paper]);
    root.querySelector('.np-sheet-page')?.remove();
    root.append(drawSheetPage(chart, data, choice.hasOwn));
  }
  function close() {
    others.forEach((element) => { element.inert = false; });
    host.remove();
    page.remove();
    document.title = title;
    before?.focus?.({ preventScroll: true });
  }

  root.append(drawSheetBar(chart, data, choice, { draw, close }));
  host.attachShadow({ mode: 'open' }).append(make('style', { text: copyStyles(chart.root) + SHEET_CSS }), root);
  // Keys of the page behind, such as Streamlit's own, are not for here.
  host.addEventListener('keydown', (event) => { event.stopPropagation(); if (event.key === 'Escape') close(); });
  document.head.append(page);
  document.body.append(host);
  others.forEach((element) => { element.inert = true; });
  document.title = `${words('sheet_title')} – ${chart.payload.title.family}`;
  draw();
  root.querySelector('.np-sheet-print').focus();
}

function drawSheetBar({ words }, data, choice, { draw, close }) {
  const paper = make('select', { onchange: (event) => { choice.paper = event.target.value; draw(); } },
    ...Object.keys(SHEET_PAPERS).map((name) => make('option', { value: name, text: words(`sheet_paper_${name}`), selected: name === choice.paper })));
  const notes = make('label', {}, make('input', { type: 'checkbox', checked: true, onchange: (event) => { choice.hasOwn = event.target.checked; draw(); } }), words('sheet_with_notes'));
  return make('div', { class: 'np-sheet-bar' },
    makeButton('np-button np-sheet-print', words('sheet_print'), () => window.print()),
    make('label', {}, `${words('sheet_paper')}: `, paper),
    data.own.notes.length || data.own.asks.length ? notes : null,
    makeButton('np-button np-sheet-close', words('sheet_close'), close),
    make('p', { class: 'np-sheet-private', text: words('sheet_made_here') }));
}
