// Where each page of the site lies: the same paths as in Python (site/address.py), and back from a path to a page.

/** @typedef {Record<string, string>} Query */
/** @typedef {{ lang: string, page: string, query: Query }} Route */
/**
 * @typedef {{ langs: { id: string }[], regions: { id: string }[], first: string,
 *   maps: { id: string, regions: string[] }[], steps: Record<string, [string, string | null, string[]]> }} Known
 */

const VOICED = ['explore', 'compare', 'library'];
const TRAINEE = 'trainee';
const END = /(\.shown)?\.html$/;

/**
 * The map, region, voice and step that a query means; what it does not name is as usual, or as its step has it.
 * @param {Query} query
 * @param {Known} known
 */
export function readMap(query, { regions, first, maps, steps }) {
  const step = query.step ?? '';
  const [home, , only] = steps[step] ?? [first, null, []];
  const pathway = maps.find(({ id }) => id === query.pathway)?.id ?? home;
  const usual = only.length && !only.includes(regions[0].id) ? only[0] : regions[0].id;
  const region = regions.find(({ id }) => id === query.region)?.id ?? usual;
  return { pathway, region, step, voice: query.voice === TRAINEE ? TRAINEE : 'family' };
}

/**
 * The path of a page below the top of the site, with what is left of its query.
 * @param {Route} route
 * @param {Known} known
 */
export function pathOf({ lang, page, query }, known) {
  const { voice, lang: _lang, ...rest } = query;
  const folders = lang === known.langs[0].id ? [] : [lang];
  if (voice === TRAINEE && VOICED.includes(page)) folders.push(TRAINEE);
  /** @type {string[]} */
  const names = [];
  if (page === 'explore') {
    const at = readMap(query, known);
    if (at.region !== known.regions[0].id) folders.push(at.region);
    names.push('explore', at.pathway);
    if (Object.hasOwn(known.steps, at.step)) {
      names.push(at.step);
      delete rest.step;
    }
    delete rest.pathway;
    delete rest.region;
  } else {
    names.push(page || 'index');
    const part = page === 'first' ? rest.part : page === 'compare' ? rest.compare : '';
    if (part && part !== '1') names.push(part);
    if (page === 'first') delete rest.part;
    if (page === 'compare') delete rest.compare;
  }
  const told = new URLSearchParams(rest).toString();
  return `${[...folders, ...names].join('/')}.html${told ? `?${told}` : ''}`;
}

/**
 * The page that a path means; of the language that it names no more than that needs be known.
 * @param {string} path below the top of the site, with its query
 * @param {{ langs: string[], regions: string[] }} known
 * @returns {Route}
 */
export function routeOf(path, { langs, regions }) {
  const [names, told] = path.split('?');
  const query = Object.fromEntries(new URLSearchParams(told ?? ''));
  const parts = decodeURIComponent(names).replace(END, '').split('/').filter(Boolean);
  const lang = langs.includes(parts[0]) ? /** @type {string} */ (parts.shift()) : langs[0];
  if (parts[0] === TRAINEE) query.voice = /** @type {string} */ (parts.shift());
  if (regions.includes(parts[0])) query.region = /** @type {string} */ (parts.shift());
  const [page = 'index', first, second] = parts;
  if (page === 'explore') {
    if (first) query.pathway = first;
    if (second) query.step = second;
  }
  if (page === 'first' && first) query.part = first;
  if (page === 'compare' && first) query.compare = first;
  return { lang, page: page === 'index' ? '' : page, query };
}
