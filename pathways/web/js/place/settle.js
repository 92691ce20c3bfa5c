// Brings a step before the reader's eyes and holds it there while the page around it still grows.

/** @typedef {import('../types/chart.d.ts').Chart} Chart */

const SETTLE_MS = 3000;
const LOOK_MS = 200;
const UNDER_BAR = 130;
// On a phone a card may lie over the lower part of the screen.
const SEEN_NARROW = 0.5;
const SEEN_WIDE = 0.95;
const NARROW = 700;
// Whoever moves the page by hand goes where they want.
const BY_HAND = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/** What scrolls the page: Streamlit's own frame, or the page itself. */
function scroller() {
  return document.querySelector('[data-testid="stMain"]') ?? document.scrollingElement;
}

/** @param {Element} element */
function moveTo(element) {
  const { top, bottom } = element.getBoundingClientRect();
  const most = window.innerHeight * (window.innerWidth < NARROW ? SEEN_NARROW : SEEN_WIDE);
  if (top < UNDER_BAR / 2 || bottom > most) scroller()?.scrollBy({ top: top - UNDER_BAR, behavior: 'auto' });
}

/** @param {Chart} chart @param {string} step */
export function settleOn(chart, step) {
  const hand = new AbortController();
  const { signal } = hand;
  BY_HAND.forEach((type) => {
    window.addEventListener(type, () => hand.abort(), { signal, capture: true, passive: true });
  });
  const end = performance.now() + SETTLE_MS;
  function look() {
    if (signal.aborted || chart.page.stop.signal.aborted) return;
    const element = chart.map.elementOf(chart.map.boxFor(step));
    if (element) moveTo(element);
    if (performance.now() < end) setTimeout(look, LOOK_MS);
    else hand.abort();
  }
  look();
}
