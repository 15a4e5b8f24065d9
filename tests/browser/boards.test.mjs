// Boards in a browser: the reader's own list and the ten questions stay in memory, go onto paper, and are told to nobody; tables are tables.
import {MIRROR} from './lib/explainer.mjs';
import {content, serveHost} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const en = content('en');
const OWN = 'May I swim?';
const [{questions: [{id: FIRST, text: FIRST_TEXT}, {id: SECOND}]}] = en.care_questions.groups;

/** Everything of the page that outlives it or that others can see. */
const traces = () => JSON.stringify([location.href, {...localStorage}, {...sessionStorage}, document.cookie, history.state]);
const order = () => [...document.querySelectorAll('#mirror [data-act^="care.keep."]')].map(each => each.dataset.act.slice('care.keep.'.length));
/** Printing without a printer: what would be on the paper. */
const onPaper = () => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
    document.querySelector('#mirror [data-act="page.print"]').click();
    return document.getElementById('handout').innerText || document.getElementById('handout').textContent;
};

async function addOwn(page) {
    await page.find('textbox', {within: MIRROR, then: 'focus'});
    await page.evaluate(text => { document.activeElement.value = text; }, OWN);
    await page.keys('Enter');
    await page.until('the question', text => document.getElementById('mirror').textContent.includes(text), OWN);
}

perEngine(it => {
    it('the list for the care team: taken out, moved, added by keyboard; on paper, and nowhere else', async kit => {
        const explainer = await kit.explainer({chapter: 'talk', beat: 'ask', view: 'text', motion: 'reduced'});
        const {page} = explainer;
        const before = await page.evaluate(order);
        assert.equal(before.length, en.care_questions.groups.flatMap(group => group.questions).length);
        await page.press('button', {act: `care.down.${FIRST}`, within: MIRROR});
        await page.until('the other order', id => document.querySelector('#mirror [data-act^="care.keep."]').dataset.act === `care.keep.${id}`, SECOND);
        await page.press('switch', {act: `care.keep.${FIRST}`, within: MIRROR});
        await page.until('it to be out', id => !document.querySelector(`#mirror [data-act="care.up.${id}"]`), FIRST);
        await addOwn(page);
        const paper = await page.evaluate(onPaper);
        assert.ok(paper.includes(OWN), 'the own question is on paper');
        assert.ok(!paper.includes(FIRST_TEXT), 'what was taken out is not');
        assert.ok(paper.includes(en.panels['call-right-away'].plain[0].text.slice(0, 20)), 'when to call is');
        assert.ok(paper.includes(en.ui.disclaimer), 'and what this page is not');
        assert.ok(!(await page.evaluate(traces)).includes('swim'), 'nothing of it is kept or linked');
        await page.press('button', {act: 'care.reset', within: MIRROR});
        await page.until('the list as it was', count => document.querySelectorAll('#mirror [data-act^="care.keep."]').length === count, before.length);
        assert.deepEqual(await page.evaluate(order), before);
    });

    it('a host page hears nothing of the list or of the ten questions', async kit => {
        const host = await kit.serve(serveHost({'blog.html': `<!doctype html><html lang="en"><title>Blog</title><script>
window.heard = []; addEventListener('message', event => heard.push(event.data));</script>
<iframe title="Explainer" src="${kit.site.url}index.html?mode=embed&chapter=check&beat=answer&view=both&motion=reduced&probe=1" style="width:100%;height:640px;border:0"></iframe>`}));
        const page = await kit.page();
        await page.goto(`${host.url}blog.html`);
        await page.untilInFrame('the first question', 'iframe', () => Boolean(document.querySelector('#mirror [data-act="quiz.choice.0"]')));
        await page.inFrame('iframe', () => document.querySelector('#mirror [data-act="quiz.choice.0"] input').click());
        await page.untilInFrame('its reason', 'iframe', () => Boolean(document.querySelector('#mirror [data-act="quiz.next"]')));
        const text = await page.inFrame('iframe', () => document.getElementById('mirror').textContent);
        const {quiz} = en;
        const first = Object.values(quiz).find(each => text.includes(each.ask));
        assert.ok(first && text.includes(first.why.text), 'the reason is told');
        await page.inFrame('iframe', () => document.querySelector('#mirror [data-act="quiz.next"]').click());
        await page.untilInFrame('the second question', 'iframe', () => !document.querySelector('#mirror [data-act="quiz.next"]'));
        const heard = await page.evaluate(() => window.heard);
        assert.ok(heard.some(message => message.type === 'ready'));
        assert.ok(!JSON.stringify(heard).includes('quiz') && !heard.some(message => message.type === 'answer'), JSON.stringify(heard));
        const kept = await page.inFrame('iframe', () => JSON.stringify([location.href, {...localStorage}, {...sessionStorage}, document.cookie]));
        assert.ok(!kept.includes('quiz'), kept);
    });

    // elements and their texts, which no engine changes
    it('where printing or copying is blocked the text stands there to be selected', {only: ['chromium']}, async kit => {
        const explainer = await kit.explainer({chapter: 'talk', beat: 'take', view: 'text', motion: 'reduced'});
        const text = await explainer.page.evaluate(() => {
            window.print = () => { throw new Error('sandbox'); };
            document.querySelector('#mirror [data-act="page.print"]').click();
            return document.querySelector('#copied textarea').value;
        });
        assert.ok(text.includes(FIRST_TEXT) && text.includes(en.ui.disclaimer));
    });

    it('figures, sorting and dates are tables with heads', {only: ['chromium']}, async kit => {
        const explainer = await kit.explainer({chapter: 'evidence', beat: 'early', view: 'text', motion: 'reduced'});
        const {page} = explainer;
        const tables = () => [...document.querySelectorAll('#mirror table')].map(table => ({caption: table.caption.textContent, rows: table.rows.length,
            heads: [...table.rows[0].cells].every(cell => cell.scope === 'col'), sides: [...table.rows].slice(1).every(row => row.cells[0].scope === 'row'), text: table.textContent}));
        const early = await page.evaluate(tables);
        assert.equal(early.length, 2, 'help and harm; survival is covered until the question is answered');
        assert.ok(early.every(table => table.caption && table.heads && table.sides));
        assert.match(early[0].text, /81 of 100.*72 of 100/);
        assert.match(early[1].text, /78 of 100.*73 of 100/);
        await explainer.press('choice.0');
        await page.until('survival', () => document.querySelectorAll('#mirror table').length === 4);
        assert.match((await page.evaluate(tables)).map(table => table.text).join(), /87 of 100/);
        await page.evaluate(() => document.querySelector('#mirror [data-act="chapter.families"]').click());
        await page.until('families', () => window.immunarium.probe().chapter === 'families');
        await explainer.press('next');
        await page.until('the table of sources', () => document.querySelector('#mirror table')?.rows.length === 6);
        assert.equal((await page.evaluate(tables))[0].heads, true);
    });

    it('nothing on a board moves, and a wheel turns it', async kit => {
        const explainer = await kit.explainer({chapter: 'evidence', beat: 'dates', mode: 'embed'});
        await explainer.still();
        assert.equal(await explainer.framesIn(500), 0, 'no frame is drawn');
        const {page} = explainer;
        const box = await explainer.canvasBox();
        const before = await page.png();
        await page.wheelAt(box.x + box.w / 3, box.y + box.h / 2, 0, 300);
        await explainer.still();
        assert.notDeepEqual(await page.png(), before, 'it has moved up');
    });
});
