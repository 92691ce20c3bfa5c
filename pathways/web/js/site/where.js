// Where we are, and the start: the family's own place on the map; all of that stays on their device.

import { showDoors } from '../doors.js';
import { pick } from './data.js';
import { firstAsked } from './explore.js';
import { drawQuestion, drawSwitches, partOf } from './frame.js';
import { composeControls, openMaps, showMap } from './map.js';

/** @typedef {import('./types.d.ts').Site} Site */

/** Opens what a link names, once; what is chosen here is never written into the address. @param {Site} site */
function followAddress(site) {
  const { index, route, agreed, place } = site;
  const said = JSON.stringify(route.query);
  const { pathway = '', step = '', region } = route.query;
  const map = index.maps.find(({ id }) => id === (pathway || index.steps[step]?.[0]));
  const asked = firstAsked([map?.asks, index.steps[step]?.[1]], agreed);
  if (place.led === said || asked) return asked;
  place.led = said;
  if (map && (pathway || step)) place.pathway = map.id;
  if (index.regions.some(({ id }) => id === region)) place.region = region;
  if (step) Object.assign(place, { step, seq: place.seq + 1 });
  return null;
}

/** @param {Site} site */
export async function drawWhere(site) {
  const { index, place, words } = site;
  place.pathway ||= index.first;
  place.region ||= index.regions[0].id;
  const asked = followAddress(site);
  site.name(words('nav_where'));
  drawQuestion(site, asked, () => site.go({ page: 'where', query: {} }));
  const maps = openMaps(site, 'family').map((map) =>
    map.id === index.first ? { ...map, title: words('where_unknown') } : map,
  );
  const open = maps.some(({ id }) => id === place.pathway) ? place.pathway : index.first;
  const { regions } = /** @type {import('./types.d.ts').MapEntry} */ (index.maps.find(({ id }) => id === open));
  const shown = { pathway: open, region: regions.includes(place.region) ? place.region : regions[0], voice: 'family' };
  const controls = composeControls(site, shown, { maps, hasRegions: true, asked: words('where_group') });
  const how = { hasPlace: true, controls, select: { id: place.step || null, seq: place.seq } };
  await showMap(site, /** @type {HTMLElement} */ (partOf('map')), shown, how, {
    onWish(kind, value) {
      const [pathway, region] = value.split('/');
      if (kind === 'map') Object.assign(place, { pathway, region: region || place.region });
      if (kind === 'region') place.region = value;
      site.note({ ...site.route, query: {} }, true);
      place.led = '{}';
      site.render();
    },
  });
  drawSwitches(site);
}

/** @param {Site} site */
export async function drawStart(site) {
  const { index, agreed } = site;
  site.name('');
  const doors = await site.data.get(pick(index.files.doors, agreed));
  const host = partOf('doors');
  if (host) site.mount(host, showDoors, { doors: JSON.stringify(doors) }, site.hear);
  const shown = { pathway: index.first, region: index.regions[0].id, voice: 'family' };
  await showMap(
    site,
    /** @type {HTMLElement} */ (partOf('map')),
    shown,
    { controls: composeControls(site, shown, {}) },
    {
      onWish(kind, value) {
        const [pathway, region] = value.split('/');
        if (kind === 'map') site.go({ page: 'explore', query: { pathway, ...(region ? { region } : {}) } });
      },
    },
  );
}
