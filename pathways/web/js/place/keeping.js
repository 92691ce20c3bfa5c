// What a family says about its own way: steps, dates, notes, questions. It lives in this browser; nothing is sent.

import { remember } from '../lib/memory.js';
import { openStore } from '../lib/store.js';
import { PLACE_FORMAT, readPlace, writePlace } from './file.js';
import { emptyPlace, marksOf, mergePlaces, PLACE_PARTS } from './place.js';

const ANSWERS_FORMAT = 'pathways-answers';
const KEPT_EVENT = 'pathways-kept';

const MOST_UNDO = 50;

// A saved page has a keeping of its own: all files of a disk may share one store, and each belongs to one family.
export function keepingOf(pack, carried = null) {
  const name = carried ? `${pack}/${carried.id}` : pack;
  return remember('place', name, () => createKeeping(pack, name, carried?.place ?? null));
}

function createKeeping(pack, name, start) {
  const key = `${PLACE_FORMAT}/${name}`;
  const store = openStore();
  const past = [];
  const keeping = {
    place: start ?? emptyPlace(),
    isKept: false,
    isBlocked: store.isBlocked,
    problems: [],
    watchers: new Set(),
  };

  // What cannot be read is left where it is, and said; only a new yes writes over it.
  function load(text) {
    const read = readPlace(text, pack);
    keeping.problems = read.problems;
    if (read.isRead) Object.assign(keeping, { place: read.place, isKept: true });
  }

  function save() {
    if (keeping.isKept && !store.write(key, writePlace(keeping.place, pack))) keeping.isBlocked = true;
  }

  function setTable(table, step, value) {
    if (value === null) delete keeping.place[table][step];
    else keeping.place[table][step] = value;
    save();
  }

  function recordMarks() {
    past.push(marksOf(keeping.place));
    if (past.length > MOST_UNDO) past.shift();
  }

  // Another window of this browser wrote or forgot: this one follows, so that neither writes over the other.
  window.addEventListener('storage', (event) => {
    if (event.storageArea !== store.area || event.key !== key || event.newValue === event.oldValue) return;
    if (event.newValue) load(event.newValue);
    else if (keeping.isKept) Object.assign(keeping, { place: emptyPlace(), isKept: false });
    keeping.watchers.forEach((watch) => watch());
  });

  const kept = store.read(key);
  if (kept) load(kept);

  return Object.assign(keeping, {
    save,
    setKept(isKept) {
      keeping.isKept = isKept && !store.isBlocked;
      if (keeping.isKept) save();
      else store.remove(key);
      window.dispatchEvent(new CustomEvent(KEPT_EVENT));
    },
    // A step stands in one of the lists, or in none.
    mark(step, part, map) {
      recordMarks();
      const { place } = keeping;
      const isOn = !place[part].includes(step);
      PLACE_PARTS.forEach((other) => {
        place[other] = place[other].filter((known) => known !== step);
      });
      if (isOn) place[part] = [...place[part], step];
      place.map = map;
      save();
    },
    canUndo: () => past.length > 0,
    // Takes the last mark back. What was written stays written.
    undo() {
      Object.assign(keeping.place, past.pop() ?? {});
      save();
    },
    note: (step, text) => setTable('notes', step, text.trim() ? text : null),
    date: (step, dates) => setTable('dates', step, dates.from || dates.to ? dates : null),
    ask: (step, asks) => setTable('asks', step, asks.length ? asks : null),
    add(place) {
      recordMarks();
      keeping.place = mergePlaces(keeping.place, place);
      save();
    },
    forget() {
      Object.assign(keeping, { place: emptyPlace(), isKept: false, problems: [] });
      past.splice(0);
      [key, `${ANSWERS_FORMAT}/${pack}`].forEach(store.remove);
      window.dispatchEvent(new CustomEvent(KEPT_EVENT));
    },
    isEmpty: () =>
      PLACE_PARTS.every((part) => !keeping.place[part].length) &&
      ['notes', 'dates', 'asks'].every((table) => !Object.keys(keeping.place[table]).length),
  });
}
