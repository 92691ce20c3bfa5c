// Where something that was found is shown: an entry in the library, all else on its map.

/** @typedef {import('../types/payload.d.ts').Found} Found */
/** @typedef {import('../types/payload.d.ts').Target} Target */

/** @typedef {Found['kind'] | 'table'} Kind what is opened: also a whole table */
/** @typedef {Pick<Found, 'id' | 'map' | 'regions'> & { kind: Kind }} Opened */

const FAMILY = 'family';

/**
 * @param {Opened} found
 * @param {string} voice
 * @returns {Target}
 */
export function targetOf({ kind, id, map, regions }, voice) {
  if (kind === 'table') return { page: 'library', query: { table: id } };
  if (kind === 'entry') return { page: 'library', query: { entry: id } };
  /** @type {Record<string, string>} */
  const query = { pathway: map };
  if (kind === 'part') query.step = id;
  if (voice !== FAMILY) query.voice = voice;
  if (regions.length === 1) [query.region] = regions;
  return { page: 'explore', query };
}
