// The package for learning platforms, in a page that is one: scorm-again is the run-time that platforms use.
import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {unzipSync} from 'fflate';

import {content, serveHost, SITE} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

const runtime = fs.readFileSync(createRequire(import.meta.url).resolve('scorm-again/scorm12'), 'utf8');
const platform = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Course</title><script src="runtime.js"></script><script>
window.API = new Scorm12API({autocommit: false, logLevel: 5});
if (location.hash) {
    API.cmi.core.lesson_location = location.hash.slice(1);
    API.cmi.student_preference.language = 'es';
}
</script><iframe title="Lesson" src="scorm.html" style="width:100%;height:640px;border:0"></iframe>`;

const course = () => serveHost({...unzipSync(new Uint8Array(fs.readFileSync(path.join(SITE, 'immunarium-scorm.zip')))), 'lms.html': platform, 'runtime.js': runtime});
/** To the explainer, two frames down, from the page around it: it listens to nobody else. */
const say = (page, message) => page.evaluate(body => {
    const lesson = document.querySelector('iframe').contentWindow;
    new lesson.Function('body', "document.getElementById('explainer').contentWindow.postMessage(body, '*')")({source: 'immunarium', v: 1, ...body});
}, message);
const get = (page, name) => page.evaluate(key => API.lmsGetValue(key), name);

perEngine(it => {
    it('a lesson: begun, answered, finished, ended', async kit => {
        const host = await kit.serve(course());
        const page = await kit.page();
        await page.goto(`${host.url}lms.html`);
        await page.until('the explainer', () => document.querySelector('iframe').contentDocument?.querySelector('iframe')?.contentDocument?.documentElement.dataset.words === 'settled');
        assert.equal(await get(page, 'cmi.core.lesson_status'), 'incomplete');
        await say(page, {type: 'goto', chapter: 'release', beat: 'balance'});
        await page.until('where the learner is', () => API.lmsGetValue('cmi.core.lesson_location') === 'release balance');
        const choice = () => Boolean(document.querySelector('iframe').contentDocument.querySelector('iframe').contentDocument.querySelector('#mirror [data-act="choice.0"]'));
        await page.until('the question', choice);
        await page.evaluate(right => {
            const found = document.querySelector('iframe').contentDocument.querySelector('iframe').contentDocument.querySelector(`#mirror [data-act="choice.${right}"]`);
            (found.querySelector('button') ?? found).click();
        }, content().chapters.release.question.answer);
        await page.until('the answer', () => API.lmsGetValue('cmi.core.score.raw') === '100');
        assert.equal(await get(page, 'cmi.interactions._count').then(Number), 1);
        const last = Object.keys(content().chapters.talk.beats).at(-1);  // the last of the story
        await say(page, {type: 'goto', chapter: 'talk', beat: last});
        await page.until('the end', () => API.lmsGetValue('cmi.core.lesson_status') === 'completed');
        await page.evaluate(() => { document.querySelector('iframe').src = 'about:blank'; });
        await page.until('the attempt ended', () => API.isTerminated());
    });

    it('taken up where it was left, in the learner\'s language', async kit => {
        const host = await kit.serve(course());
        const page = await kit.page();
        await page.goto(`${host.url}lms.html#hiding`);
        await page.until('the chapter', () => /chapter=hiding/.test(document.querySelector('iframe').contentDocument?.querySelector('iframe')?.src)
            && API.lmsGetValue('cmi.core.lesson_location').startsWith('hiding '));
        await page.until('Spanish', () => document.querySelector('iframe').contentDocument.querySelector('iframe').contentDocument.documentElement.lang === 'es');
    });

    it('without a platform it is the explainer all the same, and says that nothing is reported', async kit => {
        const host = await kit.serve(course());
        const page = await kit.page();
        await page.goto(`${host.url}scorm.html`);
        await page.until('it runs', () => document.querySelector('iframe').contentDocument?.documentElement.dataset.drawn === 'yes');
        assert.equal(await page.evaluate(() => document.getElementById('alone').hidden), false);
    });
});
