// axe-core finds nothing wrong in the page, in the text view, in the embed, in the text page and in the sample page.
import fs from 'node:fs';
import {createRequire} from 'node:module';

import {content} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param without  rules that do not hold for this page, each with its reason where it is left out */
async function violations(page, without = []) {
    await page.page.evaluate(axe);  // as text, which the page's policy does not see
    return page.evaluate(async left => {
        const {violations: found} = await window.axe.run(document, {iframes: false, resultTypes: ['violations'], rules: Object.fromEntries(left.map(id => [id, {enabled: false}])),
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
        return found.map(each => `${each.id} (${each.impact}): ${each.help}: ${each.nodes.slice(0, 3).map(node => `${node.target.join(' ')} ${node.failureSummary.split('\n')[1] ?? ''}`).join(' | ')}`);
    }, without);
}

perEngine(it => {
    for (const [name, params] of [
        ['the page', {chapter: 'badges'}], ['the page, dark', {chapter: 'release', beat: 'balance', theme: 'dark'}],
        ['the text view', {chapter: 'release', beat: 'balance', view: 'text', level: 'detail'}], ['both, projector', {chapter: 'badges', beat: 'ask', view: 'both', theme: 'projector'}],
        ['the embed', {chapter: 'badges', mode: 'embed'}]]) {
        it(name, async kit => {
            const explainer = await kit.explainer({...params, motion: 'reduced'});
            if (params.mode !== 'embed') await explainer.page.until('the whole article', () => !document.querySelector('#article [data-later]'));
            // in a frame the first heading is the host's
            assert.deepEqual(await violations(explainer.page, params.mode === 'embed' ? ['page-has-heading-one'] : []), []);
        });
    }

    it('the text page, in both languages', async kit => {
        const page = await kit.page();
        for (const name of ['text.html', 'es/text.html']) {
            await page.goto(`${kit.site.url}${name}`);
            assert.deepEqual(await violations(page), [], name);
        }
    });

    it('the sample page', async kit => {
        const page = await kit.page();
        await page.goto(`${kit.site.url}embed.html`);
        await page.until('a frame', () => Boolean(document.querySelector('immunarium-explainer iframe')));
        assert.deepEqual(await violations(page), []);
    });
}, {}, ['chromium', 'firefox']);

const {chapters: told} = content();
const THEMES = ['auto', 'light', 'dark', 'projector'];
const VIEWS = ['diagram', 'text', 'both'];

/** Each of these chapters in three themes and views: light as picture, dark as text, projector as both. Gives how many states were judged. */
async function judge(explainer, chapters, where) {
    const {page} = explainer;
    await page.page.evaluate(axe);
    const choose = (control, value) => page.find('combobox', {act: control, within: '#mirror', then: 'choose', value});
    let count = 0;
    for (const chapter of chapters) {
        await explainer.toChapter(chapter, told[chapter].title);
        for (const [theme, view] of [[1, 0], [2, 1], [3, 2]]) {
            await choose('pref.theme', theme);
            await choose('pref.view', view);
            // both: what was judged before may have had this view already, but then another theme
            await page.until('theme and view', (...wanted) => wanted.join() === [document.documentElement.dataset.theme, document.documentElement.dataset.view].join(), THEMES[theme], VIEWS[view]);
            // the article and the frame's missing first heading are judged above
            const found = await page.evaluate(async () => (await window.axe.run(document.getElementById('explainer'), {iframes: false, resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: {'page-has-heading-one': {enabled: false}}})).violations
                .map(each => `${each.id}: ${each.nodes.slice(0, 2).map(node => `${node.target.join(' ')} ${node.failureSummary.split('\n')[1] ?? ''}`).join(' | ')}`));
            assert.deepEqual(found, [], `${chapter}, ${where}, theme ${THEMES[theme]}, view ${VIEWS[view]}`);
            ++count;
        }
    }
    return count;
}

// axe reads elements and styles, which are the same in every engine: what differs between engines is judged by the small states above, in two of
// them. So all chapters are visited once, in Chromium, and in the other modes, which change what stands around the text, a tissue and a board.
perEngine(it => {
    const all = Object.keys(told);
    const middle = all.length / 2;
    for (const [part, chapters] of [['first', all.slice(0, middle)], ['second', all.slice(middle)]]) {
        it(`every chapter in every theme, as picture and as text: ${part} half`, async (kit, t) => {
            const count = await judge(await kit.explainer({chapter: chapters[1], motion: 'reduced'}), chapters, 'page');
            assert.equal(count, 3 * chapters.length);
            t.diagnostic(`${count} states of the explainer`);
        });
    }

    it('in every mode: a tissue and a board', async (kit, t) => {
        let count = 0;
        for (const mode of ['embed', 'kiosk', 'present']) {
            const explainer = await kit.explainer({chapter: 'patrol', mode, motion: 'reduced'});
            count += await judge(explainer, ['release', 'talk'], mode);
            await explainer.unload();
        }
        assert.equal(count, 18);
        t.diagnostic(`${count} states of the explainer`);
    });
}, {}, ['chromium']);
