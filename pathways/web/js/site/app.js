// The site: the app's own parts on pages without a server. What a part asks for, this answers from the site's files.

import { showAnswers } from '../answers.js';
import { showBar } from '../bar.js';
import { addStyle } from '../lib/styles.js';
import { createWords } from '../lib/words.js';
import { pathOf, routeOf } from './address.js';
import { createData, pick } from './data.js';
import { drawExplore } from './explore.js';
import { drawSwitches, tell } from './frame.js';
import { keepOffline } from './offline.js';
import { drawCompare, drawLibrary, drawPresent, drawStudy } from './tools.js';
import { drawStart, drawWhere } from './where.js';

/** @typedef {import('./types.d.ts').Site} Site */
/** @typedef {import('./types.d.ts').MapEntry} MapEntry */
/** @typedef {import('./address.js').Route} Route */

const STALE_DAYS = 548;
const DAY_MS = 86_400_000;
/** @type {Record<string, (site: Site) => Promise<void>>} */
const PAGES = {
  '': drawStart,
  explore: drawExplore,
  where: drawWhere,
  present: drawPresent,
  compare: drawCompare,
  study: drawStudy,
  library: drawLibrary,
};

const root = new URL(document.documentElement.dataset.root ?? './', document.baseURI.split(/[?#]/)[0]).href;
const isOnDisk = window.location.protocol === 'file:';
/** Whether the page that was opened is that of the route, as the address said at first. */
const isOpened = !window.location.hash.startsWith('#/');
const data = createData(root);
const top = /** @type {HTMLElement} */ (document.getElementById('top'));
const main = /** @type {HTMLElement} */ (document.getElementById('main'));
/** @type {Map<HTMLElement, () => void>} */
const mounted = new Map();
/** @type {WeakMap<HTMLElement, import('./types.d.ts').Hear>} */
const hearing = new WeakMap();
/** @type {Record<string, Record<string, string>>} */
const last = {};
/** @type {Record<string, number>} */
const taps = { settled: 0 };

/** @type {Site} */
const site = {
  root,
  data,
  main,
  turn: 0,
  agreed: new Set(),
  picked: { id: '', seq: 0 },
  place: { pathway: '', region: '', step: '', seq: 0, led: '' },
  looked: { said: '', seq: 0 },
  index: /** @type {any} */ (null),
  words: (key) => key,
  route: { lang: '', page: '', query: {} },
  go({ page, query: asked }) {
    const { lang = site.route.lang, ...query } = asked;
    const isBare = !Object.keys(query).length;
    const next = { lang, page: page === 'start' ? '' : page, query: isBare ? (last[page] ?? {}) : query };
    const isOther = next.page !== site.route.page || next.query.part !== site.route.query.part;
    site.note(next);
    site.render().then(() => isOther && window.scrollTo(0, 0));
  },
  note(route, isReplacing = false) {
    site.route = route;
    if (route.page !== 'first' && route.page !== 'where') last[route.page] = route.query;
    const address = addressOf(route);
    if (address === window.location.href) return;
    if (isReplacing) window.history.replaceState(window.history.state, '', address);
    else window.history.pushState({}, '', address);
  },
  hear(name, value) {
    if (name === 'went') site.go(value);
    else if (name === 'spoke') site.go({ page: site.route.page, query: { ...site.route.query, lang: value.lang } });
    else if (name === 'agreed') site.agree(value.question);
  },
  agree(id) {
    site.agreed.add(id);
    site.render();
  },
  answer(id, isYes) {
    if (isYes) site.agreed.add(id);
    else site.agreed.delete(id);
    taps.settled += 1;
    site.render();
  },
  forget() {
    site.agreed.clear();
    site.render();
  },
  mount(host, show, sent, hear) {
    // A part keeps what it told first: what is heard now is looked up when it speaks.
    hearing.set(host, hear);
    const setTriggerValue = (/** @type {string} */ name, /** @type {any} */ value) => hearing.get(host)?.(name, value);
    mounted.set(host, show({ data: sent, parentElement: host, setTriggerValue }));
  },
  unmount(host) {
    if (!host) return;
    mounted.get(host)?.();
    mounted.delete(host);
    host.replaceChildren();
  },
  async part(name) {
    await data.loadScript(site.index.scripts[name]);
    const style = `style.${name}`;
    if (data.has(style) && !taps[style]) addStyle(document, await data.get(style));
    taps[style] = 1;
    return /** @type {any} */ (window).pathwaysParts[name];
  },
  dropStatic() {
    for (const element of main.querySelectorAll('[data-static]')) element.remove();
  },
  name(...names) {
    document.title = [...new Set([...names.filter(Boolean), site.index.name])].join(' – ');
  },
  libraryPrefix(voice) {
    const path = pathOf({ lang: site.route.lang, page: 'library', query: { voice } }, site.index);
    // From a disk an address of its own kind is not followed: it stays relative to the page that was opened.
    return `${isOnDisk ? (document.documentElement.dataset.root ?? './') : root}${path}?entry=`;
  },
  fillHtml(element, html, path) {
    element.innerHTML = html;
    for (const link of element.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      if (!href.startsWith('#')) link.setAttribute('href', new URL(href, new URL(path, root)).href);
    }
  },
  render: () => render(),
};

/** The address of a page; from a disk it stands behind that of the page that was opened. @param {Route} route */
function addressOf(route) {
  const path = pathOf(route, site.index);
  return isOnDisk ? `${window.location.href.split('#')[0]}#/${path}` : `${root}${path}`;
}

/** @param {string} href an address of this site, or any other: then null */
function pathIn(href) {
  const [address, hash = ''] = href.split('#');
  if (hash.startsWith('/')) return hash.slice(1);
  return address.startsWith(root) ? address.slice(root.length) : null;
}

/** The page that the browser's address names. @returns {Route} */
function readAddress() {
  return routeOf(pathIn(window.location.href) ?? '', names());
}

const names = () => ({ langs: site.index.langs.map(({ id }) => id), regions: site.index.regions.map(({ id }) => id) });

/** Shows the page of the address, with what came with it or from its own file. */
async function render() {
  site.turn += 1;
  const { turn } = site;
  try {
    await takeLanguage(site.route.lang);
    if (turn !== site.turn) return;
    await takeBody();
    if (turn !== site.turn) return;
    showTop();
    const draw = PAGES[site.route.page];
    if (draw) await draw(site);
    else drawSwitches(site);
    main.dataset.ready = site.route.page || 'start';
  } catch (problem) {
    if (turn !== site.turn) return;
    console.warn(problem);
    tell(main.querySelector('[data-part="told"]') ?? main, site.words('site_failed'));
  }
}

/** @param {string} lang */
async function takeLanguage(lang) {
  site.index = await data.get(`index.${lang}`);
  site.words = createWords(site.index.words, lang);
  if (document.documentElement.lang === lang) return;
  document.documentElement.lang = lang;
  drawFoot();
}

function drawFoot() {
  const foot = document.getElementById('foot');
  const lines = [...site.index.foot];
  if (Date.now() - Date.parse(site.index.checked) > STALE_DAYS * DAY_MS) lines.push(site.words('stale'));
  foot?.replaceChildren(...lines.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
}

// A page that is no map comes with a text of its own; that of the page that was opened is there already.
async function takeBody() {
  const { lang, page, query } = site.route;
  const part = page === 'first' && query.part && query.part !== '1' ? [query.part] : [];
  const key = page === 'explore' ? 'explore' : ['page', page || 'start', ...part].join('/');
  const shown = `${page === 'explore' ? '' : lang}${key}`;
  if (main.dataset.body === shown) return;
  const isFirst = main.dataset.body === undefined;
  if (!isFirst || !isOpened) {
    const name = page === 'explore' ? null : pick(site.index.files[key], site.agreed);
    const body = name ? await data.get(name) : null;
    for (const host of [...mounted.keys()].filter((one) => main.contains(one))) site.unmount(host);
    site.fillHtml(main, body?.body ?? '', body?.path ?? '');
    if (body) site.name(body.title);
    if (page !== 'explore' && !body) tellLost();
  }
  main.dataset.body = shown;
}

function tellLost() {
  main.replaceChildren(
    Object.assign(document.createElement('h1'), { textContent: site.words('lost_title') }),
    Object.assign(document.createElement('p'), { textContent: site.words('lost_text', { page: site.route.page }) }),
  );
}

/** The bar on top, and the answers that this device remembers. */
function showTop() {
  const { index, route, agreed } = site;
  const voice = route.query.voice ?? last.explore?.voice ?? 'family';
  const part = route.query.part ?? '';
  const bar = { ...index.bar, page: route.page, place: `${route.page}/${part}`, voice, lang: route.lang };
  const names = pick(index.files[`finder/${voice}`], agreed);
  const told = JSON.stringify({ ...bar, languages: index.langs });
  if (!top.querySelector('.np-root')) top.replaceChildren();
  site.data.get(names).then((finder) => site.mount(top, showBar, { bar: told, finder }, site.hear));
  const sent = { pack: index.pack, agreed: [...agreed].sort(), settled: taps.settled > 0 };
  showAnswers({
    data: sent,
    setTriggerValue(_, remembered) {
      const known = ['numbers', ...index.questions.map(({ id }) => id)];
      if (taps.settled || !Array.isArray(remembered)) return;
      for (const id of remembered.filter((one) => known.includes(one))) agreed.add(id);
      queueMicrotask(render);
    },
  });
}

// Any link into the site is followed here, so that nothing that was marked or opened is lost.
/** @param {MouseEvent} event */
function followLink(event) {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  const inner = event.composedPath()[0];
  const link = inner instanceof Element ? inner.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.download || (link.target && link.target !== '_self')) return;
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) {
    event.preventDefault();
    document.getElementById(href.slice(1))?.scrollIntoView({ block: 'start' });
    return;
  }
  const path = pathIn(link.href);
  if (path === null || !/\.html(\?|$)/.test(path)) return;
  event.preventDefault();
  const route = routeOf(path, names());
  site.go({ page: route.page || 'start', query: { ...route.query, lang: route.lang } });
}

function start() {
  // The address will change without a new page: what is relative now must stay what it is.
  for (const link of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll('link[href]'))) {
    link.setAttribute('href', link.href);
  }
  const lang = document.documentElement.lang;
  Promise.all([data.get(`index.${lang}`), data.get('style.app')]).then(([index, css]) => {
    addStyle(document, css);
    site.index = index;
    drawFoot();
    const route = readAddress();
    // Without a connection the first page stands in for others: the address is that of the page again.
    if (!isOnDisk && !isOpened) window.history.replaceState(null, '', addressOf(route));
    site.route = route;
    if (route.page !== 'first' && route.page !== 'where') last[route.page] = route.query;
    document.addEventListener('click', followLink);
    window.addEventListener('popstate', () => {
      site.route = readAddress();
      render();
    });
    window.addEventListener('pathways-address', (event) => {
      const { detail } = /** @type {CustomEvent} */ (event);
      const { lang: spoken = site.route.lang, ...query } = detail.query;
      const path = pathOf({ lang: spoken, page: detail.page, query }, site.index);
      detail.address = new URL(path, root).href;
    });
    render();
    if (!isOnDisk) keepOffline(site);
  });
}

start();
