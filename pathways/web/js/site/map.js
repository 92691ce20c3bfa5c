// A map on any page: its data from the files of the site, and what it asks the page around for.

import { showChart } from '../chart.js';
import { pick } from './data.js';

/** @typedef {import('./types.d.ts').Site} Site */
/** @typedef {{ pathway: string, region: string, voice: string }} Shown */
/** @typedef {{ id: string | null, seq: number }} Select */
/** @typedef {{ hasPlace?: boolean, detail?: string, select?: Select, controls: any, page?: string }} How */

const LEVELS = ['road', 'phases', 'everything'];

/**
 * What the flowchart is sent, as the app sends it.
 * @param {Site} site
 * @param {Shown} shown
 * @param {{ hasPlace?: boolean, detail?: string }} how
 */
export async function mapParts(site, { pathway, region, voice }, { hasPlace, detail }) {
  const { files } = site.index;
  const names = pick(files[`map/${pathway}/${region}/${voice}`], site.agreed);
  if (!names) throw new Error(`map/${pathway}/${region}/${voice}`);
  const [head, more, words, asks, place] = await site.data.all([
    ...names,
    pick(files[`words/${voice}`], site.agreed),
    pick(files[`asks/${voice}`] ?? { '': '' }, site.agreed),
    hasPlace ? pick(files[`place/${pathway}/${region}`], site.agreed) : '',
  ]);
  const level = LEVELS.includes(detail ?? '') ? { detail } : {};
  const library = site.libraryPrefix(voice);
  /** @type {Partial<import('../types/payload.d.ts').Payload>} */
  const rest = { questions: [], elsewhere: [], relations: null, library, select: { id: null, seq: 0 } };
  return { head: JSON.stringify({ ...rest, ...words, ...asks, ...place, ...head, ...level }), more, nodes: head.nodes };
}

/**
 * @param {Site} site
 * @param {HTMLElement} host
 * @param {Shown} shown
 * @param {How} how
 * @param {{ onPick?: (id: string | null) => void, onWish: (kind: string, value: string) => void }} acts
 */
export async function showMap(site, host, shown, how, { onPick, onWish }) {
  const turn = site.turn;
  const { nodes, ...parts } = await mapParts(site, shown, how);
  if (turn !== site.turn) return null;
  /** @param {string} name @param {any} value */
  const hear = (name, value) => {
    if (name === 'picked') onPick?.(value.id);
    else if (value.kind === 'agree') site.agree(value.value);
    else if (value.kind === 'forget') site.forget();
    else if (value.kind === 'page') givePage();
    else onWish(value.kind, value.value);
  };
  const { select = { id: null, seq: 0 }, controls } = how;
  const data = { ...parts, select, controls: JSON.stringify(controls), still: true };
  // What a saved page needs around its content comes once, when it is asked for.
  async function givePage() {
    const page = await site.data.get(pick(site.index.files.template, site.agreed));
    site.mount(host, showChart, { ...data, page }, hear);
  }
  site.mount(host, showChart, data, hear);
  site.dropStatic();
  return nodes;
}

/**
 * What can be chosen above a map.
 * @param {Site} site
 * @param {Shown} shown
 * @param {{ maps?: { id: string, title: string }[], hasVoices?: boolean, hasRegions?: boolean, asked?: string }} how
 */
export function composeControls(
  { index, words },
  { pathway, region, voice },
  { maps = [], hasVoices, hasRegions, asked },
) {
  const title = voice === 'trainee' ? 'trainee' : 'family';
  const voices = ['family', 'trainee'].map((id) => ({ id, title: words(`voice_${id}`) }));
  return {
    map_label: asked ?? words('pathway'),
    is_asked: Boolean(asked),
    map: pathway,
    maps,
    voice,
    voices: hasVoices ? voices : [],
    region,
    regions: hasRegions ? index.regions.map((one) => ({ id: one.id, title: one.title[title] })) : [],
  };
}

/** The maps that a reader may see, with their titles. @param {Site} site @param {'family' | 'trainee'} voice */
export function openMaps({ index, agreed }, voice) {
  return index.maps
    .filter(({ asks }) => voice === 'trainee' || !asks || agreed.has(asks))
    .map(({ id, title }) => ({ id, title: title[voice] }));
}
