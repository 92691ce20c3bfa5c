// How far a learner is, on the frame of each phase of the map.

import { makeSvg } from '../lib/dom.js';
import { countPhases } from './progress.js';

// How many exercises of each phase are known stands on the phase's frame, in figures and as a bar.
export function paintPhaseProgress(chart, desk) {
  const { picture } = chart;
  picture.svg.querySelectorAll('.ns-progress').forEach((old) => old.remove());
  if (desk.memory.tab !== 'progress' && desk.progress.isEmpty()) return;
  countPhases(desk.data.view, desk.progress).forEach(({ phase, all, known }) => {
    const frame = picture.svg.querySelector(`.np-frame[data-id="${phase.id}"] .np-frame-box`);
    if (frame)
      picture.svg.append(
        drawProgressFlag(frame, known, all, desk.words('learn_flag', { known, all }), picture.name === 'roadmap'),
      );
  });
}

// At the top of a column, where one looks first; at the foot of a phone's phase, whose top has its title.
function drawProgressFlag(frame, known, all, text, isAtTop) {
  const width = Math.max(60, text.length * 6.8 + 22);
  const x = Number(frame.getAttribute('x')) + Number(frame.getAttribute('width')) - width - 10;
  const top = Number(frame.getAttribute('y'));
  const y = isAtTop ? top - 11 : top + Number(frame.getAttribute('height')) - 9;
  const bar = { x: 9, y: 16, width: (width - 18) * (known / all), height: 2.5, rx: 1 };
  return makeSvg(
    'g',
    { class: 'ns-progress', transform: `translate(${x} ${y})` },
    makeSvg('rect', { class: 'ns-progress-back', width, height: 20, rx: 10 }),
    makeSvg('rect', { class: 'ns-progress-bar', ...bar }),
    makeSvg('text', { x: width / 2, y: 13.5, 'text-anchor': 'middle' }, text),
  );
}
