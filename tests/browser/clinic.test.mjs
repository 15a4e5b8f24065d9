// mode=kiosk: a visit that nobody is at ends and leaves nothing behind; the copy on the device; what is taken home; the way out for staff.
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import {Explainer, queryOf} from './lib/explainer.mjs';
import {places, serveSite} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const w = places('en');
const bar = page => page.until('the bar', () => Boolean(document.querySelector('#kiosk-bar button')));

/** Stays as long as the button is held. */
async function hold(page, name) {
    const at = await page.find('button', {name});
    await page.pointer('move', at.x + at.w / 2, at.y + at.h / 2);
    await page.pointer('down', at.x + at.w / 2, at.y + at.h / 2);
    await page.until('the staff box', () => document.getElementById('kiosk-staff')?.open);
    await page.pointer('up', at.x + at.w / 2, at.y + at.h / 2);
}

perEngine(it => {
    it('idle: a warning that can be taken back, then all begins anew; a touch and a language begin the next visit', async kit => {
        const explainer = await kit.explainer({mode: 'kiosk', chapter: 'badges', motion: 'reduced', idle: 14});
        const {page} = explainer;
        await bar(page);
        const first = (await explainer.probe()).beat;
        await explainer.press('next');
        await page.until('the next beat', beat => window.immunarium.probe().beat !== beat, first);
        await page.until('the warning', () => document.getElementById('kiosk-warning')?.open);
        assert.match(await page.evaluate(() => document.querySelector('#kiosk-warning').textContent), /\d seconds/);
        await page.press('button', {name: w['kiosk.stay']});
        await page.until('it goes', () => !document.getElementById('kiosk-warning'));
        assert.notEqual((await explainer.probe()).beat, first, 'nothing is lost');
        await page.until('the picture between two visits', () => document.querySelectorAll('#attract button').length === 2);
        assert.equal(await page.evaluate(() => document.getElementById('explainer').inert), true);
        await page.find('button', {name: places('es')['kiosk.begin'], then: 'focus'});
        await page.keys('Enter');
        await page.until('Spanish', () => document.documentElement.lang === 'es' && !document.getElementById('attract'));
        await explainer.drawn();
        assert.equal((await explainer.probe()).beat, first, 'where every visit begins');
        await page.until('the bar in Spanish', text => document.getElementById('kiosk-bar').textContent.includes(text), places('es')['kiosk.take']);
    });

    it('take it home: a code with the link, without what belongs to the clinic', async kit => {
        const {page} = await kit.explainer({mode: 'kiosk', chapter: 'badges', motion: 'reduced', idle: 0});
        await bar(page);
        await page.press('button', {name: w['kiosk.take']});
        const link = await page.until('the code', () => document.querySelector('#kiosk-take img')?.naturalWidth > 0 && document.querySelector('#kiosk-take .link').textContent);
        const url = new URL(link);
        assert.equal(url.searchParams.get('chapter'), 'badges');
        for (const key of ['mode', 'idle', 'links', 'probe']) assert.equal(url.searchParams.has(key), false, key);
        await page.press('button', {name: w['kiosk.close']});
        await page.until('closed', () => !document.getElementById('kiosk-take'));
    });

    it('links lead nowhere; a short press on "Staff" does nothing, a long one opens the way out', async kit => {
        const {page} = await kit.explainer({mode: 'kiosk', chapter: 'badges', motion: 'reduced', idle: 0});
        await bar(page);
        await page.evaluate(() => document.querySelector('#kiosk-bar').append(Object.assign(document.createElement('a'), {href: 'https://other.example/', textContent: 'Away'})));
        await page.find('link', {name: 'Away', then: 'focus'});
        await page.keys('Enter');
        await page.clickOn('button', {name: w['kiosk.staff']});
        assert.equal(await page.evaluate(() => Boolean(document.getElementById('kiosk-staff'))), false);
        await hold(page, w['kiosk.staff']);
        await page.press('button', {name: w['kiosk.leave']});
        await page.until('an ordinary page', () => document.documentElement.dataset.mode === 'page' && document.documentElement.dataset.drawn === 'yes');
        assert.match(await page.evaluate(() => location.search), /chapter=badges/);
    });

    it('kept on the device: it opens with the network gone, links to any chapter too; staff remove it', async kit => {
        const site = await kit.serve(serveSite());
        const explainer = await kit.explainer({mode: 'kiosk', chapter: 'badges', motion: 'reduced', idle: 0}, {site});
        const {page} = explainer;
        await page.until('a whole copy', () => navigator.serviceWorker.getRegistration().then(found => found?.active?.state === 'activated'));
        await bar(page);
        await site.close();
        await page.goto(`${site.url}?${queryOf({mode: 'kiosk', chapter: 'release', lang: 'es', motion: 'reduced', idle: 0, probe: 1})}`);
        await explainer.drawn();
        assert.equal((await explainer.probe()).chapter, 'release');
        await page.until('the bar in Spanish, offline', text => document.getElementById('kiosk-bar')?.textContent.includes(text), places('es')['kiosk.take']);
        await hold(page, places('es')['kiosk.staff']);
        await page.press('button', {name: places('es')['kiosk.forget']});
        await page.until('nothing is left', async () => !(await navigator.serviceWorker.getRegistration()) && (await caches.keys()).length === 0);
    });

    it('an update comes whole or not at all', async kit => {
        let folder;
        const site = await kit.serve(serveSite({change: at => { folder = at; }}));
        const explainer = await kit.explainer({mode: 'kiosk', chapter: 'badges', motion: 'reduced', idle: 0}, {site});
        const {page} = explainer;
        const version = () => page.evaluate(async () => (await caches.keys()).sort().join(' '));
        await page.until('a whole copy', () => navigator.serviceWorker.getRegistration().then(found => found?.active?.state === 'activated'));
        await Explainer.open(page, site.url, {mode: 'kiosk', chapter: 'badges', motion: 'reduced', idle: 0});  // now out of the copy
        const before = await version();
        const html = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
        const worker = fs.readFileSync(path.join(folder, 'sw.js'), 'utf8');
        const sum = text => `sha256-${createHash('sha256').update(text).digest('base64')}`;
        const next = html.replace('</head>', '<meta name="version" content="next"></head>');
        assert.ok(worker.includes(sum(html)));
        // half an update: the worker is there, the page is still the old one
        fs.writeFileSync(path.join(folder, 'sw.js'), worker.replace(sum(html), sum(next)).replace(/"[0-9a-f]{12}"/, '"aaaaaaaaaaaa"'));
        await page.evaluate(() => navigator.serviceWorker.getRegistration().then(found => found.update()).then(() => true, () => true));
        await page.until('it was refused', () => navigator.serviceWorker.getRegistration().then(found => !found.installing && !found.waiting));
        assert.equal(await version(), before, 'the old version stays, whole');
        // the rest of it
        fs.writeFileSync(path.join(folder, 'index.html'), next);
        fs.writeFileSync(path.join(folder, 'sw.js'), worker.replace(sum(html), sum(next)).replace(/"[0-9a-f]{12}"/, '"bbbbbbbbbbbb"'));
        await page.evaluate(() => navigator.serviceWorker.getRegistration().then(found => found.update()).then(() => true));
        await page.until('it waits', () => navigator.serviceWorker.getRegistration().then(found => Boolean(found.waiting)));
        await Explainer.open(page, site.url, {mode: 'kiosk', chapter: 'badges', motion: 'reduced', idle: 0});
        assert.equal(await page.evaluate(() => Boolean(document.querySelector('meta[name=version]'))), false, 'never under a reader\'s hands');
        await bar(page);
        await page.press('button', {name: w['kiosk.again']});
        await page.until('the new version after the reset', () => Boolean(document.querySelector('meta[name=version]')) && Boolean(document.getElementById('attract')));
        assert.match(await version(), /bbbbbbbbbbbb$/);
    });

    it('on a reader\'s own device nothing is stored before "Keep on this device" is pressed', async kit => {
        const site = await kit.serve(serveSite());
        const {page} = await kit.explainer({chapter: 'badges', motion: 'reduced'}, {site});
        await page.until('the button', () => !document.getElementById('keep').hidden);
        const stored = () => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length, localStorage.length, document.cookie.length]);
        assert.deepEqual(await stored(), [0, 0, 0, 0]);
        await page.clickOn('button', {within: '#keep'});
        await page.until('it says so', text => document.querySelector('#keep [role=status]').textContent === text, w['keep.done']);
        assert.deepEqual(await stored(), [1, 1, 0, 0]);
    });
});
