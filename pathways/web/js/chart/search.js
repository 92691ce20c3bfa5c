// What can be found from a map: its steps, and steps of other maps.

import { createIndex } from '../lib/search.js';
import { indexSteps } from '../lib/stepindex.js';

export const RESULTS = 8;

// Steps of other maps, as places in the payload's list.
function indexElsewhere(payload) {
  return createIndex(
    (payload.elsewhere ?? []).map((step, key) => ({
      key,
      titles: [step.title.family, step.title.trainee],
      others: step.search,
    })),
  );
}

// What can be found: the words of other maps may come after the picture.
export function createFinders(payload) {
  return { find: indexSteps(payload), findElsewhere: indexElsewhere(payload) };
}
