// What each step is to a family that stands somewhere on the map: the rule of pathways/graph/relations.py, on the
// device. A set of steps is a BigInt whose bit i stands for step i.

/** @typedef {import('../types/payload.d.ts').RelationsData} RelationsData */
/** @typedef {Partial<Record<import('../types/place.d.ts').PlacePart, string[]>>} Named */
/** @typedef {ReturnType<typeof createRelations>} Relations */

/** @param {string[]} hex */
const masksOf = (hex) => hex.map((mask) => BigInt(`0x${mask}`));

/** @param {RelationsData} data */
export function createRelations(data) {
  const { steps } = data;
  return {
    steps,
    afterRelapse: BigInt(`0x${data.after_relapse}`),
    index: new Map(steps.map((step, n) => [step, n])),
    next: masksOf(data.next),
    onward: masksOf(data.onward),
    chosen: masksOf(data.chosen),
    ahead: masksOf(data.ahead),
    leadsHere: masksOf(data.leads_here),
    leadsRound: masksOf(data.leads_round),
    reachable: masksOf(data.reachable),
    surelyBefore: masksOf(data.surely_before),
    onlyThrough: masksOf(data.only_through),
  };
}

/**
 * Where a step is named twice, the first of now, done and no has it; steps that the map does not have are left out.
 * @param {Relations} relations
 * @param {Named} place
 */
function tidyPlace({ index }, { now = [], done = [], no = [] }) {
  /** @type {Set<string>} */
  const taken = new Set();
  return [now, done, no].map((named) => {
    const known = [...new Set(named)].filter((step) => index.has(step) && !taken.has(step));
    known.forEach((step) => taken.add(step));
    return known.reduce((mask, step) => mask | (1n << BigInt(index.get(step) ?? 0)), 0n);
  });
}

/** @param {bigint} mask */
function bitsOf(mask) {
  /** @type {number[]} */
  const bits = [];
  for (let rest = mask, n = 0; rest; rest >>= 1n, n += 1) if (rest & 1n) bits.push(n);
  return bits;
}

/** @param {bigint[]} masks @param {bigint} chosen */
function gather(masks, chosen) {
  return bitsOf(chosen).reduce((union, n) => union | masks[n], 0n);
}

/**
 * What is pending beside the way taken, and what hangs on choices that were answered otherwise.
 * @param {Relations} relations
 * @param {bigint} past
 * @param {bigint} passed
 */
function openEnds({ onward, chosen, ahead }, past, passed) {
  let [pending, other] = [0n, 0n];
  bitsOf(passed).forEach((b) => {
    const left = onward[b] & past;
    bitsOf(onward[b] & ~past).forEach((t) => {
      const mask = (1n << BigInt(t)) | ahead[t];
      if (left && (chosen[b] >> BigInt(t)) & 1n) other |= mask;
      else pending |= mask;
    });
  });
  return [pending, other];
}

/**
 * Returns one mark for each step, and the done steps that may come once more.
 * @param {Relations} relations
 * @param {Named} place
 */
export function derivePlace(relations, place) {
  const { steps, afterRelapse } = relations;
  const [now, done, no] = tidyPlace(relations, place);
  const taken = now | done;
  const here = now || done;
  const sight = taken & afterRelapse ? -1n : ~afterRelapse;
  const past = (taken | gather(relations.leadsHere, taken)) & sight;
  const around = gather(relations.leadsRound, taken) & sight;
  const passed = taken | gather(relations.surelyBefore, taken);
  const declined = gather(
    relations.onlyThrough.map((only) => (only & taken ? 0n : only)),
    no,
  );
  const [pending, other] = openEnds(relations, past, passed);
  const soon = gather(relations.next, now);
  /** @type {[string, bigint][]} */
  const layers = [
    ['now', now],
    ['done', done],
    ['not-for-us', no],
    ['next', soon],
    ['been', passed],
    ['later', (gather(relations.ahead, here) | pending) & ~declined],
    ['may-have-been', past & ~declined],
    ['later', gather(relations.reachable, here) & ~declined],
    ['may-have-been', around & ~declined],
    ['another-way', other | declined],
  ];
  /** @param {number} n */
  const markOf = (n) => layers.find(([, layer]) => (layer >> BigInt(n)) & 1n)?.[0] ?? 'open';
  return {
    marks: Object.fromEntries(steps.map((step, n) => [step, markOf(n)])),
    again: bitsOf(done & soon).map((n) => steps[n]),
  };
}
