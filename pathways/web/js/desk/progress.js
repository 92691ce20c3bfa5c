// What a learner's device remembers of each exercise. It lives in this browser; nothing of it is ever sent.

import { own } from '../lib/dom.js';
import { MOST_LETTERS } from '../lib/file.js';
import { remember } from '../lib/memory.js';
import { openStore } from '../lib/store.js';
import { isDue, isKnown } from './spacing.js';

const STUDY_FORMAT = 'pathways-study';
const STUDY_VERSION = 1;
const MOST_CARDS = 20_000;
export const MOST_PROGRESS = 20 * MOST_LETTERS;
const CARD_ID = /^[a-z-]{1,30}-[0-9a-f]{10}$/;
/** @type {Record<string, [number, number]>} */
const NUMBERS_OF_CARD = {
  stability: [0, 40_000],
  difficulty: [0, 10],
  state: [0, 3],
  step: [0, 20],
  days: [0, 40_000],
  reps: [0, 1e6],
  lapses: [0, 1e6],
};

export function progressOf(pack) {
  return remember('progress', pack, () => createProgress(pack));
}

function createProgress(pack) {
  const key = `${STUDY_FORMAT}/${pack}`;
  const store = openStore();
  const progress = { cards: {}, isKept: false, isBlocked: store.isBlocked, problems: [] };
  const kept = store.read(key);
  if (kept) {
    const read = readProgress(kept, pack);
    Object.assign(progress, { cards: read.cards, problems: read.problems, isKept: true });
  }

  function save() {
    if (progress.isKept && !store.write(key, writeProgress(progress.cards, pack))) progress.isBlocked = true;
  }

  return Object.assign(progress, {
    setKept(isKept) {
      progress.isKept = isKept && !store.isBlocked;
      if (progress.isKept) save();
      else store.remove(key);
    },
    put(id, card) {
      progress.cards[id] = card;
      save();
    },
    // What a file knows is added; where both know an exercise, the later answer counts.
    add(cards) {
      Object.entries(cards).forEach(([id, card]) => {
        const mine = own(progress.cards, id);
        if (!mine || mine.last < card.last) progress.cards[id] = card;
      });
      save();
    },
    forget() {
      Object.assign(progress, { cards: {}, isKept: false, problems: [] });
      store.remove(key);
    },
    isEmpty: () => Object.keys(progress.cards).length === 0,
  });
}

export function writeProgress(cards, pack) {
  return JSON.stringify({ format: STUDY_FORMAT, version: STUDY_VERSION, pack, cards }, null, 1);
}

// Reads what can be read and names what can't, as [word key, values]; never throws.
export function readProgress(text, pack) {
  const bad = (key) => ({ cards: {}, problems: [[key]], isRead: false });
  if (text.length > MOST_PROGRESS) return bad('learn_file_large');
  let data = null;
  try {
    data = JSON.parse(text);
  } catch {
    return bad('learn_file_broken');
  }
  if (data === null || typeof data !== 'object' || data.format !== STUDY_FORMAT) return bad('learn_file_other');
  const problems = [];
  if (data.version !== STUDY_VERSION) problems.push(['learn_file_version']);
  if (data.pack !== pack) problems.push(['learn_file_pack']);
  const isTable = data.cards !== null && typeof data.cards === 'object' && !Array.isArray(data.cards);
  const entries = isTable ? Object.entries(data.cards).slice(0, MOST_CARDS) : [];
  const good = entries.map(([id, card]) => [id, CARD_ID.test(id) ? readCard(card) : null]).filter(([, card]) => card);
  const lost = (isTable ? Object.keys(data.cards).length : 1) - good.length;
  if (lost) problems.push(['learn_file_part', { count: lost }]);
  return { cards: Object.fromEntries(good), problems, isRead: true };
}

function readCard(card) {
  if (card === null || typeof card !== 'object') return null;
  const isNumber = ([name, [least, most]]) => Number.isFinite(card[name]) && card[name] >= least && card[name] <= most;
  const isWhole = ['state', 'step', 'reps', 'lapses'].every((name) => Number.isInteger(card[name]));
  const isDate = (name) => typeof card[name] === 'string' && !Number.isNaN(Date.parse(card[name]));
  if (!Object.entries(NUMBERS_OF_CARD).every(isNumber) || !isWhole || !isDate('due') || !isDate('last')) return null;
  const numbers = Object.fromEntries(Object.keys(NUMBERS_OF_CARD).map((name) => [name, card[name]]));
  return { due: new Date(card.due).toISOString(), last: new Date(card.last).toISOString(), ...numbers };
}

// How far a learner is in each phase of a view.
export function countPhases(view, progress, now = new Date()) {
  return view.phases
    .map((phase) => {
      const cards = view.exercises
        .filter((exercise) => exercise.topic === phase.id)
        .map((exercise) => own(progress.cards, exercise.id));
      const met = cards.filter(Boolean);
      return {
        phase,
        all: cards.length,
        met: met.length,
        due: met.filter((card) => isDue(card, now)).length,
        known: met.filter((card) => isKnown(card, now)).length,
      };
    })
    .filter((count) => count.all);
}
