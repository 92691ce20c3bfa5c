// A place as plain data: what a family says about its own way, and how two of them become one.

import { own } from '../lib/dom.js';

export const PLACE_PARTS = ['now', 'done', 'no'];

// Adds a file to what is there: its marks come first for the steps it names; nothing that was written is lost.
export function mergePlaces(here, other) {
  const named = new Set(PLACE_PARTS.flatMap((part) => other[part]));
  const merged = emptyPlace();
  PLACE_PARTS.forEach((part) => {
    merged[part] = [...here[part].filter((step) => !named.has(step)), ...other[part]];
  });
  const join = (table, both) => {
    Object.assign(merged[table], here[table]);
    Object.entries(other[table]).forEach(([step, value]) => {
      const known = own(here[table], step);
      merged[table][step] = known === undefined ? value : both(known, value);
    });
  };
  join('notes', (a, b) => (a.includes(b) ? a : b.includes(a) ? b : `${a}\n\n${b}`));
  join('dates', (a, b) => ({ ...a, ...b }));
  join('asks', (a, b) => [...a, ...b.filter((ask) => !a.some((known) => known.text === ask.text))]);
  merged.map = other.map ?? here.map;
  return merged;
}

export function emptyPlace() {
  return { now: [], done: [], no: [], notes: {}, dates: {}, asks: {}, map: null };
}

export function marksOf(place) {
  return Object.fromEntries(PLACE_PARTS.map((part) => [part, [...place[part]]]));
}
