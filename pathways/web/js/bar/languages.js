// The choice of language: with two, one button that names the other; with more, a list.

import { make, makeButton } from '../lib/dom.js';

/** @typedef {import('../types/payload.d.ts').BarData} BarData */

/**
 * @param {BarData} data
 * @param {(key: string) => string} words
 * @param {(lang: string) => void} onSpeak
 */
export function drawLanguages({ lang, languages }, words, onSpeak) {
  const others = languages.filter(({ id }) => id !== lang);
  if (!others.length) return null;
  if (others.length === 1) {
    const [{ id, title }] = others;
    return makeButton('np-button np-speak', title, () => onSpeak(id), { lang: id, 'data-lang': id });
  }
  const list = make('select', { class: 'np-speak-list', 'aria-label': words('language') });
  list.append(...languages.map(({ id, title }) => make('option', { value: id, text: title, lang: id })));
  list.value = lang;
  list.addEventListener('change', () => onSpeak(list.value));
  return list;
}
