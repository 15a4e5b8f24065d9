// mode=kiosk: a visit that nobody is at ends and leaves nothing behind; the copy on the device; what is taken home; the way out for staff.
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import {Explainer, queryOf} from './lib/explainer.mjs';
import {content, places, serveSite} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const w = places('en');
const bar = page => page.until('the bar', () => Boolean(document.querySelector('#kiosk-bar button')));

/** From now on time passes in this page only where the test turns it: the time of day, and timers of three seconds to a minute. */
function standStill() {
    if (window.turn) return;
    let now_ms = Date.now(), last = 0;
    const held = new Map();
    const {setTimeout: later, clearTimeout: never} = window;
    Date.now = () => now_ms;
    window.setTimeout = (run, ms, ...rest) => {
        if (!(ms >= 3000 && ms < 60_000)) return later(run, ms, ...rest);  // a minute is a driver's patience with a script
        held.set(--last, {at_ms: now_ms + ms, run: () => run(...rest)});
        return last;
    };
    window.clearTimeout = id => { if (!held.delete(id)) never(id); };
    window.turn = seconds => {
        now_ms += seconds * 1000;
        for (const [id, {at_ms, run}] of [...held]) if (at_ms <= now_ms && held.delete(id)) run();
        document.dispatchEvent(new Event('visibilitychange'));  // who is interested in the time looks at it then
    };
}
const turn = (page, seconds) => page.evaluate(by => window.turn(by), seconds);

/** Holds the button for three seconds. */
async function hold(page, name) {
    await page.evaluate(standStill);
    const at = await page.find('button', {name});
    await page.pointer('move', at.x + at.w / 2, at.y + at.h / 2);
    await page.pointer('down', at.x + at.w / 2, at.y + at.h / 2);
    await turn(page, 2.9);
    assert.equal(await page.evaluate(() => Boolean(document.getElementById('kiosk-staff'))), false, 'not yet');
    await turn(page, 0.1);
    await page.until('the staff box', () => document.getElementById('kiosk-staff')?.open);
    await page.pointer('up', at.x + at.w / 2, at.y + at.h / 2);
}

const attract = page => page.until('the picture between two visits', () => document.querySelectorAll('#attract button').length === 2);
const mode = page => page.evaluate(() => document.documentElement.dataset.mode);

