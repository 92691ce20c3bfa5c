// What the search of the page around found opens here, if it is on this map or this page shows other maps.

import { goToMap } from './onward.js';

/**
 * @param {import('../types/chart.d.ts').Chart} chart
 * @param {CustomEvent<Pick<import('../types/payload.d.ts').Found, 'kind' | 'id' | 'map' | 'regions'>>} event
 */
export function openFound(chart, event) {
  const { kind, id, map, regions } = event.detail;
  if (kind === 'entry') return;
  const [pack, , region] = chart.content.payload.id.split('/');
  const isHere = kind === 'part' && Boolean(chart.content.graph.kindOf(id));
  if (!isHere && !chart.controls.hasMaps()) return;
  event.preventDefault();
  if (isHere) {
    chart.select(id, { by: 'pointer', focus: 'box' });
    return;
  }
  const there = regions.length && !regions.includes(region) ? regions[0] : region;
  goToMap(chart, `${pack}/${map}/${there}`, kind === 'part' ? id : null);
}
