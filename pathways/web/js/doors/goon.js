// Where a family goes on: its newest step, read from this browser's own store, and told to nobody.

import { openStore } from '../lib/store.js';

/**
 * What is kept of a place: the newest step of "we are here", or that there is a place without one.
 * @param {string} pack
 * @returns {{ step: string | null } | null}
 */
export function findKept(pack) {
  try {
    const kept = JSON.parse(openStore().read(`pathways-place/${pack}`) ?? 'null');
    if (!kept || typeof kept !== 'object') return null;
    const now = Array.isArray(kept.now) ? kept.now.filter((/** @type {any} */ step) => typeof step === 'string') : [];
    return { step: now.at(-1) ?? null };
  } catch {
    return null;
  }
}
