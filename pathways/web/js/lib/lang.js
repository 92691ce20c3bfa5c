// The language of a part of the page, and the direction that it is written in.

const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he iw ks lrc mzn nqo ps sd syr ug ur yi'.split(' '));
const SCRIPTS = new Set('Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa'.split(' '));

/**
 * Returns the direction of a language by its code, such as `es`, `ar` or `pa-Arab`.
 * @param {string} lang
 * @returns {'rtl' | 'ltr'}
 */
export function directionOf(lang) {
  const [language, script = ''] = lang.split('-');
  const isRight = script.length === 4 ? SCRIPTS.has(script) : RIGHT_TO_LEFT.has(language);
  return isRight ? 'rtl' : 'ltr';
}

/**
 * Says of an element which language it is in.
 * @param {Element} element
 * @param {string} lang
 */
export function speakIn(element, lang) {
  element.setAttribute('lang', lang);
  element.setAttribute('dir', directionOf(lang));
}
