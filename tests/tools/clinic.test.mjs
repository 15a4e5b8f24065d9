// A clinic's tablet, as far as no page is needed: the end of a visit, what may be followed, what is taken home, and a network that fails.
import assert from 'node:assert/strict';
import test from 'node:test';
import {Address} from '../../web/address.js';
import {extra} from '../../web/extra.js';
import {Idle, idleOf, warnAt} from '../../web/extra/idle.js';
import {mayFollow} from '../../web/extra/links.js';
import {homeLink} from '../../web/extra/take_home.js';
import {keepRefusal, Place} from '../../web/places.js';

/** A visit of `seconds`: {at(seconds), sleepUntil(seconds), target, heard}. */
function visit(seconds, decides = () => false) {
    let now_ms = 1e12, tick;
    const began_ms = now_ms, heard = [], target = new EventTarget();
    const clock = {setInterval: act => { tick = act; return 1; }, clearInterval: () => { tick = () => {}; }};
    const idle = new Idle(seconds, {warn: left => heard.push(left), calm: () => heard.push('calm'), end: () => heard.push('end'), decides}, {target, clock, now: () => now_ms});
    const sleepUntil = to => { now_ms = began_ms + to * 1000; };
    return {at: to => { sleepUntil(to); tick(); }, sleepUntil, target, heard, idle, touch: () => target.dispatchEvent(new Event('pointerdown'))};
}

test('a visit that nobody is at: warned, taken back by any touch, then ended once', () => {
    const {at, touch, heard} = visit(60);
    at(39);
    assert.deepEqual(heard, []);
    at(41);
    at(50);
    touch();
    at(89);
    assert.deepEqual(heard.splice(0), [19, 10, 'calm']);
    at(110);
    at(111);
    assert.deepEqual(heard, ['end']);
    assert.equal(warnAt(4), 2);
});

test('a press on the warning itself is left to its buttons', () => {
    const {at, touch, heard, idle} = visit(60, () => true);
    at(20);
    touch();  // no warning yet: a touch like any other
    at(79);
    assert.deepEqual(heard, [1], 'it counts from that touch');
    touch();
    assert.deepEqual(heard, [1], 'the button must still be there when the press ends');
    idle.stay();
    assert.deepEqual(heard, [1, 'calm']);
});

test('a tablet that slept: the visit has ended, whoever touches it first', () => {
    for (const wake of ['pointerdown', 'visibilitychange']) {
        const {sleepUntil, target, heard} = visit(60);
        sleepUntil(9 * 3600);
        target.dispatchEvent(new Event(wake));
        target.dispatchEvent(new Event(wake));
        assert.deepEqual(heard, ['end'], wake);
    }
    const {at, heard} = visit(60);
    at(-3600);  // the clock was put back
    at(-3600 + 61);
    assert.deepEqual(heard, ['end']);
});

test('the seconds of a visit, by the address', () => {
    assert.deepEqual([null, '', 'soon', '-1', '1.5', '86401'].map(idleOf), Array(6).fill(120));
    assert.deepEqual(['0', '90', '86400'].map(idleOf), [0, 90, 86400]);
});

test('no link leads out of the clinic\u2019s page, but within it', () => {
    const here = new URL('https://h.example/x/es/?mode=kiosk&idle=60');
    const may = (address, out = false) => mayFollow(address, here, out);
    for (const inside of ['#release', '?lang=en', 'https://h.example/x/es/#a']) assert.equal(may(inside), true, inside);
    for (const outside of ['https://other.example/', 'mailto:a@b.example']) assert.deepEqual([may(outside), may(outside, true)], [false, true], outside);
    for (const other of ['text.html#release', '../', 'https://h.example/x/embed.html']) assert.deepEqual([may(other), may(other, true)], [false, false], `${other}: no way back from there`);
    assert.equal(mayFollow('text.html', new URL('file:///home/a/index.html'), false), false);
});

test('after the end of a visit nothing is written into the address bar', () => {
    const timers = new Map();
    const window = {
        performance: {now: () => 0}, location: {href: 'https://h.example/'}, setTimeout: run => { timers.set(timers.size + 1, run); return timers.size; },
        clearTimeout: id => timers.delete(id), history: {replaceState: () => assert.fail('written')},
    };
    const address = new Address(window);
    address.show('chapter=release');
    address.stop();
    address.show('chapter=badges');
    assert.equal(timers.size, 0);
});

