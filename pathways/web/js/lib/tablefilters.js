// The search of a table and its filters: side by side where there is room, else behind one button.

import { make, makeButton } from './dom.js';
import { countFor } from './tablerows.js';

/** @typedef {import('./tablerows.js').Table<import('./tablerows.js').Row>} Table */
/**
 * What is asked of a table and whether its filters are open; an id that is its own on the page; and its words.
 * @typedef {{ words: (key: string, values?: Record<string, unknown>) => string, uid: string,
 *   state: import('./tablerows.js').Asked & { isOpen: boolean } }} Show
 */

/**
 * @param {Table} table
 * @param {Show} show
 * @param {{ change: (changed: object) => void, refresh: (changed: object) => void }} act `change` draws the filters
 *   anew, `refresh` the rows alone
 * @param {string} [name] what the search is called
 */
export function drawFilters(table, { words, state, uid }, { change, refresh }, name = words('library_search')) {
  const search = make('input', {
    type: 'search',
    class: 'np-library-search',
    'aria-label': name,
    placeholder: name,
    id: `${uid}-search`,
    value: state.search,
    'data-name': 'search',
    oninput: () => refresh({ search: search.value.trim() }),
  });
  if (!table.filters.length) return [search];
  const on = table.filters.filter(({ id }) => state.filters[id]).length;
  const panel = make('div', { class: 'np-library-filters', id: `${uid}-filters` });
  panel.classList.toggle('is-open', state.isOpen);
  const button = makeButton('np-button np-library-more', words('library_filters'), toggle, {
    'aria-expanded': String(state.isOpen),
    'aria-controls': panel.id,
    'data-name': 'filters',
  });
  if (on)
    button.append(
      make('span', { class: 'np-library-on', text: String(on), 'aria-label': words('library_on', { count: on }) }),
    );

  function toggle() {
    state.isOpen = panel.classList.toggle('is-open');
    button.setAttribute('aria-expanded', String(state.isOpen));
  }

  panel.append(...table.filters.map((filter) => drawFilter(filter, table, { words, state, change })));
  if (on) panel.append(makeButton('np-button np-library-clear', words('library_clear'), () => change({ filters: {} })));
  return [search, button, panel];
}

/**
 * @param {import('./tablerows.js').Filter} filter
 * @param {Table} table
 * @param {Pick<Show, 'words' | 'state'> & { change: (changed: object) => void }} show
 */
function drawFilter({ id, title, choices }, table, { words, state, change }) {
  const list = make('select', { 'data-name': `filter-${id}` });
  const option = (/** @type {string} */ value, /** @type {string} */ text) => {
    const made = make('option', { value, text });
    made.selected = (state.filters[id] ?? '') === value;
    return made;
  };
  const named = choices.map((choice) =>
    option(choice.id, `${choice.title} (${countFor(table, state, id, choice.id)})`),
  );
  list.append(option('', words('library_any')), ...named);
  list.addEventListener('change', () => {
    const { [id]: _, ...rest } = state.filters;
    change({ filters: list.value ? { ...rest, [id]: list.value } : rest, entry: '' });
  });
  return make('label', { class: 'np-library-filter' }, make('span', { text: title }), list);
}
