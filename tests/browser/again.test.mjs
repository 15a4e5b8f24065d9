// A fault inside the program: once it begins again where it was; the second time a friendly line says that it has ended.
import {MIRROR} from './lib/explainer.mjs';
import {content} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const words = content();
const SAID = {allow: [/begins again after|made for the test/]};

/** The next `count` times that something is drawn end as a read beyond the program's memory does: within the module, by a RuntimeError. */
const breakDrawing = count => {
    const type = WebGL2RenderingContext.prototype;
    const draw = type.drawArraysInstanced;
    let left = count;
    type.drawArraysInstanced = function (...all) {
        if (left-- > 0) throw new WebAssembly.RuntimeError('made for the test');
        return draw.apply(this, all);
    };
};

/** The same, when the program asks for its context: that is, while it starts. Runs before anything of the page does. */
const breakStart = () => {
    const type = HTMLCanvasElement.prototype;
    const get = type.getContext;
    let left = 1;
    type.getContext = function (kind, ...all) {
        if (kind === 'webgl2' && this.id === 'canvas' && left-- > 0) throw new WebAssembly.RuntimeError('made for the test');
        return get.call(this, kind, ...all);
    };
};

const place = ({chapter, beat, tick, fingerprint, playing}) => ({chapter, beat, tick, fingerprint, playing});

perEngine(it => {
    it('once: it begins again at the same moment, with what was set and said', SAID, async kit => {
        const explainer = await kit.explainer({chapter: 'release', beat: 'cover', lang: 'es', motion: 'reduced'});
        const {page} = explainer;
        await explainer.advance(240);
        await page.press('slider', {act: 'coverage', within: MIRROR}, 'ArrowLeft');
        const dial = () => document.querySelector('#mirror [data-act="coverage"]').value;
        await explainer.still();
        const before = await explainer.probe();
        const covered = await page.evaluate(dial);
        await page.evaluate(breakDrawing, 1);
        await page.press('slider', {act: 'coverage', within: MIRROR}, 'ArrowLeft');  // lost with the first program, as a click beside a button is
        await page.until('the moment is there again', tick => window.immunarium.probe().tick === tick, before.tick);
        await explainer.still();
        assert.deepEqual(place(await explainer.probe()), place(before));
        assert.equal(await page.evaluate(dial), covered);
        const text = await explainer.mirrorText();
        assert.ok(text.includes(content('es').chapters.release.title), 'in Spanish');
        assert.ok(!text.includes(content('es').ui['more.coming']), 'with the words of panels');
        await explainer.press('next');
        await page.until('it can be operated', () => window.immunarium.probe().beat === 'act');
        assert.equal(await page.evaluate(() => document.documentElement.dataset.running), 'yes');
    });

    it('twice: it ends, the article stays, and a line says so', SAID, async kit => {
        const explainer = await kit.explainer({chapter: 'release', motion: 'reduced'});
        const {page} = explainer;
        await page.evaluate(breakDrawing, 2);
        await explainer.press('next');
        await page.until('the line', text => [...document.querySelectorAll('#status p')].some(line => !line.hidden && line.textContent === text), words.ui['page.status.failed']);
        assert.ok(await page.evaluate(() => document.getElementById('article').getClientRects().length > 0), 'the article is there');
    });
});

perEngine(it => {
    it('while it starts: a second one starts', SAID, async kit => {
        const explainer = await kit.explainer({chapter: 'release', beat: 'cover', motion: 'reduced'});
        await explainer.still();
        const {chapter, beat} = await explainer.probe();
        assert.deepEqual({chapter, beat}, {chapter: 'release', beat: 'cover'});
    });
}, {before: breakStart}, ['chromium', 'firefox']);
