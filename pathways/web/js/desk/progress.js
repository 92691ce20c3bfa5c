// What a learner's device remembers of each exercise. It lives in this browser; nothing of it is ever sent.

import { putBeside } from '../lib/beside.js';
import { own } from '../lib/dom.js';
import { isTable, MOST_LETTERS, parseFile } from '../lib/file.js';
import { remember } from '../lib/memory.js';
import { openStore } from '../lib/store.js';
import { isDue, isKnown } from './spacing.js';

/** @typedef {import('../types/desk.d.ts').StudyCard} StudyCard */
/** @typedef {import('../types/desk.d.ts').Saying} Saying */
/** @typedef {import('../types/payload.d.ts').StudyData} StudyData */
/** @typedef {Record<string, StudyCard>} Cards */

const STUDY_FORMAT = 'pathways-study';
const BESIDE_FORMAT = 'pathways-study-beside';
const STUDY_VERSION = 1;
const MOST_CARDS = 20_000;
export const MOST_PROGRESS = 20 * MOST_LETTERS;
const MAP = /^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/;
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

/** @param {string} pack */
export function progressOf(pack) {
  return remember('progress', pack, () => createProgress(pack));
}

/** @param {string} pack */
function createProgress(pack) {
  const key = `${STUDY_FORMAT}/${pack}`;
  const store = openStore();
  const kept = store.read(key);
  /** @type {{ cards: Cards, problems: Saying[] }} */
  const { cards, problems } = kept ? readProgress(kept, pack) : { cards: {}, problems: [] };
  // A text that cannot be read whole stays as it is; a new yes puts it beside.
  const isWhole = Boolean(kept) && !problems.length;
  const progress = { cards, isKept: isWhole, isBlocked: store.isBlocked, problems };
  const aside = isWhole ? null : kept;

  function save() {
    if (progress.isKept && !store.write(key, writeProgress(progress.cards, pack))) progress.isBlocked = true;
  }

  return Object.assign(progress, {
    /** @param {boolean} isKept */
    setKept(isKept) {
      progress.isKept = isKept && !store.isBlocked && putBeside(store, key, `${BESIDE_FORMAT}/${pack}`, aside);
      if (progress.isKept) save();
      else if (aside === null || store.read(key) !== aside) store.remove(key);
    },
    /** @param {string} id @param {StudyCard} card */
    put(id, card) {
      progress.cards[id] = card;
      save();
    },
    /** What a file knows is added; where both know an exercise, the later answer counts. @param {Cards} more */
    add(more) {
      Object.entries(more).forEach(([id, card]) => {
        const mine = own(progress.cards, id);
        if (!mine || mine.last < card.last) progress.cards[id] = card;
      });
      save();
    },
    /** Forgets all; what it returns puts it back. */
    forget() {
      const { cards: former, isKept: wasKept } = progress;
      Object.assign(progress, { cards: {}, isKept: false, problems: [] });
      [key, `${BESIDE_FORMAT}/${pack}`].forEach(store.remove);
      return () => {
        progress.cards = { ...former, ...progress.cards };
        if (wasKept) this.setKept(true);
      };
    },
    isEmpty: () => Object.keys(progress.cards).length === 0,
  });
}

/** @param {Cards} cards @param {string} pack */
export function writeProgress(cards, pack) {
  return JSON.stringify({ format: STUDY_FORMAT, version: STUDY_VERSION, pack, cards }, null, 1);
}

/**
 * Reads what can be read and names what can't; never throws.
 * @param {string} text
 * @param {string} pack
 * @returns {{ cards: Cards, problems: Saying[], isRead: boolean }}
 */
export function readProgress(text, pack) {
  const { data, problem } = parseFile(text, STUDY_FORMAT, MOST_PROGRESS);
  if (problem) return { cards: {}, problems: [[`learn_file_${problem}`]], isRead: false };
  /** @type {Saying[]} */
  const problems = [];
  if (data.version !== STUDY_VERSION) problems.push(['learn_file_version']);
  if (data.pack !== pack) problems.push(['learn_file_pack']);
  /** @type {[string, any][]} */
  const entries = isTable(data.cards) ? Object.entries(data.cards) : [['', null]];
  /** @type {Cards} */
  const cards = {};
  entries.slice(0, MOST_CARDS).forEach(([id, entry]) => {
    const card = CARD_ID.test(id) ? readCard(entry) : null;
    if (card) cards[id] = card;
  });
  const count = entries.length - Object.keys(cards).length;
  if (count) problems.push(['learn_file_part', { count }]);
  return { cards, problems, isRead: true };
}

/** @param {any} card what a file has under an id @returns {StudyCard | null} */
function readCard(card) {
  if (!isTable(card)) return null;
  /** @param {[string, [number, number]]} entry */
  const isNumber = ([name, [least, most]]) => Number.isFinite(card[name]) && card[name] >= least && card[name] <= most;
  const isWhole = ['state', 'step', 'reps', 'lapses'].every((name) => Number.isInteger(card[name]));
  /** @param {string} name */
  const isDate = (name) => typeof card[name] === 'string' && !Number.isNaN(Date.parse(card[name]));
  if (!Object.entries(NUMBERS_OF_CARD).every(isNumber) || !isWhole || !isDate('due') || !isDate('last')) return null;
  const numbers = Object.fromEntries(Object.keys(NUMBERS_OF_CARD).map((name) => [name, card[name]]));
  const days = { due: new Date(card.due).toISOString(), last: new Date(card.last).toISOString() };
  const map = typeof card.map === 'string' && MAP.test(card.map) ? { map: card.map } : {};
  return /** @type {StudyCard} */ ({ ...days, ...numbers, ...map });
}

/**
 * How far a learner is in each phase of a view.
 * @param {Pick<StudyData, 'phases' | 'exercises'>} view
 * @param {{ cards: Cards }} progress
 */
export function countPhases(view, progress, now = new Date()) {
  return view.phases
    .map((phase) => {
      const cards = view.exercises
        .filter((exercise) => exercise.topic === phase.id)
        .map((exercise) => own(progress.cards, exercise.id));
      const met = cards.filter((card) => card !== undefined);
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
