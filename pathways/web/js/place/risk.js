// What would be lost if the page were closed now, and whether the family is asked to keep it.

import { isEmptyPlace, PLACE_PARTS } from './place.js';

/** @typedef {import('../types/place.d.ts').Kept} Kept */
/** @typedef {'nothing' | 'ask' | 'unkept' | 'blocked' | 'failing'} Safety */

/** Marks and words are told apart: a "not now" about marks is no answer about a note. @param {Kept} kept */
function kindsOf({ place }) {
  const hasMarks = PLACE_PARTS.some((part) => place[part].length);
  const hasWords = [place.notes, place.dates, place.asks].some((table) => Object.keys(table).length);
  return [hasMarks ? 'marks' : '', hasWords ? 'words' : ''].filter(Boolean);
}

/**
 * @param {Kept} kept
 * @param {() => string} write the place as it would be written
 */
export function createRisk(kept, write) {
  let told = '';
  const isAtRisk = () => !isEmptyPlace(kept.place) && (!kept.isKept || kept.isFailing) && kept.filed !== write();
  /** @returns {Safety} */
  function safety() {
    if (kept.isFailing) return 'failing';
    if (!isAtRisk()) return 'nothing';
    if (kept.isBlocked) return 'blocked';
    const { declined } = kept;
    return declined && kindsOf(kept).every((kind) => declined.includes(kind)) ? 'unkept' : 'ask';
  }
  /** Asks the reader once more before the page goes. @param {BeforeUnloadEvent} event */
  const warn = (event) => {
    if (isAtRisk()) event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  return {
    isAtRisk,
    safety,
    decline() {
      kept.declined = kindsOf(kept);
    },
    /** The place is in a file now. */
    noteFile() {
      kept.filed = write();
    },
    /** While somebody writes, what stands around is drawn anew only when there is something new to say. */
    tell() {
      const now = [safety(), kept.near, isEmptyPlace(kept.place)].join();
      if (now === told) return;
      told = now;
      kept.tellers.forEach((tell) => tell());
    },
  };
}
