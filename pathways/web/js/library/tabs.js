// Which table is shown, and in which voice.

import { make, makeButton } from '../lib/dom.js';

/** @param {any} show @param {(changed: object) => void} change */
export function drawTabs({ library, words, state }, change) {
  const tables = [...library.tables, { id: library.matrix.id, title: library.matrix.tab }];
  const choose = (/** @type {string} */ table) =>
    change({ table, entry: '', filters: {}, search: '', sort: { column: 0, isDown: false } });
  const buttons = tables.map(({ id, title }) =>
    makeButton('np-button np-library-tab', title, () => choose(id), {
      'aria-pressed': String(id === state.table),
      'data-name': `table-${id}`,
    }),
  );
  const voices = ['family', 'trainee'].map((voice) =>
    makeButton('np-button np-library-voice', words(`voice_${voice}`), () => change({ voice }), {
      'aria-pressed': String(voice === state.voice),
      'data-name': `voice-${voice}`,
    }),
  );
  return [
    make('div', { class: 'np-library-choices', role: 'group', 'aria-label': words('library_table') }, ...buttons),
    make('div', { class: 'np-library-voices', role: 'group', 'aria-label': words('voice') }, ...voices),
  ];
}
