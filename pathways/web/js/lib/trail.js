// The browser's list of visited screens: one entry for each thing that a reader did, so that one Back is enough.

// What in the address says which card is open, and where an entry keeps the addresses before it.
const CARD = 'step';
const TRAIL = 'npTrail';
// An entry that took the place of the one before, although its maker asked for a new one.
export const IN_PLACE = 'npInPlace';
const LONGEST = 30;
const DEEDS = ['pointerdown', 'click', 'keydown', 'input', 'change'];

/**
 * From now on an address that changes by itself takes the place of the one before, in this page's history.
 *
 * Streamlit adds an entry for every change, also for those that it makes on the way: a page is left, an address is
 * completed. Back then leads to a screen that looks the same, or to one that nobody saw.
 * @param {Window & typeof globalThis} page
 */
export function keepTrail(page) {
  const { history } = page;
  const push = history.pushState.bind(history);
  let isDone = false;
  for (const deed of DEEDS) {
    page.addEventListener(
      deed,
      () => {
        isDone = true;
      },
      { capture: true, passive: true },
    );
  }
  page.addEventListener('popstate', () => {
    isDone = false;
  });
  /** @param {any} state @param {string} unused @param {string | URL | null} [address] */
  history.pushState = (state, unused, address) => {
    const isSame = new URL(address ?? '', page.location.href).href === page.location.href;
    if (isDone && (!isSame || isTold(state))) {
      isDone = false;
      const closed = findClosed(history.state, page.location.href, address);
      if (closed.isClosing && closed.back) history.go(-closed.back);
      else if (closed.isClosing) history.replaceState(history.state, unused, address);
      else push({ ...state, [TRAIL]: trailTo(history.state, page.location.href) }, unused, address);
    } else {
      history.replaceState(isTold(state) ? { ...state, [IN_PLACE]: true } : history.state, unused, address);
    }
  };
}

/** @param {any} state @param {string} here @returns {string[]} */
const trailTo = (state, here) => [...(state?.[TRAIL] ?? []), here].slice(-LONGEST);

/** @param {string} address */
function withoutCard(address) {
  const bare = new URL(address);
  const hadCard = bare.searchParams.has(CARD);
  bare.searchParams.delete(CARD);
  return { hadCard, bare: bare.href };
}

/**
 * A card that is closed by its cross goes back to before it was opened, as Back does; else Back would open it again.
 * Opened by a link, it has nothing before it in this page: then its own entry changes.
 * @param {any} state @param {string} here @param {string | URL | null} [address]
 */
function findClosed(state, here, address) {
  const there = new URL(address ?? '', here).href;
  const { hadCard, bare } = withoutCard(here);
  if (!hadCard || there !== bare) return { isClosing: false, back: 0 };
  /** @type {string[]} */
  const trail = state?.[TRAIL] ?? [];
  let place = trail.length - 1;
  while (place >= 0 && trail[place] !== there && withoutCard(trail[place]).bare === there) place -= 1;
  return { isClosing: true, back: trail[place] === there ? trail.length - place : 0 };
}

// Whether somebody put something into the entry; Streamlit puts nothing.
/** @param {any} state */
const isTold = (state) => Boolean(state) && Object.keys(state).length > 0;
