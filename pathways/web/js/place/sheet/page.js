// Draws the family's sheet from its data: the first page for who never saw the map, the second for words and notes.

import { make, own } from '../../lib/dom.js';
import { drawSheetBack } from './back.js';
import { drawSheetMaps } from './map.js';
import {
  drawSheetBlock,
  drawSheetFold,
  sheetCut,
  sheetFill,
  sheetLines,
  sheetList,
  sheetNamed,
  shorten,
} from './parts.js';
import { drawAsks } from './questions.js';

/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('./data.js').SheetData} SheetData */
/** @typedef {import('./fits.js').FrontFit} FrontFit */
/** @typedef {import('./fits.js').BackFit} BackFit */
/** @typedef {SheetData['steps'][number]} SheetStep */

// In millimetres: a part of the map that is smaller cannot be read.
const LEAST_MAP = 62;
// Of what is between the margins, about.
const WIDTH = 182;
// Shown below the map, as wide as the page.
const WIDE = ['choices', 'happens'];
const PHONES = [
  ['sheet_phone', 'call-day'],
  ['sheet_phone_night', 'call-night'],
  ['sheet_phone_none', 'call-nobody'],
];

/** What the whole sheet is: once, at the foot of its first page. @param {Content} content */
function drawSmall({ payload }) {
  const { notice, translation, version } = payload.foot ?? {};
  return make('p', { class: 'np-sheet-small', text: [notice, translation, version].filter(Boolean).join(' ') });
}

/** @param {string} className @param {number} size @param {any[]} parts */
function drawSide(className, size, ...parts) {
  const side = make('section', { class: `np-sheet-side ${className}` }, ...parts);
  side.style.setProperty('--size', `${size}pt`);
  return side;
}

/**
 * @param {Content} content
 * @param {SheetData} data
 * @param {boolean} hasOwn
 * @param {FrontFit} fit
 * @param {boolean} isBare whether it is only measured
 */
export function drawSheetFront(content, data, hasOwn, fit, isBare = false) {
  const { payload, words } = content;
  const region = `region_${payload.id.split('/')[2]}`;
  const most = Math.max(1, Math.floor(fit.map / LEAST_MAP));
  const ratio = fit.map / ((WIDTH * fit.share) / 100);
  const map = make('section', {}, ...drawSheetMaps(content, data, { most, ratio, isBare }));
  const front = make('div', { class: 'np-sheet-front' }, map, make('section', {}, ...drawSheetNow(content, data, fit)));
  front.style.setProperty('--share', `${fit.share}%`);
  map.style.setProperty('--map', `${fit.map / Math.max(1, map.querySelectorAll('figure').length)}mm`);
  return drawSide(
    'np-sheet-first',
    fit.size,
    make('h1', { text: words('sheet_title') }),
    make(
      'p',
      {},
      make('strong', { text: payload.title.family }),
      own(payload.words, region) ? ` · ${words(region)}` : '',
    ),
    make('p', { class: 'np-sheet-quiet', text: words('sheet_lead') }),
    drawUse(content),
    drawSheetPhases(content, data),
    front,
    ...data.steps.flatMap((step) => drawWide(content, step, fit)),
    ...drawAsks(content, data, hasOwn, fit),
    drawSmall(content),
  );
}

/**
 * @param {Content} content
 * @param {SheetData} data
 * @param {boolean} hasOwn
 * @param {BackFit} fit
 * @param {{ folds: number, beside: number }} front how much of what may stand on the second page the first one has
 */
export function drawSheetSecond(content, data, hasOwn, fit, front) {
  return drawSide('np-sheet-back', fit.size, ...drawSheetBack(content, data, hasOwn, fit, front));
}

/** What to do with the sheet, in three steps. @param {Content} content */
function drawUse({ words }) {
  const steps = ['sheet_use_phone', 'sheet_use_tick', 'sheet_use_bring'];
  return make(
    'section',
    { class: 'np-sheet-use' },
    make('h2', { text: words('sheet_use') }),
    make('ol', {}, ...steps.map((key) => make('li', { text: words(key) }))),
  );
}

/** @param {Content} content @param {SheetData} data */
function drawSheetPhases({ words }, data) {
  return make(
    'ol',
    { class: 'np-sheet-phases', 'aria-label': words('sheet_phases') },
    ...data.phases.map((phase) =>
      make(
        'li',
        { class: phase.mark ? `is-${phase.mark}` : null },
        `${phase.number ? `${phase.number}  ` : ''}${phase.title}`,
        phase.plain ? make('span', { class: 'np-sheet-plain', text: phase.plain }) : null,
        phase.mark ? make('span', { class: 'np-sheet-chip', text: words(`mark_${phase.mark}`) }) : null,
      ),
    ),
  );
}

