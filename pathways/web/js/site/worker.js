// The service worker of the site: all files of one version are kept together; a new version waits until the old one is
// left. What stands before this text: the version, and what is kept at once.

/** @typedef {{ version: string, core: string[] }} Told */

/** @type {any} */
const worker = self;
/** @type {Told} */
const { version, core } = worker.SITE;
const top = worker.registration.scope;
const NAME = `pathways ${top} `;
const kept = `${NAME}${version}`;

worker.addEventListener('install', (/** @type {any} */ event) => {
  const requests = core.map((path) => new Request(new URL(path, top), { cache: 'reload' }));
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(requests)));
});

worker.addEventListener('activate', (/** @type {any} */ event) => {
  event.waitUntil(clear().then(() => worker.clients.claim()));
});

async function clear() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(NAME) && name !== kept);
  await Promise.all(old.map((name) => caches.delete(name)));
}

// Where a page is not kept, the first one shows it: it reads the address after its own.
/** @param {Request} request */
function firstPage(request) {
  const url = new URL(request.url);
  const path = url.href.slice(top.length).split('#')[0];
  return Response.redirect(`${top}index.html#/${path}`, 302);
}

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(kept);
  const isPage = request.mode === 'navigate';
  const url = new URL(request.url);
  const key = isPage && url.href === top ? `${top}index.html` : request;
  const found = await cache.match(key, { ignoreSearch: isPage });
  if (found) return found;
  try {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic') await cache.put(key, response.clone());
    return response;
  } catch (problem) {
    if (isPage) return firstPage(request);
    throw problem;
  }
}

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(top)) event.respondWith(answer(request));
});

// What a reader may need next without a connection: kept bit by bit, when nothing else is asked for.
worker.addEventListener('message', (/** @type {any} */ event) => {
  /** @type {string[]} */
  const paths = Array.isArray(event.data?.keep) ? event.data.keep : [];
  event.waitUntil(keep(paths));
});

/** @param {string[]} paths */
async function keep(paths) {
  const cache = await caches.open(kept);
  for (const path of paths) {
    const url = new URL(path, top).href;
    if (url.startsWith(top) && !(await cache.match(url))) await cache.add(url).catch(() => {});
  }
}
