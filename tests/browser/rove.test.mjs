// One stop for Tab among many actors, arrows inside; the focus survives what happens; single keys can be turned off.
import {content} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const words = content();
const act = page => page.evaluate(() => document.activeElement?.closest('[data-act]')?.dataset.act ?? document.activeElement?.id ?? '');
const focus = (page, wanted) => page.evaluate(id => document.querySelector(`#mirror [data-act="${id}"]`).focus({preventScroll: true}), wanted);

perEngine(it => {
    it('arrows go round among the actors, Home and End to the ends, Tab goes on', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        const {page} = explainer;
        const all = await page.evaluate(() => [...document.querySelectorAll('#mirror [data-rove] button')].map(each => ({act: each.dataset.act, stop: each.tabIndex === 0})));
        assert.equal(all.filter(each => each.stop).length, 1, 'one stop');
        await focus(page, all[0].act);
        for (const [key, at] of [['ArrowRight', 1], ['ArrowDown', 2], ['ArrowLeft', 1], ['ArrowUp', 0], ['ArrowUp', all.length - 1], ['Home', 0], ['End', all.length - 1], ['ArrowRight', 0]]) {
            await page.keys(key);
            assert.equal(await act(page), all[at].act, key);
        }
        assert.equal((await explainer.probe()).beat, 'display', 'the story was not turned by these arrows');
        await page.keys('ArrowRight');
        await page.keys('Tab');
        const last = await act(page);
        assert.ok(!all.some(each => each.act === last), 'Tab leaves the group');
        await page.keys('Shift+Tab');
        assert.equal(await act(page), all[1].act, 'and comes back to where it was left');
    });

    it('the focus survives play, and goes to a neighbour when its button goes', async kit => {
        const explainer = await kit.explainer({chapter: 'patrol', motion: 'reduced'});
        const {page} = explainer;
        await explainer.press('chapter.badges');
        await page.until('the chapter', () => window.immunarium.probe().chapter === 'badges');
        assert.equal(await act(page), 'chapter.badges', 'the pressed chapter keeps it');
        const [first] = await page.all('button', {within: '#mirror [data-rove]'});
        await focus(page, first.act);
        await explainer.advance(300);
        await page.settle();
        assert.equal(await act(page), first.act);
        await page.keys('Enter');
        await page.until('Close', () => Boolean(document.querySelector('#mirror [data-act="close"]')));
        await explainer.press('close');
        await page.until('Close to go', () => !document.querySelector('#mirror [data-act="close"]'));
        assert.ok(await page.evaluate(() => document.getElementById('mirror').contains(document.activeElement) && document.activeElement !== document.getElementById('mirror')),
            'the focus is at a neighbour');
    });

    it('single keys are turned off in the help, and the link says so', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        const {page} = explainer;
        await page.evaluate(() => document.getElementById('stage').focus({preventScroll: true}));
        await page.keys('?');
        await page.until('help', () => document.getElementById('help').open);
        await page.find('checkbox', {name: words.ui['help.keys'], then: 'focus'});
        await page.keys('Space');
        await page.until('off', () => document.documentElement.dataset.keys === 'off');
        await page.keys('Escape');
        await page.until('help to go', () => !document.getElementById('help').open);
        await page.evaluate(() => document.getElementById('stage').focus({preventScroll: true}));
        for (const key of ['ArrowRight', 'Space', 'PageDown', '?']) await page.keys(key);
        await page.settle();
        const {beat, playing} = await explainer.probe();
        assert.deepEqual([beat, playing], ['display', false], 'none of them does anything');
        assert.equal(await page.evaluate(() => document.getElementById('help').open), false);
        await page.until('the link', () => /[?&]keys=off/.test(location.search));
        await explainer.press('next');
        await page.until('the next step', () => window.immunarium.probe().beat === 'check');
    });

    it('without dragging: a T cell is chosen, then the cell that it is led to; the picture is made larger', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        const {page} = explainer;
        const t = (await page.all('button', {within: '#mirror'})).find(each => /^T cell/.test(each.name));
        await page.press('button', {act: t.act, within: '#mirror'});
        await page.until('places to lead it to', () => Boolean(document.querySelector('#mirror [data-act^="guide."]')));
        const to = await page.evaluate(() => document.querySelector('#mirror [data-act^="guide."]').dataset.act);
        await page.press('button', {act: to, within: '#mirror'});
        await page.until('the wish in the link', () => /[?&]log=/.test(location.search));
        const size = async () => (await explainer.probe()).actors.find(each => each.id === t.act.slice('actor.'.length)).r;
        const before = await size();
        await page.find('slider', {act: 'zoom', within: '#mirror', then: 'focus'});
        for (let i = 0; i < 4; ++i) await page.keys('ArrowRight');
        await explainer.still();
        assert.ok(await size() > before * 1.5, `from ${before} to ${await size()}`);
    });
});
