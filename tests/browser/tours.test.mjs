// The whole story in somebody else's page, between two text fields: once by keys alone, once by names alone, as a voice control user has them.
import {inPage} from './drivers/find.mjs';
import {content, serveHost} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const words = content();
const FRAME = 'iframe';

const hostPage = src => `<!doctype html><html lang="en"><title>Blog</title><label>Before <input id="before"></label>
<iframe title="Explainer" src="${src}" style="width:100%;height:560px;border:0"></iframe><label>After <input id="after"></label>`;

const STORY = ['patrol', 'badges', 'tolerance', 'priming', 'hiding', 'release', 'families', 'vaccines', 'cytokines', 'cells', 'her2', 'evidence', 'lab', 'check', 'talk'];
const SECOND = STORY.indexOf('families');

/** @param from  a chapter to begin in; without one the start screen is open */
async function open(kit, from) {
    const query = `mode=embed&path=full&motion=reduced&probe=1${from ? `&chapter=${from}` : ''}`;
    const host = await kit.serve(serveHost({'blog.html': hostPage(`${kit.site.url}index.html?${query}`)}));
    const page = await kit.page();
    await page.goto(`${host.url}blog.html`);
    await page.untilInFrame('the start', FRAME, begins => Boolean(document.querySelector(`#mirror [data-act="${begins ? 'next' : 'begin'}"]`)), Boolean(from));
    return page;
}

/** What has the focus: in the frame its control, outside its id. */
async function focused(page) {
    const outside = await page.evaluate(() => document.activeElement?.id ?? '');
    if (outside) return {outside};
    return page.inFrame(FRAME, () => {
        const element = document.activeElement;
        return {act: element?.closest('[data-act]')?.dataset.act ?? '', tag: element?.localName, rove: Boolean(element?.closest('[data-node="actors"]'))};
    });
}

/** Presses `key` until `there` holds for what is focused. */
async function walk(page, key, there, what, most = 120) {
    const seen = [];
    for (let i = 0; i < most; ++i) {
        await page.keys(key);
        const now = await focused(page);
        if (there(now)) return now;
        seen.push(now.act ?? now.outside);
    }
    throw new Error(`${page.engine}: ${key} does not lead to ${what}: ${seen.slice(-12).join(', ')}`);
}

const place = page => page.inFrame(FRAME, () => { const {chapter, beat} = window.immunarium.probe(); return `${chapter} ${beat}`; });

/** The next step, by whatever `press` does; gives the new place, or null at the end. */
async function turn(page, press) {
    const before = await place(page);
    const over = await page.inFrame(FRAME, () => document.querySelector('#mirror [data-act="next"]').getAttribute('aria-disabled') === 'true');
    if (over) return null;
    await press();
    return page.untilInFrame('the next step', FRAME, last => {
        const {chapter, beat} = window.immunarium.probe();
        return `${chapter} ${beat}` !== last && `${chapter} ${beat}`;
    }, before);
}

/** The question that is asked here: the text of its right answer, or null. */
function rightAnswer(at) {
    const question = words.chapters[at.split(' ')[0]]?.question;
    return question?.choices?.length ? {index: question.answer, text: question.choices[question.answer], why: question.why.text} : null;
}

const asks = page => page.inFrame(FRAME, () => Boolean(document.querySelector('#mirror [data-act="choice.0"]')));
const saysWhy = (page, why) => page.untilInFrame('the reason', FRAME, text => document.getElementById('mirror').textContent.includes(text), why);

/** By Tab to what `there` holds for: backwards first, where it mostly lies, then forwards. */
async function find(page, there, what) {
    if (there(await focused(page))) return;
    await walk(page, 'Shift+Tab', now => there(now) || now.outside, what).catch(() => null);
    if (!there(await focused(page))) await walk(page, 'Tab', there, what);
}

async function answerByKeys(page, right) {
    const isIt = now => now.act === `choice.${right.index}`;
    await find(page, isIt, 'the answer');
    await page.keys('Enter');
    await saysWhy(page, right.why);
    assert.ok(isIt(await focused(page)), 'the focus stays on the answer');
}

async function openAnActor(page) {
    const first = await walk(page, 'Tab', now => now.rove, 'the actors');
    await page.keys('ArrowRight');
    let second = await focused(page);
    assert.ok(second.rove && second.act !== first.act, 'an arrow goes to the next one');
    // before the cells of a wide tissue stands what looks about in it
    const opens = now => /^(actor|topic)\./.test(now.act);
    if (!opens(second)) second = await walk(page, 'ArrowRight', opens, 'an actor', 8);
    await page.keys('Enter');
    await page.untilInFrame('its panel', FRAME, () => Boolean(document.querySelector('#mirror [data-act="close"]')));
    assert.equal((await focused(page)).act, second.act, 'and the focus stays there');
}

