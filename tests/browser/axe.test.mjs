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

    it('every chapter in every mode and theme, as picture and as text', async (kit, t) => {
        const chapters = Object.keys(content().chapters);
        let count = 0;
        for (const mode of ['page', 'embed', 'kiosk', 'present']) {
            const explainer = await kit.explainer({chapter: chapters[0], mode, motion: 'reduced'});
            const {page} = explainer;
            await page.page.evaluate(axe);
            const choose = (control, value) => page.find('combobox', {act: control, within: '#mirror', then: 'choose', value});
            for (const chapter of chapters) {
                if (!await page.has('button', {within: '#mirror', act: `chapter.${chapter}`})) continue;
                await page.find('button', {within: '#mirror', act: `chapter.${chapter}`, then: 'focus'});
                await page.keys('Enter');
                await page.until('the chapter', id => window.immunarium.probe().chapter === id, chapter);
                for (const [theme, view] of [[1, 0], [2, 1], [3, 2]]) {  // light as picture, dark as text, projector as both
                    await choose('pref.theme', theme);
                    await choose('pref.view', view);
                    await page.until('the view', wanted => document.documentElement.dataset.view === wanted, ['diagram', 'text', 'both'][view]);
                    // the article and the frame's missing first heading are judged above
                    const found = await page.evaluate(async () => (await window.axe.run(document.getElementById('explainer'), {iframes: false, resultTypes: ['violations'],
                        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: {'page-has-heading-one': {enabled: false}}})).violations
                        .map(each => `${each.id}: ${each.nodes.slice(0, 2).map(node => `${node.target.join(' ')} ${node.failureSummary.split('\n')[1] ?? ''}`).join(' | ')}`));
                    assert.deepEqual(found, [], `${chapter}, ${mode}, theme ${theme}, view ${view}`);
                    ++count;
                }
            }
            await explainer.unload();
        }
        t.diagnostic(`${kit.engine}: ${count} states of the explainer`);
    });

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
