// The pages of tools: the library, comparisons, talks and the study desk, each loaded where it is needed.

import { fill, make } from '../lib/dom.js';
import { pick } from './data.js';
import { drawQuestion, drawSwitches, makeChoice, makeToggle, partOf, regionMissing, tell } from './frame.js';
import { mapParts } from './map.js';

/** @typedef {import('./types.d.ts').Site} Site */

const FILTERS = ['class', 'phase', 'status', 'year', 'group', 'region'];
const titled = (/** @type {{ id: string, title: string }[]} */ all) =>
  all.map(({ id, title }) => ({ value: id, text: title }));

/** What is looked at in the library, as its address says. @param {Site} site */
function libraryState({ route: { query }, looked }) {
  const entry = query.entry ?? (query.table && query.id ? `${query.table}/${query.id}` : '');
  const [table, ...rest] = entry ? entry.split('/') : [query.table || 'drugs'];
  const filters = Object.fromEntries(FILTERS.filter((name) => query[name]).map((name) => [name, query[name]]));
  const said = JSON.stringify([entry, table, filters]);
  if (looked.said !== said) Object.assign(looked, { said, seq: looked.seq + 1 });
  return { table, entry: rest.join('/'), voice: voiceOf(query), filters, seq: looked.seq };
}

/** @param {Record<string, string>} query */
const voiceOf = ({ voice }) => (voice === 'trainee' ? 'trainee' : 'family');

/** @param {Site} site */
export async function drawLibrary(site) {
  const { index, agreed, words } = site;
  const state = libraryState(site);
  const voice = voiceOf(site.route.query);
  site.name(words('nav_library'));
  const [library, said, showLibrary] = await Promise.all([
    site.data.get(pick(index.files[`library/${voice}`], agreed)),
    site.data.get(pick(index.files['library-words'], agreed)),
    site.part('library'),
  ]);
  const data = {
    library: JSON.stringify(library),
    words: JSON.stringify(said),
    state: JSON.stringify({ ...state, voice }),
  };
  const held = index.held[site.route.query.entry ?? ''];
  const asked = voice === 'family' && held && !agreed.has(held) ? held : null;
  drawQuestion(site, asked, () => site.go({ page: 'library', query: { table: state.table } }));
  const host = partOf('tool');
  if (!host) return;
  site.mount(host, showLibrary, data, (name, value) => {
    if (name === 'shown') noteLibrary(site, value);
    else if (name === 'agreed') site.agree('numbers');
    else site.hear(name, value);
  });
  site.dropStatic();
  if (voice === 'family') drawSwitches(site);
  else fill(/** @type {Element} */ (partOf('switches')));
}

/** What is looked at is in the address; in another voice it is other data. @param {Site} site @param {any} shown */
function noteLibrary(site, { table, entry, voice, filters }) {
  const set = Object.entries(filters).filter(([, value]) => value);
  const named = entry ? { entry: `${table}/${entry}` } : table === 'drugs' ? {} : { table };
  const query = { ...named, ...Object.fromEntries(set), ...(voice === 'trainee' ? { voice } : {}) };
  const isOther = voice !== voiceOf(site.route.query);
  site.looked.said = JSON.stringify([entry ? `${table}/${entry}` : '', table, Object.fromEntries(set)]);
  site.note({ ...site.route, query }, true);
  if (isOther) site.render();
}

/** @param {Site} site */
export async function drawCompare(site) {
  const { index, agreed, words, route } = site;
  const voice = voiceOf(route.query);
  const all = index.comparisons;
  const chosen = all.find(({ id }) => id === route.query.compare) ?? all[0];
  if (!chosen) return;
  const go = (/** @type {Record<string, string>} */ change) =>
    site.go({ page: 'compare', query: { compare: chosen.id, voice, ...change } });
  const voices = ['family', 'trainee'].map((id) => ({ id, title: words(`voice_${id}`) }));
  site.name(chosen.title[voice], words('nav_compare'));
  fill(
    /** @type {Element} */ (partOf('choose')),
    makeToggle(words('voice'), voices, voice, (id) => go({ voice: id })),
    makeChoice(
      words('compare_choose'),
      all.map(({ id, title }) => ({ value: id, text: title[voice] })),
      chosen.id,
      (id) => go({ compare: id }),
    ),
  );
  const found = await site.data.get(pick(index.files[`compare/${chosen.id}/${voice}`], agreed));
  const turn = site.turn;
  drawQuestion(site, found.asks, () => site.go({ page: 'start', query: {} }));
  const told = /** @type {HTMLElement} */ (partOf('told'));
  const host = /** @type {HTMLElement} */ (partOf('tool'));
  const notes = found.notes.map((/** @type {string} */ text) => make('p', { class: 'note', text }));
  fill(/** @type {Element} */ (partOf('what')), found.what ? make('p', { text: found.what }) : null);
  const body = make('div', {});
  site.fillHtml(body, found.html, '');
  if (found.picture) {
    const showCompare = await site.part('compare');
    if (turn !== site.turn) return;
    site.mount(host, showCompare, { compare: found.picture }, site.hear);
  } else site.unmount(host);
  fill(told, ...notes, body);
  site.dropStatic();
  if (voice === 'family') drawSwitches(site);
  else fill(/** @type {Element} */ (partOf('switches')));
}

