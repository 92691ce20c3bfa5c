// What can be found from a map: its steps, steps of other maps, and the questions before hard parts.

import { own } from '../lib/dom.js';
import { createIndex, fold, scoreWord, wordsIn } from '../lib/search.js';

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

// The questions of the pack that a query touches, such as "comes back": what is behind them is found only after a yes.
export function questionsFor(payload, query, isFoundOpenly) {
  const wanted = wordsIn(query).filter((word) => word.length > 3);
  const isTold = (told) => {
    if (told.includes(' ')) return fold(query).includes(told);
    return wanted.some((word) => told.startsWith(word) || (word.length > told.length - 3 && scoreWord(word, told) > 0));
  };
  return (payload.questions ?? []).filter(
    ({ words }) => words.always.some(isTold) || (!isFoundOpenly && words.alone.some(isTold)),
  );
}

// What can be found: the words of other maps may come after the picture.
export function createFinders(payload) {
  return { find: indexSteps(payload), findElsewhere: indexElsewhere(payload) };
}
