// What the reader's system asks for holds on the canvas too, and at once: motion, contrast, forced colors, dark, zoom, spacing, text size.
import {crop, read} from './lib/pixels.mjs';
import {assert, perEngine} from './lib/suite.mjs';

/** Mean colors of the picture's upper left corner and of the whole, and how many pixels have this color. */
async function picture(explainer) {
    await explainer.reveal();
    await explainer.still();
    const box = await explainer.canvasBox();
    const png = read(await explainer.page.png());
    const scale = png.width / await explainer.page.evaluate(() => innerWidth);
    return crop(png, box.x * scale, box.y * scale, box.w * scale, Math.min(box.h, 560) * scale);
}
const share = (png, wanted) => {
    let count = 0;
    for (let i = 0; i < png.data.length; i += 4) count += wanted(png.data[i], png.data[i + 1], png.data[i + 2]) ? 1 : 0;
    return count / (png.width * png.height);
};

perEngine(it => {
    it('less motion: it starts paused, steps, and goes on only when it is told to', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        assert.equal((await explainer.probe()).playing, false);
        const {tick} = await explainer.probe();
        assert.equal(await explainer.framesIn(600), 0, 'nothing moves');
        await explainer.press('step');
        await explainer.page.until('a step', before => window.immunarium.probe().tick > before, tick);
        assert.equal((await explainer.probe()).playing, false);
    });

    it('text at twice its size: nothing is cut off, panels and text reflow', async kit => {
        for (const [width, height] of [[1280, 800], [390, 800]]) {
            const explainer = await kit.explainer({chapter: 'release', beat: 'cover', text: 2, motion: 'reduced', view: 'both'}, {settings: {width, height}});
            await explainer.still();
            assert.deepEqual((await explainer.probe()).cut, [], `${width} px`);
            const wide = await explainer.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
            assert.ok(wide <= 1, `${width} px: no sideways scrolling, but ${wide} px`);
            await explainer.unload();
        }
    });

    it('zoom of 400 %: a window of 320 × 256 px has no sideways scrolling, in page, text view and embed', async kit => {
        for (const params of [{view: 'text'}, {view: 'diagram'}, {mode: 'embed', view: 'text'}]) {
            const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced', ...params}, {settings: {width: kit.engine === 'chromium' ? 320 : 460, height: 256}});
            const found = await explainer.page.evaluate(() => {
                const html = document.documentElement;
                const mirror = document.getElementById('mirror');
                const heard = getComputedStyle(mirror).clipPath !== 'none';  // then what is in it lies in one pixel
                const beyond = [...document.querySelectorAll('body *')].filter(each => {
                    const box = each.getBoundingClientRect();
                    return box.width > 0 && box.right > html.clientWidth + 1 && !each.closest('#stage, .heard, svg') && !(heard && mirror.contains(each));
                }).map(each => `${each.localName}.${each.className} ${each.textContent.slice(0, 30)}`);
                return {over: html.scrollWidth - html.clientWidth, beyond: beyond.slice(0, 5)};
            });
            assert.ok(found.over <= 1, `${JSON.stringify(params)}: ${found.over} px too wide`);
            assert.deepEqual(found.beyond, [], JSON.stringify(params));
            await explainer.unload();
        }
    });

    it('wide text spacing (WCAG 1.4.12) cuts nothing off', async kit => {
        const explainer = await kit.explainer({chapter: 'release', beat: 'balance', view: 'text', motion: 'reduced'});
        const cut = await explainer.page.evaluate(() => {
            for (const each of document.querySelectorAll('*')) {
                Object.assign(each.style, {lineHeight: '1.5', letterSpacing: '.12em', wordSpacing: '.16em'});
                if (each.localName === 'p') each.style.marginBottom = '2em';
            }
            return [...document.querySelectorAll('#mirror *, #toolbar *, #article p')].filter(each => each.clientWidth > 1 && getComputedStyle(each).overflow !== 'visible'
                && !each.matches('input, select, img') && (each.scrollHeight > each.clientHeight + 2 || each.scrollWidth > each.clientWidth + 2)).map(each => each.className || each.localName);
        });
        assert.deepEqual(cut, []);
    });

    it('dark, more contrast and forced colors while the page is open: the picture is painted anew', {only: ['chromium']}, async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        const {page} = explainer;
        const dark = (r, g, b) => r + g + b < 150;
        assert.ok(share(await picture(explainer), dark) < 0.3, 'it begins light');
        await page.emulate({dark: true});
        assert.ok(share(await picture(explainer), dark) > 0.3, 'dark follows');
        await page.emulate({});
        const usual = share(await picture(explainer), (r, g, b) => r + g + b < 260);
        await page.emulate({moreContrast: true});
        const more = share(await picture(explainer), (r, g, b) => r + g + b < 260);
        assert.ok(more > usual * 1.1, `edges and text are stronger: ${usual.toFixed(4)} → ${more.toFixed(4)}`);
        await page.emulate({forcedColors: true});
        const palette = await page.evaluate(() => {
            const probe = document.body.appendChild(document.createElement('span'));
            const of = name => { probe.style.color = name; return getComputedStyle(probe).color.match(/\d+/g).map(Number); };
            const found = {canvas: of('Canvas'), text: of('CanvasText')};
            probe.remove();
            return found;
        });
        const near = ([r0, g0, b0]) => (r, g, b) => Math.abs(r - r0) + Math.abs(g - g0) + Math.abs(b - b0) < 12;
        const forced = await picture(explainer);
        assert.ok(share(forced, near(palette.canvas)) > 0.5, `the ground is the system's: ${share(forced, near(palette.canvas))}`);
        assert.ok(share(forced, near(palette.text)) > 0.01, 'and so is what is drawn on it');
        await page.emulate({dark: true, forcedColors: true});
        const night = await picture(explainer);
        assert.ok(share(night, (r, g, b) => r + g + b < 90) > 0.4, 'a dark palette of the system as well');
    });
});