/** @param {Content} content @param {SheetData} data @param {FrontFit} fit */
function drawSheetNow(content, data, fit) {
  const { words } = content;
  if (!data.steps.length) {
    return [
      make('h2', { class: 'np-sheet-here', text: words(data.isEmpty ? 'sheet_nothing' : 'sheet_nowhere') }),
      make('p', { text: words('sheet_nowhere_text') }),
      ...sheetLines(3),
      drawCall(content, drawPhones(content)),
    ];
  }
  const also = data.also.length ? [make('h3', { text: words('sheet_also') }), sheetList(data.also)] : [];
  return [...data.steps.flatMap((step, n) => drawSheetStep(content, step, fit, n)), ...also];
}

/** Only the last of several steps has the lines for the ward's number. @param {Content} content */
function drawPhones({ words }) {
  return PHONES.map(([key, picture]) => sheetFill(words(key), '', picture));
}

/** @param {Content} content @param {SheetStep} step @param {FrontFit} fit @param {number} n */
function drawSheetStep(content, step, fit, n) {
  const { words } = content;
  const drugs = shorten(step.drugs, fit.drugs).map((drug) => drug.title);
  const watch = step.watch.map((block) => drawSheetBlock(content, cutList(block, fit.calls)));
  return [
    make('h2', { class: 'np-sheet-here', text: words('sheet_here', { title: step.name }) }),
    make('p', { class: 'np-sheet-quiet', text: step.about.join(' · ') }),
    ...drawFolds(content, step.first.slice(0, fit.folds), (id) => !WIDE.includes(id)),
    drugs.length ? sheetNamed(words('fold_drugs'), `${drugs.join(', ')}${more(content, step, fit)}`) : null,
    drawCall(content, [
      ...(step.watch.length ? watch : [make('p', { text: words('sheet_watch_none') })]),
      ...(n ? [] : drawPhones(content)),
    ]),
    make('h3', { text: step.nextTitle }),
    ...drawSheetWays(content, step, fit),
    ...drawFolds(content, step.beside.slice(0, fit.beside), (id) => !WIDE.includes(id)),
  ];
}

/** What must be found at once. @param {Content} content @param {any[]} parts */
function drawCall({ words }, parts) {
  return make('section', { class: 'np-sheet-call' }, make('h3', { text: words('sheet_watch') }), ...parts);
}

/** @param {Content} content @param {SheetStep['first']} folds @param {(id: string) => boolean} isMeant */
function drawFolds(content, folds, isMeant) {
  return folds.filter(({ id }) => isMeant(id)).flatMap((fold) => drawRunIn(fold) ?? drawSheetFold(content, fold));
}

/** A card in short begins in the line of its title. @param {SheetStep['first'][number]} fold */
function drawRunIn({ id, title, blocks: [block] }) {
  return id === 'short' && block.type === 'text' ? [sheetNamed(title, block.text)] : null;
}

/** @param {Content} content @param {SheetStep} step @param {FrontFit} fit */
function drawWide(content, step, fit) {
  const told = [...step.first.slice(0, fit.folds), ...step.beside.slice(0, fit.beside)];
  return drawFolds(content, told, (id) => WIDE.includes(id));
}

/** @param {Content} content @param {SheetStep} step @param {FrontFit} fit */
function more({ words }, step, fit) {
  return step.drugs.length > fit.drugs ? ` ${words('sheet_more')}` : '';
}

/** @param {import('../../types/payload.d.ts').SentBlock} block @param {number} most */
function cutList(block, most) {
  return block.type === 'list' ? { ...block, items: shorten(block.items, most) } : block;
}

/**
 * Of many ways on, only names and conditions are told.
 * @param {Content} content
 * @param {SheetStep} step
 * @param {FrontFit} fit
 */
function drawSheetWays({ words }, { next, leadsElsewhere }, { ways, hasTexts }) {
  if (!next.length) return [make('p', { text: words('sheet_next_none') })];
  const hint = next.length > 1 ? [make('p', {}, make('em', { text: words('sheet_next_hint') }))] : [];
  const items = shorten(next, ways).map((way) =>
    make(
      'li',
      {},
      make('strong', { text: way.title }),
      way.label ? ` (${way.label})` : '',
      way.text && hasTexts ? `. ${way.text}` : '',
      way.map ? ` ${way.map}.` : '',
    ),
  );
  return [
    ...hint,
    make('ul', { class: items.length > 8 ? 'np-sheet-many' : null }, ...items),
    sheetCut(words, next.length, ways),
    leadsElsewhere ? make('p', {}, make('em', { text: words('sheet_elsewhere') })) : '',
  ];
}
