// Small drawings beside a few words; the words say the same.

import { make, makeSvg, own } from './dom.js';
import { PICTOGRAMS } from './pictograms.js';

const HEIGHT = 24;

/**
 * Draws a pictogram by its name; nothing for a name that is not known here.
 * @param {string | undefined} name
 */
export function drawPicture(name) {
  const known = name === undefined ? undefined : own(PICTOGRAMS, name);
  if (!known) return null;
  const [width, path] = known;
  const field = { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, 'aria-hidden': 'true', class: 'np-glyph' };
  return makeSvg('svg', field, makeSvg('path', { d: path }));
}

/**
 * What happens, one thing after another: each with its drawing and a few words.
 * @param {(string | { text: string, lang?: string })[]} items
 * @param {string[]} pictures
 */
export function drawStrip(items, pictures) {
  return make(
    'ol',
    { class: 'np-moments' },
    ...items.map((item, at) => {
      const said = typeof item === 'string' ? { text: item } : item;
      return make('li', { lang: said.lang }, drawPicture(pictures[at]), make('span', { text: said.text }));
    }),
  );
}
