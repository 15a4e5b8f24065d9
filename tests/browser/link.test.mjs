// The link restores what is seen; time goes back and comes forward to the same moment.
import {assert, perEngine} from './lib/suite.mjs';

perEngine(it => {
    it('a reload with the address is the same moment, to the bit', async kit => {
        const explainer = await kit.explainer({chapter: 'release', beat: 'cover', seed: 7, motion: 'reduced'});
        const {page} = explainer;
        await explainer.advance(300);
        await page.press('slider', {act: 'coverage', within: '#mirror'}, 'ArrowLeft');
        await page.until('the dial to move', () => document.querySelector('#mirror [data-act="coverage"] input').valueAsNumber < 0.95);
        const {tick: reached} = await explainer.advance(200);
        await page.press('button', {act: 'step', within: '#mirror'});
        const before = await page.until('a step', tick => window.immunarium.probe().tick > tick && window.immunarium.probe(), reached);
        await page.until('the address', tick => new URLSearchParams(location.search).get('tick') === String(tick), before.tick);
        const address = await page.url();
        await page.goto('about:blank');
        await page.goto(address);
        await explainer.drawn();
        const after = await page.until('the moment', tick => window.immunarium.probe().tick === tick && window.immunarium.probe(), before.tick);
        for (const key of ['chapter', 'beat', 'tick', 'seed', 'fingerprint', 'playing']) assert.equal(after[key], before[key], key);
    });

    it('a step back and forward again is the same moment; so is scrubbing', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', beat: 'respond', seed: 3, motion: 'reduced'});
        const start = await explainer.advance(500);
        await explainer.press('step');
        const there = await explainer.page.until('a step', tick => window.immunarium.probe().tick > tick && window.immunarium.probe(), start.tick);
        await explainer.press('step-back');
        const back = await explainer.page.until('a step back', tick => window.immunarium.probe().tick < tick && window.immunarium.probe(), there.tick);
        assert.equal(back.tick, start.tick);
        assert.equal(back.fingerprint, start.fingerprint);
        await explainer.page.press('slider', {act: 'scrub', within: '#mirror'}, 'Home');
        await explainer.page.until('the start', () => window.immunarium.probe().tick === 0);
        await explainer.page.press('slider', {act: 'scrub', within: '#mirror'}, 'End');
        const end = await explainer.page.until('the end', tick => window.immunarium.probe().tick === tick && window.immunarium.probe(), there.tick);
        assert.equal(end.fingerprint, there.fingerprint);
    });

    it('what the reader sets is in the address, and the start is plain', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', beat: 'infect', motion: 'reduced'});
        const {page} = explainer;
        await page.find('combobox', {act: 'pref.level', within: '#mirror', then: 'choose', value: 1});
        await page.until('the level in the address', () => new URLSearchParams(location.search).get('level') === 'detail');
        assert.equal(await page.evaluate(() => new URLSearchParams(location.search).get('chapter')), 'badges');
    });
});
