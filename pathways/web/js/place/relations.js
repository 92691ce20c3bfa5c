// What each step is to a family that stands somewhere on the map: the rule of pathways/graph/relations.py, on the
// device. A set of steps is a BigInt whose bit i stands for step i.

export function createRelations({ steps, after_relapse: afterRelapse, ...sets }) {
  const masks = Object.fromEntries(
    Object.entries(sets).map(([name, all]) => [name, all.map((hex) => BigInt(`0x${hex}`))]),
  );
  return {
    steps,
    afterRelapse: BigInt(`0x${afterRelapse}`),
    index: new Map(steps.map((step, n) => [step, n])),
    ...masks,
  };
}

// Where a step is named twice, the first of now, done and no has it; steps that the map does not have are left out.
/** @returns {bigint[]} */
function tidyPlace({ index }, { now = [], done = [], no = [] }) {
  const taken = new Set();
  return [now, done, no].map((named) => {
    const known = [...new Set(named)].filter((step) => index.has(step) && !taken.has(step));
    known.forEach((step) => taken.add(step));
    return known.reduce((mask, step) => mask | (1n << BigInt(index.get(step))), 0n);
  });
}

function bitsOf(mask) {
  const bits = [];
  for (let rest = mask, n = 0; rest; rest >>= 1n, n += 1) if (rest & 1n) bits.push(n);
  return bits;
}

/** @returns {bigint} */
function gather(masks, chosen) {
  return bitsOf(chosen).reduce((union, n) => union | masks[n], 0n);
}

// What is pending beside the way taken, and what hangs on choices that were answered otherwise.
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

// Returns one mark for each step, and the done steps that may come once more.
export function derivePlace(relations, place) {
  const { steps } = relations;
  /** @type {bigint} */
  const afterRelapse = relations.afterRelapse;
  const [now, done, no] = tidyPlace(relations, place);
  const taken = now | done;
  const here = now || done;
  const sight = taken & afterRelapse ? -1n : ~afterRelapse;
  const past = (taken | gather(relations.leads_here, taken)) & sight;
  const around = gather(relations.leads_round, taken) & sight;
  const passed = taken | gather(relations.surely_before, taken);
  const declined = gather(
    relations.only_through.map((only) => (only & taken ? 0n : only)),
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
  const markOf = (n) => layers.find(([, layer]) => (layer >> BigInt(n)) & 1n)?.[0] ?? 'open';
  return {
    marks: Object.fromEntries(steps.map((step, n) => [step, markOf(n)])),
    again: bitsOf(done & soon).map((n) => steps[n]),
  };
}
