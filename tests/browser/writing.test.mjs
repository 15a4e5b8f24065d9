// Any language: Arabic, Hindi and Chinese in the picture and in the text, and made-up languages that are long, doubled, accented or turned round.
import path from 'node:path';

import {colors, crop, difference, read} from './lib/pixels.mjs';
import {ROOT} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';
import {addTongues, tongue} from './lib/tongues.mjs';

async function picture(explainer, name) {
    await explainer.reveal();
    await explainer.still();
    const {page} = explainer;
    const png = read(await page.shoot(path.join(ROOT, 'build/browser-tests', `${page.engine}-writing-${name}.png`)));
    const box = await explainer.canvasBox();
    const scale = png.width / await page.evaluate(() => innerWidth);
    return crop(png, box.x * scale, box.y * scale, box.w * scale, box.h * scale);
}

/** Whether this machine has letters for a text: a font that lacks them shows the same box for each. */
const hasLetters = (page, text) => page.evaluate(letters => {
    const pen = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    pen.font = '32px system-ui, sans-serif';
    pen.textBaseline = 'top';
    const pictures = [...letters].map(letter => {
        pen.clearRect(0, 0, 60, 60);
        pen.fillText(letter, 8, 8);
        return pen.getImageData(0, 0, 60, 60).data.join();
    });
    return new Set(pictures).size > letters.length / 2;
}, text);

const SCRIPTS = ['ar', 'hi', 'zh'], MADE_UP = ['long', 'double', 'accented', 'turned'];

// Each engine shapes and paints letters itself: all of them are asked for Arabic, which joins and turns round. That words come, are whole and turn
// the page is ours: the other scripts and the made-up languages are seen in Chromium.
perEngine((it, engine) => {
    const scripts = engine === 'chromium' ? SCRIPTS : SCRIPTS.slice(0, 1);
    const madeUp = engine === 'chromium' ? MADE_UP : [];
    /** One copy of the site with all of these languages, made by the first test that needs it. */
    const siteOf = kit => kit.siteForAll(addTongues([...scripts, ...madeUp]));
    for (const name of scripts) {
        it(`${name}: in the picture and in the text`, async (kit, t) => {
            const {tag, words} = tongue(name);
            const site = await siteOf(kit);
            const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced', lang: tag}, {site, settings: {width: 1100, height: 800}});
            const {page} = explainer;
            await page.until('its page', (lang, dir) => document.documentElement.lang === lang && document.documentElement.dir === dir, tag, words.dir);
            const said = await explainer.mirrorText();
            for (const text of [words.chapters.badges.title, words.chapters.badges.beats.display.caption.text, words.ui['control.next']]) assert.ok(said.includes(text), text);
            assert.deepEqual((await explainer.probe()).cut, [], 'nothing is cut off in the picture');
            const labels = (await explainer.probe()).labels.map(each => each.text);
            assert.ok(labels.includes(words.panels['self-badge'].label) || labels.includes(words.panels['t-cell'].label), `labels: ${labels}`);
            if (!await hasLetters(page, [...new Set(words.chapters.badges.title.replace(/[\s\w]/g, ''))].slice(0, 8).join(''))) {
                t.diagnostic(`${kit.engine}: this machine has no letters for ${name}; the picture was not judged`);
                return;
            }
            // joined and stacked as the browser does it: the canvas differs from one where each letter is a box
            const own = await picture(explainer, name);
            assert.ok(colors(own) > 40);
            const loaded = await page.evaluate(() => performance.getEntriesByType('resource').filter(each => /extra\.writing/.test(each.name)).length);
            assert.equal(loaded, 1, 'the hand that writes came for this language');
            await page.find('combobox', {act: 'pref.lang', within: '#mirror', then: 'choose', value: 0});
            await page.until('English', () => document.documentElement.lang === 'en');
            await explainer.still();
            assert.ok(difference(own, await picture(explainer, `${name}-en`)) > 0.01, 'the words in the picture were other ones');
        });
    }

    for (const name of madeUp) {
        it(`a language that is ${name}: whole in the picture, no sideways scrolling`, async kit => {
            const {tag, words} = tongue(name);
            const site = await siteOf(kit);
            for (const [width, height] of [[1280, 800], [390, 844]]) {
                const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced', lang: tag, view: width < 600 ? 'text' : 'diagram'}, {site, settings: {width, height}});
                const {page} = explainer;
                await page.until('its page', lang => document.documentElement.lang === lang, tag);
                await explainer.still();
                if (name !== 'double') assert.deepEqual((await explainer.probe()).cut, [], `${width} px: cut off`);
                assert.ok((await explainer.mirrorText()).includes(words.chapters.badges.title));
                const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
                assert.ok(over <= 1, `${width} px: ${over} px too wide`);
                await page.shoot(path.join(ROOT, 'build/browser-tests', `${page.engine}-writing-${name}-${width}.png`));
                await explainer.unload();
            }
        });
    }

    it('the languages of the site need no other hand', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced', lang: 'es'});
        assert.equal(await explainer.page.evaluate(() => performance.getEntriesByType('resource').filter(each => /extra\./.test(each.name)).length), 0);
    });
});
