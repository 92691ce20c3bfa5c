// Words explained where they stand: the first time a card says a word of the glossary, the word is a button.

import { make, makeButton, own } from '../lib/dom.js';

/** @typedef {import('../types/payload.d.ts').Explained} Explained */
/** @typedef {{ byName: Map<string, Explained>, pattern: RegExp | null }} Pattern */

/** @type {WeakMap<Explained[], Pattern>} */
const TERM_PATTERNS = new WeakMap();

/** @param {Explained[]} terms @returns {Pattern} */
function patternOf(terms) {
  if (!TERM_PATTERNS.has(terms)) {
    /** @type {[string, Explained][]} */
    const named = terms.flatMap((term) => term.match.map((name) => [name.toLowerCase(), term]));
    const byName = new Map(named);
    const names = [...byName.keys()]
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = names.length
      ? new RegExp(`(?<![\\p{L}\\p{N}-])(${names.join('|')})(s?)(?![\\p{L}\\p{N}-])`, 'giu')
      : null;
    TERM_PATTERNS.set(terms, { byName, pattern });
  }
  return TERM_PATTERNS.get(terms);
}

/**
 * Returns texts and buttons that together say the text.
 * @param {import('../types/chart.d.ts').Chart} chart
 * @param {string} text
 * @returns {(string | HTMLElement)[]}
 */
export function withTerms(chart, text) {
  const terms = own(chart.content.payload.glossary, chart.content.voice);
  const { explained } = chart.card;
  if (!terms) return [text];
  const { byName, pattern } = patternOf(terms);
  if (!pattern) return [text];
  /** @type {(string | HTMLElement)[]} */
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const term = byName.get(match[1].toLowerCase());
    if (!explained.has(term.id)) {
      explained.add(term.id);
      parts.push(text.slice(at, match.index), ...drawTerm(term, match[0]));
      at = match.index + match[0].length;
    }
  }
  return [...parts, text.slice(at)];
}

/** @param {Explained} term @param {string} text as it stands there @returns {HTMLElement[]} */
function drawTerm(term, text) {
  const meaning = make(
    'span',
    { class: 'np-term-meaning', role: 'note', hidden: true },
    make('strong', { text: `${term.title}: ` }),
    make('span', { text: term.text }),
  );
  const button = makeButton(
    'np-term',
    text,
    () => {
      meaning.hidden = !meaning.hidden;
      button.setAttribute('aria-expanded', String(!meaning.hidden));
    },
    { 'aria-expanded': 'false', 'data-term': term.id },
  );
  return [button, meaning];
}
