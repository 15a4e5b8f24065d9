// What the reader has when something is missing: WebGL, its context, WebAssembly, scripts, or good content.
import fs from 'node:fs';
import path from 'node:path';

import {colors, crop, difference, read} from './lib/pixels.mjs';
import {content, POLICY} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const words = content();

/** What of the page can be seen: figure, article, status line. */
const seen = page => page.evaluate(() => {
    const visible = element => Boolean(element) && element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
        && element.getBoundingClientRect().height > 10 && getComputedStyle(element).clipPath === 'none';
    const still = document.querySelector('#stage .still img, #stage img, .still svg');
    return {
        figure: visible(still) && (still.localName === 'svg' || (still.complete && still.naturalWidth > 0)), figureText: still?.alt ?? still?.getAttribute('aria-label') ?? '',
        article: visible(document.getElementById('article')), articleText: document.getElementById('article').textContent,
        mirror: visible(document.getElementById('mirror')), status: [...document.querySelectorAll('#status p')].filter(visible).map(line => line.textContent).join(' '),
        problems: document.getElementById('problems').textContent,
    };
});

const caption = words.chapters.badges.beats.display.caption.text;

function assertArticle(page) {
    assert.ok(page.article, 'the article is there to be seen');
    assert.ok(page.articleText.includes(caption), 'with its captions');
    assert.ok(page.articleText.includes(words.panels['t-cell'].plain[0].text), 'with its panels');
}

/** Of the chapters that come later the page says what they are about, and its link opens the page that tells them. */
async function assertWayToTheRest(page, base) {
    const later = await page.evaluate(() => [...document.querySelectorAll('#article [data-later]')].map(section => ({id: section.id, text: section.textContent, href: section.querySelector('a').href})));
    const chapters = await page.evaluate(() => [...document.querySelectorAll('#article nav a')].map(link => link.hash.slice(1)));
    assert.deepEqual([...chapters].sort(), Object.keys(words.chapters).sort());
    assert.deepEqual(later.map(({id}) => id), chapters.slice(chapters.indexOf('priming')));
    for (const {id, text, href} of later) {
        assert.ok(text.includes(words.chapters[id].title) && text.includes(words.chapters[id].summary), id);
        assert.equal(href, `${base}text.html#${id}`);
    }
    await page.evaluate(() => document.querySelector('#her2 a').click());
    await page.until('the page with the whole text', () => location.pathname.endsWith('/text.html') && document.readyState === 'complete');
    const found = await page.evaluate(() => ({
        text: document.getElementById('article').textContent, shown: [...document.querySelectorAll('section.chapter')].filter(each => each.getBoundingClientRect().height > 100).map(each => each.id),
        top: document.getElementById('her2').getBoundingClientRect().top, scripts: document.scripts.length, wide: document.documentElement.scrollWidth > innerWidth + 1,
        back: document.querySelector('header a[href="index.html"]').getClientRects().length, type: getComputedStyle(document.body).fontFamily,
    }));
    assert.deepEqual(found.shown, chapters, 'every chapter is there to be seen');
    for (const id of chapters) assert.ok(found.text.includes(words.chapters[id].title), id);
    assert.ok(found.text.includes(words.panels.trastuzumab.plain[0].text));
    assert.ok(Math.abs(found.top) < 60, 'it begins at the chapter');
    assert.deepEqual([found.wide, found.back], [false, 1]);
    assert.match(found.type, /Atkinson/);
    return found;
}

