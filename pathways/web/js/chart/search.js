// What can be found from a map: its steps, and steps of other maps.

import { own } from '../lib/dom.js';
import { createIndex } from '../lib/search.js';

export const RESULTS = 8;

function indexSteps(payload) {
  return createIndex(
    payload.order
      .filter((id) => own(payload.nodes, id))
      .map((id) => {
        const node = payload.nodes[id];
        return {
          key: id,
          titles: [node.title.family, node.title.trainee],
          others: [node.subtitle?.family, node.subtitle?.trainee, ...node.search],
        };
      }),
  );
}

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
