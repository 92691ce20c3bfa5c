// What a family says about its own way: steps, notes. It lives here, in this browser; nothing of it is ever sent.

const KEEPING = new Map();
const KEEP_FORMAT = 'pathways-place';
const KEEP_VERSION = 1;
const MOST_LETTERS = 1_000_000;
const PLACE_PARTS = ['now', 'done', 'no'];

function emptyPlace() {
  return { now: [], done: [], no: [], notes: {}, map: null };
}

// The browser may forbid its store, or have none: then the place lasts as long as the page.
function openStore() {
  try {
    const probe = `${KEEP_FORMAT}/probe`;
    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    return null;
  }
}

function keepingOf(pack) {
  if (!KEEPING.has(pack)) KEEPING.set(pack, createKeeping(pack));
  return KEEPING.get(pack);
}

function createKeeping(pack) {
  const key = `${KEEP_FORMAT}/${pack}`;
  const store = openStore();
  const keeping = { place: emptyPlace(), isKept: false, isBlocked: store === null, problems: [] };
  const kept = store?.getItem(key);
  if (kept) {
    const read = readPlace(kept, pack);
    Object.assign(keeping, { place: read.place, problems: read.problems, isKept: true });
  }

  function save() {
    try {
      if (keeping.isKept) store?.setItem(key, writePlace(keeping.place, pack));
    } catch {
      keeping.isBlocked = true;
    }
  }

  return Object.assign(keeping, {
    save,
    setKept(isKept) {
      keeping.isKept = isKept && store !== null;
      if (keeping.isKept) save();
      else store?.removeItem(key);
    },
    // A step stands in one of the lists, or in none.
    mark(step, part, map) {
      const { place } = keeping;
      place.map = map;
      const isOn = part !== null && !place[part].includes(step);
      PLACE_PARTS.forEach((name) => { place[name] = place[name].filter((other) => other !== step); });
      if (isOn) place[part] = [...place[part], step];
      save();
    },
    note(step, text) {
      if (text.trim()) keeping.place.notes[step] = text;
      else delete keeping.place.notes[step];
      save();
    },
    replace(place) {
      keeping.place = place;
      save();
    },
    forget() {
      keeping.place = emptyPlace();
      keeping.isKept = false;
      keeping.problems = [];
      store?.removeItem(key);
    },
    isEmpty: () => PLACE_PARTS.every((part) => !keeping.place[part].length) && !Object.keys(keeping.place.notes).length,
  });
}

function writePlace(place, pack) {
  return JSON.stringify({ format: KEEP_FORMAT, version: KEEP_VERSION, pack, ...place }, null, 1);
}

// Reads what can be read and names what can't, as keys of words; never throws.
function readPlace(text, pack) {
  const place = emptyPlace();
  const problems = [];
  if (text.length > MOST_LETTERS) return { place, problems: ['place_file_large'], isRead: false };
  let data = null;
  try {
    data = JSON.parse(text);
  } catch {
    return { place, problems: ['place_file_broken'], isRead: false };
  }
  if (data === null || typeof data !== 'object' || data.format !== KEEP_FORMAT) {
    return { place, problems: ['place_file_other'], isRead: false };
  }
  if (data.version !== KEEP_VERSION) problems.push('place_file_version');
  if (data.pack !== pack) problems.push('place_file_pack');
  const isId = (step) => typeof step === 'string' && /^[a-z0-9-]{1,80}$/.test(step);
  PLACE_PARTS.forEach((part) => {
    const steps = Array.isArray(data[part]) ? data[part] : [];
    place[part] = [...new Set(steps.filter(isId))].slice(0, 500);
    if (!Array.isArray(data[part] ?? []) || steps.some((step) => !isId(step))) problems.push('place_file_part');
  });
  place.map = typeof data.map === 'string' && /^[a-z0-9/-]{1,200}$/.test(data.map) ? data.map : null;
  const notes = data.notes !== null && typeof data.notes === 'object' && !Array.isArray(data.notes) ? data.notes : {};
  Object.entries(notes).forEach(([step, note]) => {
    if (isId(step) && typeof note === 'string') place.notes[step] = note.slice(0, 20_000);
    else problems.push('place_file_part');
  });
  return { place, problems: [...new Set(problems)], isRead: true };
}
