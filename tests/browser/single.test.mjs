// immunarium.html from a disk: one file, no server, no folder beside it.
import fs from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

import {freshFolder} from './drivers/programs.mjs';
import {Explainer, MIRROR} from './lib/explainer.mjs';
import {content, SITE} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

perEngine(it => {
    it('opens from file://, alone in a folder, and works', async kit => {
        const alone = path.join(freshFolder('stick'), 'immunarium.html');
        fs.copyFileSync(path.join(SITE, 'immunarium.html'), alone);
        const page = await kit.page();
        const explainer = await Explainer.open(page, pathToFileURL(alone).href, {chapter: 'badges', motion: 'reduced'});
        await page.until('the later chapters of the article', text => document.getElementById('article').textContent.includes(text), content().panels.trastuzumab.plain[0].text);
        const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(entry => entry.name));
        const beside = [...page.requests, ...addresses].filter(address => !/^(data|blob|about):/.test(address) && !address.endsWith('immunarium.html')
            && !address.includes('/immunarium.html?'));
        assert.deepEqual(beside, [], 'it asks for nothing');
        const cell = (await page.all('button', {within: MIRROR})).find(each => /^actor\.c/.test(each.act) && /^T cell/.test(each.name));
        await page.press('button', {name: cell.name, within: MIRROR});
        await page.until('the panel', text => document.getElementById('mirror').textContent.includes(text), content().panels['t-cell'].plain[0].text);
        const {fingerprint} = await explainer.advance(200);
        assert.match(fingerprint, /^[0-9a-f]{16}$/);
    });

    it('without scripts: the first part is there, and a sentence says what the rest needs', {only: ['chromium']}, async kit => {
        const page = await kit.page({script: false});
        await page.goto(pathToFileURL(path.join(SITE, 'immunarium.html')).href);
        const {chapters, ui} = content();
        const later = await page.evaluate(() => [...document.querySelectorAll('#article [data-later]')].map(section => section.innerText));
        const story = await page.evaluate(() => [...document.querySelectorAll('#article nav a')].map(link => link.hash.slice(1)));
        assert.equal(later.length, story.length - story.indexOf('priming'));
        for (const text of later) assert.ok(text.includes(ui['page.chapter-packed']), text);
        assert.equal(await page.evaluate(() => document.querySelectorAll('#article a[href*="text.html"]').length), 0);
        assert.ok((await page.evaluate(() => document.getElementById('article').innerText)).includes(Object.values(chapters.tolerance.beats)[0].caption.text));
    });
});