test('what is taken home has no trace of the clinic, and stays small enough for a camera', () => {
    assert.equal(homeLink('https://h.example/x/?mode=kiosk&idle=90&links=off&chapter=release&set=coverage:0.5'), 'https://h.example/x/?chapter=release&set=coverage%3A0.5');
    assert.ok(homeLink(`https://h.example/?chapter=lab&set=a:1&log=${'x'.repeat(2000)}`).length < 100);
    assert.equal(homeLink('file:///tmp/immunarium.html?chapter=release'), '');
});

test('where a copy can be kept, and why not', () => {
    const here = {navigator: {serviceWorker: {}}, isSecureContext: true, origin: 'https://h.example'};
    assert.equal(keepRefusal({sw: 'sw.js'}, here), '');
    assert.equal(keepRefusal({}, here), 'file');
    assert.equal(keepRefusal({sw: 'sw.js'}, {...here, isSecureContext: false}), 'insecure');
    assert.equal(keepRefusal({sw: 'sw.js'}, {...here, origin: 'null'}), 'insecure');
    assert.equal(keepRefusal({sw: 'sw.js'}, {...here, navigator: {}}), 'old');
});

/** As much of a document as extras need; `load(script)` is the network: false = it fails. */
function withDocument(t, load, mode = 'kiosk') {
    const before = ['document', 'location', 'history'].map(name => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
    const put = (name, value) => Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
    put('document', {baseURI: 'https://h.example/', documentElement: {dataset: {mode}}, createElement: () => ({}), head: {append: script => { if (load(script)) script.onload(); else script.onerror(); }}});
    put('location', {href: 'https://h.example/?mode=kiosk'});
    put('history', {state: null});
    t.after(() => {
        delete globalThis.immunariumExtras;
        for (const [name, was] of before) if (was) Object.defineProperty(globalThis, name, was); else delete globalThis[name];
    });
}

test('an extra that is not there, or defines nothing, is a refusal that can be caught, and is asked for again', async t => {
    let asked = 0;
    withDocument(t, script => {
        assert.equal(script.src, 'https://h.example/odd.js');
        if (++asked === 2) globalThis.immunariumExtras = {odd: {works: true}};
        return true;
    });
    let refused;
    assert.doesNotThrow(() => { refused = extra('none', {}); }, 'it throws nothing past a catch()');
    await assert.rejects(refused, /none/);
    const files = {'extra/odd.js': 'odd.js'};
    await assert.rejects(extra('odd', files), /odd/);
    assert.deepEqual(await extra('odd', files), {works: true});
    assert.deepEqual(await extra('odd', files), {works: true});
    assert.equal(asked, 2);
});

test('a clinic whose network fails at the start gets its bar all the same, in the language that is read by then', async t => {
    t.mock.timers.enable({apis: ['setTimeout']});
    t.mock.method(console, 'warn', () => {});
    let tries = 0;
    const opened = [];
    const page = {config: {files: {'extra/kiosk.js': 'kiosk.js'}}, lang: 'en', read: async name => new TextEncoder().encode(JSON.stringify({said: name}))};
    withDocument(t, () => {
        if (++tries < 3) return false;
        globalThis.immunariumExtras = {kiosk: {open: place => { opened.push(place.say('said')); page.lang = 'es'; return {speak: () => opened.push(place.say('said'))}; }}};
        return true;
    });
    const place = new Place(page);
    const open = place.open();
    for (let i = 0; i < 2; ++i) {
        for (let turn = 0; turn < 20; ++turn) await Promise.resolve();
        t.mock.timers.tick(5000);
    }
    await open;
    assert.equal(tries, 3);
    assert.deepEqual(opened, ['places/en.json', 'places/es.json']);
    const {read} = page;
    page.read = async name => (name === 'places/fr.json' ? new TextEncoder().encode('{}') : read(name));
    await place.speak('fr');
    assert.equal(place.say('said'), 'places/en.json', 'what nobody has translated is said in English');
    await place.speak('es');
    page.read = async () => null;
    await place.speak('fr');
    assert.equal(place.say('said'), 'places/es.json', 'words that cannot be had leave the others in their place');
    await assert.rejects(place.learn('fr'), /fr/);
});
