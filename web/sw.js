// Keeps one whole version of the site on the device, where a reader or staff asked for it. The build puts in VERSION and FILES:
// [address below this one, integrity]. A version is kept whole or not at all: a file that is not the one that was meant fails its
// integrity, and the old version stays. A new one takes over when no page of the old one is open, or when a clinic resets itself.
/* global VERSION, FILES */
const HOME = new URL('./', self.location.href).href;
const MINE = `immunarium ${HOME} `;  // other copies may live on the same host
const CACHE = MINE + VERSION;
const KEPT = new Set(FILES.map(([name]) => HOME + name));

async function fill() {
    const cache = await caches.open(CACHE);
    try {
        await cache.addAll(FILES.map(([name, integrity]) => new Request(HOME + name, {cache: 'no-cache', integrity})));
    } catch (problem) {
        await caches.delete(CACHE);
        throw problem;
    }
}

async function tidy() {
    const names = await caches.keys();
    await Promise.all(names.filter(name => name.startsWith(MINE) && name !== CACHE).map(name => caches.delete(name)));
}

/** The address under which a request is kept; links carry what is to be shown, which the page itself reads. */
function keptAs(request) {
    const url = new URL(request.url);
    const bare = (url.origin + url.pathname).replace(/\/index\.html$/, '/');
    return request.method === 'GET' && KEPT.has(bare) ? bare : '';
}

self.addEventListener('install', event => event.waitUntil(fill()));
self.addEventListener('activate', event => event.waitUntil(tidy()));
self.addEventListener('fetch', event => {
    const name = keptAs(event.request);
    if (!name) return;
    event.respondWith(caches.open(CACHE).then(cache => cache.match(name)).then(found => found ?? fetch(event.request)));
});
self.addEventListener('message', event => {
    if (event.data !== 'take-over') return;
    // with a second page open, the older files are still needed
    event.waitUntil(self.clients.matchAll().then(pages => (pages.length <= 1 ? self.skipWaiting() : undefined)));
});
