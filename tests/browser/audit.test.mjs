// The page's own audit: nothing too small to hit, nothing too faint to read, no stop for Tab that nobody sees or can name, no heading level left out.
import {content} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const words = content();
const chapters = Object.keys(words.chapters);

async function examine(page) {
    await page.evaluate(() => { window.immunariumAudit = null; window.immunariumExamine(); });
    // as text: Firefox gives an object that stands in two lists only once
    return JSON.parse(await page.until('the findings', () => window.immunariumAudit && JSON.stringify(window.immunariumAudit)));
}

function check(found, where, {least = 24} = {}) {
    const size = each => `${each.name}: ${Math.round(each.w)} × ${Math.round(each.h)}`;
    assert.deepEqual(found.targets.filter(each => Math.min(each.w, each.h) + 0.5 < least).map(size), [], `${where}: too small`);
    assert.deepEqual(found.faint.map(each => `${each.ratio}: ${each.text}`), [], `${where}: too faint`);
    assert.deepEqual(found.lost.map(each => each.name), [], `${where}: stops without a name, or out of order`);
    assert.deepEqual(found.gaps.map(each => each.text), [], `${where}: heading levels left out`);
    assert.ok(found.targets.length > 5 && found.texts.length > 3 && found.stops.length > 5, `${where}: it looked at something`);
}

/** Goes to each of these chapters and looks at it as picture. Gives the names of what is smaller than it should be. */
async function examineChapters(explainer, some) {
    const {page} = explainer;
    await page.until('the audit', () => Boolean(window.immunariumExamine));
    const small = [];
    for (const chapter of some) {
        await explainer.toChapter(chapter, words.chapters[chapter].title);
        await explainer.still();
        const found = await examine(page);
        check(found, `${chapter}, picture`);
        assert.ok(found.targets.some(each => each.where === 'picture'), `${chapter}: targets in the picture`);
        small.push(...found.small.map(each => each.name));
    }
    return [...new Set(small)];
}

// Sizes, colours and headings come from our style sheet and our picture: all chapters are measured in Chromium; that the check works is seen in two engines.
perEngine((it, engine) => {
    const middle = Math.ceil(chapters.length / 2);
    for (const [half, some] of [['first', chapters.slice(0, middle)], ['second', chapters.slice(middle)]]) {
        it(`every chapter in the picture: ${half} half`, {only: ['chromium']}, async (kit, t) => {
            const explainer = await kit.explainer({chapter: some[1], motion: 'reduced', audit: ''}, {settings: {width: 1280, height: 800}});
            t.diagnostic(`${engine}: under 44 px: ${(await examineChapters(explainer, some)).slice(0, 30).join(', ')}`);
        });
    }

    it('the text view on a phone', async kit => {
        const text = await kit.explainer({chapter: 'release', beat: 'balance', motion: 'reduced', view: 'text', audit: ''}, {settings: {width: 390, height: 800}});
        await text.page.until('the audit', () => Boolean(window.immunariumExamine));
        check(await examine(text.page), 'text view on a phone');
    });

    it('finds what is wrong: the check itself works', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced', view: 'text', audit: ''});
        const {page} = explainer;
        await page.until('the audit', () => Boolean(window.immunariumExamine));
        await page.evaluate(() => {
            const button = Object.assign(document.createElement('button'), {textContent: 'x'});
            Object.assign(button.style, {width: '12px', height: '12px', minHeight: 0, padding: 0});
            const faint = Object.assign(document.createElement('p'), {textContent: 'faint words'});
            Object.assign(faint.style, {color: '#bbb', background: '#fff'});
            const unnamed = document.createElement('button');
            const deep = Object.assign(document.createElement('h6'), {textContent: 'too deep'});
            document.querySelector('main').prepend(button, faint, unnamed, deep);
        });
        const found = await examine(page);
        assert.ok(found.tiny.some(each => each.name === 'x'));
        assert.ok(found.faint.some(each => each.text === 'faint words'));
        assert.ok(found.lost.length > 0);
        assert.ok(found.gaps.some(each => each.text === 'too deep'));
    });

    it('only who asks for it loads it', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        const extras = await explainer.page.evaluate(() => performance.getEntriesByType('resource').map(each => each.name).filter(name => /extra\./.test(name)));
        assert.deepEqual(extras, []);
    });
}, {}, ['chromium', 'firefox']);
