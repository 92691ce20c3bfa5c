// The second page of the sheet: the family's notes with room to write, words and sources.

import { make } from '../../lib/dom.js';
import { drawSheetFold, sheetCut, sheetFill, sheetLines, sheetNamed, shorten } from './parts.js';

/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('./data.js').SheetData} SheetData */
/** @typedef {import('./fits.js').BackFit} BackFit */

/** @param {Content} content @param {SheetData} data @param {boolean} hasOwn @param {BackFit} fit */
export function drawSheetBack(content, data, hasOwn, fit) {
  const { words } = content;
  const isMany = data.steps.length > 1;
  const sources = shorten(data.sources, fit.sources);
  return [
    make('h2', { text: words('sheet_own') }),
    ...(hasOwn ? drawNotes(words, data.own.notes, fit.notes) : []),
    ...sheetLines(fit.lines),
    sheetFill(words('sheet_talk')),
    ...data.steps.flatMap(({ name, back }) =>
      back
        .filter((fold) => fit.hasEffects || fold.id !== 'feels')
        .flatMap((fold) => drawSheetFold(content, fold, 'h2', isMany ? `${fold.title}: ${name}` : fold.title)),
    ),
    ...drawPart(words('sheet_words'), drawTerms(shorten(data.terms, fit.words))),
    ...drawPart(
      words('sheet_sources'),
      sources.map((source) => drawSheetSource(content, source, fit.hasPassages)),
    ),
    sheetCut(words, data.sources.length, fit.sources) ?? sheetCut(words, data.terms.length, fit.words),
  ];
}

/** A part under its title, if there is anything in it. @param {string} title @param {HTMLElement[]} parts */
function drawPart(title, parts) {
  return parts.length ? [make('h2', { text: title }), ...parts] : [];
}

/**
 * Notes that are longer than a page are cut, and that is said: the whole of them stays in the app.
 * @param {Content['words']} words
 * @param {SheetData['own']['notes']} notes
 * @param {number} most letters
 */
function drawNotes(words, notes, most) {
  let room = most;
  const drawn = notes.map(({ title, days, text }) => {
    const label = make('strong', { text: `${[title, days].filter(Boolean).join(', ')}: ` });
    const shown = text.length > room ? `${text.slice(0, Math.max(0, room)).trimEnd()} …` : text;
    room -= text.length;
    return make('p', { class: 'np-sheet-own' }, label, shown);
  });
  return room < 0
    ? [...drawn, make('p', { class: 'np-sheet-cut' }, make('strong', { text: words('sheet_notes_cut') }))]
    : drawn;
}

/** @param {SheetData['terms']} terms */
function drawTerms(terms) {
  const named = terms.map(({ title, text }) => sheetNamed(title, text));
  return named.length ? [make('div', { class: 'np-sheet-terms' }, ...named)] : [];
}

/** @param {Content} content @param {SheetData['sources'][number]} sources @param {boolean} hasPassages */
function drawSheetSource({ words }, sources, hasPassages) {
  const [{ title, published, checked }] = sources;
  const dates = words('paper_source_dates', { published, checked });
  return make(
    'p',
    { class: 'np-sheet-small' },
    make('strong', { text: title }),
    `, ${dates}.${hasPassages ? ` ${joinPassages(sources)}.` : ''}`,
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
