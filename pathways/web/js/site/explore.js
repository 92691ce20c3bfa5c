// Explore: any map, in any voice, with an address for every step.

import { make, makeButton } from '../lib/dom.js';
import { readMap } from './address.js';
import { drawQuestion, drawSwitches, partOf, regionMissing, tell } from './frame.js';
import { composeControls, openMaps, showMap } from './map.js';

/** @typedef {import('./types.d.ts').Site} Site */

/** The places of the page; text that came with it stays until the map is drawn. @param {Site} site */
function prepare({ main }) {
  if (partOf('map')) return;
  if (!main.querySelector('[data-static]')) main.replaceChildren(make('h1', {}));
  main.querySelector('h1')?.classList.add('np-unseen');
  const parts = ['ask', 'told', 'map', 'switches'].map((name) => make('div', { 'data-part': name }));
  main.querySelector('h1')?.after(...parts);
}

/** @param {Site} site */
export async function drawExplore(site) {
  const { index, route, agreed, words } = site;
  const at = readMap(route.query, index);
  const voice = at.voice === 'trainee' ? 'trainee' : 'family';
  const map = /** @type {import('./types.d.ts').MapEntry} */ (index.maps.find(({ id }) => id === at.pathway));
  const asked = voice === 'family' ? firstAsked([map.asks, index.steps[at.step]?.[1]], agreed) : null;
  const isHard = Boolean(asked) && asked === map.asks;
  prepare(site);
  const title = isHard ? questionTitle(site, asked) : map.title[voice];
  /** @type {HTMLElement} */ (site.main.querySelector('h1')).textContent = title;
  site.name(title, words('nav_explore'));
  const { step: _, ...rest } = route.query;
  const whole = { ...rest, pathway: index.first };
  drawQuestion(site, asked, () => site.go({ page: 'explore', query: isHard ? whole : rest }));
  tell(partOf('told'), '');
  partOf('told')?.replaceChildren();
  if (isHard) {
    site.unmount(partOf('map'));
    site.dropStatic();
  } else if (!map.regions.includes(at.region)) tellRegion(site, map, at.region);
  else await drawMap(site, at, rest, asked ? '' : at.step);
  if (voice === 'family') drawSwitches(site);
  else partOf('switches')?.replaceChildren();
}

/** @param {(string | null | undefined)[]} questions @param {Set<string>} agreed */
export const firstAsked = (questions, agreed) => questions.find((one) => one && !agreed.has(one)) ?? null;

/** @param {Site} site @param {string | null} id */
const questionTitle = ({ index }, id) => index.questions.find((one) => one.id === id)?.title ?? '';

/**
 * @param {Site} site
 * @param {ReturnType<typeof readMap>} at
 * @param {Record<string, string>} query that of the address, without its step
 * @param {string} step
 */
async function drawMap(site, at, query, step) {
  const { index, picked, words } = site;
  const voice = at.voice === 'trainee' ? 'trainee' : 'family';
  if (step !== picked.id) Object.assign(picked, { id: step, seq: picked.seq + 1 });
  const controls = composeControls(site, at, { maps: openMaps(site, voice), hasVoices: true, hasRegions: true });
  const host = /** @type {HTMLElement} */ (partOf('map'));
  const select = { id: step || null, seq: picked.seq };
  const map = index.maps.find(({ id }) => id === at.pathway)?.title[voice] ?? '';
  /** @param {string} id */
  const name = (id) => site.name(nodes?.[id]?.title[voice] ?? '', map, words('nav_explore'));
  const nodes = await showMap(
    site,
    host,
    at,
    { select, controls, detail: query.detail },
    {
      // The map shows it already: the address follows; not for a map that is being left.
      onPick(id) {
        const now = wished(site);
        if (now?.pathway !== at.pathway) return;
        picked.id = id ?? '';
        name(picked.id);
        site.note({ ...site.route, query: { ...now, ...(id ? { step: id } : {}) } });
      },
      onWish(kind, value) {
        const now = wished(site);
        if (!now) return;
        const [pathway, region = now.region] = value.split('/');
        const next = kind === 'map' ? { pathway, region } : { [kind]: value };
        const kept = kind !== 'map' && picked.id ? { step: picked.id } : {};
        if (kind !== 'map' || index.maps.some(({ id }) => id === pathway))
          site.go({ page: 'explore', query: { ...now, ...kept, ...next } });
      },
    },
  );
  if (nodes) name(step);
}

/** What the address asks for by now: what was chosen a moment ago may still be on its way. @param {Site} site */
function wished({ route, index }) {
  if (route.page !== 'explore') return null;
  const { pathway, region, voice } = readMap(route.query, index);
  return { pathway, region, voice };
}

/** The map is not told for this region: it leads on to one that it is told for. @param {Site} site
 * @param {import('./types.d.ts').MapEntry} map @param {string} region */
function tellRegion(site, map, region) {
  const { index, words, route } = site;
  const names = Object.fromEntries(index.regions.map(({ id, title }) => [id, title.family]));
  const buttons = map.regions.map((id) =>
    makeButton('button', words('region_show', { region: names[id] }), () =>
      site.go({ page: 'explore', query: { ...route.query, region: id } }),
    ),
  );
  site.unmount(partOf('map'));
  site.dropStatic();
  tell(partOf('told'), regionMissing(site, map, region, 'family'), ...buttons);
}
