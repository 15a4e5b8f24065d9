// In somebody else's page, at another origin: height, messages both ways, nonsense, a sandbox without an origin.
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import {policyFor} from '../../tools/lib/server.mjs';
import {content, places, serveHost, SITE} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

/** A host page that writes down what it hears. */
const hostPage = inside => `<!doctype html><html lang="en"><title>Blog</title><script>
window.heard = [];
addEventListener('message', event => { if (event.data && event.data.source === 'immunarium') heard.push(event.data); });
const say = message => document.querySelector('iframe').contentWindow.postMessage(message, '*');
</script><p><a id="before" href="#x">Before</a></p>${inside}<p><a id="after" href="#y">After</a></p>`;

perEngine(it => {
    it('embed.js: one tag; it takes its height and tells when it is ready', async kit => {
        const host = await kit.serve(serveHost({'blog.html': hostPage(
            `<script src="${kit.site.url}embed.js" async></script><immunarium-explainer chapter="release" lang="en" motion="reduced"></immunarium-explainer>`)}));
        const page = await kit.page({width: 900, height: 800});
        await page.goto(`${host.url}blog.html`);
        await page.until('ready', () => heard.some(message => message.type === 'ready' && message.v === 1 && /^\d/.test(message.version)));
        const {px} = await page.until('a height', () => heard.findLast(message => message.type === 'height' && message.px > 200));
        await page.until('the frame to take it', () => {
            const last = heard.findLast(message => message.type === 'height');
            return Math.abs(document.querySelector('iframe').getBoundingClientRect().height - last.px) <= 1;
        });
        assert.ok(px < 3000, `a height of ${px}`);
        await page.until('the chapter', () => heard.some(message => message.type === 'chapter' && message.id === 'release' && message.beat === 'brake'));
        const frame = await page.evaluate(() => ({title: document.querySelector('iframe').title, scrolls: document.documentElement.scrollWidth > innerWidth}));
        assert.ok(frame.title.length > 5, 'the frame has a title');
        assert.equal(frame.scrolls, false, 'no sideways scrolling');
        const fits = await page.untilInFrame('no scrollbar', 'iframe', () => document.documentElement.dataset.running === 'yes'
            && document.documentElement.scrollHeight <= innerHeight + 1 && 'fits');
        assert.equal(fits, 'fits');
    });

    it('messages: goto, select, set, play and pause work; nonsense is ignored', async kit => {
        const host = await kit.serve(serveHost({'blog.html': hostPage(
            `<iframe title="Explainer" src="${kit.site.url}index.html?mode=embed&motion=reduced&probe=1" style="width:100%;height:640px;border:0"></iframe>`)}));
        const page = await kit.page();
        await page.goto(`${host.url}blog.html`);
        await page.until('ready', () => heard.some(message => message.type === 'ready'));
        await page.evaluate(() => {
            for (const nonsense of [null, 7, 'goto', {}, {source: 'immunarium'}, {source: 'immunarium', v: 2, type: 'goto', chapter: 'release'},
                {source: 'immunarium', v: 1, type: 'goto', chapter: '<script>'}, {source: 'immunarium', v: 1, type: 'goto', chapter: {}},
                {source: 'immunarium', v: 1, type: 'constructor'}, {source: 'immunarium', v: 1, type: 'set', key: 'coverage', value: NaN},
                {source: 'immunarium', v: 1, type: 'set', key: '__proto__', value: 1}, {source: 'other', v: 1, type: 'goto', chapter: 'release'},
                {source: 'immunarium', v: 1, type: 'act', control: 'next'}]) say(nonsense);
            say({source: 'immunarium', v: 1, type: 'goto', chapter: 'release', beat: 'act'});
        });
        await page.until('the chapter', () => heard.some(message => message.type === 'chapter' && message.id === 'release' && message.beat === 'act'));
        assert.equal(await page.evaluate(() => heard.filter(message => message.type === 'chapter' && message.id === 'release').length), 1, 'nonsense went nowhere');
        const send = message => page.evaluate(body => say({source: 'immunarium', v: 1, ...body}), message);
        await send({type: 'set', key: 'coverage', value: 0.25});
        await page.untilInFrame('the dial', 'iframe', () => Math.abs(document.querySelector('#mirror [data-act="coverage"] input').valueAsNumber - 0.25) < 0.001);
        await send({type: 'play'});
        await page.untilInFrame('play', 'iframe', () => window.immunarium.probe().playing);
        await send({type: 'pause'});
        await page.untilInFrame('pause', 'iframe', () => !window.immunarium.probe().playing);
        await send({type: 'select', id: 'pd-1'});
        await page.until('the selection told', () => heard.some(message => message.type === 'select' && /pd-1/.test(message.id)));
        await send({type: 'goto', chapter: 'talk', beat: 'take'});  // the last of the story
        await page.until('the end told', () => heard.some(message => message.type === 'complete'));
        const types = await page.evaluate(() => [...new Set(heard.map(message => message.type))]);
        assert.deepEqual(types.filter(type => !['ready', 'height', 'chapter', 'select', 'answer', 'complete'].includes(type)), []);
    });

    for (const file of ['index.html', 'immunarium.html']) {
        it(`${file} in a sandbox without an origin: it draws, and keeps quiet about what it may not`, async kit => {
            // to WebKit 'self' is nothing for a page without an origin, so there the policy is that of tools/serve, which names the host too
            const site = kit.engine === 'webkit' ? await kit.siteWith({policy: origin => policyFor(new URL(origin).host)}) : kit.site;
            const host = await kit.serve(serveHost({'blog.html': hostPage(
                `<iframe title="Explainer" sandbox="allow-scripts" src="${site.url}${file}?mode=embed&motion=reduced&probe=1" style="width:100%;height:640px;border:0"></iframe>`)}));
            const page = await kit.page();
            await page.goto(`${host.url}blog.html`);
            await page.until('ready', () => heard.some(message => message.type === 'ready'));
            await page.evaluate(() => say({source: 'immunarium', v: 1, type: 'goto', chapter: 'release', beat: 'cover'}));
            await page.until('the chapter', () => heard.some(message => message.type === 'chapter' && message.beat === 'cover'));
            assert.equal(await page.evaluate(() => { try { return Boolean(document.querySelector('iframe').contentDocument); } catch { return false; } }), false);
        });
    }

    it('start="tap": a picture and a button, the program on a press; two on one page; a theme that the host changes', async kit => {
        const host = await kit.serve(serveHost({'blog.html': hostPage(
            `<script src="${kit.site.url}embed.js" async></script>
            <immunarium-explainer id="one" start="tap" chapter="release" lang="es" motion="reduced"></immunarium-explainer>
            <immunarium-explainer id="two" start="now" chapter="badges" motion="reduced"></immunarium-explainer>`)}));
        const page = await kit.page({width: 700, height: 800});
        await page.goto(`${host.url}blog.html`);
        await page.until('the picture', () => document.querySelector('#one img')?.naturalWidth > 100);
        await page.until('the other one', () => heard.filter(message => message.type === 'ready').length === 1);
        assert.equal(await page.evaluate(() => document.querySelectorAll('#one iframe').length), 0, 'nothing runs before the press');
        const name = await page.evaluate(() => document.querySelector('#one button').getAttribute('aria-label'));
        assert.ok(name.startsWith(`${places('es')['embed.start']}: `), name);
        const changed = (key, value) => page.evaluate((name, to) => {
            const one = document.getElementById('one');
            one.querySelector('button').focus();
            one.setAttribute(name, to);
            const button = one.querySelector('button');
            return {name: button.getAttribute('aria-label'), picture: one.querySelector('img').src, held: document.activeElement === button};
        }, key, value);
        const spanish = await page.evaluate(() => document.querySelector('#one img').src);
        const english = await changed('lang', 'en');
        assert.ok(english.name.startsWith(`${places('en')['embed.start']}: `) && english.held, JSON.stringify(english));
        const mexican = await changed('lang', 'es-MX');
        assert.deepEqual([mexican.name, mexican.picture], [name, spanish], 'a region has the words and the picture of its language');
        assert.equal((await changed('title', 'A title')).name, `${places('es')['embed.start']}: A title`);
        await page.clickOn('button', {within: '#one'});
        await page.until('both are ready', () => heard.filter(message => message.type === 'ready').length === 2);
        assert.equal(await page.evaluate(() => document.activeElement.localName), 'iframe', 'the focus goes where the reader pressed');
        await page.until('each its own chapter', () => ['release', 'badges'].every(id => heard.some(message => message.type === 'chapter' && message.id === id)));
        await page.evaluate(() => document.getElementById('two').setAttribute('theme', 'dark'));
        await page.untilInFrame('the theme', '#two iframe', () => document.documentElement.dataset.theme === 'dark');
        await page.evaluate(() => document.getElementById('two').setAttribute('chapter', 'priming'));
        await page.until('the chapter', () => heard.some(message => message.type === 'chapter' && message.id === 'priming'));
    });

    it('a host that demands a checksum and Trusted Types', async kit => {
        const digest = `sha384-${createHash('sha384').update(fs.readFileSync(path.join(SITE, 'embed.js'))).digest('base64')}`;
        const host = await kit.serve(serveHost({'blog.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Blog</title>
            <meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'; object-src 'none'">
            <script src="${kit.site.url}embed.js" async integrity="${digest}" crossorigin="anonymous"></script>
            <immunarium-explainer chapter="release" motion="reduced"></immunarium-explainer>`}));
        const page = await kit.page({width: 700, height: 800});
        await page.goto(`${host.url}blog.html`);
        await page.untilInFrame('it runs', 'iframe', () => document.documentElement.dataset.drawn === 'yes');
    });

    it('the page for those who embed: the lines follow the wishes, in both languages', {only: ['chromium']}, async kit => {
        const page = await kit.page();
        for (const [folder, lang] of [['', 'en'], ['es/', 'es']]) {
            await page.goto(`${kit.site.url}${folder}embed.html`);
            await page.until('the form', () => document.getElementById('wishes').hidden === false);
            const shown = () => page.evaluate(() => document.getElementById('snippet').textContent);
            assert.equal(await shown(), `<script src="${kit.site.url}embed.js" async></script>\n<immunarium-explainer chapter="release" lang="${lang}"></immunarium-explainer>`);
            const {title} = content(lang).chapters.badges;
            const {options} = await page.find('combobox', {name: new RegExp(`^${places(lang)['embed.chapter']}`)});
            await page.find('combobox', {name: new RegExp(`^${places(lang)['embed.chapter']}`), then: 'choose', value: options.indexOf(title)});
            await page.find('combobox', {name: new RegExp(`^${places(lang)['embed.start-label']}`), then: 'choose', value: 1});
            await page.press('checkbox', {name: places(lang)['embed.integrity']}, 'Space');
            assert.match(await shown(), new RegExp(`^<script src="[^"]+" async integrity="sha384-[^"]+" crossorigin="anonymous"></script>\n<immunarium-explainer chapter="badges" lang="${lang}" start="tap">`));
            await page.until('the sample shows it', () => document.querySelector('immunarium-explainer button img')?.naturalWidth > 100);
            await page.press('button', {name: places(lang)['embed.copy']});
            await page.until('an answer', words => words.includes(document.querySelector('.said').textContent), [places(lang)['embed.copied'], places(lang)['embed.copy-blocked']]);
        }
    });

    it('the sample page of the site works', {only: ['chromium']}, async kit => {
        const page = await kit.page();
        await page.goto(`${kit.site.url}embed.html`);
        await page.until('a frame', () => Boolean(document.querySelector('immunarium-explainer iframe')));
        await page.evaluate(() => document.querySelector('immunarium-explainer').scrollIntoView({block: 'center', behavior: 'instant'}));
        await page.until('ready in its list', () => /ready/.test(document.getElementById('heard').textContent));
    });
});
