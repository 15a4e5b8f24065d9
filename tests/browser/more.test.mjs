// The words of opened panels come after the first picture: they fill in when they are here, and a failure is said and can be mended.
import fs from 'node:fs';
import path from 'node:path';

import {MIRROR} from './lib/explainer.mjs';
import {content} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const en = content('en'), es = content('es');
const [claim] = en.panels['pd-1'].plain;

const untilSaid = (page, text) => page.until(`“${text}”`, words => document.getElementById('mirror').textContent.includes(words), text);
const openPanel = explainer => explainer.press('topic.pd-1');

perEngine(it => {
    it('comes by itself after the first picture, with the sources', async kit => {
        const explainer = await kit.explainer({chapter: 'release', motion: 'reduced'});
        await openPanel(explainer);
        await untilSaid(explainer.page, claim.text);
        assert.equal(await explainer.page.evaluate(() => document.documentElement.dataset.words), 'settled');
        assert.ok(!(await explainer.mirrorText()).includes(en.ui['more.coming']));
        const asked = kit.site.asked.map(address => address.split('/').pop());
        assert.equal(asked.filter(name => name === 'en.more.json').length, 1);
        assert.ok(asked.indexOf('en.json') < asked.indexOf('en.more.json'));
        assert.ok(!asked.includes('es.json') && !asked.includes('es.more.json'), 'no other language');
        await explainer.still();
    });

    it('cannot be had: it is said, and asked for again by the button and by the next panel', {allow: [/404|not loaded|Failed to load/]}, async kit => {
        let more;
        const site = await kit.siteWith({change: folder => {
            more = path.join(folder, 'content/en.more.json');
            fs.renameSync(more, `${more}.away`);
        }});
        const explainer = await kit.explainer({chapter: 'release', motion: 'reduced'}, {site});
        const {page} = explainer;
        await untilSaid(page, en.ui['more.failed']);
        assert.ok((await explainer.mirrorText()).includes(en.chapters.release.title), 'the rest of the text stands');
        await explainer.press('more');
        await untilSaid(page, en.ui['more.failed']);
        fs.renameSync(`${more}.away`, more);
        await openPanel(explainer);
        await untilSaid(page, claim.text);
        assert.ok(!(await explainer.mirrorText()).includes(en.ui['more.failed']));
        assert.equal(await page.evaluate(() => document.querySelector('#problems').textContent.trim()), '');
    });

    it('is broken: its problem is named, and the picture stays', async kit => {
        const site = await kit.siteWith({change: folder => fs.writeFileSync(path.join(folder, 'content/en.more.json'), '{"panels": 3}')});
        const explainer = await kit.explainer({chapter: 'release', motion: 'reduced'}, {site});
        await untilSaid(explainer.page, en.ui['more.failed']);
        await explainer.page.until('the problem', () => document.querySelector('#problems').textContent.includes('/panels'));
        assert.equal((await explainer.probe()).chapter, 'release');
    });
});

/** Holds the second parts back until the test lets them go: runs before anything of the page does. */
const slow = () => {
    const {fetch} = window;
    const open = new Promise(go => { window.letGo = go; });
    window.fetch = async (address, ...rest) => {
        if (String(address).includes('.more.json')) await open;
        return fetch.call(window, address, ...rest);
    };
};

perEngine(it => {
    it('a slow line: panels say that their text is coming, and fill in', async kit => {
        const explainer = await kit.explainer({chapter: 'release', motion: 'reduced'}, {early: true});
        const {page} = explainer;
        await openPanel(explainer);
        await untilSaid(page, en.ui['more.coming']);
        assert.ok((await explainer.mirrorText()).includes(en.panels['pd-1'].name));
        await explainer.still();
        assert.equal(await explainer.framesIn(600), 0, 'waiting costs no frames');
        await page.evaluate(() => window.letGo());
        await untilSaid(page, claim.text);
        assert.ok(!(await explainer.mirrorText()).includes(en.ui['more.coming']));
    });

    it('another language meanwhile: its words come, both parts', async kit => {
        const explainer = await kit.explainer({chapter: 'release', motion: 'reduced'}, {early: true});
        const {page} = explainer;
        const {options} = await page.find('combobox', {act: 'pref.lang', within: MIRROR});
        await page.find('combobox', {act: 'pref.lang', within: MIRROR, then: 'choose', value: options.indexOf('Español')});
        await untilSaid(page, es.ui['more.coming']);
        await page.evaluate(() => window.letGo());
        await openPanel(explainer);
        await untilSaid(page, es.panels['pd-1'].plain[0].text);
        await explainer.still();
        const text = await explainer.mirrorText();
        assert.ok(!text.includes(claim.text) && !text.includes(es.ui['more.coming']));
    });
}, {before: slow}, ['chromium', 'firefox']);
