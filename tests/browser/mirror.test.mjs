// What can be read can be pressed: every actor and every control by its name, and the text is that of the content file.
import {MIRROR} from './lib/explainer.mjs';
import {content} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const words = content();

/** Paragraphs of the mirror as they read: own text, without the notes on sources and dates. */
const paragraphs = page => page.evaluate(() => [...document.querySelectorAll('#mirror p')].map(element =>
    [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('').replace(/\s+/g, ' ').trim()));

async function assertPanel(explainer, topic) {
    const panel = words.panels[topic];
    await explainer.page.until(`the panel “${panel.name}”`, name =>
        [...document.querySelectorAll('#mirror h3')].some(heading => heading.textContent === name), panel.name);
    const shown = await paragraphs(explainer.page);
    for (const {text} of panel.plain) assert.ok(shown.includes(text), `the panel ${topic} says: ${text}`);
}

perEngine(it => {
    it('an actor, by its name: its panel is the one of the content file', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        const actors = await explainer.page.all('button', {within: MIRROR});
        const tCell = actors.find(each => /^actor\.c\d+$/.test(each.act) && /^T cell/.test(each.name));
        assert.ok(tCell, `a T cell among: ${actors.map(each => each.name).join(' | ')}`);
        await explainer.page.press('button', {name: tCell.name, within: MIRROR});
        await assertPanel(explainer, 't-cell');
        const healthy = actors.find(each => /^actor\.c\d+$/.test(each.act) && /^Healthy cell/.test(each.name));
        await explainer.page.press('button', {name: healthy.name, within: MIRROR});
        await assertPanel(explainer, 'healthy-cell');
        await explainer.press('close');
        await explainer.page.until('the panel to close', () => !document.querySelector('#mirror [data-act="close"]'));
    });

    it('an actor, by pressing it in the picture', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        await explainer.reveal();
        await explainer.still();
        const [cell] = await explainer.openCell('t-cell');
        assert.ok(cell, 'a T cell in the picture');
        // its middle: the small molecules sit on its edge
        await explainer.clickCanvas(cell.x, cell.y);
        await assertPanel(explainer, 't-cell');
        const molecule = (await explainer.probe()).actors.find(each => each.id.startsWith(`${cell.id}.`));
        assert.ok(molecule, 'a molecule on the T cell');
        await explainer.clickCanvas(molecule.x, molecule.y);
        await assertPanel(explainer, molecule.kind);
    });

    it('dragging a T cell to another cell leads it there', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'});
        await explainer.reveal();
        await explainer.still();
        const [t] = await explainer.openCell('t-cell');
        const cells = await explainer.openCell('healthy-cell');
        const far = cells.sort((a, b) => Math.hypot(b.x - t.x, b.y - t.y) - Math.hypot(a.x - t.x, a.y - t.y))[0];
        const box = await explainer.canvasBox();
        const {page} = explainer;
        await page.pointer('move', box.x + t.x, box.y + t.y);
        await page.pointer('down', box.x + t.x, box.y + t.y);
        for (const share of [0.2, 0.6, 1]) await page.pointer('move', box.x + t.x + (far.x - t.x) * share, box.y + t.y + (far.y - t.y) * share);
        await page.settle();
        await page.pointer('up', box.x + far.x, box.y + far.y);
        await page.settle();
        await explainer.advance(45);  // three minutes of its time: on the way or just there, not yet gone on to the next cell
        await page.until('the wish in the link', () => /[?&]log=/.test(location.search));
        await explainer.still();  // the probe's places are those of the last picture
        const after = (await explainer.openCell('t-cell')).find(each => each.id === t.id);
        const [near, was] = [Math.hypot(after.x - far.x, after.y - far.y), Math.hypot(t.x - far.x, t.y - far.y)];
        assert.ok(near < was, `it has come nearer: from ${was.toFixed()} to ${near.toFixed()} px`);
    });

    // by keyboard, one after the other; what each engine does with a key is asked in keyboard.test.mjs, and all beats are operated in beats.test.mjs
    it('every control of both chapters can be operated', {only: ['chromium']}, async (kit, t) => {
        for (const chapter of ['badges', 'release']) {
            const explainer = await kit.explainer({chapter, beat: chapter === 'badges' ? 'ask' : 'balance', motion: 'reduced'});
            await explainer.advance(40);  // so that there is a past to step back into
            await explainer.page.until('the past', () => document.querySelector('#mirror [data-act="step-back"]')?.getAttribute('aria-disabled') !== 'true');
            const operated = await operateAll(explainer);
            t.diagnostic(`${kit.engine}: ${chapter}: ${operated.length} controls: ${operated.join(' ')}`);
            for (const act of ['play', 'step', 'step-back', 'restart', 'scrub', 'speed', 'back', 'pref.theme', 'pref.level', 'pref.text', 'choice.0', `chapter.${chapter}`]) {
                assert.ok(operated.includes(act), `there is ${act}`);
            }
            for (const act of chapter === 'badges' ? ['infect'] : ['coverage', 'tumor-pd-l1']) assert.ok(operated.includes(act), `there is ${act}`);
            await explainer.unload();
        }
    });

    it('a question: the reason comes after the answer, and is the one of the content file', {only: ['chromium']}, async kit => {
        const explainer = await kit.explainer({chapter: 'release', beat: 'balance', motion: 'reduced'});
        const {question} = words.chapters.release;
        assert.ok(!(await explainer.mirrorText()).includes(question.why.text), 'no reason before the answer');
        await explainer.page.press('button', {name: question.choices[question.answer], within: MIRROR});
        await explainer.page.until('the reason', text => document.getElementById('mirror').textContent.includes(text), question.why.text);
    });

    it('the text view: seen, pressed with the pointer, and back', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', view: 'text', motion: 'reduced'});
        const {page} = explainer;
        const box = await page.evaluate(() => document.getElementById('mirror').getBoundingClientRect().toJSON());
        assert.ok(box.height > 300 && box.width > 300, 'the text is there to be seen');
        await page.clickOn('button', {name: words.panels['self-badge'].name, within: MIRROR});
        await assertPanel(explainer, 'self-badge');
        await page.clickOn('button', {name: words.ui['page.picture-view']});
        await page.until('the picture', () => document.getElementById('stage').getClientRects().length > 0);
    });
});

/** Operates each control once, by keyboard, in the order in which it is read; gives their ids. */
async function operateAll(explainer) {
    const {page} = explainer;
    const ROLES = ['button', 'switch', 'slider', 'combobox'];
    // what leads elsewhere comes last
    const last = new Set(['restart', 'back', 'pref.view', 'pref.theme', 'pref.motion', 'pref.path', 'next']);
    const done = [];
    for (const late of [false, true]) {
        for (const role of ROLES) {
            for (const control of await page.all(role, {within: MIRROR})) {
                const {act} = control;
                if (!act || done.includes(act) || (last.has(act) || act.startsWith('chapter.')) !== late || control.disabled) continue;
                if (!await page.has(role, {within: MIRROR, act})) continue;  // an earlier one has taken it away, as "close" does
                if (role === 'combobox') await page.find(role, {within: MIRROR, act, then: 'choose', value: control.index === 0 ? 1 : 0});
                else await page.press(role, {within: MIRROR, act}, role === 'slider' ? 'ArrowRight' : undefined);
                done.push(act);
            }
        }
    }
    await explainer.probe();  // it still answers
    return done;
}
