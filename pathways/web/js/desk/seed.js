// The number from which a session is drawn: the same one gives the same session.

export const LARGEST_SEED = 9999;

/** A seed is a whole number, written in decimals; anything else is not taken. @param {string} text */
export function readSeed(text) {
  return /^\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : null;
}