/** From where the story stands to its end, or to the chapter `until`; each question answered and an actor of each chapter opened once. */
async function readByKeys(page, until) {
    const visited = [await place(page)];
    const questions = new Set(), panels = new Set();
    for (;;) {
        const [chapter] = visited.at(-1).split(' ');
        if (chapter === until) break;
        const right = await asks(page) ? rightAnswer(visited.at(-1)) : null;
        if (right && !questions.has(chapter)) {
            await answerByKeys(page, right);
            questions.add(chapter);
        }
        const actors = await page.inFrame(FRAME, () => document.querySelectorAll('#mirror [data-node="actors"] button').length);
        if (!panels.has(chapter) && actors > 2) {
            await openAnActor(page);
            panels.add(chapter);
        }
        await find(page, now => now.act === 'next', 'Next');
        const next = await turn(page, () => page.keys('Enter'));
        if (!next) break;
        visited.push(next);
    }
    assert.ok(questions.size > 0 && panels.size > 0, 'there was something to answer and somebody to look at');
    return {visited, told: [...new Set(visited.map(each => each.split(' ')[0]))], said: `${visited.length} steps, ${questions.size} questions, ${panels.size} panels`};
}

/** Into the story from the field before the frame. */
async function enterByKeys(page, begin) {
    await page.evaluate(() => document.getElementById('before').focus());
    await page.keys('a');
    await walk(page, 'Tab', now => now.act === begin, 'the start');
    await page.keys('Enter');
    await page.untilInFrame('the story', FRAME, () => !document.querySelector('#mirror [data-act="begin"]'));
    assert.ok((await focused(page)).act, 'the focus is not lost with the button that was pressed');
}

/** Out of the frame on both sides. */
async function leaveByKeys(page) {
    await walk(page, 'Tab', now => now.outside === 'after', 'the field behind the frame', 200);
    await page.keys('b');
    assert.deepEqual(await page.evaluate(() => [document.getElementById('before').value, document.getElementById('after').value]), ['a', 'b']);
    await walk(page, 'Shift+Tab', now => !now.outside, 'the frame again', 2);
    await walk(page, 'Shift+Tab', now => now.outside === 'before', 'the field before the frame', 200);
}

// How Tab walks and where the focus stays is the engine's: each of them reads the short path, six steps from field to field. That every step of the
// story can be reached so depends on our elements alone: Chromium reads all of it, in two halves.
perEngine(it => {
    it('by keys alone: the short path', async (kit, t) => {
        const page = await open(kit);
        await enterByKeys(page, 'begin-short');
        const {visited, told, said} = await readByKeys(page);
        assert.equal(visited.length, 6);
        assert.deepEqual(told, ['badges', 'release', 'talk']);
        await leaveByKeys(page);
        t.diagnostic(`${kit.engine}: ${said}`);
    });
});

perEngine(it => {
    it('by keys alone: the first half of the story', async (kit, t) => {
        const page = await open(kit);
        await enterByKeys(page, 'begin');
        const {told, said} = await readByKeys(page, STORY[SECOND]);
        assert.deepEqual(told, STORY.slice(0, SECOND + 1));
        t.diagnostic(`${kit.engine}: ${said}`);
    });

    it('by keys alone: the second half, and out of the frame', async (kit, t) => {
        const page = await open(kit, STORY[SECOND]);
        await page.evaluate(() => document.getElementById('before').focus());
        await page.keys('a');
        await walk(page, 'Tab', now => now.act === 'next', 'Next');
        const {told, said} = await readByKeys(page);
        assert.deepEqual(told, STORY.slice(SECOND));
        await leaveByKeys(page);
        t.diagnostic(`${kit.engine}: ${said}`);
    });

    for (const [half, from, chapters] of [['first', null, STORY.slice(0, SECOND + 1)], ['second', STORY[SECOND], STORY.slice(SECOND)]]) {
        it(`by names alone: the ${half} half of the story`, async (kit, t) => {
            const page = await open(kit, from);
            /** Says a name: what has it is operated as assistive technology does, by a click. */
            const say = async (role, name) => {
                const found = await page.inFrame(FRAME, inPage, {role, name, within: '#mirror', then: 'focus'});
                assert.ok(found, `there is a ${role} named ${name}`);
                await page.keys('Enter');
            };
            if (!from) await say('button', words.ui['start.begin']);
            await page.untilInFrame('the story', FRAME, () => !document.querySelector('#mirror [data-act="begin"]'));
            const visited = [await place(page)];
            const questions = new Set();
            for (;;) {
                const [chapter] = visited.at(-1).split(' ');
                if (!from && chapter === STORY[SECOND]) break;
                const right = await asks(page) ? rightAnswer(visited.at(-1)) : null;
                if (right && !questions.has(chapter)) {
                    await say('button', right.text);
                    await saysWhy(page, right.why);
                    questions.add(chapter);
                }
                const next = await turn(page, () => say('button', words.ui['control.next']));
                if (!next) break;
                visited.push(next);
            }
            assert.deepEqual([...new Set(visited.map(each => each.split(' ')[0]))], chapters);
            assert.ok(questions.size > 2, `${questions.size} questions`);
            const unique = await page.inFrame(FRAME, () => {
                const names = [...document.querySelectorAll('#mirror [data-rove] button')].map(button => button.textContent);
                return names.filter((name, i) => names.indexOf(name) !== i);
            });
            assert.deepEqual(unique, [], 'no two actors have the same name');
            t.diagnostic(`${kit.engine}: ${visited.length} steps, ${questions.size} questions`);
        });
    }
}, {}, ['chromium']);
