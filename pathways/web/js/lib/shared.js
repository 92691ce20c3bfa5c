// What travels as a file of its own: its address stands for it, and the browser keeps it.

const ADDRESS = /^np\/[0-9a-f]{32}\.txt$/;
const PAUSE_MS = 1500;
const LONGEST_MS = 20_000;

/** Whether a text is the address of a shared file. @param {string} text */
export function isShared(text) {
  return text.length < 80 && ADDRESS.test(text);
}

/** @param {number} ms */
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Loads a shared file; where the line is gone for a while, it goes on trying.
 * @param {string} address
 * @param {{ base?: string, pause?: number, get?: (address: URL) => Promise<Pick<Response, 'ok' | 'text'>> }} [how]
 * @returns {Promise<string>}
 */
export async function loadText(address, { base = document.baseURI, pause = PAUSE_MS, get = (at) => fetch(at) } = {}) {
  try {
    const answer = await get(new URL(address, base));
    if (answer.ok) return await answer.text();
  } catch (problem) {
    // No line: the same as an answer that is none.
    if (!(problem instanceof TypeError)) throw problem;
  }
  await wait(pause);
  return loadText(address, { base, pause: Math.min(pause * 2, LONGEST_MS), get });
}
