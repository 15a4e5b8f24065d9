// axe-core finds nothing wrong in the page, in the text view, in the embed and in the sample page.
import fs from 'node:fs';
import {createRequire} from 'node:module';

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
            // in a frame the first heading is the host's
            assert.deepEqual(await violations(explainer.page, params.mode === 'embed' ? ['page-has-heading-one'] : []), []);
        });
    }

    it('the sample page', async kit => {
        const page = await kit.page();
        await page.goto(`${kit.site.url}embed.html`);
        await page.until('a frame', () => Boolean(document.querySelector('immunarium-explainer iframe')));
        assert.deepEqual(await violations(page), []);
    });
}, {}, ['chromium', 'firefox']);
