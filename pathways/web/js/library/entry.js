// What an entry is: its texts, where it is used, and its sources, whose pages open in a tap.

import { make, makeButton } from '../lib/dom.js';
import { makeLink } from '../lib/go.js';
import { groupSources } from '../lib/sources.js';

/** @typedef {import('../types/payload.d.ts').LibraryRow} LibraryRow */
/** @typedef {import('../types/payload.d.ts').CitedSource} Source */

/** @param {LibraryRow} row @param {any} show @param {any} act */
export function drawEntry(row, { words }, { go, agree }) {
  const facts = row.facts.map(({ title, text, lang }) =>
    make('div', { class: 'np-library-fact' }, make('dt', { text: title }), make('dd', { text, lang })),
  );
  return make(
    'div',
    { class: 'np-library-entry' },
    make('dl', {}, ...facts),
    row.held ? makeButton('np-button', words('findings_ask'), agree) : null,
    row.links.length ? make('h2', { text: words('library_used') }) : null,
    row.links.length ? drawLinks(row, go) : null,
    row.sources.length ? drawSources(row.sources, words) : null,
  );
}

/** @param {LibraryRow} row @param {(target: import('../types/payload.d.ts').Target) => void} go */
function drawLinks({ links }, go) {
  const rows = links.map(({ title, query }) =>
    make('li', {}, makeLink('np-library-link', { page: 'explore', query }, go, { text: title })),
  );
  return make('ul', { class: 'np-library-links' }, ...rows);
}

/** @param {Source[]} sources @param {(key: string, values?: Record<string, unknown>) => string} words */
function drawSources(sources, words) {
  const rows = groupSources(sources).map((passages) => {
    const [{ title, address, dates, lang }] = passages;
    const sections = [...new Set(passages.map(({ section }) => section).filter(Boolean))];
    const isPage = /^https?:\/\//.test(address);
    return make(
      'li',
      { lang },
      isPage
        ? make('a', {
            href: address,
            target: '_blank',
            rel: 'noopener noreferrer',
            class: 'np-library-link',
            text: title,
          })
        : make('span', { text: `${title}, ${address}` }),
      make('span', { class: 'np-library-small', text: [...sections, dates].join(' · ') }),
    );
  });
  const summary = make('summary', { text: words('about_sources') });
  return make('details', { class: 'np-library-sources', open: true }, summary, make('ul', {}, ...rows));
}
