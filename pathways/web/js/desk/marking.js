// Sessions and marking, the same as in Python: see docs/formats/study.md.

/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */
/** @typedef {Pick<ExerciseData, 'choices' | 'rule'>} Marking */
/** @typedef {Partial<Omit<import('../types/desk.d.ts').Wish, 'seed' | 'count'>>} Wanted */

/** @param {string} text */
function hash32(text) {
  let value = 0x811c9dc5;
  new TextEncoder().encode(text).forEach((byte) => {
    value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  });
  return value;
}

/** Compares names by code point, as Python does. @param {string} a @param {string} b */
function compareNames(a, b) {
  const [left, right] = [a, b].map((text) => [...text].map((letter) => letter.codePointAt(0) ?? 0));
  const place = left.findIndex((point, index) => point !== right[index]);
  return place < 0 ? left.length - right.length : left[place] - (right[place] ?? -1);
}

/**
 * An order that depends on the key and on the names alone.
 * @template Item
 * @param {Item[]} items
 * @param {string} key
 * @param {(item: Item) => string} nameOf
 */
export function shuffleBy(items, key, nameOf = String) {
  return items
    .map((item) => ({ item, name: nameOf(item), hash: hash32(`${key}:${nameOf(item)}`) }))
    .sort((a, b) => a.hash - b.hash || compareNames(a.name, b.name))
    .map(({ item }) => item);
}

/** @param {ExerciseData} exercise @param {Wanted} wanted */
export function isWanted(exercise, wanted) {
  return (
    (!wanted.kinds?.length || wanted.kinds.includes(exercise.kind)) &&
    (!wanted.difficulty || exercise.difficulty === wanted.difficulty) &&
    (!wanted.topic || exercise.topic === wanted.topic) &&
    (!wanted.standardOnly || exercise.standard)
  );
}

/**
 * What is worth most comes first, and there the kinds take turns.
 * @param {ExerciseData[]} exercises @param {number} seed @param {number} count @param {Wanted} wanted
 */
export function makeSession(exercises, seed, count = 10, wanted = {}) {
  const found = exercises.filter((exercise) => isWanted(exercise, wanted));
  const tiers = [...new Set(found.map((exercise) => exercise.worth))].sort((a, b) => b - a);
  const turns = tiers.flatMap((worth) =>
    inTurn(
      found.filter((exercise) => exercise.worth === worth),
      seed,
    ),
  );
  return turns.slice(0, Math.max(0, count));
}

/** @param {ExerciseData[]} exercises @param {number} seed */
function inTurn(exercises, seed) {
  /** @type {Map<string, ExerciseData[]>} */
  const piles = new Map();
  exercises.forEach((exercise) => {
    piles.set(exercise.kind, [...(piles.get(exercise.kind) ?? []), exercise]);
  });
  const kinds = shuffleBy([...piles.keys()], String(seed));
  const rows = kinds.map((kind) => shuffleBy(piles.get(kind) ?? [], String(seed), (exercise) => exercise.id));
  const longest = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, turn) => rows.map((row) => row[turn]).filter(Boolean)).flat();
}

/** @param {Marking & { id: string }} exercise @param {number} seed */
export function shuffleChoices(exercise, seed) {
  const shown = shuffleBy(exercise.choices, `${seed}:${exercise.id}`, (choice) => choice.id);
  const isSolved =
    exercise.rule.type === 'order' &&
    markAnswer(
      exercise,
      shown.map((choice) => choice.id),
    )?.right;
  return isSolved ? shown.reverse() : shown;
}

/**
 * Returns whether an answer is right and what it breaks; null while it is not yet an answer.
 * @param {{ choices: { id: string }[], rule: ExerciseData['rule'] }} exercise
 * @param {string[]} answer
 * @returns {import('../types/desk.d.ts').Marked | null}
 */
export function markAnswer({ choices, rule }, answer) {
  const ids = choices.map((choice) => choice.id);
  if (answer.some((id) => !ids.includes(id)) || new Set(answer).size < answer.length) return null;
  if (rule.type === 'order') {
    if (answer.length !== ids.length) return null;
    const broken = rule.pairs.filter(([a, b]) => answer.indexOf(a) > answer.indexOf(b)).map(([a, b]) => `${a}>${b}`);
    return { right: !broken.length, breaks: broken, missing: [] };
  }
  if (rule.type === 'one' && answer.length !== 1) return null;
  const breaks = ids.filter((id) => answer.includes(id) && !rule.right.includes(id));
  const missing = rule.type === 'one' ? [] : ids.filter((id) => rule.right.includes(id) && !answer.includes(id));
  return { right: !breaks.length && !missing.length, breaks, missing };
}
