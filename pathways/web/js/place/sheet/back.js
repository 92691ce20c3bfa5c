// The second page of the sheet: questions to ask, notes, telephone numbers, words and sources.

import { make } from '../../lib/dom.js';
import { unique } from '../../lib/lists.js';
import { drawSheetFold, sheetFill, sheetLines, sheetNamed } from './parts.js';

/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('./data.js').SheetData} SheetData */

/** @param {Content} content @param {SheetData} data @param {boolean} hasOwn */
export function drawSheetBack(content, data, hasOwn) {
  const { words } = content;
  const asks = unique(data.steps.flatMap((step) => step.ask));
  const isMany = data.steps.length > 1;
  return [
    ...drawPart(
      words('sheet_ask'),
      asks.map((text) => drawAsked(text, null)),
    ),
    make('h2', { text: words('sheet_own') }),
    ...(hasOwn ? drawOwn(data.own) : []),
    ...sheetLines(isMany ? 3 : 5),
    make('div', { class: 'np-sheet-pair' }, sheetFill(words('sheet_phone')), sheetFill(words('sheet_phone_night'))),
    sheetFill(words('sheet_talk')),
    ...data.steps.flatMap(({ name, back }) =>
      back.flatMap((fold) => drawSheetFold(content, fold, 'h2', isMany ? `${fold.title}: ${name}` : fold.title)),
    ),
    ...drawPart(words('sheet_words'), drawTerms(data.terms)),
    ...drawPart(
      words('sheet_sources'),
      data.sources.map((sources) => drawSheetSource(content, sources)),
    ),
  ];
}

/** A part under its title, if there is anything in it. @param {string} title @param {HTMLElement[]} parts */
function drawPart(title, parts) {
  return parts.length ? [make('h2', { text: title }), ...parts] : [];
}

/** A question with a line for the answer. @param {string} text @param {string | null} className */
function drawAsked(text, className) {
  const question = make('p', { class: className, text: `• ${text}` });
  return make('div', { class: 'np-sheet-asked' }, question, ...sheetLines(1));
}

/** @param {SheetData['own']} own */
function drawOwn({ notes, asks }) {
  return [
    ...asks.map((text) => drawAsked(text, 'np-sheet-own')),
    ...notes.map(({ title, days, text }) => {
      const label = make('strong', { text: `${[title, days].filter(Boolean).join(', ')}: ` });
      return make('p', { class: 'np-sheet-own' }, label, text);
    }),
  ];
}

/** @param {SheetData['terms']} terms */
function drawTerms(terms) {
  const named = terms.map(({ title, text }) => sheetNamed(title, text));
  return named.length ? [make('div', { class: 'np-sheet-terms' }, ...named)] : [];
}

/** @param {Content} content @param {SheetData['sources'][number]} sources */
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

/**
 * "Induction phase [H160]" and "Induction phase [H161]" become "Induction phase [H160, H161]".
 * @param {{ section: string }[]} sources
 */
function joinPassages(sources) {
  /** @type {Map<string, string[]>} */
  const parts = new Map();
  sources.forEach(({ section }) => {
    const [, name, passage] = /^(.*) \[(.*)\]$/.exec(section) ?? [null, section, ''];
    parts.set(name, [...(parts.get(name) ?? []), passage].filter(Boolean));
  });
  return [...parts].map(([name, passages]) => (passages.length ? `${name} [${passages.join(', ')}]` : name)).join('; ');
}
