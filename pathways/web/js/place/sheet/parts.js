// The small parts that the sheet is set from: folds, lists, named texts, lines to write on.

import { make, own } from '../../lib/dom.js';
import { drawPicture, drawStrip } from '../../lib/pictures.js';
import { lookUp } from '../../lib/sources.js';

/** @typedef {import('../../types/chart.d.ts').Content} Content */
/** @typedef {import('../../types/payload.d.ts').SentBlock} SentBlock */

/** @param {Content} content @param {{ title: string, blocks: SentBlock[] }} fold */
export function drawSheetFold(content, fold, level = 'h3', title = fold.title) {
  return [make(level, { text: title }), ...fold.blocks.map((block) => drawSheetBlock(content, block)).filter(Boolean)];
}

/** @param {Content} content @param {SentBlock} block */
export function drawSheetBlock(content, block) {
  if (block.type === 'text') return make('p', { text: block.text, lang: block.lang });
  if (block.type === 'list' && block.in_order) return drawStrip(block.items, block.pictures ?? []);
  if (block.type === 'list') return sheetList(block.items);
  if (block.type === 'facts' && block.beside) return drawBeside(content, block.items);
  if (block.type === 'facts') return make('div', {}, ...block.items.map((fact) => sheetNamed(fact.name, fact.value)));
  if (block.type !== 'entries') return null;
  return make(
    'div',
    {},
    ...lookUp(block.items, own(content.payload.entries, 'family')).map((entry) => sheetNamed(entry.title, entry.text)),
  );
}

/**
 * Ways side by side, none before another.
 * @param {Content} content
 * @param {{ name: string, value: string }[]} ways
 */
function drawBeside({ words }, ways) {
  return make(
    'div',
    {},
    make('p', {}, make('em', { text: words('sheet_no_order') })),
    make(
      'div',
      { class: 'np-sheet-beside' },
      ...ways.map((way) => make('div', {}, make('p', {}, make('strong', { text: way.name })), sheetText(way.value))),
    ),
  );
}

/** @param {string} text */
const sheetText = (text) => make('p', { text });

/** @param {string} name @param {string} text */
export function sheetNamed(name, text) {
  return make('p', {}, make('strong', { text: `${name}: ` }), text);
}

/** @param {any[]} items */
export function sheetList(items) {
  return make('ul', {}, ...items.map((item) => make('li', { text: item.text ?? item })));
}

/** @param {number} count @returns {HTMLElement[]} */
export function sheetLines(count) {
  return Array.from({ length: count }, () => make('div', { class: 'np-sheet-line', 'aria-hidden': 'true' }));
}

/** @param {string} label @param {string} [className] @param {string} [picture] */
export function sheetFill(label, className = '', picture = undefined) {
  return make(
    'div',
    { class: `np-sheet-fill ${className}`.trim() },
    drawPicture(picture),
    make('span', { text: `${label}:` }),
    ...sheetLines(1),
  );
}

/** The first few of a list. @template Item @param {Item[]} items @param {number} most */
export function shorten(items, most) {
  return items.slice(0, most);
}

/** Says that a list was cut. @param {Content['words']} words @param {number} count @param {number} most */
export function sheetCut(words, count, most) {
  return count > most ? make('p', { class: 'np-sheet-cut', text: words('sheet_more') }) : null;
}