perEngine(it => {
    it('idle: a warning that can be taken back, then all begins anew; a touch and a language begin the next visit', async kit => {
        const explainer = await kit.explainer({mode: 'kiosk', chapter: 'badges', motion: 'reduced', idle: 600});
        const {page} = explainer;
        await bar(page);
        await page.evaluate(standStill);
        const first = (await explainer.probe()).beat;
        await explainer.press('next');
        await page.until('the next beat', beat => window.immunarium.probe().beat !== beat, first);
        const second = (await explainer.probe()).beat;
        const warned = async () => {
            await turn(page, 570);
            assert.equal(await page.evaluate(() => Boolean(document.getElementById('kiosk-warning'))), false, 'not yet');
            await turn(page, 15);
            await page.until('the warning', () => document.getElementById('kiosk-warning')?.open);
        };
        // "Next" had the focus: who answers the warning must not press it, nor what lies below
        for (const goOn of [() => page.press('button', {name: w['kiosk.stay']}), () => page.clickOn('button', {name: w['kiosk.stay']}), () => page.keys('Escape')]) {
            await warned();
            assert.match(await page.evaluate(() => document.querySelector('#kiosk-warning').textContent), /15 seconds/);
            await goOn();
            await page.until('it goes', () => !document.getElementById('kiosk-warning'));
            await explainer.still();
            assert.equal((await explainer.probe()).beat, second, 'where it was: nothing is lost, nothing is pressed');
        }
        await warned();
        await page.clickOn('button', {name: w['kiosk.again'], within: '#kiosk-warning'});
        await attract(page);
        assert.equal(await page.evaluate(() => document.getElementById('explainer').inert), true);
        await page.until('the focus', () => document.activeElement.closest('#attract')?.id === 'attract');
        const {framesDrawn, beat} = await explainer.probe();
        assert.equal(beat, first);
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));  // the screen goes on
        await page.settle();
        assert.equal((await explainer.probe()).framesDrawn, framesDrawn, 'nothing is drawn behind it');
        await page.until('the words', text => [...document.querySelectorAll('#attract button')].some(each => each.textContent === text), places('es')['kiosk.begin']);
        await page.find('button', {name: places('es')['kiosk.begin'], then: 'focus'});
        await page.keys('Enter');
        await page.until('Spanish', () => document.documentElement.lang === 'es' && !document.getElementById('attract'));
        await explainer.drawn();
        assert.equal((await explainer.probe()).beat, first, 'where every visit begins');
        await page.until('the bar in Spanish', text => document.getElementById('kiosk-bar').textContent.includes(text), places('es')['kiosk.take']);
        await page.evaluate(standStill);
        await turn(page, 601);  // as after a night: nobody answers
        await attract(page);
    });

    it('idle=0 and links=on hold, also once the address has moved on and is loaded again', async kit => {
        const explainer = await kit.explainer({mode: 'kiosk', chapter: 'badges', motion: 'reduced', idle: 0, links: 'on'});
        const {page} = explainer;
        for (const again of [false, true]) {
            if (again) {
                await explainer.press('next');
                const link = await page.until('the link that the program writes', () => /beat=/.test(location.search) && location.href);
                for (const part of ['mode=kiosk', 'idle=0', 'links=on']) assert.ok(link.includes(part), link);
                await page.goto(link);
                await explainer.drawn();
            }
            await bar(page);
            const followed = await page.evaluate(() => ['https://other.example/', 'text.html'].map(href => {
                const link = document.querySelector('#kiosk-bar').appendChild(Object.assign(document.createElement('a'), {href, textContent: href}));
                let refused;
                addEventListener('click', event => { refused = event.defaultPrevented; event.preventDefault(); }, {once: true});
                link.click();
                return !refused;
            }));
            assert.deepEqual(followed, [true, false], 'out as asked, never to a page of ours that has no bar');
            await hold(page, w['kiosk.staff']);
            assert.ok((await page.evaluate(() => document.getElementById('kiosk-staff').textContent)).includes(w['kiosk.idle-never']));
            await page.press('button', {name: w['kiosk.close'], within: '#kiosk-staff'});
        }
    });

    it('nothing goes to the clipboard that the next person could paste; what cannot be printed stands there; it reads aloud', async kit => {
        const {page} = await kit.explainer({mode: 'kiosk', chapter: 'talk', beat: 'take', view: 'text', motion: 'reduced', path: 'full'});
        await bar(page);
        const found = await page.evaluate(() => {
            window.print = () => { throw new Error('blocked'); };
            document.querySelector('#mirror [data-act="page.print"]').click();
            const field = document.querySelector('#copied textarea');
            return {copy: Boolean(document.querySelector('[data-act="page.copy"]')), seen: field.getClientRects().length > 0, held: document.activeElement === field, aloud: Boolean(document.querySelector('#kiosk-bar #speak'))};
        });
        assert.deepEqual(found, {copy: false, seen: true, held: true, aloud: true});
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
        for (const [href, name] of [['https://other.example/', 'Away'], ['text.html#release', 'Text']]) {
            await page.evaluate((...link) => document.querySelector('#kiosk-bar').append(Object.assign(document.createElement('a'), {href: link[0], textContent: link[1]})), href, name);
            await page.find('link', {name, then: 'focus'});
            await page.keys('Enter');
            const refused = await page.evaluate(() => ['auxclick', 'contextmenu'].map(type =>
                !document.activeElement.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true, button: 1}))));
            assert.deepEqual(refused, [true, true], `${name}: nor by another button`);
            assert.equal(await mode(page), 'kiosk', name);
        }
        await page.evaluate(standStill);
        await page.clickOn('button', {name: w['kiosk.staff']});
        await turn(page, 10);
        assert.equal(await page.evaluate(() => Boolean(document.getElementById('kiosk-staff'))), false);
        await hold(page, w['kiosk.staff']);
        await page.press('button', {name: w['kiosk.leave']});
        await page.until('an ordinary page', () => document.documentElement.dataset.mode === 'page' && document.documentElement.dataset.drawn === 'yes');
        assert.match(await page.evaluate(() => location.search), /chapter=badges/);
    });

    it('kept on the device: it opens with the network gone, links to any chapter too; staff remove it', {allow: [/Failed to load resource|ERR_|not loaded/]}, async kit => {
        const site = await kit.serve(serveSite());
        const explainer = await kit.explainer({mode: 'kiosk', chapter: 'badges', motion: 'reduced', idle: 0}, {site});
        const {page} = explainer;
        await page.until('a whole copy', () => navigator.serviceWorker.getRegistration().then(found => found?.active?.state === 'activated'));
        await bar(page);
        assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null, 'this page came from the network');
        await site.close();
        await page.press('button', {name: w['kiosk.again'], within: '#kiosk-bar'});
        await attract(page);
        await page.goto(`${site.url}?${queryOf({mode: 'kiosk', chapter: 'release', lang: 'es', motion: 'reduced', idle: 0, probe: 1})}`);
        await explainer.drawn();
        assert.equal((await explainer.probe()).chapter, 'release');
        await page.until('the bar in Spanish, offline', text => document.getElementById('kiosk-bar')?.textContent.includes(text), places('es')['kiosk.take']);
        await hold(page, places('es')['kiosk.staff']);
        await page.press('button', {name: places('es')['kiosk.forget']});
        await page.until('nothing is left', async () => !(await navigator.serviceWorker.getRegistration()) && (await caches.keys()).length === 0);
        await page.until('staff are told', text => document.querySelector('#kiosk-staff [role=status]').textContent === text, places('es')['kiosk.forgotten']);
        await page.press('button', {name: places('es')['kiosk.close']});
        await page.press('button', {name: places('es')['kiosk.again'], within: '#kiosk-bar'});
        await page.until('who waits is told why', text => document.querySelector('#attract [role=status]')?.textContent === text, places('es')['kiosk.waiting']);
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
        await page.press('button', {name: w['kiosk.again'], within: '#kiosk-bar'});
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

    it('what keeping needs cannot be had: the page says so', {allow: [/404|not loaded|Failed to load/]}, async kit => {
        const site = await kit.siteWith({change: folder => {
            for (const name of fs.readdirSync(folder)) if (/^extra\.keep\./.test(name)) fs.rmSync(path.join(folder, name));
        }});
        const {page} = await kit.explainer({chapter: 'badges', motion: 'reduced'}, {site});
        await page.until('the button', () => !document.getElementById('keep').hidden);
        await page.clickOn('button', {within: '#keep'});
        await page.until('it says so', text => document.querySelector('#keep [role=status]').textContent === text, content().ui['page.keep-failed']);
    });
});
