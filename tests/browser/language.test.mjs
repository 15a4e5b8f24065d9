// The language changes in place: picture, text, page and link follow, and nothing of what was seen is lost. And the short path of a clinic.
import fs from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

import {policyFor} from '../../tools/lib/server.mjs';
import {freshFolder} from './drivers/programs.mjs';
import {Explainer, MIRROR} from './lib/explainer.mjs';
import {content, serveHost, SITE} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const en = content('en'), es = content('es');

/** Chooses a language by its own name, in the settings of the text beside the picture. */
const choose = async (page, name) => {
    const {options} = await page.find('combobox', {act: 'pref.lang', within: MIRROR});
    await page.find('combobox', {act: 'pref.lang', within: MIRROR, then: 'choose', value: options.indexOf(name)});
};

/** What speaks which language now. */
const spoken = () => ({
    page: document.documentElement.lang, mirror: document.getElementById('mirror').lang, live: document.getElementById('live').lang, title: document.title,
    heading: document.querySelector('#mirror h2').textContent, article: document.querySelector('#article h2').textContent,
    chapter: document.getElementById('release.title')?.textContent ?? '', button: document.getElementById('copy').textContent,
    option: document.querySelector('#mirror [data-act="pref.lang"] option:checked').lang, address: new URLSearchParams(location.search).get('lang'),
});

const isIn = (said, lang, {ui, chapters}, what) => {
    const {page, mirror, live, title, heading, article, chapter, button, option} = said;
    assert.deepEqual({page, mirror, live, option}, {page: lang, mirror: lang, live: lang, option: lang}, what);
    assert.deepEqual({title, heading, article, chapter, button}, {title: `${ui.title}: ${ui.subtitle}`, heading: chapters.release.title, article: ui['page.article'],
        chapter: chapters.release.title, button: ui['page.copy-link']}, what);
};

const untilSpoken = (page, lang, heading) => page.until(`everything in ${lang}`, (id, words) => document.documentElement.lang === id
    && document.querySelector('#mirror h2').textContent === words, lang, heading);

