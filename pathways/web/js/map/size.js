// How much room there is, and which picture fits it.

import { own } from '../lib/dom.js';

const WIDE = 900;
const NARROW = 700;

/** @param {number} width */
export function chooseSize(width) {
  if (width < NARROW) return 'narrow';
  return width < WIDE ? 'middle' : 'wide';
}

/**
 * @param {{ pictures: Record<string, any>, detail: string }} content
 * @param {{ size: string, isPrinting?: boolean }} room
 */
export function choosePicture({ pictures, detail }, { size, isPrinting = false }) {
  const isShort = detail === 'phases';
  const names = isShort ? ['overview', 'roadmap'] : ['roadmap'];
  if (size === 'narrow' && !isPrinting) names.unshift(isShort ? 'overview-scroll' : 'scroll');
  return names.find((name) => own(pictures, name)) ?? Object.keys(pictures)[0];
}
