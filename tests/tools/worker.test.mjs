// sw.js, the copy on a device, with a cache and a network that the test holds in its hands.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import vm from 'node:vm';
import {keptFiles, workerScript} from '../../tools/lib/site/worker.mjs';

const WEB = fileURLToPath(new URL('../../web', import.meta.url));
const HOME = 'https://h.example/x/';

/** A device: its caches outlive the workers that are started on it. */
class Device {
    constructor() { this.stores = new Map(); this.net = new Map(); this.pages = [HOME]; }

    /** The network now sends these files: name → integrity of what is sent. */
    serve(files) { this.net = new Map(keptFiles(files, []).map(([name, integrity]) => [HOME + name, integrity])); }

    caches() {
        const {stores, net} = this;
        const cache = name => ({
            addAll: async requests => {
                const got = requests.map(request => [request.url, net.get(request.url)]);
                if (got.some(([url, sum], i) => !sum || sum !== requests[i].integrity)) throw new TypeError('integrity');
                for (const [url, sum] of got) stores.get(name).set(url, sum);
            },
            match: async url => stores.get(name).get(url),
        });
        return {
            open: async name => { if (!stores.has(name)) stores.set(name, new Map()); return cache(name); },
            keys: async () => [...stores.keys()], delete: async name => stores.delete(name),
        };
    }

    /** A worker for these files: tell(type, event) resolves with what it waited for or answered. */
    async worker(files) {
        const heard = {};
        const self = {
            location: {href: `${HOME}sw.js`}, addEventListener: (type, act) => { heard[type] = act; },
            // as the standard has it: pages that this worker serves already; it waits, so there is none, unless the others of its origin are asked for too
            clients: {matchAll: async ({includeUncontrolled = false} = {}) => (includeUncontrolled ? this.pages.map(url => ({url})) : [])},
            skipWaiting: async () => 'took over',
        };
        const request = class { constructor(url, {integrity}) { Object.assign(this, {url, integrity}); } };
        vm.runInNewContext(await workerScript(WEB, files, []), {self, caches: this.caches(), fetch: async each => `network ${each.url}`, Request: request, URL, Set, Promise});
        return (type, event = {}) => {
            let found = 'left to the browser';
            heard[type]({...event, waitUntil: promise => { found = promise; }, respondWith: promise => { found = promise; }});
            return found;
        };
    }
}

const site = change => new Map(Object.entries({'index.html': 'a', 'es/index.html': 'b', 'content/en.json': 'c', 'main.01234567.js': 'd', 'x.wasm': 'e', ...change}));
const get = (tell, address, method = 'GET') => tell('fetch', {request: {url: address.startsWith('http') ? address : HOME + address, method}});

test('a whole version is kept, and pages come out of it whatever their link says', async () => {
    const device = new Device();
    const files = site();
    device.serve(files);
    const tell = await device.worker(files);
    await tell('install');
    const sum = new Map(keptFiles(files, []));
    for (const address of ['', '?chapter=release&lang=en', 'index.html', 'index.html?x=1']) assert.equal(await get(tell, address), sum.get(''), address);
    assert.equal(await get(tell, 'es/?mode=kiosk'), sum.get('es/'));
    assert.equal(await get(tell, 'content/en.json'), sum.get('content/en.json'));
    for (const address of ['stills/a.svg', 'https://other.example/', 'https://h.example/']) assert.equal(get(tell, address), 'left to the browser', address);
    assert.equal(get(tell, '', 'POST'), 'left to the browser');
});

test('half an update is refused and leaves nothing; the whole one takes the place of the old', async () => {
    const device = new Device();
    const [old, fresh] = [site(), site({'content/en.json': 'new', 'index.html': 'new'})];
    device.serve(old);
    const before = await device.worker(old);
    await before('install');
    const [name] = device.stores.keys();
    device.serve(site({'content/en.json': 'new'}));  // the page itself is still the old one
    await assert.rejects((await device.worker(fresh))('install'), /integrity/);
    assert.deepEqual([...device.stores.keys()], [name]);
    device.serve(fresh);
    const after = await device.worker(fresh);
    await after('install');
    assert.equal(await get(before, ''), new Map(keptFiles(old, [])).get(''), 'while it waits, the old one serves its own files');
    device.stores.set('somebody else', new Map());
    await after('activate');
    assert.equal(device.stores.size, 2);
    assert.ok(device.stores.has('somebody else') && !device.stores.has(name));
    assert.equal(await get(after, ''), new Map(keptFiles(fresh, [])).get(''));
});

test('a new version takes over on request only while one page is open', async () => {
    const device = new Device();
    const tell = await device.worker(site());
    const elsewhere = 'https://h.example/another/';
    device.pages = [`${HOME}?mode=kiosk`, elsewhere];
    assert.equal(await tell('message', {data: 'take-over'}), 'took over');
    device.pages = [`${HOME}?mode=kiosk`, elsewhere, `${HOME}es/index.html`];
    assert.equal(await tell('message', {data: 'take-over'}), undefined);
    assert.equal(await tell('message', {data: 'nonsense'}), 'left to the browser');
});
