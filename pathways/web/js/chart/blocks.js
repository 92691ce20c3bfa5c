// Draws the blocks of a card: paragraphs, lists, facts, ways, entries, sources, and what is shown only on asking.

import { make, makeButton, own } from '../lib/dom.js';
import { remember } from '../lib/memory.js';
import { drawPicture, drawStrip } from '../lib/pictures.js';
import { drawSource, groupSources, lookUp } from '../lib/sources.js';
import { goToMap, wish } from './onward.js';
import { withTerms } from './terms.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/payload.d.ts').SentBlock} SentBlock */
/** @typedef {import('../types/payload.d.ts').DoorBlock} DoorBlock */
/** @typedef {import('../types/payload.d.ts').KeysBlock} KeysBlock */
/** @typedef {import('../types/payload.d.ts').SentAskBlock} SentAskBlock */
/**
 * @template Block
 * @typedef {(chart: Chart, block: Block) => HTMLElement} Draw
 */

/**
 * By the type of the block.
 * @type {{
 *   text: Draw<DoorBlock | import('../types/payload.d.ts').TextBlock>,
 *   list: Draw<import('../types/payload.d.ts').ListBlock>,
 *   facts: Draw<import('../types/payload.d.ts').FactsBlock>,
 *   ways: Draw<import('../types/payload.d.ts').WaysBlock>,
 *   entries: Draw<KeysBlock>,
 *   sources: Draw<KeysBlock>,
 *   ask: Draw<SentAskBlock>,
 * }}
 */
const BLOCKS = {
  text: (chart, block) =>
    'map' in block && block.map
      ? drawDoor(chart, block)
      : make('p', { lang: block.lang }, ...withTerms(chart, block.text)),
  list: (_, block) => (block.in_order ? drawStrip(block.items, block.pictures ?? []) : drawList(block)),
  facts: (chart, block) =>
    make(
      'dl',
      { class: block.beside ? 'np-facts is-beside' : 'np-facts' },
      ...block.items.map((fact) => drawFact(chart, fact)),
    ),
  ways: (chart, block) => make('ul', { class: 'np-ways' }, ...block.items.map((way) => drawWay(chart, way))),
  entries: (chart, block) =>
    make(
      'div',
      { class: 'np-entries' },
      ...lookUp(block.items, own(chart.content.payload.entries, chart.content.voice)).map((entry) =>
        drawEntry(chart, entry),
      ),
    ),
  sources: (chart, block) =>
    make(
      'ul',
      { class: 'np-sources' },
      ...groupSources(lookUp(block.items, chart.content.payload.sources)).map((sources) =>
        drawSource(sources, chart.content.voice !== 'family'),
      ),
    ),
  ask: (chart, block) => drawAsk(chart, block),
};

/** Draws a block; nothing of a type that is not known here. @param {Chart} chart @param {SentBlock} block */
export function drawBlock(chart, block) {
  const drawer = /** @type {Draw<SentBlock> | undefined} */ (own(BLOCKS, block.type));
  return drawer ? drawer(chart, block) : null;
}

/** @param {Chart} chart @param {import('../types/payload.d.ts').Fact} fact */
function drawFact(chart, { name, value, lang, of_ten: count }) {
  const told = [count === undefined ? null : drawTen(count), ...withTerms(chart, value)];
  return make('div', {}, make('dt', { text: name }), make('dd', { lang }, ...told));
}

/** @param {import('../types/payload.d.ts').ListBlock} block */
function drawList({ items, pictures }) {
  return make(
    'ul',
    { class: pictures ? 'np-list is-drawn' : 'np-list' },
    ...items.map((item, at) => {
      const picture = drawPicture(pictures?.[at]);
      if (typeof item === 'string') return make('li', {}, picture, item);
      return make('li', { lang: item.lang }, picture, item.text, ...drawOutward(item));
    }),
  );
}

/**
 * A link that leads out of the app says so, and nothing is fetched before it is tapped.
 * @param {import('../types/payload.d.ts').TextInLang} item
 */
