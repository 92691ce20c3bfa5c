// What was tapped, in words: the difference with its reason, evidence and sources, or a step that both ways have.

import { make, makeButton } from '../lib/dom.js';
import { makeLink } from '../lib/go.js';
import { drawSource, groupSources } from '../lib/sources.js';

/** @typedef {import('../types/payload.d.ts').ComparePicture} ComparePicture */
/** @typedef {import('../types/payload.d.ts').CompareTold} CompareTold */

/**
 * @param {ComparePicture} data
 * @param {{ number: number, step: string | null }} chosen
 * @param {(key: string, values?: Record<string, unknown>) => string} words
 * @param {any} act
 */
export function drawChosen(data, { number, step }, words, { choose, go }) {
  const strip = data.differences.map((difference) =>
    makeButton('np-button np-compare-choice', String(difference.number), () => choose({ number: difference.number }), {
      'aria-pressed': String(difference.number === number),
      'aria-label': words('compare_number', { number: difference.number, heading: difference.heading }),
    }),
  );
  const numbers = make(
    'div',
    { class: 'np-compare-strip', role: 'group', 'aria-label': words('compare_numbers') },
    ...strip,
  );
  const found = data.differences.find((difference) => difference.number === number);
  if (!found) return [numbers, step ? drawShared(data, step, words, go) : make('p', { text: words('compare_none') })];
  const told = found.told.map((one) => drawTold(data, one, words, go));
  const heading = make('h3', { text: `${found.number}. ${found.heading}` });
  return [numbers, heading, make('div', { class: 'np-compare-two' }, ...told)];
}

/** @param {ComparePicture} data @param {string} step @param {any} words @param {any} go */
function drawShared(data, step, words, go) {
  const links = data.sides.filter(({ steps }) => steps[step]).map((side) => drawLink(side.steps[step], words, go));
  return make('div', {}, make('p', { text: words('compare_kind_shared') }), links[0]);
}

/** @param {ComparePicture} data @param {CompareTold} told @param {any} words @param {any} go */
function drawTold(data, told, words, go) {
  const card = data.sides.map((side) => side.steps[told.step]).find(Boolean);
  const facts = told.facts.map(({ title, text, lang }) =>
    make('p', { lang }, title ? make('b', { text: `${title}. ` }) : null, text),
  );
  const rows = groupSources(told.sources).map((passages) => drawSource(passages));
  return make(
    'section',
    {},
    make('h4', { text: told.side }),
    told.badge ? make('p', { class: 'np-compare-badge', text: told.badge }) : null,
    ...facts,
    card ? drawLink(card, words, go) : null,
    make(
      'details',
      {},
      make('summary', { text: words('compare_sources') }),
      make('ul', { class: 'np-sources' }, ...rows),
    ),
  );
}

/** @param {import('../types/payload.d.ts').CompareStep} step @param {any} words @param {any} go */
function drawLink({ title, query }, words, go) {
  const props = { text: words('compare_open', { title }) };
  return make('p', {}, makeLink('np-library-link', { page: 'explore', query }, go, props));
}
