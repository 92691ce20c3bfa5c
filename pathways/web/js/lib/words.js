// The words of the interface: those of the payload, in the plural form that its language wants.

import { own } from './dom.js';

// 'status_not-standardized' → 'Not standardized': for a pack with words of its own.
/** @param {string} key */
function spellOut(key) {
  const text = key.replace(/^[a-z]+_/, '').replace(/[-_]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Returns what says a word by its key, with its places filled.
 * A word that counts comes as its forms by plural category.
 * @param {Record<string, string | Record<string, string>>} words
 * @param {string} [lang]
 * @returns {(key: string, values?: Record<string, unknown>) => string}
 */
export function createWords(words, lang) {
  const plural = new Intl.PluralRules(lang);
  return (key, values = {}) => {
    const found = own(words, key) ?? spellOut(key);
    const text = typeof found === 'string' ? found : (found[plural.select(Number(values.count))] ?? found.other);
    return text.replace(/\{(\w+)\}/g, (/** @type {string} */ whole, /** @type {string} */ name) =>
      String(values[name] ?? whole),
    );
  };
}