perEngine((it, engine) => {
    it('there and back: everything follows, and the moment stays', async kit => {
        const explainer = await kit.explainer({chapter: 'release', beat: 'cover', motion: 'reduced'});
        const {page} = explainer;
        await explainer.advance(240);
        await page.press('slider', {act: 'coverage', within: MIRROR}, 'ArrowLeft');
        await explainer.press('topic.pd-1');
        await page.until('the panel', name => [...document.querySelectorAll('#mirror h3')].some(each => each.textContent === name), en.panels['pd-1'].name);
        await explainer.still();
        const before = await explainer.probe();
        isIn(await page.evaluate(spoken), 'en', en, 'at first');
        await choose(page, 'Español');
        await untilSpoken(page, 'es', es.chapters.release.title);
        isIn(await page.evaluate(spoken), 'es', es, 'then');
        await page.until('the link', () => new URLSearchParams(location.search).get('lang') === 'es');
        await explainer.still();
        const after = await explainer.probe();
        for (const key of ['chapter', 'beat', 'tick', 'fingerprint', 'playing']) assert.equal(after[key], before[key], key);
        const text = await explainer.mirrorText();
        assert.ok(text.includes(es.panels['pd-1'].plain[0].text), 'the open panel stayed open');
        assert.ok(!/⟨/.test(text));
        // what the picture says: its labels
        const labels = after.labels.map(label => label.text);
        const known = new Set(Object.values(es.panels).map(panel => panel.label));
        assert.ok(labels.length > 0 && labels.every(label => known.has(label)), `labels in Spanish: ${labels.join(', ')}`);
        await choose(page, 'English');
        await untilSpoken(page, 'en', en.chapters.release.title);
        isIn(await page.evaluate(spoken), 'en', en, 'and back');
        assert.equal((await explainer.probe()).fingerprint, before.fingerprint);
    });

    it('in the text view the still picture and its words come in the other language, too', async kit => {
        const explainer = await kit.explainer({chapter: 'release', motion: 'reduced', view: 'text'});
        const {page} = explainer;
        const before = await page.until('the still picture', () => document.querySelector('#mirror .m-still img')?.alt);
        await choose(page, 'Español');
        await untilSpoken(page, 'es', es.chapters.release.title);
        const after = await page.until('another one', known => { const alt = document.querySelector('#mirror .m-still img')?.alt; return alt !== known && alt; }, before);
        const {beat} = await explainer.probe();
        const {alt, src} = await page.evaluate(id => { const {alt, src} = document.getElementById(id).querySelector('img'); return {alt, src}; }, `release.beat.${beat}`);
        assert.deepEqual([after, await page.evaluate(() => document.querySelector('#mirror .m-still img').src)], [alt, src]);
    });

    it('the page’s own link changes it too, keeps the place in the text, and hands the focus on', async kit => {
        const explainer = await kit.explainer({chapter: 'release', motion: 'reduced'});
        const {page} = explainer;
        await page.evaluate(() => {
            document.querySelector('[id="hiding.title"]').scrollIntoView({block: 'start', behavior: 'instant'});
            document.querySelector('.languages [data-lang="es"]').focus({preventScroll: true});
        });
        const top = () => document.querySelector('[id="hiding.title"]').getBoundingClientRect().top;
        const before = await page.evaluate(top);
        await page.keys('Enter');
        await page.until('Spanish', () => document.documentElement.lang === 'es');
        assert.ok(Math.abs(await page.evaluate(top) - before) < 3, 'the heading stays where it was in the window');
        const focused = await page.evaluate(() => document.activeElement.dataset.lang);
        assert.equal(focused, 'en');
        const broken = await page.evaluate(() => [...document.querySelectorAll('#article img, #article source')]
            .map(each => each.getAttribute('src') ?? each.getAttribute('srcset')).filter(address => !/^https?:.*\/stills\//.test(new URL(address, document.baseURI).href)));
        assert.deepEqual(broken, []);
    });

    it('es/: a page that begins in Spanish; its link names only other languages', async kit => {
        const explainer = await Explainer.open(await kit.page(), `${kit.site.url}es/index.html`, {chapter: 'release', motion: 'reduced'});
        const {page} = explainer;
        isIn(await page.evaluate(spoken), 'es', es, 'es/');
        await explainer.press('next');
        await page.until('the link', () => new URLSearchParams(location.search).get('beat') === 'cover');
        assert.equal((await page.evaluate(spoken)).address, null);
        await choose(page, 'English');
        await untilSpoken(page, 'en', en.chapters.release.title);
        await page.until('the link', () => new URLSearchParams(location.search).get('lang') === 'en');
        const address = await page.url();
        await page.goto('about:blank');
        await page.goto(address);
        await explainer.drawn();
        await untilSpoken(page, 'en', en.chapters.release.title);
        isIn(await page.evaluate(spoken), 'en', en, 'after a reload');
    });

    // modes change what stands around the text, not how an engine changes words: one engine
    for (const mode of ['embed', 'kiosk', 'present']) {
        it(`in mode=${mode}, from a link`, {only: ['chromium']}, async kit => {
            const explainer = await kit.explainer({chapter: 'release', mode, lang: 'es-MX', motion: 'reduced'});
            await untilSpoken(explainer.page, 'es', es.chapters.release.title);
            await choose(explainer.page, 'English');
            await untilSpoken(explainer.page, 'en', en.chapters.release.title);
            isIn(await explainer.page.evaluate(spoken), 'en', en, mode);
        });
    }

    it('a language that nobody has: one friendly line, in a language that there is', {only: ['chromium']}, async kit => {
        const explainer = await kit.explainer({chapter: 'release', lang: 'fr', motion: 'reduced'});
        const line = en.ui['notice.no-language'].replace('{value}', 'fr');
        await explainer.page.until('the line', text => document.getElementById('mirror').textContent.includes(text), line);
        isIn(await explainer.page.evaluate(spoken), 'en', en, 'English stands in');
    });

    it('a file that cannot be had: a friendly line, and nothing is lost', {allow: [/404|not loaded|Failed to load/]}, async kit => {
        const site = await kit.siteWith({change: folder => fs.rmSync(path.join(folder, 'content/es.json'))});
        const explainer = await kit.explainer({chapter: 'release', beat: 'cover', motion: 'reduced'}, {site});
        const {page} = explainer;
        const before = await explainer.advance(100);
        await choose(page, 'Español');
        const line = en.ui['notice.language-failed'].replace('{value}', 'Español');
        await page.until('the line', text => document.getElementById('mirror').textContent.includes(text), line);
        isIn(await page.evaluate(spoken), 'en', en, 'still English');
        const after = await explainer.probe();
        assert.equal(after.fingerprint, before.fingerprint);
        await explainer.press('next');
        await page.until('the next beat', () => window.immunarium.probe().beat === 'act');
    });

    it('the single file has every language in it', async kit => {
        const alone = path.join(freshFolder('stick'), 'immunarium.html');
        fs.copyFileSync(path.join(SITE, 'immunarium.html'), alone);
        const explainer = await Explainer.open(await kit.page(), pathToFileURL(alone).href, {chapter: 'release', motion: 'reduced'});
        await explainer.page.until('the later chapters', () => !document.querySelector('#article [data-later]'));
        const pictures = () => document.querySelectorAll('#article figure img').length;
        const before = await explainer.page.evaluate(pictures);
        await choose(explainer.page, 'Español');
        await untilSpoken(explainer.page, 'es', es.chapters.release.title);
        const {address, ...said} = await explainer.page.evaluate(spoken);
        isIn(said, 'es', es, 'single file');
        assert.ok(before > 0);
        assert.equal(await explainer.page.evaluate(pictures), before, 'with its pictures');
    });

    it('in a sandbox without an origin', async kit => {
        const site = engine === 'webkit' ? await kit.siteWith({policy: origin => policyFor(new URL(origin).host)}) : kit.site;
        const host = await kit.serve(serveHost({'blog.html': `<!doctype html><html lang="en"><title>Blog</title><iframe title="Explainer" sandbox="allow-scripts"
            src="${site.url}index.html?mode=embed&motion=reduced&chapter=release&probe=1" style="width:100%;height:640px;border:0"></iframe>
            <script>window.heard = []; addEventListener('message', event => heard.push(event.data));</script>`}));
        const page = await kit.page();
        await page.goto(`${host.url}blog.html`);
        await page.until('ready', () => heard.some(message => message.type === 'ready'));
        await page.evaluate(() => document.querySelector('iframe').contentWindow.postMessage({source: 'immunarium', v: 1, type: 'set', key: 'lang', value: 'es'}, '*'));
        await page.untilInFrame('Spanish', 'iframe', words => document.documentElement.lang === 'es' && document.querySelector('#mirror h2').textContent === words,
            es.chapters.release.title);
    });

    // six steps of one program: in Chromium in both languages, elsewhere in one
    for (const [lang, words] of engine === 'chromium' ? [['en', en], ['es', es]] : [['en', en]]) {
        it(`a clinic reads the short path: six steps, from the start screen to the end (${lang})`, async kit => {
            const explainer = await kit.explainer({mode: 'kiosk', lang, motion: 'reduced'});
            const {page} = explainer;
            const buttons = (await page.all('button', {within: '#mirror [data-node="todo"]'})).map(each => each.act);
            assert.ok(buttons.indexOf('begin-short') >= 0 && buttons.indexOf('begin-short') < buttons.indexOf('begin'), 'the short path is offered first');
            await explainer.press('begin-short');
            await page.until('the start screen to go', () => !document.querySelector('#mirror [data-act="begin"]'));
            const wanted = [['badges', 'display'], ['release', 'brake'], ['release', 'act'], ['release', 'cost'], ['release', 'balance'], ['talk', 'ask']];
            for (const [step, [chapter, beat]] of wanted.entries()) {
                await page.until(`step ${step + 1}`, id => window.immunarium.probe().beat === id, beat);
                const place = words.ui['mirror.step'].replace('{n}', step + 1).replace('{count}', wanted.length);
                await page.until(place, text => document.getElementById('mirror').textContent.includes(text), place);
                const {captionDue, chapter: at} = await explainer.untilDue();
                assert.equal(at, chapter);
                assert.ok(captionDue, `${beat}: what its caption says has happened`);
                const {text} = words.chapters[chapter].beats[beat].caption;
                await page.until('the caption', caption => document.getElementById('mirror').textContent.includes(caption), text);
                if (step + 1 < wanted.length) await explainer.press('next');
            }
            assert.equal((await page.find('button', {act: 'next', within: MIRROR})).disabled, true, 'the end');
            assert.equal(await page.evaluate(() => new URLSearchParams(location.search).get('path')), null, 'it is what is usual here');
        });
    }
});

/** A clock that stands still at a day in the year 2031: runs before anything of the page does. */
const laterDay = () => {
    const Real = Date;
    globalThis.Date = class extends Real {
        constructor(...all) { super(...(all.length ? all : [Real.UTC(2031, 0, 15)])); }
        static now() { return Real.UTC(2031, 0, 15); }
    };
};

perEngine(it => {
    it('five years later every claim says that its check is long past', async kit => {
        const explainer = await kit.explainer({chapter: 'release', motion: 'reduced'});
        const old = en.ui['checked-long-ago'].split('(')[0];
        await explainer.page.until('old notes', text => [...document.querySelectorAll('#mirror .m-old')].some(each => each.textContent.startsWith(text)), old);
        const article = await explainer.page.evaluate(() => ({
            all: document.querySelectorAll('#article time').length, old: document.querySelectorAll('#article time.m-old').length}));
        assert.ok(article.all > 20);
        assert.equal(article.old, article.all);
    });
}, {before: laterDay}, ['chromium']);  // counting days is ours

perEngine(it => {
    it('in an embed no still of the hidden text is fetched, and no font twice', async kit => {
        const explainer = await kit.explainer({chapter: 'release', mode: 'embed', motion: 'reduced'});
        await explainer.still();
        const asked = kit.site.asked.filter(address => !/probe=1/.test(address)).map(address => address.split('/').slice(-2).join('/'));
        const stills = asked.filter(address => /stills\//.test(address));
        assert.ok(stills.length <= 1, `only the one that stands in until the first frame: ${stills.join(', ')}`);
        const fonts = asked.filter(address => /\.ttf/.test(address));
        assert.equal(new Set(fonts).size, 2);
        assert.equal(fonts.length, 2, fonts.join(', '));
        const face = await explainer.page.evaluate(() => document.fonts.check('1rem "Atkinson Here"') && getComputedStyle(document.documentElement).fontFamily);
        assert.match(face, /Atkinson Here/);
    });
});