/** @param {Site} site */
export async function drawPresent(site) {
  const { index, words, route } = site;
  const maps = index.maps.map(({ id, title }) => ({ id, title: title.trainee }));
  const map = index.maps.find(({ id }) => id === route.query.pathway) ?? index.maps.find(({ id }) => id === index.talk);
  if (!map) return;
  const region = map.regions.includes(route.query.region) ? route.query.region : map.regions[0];
  const routes = [{ id: '', title: words('present_whole') }, ...(index.routes[`${map.id}/${region}`] ?? [])];
  const way = routes.find(({ id }) => id === route.query.route)?.id ?? '';
  const go = (/** @type {Record<string, string>} */ change) => {
    const { route: next, ...rest } = { pathway: map.id, region, route: way, ...change };
    site.go({ page: 'present', query: { ...rest, ...(next ? { route: next } : {}) } });
  };
  const regions = index.regions.filter(({ id }) => map.regions.includes(id));
  site.name(map.title.trainee, words('nav_present'));
  fill(
    /** @type {Element} */ (partOf('choose')),
    makeChoice(words('pathway'), titled(maps), map.id, (id) => go({ pathway: id, route: '' })),
    makeChoice(words('present_route'), titled(routes), way, (id) => go({ route: id })),
    makeChoice(
      words('region'),
      regions.map(({ id, title }) => ({ value: id, text: title.trainee })),
      region,
      (id) => go({ region: id }),
    ),
  );
  const names = pick(index.files[`talk/${map.id}/${region}/${way}`], site.agreed);
  const { turn } = site;
  const [rest, picture, showTalk] = await Promise.all([
    site.data.get(names[0]),
    site.data.get(names[1]),
    site.part('talk'),
  ]);
  if (turn !== site.turn) return;
  const talk = JSON.stringify({ ...rest, ...picture });
  site.mount(/** @type {HTMLElement} */ (partOf('tool')), showTalk, { talk }, (_, asked) => {
    site.go({
      page: 'present',
      query: { pathway: map.id, region: asked.region ?? region, route: way, lang: asked.lang },
    });
  });
  site.dropStatic();
  drawSwitches(site);
}

/** @param {Site} site */
export async function drawStudy(site) {
  const { index, words, route } = site;
  const map = index.maps.find(({ id }) => id === route.query.pathway) ?? index.maps[0];
  const region = index.regions.find(({ id }) => id === route.query.region)?.id ?? index.regions[0].id;
  const go = (/** @type {Record<string, string>} */ change) =>
    site.go({ page: 'study', query: { pathway: map.id, region, ...change } });
  site.name(map.title.trainee, words('nav_study'));
  const maps = index.maps.map(({ id, title }) => ({ value: id, text: title.trainee }));
  const regions = index.regions.map(({ id, title }) => ({ id, title: title.trainee }));
  fill(
    /** @type {Element} */ (partOf('choose')),
    makeChoice(words('study_pathway'), maps, map.id, (id) => go({ pathway: id })),
    makeToggle(words('study_region'), regions, region, (id) => go({ region: id })),
  );
  const host = /** @type {HTMLElement} */ (partOf('tool'));
  const { turn } = site;
  if (!map.regions.includes(region)) {
    site.unmount(host);
    tell(host, regionMissing(site, map, region, 'trainee'));
    return;
  }
  const [tables, cases, said] = await site.data.all(pick(index.files.desk, site.agreed));
  const view = await site.data.get(pick(index.files[`study/${map.id}/${region}`], site.agreed));
  const { head } = await mapParts(site, { pathway: map.id, region, voice: 'trainee' }, {});
  const showStudy = await site.part('desk');
  if (turn !== site.turn) return;
  const data = { view, tables, cases, map: head, words: JSON.stringify(said) };
  site.mount(host, showStudy, data, (_, wanted) => {
    const [pathway, where] = wanted.map.split('/');
    go({ pathway, region: where });
  });
  site.dropStatic();
}
