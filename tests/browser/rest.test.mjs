// Nothing is drawn that nobody sees: paused, hidden, scrolled out of view. These wait a fixed time because they wait for nothing: as long as some
// thirty frames would take, and the picture has come to rest before. A small window, so that full motion can be painted without a graphics card.
import {assert, perEngine} from './lib/suite.mjs';

const STRETCH_ms = 500;
const SMALL = {settings: {width: 480, height: 360}};

perEngine(it => {
    // the loop is ours (loop.js, which has tests without a browser); what hides a page is each engine's
    it('paused: 0 frames; playing: some', {only: ['chromium']}, async kit => {
        const explainer = await kit.explainer({chapter: 'release', motion: 'full'}, SMALL);
        await explainer.page.until('frames', () => window.immunarium.probe().framesDrawn > 5);
        await explainer.pause();
        await explainer.still();
        assert.equal(await explainer.framesIn(STRETCH_ms), 0);
        await explainer.press('play');
        const {framesDrawn} = await explainer.probe();
        await explainer.page.until('frames again', before => window.immunarium.probe().framesDrawn > before + 5, framesDrawn);
    });

    it('scrolled out of view while playing: 0 frames, no time passes', async kit => {
        const explainer = await kit.explainer({chapter: 'release', motion: 'full'}, SMALL);
        const {page} = explainer;
        await page.until('frames', () => window.immunarium.probe().framesDrawn > 5);
        await page.evaluate(() => scrollTo({top: document.body.scrollHeight, behavior: 'instant'}));
        await explainer.still();
        const tick = await explainer.tick();
        assert.equal(await explainer.framesIn(STRETCH_ms), 0);
        assert.equal(await explainer.tick(), tick);
        assert.equal((await explainer.probe()).playing, true, 'it goes on when it is seen again');
        await page.evaluate(() => scrollTo({top: 0, behavior: 'instant'}));
        await page.until('time to go on', before => window.immunarium.probe().tick > before, tick);
    });

    it('hidden while playing: 0 frames, no time passes; advance() works', async kit => {
        const explainer = await kit.explainer({chapter: 'release', motion: 'full'}, SMALL);
        const {page} = explainer;
        await page.until('frames', () => window.immunarium.probe().framesDrawn > 5);
        const uncover = await page.cover();
        await page.until('to be hidden', () => document.visibilityState === 'hidden');
        await explainer.still();
        const tick = await explainer.tick();
        assert.equal(await explainer.framesIn(STRETCH_ms), 0);
        assert.equal(await explainer.tick(), tick);
        const stepped = await explainer.advance(100);
        assert.equal(stepped.tick, tick + 100);
        await uncover();
        await page.until('to be seen', () => document.visibilityState === 'visible');
        const {framesDrawn} = await explainer.probe();
        await explainer.press('step');
        await page.until('a frame', before => window.immunarium.probe().framesDrawn > before, framesDrawn);
    });
});
