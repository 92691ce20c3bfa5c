// What can be found from a map: its steps, and steps of other maps.

import { createIndex } from '../lib/search.js';
import { indexSteps } from '../lib/stepindex.js';

/** @typedef {import('../types/payload.d.ts').Payload} Payload */

export const RESULTS = 8;

/** Steps of other maps, as places in the payload's list. @param {Pick<Payload, 'elsewhere'>} payload */
function indexElsewhere(payload) {
  return createIndex(
    (payload.elsewhere ?? []).map((step, key) => ({
      key,
      titles: [step.title.family, step.title.trainee],
      others: step.search,
    })),
  );
}

/**
 * What can be found: the words of other maps may come after the picture.
 * @param {Pick<Payload, 'order' | 'nodes' | 'elsewhere'>} payload
 */
export function createFinders(payload) {
  return { find: indexSteps(payload), findElsewhere: indexElsewhere(payload) };
}
