// Files from and to the reader's device; nothing of them goes anywhere else.

import { make, own } from './dom.js';

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

/** Whether a value that was read is a table, neither a list nor nothing. @param {unknown} value */
export function isTable(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/**
 * Reads a file of ours; never throws. The problem is a word: `large`, `broken`, or `other` for a file of another kind.
 * @param {string} text
 * @param {string} format
 * @param {number} most the letters that are read
 * @returns {{ data?: any, problem?: string }}
 */
export function parseFile(text, format, most = MOST_LETTERS) {
  if (text.length > most) return { problem: 'large' };
  try {
    const data = JSON.parse(text);
    return isTable(data) && own(data, 'format') === format ? { data } : { problem: 'other' };
  } catch {
    return { problem: 'broken' };
  }
}

/** Gives the reader a file. @param {string} text @param {string} name @param {string} type */
export function download(text, name, type = 'application/json') {
  const link = make('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
