// Files from and to the reader's device; nothing of them goes anywhere else.

import { make } from './dom.js';

export const MOST_LETTERS = 1_000_000;

// Returns the text of a file; of one that is too long, only as much as says so.
/**
 * @param {File} file
 * @param {number} most the letters that are read
 * @returns {Promise<string>}
 */
export async function readFile(file, most) {
  return file.size > most ? 'x'.repeat(most + 1) : file.text();
}

/**
 * @param {string} text
 * @param {string} type
 * @param {string} name
 */
export function download(text, type, name) {
  const link = make('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
