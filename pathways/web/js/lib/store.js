// The browser's own store: it may be forbidden, full or missing, and then says so rather than fail.

const PROBE = 'pathways/probe';

/** The store of this tab alone: it outlives a reload, and is gone when the tab is closed. */
export function openTabStore() {
  return openStore('sessionStorage');
}

/**
 * Opens the store. One that is blocked takes nothing in; what it has may still be read, if the browser lets us.
 * @param {'localStorage' | 'sessionStorage'} name
 */
export function openStore(name = 'localStorage') {
  const area = findArea(name);
  return {
    /** What a `storage` event names as its area. */
    area,
    isBlocked: !takesText(area),
    /** @param {string} key @returns {string | null} */
    read: (key) => area?.getItem(key) ?? null,
    /** Writes a text; says whether it could. @param {string} key @param {string} text */
    write(key, text) {
      try {
        area?.setItem(key, text);
        return area !== null;
      } catch {
        return false;
      }
    },
    /** @param {string} key */
    remove(key) {
      area?.removeItem(key);
    },
  };
}

/** The store, or null where the browser forbids it. @param {'localStorage' | 'sessionStorage'} name */
function findArea(name) {
  try {
    return window[name] ?? null;
  } catch {
    return null;
  }
}

/** Whether a store takes a text in: one without any room left does not. @param {Storage | null} area */
function takesText(area) {
  try {
    area?.setItem(PROBE, '1');
    area?.removeItem(PROBE);
    return area !== null;
  } catch {
    return false;
  }
}
