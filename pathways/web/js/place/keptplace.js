// Where a family left off: read from this browser alone, for whoever offers to go on from there.

import { openStore } from '../lib/store.js';
import { PLACE_FORMAT, readPlace } from './file.js';
import { PLACE_PARTS, packOf } from './place.js';

/** @typedef {import('../types/place.d.ts').Place} Place */

/**
 * @typedef {object} KeptPlace
 * @property {string} map the payload's id, such as pack/pathway/region
 * @property {string} pathway
 * @property {string} region
 * @property {string | null} step where the family is; null where only what is done was marked
 */

/** @param {Place} place @param {string} step */
const mapOfStep = (place, step) => (Object.hasOwn(place.maps, step) ? place.maps[step] : place.map);

/** All maps with a mark, the latest first. @param {Place} place */
export function mapsOf(place) {
  const marked = PLACE_PARTS.flatMap((part) => place[part]);
  const found = new Set(marked.map((step) => mapOfStep(place, step)));
  const latest = [place.map, ...Object.values(place.maps).reverse()].filter((map) => map && found.has(map));
  return /** @type {string[]} */ ([...new Set(latest)]);
}

/**
 * The maps of this pack, other than the one that is shown, that have marks which this one does not show.
 * @param {Pick<import('../types/chart.d.ts').Content, 'payload' | 'graph'>} content
 * @param {Place} place
 */
export function mapsElsewhere({ payload, graph }, place) {
  const marked = PLACE_PARTS.flatMap((part) => place[part]);
  const hidden = marked.filter((step) => !graph.kindOf(step));
  const hasMarks = (/** @type {string} */ map) => hidden.some((step) => mapOfStep(place, step) === map);
  return mapsOf(place).filter((map) => map !== payload.id && packOf({ id: map }) === packOf(payload) && hasMarks(map));
}

/** The newest mark of a place. @param {Place} place @returns {KeptPlace | null} */
export function newestOf(place) {
  const [map] = mapsOf(place);
  if (!map) return null;
  const [, pathway, region = ''] = map.split('/');
  const here = place.now.filter((step) => mapOfStep(place, step) === map);
  return { map, pathway, region, step: here.at(-1) ?? place.now.at(-1) ?? null };
}

/**
 * What this browser keeps of a family's place, if it keeps one: nothing is asked of anyone.
 * @param {string} pack
 * @returns {KeptPlace | null}
 */
export function newestKept(pack) {
  const text = openStore().read(`${PLACE_FORMAT}/${pack}`);
  const { place, isRead } = text ? readPlace(text, pack) : { place: null, isRead: false };
  const newest = place && isRead ? newestOf(place) : null;
  return newest && packOf({ id: newest.map }) === pack ? newest : null;
}

const GO_ON = 'pathways-go-on';

/** Asks the page that opens next to land where the family left off, though it may have landed there before. */
export function goOn() {
  window.dispatchEvent(new CustomEvent(GO_ON));
}

/** @param {() => void} hear */
export function onGoOn(hear) {
  window.addEventListener(GO_ON, hear);
}