function drawOutward({ address, link }) {
  if (!link || !/^https:\/\//.test(address)) return [];
  const props = {
    href: address,
    target: '_blank',
    rel: 'noopener noreferrer',
    class: 'np-link np-outward',
    text: link,
  };
  return [' ', make('a', props)];
}

/** So many of ten as dots in a row; the words beside say the same, so it is not read aloud. @param {number} count */
function drawTen(count) {
  const dots = [...Array(10).keys()].map((at) => make('span', { class: at < count ? 'is-one' : null }));
  return make('span', { class: 'np-ten', 'aria-hidden': 'true' }, ...dots);
}

/**
 * A paragraph about another map or about a step, with the button that opens it where the page around can.
 * @param {Chart} chart
 * @param {DoorBlock} block
 */
function drawDoor(chart, block) {
  const { callbacks } = chart.page;
  const { payload, graph, words } = chart.content;
  const [pack, , region] = payload.id.split('/');
  const isHere = Boolean(block.step && graph.kindOf(block.step));
  const go = () => {
    if (isHere) chart.select(block.step, { focus: 'card' });
    else if (callbacks.wished) goToMap(chart, `${pack}/${block.map}/${region}`, block.step);
    else callbacks.opened?.(block.map);
  };
  if (!isHere && !callbacks.wished && !callbacks.opened) return make('p', { text: block.text });
  if (block.step) return makeButton('np-button np-opens', words('see_button', { title: block.map_title }), go);
  return makeButton('np-button np-opens', words('opens_button', { title: block.map_title }), go);
}

/** @param {Chart} chart @param {import('../types/payload.d.ts').WayItem} way */
function drawWay(chart, way) {
  const { words, graph, voice } = chart.content;
  const arrow = own(graph.arrows, way.arrow);
  const ends = arrow ? { from: graph.titleOf(arrow.from, voice), to: graph.titleOf(arrow.to, voice) } : {};
  const isHere = Boolean(graph.kindOf(way.step));
  const go = isHere
    ? makeButton('np-link np-way-step', way.title, () => chart.select(way.step, { focus: 'card' }), {
        'data-step': way.step,
        lang: way.title_lang,
      })
    : make('span', { class: 'np-way-step', text: way.title, lang: way.title_lang });
  const why = arrow ? makeWhy(chart, way.arrow, words('why_of', ends), { focus: 'card' }) : null;
  const label = way.label || words(`kind_${way.kind}`);
  return make(
    'li',
    { class: `np-way np-kind-${way.kind}` },
    make('span', { class: 'np-way-label', text: label }),
    make('div', { class: 'np-way-line' }, go, why),
    way.text ? make('p', { class: 'np-way-text', text: way.text, lang: way.lang }) : null,
    way.map ? make('p', { class: 'np-way-map', text: way.map }) : null,
  );
}

/**
 * The button that opens the card of an arrow.
 * @param {Chart} chart
 * @param {string} arrow
 * @param {string} name what it is about
 * @param {import('../types/chart.d.ts').Selecting} how
 * @param {Record<string, string>} props
 */
export function makeWhy(chart, arrow, name, how, props = {}) {
  return makeButton('np-why', chart.content.words('why'), () => chart.select(arrow, how), {
    'aria-label': `${chart.content.words('why')} ${name}`,
    'data-arrow': arrow,
    ...props,
  });
}

/** @param {Chart} chart @param {import('../types/payload.d.ts').Entry} entry */
function drawEntry(chart, entry) {
  const address = libraryAddress(chart.content.payload.library, entry);
  return make(
    'details',
    { class: 'np-entry' },
    make('summary', { text: entry.title, lang: entry.title_lang }),
    make('p', { text: entry.text, lang: entry.lang }),
    address ? make('a', { href: address, class: 'np-link', text: chart.content.words('library_more') }) : null,
  );
}

/**
 * Only pages of this site: an address with a scheme of its own is not followed.
 * @param {string | null} prefix
 * @param {import('../types/payload.d.ts').Entry} entry
 */
function libraryAddress(prefix, entry) {
  if (!prefix || (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(prefix) && !prefix.startsWith(`${location.origin}/`))) return null;
  return `${prefix}${encodeURIComponent(entry.table)}/${encodeURIComponent(entry.id)}`;
}

/** What was asked and answered on this page; the page around it may remember more. @returns {Set<string>} */
export function answeredHere() {
  return remember('answered', 'here', () => new Set());
}

/**
 * One clear step before what a reader may not want to see; the answer holds until the page is left, and where the page
 * can hear it, for the whole visit.
 * @param {Chart} chart
 * @param {SentAskBlock} block
 */
function drawAsk(chart, block) {
  const { words } = chart.content;
  const place = make('div', { class: 'np-ask' });
  const inside = () => block.blocks.map((item) => drawBlock(chart, item));
  const title = () => make('p', { class: 'np-ask-title', text: block.title });

  /** @param {boolean} isByHand */
  function close(isByHand) {
    const yes = makeButton('np-button', words('ask_yes'), () => open(true));
    const no = makeButton('np-button', words('ask_not_now'), (event) => foldUp(chart, event.target));
    answeredHere().delete(block.title);
    place.replaceChildren(title(), make('p', { text: block.text }), make('div', { class: 'np-ask-answers' }, yes, no));
    if (isByHand) yes.focus();
  }
  /** @param {boolean} isByHand */
  function open(isByHand) {
    const shown = make('div', { class: 'np-ask-shown', tabindex: '-1' }, title(), ...inside().filter(Boolean));
    const isForVisit = block.question && chart.page.callbacks.wished;
    if (!isForVisit) answeredHere().add(block.title);
    place.replaceChildren(
      shown,
      makeButton('np-link', words('ask_no'), () => close(true)),
    );
    if (isByHand) shown.focus({ preventScroll: true });
    if (isByHand && isForVisit) wish(chart, 'agree', block.question);
  }
  if (answeredHere().has(block.title)) open(false);
  else close(false);
  return place;
}

/**
 * Not now: the part of the card closes again, and the reader stands on its title.
 * @param {Chart} chart
 * @param {Element} inside
 */
function foldUp(chart, inside) {
  const fold = inside.closest('.np-card-fold');
  const button = /** @type {HTMLElement | null | undefined} */ (fold?.querySelector('.np-fold-button'));
  if (button?.getAttribute('aria-expanded') === 'true') button.click();
  (button ?? chart.card).focus();
}
