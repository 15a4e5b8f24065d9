// Keys: the story's own while the explainer has the focus, everything else the browser's; Tab comes in and goes out, both ways.
import {serveHost} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const beat = explainer => explainer.page.evaluate(() => window.immunarium.probe().beat);
const untilBeat = (explainer, id) => explainer.page.until(`the beat ${id}`, wanted => window.immunarium.probe().beat === wanted, id);

/** The focused element, as far as a walk needs it. */
const where = () => {
    const element = document.activeElement;
    const inside = element?.closest('#explainer') ? 'explainer' : element?.closest('#article') ? 'article' : element?.localName === 'iframe' ? 'frame' : 'page';
    return {inside, id: element?.id || element?.dataset?.act || element?.localName || '', text: (element?.textContent ?? '').trim().slice(0, 40)};
};

/** Presses Tab until the focus is no longer `inside`; gives the steps it took. */
async function walk(page, key, inside, most = 150) {
    const steps = [];
    for (let i = 0; i < most; ++i) {
        await page.keys(key);
        const at = await page.evaluate(where);
        steps.push(at);
        if (at.inside !== inside) return steps;
    }
    throw new Error(`${page.engine}: ${key} does not leave ${inside} after ${most} presses: ${steps.slice(-5).map(step => step.id).join(', ')}`);
}

