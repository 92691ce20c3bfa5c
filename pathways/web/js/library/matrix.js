// Which medicine belongs to which phase; on a narrow screen each medicine names its phases.

import { make, makeButton } from '../lib/dom.js';

/**
 * @param {import('../types/payload.d.ts').LibraryMatrix} matrix
 * @param {any} show
 * @param {(changed: object) => void} change
 */
export function drawMatrix(matrix, { words }, change) {
  const head = matrix.phases.map((title) => make('th', { role: 'columnheader', scope: 'col', text: title }));
  const rows = matrix.rows.map(({ id, title, cells }) => {
    const name = makeButton('np-library-name', title, () => change({ table: 'drugs', entry: id }), {
      'data-name': `entry-${id}`,
    });
    const marks = cells.map((isIn, at) =>
      make(
        'td',
        { role: 'cell', class: isIn ? 'is-in' : null, 'data-title': matrix.phases[at] },
        make('span', { 'aria-hidden': true, text: isIn ? '●' : '–' }),
        make('span', {
          class: 'np-visually-hidden',
          text: words(isIn ? 'library_in_phase' : 'library_not_in_phase'),
        }),
      ),
    );
    return make('tr', { role: 'row' }, make('th', { role: 'rowheader', scope: 'row' }, name), ...marks);
  });
  const table = make('table', {
    class: 'np-library-table np-library-matrix',
    role: 'table',
    'aria-label': matrix.title,
  });
  const first = make('td', { role: 'cell' });
  table.append(make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, first, ...head)));
  table.append(make('tbody', { role: 'rowgroup' }, ...rows));
  return make('div', {}, make('h2', { text: matrix.title }), table);
}
