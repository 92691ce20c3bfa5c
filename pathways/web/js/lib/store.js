// The browser's own store: it may be forbidden, full or missing, and then says so rather than fail.

const PROBE = 'pathways/probe';

/**
 * Opens the store. One that is blocked has nothing and keeps nothing; what is said then lasts as long as the page.
 */
export function openStore() {
  const area = probe();
  return {
    /** What a `storage` event names as its area. */
    area,
    isBlocked: area === null,
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

// The store if it can be read and written; null where the browser forbids it, or where nothing more fits in.
function probe() {
  try {
    const store = window.localStorage;
    store?.setItem(PROBE, '1');
    store?.removeItem(PROBE);
    return store ?? null;
  } catch {
    return null;
  }
}
