// The rest of the article (web/later.js), with a network that the test holds in its hands.
import assert from 'node:assert/strict';
import test from 'node:test';
import {Later} from '../../web/later.js';

const settle = async () => { for (let i = 0; i < 20; ++i) await Promise.resolve(); };

/** {later, asked: addresses, answer(ok) answers the request that waits longest, online(), again: how often it was called} */
function network(t) {
    const asked = [], waiting = [], heard = {};
    const it = {asked, again: 0, answer: async ok => { waiting.shift()({ok, arrayBuffer: async () => new ArrayBuffer(0)}); await settle(); }, online: () => heard.online()};
    const globals = {
        addEventListener: (type, act) => { heard[type] = act; }, document: {baseURI: 'https://h.example/'},
        fetch: address => { asked.push(address.pathname); return new Promise(done => { waiting.push(done); }); },
        DOMParser: class { parseFromString() { return {querySelectorAll: () => []}; } },
    };
    for (const [name, value] of Object.entries(globals)) {
        const was = Object.getOwnPropertyDescriptor(globalThis, name);
        Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
        t.after(() => { if (was) Object.defineProperty(globalThis, name, was); else delete globalThis[name]; });
    }
    it.later = new Later([{id: 'en', text: 'text.html'}, {id: 'es', text: 'es/text.html'}], () => { ++it.again; });
    return it;
}

test('who asks while it is on its way waits for the same request, whichever language comes first', async t => {
    const {later, asked, answer} = network(t);
    const wanted = ['en', 'es', 'en'].map(lang => later.page(lang));
    assert.deepEqual(asked, ['/text.html', '/es/text.html']);
    await answer(true);
    wanted.push(later.page('es'));
    assert.equal(asked.length, 2, 'English is here; Spanish still comes');
    await answer(true);
    const pages = await Promise.all(wanted);
    assert.ok(pages.every(Boolean));
    assert.equal(pages[0], pages[2]);
});

test('after two failures it is left alone, each language for itself, until the network is back', async t => {
    const it = network(t);
    const {later, asked, answer} = it;
    for (let i = 0; i < 2; ++i) {
        const both = [later.page('en'), later.page('en')];
        await answer(false);
        assert.deepEqual(await Promise.all(both), [null, null]);
    }
    assert.equal(await later.page('en'), null);
    assert.equal(asked.length, 2);
    const other = later.page('es');
    await answer(true);
    assert.ok(await other);
    assert.equal(await later.page('en'), null, 'what one language got takes no failure back from another');
    assert.equal(asked.length, 3);
    it.online();
    assert.equal(it.again, 1);
    const last = later.page('en');
    await answer(true);
    assert.ok(await last);
    assert.equal(await later.page('fr'), null, 'there is none');
});
