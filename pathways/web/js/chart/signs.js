// What the signs of a map mean: shapes of boxes, small marks on them, kinds of lines; each is told with its picture.

import { make, makeSvg, own } from '../lib/dom.js';

const BOX = 'M4 3h26a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z';
const LINE = 'M2 10h24';
const HEAD = 'M32 10l-7-4v8z';

// By the word that tells them: the line, and what is peculiar to it.
const SIGNS = {
  check: { line: 'M4 3h20l9 7v4a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3zM24 3v7h9' },
  choice: { line: 'M7 3h20l6 7-6 7H7l-6-7z' },
  end: { line: 'M8 3h18a7 7 0 0 1 0 14H8A7 7 0 0 1 8 3z' },
  study: { line: BOX, dash: '5 3' },
  opens: { line: `${BOX}M25 6l4 4-4 4` },
  side: { line: 'M6 5h22a5 5 0 0 1 0 10H6A5 5 0 0 1 6 5zM24 7.5l2.5 2.5-2.5 2.5' },
  way: { line: 'M6 5h22a5 5 0 0 1 0 10H6A5 5 0 0 1 6 5zM7 10h7M11.5 7.5L14 10l-2.5 2.5' },
  beyond: { line: `${BOX}M24 13h6M27 10v6` },
  next: { line: LINE, head: HEAD },
  back: { line: LINE, head: HEAD, dash: '6 3.5' },
  with: { line: LINE, head: HEAD, dash: '2.5 3' },
};

/** @param {string} name */
function drawSign(name) {
  const { line, dash, head } = /** @type {{ line: string, dash?: string, head?: string }} */ (own(SIGNS, name));
  const picture = makeSvg('svg', { viewBox: '0 0 34 20', width: 34, height: 20, 'aria-hidden': 'true' });
  picture.append(makeSvg('path', { d: line, class: 'np-sign-line', 'stroke-dasharray': dash ?? 'none' }));
  if (head) picture.append(makeSvg('path', { d: head, class: 'np-sign-head' }));
  return picture;
}

/** @param {(key: string) => string} words */
export function drawSigns(words) {
  const rows = Object.keys(SIGNS).map((name) =>
    make('li', {}, drawSign(name), make('span', { text: words(`sign_${name}`) })),
  );
  return make(
    'div',
    { class: 'np-legend-group np-signs' },
    make('span', { class: 'np-legend-name', text: words('sign_title') }),
    make('ul', { 'aria-label': words('sign_title') }, ...rows),
  );
}
