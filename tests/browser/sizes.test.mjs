// Any size and density: the canvas has as many pixels as it covers, and everything to press is big enough for a finger.
import {MIRROR} from './lib/explainer.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const MOST_PIXELS = 9e6;

async function assertStore(explainer, what) {
    const box = await explainer.page.until('the canvas to have its size', () => {
        const canvas = document.getElementById('canvas');
        const {width: w, height: h} = canvas.getBoundingClientRect();
        const full = w * h * devicePixelRatio ** 2;
        const density = Math.min(devicePixelRatio, 3, devicePixelRatio * Math.sqrt(9e6 / full));
        const near = (got, wanted) => Math.abs(got - wanted) <= Math.max(2, wanted * 0.003);
        return near(canvas.width, w * density) && near(canvas.height, h * density) && {w, h, pixelsW: canvas.width, pixelsH: canvas.height, dpr: devicePixelRatio};
    }).catch(async problem => {
        throw new Error(`${what}: ${JSON.stringify(await explainer.canvasBox())}: ${problem.message}`);
    });
    assert.ok(box.pixelsW * box.pixelsH <= MOST_PIXELS * 1.001, `${what}: ${box.pixelsW} × ${box.pixelsH} is over 9 megapixels`);
    return box;
}

perEngine((it, engine) => {
    for (const dpr of [1, 2, 3]) {
        it(`density ${dpr}: backing store = CSS size × density, at most 9 megapixels`, async (kit, t) => {
            const browser = engine === 'webkit' && dpr > 1 ? await kit.browserWith({dpr}) : undefined;
            const explainer = await kit.explainer({motion: 'reduced'}, {browser, settings: {dpr, width: 800, height: 560}});
            const box = await assertStore(explainer, `density ${dpr}`);
            assert.equal(box.dpr, dpr);
            t.diagnostic(`${engine}: ${Math.round(box.w)} × ${Math.round(box.h)} at ${dpr}: ${box.pixelsW} × ${box.pixelsH}`);
            if (dpr === 3) {
                await explainer.page.evaluate(() => { Object.assign(document.getElementById('stage').style, {height: '1800px'}); });
                await assertStore(explainer, 'a tall stage at density 3');
            }
        });
    }

    it('the container changes its size: the picture follows, while paused', async kit => {
        const explainer = await kit.explainer({motion: 'reduced'}, {settings: {width: 1200, height: 800}});
        for (const [width, height] of [[700, 500], [420, 640], [900, 700]]) {
            const {framesDrawn} = await explainer.probe();
            await explainer.page.evaluate((w, h) => { Object.assign(document.getElementById('stage').style, {width: `${w}px`, height: `${h}px`, minHeight: '0'}); }, width, height);
            await explainer.page.until('a frame in the new size', before => window.immunarium.probe().framesDrawn > before, framesDrawn);
            await assertStore(explainer, `${width} × ${height}`);
            const {actors} = await explainer.probe();
            const cells = actors.filter(each => /^c\d+$/.test(each.id));
            for (const cell of cells) assert.ok(cell.x > -cell.r && cell.x < width + cell.r && cell.y > -cell.r && cell.y < height + cell.r, `${cell.id} in ${width} × ${height}`);
        }
    });

    for (const [width, height] of [[1280, 800], [768, 1024], ...(engine === 'webkit' ? [] : [[390, 844], [320, 640]])]) {
        it(`${width} × ${height}: no sideways scrolling; targets of 44 px`, async kit => {
            const explainer = await kit.explainer({chapter: 'release', beat: 'balance', view: 'both', motion: 'reduced'}, {settings: {width, height}});
            const {page} = explainer;
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), 'sideways scrolling');
            const small = [];
            for (const role of ['button', 'switch', 'slider', 'combobox']) {
                for (const target of await page.all(role, {within: MIRROR})) {
                    if (role === 'switch' || role === 'slider') {
                        const row = await page.evaluate(act => document.querySelector(`#mirror [data-act="${act}"]`).getBoundingClientRect().height, target.act);
                        target.h = Math.max(target.h, row);
                        target.w = Math.max(target.w, 44);
                    }
                    if (target.h < 43.5 || target.w < 43.5) small.push(`${role} ${target.name}: ${target.w.toFixed()} × ${target.h.toFixed()}`);
                }
            }
            for (const target of await page.all('button', {within: '#toolbar'})) if (target.h < 43.5) small.push(`toolbar ${target.name}: ${target.h.toFixed()}`);
            assert.deepEqual(small, []);
        });
    }
});

perEngine(it => {
    it('touch: a tap opens a panel, and the page may be panned over the picture', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'}, {settings: {width: 390, height: 844, dpr: 2, touch: true}});
        const {page} = explainer;
        await explainer.reveal();
        await explainer.still();
        const [cell] = await explainer.openCell('t-cell');
        const box = await explainer.canvasBox();
        await page.tapAt(box.x + cell.x, box.y + cell.y);
        await page.until('the panel', () => [...document.querySelectorAll('#mirror h3')].some(heading => heading.textContent === 'T cell'));
        const pans = await page.evaluate(() => getComputedStyle(document.getElementById('stage')).touchAction);
        assert.match(pans, /pan-y/);
        assert.match(pans, /pinch-zoom/);
        const areas = await page.evaluate(() => [...document.querySelectorAll('#stage .area')].filter(area => !area.hidden).map(area => getComputedStyle(area).touchAction));
        for (const area of areas) assert.equal(area, 'none');
        const {width, height} = await page.evaluate(() => document.getElementById('stage').getBoundingClientRect().toJSON());
        const free = await page.evaluate(() => {
            const stage = document.getElementById('stage').getBoundingClientRect();
            let count = 0;
            for (let i = 1; i < 20; ++i) for (let j = 1; j < 20; ++j) {
                const element = document.elementFromPoint(stage.x + stage.width * i / 20, stage.y + stage.height * j / 20);
                if (element && element.className !== 'area') ++count;
            }
            return count / 361;
        });
        assert.ok(free > 0.3, `${(free * 100).toFixed()} % of ${width} × ${height} lets the page pan`);
    });
}, {}, ['chromium']);
