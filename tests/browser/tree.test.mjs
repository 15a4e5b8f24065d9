// The accessibility tree of Chromium, not only the page's elements: what assistive technology is really given.
import {content} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const words = content();
const OPERABLE = new Set(['button', 'switch', 'slider', 'combobox', 'link', 'checkbox', 'textbox', 'DisclosureTriangle']);

perEngine(it => {
    it('has every control with role, name and state, headings in order, and not the canvas', async kit => {
        const explainer = await kit.explainer({chapter: 'release', beat: 'balance', motion: 'reduced'});
        const {page} = explainer;
        await page.until('the question', () => Boolean(document.querySelector('#mirror [data-act="choice.0"]')));
        const tree = await page.tree();
        const of = (role, name) => tree.find(node => node.role === role && node.name === name);
        const unnamed = tree.filter(node => OPERABLE.has(node.role) && node.name.trim() === '');
        assert.deepEqual(unnamed, [], 'nothing that can be operated is without a name');
        assert.ok(!tree.some(node => node.role === 'Canvas'), 'the canvas is not in the tree: the text is');
        assert.ok(of('region', words.ui['mirror.region']), 'the text is a region with a name');
        const slider = of('slider', words.ui['control.coverage']);
        assert.ok(slider, 'a slider by its name');
        // Chromium hands aria-valuetext on to the system, but its protocol tells the number of a native slider
        assert.match(await page.evaluate(() => document.querySelector('#mirror [data-act="coverage"] input').getAttribute('aria-valuetext')), /%/, 'with its value in words');
        const choice = of('button', words.chapters.release.question.choices[0]);
        assert.equal(String(choice?.pressed), 'false', 'an answer says that it is not chosen');
        const combo = of('combobox', words.ui['pref.theme']);
        assert.ok(combo, 'a choice by its name');
        const toolbar = tree.find(node => node.role === 'toolbar');
        assert.equal(toolbar?.name, words.ui['mirror.actors']);
        assert.equal(toolbar?.description, words.ui['mirror.rove']);
        const actors = tree.filter(node => node.role === 'button' && /^T cell \d+, /.test(node.name));
        assert.ok(actors.length > 0, 'T cells say what they do');
        const levels = tree.filter(node => node.role === 'heading').map(node => Number(node.level));
        levels.forEach((level, i) => assert.ok(i === 0 || level <= levels[i - 1] + 1, `heading levels ${levels}`));
        assert.ok(tree.some(node => node.live === 'polite'), 'one live region');
    });

    // the tree follows from the elements, which a mode changes only around the text: every chapter once, one chapter in each other mode
    for (const [mode, chapters] of [['page', Object.keys(words.chapters)], ['embed', ['release']], ['kiosk', ['release']], ['present', ['release']]]) {
        it(`mode ${mode}: nothing operable is without a name, and one thing has the focus`, async kit => {
            const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced', mode});
            for (const chapter of chapters) {
                await explainer.toChapter(chapter, words.chapters[chapter].title);
                const tree = await explainer.page.tree();
                assert.ok(tree.some(node => node.role === 'heading' && node.name === words.chapters[chapter].title), `the tree is that of ${chapter}`);
                assert.ok(tree.filter(node => OPERABLE.has(node.role)).length > 10, `${chapter} in ${mode}: there is something to operate`);
                assert.deepEqual(tree.filter(node => OPERABLE.has(node.role) && node.name.trim() === ''), [], `${chapter} in ${mode}`);
                assert.equal(tree.filter(node => node.focused === true && node.role !== 'RootWebArea').length, 1, 'and exactly one has the focus');
            }
        });
    }
}, {}, ['chromium']);
