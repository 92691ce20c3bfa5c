// A session of exercises: how far it is, and the one of the map that is shown.

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Session} Session */
/** @typedef {import('../types/payload.d.ts').ExerciseData} ExerciseData */

/**
 * Begins a session for the map that is shown.
 * @param {Desk} desk
 * @param {ExerciseData[]} exercises
 * @param {number} seed
 * @param {import('../types/desk.d.ts').Manner} how
 */
export function openSession(desk, exercises, seed, how = {}) {
  desk.memory.sessions[desk.viewKey()] = { ids: exercises.map((one) => one.id), seed, at: 0, answers: {}, ...how };
}

/** @param {Desk} desk */
export function closeSession(desk) {
  delete desk.memory.sessions[desk.viewKey()];
}

/**
 * The session of this map; one that asks for what the map no longer has is closed.
 * @param {Desk} desk
 * @returns {Session | null}
 */
export function recallSession(desk) {
  const session = desk.memory.sessions[desk.viewKey()] ?? null;
  const isStale = session?.ids.some((id) => !exerciseOf(desk, id));
  if (isStale) closeSession(desk);
  return isStale ? null : session;
}

/** @param {Desk} desk @param {string} id */
export function exerciseOf(desk, id) {
  return desk.data.view.exercises.find((exercise) => exercise.id === id);
}
