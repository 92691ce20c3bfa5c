// The two steps that are compared, as the desk remembers them.

/** @typedef {(string | null)[]} Pair */

/**
 * The pair, as far as this map has its steps.
 * @param {{ memory: { pair: Pair | null }, data: { view: { steps: string[] } } }} desk
 */
export function recallPair({ memory, data: { view } }) {
  memory.pair = (memory.pair ?? [null, null]).map((step) => (step && view.steps.includes(step) ? step : null));
  return memory.pair;
}

/** A step that is picked fills the first empty place, or begins anew. @param {Pair} pair @param {string} step */
export function fillPair([first, second], step) {
  if (first && second) return [step, null];
  return first ? [first, step] : [step, second];
}
