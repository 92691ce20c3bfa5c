// The steps of a map by every name that finds them: both voices' titles, then medicines and other words.

import { own } from './dom.js';
import { createIndex } from './search.js';

/** @param {Pick<import('../types/payload.d.ts').Payload, 'order' | 'nodes'>} payload */
export function indexSteps({ order, nodes }) {
  return createIndex(
    order
      .filter((id) => own(nodes, id))
      .map((id) => ({
        key: id,
        titles: [nodes[id].title.family, nodes[id].title.trainee],
        others: [nodes[id].subtitle?.family, nodes[id].subtitle?.trainee, ...nodes[id].search],
      })),
  );
}
