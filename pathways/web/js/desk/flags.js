// How far a learner is, on the frame of each phase of the map.

import { makeSvg } from '../lib/dom.js';
import { countPhases } from './progress.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */

/**
 * How many exercises of each phase are known stands on the phase's frame, in figures and as a bar.
 * @param {import('./map.js').MapView['picture']} picture
 * @param {Desk} desk
 */
export function paintPhaseProgress(picture, desk) {
  picture.svg?.querySelectorAll('.ns-progress').forEach((/** @type {Element} */ old) => old.remove());
  if (desk.memory.tab !== 'progress') return;
  countPhases(desk.data.view, desk.progress).forEach(({ phase, all, known }) => {
    const frame = picture.areaOf(phase.id);
    const text = desk.words('learn_flag', { known, all });
    if (frame) picture.svg?.append(drawProgressFlag(frame, known / all, text, picture.shown === 'roadmap'));
  });
}

/**
 * At the top of a column, where one looks first; at the foot of a phone's phase, whose top has its title.
 * @param {import('../map/camera.js').Rect} frame
 * @param {number} share
 * @param {string} text
 * @param {boolean} isAtTop
 */
function drawProgressFlag(frame, share, text, isAtTop) {
  const width = Math.max(60, text.length * 6.8 + 22);
  const x = frame.x + frame.width - width - 10;
  const y = isAtTop ? frame.y - 22 : frame.y + frame.height - 9;
  const bar = { x: 9, y: 16, width: (width - 18) * share, height: 2.5, rx: 1 };
  return makeSvg(
    'g',
    { class: 'ns-progress', transform: `translate(${x} ${y})` },
    makeSvg('rect', { class: 'ns-progress-back', width, height: 20, rx: 10 }),
    makeSvg('rect', { class: 'ns-progress-bar', ...bar }),
    makeSvg('text', { x: width / 2, y: 13.5, 'text-anchor': 'middle' }, text),
  );
}
