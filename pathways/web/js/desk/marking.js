// Sessions and marking, the same as in Python: see docs/formats/study.md.

function hash32(text) {
  let value = 0x811c9dc5;
  new TextEncoder().encode(text).forEach((byte) => {
    value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  });
  return value;
}

// An order that depends on the key and on the names alone. Names are compared by code point, as Python does.
export function shuffleBy(items, key, nameOf = (item) => item) {
  const points = (text) => [...text].map((letter) => letter.codePointAt(0));
  const compare = (a, b) => {
    const [left, right] = [points(a), points(b)];
    const place = left.findIndex((point, index) => point !== right[index]);
    return place < 0 ? left.length - right.length : left[place] - (right[place] ?? -1);
  };
  return items
    .map((item) => ({ item, name: nameOf(item), hash: hash32(`${key}:${nameOf(item)}`) }))
    .sort((a, b) => a.hash - b.hash || compare(a.name, b.name))
    .map(({ item }) => item);
}

export function isWanted(exercise, wanted) {
  return (
    (!wanted.kinds?.length || wanted.kinds.includes(exercise.kind)) &&
    (!wanted.difficulty || exercise.difficulty === wanted.difficulty) &&
    (!wanted.topic || exercise.topic === wanted.topic) &&
    (!wanted.standardOnly || exercise.standard)
  );
}

export function makeSession(exercises, seed, count = 10, wanted = {}) {
  const piles = new Map();
  exercises
    .filter((exercise) => isWanted(exercise, wanted))
    .forEach((exercise) => {
      piles.set(exercise.kind, [...(piles.get(exercise.kind) ?? []), exercise]);
    });
  const kinds = shuffleBy([...piles.keys()], String(seed));
  const rows = kinds.map((kind) => shuffleBy(piles.get(kind), String(seed), (exercise) => exercise.id));
  const longest = Math.max(0, ...rows.map((row) => row.length));
  const turns = Array.from({ length: longest }, (_, turn) => rows.map((row) => row[turn]).filter(Boolean)).flat();
  return turns.slice(0, Math.max(0, count));
}

export function shuffleChoices(exercise, seed) {
  const shown = shuffleBy(exercise.choices, `${seed}:${exercise.id}`, (choice) => choice.id);
  const isSolved =
    exercise.rule.type === 'order' &&
    markAnswer(
      exercise,
      shown.map((choice) => choice.id),
    ).right;
  return isSolved ? shown.reverse() : shown;
}

// Returns whether an answer is right and what it breaks; null while it is not yet an answer.
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
