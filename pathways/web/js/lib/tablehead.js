// The head of a column that sorts: its name is a button, an arrow says which way.

import { make, makeButton } from './dom.js';

/**
 * @param {{ id: string, title: string }} column
 * @param {number} at
 * @param {{ words: (key: string, values?: Record<string, unknown>) => string,
 *   state: { sort: { column: number, isDown: boolean } } }} show
 * @param {(changed: { sort: { column: number, isDown: boolean } }) => void} refresh
 */
export function drawSortHead({ id, title }, at, { state, words }, refresh) {
  const isSorted = state.sort.column === at;
  const isDown = isSorted && state.sort.isDown;
  const sort = () => refresh({ sort: { column: at, isDown: isSorted && !isDown } });
  const button = makeButton('np-library-sort', title, sort, {
    'aria-label': words('library_sort', { column: title }),
    'data-name': `sort-${id}`,
  });
  const sign = isSorted ? (isDown ? '▼' : '▲') : '';
  button.append(make('span', { class: 'np-library-way', 'aria-hidden': true, text: sign }));
  const way = isDown ? 'descending' : 'ascending';
  const props = { role: 'columnheader', scope: 'col', 'aria-sort': isSorted ? way : null, 'data-column': id };
  return make('th', props, button);
}
