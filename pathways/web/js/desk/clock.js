// A quiet clock for a session: it counts while the page is looked at, and asks for nothing.

import { make } from '../lib/dom.js';

/** @typedef {import('../types/desk.d.ts').Session} Session */

const SECOND = 1000;

/** Minutes and seconds as a clock shows them. @param {number} seconds */
export function clockText(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** @param {import('../types/desk.d.ts').Words} words @param {Session} session */
export function drawClock(words, session) {
  const element = make('p', { class: 'ns-clock', role: 'timer', 'aria-label': words('learn_clock') });
  const show = () => {
    element.textContent = clockText(session.spent ?? 0);
  };
  let wasThere = false;
  const ticking = setInterval(() => {
    // Each exercise has its own clock: that of one that is no longer shown stops.
    if (element.isConnected) wasThere = true;
    else if (wasThere) return clearInterval(ticking);
    if (!document.hidden && element.isConnected) session.spent = (session.spent ?? 0) + 1;
    return show();
  }, SECOND);
  show();
  return element;
}
