// The second page of the sheet: the family's notes with room to write, words and sources.

import { make } from '../../lib/dom.js';
import { drawSheetFold, sheetCut, sheetFill, sheetLines, sheetNamed, shorten } from './parts.js';

const EXTRAS = ['happens', 'outside'];

/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('./data.js').SheetData} SheetData */
/** @typedef {import('./fits.js').BackFit} BackFit */

/**
 * @param {Content} content
 * @param {SheetData} data
 * @param {boolean} hasOwn
 * @param {BackFit} fit
 * @param {{ folds: number, beside: number }} front how much of what may stand on the second page the first one has
 */
export function drawSheetBack(content, data, hasOwn, fit, front) {
  const { words } = content;
  const isMany = data.steps.length > 1;
  const sources = shorten(data.sources, fit.sources);
  return [
    make('h2', { text: words('sheet_own') }),
    ...(hasOwn ? drawNotes(words, data.own.notes, fit.notes) : []),
    ...sheetLines(fit.lines),
    sheetFill(words('sheet_talk')),
    make(
      'div',
      { class: 'np-sheet-folds' },
      ...data.steps.flatMap((step) =>
        takeFolds(step, front, fit).map((fold) => {
          const title = isMany ? `${fold.title}: ${step.name}` : fold.title;
          return make('section', { class: `is-${fold.id}` }, ...drawSheetFold(content, fold, 'h2', title));
        }),
      ),
    ),
    ...drawPart(words('sheet_drugs'), drawTerms(shorten(data.drugs, fit.drugs))),
    ...drawPart(words('sheet_words'), drawTerms(shorten(data.terms, fit.words))),
    ...drawPart(
      words('sheet_sources'),
      sources.map((source) => drawSheetSource(source, fit.hasPassages)),
    ),
    sheetCut(words, data.sources.length, fit.sources) ?? sheetCut(words, data.terms.length, fit.words),
  ];
}

/**
 * What the first page had no room for, and what stands on the second one anyway.
 * @param {SheetData['steps'][number]} step
 * @param {{ folds: number, beside: number }} front
 * @param {BackFit} fit
 */
function takeFolds(step, front, fit) {
  const left = fit.hasFolds ? [...step.first.slice(front.folds), ...step.beside.slice(front.beside)] : [];
  return [...left, ...takeBehind(step, fit)].filter(({ id }) => fit.hasExtras || !EXTRAS.includes(id));
}

/**
 * How it may feel, numbers, and help outside; where there is little room, without the side effects one by one.
 * @param {SheetData['steps'][number]} step
 * @param {BackFit} fit
 */
function takeBehind({ behind }, { hasEffects }) {
  if (hasEffects) return behind;
  return behind
    .map((fold) => ({ ...fold, blocks: fold.blocks.filter((block) => block.type !== 'entries') }))
    .filter((fold) => fold.blocks.length);
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

/** @param {{ title: string, text: string }[]} terms */
function drawTerms(terms) {
  const named = terms.map(({ title, text }) => sheetNamed(title, text));
  return named.length ? [make('div', { class: 'np-sheet-terms' }, ...named)] : [];
}

/** @param {SheetData['sources'][number]} sources @param {boolean} hasPassages */
function drawSheetSource(sources, hasPassages) {
  const [{ title, dates }] = sources;
  return make(
    'p',
    { class: 'np-sheet-small' },
    make('strong', { text: title }),
    `. ${dates}.${hasPassages ? ` ${joinPassages(sources)}.` : ''}`,
  );
}

/** What the passages are about, each once: their numbers are for trainees. @param {{ section: string }[]} sources */
function joinPassages(sources) {
  return [...new Set(sources.map(({ section }) => section.replace(/ \[[^\]]*\]$/, '')))].join('; ');
}
