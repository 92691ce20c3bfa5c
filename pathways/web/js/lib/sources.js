// Sources as a reader sees them: each page once, with its passages and dates.

import { make, own } from './dom.js';

// What many cards hold is sent once, and a card then names it by its key.
export function lookUp(items, table) {
  return items.map((item) => (typeof item === 'string' ? own(table, item) : item)).filter(Boolean);
}

// Passages of one page stand together under its title.
export function groupSources(sources) {
  const pages = new Map();
  sources.forEach((source) => {
    const page = [source.title, source.address, source.published, source.checked].join('\n');
    pages.set(page, [...(pages.get(page) ?? []), source]);
  });
  return [...pages.values()];
}

export function drawSource(chart, sources) {
  const { words } = chart;
  const [{ title, published, checked, address, lang }] = sources;
  const dates = [
    published ? words('source_published', { date: published }) : null,
    checked ? words('source_checked', { date: checked }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
  const line = (className, text, props = {}) => (text ? make('span', { class: className, text, ...props }) : null);
  return make(
    'li',
    {},
    line('np-source-title', title, { lang }),
    ...sources.map((source) =>
      line('np-source-section', source.section, { 'data-cite': source.cite, title: source.cite, lang }),
    ),
    line('np-source-dates', dates),
    line('np-source-address', address),
  );
}
