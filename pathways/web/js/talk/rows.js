// A way in words, phase by phase: the main road in one look, or two ways side by side with their differences numbered.

import { make } from '../lib/dom.js';

/** @typedef {import('../types/talk.d.ts').TalkContent} TalkContent */
/** @typedef {import('../types/talk.d.ts').Scene} Scene */
/** @typedef {import('../types/payload.d.ts').TalkStop} TalkStop */

const SIGNS = new Map([
  ['then', '→'],
  ['with', '+'],
  ['also', '·'],
]);

/** @param {TalkContent} talk @param {Scene} scene */
export function drawRows({ words }, scene) {
  const rows = (scene.rows ?? []).map((row, n) =>
    make(
      'li',
      { class: 'talk-way-row' },
      make('h3', { class: 'talk-way-phase', text: row.title }),
      ...row.sides.map((stops) => drawSide(words, stops, n === 0)),
    ),
  );
  const heads = (scene.sides ?? []).map((text) => make('p', { class: 'talk-way-side', text }));
  const head = heads.length ? make('div', { class: 'talk-way-row talk-way-heads' }, make('span'), ...heads) : null;
  const list = make('ul', { class: 'talk-way' }, ...rows);
  return make('div', { class: `talk-ways ${heads.length ? 'has-two' : ''}` }, head, list);
}

/**
 * @param {TalkContent['words']} words
 * @param {TalkStop[]} stops
 * @param {boolean} isFirst whether the way begins here
 */
function drawSide(words, stops, isFirst) {
  if (!stops.length) return make('p', { class: 'talk-way-none', text: '–', 'aria-label': words('talk_nothing_here') });
  return make('ul', { class: 'talk-stops' }, ...stops.map((stop, n) => drawStop(words, stop, isFirst && n === 0)));
}

/** @param {TalkContent['words']} words @param {TalkStop} stop @param {boolean} isStart */
function drawStop(words, stop, isStart) {
  const sign = SIGNS.get(stop.join) ?? words('talk_join_or');
  const join = isStart
    ? null
    : make(
        'span',
        { class: 'talk-join' },
        make('span', { text: sign, 'aria-hidden': 'true' }),
        make('span', { class: 'np-visually-hidden', text: words(`talk_join_${stop.join}`) }),
        stop.label ? make('span', { class: 'talk-join-label', text: stop.label }) : null,
      );
  const number = stop.number === null ? null : make('b', { class: 'talk-differs', text: String(stop.number) });
  number?.setAttribute('aria-label', words('talk_differs', { number: stop.number }));
  const kind = stop.modality ? `np-modality-${stop.modality}` : '';
  const lit = stop.number === null ? '' : 'is-different';
  return make(
    'li',
    { class: 'talk-stop' },
    join,
    make(
      'span',
      { class: `talk-stop-box ${kind} ${lit}`, 'data-step': stop.step },
      number,
      make('span', { text: stop.title }),
    ),
  );
}