perEngine(it => {
    it('scripts blocked: the article, the still figure, and a line that says so', {allow: [/content policy|Content.Security.Policy|ear\.js|not loaded/i]}, async kit => {
        const site = await kit.siteWith({policy: POLICY.replace("script-src 'self' 'wasm-unsafe-eval'", "script-src 'none'")});
        const page = await kit.page();
        await page.goto(`${site.url}index.html`);
        await page.until('the figure', () => { const image = document.querySelector('#stage .still img'); return !image || (image.complete && image.naturalWidth > 0); });
        const now = await seen(page);
        assertArticle(now);
        assert.ok(now.figure, 'the still figure is there');
        assert.ok(now.figureText.length > 20, 'and is described');
        assert.equal(now.status, words.ui['page.status.no-script']);
        await assertWayToTheRest(page, site.url);
    });

    it('JavaScript switched off: the same', {only: ['chromium']}, async kit => {
        const page = await kit.page({script: false});
        await page.goto(`${kit.site.url}index.html`);
        const now = await seen(page);
        assertArticle(now);
        assert.equal(now.status, words.ui['page.status.no-script']);
        const {scripts} = await assertWayToTheRest(page, kit.site.url);
        assert.equal(scripts, 0);
    });

    it('WebAssembly blocked: the article stays, and a friendly line', {allow: [/wasm|WebAssembly|content policy|Content.Security.Policy/i]}, async kit => {
        const site = await kit.siteWith({policy: POLICY.replace(" 'wasm-unsafe-eval'", '')});
        const page = await kit.page();
        await page.goto(`${site.url}index.html`);
        await page.until('the line', text => [...document.querySelectorAll('#status p')].some(line => !line.hidden && line.textContent === text), words.ui['page.status.no-wasm']);
        const now = await seen(page);
        assertArticle(now);
        assert.ok(now.figure, 'the still figure stays');
        await page.until('the later chapters', text => document.getElementById('article').textContent.includes(text), words.panels.trastuzumab.plain[0].text);
    });

    it('the program cannot be fetched: the article stays, and a friendly line', {allow: [/wasm|404|not loaded|fetch/i]}, async kit => {
        const site = await kit.siteWith({change: folder => {
            for (const name of fs.readdirSync(folder)) if (name.endsWith('.wasm')) fs.rmSync(path.join(folder, name));
        }});
        const page = await kit.page();
        await page.goto(`${site.url}index.html`);
        await page.until('the line', text => [...document.querySelectorAll('#status p')].some(line => !line.hidden && line.textContent === text), words.ui['page.status.failed']);
        assertArticle(await seen(page));
    });

    it('no WebGL: figure and text, and the text can be operated', {allow: [/webgl|WebGL context/i]}, async kit => {
        const browser = await kit.browserWith({webgl: false});
        const page = await kit.page({}, browser);
        await page.goto(`${kit.site.url}index.html?probe=1&chapter=badges&motion=reduced`);
        await page.until('the line', text => [...document.querySelectorAll('#status p')].some(line => !line.hidden && line.textContent === text), words.ui['page.status.no-webgl']);
        await page.until('the text', () => document.querySelectorAll('#mirror button').length > 3);
        const now = await seen(page);
        assert.ok(now.figure, 'the still figure is there');
        assert.ok(now.mirror, 'the text of the explainer is there to be seen');
        assertArticle(now);
        await page.clickOn('button', {act: 'next', within: '#mirror'});
        await page.until('the next step', text => document.getElementById('mirror').textContent.includes(text), words.chapters.badges.beats.check.waiting);
    });

    it('the context is lost, and comes back: so does the picture', {allow: [/context/i]}, async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        const {page} = explainer;
        const picture = async () => {
            await explainer.reveal();
            await explainer.still();
            const [box, png, width] = [await explainer.canvasBox(), read(await page.png()), await page.evaluate(() => innerWidth)];
            const scale = png.width / width;
            return crop(png, box.x * scale, box.y * scale, box.w * scale, Math.min(box.h, 500) * scale);
        };
        const before = await picture();
        assert.ok(colors(before) > 40);
        await page.evaluate(() => {
            window.loser = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
            window.loser.loseContext();
        });
        await page.until('the line about the picture', text => [...document.querySelectorAll('#status p')].some(line => !line.hidden && line.textContent === text), words.ui['page.status.lost']);
        await explainer.press('step');  // the text goes on without the picture
        await page.until('a step', () => window.immunarium.probe().tick > 0);
        await explainer.press('step-back');
        await page.until('back', () => window.immunarium.probe().tick === 0);
        await page.evaluate(() => window.loser.restoreContext());
        await page.until('the line to go', () => document.getElementById('status').hidden);
        const after = await picture();
        const changed = difference(before, after);
        assert.ok(changed < 0.03, `the same picture again: ${(changed * 100).toFixed(1)} % of it differs`);
    });

    it('broken content: a list that says what is wrong and where; the article stays', {allow: [/content/i]}, async kit => {
        const site = await kit.siteWith({change: folder => {
            const file = path.join(folder, 'content/en.json');
            const broken = JSON.parse(fs.readFileSync(file, 'utf8'));
            broken.panels['t-cell'].plain = 'not a list';
            delete broken.chapters.badges.question.ask;
            fs.writeFileSync(file, JSON.stringify(broken));
        }});
        const page = await kit.page();
        await page.goto(`${site.url}index.html`);
        await page.until('the list', () => document.getElementById('problems').textContent.length > 20);
        const now = await seen(page);
        assert.match(now.problems, /content\/en\.json/);
        assert.match(now.problems, /\/panels\/t-cell\/plain/);
        assert.match(now.problems, /\/chapters\/badges\/question\/ask/);
        assert.doesNotMatch(now.problems, /references\.json|\/glossary/, 'what comes later is not missed');
        assert.equal(now.status, words.ui['page.status.problems']);
        assertArticle(now);
    });

    it('content that is not JSON, or is missing: the same', {allow: [/content|404|not loaded/i]}, async kit => {
        for (const change of [file => fs.writeFileSync(file, '{"lang": "en", '), file => fs.rmSync(file)]) {
            const site = await kit.siteWith({change: folder => change(path.join(folder, 'content/en.json'))});
            const page = await kit.page();
            await page.goto(`${site.url}index.html`);
            await page.until('the list', () => /content\/en\.json/.test(document.getElementById('problems').textContent));
            assertArticle(await seen(page));
        }
    });

});
