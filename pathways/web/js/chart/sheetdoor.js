// From whom to call to the sheet on which those numbers are written: it is made where the family marks its place.

import { make, makeButton } from '../lib/dom.js';
import { addressOf } from '../lib/go.js';

/** @param {import('../types/chart.d.ts').Chart} chart @param {string} step */
export function drawSheetDoor(chart, step) {
  const { payload, words, graph } = chart.content;
  if (chart.place.isOn()) return makeButton('np-button', words('sheet_open'), () => chart.place.openSheet());
  if (!payload.library || graph.kindOf(step) !== 'step') return null;
  const [, pathway, region] = payload.id.split('/');
  const href = addressOf({ page: 'where', query: { pathway, step, lang: payload.lang, region } });
  return make('a', { class: 'np-link', href, text: words('phones_sheet') });
}
