// The device's own Back closes what lies over the page: while it is open, the history has one entry more, same address.

import { remember } from './memory.js';
import { IN_PLACE } from './trail.js';

/** @returns {{ token: string | null, isLeaving: boolean }} */
const none = () => ({ token: null, isLeaving: false });

// The entry outlives a remount of the widget, as the history does.
const kept = () => remember('back', 'entry', none);

const isOnTop = () => Boolean(kept().token) && history.state?.npLayer === kept().token;

/**
 * The page around must not hear a step back that was only ours: it would run again for nothing.
 * @param {AbortSignal} signal
 * @param {() => void} onBack
 */
export function createBack(signal, onBack) {
  /** @param {PopStateEvent} event */
  function hear(event) {
    const entry = kept();
    if (entry.isLeaving) {
      entry.isLeaving = false;
      event.stopImmediatePropagation();
      return;
    }
    if (!entry.token || isOnTop()) return;
    entry.token = null;
    event.stopImmediatePropagation();
    onBack();
  }
  window.addEventListener('popstate', hear, { signal, capture: true });

  return {
    open() {
      const entry = kept();
      if (isOnTop()) return;
      entry.token = `${Date.now()}`;
      const { [IN_PLACE]: _, ...state } = history.state ?? {};
      history.pushState({ ...state, npLayer: entry.token }, '');
      // Opened by a link and not by the reader's hand: no entry was added, and a step back would leave the page.
      if (history.state?.[IN_PLACE]) entry.token = null;
    },
    // Closed in another way: its entry goes too, so that Back is not pressed for nothing.
    close() {
      const entry = kept();
      const isOurs = isOnTop();
      entry.token = null;
      if (!isOurs) return;
      entry.isLeaving = true;
      history.back();
    },
  };
}
