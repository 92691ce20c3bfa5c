// What lets a device install the site and use it without a connection; a page from a disk needs neither.

import { pick } from './data.js';

/** @typedef {import('./types.d.ts').Site} Site */

const QUIET_MS = 4000;
// What every page needs comes before the maps.
const FIRST = ['words', 'asks', 'finder', 'doors', 'page', 'map', 'place', 'library', 'library-words'];

/** @param {Site} site */
export function keepOffline(site) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'manifest', href: new URL('manifest.webmanifest', site.root).href });
  document.head.append(link);
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(new URL('sw.js', site.root).href, { scope: site.root }).then(
    () =>
      navigator.serviceWorker.ready.then(({ active }) =>
        setTimeout(() => active?.postMessage({ keep: usual(site) }), QUIET_MS),
      ),
    // Without it the site works as long as there is a connection.
    () => {},
  );
}

// What a family sees unasked, in this language; not where the device is told to be sparing.
/** @param {Site} site */
function usual({ index }) {
  const isSparing = /** @type {any} */ (navigator).connection?.saveData;
  if (isSparing) return [];
  const keys = Object.keys(index.files).filter((key) => !key.endsWith('/trainee'));
  const sorted = FIRST.flatMap((kind) => keys.filter((key) => key.split('/')[0] === kind));
  const names = sorted.flatMap((key) => pick(index.files[key], new Set()) ?? []);
  return [...new Set(names)].map((name) => `data/${name}.js`);
}
