// What is remembered on this page across reruns and remounts: view, selection, folds, search, filters, answers.

const MEMORY = new Map();
const ANSWERED = new Set();

function recall(id) {
  if (!MEMORY.has(id)) {
    MEMORY.set(id, {
      views: {}, selected: null, folds: {}, search: '', filters: { modality: [], status: [], region: [] },
      asText: false, legendOpen: false, seen: -1, picks: 0,
    });
  }
  return MEMORY.get(id);
}
