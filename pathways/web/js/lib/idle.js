// When the page around has come to rest: what a run changes is there then.

const APP = '[data-testid="stApp"]';
const STATE = 'data-test-script-state';

/** Acts once the run that is under way has ended; at once where there is none. @param {() => void} act */
export function whenIdle(act) {
  const app = document.querySelector(APP);
  if (!app || app.getAttribute(STATE) !== 'running') {
    act();
    return;
  }
  const watcher = new MutationObserver(() => {
    if (app.getAttribute(STATE) === 'running') return;
    watcher.disconnect();
    // What came last is put into the page after the run's end is told.
    requestAnimationFrame(() => requestAnimationFrame(act));
  });
  watcher.observe(app, { attributes: true, attributeFilter: [STATE] });
}
