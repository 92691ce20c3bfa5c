// The browser's list of visited screens: one entry for each thing that a reader did, so that one Back is enough.

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
      push(state, unused, address);
    } else {
      history.replaceState(isTold(state) ? state : history.state, unused, address);
    }
  };
}

// Whether somebody put something into the entry; Streamlit puts nothing.
/** @param {any} state */
const isTold = (state) => Boolean(state) && Object.keys(state).length > 0;
