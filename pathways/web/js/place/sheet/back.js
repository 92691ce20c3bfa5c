// The second page of the sheet: questions to ask, notes, telephone numbers, words and sources.

import { make } from '../../lib/dom.js';
import { drawSheetFold, sheetFill, sheetLines, sheetNamed } from './parts.js';

export function drawSheetBack(content, data, hasOwn) {
  const { words } = content;
  const asked = (text, className) =>
    make('div', { class: 'np-sheet-asked' }, make('p', { class: className, text: `• ${text}` }), ...sheetLines(1));
  const asks = [...new Set(data.steps.flatMap((step) => step.ask))];
  const many = data.steps.length > 1;
  const { notes, asks: ours } = hasOwn ? data.own : { notes: [], asks: [] };
  return [
    ...(asks.length ? [make('h2', { text: words('sheet_ask') }), ...asks.map((text) => asked(text, null))] : []),
    make('h2', { text: words('sheet_own') }),
    ...ours.map((text) => asked(text, 'np-sheet-own')),
    ...notes.map((note) =>
      make(
        'p',
        { class: 'np-sheet-own' },
        make('strong', { text: `${[note.title, note.days].filter(Boolean).join(', ')}: ` }),
        note.text,
      ),
    ),
    ...sheetLines(many ? 3 : 5),
    make('div', { class: 'np-sheet-pair' }, sheetFill(words('sheet_phone')), sheetFill(words('sheet_phone_night'))),
    sheetFill(words('sheet_talk')),
    ...data.steps.flatMap((step) =>
      step.back.flatMap((fold) =>
        drawSheetFold(content, fold, 'h2', many ? `${fold.title}: ${step.name}` : fold.title),
      ),
    ),
    ...(data.terms.length
      ? [
          make('h2', { text: words('sheet_words') }),
          make('div', { class: 'np-sheet-terms' }, ...data.terms.map((term) => sheetNamed(term.title, term.text))),
        ]
      : []),
    ...(data.sources.length
      ? [
          make('h2', { text: words('sheet_sources') }),
          ...data.sources.map((sources) => drawSheetSource(content, sources)),
        ]
      : []),
  ];
}

function drawSheetSource({ words }, sources) {
  const [{ title, published, checked }] = sources;
  const dates = words('paper_source_dates', { published, checked });
  return make(
    'p',
    { class: 'np-sheet-small' },
    make('strong', { text: title }),
    `, ${dates}. ${joinPassages(sources)}.`,
  );
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
