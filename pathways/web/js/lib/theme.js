// Light or dark: paper is light; else what Streamlit shows, what the page says, or what the device prefers.

import { make } from './dom.js';

/** @param {string} colour */
function isDark(colour) {
  const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/**
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
export function createTheme(root, signal) {
  // Follows the surrounding theme: when its colour changes, the end of the probe's short transition tells us.
  const probe = make('span', { class: 'np-probe', 'aria-hidden': 'true' });
  const device = window.matchMedia('(prefers-color-scheme: dark)');
  const paper = window.matchMedia('print');

  function apply() {
    const streamlit = getComputedStyle(root).getPropertyValue('--st-background-color').trim();
    const page = document.documentElement.dataset.theme;
    const isPageDark = page ? page === 'dark' : device.matches;
    const isDarkHere = streamlit ? isDark(getComputedStyle(probe).backgroundColor) : isPageDark;
    const theme = isDarkHere && !paper.matches ? 'dark' : 'light';
    if (root.dataset.theme !== theme) root.dataset.theme = theme;
  }

  root.append(probe);
  probe.addEventListener('transitionend', apply, { signal });
  device.addEventListener('change', apply, { signal });
  paper.addEventListener('change', apply, { signal });
  const watcher = new MutationObserver(apply);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => watcher.disconnect());
  apply();
  return { apply };
}
