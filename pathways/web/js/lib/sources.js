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
    const page = [source.title, source.address, source.dates].join('\n');
    pages.set(page, [...(pages.get(page) ?? []), source]);
  });
  return [...pages.values()];
}

// A section of a page is named once, with the passages that are cited from it.
/**
 * @param {Source[]} sources passages of one page
 * @returns {{ name: string, passages: { mark: string, cite: string }[] }[]}
 */
export function groupSections(sources) {
  /** @type {Map<string, { mark: string, cite: string }[]>} */
  const sections = new Map();
  sources.forEach(({ section, cite }) => {
    const [, name, mark] = section.match(/^(.*) \[(.*)\]$/) ?? ['', section, ''];
    sections.set(name, [...(sections.get(name) ?? []), { mark, cite }]);
  });
  return [...sections].map(([name, passages]) => ({ name, passages }));
}

/**
 * @param {{ name: string, passages: { mark: string, cite: string }[] }} section
 * @param {string | undefined} lang
 * @param {boolean} hasPassages
 */
function drawSection({ name, passages }, lang, hasPassages) {
  const marks = hasPassages ? passages.filter(({ mark }) => mark) : [];
  const drawn = marks.flatMap(({ mark, cite }, at) => [
    at ? ', ' : '',
    make('span', { 'data-cite': cite, title: cite, text: mark }),
  ]);
  return make('span', { class: 'np-source-section', lang }, name, ...(drawn.length ? [' [', ...drawn, ']'] : []));
}

// Families read what a passage is about; its number is for those who look it up.
/** @param {Source[]} sources passages of one page */
export function drawSource(sources, hasPassages = true) {
  const [{ title, dates, address, lang }] = sources;
  /** @param {string} className @param {string} text @param {Record<string, any>} props */
  const line = (className, text, props = {}) => (text ? make('span', { class: className, text, ...props }) : null);
  return make(
    'li',
    {},
    line('np-source-title', title, { lang }),
    ...groupSections(sources)
      .filter((section) => section.name)
      .map((section) => drawSection(section, lang, hasPassages)),
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
