// How much room there is, and which picture fits it.

import { own } from '../lib/dom.js';

const WIDE = 900;
const NARROW = 700;

export function chooseSize(width) {
  if (width < NARROW) return 'narrow';
  return width < WIDE ? 'middle' : 'wide';
}

export function choosePicture({ payload, size, isPrinting = false }) {
  const { pictures } = payload;
  const isShort = payload.detail === 'phases';
  const names = isShort ? ['overview', 'roadmap'] : ['roadmap'];
  if (size === 'narrow' && !isPrinting) names.unshift(isShort ? 'overview-scroll' : 'scroll');
  return names.find((name) => own(pictures, name)) ?? Object.keys(pictures)[0];
}
