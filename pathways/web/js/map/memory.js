// What is remembered of a map while the page lives: view, selection, folds, search, filters.

import { remember } from '../lib/memory.js';

// The level that was chosen last; it holds for every map.
export function recallLevel() {
  return remember('map', 'level', () => ({ detail: /** @type {string | null} */ (null) }));
}

/** @param {string} id */
export function recall(id) {
  return remember('map', id, () => ({
    views: /** @type {Record<string, import('./view.js').Kept>} */ ({}),
    selected: /** @type {string | null} */ (null),
    folds: /** @type {Record<string, boolean>} */ ({}),
    search: '',
    filters: /** @type {Record<'modality' | 'status' | 'region', string[]>} */ ({
      modality: [],
      status: [],
      region: [],
    }),
    asText: false,
    road: /** @type {string | null} */ (null),
    legendOpen: false,
    seen: -1,
    picks: 0,
  }));
}
