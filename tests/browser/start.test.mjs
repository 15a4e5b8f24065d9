// It starts in each browser, quietly, from its own server only, keeps nothing, and lives by the same rules everywhere.
import fs from 'node:fs';
import path from 'node:path';

import {brightness, colors, crop, read} from './lib/pixels.mjs';
import {ROOT} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const stagePicture = async explainer => {
    await explainer.reveal();
    const box = await explainer.canvasBox();
    const png = read(await explainer.page.png());
    const scale = png.width / await explainer.page.evaluate(() => innerWidth);
    return crop(png, box.x * scale, box.y * scale, box.w * scale, box.h * scale);
};

perEngine(it => {
    it('draws, from this server only, and keeps nothing', async kit => {
        const explainer = await kit.explainer({chapter: 'badges'});
        const {page} = explainer;
        const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(entry => entry.name));
        const elsewhere = [...page.requests, ...addresses].filter(address => !/^(data|blob|about):/.test(address) && !address.startsWith(kit.site.origin));
        assert.deepEqual(elsewhere, [], 'requests to other hosts');
        assert.ok(kit.site.asked.some(address => address.includes('.wasm')), 'the program was fetched');
        const kept = await page.evaluate(async () => ({
            cookie: document.cookie, local: localStorage.length, session: sessionStorage.length,
            databases: indexedDB.databases ? (await indexedDB.databases()).length : 0,
            caches: 'caches' in window ? (await caches.keys()).length : 0,
            workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
        }));
        assert.deepEqual(kept, {cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0});
        assert.ok(colors(await stagePicture(explainer)) > 40, 'a picture, not a blank');
    });

    it('has a probe of the promised shape, and none unasked', async kit => {
        const probe = await (await kit.explainer({chapter: 'release', seed: 7})).probe();
        assert.match(probe.version, /^\d+\.\d+\.\d+/);
        assert.equal(probe.chapter, 'release');
        assert.equal(probe.beat, 'brake');
        assert.equal(probe.seed, 7);
        assert.match(probe.fingerprint, /^[0-9a-f]{16}$/);
        assert.equal(probe.cells, 9);
        for (const key of ['tick', 'framesDrawn', 'simMs', 'composeMs', 'paintMs']) assert.ok(Number.isFinite(probe[key]), key);
        assert.ok(probe.heapBytes > 1e6 && probe.heapBytes <= 48 * 2 ** 20, `heap of ${probe.heapBytes} bytes`);
        assert.ok(probe.actors.length >= 9);
        for (const actor of probe.actors) {
            for (const key of ['id', 'kind', 'label']) assert.ok(actor[key].length > 0, `${key} of an actor`);
            for (const key of ['x', 'y', 'r']) assert.ok(Number.isFinite(actor[key]), `${key} of ${actor.id}`);
        }

        const plain = await kit.page();
        await plain.goto(`${kit.site.url}index.html`);
        await plain.until('the first picture', () => document.documentElement.dataset.drawn === 'yes');
        assert.equal(await plain.evaluate(() => typeof window.immunarium), 'undefined');
    });

    it('gives the golden fingerprints at tick 2000', async (kit, t) => {
        const all = fs.readFileSync(path.join(ROOT, 'tests/golden/fingerprints.txt'), 'utf8').trim().split('\n');
        // one seed a chapter: each is a page of its own, and the native tests have them all
        const lines = all.filter(line => line.includes('seed=7 '));
        assert.ok(lines.length >= 2 && lines.length === new Set(all.map(line => line.split('&')[0])).size, 'a golden line for each chapter');
        for (const line of lines) {
            const [query, ticks, golden] = line.split(' ');
            // less motion: it starts paused, so no tick passes before we count
            const explainer = await kit.explainer({...Object.fromEntries(new URLSearchParams(query)), motion: 'reduced'});
            assert.equal(await explainer.tick(), 0);
            const {tick, fingerprint} = await explainer.advance(Number(ticks));
            assert.equal(tick, Number(ticks));
            t.diagnostic(`${kit.engine}: ${query} tick ${ticks}: ${fingerprint}`);
            assert.equal(fingerprint, golden, query);
            await explainer.unload();
        }
    });

    it('follows light, dark and projector', async kit => {
        const light = await kit.explainer({theme: 'light', motion: 'reduced'});
        const lightness = brightness(await stagePicture(light));
        const size = await light.page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
        await light.unload();
        const dark = await kit.explainer({theme: 'dark', motion: 'reduced'});
        const darkness = brightness(await stagePicture(dark));
        assert.ok(darkness < lightness - 60, `dark (${darkness.toFixed()}) is darker than light (${lightness.toFixed()})`);
        await dark.unload();
        const projector = await kit.explainer({theme: 'projector', motion: 'reduced'});
        assert.equal(await projector.page.evaluate(() => document.documentElement.dataset.theme), 'projector');
        assert.ok(colors(await stagePicture(projector)) > 20);
        assert.ok(size >= 16, `text of ${size} px`);
    });

    it('a bad value in the link: its default, and one friendly line', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', theme: 'purple', motion: 'reduced'});
        await explainer.page.until('the line about the bad value', () => /purple/.test(document.getElementById('mirror').textContent));
        assert.equal((await explainer.probe()).chapter, 'badges');
    });
});

perEngine(it => {
    it('a system that is dark: so is the picture', async kit => {
        const explainer = await kit.explainer({});
        await explainer.pause();
        assert.equal(await explainer.page.evaluate(() => document.documentElement.dataset.theme), 'dark');
        assert.ok(brightness(await stagePicture(explainer)) < 110);
    });

    it('a system with less motion: it starts paused, and nothing is drawn until something is asked', async kit => {
        const explainer = await kit.explainer({});
        assert.equal((await explainer.probe()).playing, false);
        assert.equal(await explainer.tick(), 0);
        await explainer.still();
        assert.equal(await explainer.framesIn(1500), 0);
        await explainer.press('step');
        await explainer.page.until('a step', () => window.immunarium.probe().tick > 0);
        assert.equal((await explainer.probe()).playing, false);
    });
}, {dark: true, reducedMotion: true});

perEngine(it => {
    it('forced colors: the theme of the system, resolved', async kit => {
        const explainer = await kit.explainer({motion: 'reduced'});
        assert.equal(await explainer.page.evaluate(() => document.documentElement.dataset.theme), 'forced');
        assert.ok(colors(await stagePicture(explainer)) > 3);
    });
}, {forcedColors: true}, ['chromium', 'firefox']);  // WebKitGTK has no forced colors
