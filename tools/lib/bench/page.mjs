// In Chromium: from address to first picture, work of a frame, heap, and that nothing is drawn at rest.
import {open} from '../../../tests/browser/drivers/index.mjs';
import {Explainer} from '../../../tests/browser/lib/explainer.mjs';
import {serveHost} from '../../../tests/browser/lib/site.mjs';
import {serve} from '../server.mjs';

const SIZE = {width: 1280, height: 800, dpr: 1};
const WARM_FRAMES = 90;      // the probe's means reach over 60
const SAMPLE_FRAMES = 60;

/** Before any script of the page: notes when the first picture stands. */
const noteStart = () => {
    const watch = () => {
        if (document.documentElement?.dataset.drawn === 'yes') window.drawnAt_ms ??= performance.now();
        else setTimeout(watch, 1);
    };
    watch();
};

/** What a browser needs at least: a page with one script that clears a WebGL 2 canvas. */
const EMPTY = `<!doctype html><meta charset="utf-8"><title>Empty</title><canvas id="c"></canvas><script>
const gl = document.getElementById('c').getContext('webgl2'); gl.clearColor(1, 0, 0, 1); gl.clear(gl.COLOR_BUFFER_BIT); gl.finish();
requestAnimationFrame(() => { window.drawnAt_ms = performance.now(); });</script>`;

/** A page of a new context has an empty cache: cold but for the running browser. */
async function startUp(browser, url) {
    const page = await browser.page({...SIZE, before: noteStart});
    await page.goto(url);
    const time = await page.until('the first picture', () => window.drawnAt_ms);
    await page.close();
    return time;
}

async function measureStart(report, browser, base, runs) {
    const empty = await serveHost({'empty.html': EMPTY});
    const [ours, theirs] = [[], []];
    for (let i = 0; i < runs; ++i) {  // in turns, so that a busy moment of the machine hits both
        theirs.push(await startUp(browser, `${empty.url}empty.html`));
        ours.push(await startUp(browser, `${base}?mode=embed`));
    }
    await empty.close();
    report.add('address to first picture, cold', 'ms', ours, {reference: {name: 'an empty WebGL page', values: theirs}});
}

/** Milliseconds of a loop of fixed work in the page: what this processor gives JavaScript today. */
const referenceLoop = () => {
    const began = performance.now();
    let [state, sum] = [1, 0];
    for (let i = 0; i < 2e6; ++i) {
        state = Math.imul(state ^ state << 13, 1664525) + 1013904223 | 0;
        sum += Math.sqrt(state >>> 8);
    }
    return sum > 0 ? performance.now() - began : 0;
};

async function measureFrames(report, browser, base, runs, chapter) {
    const page = await browser.page(SIZE);
    const explainer = await Explainer.open(page, base, {chapter, mode: 'embed', motion: 'full'});
    const until = count => page.until(`${count} frames`, wanted => window.immunarium.probe().framesDrawn >= wanted, count);
    await until(WARM_FRAMES);
    const [all, parts, reference] = [[], {simMs: [], composeMs: [], paintMs: []}, []];
    for (let i = 0; i < runs; ++i) {
        await until((await explainer.probe()).framesDrawn + SAMPLE_FRAMES);
        const probe = await explainer.probe();
        for (const key of Object.keys(parts)) parts[key].push(probe[key]);
        all.push(probe.simMs + probe.composeMs + probe.paintMs);
        reference.push(await page.evaluate(referenceLoop));
    }
    report.add(`${chapter}: main thread, one frame at 1280×800`, 'ms', all, {budget: 3, reference: {name: 'a loop of 2 million square roots', values: reference}});
    for (const [key, values] of Object.entries(parts)) report.add(`   of these, ${key}`, 'ms', values);
    await explainer.pause();
    await explainer.still();
    const {heapBytes} = await explainer.probe();
    report.add(`${chapter}: WebAssembly heap`, 'bytes', [heapBytes], {budget: 48 * 2 ** 20});
    report.add(`${chapter}: frames drawn in 1.5 s while paused`, 'frames', [await explainer.framesIn(1500)], {budget: 0});
    await page.close();
}

export async function measurePage(report, site, {runs, chapters}) {
    // Without a graphics card the main thread would wait for the painting of whole pages; software compositing leaves it to its own work.
    const [server, browser] = await Promise.all([serve({root: site, port: 0}), open('chromium', {args: ['--disable-gpu-compositing']})]);
    try {
        await measureStart(report, browser, `${server.url}index.html`, runs);
        for (const chapter of chapters) await measureFrames(report, browser, `${server.url}index.html`, runs, chapter);
    } finally {
        await browser.close();
        await server.close();
    }
}
