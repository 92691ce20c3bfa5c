// What is remembered of a map while the page lives: view, selection, folds, search, filters.

import { remember } from '../lib/memory.js';

export function recall(id) {
  return remember('map', id, () => ({
    views: {},
    selected: null,
    folds: {},
    search: '',
    filters: { modality: [], status: [], region: [] },
    asText: false,
    legendOpen: false,
    seen: -1,
    picks: 0,
  }));
}
