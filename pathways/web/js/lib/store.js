// The browser's own store: it may be forbidden, full or missing.

const PROBE = 'pathways/probe';

// Returns the store if it can be read; null where the browser forbids it.
export function findStore() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

// Returns the store if it can be written too; otherwise what is said lasts as long as the page.
export function openStore() {
  const store = findStore();
  try {
    store?.setItem(PROBE, '1');
    store?.removeItem(PROBE);
    return store;
  } catch {
    return null;
  }
}
