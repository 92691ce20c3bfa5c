// Sources as a reader sees them: each page once, with its passages and dates.

import { make, own } from './dom.js';

/** @typedef {import('../types/payload.d.ts').CitedSource} Source */

// What many cards hold is sent once, and a card then names it by its key.
/**
 * @template Item
 * @param {(string | Item)[]} items
 * @param {Record<string, Item> | undefined} table
 * @returns {Item[]}
 */
export function lookUp(items, table) {
  const known = items.map((item) => (typeof item === 'string' ? own(table, item) : item));
  return known.filter((item) => item !== undefined);
}

// Passages of one page stand together under its title.
/** @param {Source[]} sources */
export function groupSources(sources) {
  /** @type {Map<string, Source[]>} */
  const pages = new Map();
  sources.forEach((source) => {
    const page = [source.title, source.address, source.published, source.checked].join('\n');
    pages.set(page, [...(pages.get(page) ?? []), source]);
  });
  return [...pages.values()];
}

/**
 * @param {(key: string, values?: Record<string, any>) => string} words
 * @param {Source[]} sources passages of one page
 */
export function drawSource(words, sources) {
  const [{ title, published, checked, address, lang }] = sources;
  const dates = [
    published ? words('source_published', { date: published }) : null,
    checked ? words('source_checked', { date: checked }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
  /** @param {string} className @param {string} text @param {Record<string, any>} props */
  const line = (className, text, props = {}) => (text ? make('span', { class: className, text, ...props }) : null);
  return make(
    'li',
    {},
    line('np-source-title', title, { lang }),
    ...sources.map((source) =>
      line('np-source-section', source.section, { 'data-cite': source.cite, title: source.cite, lang }),
    ),
    line('np-source-dates', dates),
    address ? make('span', { class: 'np-source-address' }, linkTo(address)) : null,
  );
}

// A real link, followed only when it is tapped; what is no address stays a text.
/** @param {string} address */
function linkTo(address) {
  const full = /^https?:\/\//.test(address) ? address : `https://${address}`;
  if (!/^https?:\/\/[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(full)) return address;
  return make('a', { href: full, target: '_blank', rel: 'noopener noreferrer', class: 'np-link', text: address });
}
