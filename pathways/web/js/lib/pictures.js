// Small drawings beside the lines of a list, as SVG paths in a field of 44 by 24; the words say the same.

import { makeSvg, own } from './dom.js';

const PHONE =
  'M6 3h3.2l1.6 5-2.4 1.7a11 11 0 0 0 5.4 5.4l1.7-2.4 5 1.6v3.2a3 3 0 0 1-3.2 3A14.5 14.5 0 0 1 3 6.2 3 3 0 0 1 6 3z';

const SUN_RAYS = 'M34 3v2M34 19v2M25.5 12h2M40.5 12h2M28 6l1.4 1.4M38.6 16.6L40 18M40 6l-1.4 1.4M29.4 16.6L28 18';

/** @typedef {NonNullable<import('../types/payload.d.ts').ListBlock['pictures']>[number]} Picture */

/** @type {Record<Picture, string>} */
const PICTURES = {
  'call-day': `${PHONE}M34 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8z${SUN_RAYS}`,
  'call-night': `${PHONE}M32 4.5a8 8 0 1 0 8.6 11.4A7 7 0 0 1 32 4.5z`,
  'call-nobody': `${PHONE}M30.5 8.4a3.7 3.7 0 1 1 5.3 3.4c-1.3.7-1.8 1.5-1.8 3.2M34 19v.2`,
};

/**
 * Draws a picture by its name; nothing for a name that is not known here.
 * @param {string | undefined} name
 */
export function drawPicture(name) {
  const path = name === undefined ? undefined : own(PICTURES, name);
  if (!path) return null;
  const props = { viewBox: '0 0 44 24', width: 44, height: 24, 'aria-hidden': 'true', class: 'np-glyph' };
  return makeSvg('svg', props, makeSvg('path', { d: path }));
}
