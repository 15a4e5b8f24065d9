// axe-core finds nothing wrong in the page, in the text view, in the embed and in the sample page.
import fs from 'node:fs';
import {createRequire} from 'node:module';

import {assert, perEngine} from './lib/suite.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page) {
    await page.page.evaluate(axe);  // as text, which the page's policy does not see
    return page.evaluate(async () => {
        const {violations: found} = await window.axe.run(document, {iframes: false, resultTypes: ['violations'],
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
        return found.map(each => `${each.id} (${each.impact}): ${each.help}: ${each.nodes.slice(0, 3).map(node => `${node.target.join(' ')} ${node.failureSummary.split('\n')[1] ?? ''}`).join(' | ')}`);
    });
}

const only = {only: ['chromium', 'firefox']};

perEngine(it => {
    for (const [name, params] of [
        ['the page', {chapter: 'badges'}], ['the page, dark', {chapter: 'release', beat: 'balance', theme: 'dark'}],
        ['the text view', {chapter: 'release', beat: 'balance', view: 'text', level: 'detail'}], ['both, projector', {chapter: 'badges', beat: 'ask', view: 'both', theme: 'projector'}],
        ['the embed', {chapter: 'badges', mode: 'embed'}]]) {
        it(name, only, async kit => {
            const explainer = await kit.explainer({...params, motion: 'reduced'});
            assert.deepEqual(await violations(explainer.page), []);
        });
    }

    it('the sample page', only, async kit => {
        const page = await kit.page();
        await page.goto(`${kit.site.url}embed.html`);
        await page.until('a frame', () => document.querySelector('immunarium-explainer iframe'));
        assert.deepEqual(await violations(page), []);
    });
});