perEngine(it => {
    it('arrows, Page keys and Space turn and play the story', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        const {page} = explainer;
        await page.evaluate(() => document.getElementById('stage').focus({preventScroll: true}));
        assert.equal(await beat(explainer), 'display');
        for (const [key, id] of [['ArrowRight', 'check'], ['PageDown', 'infect'], ['PageUp', 'check'], ['ArrowLeft', 'display']]) {
            await page.keys(key);
            await untilBeat(explainer, id);
        }
        await page.keys('Space');
        await page.until('play', () => window.immunarium.probe().playing);
        await page.keys('Space');
        await page.until('pause', () => !window.immunarium.probe().playing);
        await page.keys('?');
        await page.until('help', () => document.getElementById('help').open);
        await page.keys('Escape');
        await page.until('help to go', () => !document.getElementById('help').open);
    });

    it('keys of the page stay the page’s', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        const {page} = explainer;
        // outside the explainer nothing is taken; inside, nothing that is the browser's
        const prevented = (selector, options) => page.evaluate((where, init) => {
            const target = document.querySelector(where);
            target.focus({preventScroll: true});
            return !target.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, cancelable: true, ...init}));
        }, selector, options);
        for (const init of [{key: 'Tab'}, {key: 'Tab', shiftKey: true}, {key: 'f', ctrlKey: true}, {key: 'f', metaKey: true}, {key: 'p', ctrlKey: true},
            {key: '+', ctrlKey: true}, {key: '-', ctrlKey: true}, {key: '0', ctrlKey: true}, {key: 'F5'}, {key: 'F1'}, {key: 'F11'}, {key: 'ArrowRight', altKey: true},
            {key: 'ArrowUp'}, {key: 'ArrowDown'}, {key: 'a'}, {key: 'b'}, {key: '/'}]) {
            assert.equal(await prevented('#stage', init), false, `${JSON.stringify(init)} on the picture`);
        }
        for (const key of ['ArrowRight', ' ', 'PageDown', '?']) assert.equal(await prevented('#article', {key}), false, `${key} in the article`);
        assert.equal(await prevented('#stage', {key: 'ArrowRight'}), true, 'the arrow on the picture is ours: the check itself works');
    });

    it('the wheel over the picture scrolls the page', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        const {page} = explainer;
        await explainer.reveal();
        const before = await page.evaluate(() => scrollY);
        const box = await explainer.canvasBox();
        const [cell] = await explainer.openCell();
        await page.wheelAt(box.x + cell.x, box.y + cell.y, 0, 240);
        await page.until('the page to scroll', from => scrollY > from + 50, before);
    });

    it('Tab comes in from before and leaves after, and back', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        const {page} = explainer;
        await page.evaluate(() => document.querySelector('a.skip').focus());
        const into = await walk(page, 'Tab', 'page');
        assert.equal(into.at(-1).inside, 'explainer');
        const out = await walk(page, 'Tab', 'explainer');
        assert.equal(out.at(-1).inside, 'article', `after the explainer comes the article: ${JSON.stringify(out.at(-1))}`);
        assert.ok(out.length > 10, 'its controls are stops');
        const back = await walk(page, 'Shift+Tab', 'article');
        assert.equal(back.at(-1).inside, 'explainer');
        const before = await walk(page, 'Shift+Tab', 'explainer');
        assert.equal(before.at(-1).inside, 'page');
    });

    it('Tab goes through a frame in a host page, both ways, and never takes the focus by itself', async kit => {
        const host = await kit.serve(serveHost({'blog.html': `<!doctype html><html lang="en"><title>Blog</title>
            <script>addEventListener('message', event => { if (event.data.type === 'ready') window.ready = true; });</script><p><a id="before" href="#x">Before</a></p>
            <iframe title="Explainer" src="${kit.site.url}index.html?mode=embed&motion=reduced&probe=1" style="width:100%;height:640px;border:0"></iframe>
            <p><a id="after" href="#y">After</a></p>`}));
        const page = await kit.page();
        await page.goto(`${host.url}blog.html`);
        await page.until('ready', () => window.ready);
        assert.equal((await page.evaluate(where)).inside, 'page', 'the focus stayed with the host');
        await page.untilInFrame('the controls', 'iframe', () => document.querySelectorAll('#mirror button').length > 3);
        await page.evaluate(() => document.getElementById('before').focus());
        await page.keys('Tab');
        assert.equal((await page.evaluate(where)).inside, 'frame');
        const out = await walk(page, 'Tab', 'frame');
        assert.equal(out.at(-1).id, 'after');
        await page.keys('Shift+Tab');
        assert.equal((await page.evaluate(where)).inside, 'frame');
        const back = await walk(page, 'Shift+Tab', 'frame');
        assert.equal(back.at(-1).id, 'before');
    });

    it('the focus is seen on the picture: a ring on the control itself, or its name where it is not drawn', async kit => {
        const explainer = await kit.explainer({chapter: 'release', beat: 'cover', motion: 'reduced'}, {settings: {width: 1200, height: 800}});
        const {page} = explainer;
        await page.evaluate(() => document.querySelector('a.skip').focus());
        await page.keys('Tab');  // from here on the browser knows that a keyboard is in use
        const shows = () => ['echo', 'echo-text', 'echo-ring'].filter(id => document.getElementById(id).getClientRects().length > 0);
        const focus = async act => {
            await page.evaluate(id => {
                const element = document.querySelector(`#mirror [data-act="${id}"]`);
                (element.matches('button') ? element : element.querySelector('input, select')).focus({preventScroll: true});
            }, act);
            await page.until('the focus to be shown', () => ['echo', 'echo-text', 'echo-ring'].some(id => document.getElementById(id).getClientRects().length > 0));
            await explainer.still();
            return page.evaluate(shows);
        };
        for (const act of ['next', 'coverage', 'play']) assert.deepEqual(await focus(act), ['echo'], `${act} is drawn, and ringed there`);
        assert.deepEqual(await focus('pref.theme'), ['echo', 'echo-text'], 'the menu is closed: its name');
        assert.ok((await focus('actor.c7')).includes('echo-ring'), 'a ring round the cell');
    });

    it('with a clicker: Page keys, and “.” and “b” blank the screen', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', mode: 'present', theme: 'projector', motion: 'reduced'});
        const {page} = explainer;
        await page.evaluate(() => document.getElementById('stage').focus({preventScroll: true}));
        await page.keys('PageDown');
        await untilBeat(explainer, 'check');
        for (const key of ['.', 'b']) {
            await page.keys(key);
            await page.until('a blank screen', () => !document.getElementById('blank').hidden);
            await page.keys(key);
            await page.until('the picture again', () => document.getElementById('blank').hidden);
        }
    });
});
