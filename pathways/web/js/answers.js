// Which hard parts a family said yes to: kept in this browser beside the place, and only if the place is kept.

import { remember } from './lib/memory.js';
import { openStore } from './lib/store.js';

/** @typedef {import('./types/payload.d.ts').AnswersData} AnswersData */

/** @returns {{ isHeard: boolean, known: AnswersData | null }} */
const noVisit = () => ({ isHeard: false, known: null });
const visit = () => remember('answers', 'visit', noVisit);

/** @param {string} key @returns {string[]} */
function read(key) {
  try {
    const names = JSON.parse(openStore().read(key) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

// Writes the answers of now; without a kept place there is nothing to remember.
function keep() {
  const store = openStore();
  const { known } = visit();
  if (!known) return;
  const key = `pathways-answers/${known.pack}`;
  // In a full or closed store the answers last as long as this visit.
  if (store.read(`pathways-place/${known.pack}`) === null || !known.agreed.length) store.remove(key);
  else store.write(key, JSON.stringify(known.agreed));
}

window.addEventListener('pathways-kept', keep);

/** @param {{ data: AnswersData, setTriggerValue: (name: string, value: unknown) => void }} place */
export default function show({ data, setTriggerValue }) {
  const remembered = read(`pathways-answers/${data.pack}`).filter((name) => !data.agreed.includes(name));
  visit().known = data;
  if (!visit().isHeard && !data.settled && remembered.length) setTriggerValue('remembered', remembered);
  else keep();
  visit().isHeard = true;
}
