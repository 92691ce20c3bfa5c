// Which hard parts a family said yes to: kept in this browser beside the place, and only if the place is kept.

import { remember } from './lib/memory.js';
import { openStore } from './lib/store.js';

/** @typedef {import('./types/payload.d.ts').AnswersData} AnswersData */

/** @typedef {(name: string, value: unknown) => void} Sender */
/** @typedef {{ isHeard: boolean, known: AnswersData | null, before: string[], send: Sender | null }} Visit */

/** @returns {Visit} */
const noVisit = () => ({ isHeard: false, known: null, before: [], send: null });
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

// What was forgotten and is taken back is told once more, like what was remembered.
window.addEventListener('pathways-kept', (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  const { known, before, send } = visit();
  if (detail === 'forgotten') visit().before = known?.agreed ?? [];
  if (detail === 'restored' && before.length) send?.('remembered', before);
  else keep();
});

/** @param {{ data: AnswersData, setTriggerValue: Sender }} place */
export function showAnswers({ data, setTriggerValue }) {
  const remembered = read(`pathways-answers/${data.pack}`).filter((name) => !data.agreed.includes(name));
  Object.assign(visit(), { known: data, send: setTriggerValue });
  if (!visit().isHeard && !data.settled && remembered.length) setTriggerValue('remembered', remembered);
  else keep();
  visit().isHeard = true;
}

/** @param {Parameters<typeof showAnswers>[0]} place */
export default function show(place) {
  return showAnswers(place);
}
