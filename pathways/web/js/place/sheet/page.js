// Draws the family's sheet from its data: the first page for who never saw the map, the second to write on.

import { make, own } from '../../lib/dom.js';
import { drawSheetBack } from './back.js';
import { SHEET_MANY } from './data.js';
import { drawSheetMaps } from './map.js';
import { drawSheetBlock, drawSheetFold, sheetLines, sheetList } from './parts.js';

/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('./data.js').SheetData} SheetData */
/** @typedef {SheetData['steps'][number]} SheetStep */

/** @param {Content} content @param {SheetData} data @param {boolean} hasOwn */
export function drawSheetPage(content, data, hasOwn) {
  const { payload, words } = content;
  const { notice, translation, version } = payload.foot ?? {};
  const region = words(`region_${payload.id.split('/')[2]}`);
  const small = () =>
    make('p', { class: 'np-sheet-small', text: [notice, translation, version].filter(Boolean).join(' ') });
  return make(
    'article',
    { class: 'np-sheet-page' },
    make('h1', { text: words('sheet_title') }),
    make(
      'p',
      {},
      make('strong', { text: payload.title.family }),
      own(payload.words, `region_${payload.id.split('/')[2]}`) ? ` · ${region}` : '',
    ),
    make('p', { class: 'np-sheet-quiet', text: words('sheet_lead') }),
    small(),
    drawSheetPhases(content, data),
    make(
      'div',
      { class: 'np-sheet-front' },
      make('section', {}, ...drawSheetMaps(content, data)),
      make('section', {}, ...drawSheetNow(content, data)),
    ),
    make('div', { class: 'np-sheet-back' }, ...drawSheetBack(content, data, hasOwn), small()),
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
        phase.mark ? make('span', { class: 'np-sheet-chip', text: words(`mark_${phase.mark}`) }) : null,
      ),
    ),
  );
}

/** @param {Content} content @param {SheetData} data */
function drawSheetNow(content, data) {
  const { words } = content;
  if (!data.steps.length) {
    return [
      make('h2', { class: 'np-sheet-here', text: words('sheet_nowhere') }),
      make('p', { text: words('sheet_nowhere_text') }),
      ...sheetLines(3),
    ];
  }
  const also = data.also.length ? [make('h3', { text: words('sheet_also') }), sheetList(data.also)] : [];
  return [
    ...data.steps.flatMap((step) => [
      make('h2', { class: 'np-sheet-here', text: words('sheet_here', { title: step.name }) }),
      make('p', { class: 'np-sheet-quiet', text: step.about.join(' · ') }),
      ...step.first.flatMap((fold) => drawSheetFold(content, fold)),
      make('h3', { text: step.nextTitle }),
      ...drawSheetWays(content, step.next),
      step.leadsElsewhere ? make('p', {}, make('em', { text: words('sheet_elsewhere') })) : '',
      make('h3', { text: words('sheet_watch') }),
      ...(step.watch.length
        ? step.watch.map((block) => drawSheetBlock(content, block))
        : [make('p', { text: words('sheet_watch_none') })]),
      ...step.front.flatMap((fold) => drawSheetFold(content, fold)),
    ]),
    ...also,
  ];
}

/** Of many ways on, only names and conditions are told. @param {Content} content @param {SheetStep['next']} ways */
function drawSheetWays({ words }, ways) {
  if (!ways.length) return [make('p', { text: words('sheet_next_none') })];
  const hint = ways.length > 1 ? [make('p', {}, make('em', { text: words('sheet_next_hint') }))] : [];
  return [
    ...hint,
    make(
      'ul',
      { class: ways.length > SHEET_MANY ? 'np-sheet-many' : null },
      ...ways.map((way) =>
        make(
          'li',
          {},
          make('strong', { text: way.title }),
          way.label ? ` (${way.label})` : '',
          way.text && ways.length <= SHEET_MANY ? `. ${way.text}` : '',
          way.map ? ` ${way.map}.` : '',
        ),
      ),
    ),
  ];
}
