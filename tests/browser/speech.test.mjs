// Reading aloud, with a voice that the test brings along: what is said, in which language, and what happens when the browser falls silent.
import {content} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';

/** Takes the place of speechSynthesis. `mode`: 'speaks', or 'silent' = no end is ever heard. */
function bringVoice(mode, langs) {
    const said = window.said = [];
    const listeners = [];
    class Utterance { constructor(text) { this.text = text; } }
    const speech = {
        voices: langs.map(lang => ({lang, name: `Voice ${lang}`, localService: true})),
        getVoices() { return this.voices; },
        addEventListener(type, run) { if (type === 'voiceschanged') listeners.push(run); },
        tell() { for (const run of listeners) run(); },
        speak(utterance) {
            said.push({text: utterance.text, lang: utterance.lang});
            if (mode === 'speaks') setTimeout(() => utterance.onend?.({}), 15);
        },
        cancel() { window.cancelled = (window.cancelled ?? 0) + 1; },
    };
    Object.defineProperty(window, 'speechSynthesis', {configurable: true, value: speech});
    window.SpeechSynthesisUtterance = Utterance;
}

const voice = (mode, langs) => `(${bringVoice})(${JSON.stringify(mode)}, ${JSON.stringify(langs)})`;
const button = () => { const it = document.getElementById('speak'); return it.hidden ? '' : it.innerText.trim(); };

perEngine(it => {
    it('reads sentence by sentence, marks what it reads, goes on with the story, and stops', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'}, {settings: {before: voice('speaks', ['en-US', 'es-ES'])}});
        const {page} = explainer;
        const words = content();
        assert.equal(await page.until('the button', button), words.ui['page.speak']);
        await page.clickOn('button', {name: words.ui['page.speak']});
        const {caption} = words.chapters.badges.beats.display;
        await page.until('the caption to be read', text => window.said.map(each => each.text).join(' ').includes(text), caption.text);
        const said = await page.evaluate(() => window.said);
        assert.equal(said[0].text, words.chapters.badges.title);
        assert.ok(said.every(each => each.lang === 'en-US'), 'in its language');
        assert.ok(said.every(each => each.text.length < 300), 'never more than a sentence');
        assert.ok(!said.some(each => /Checked|^\d+$/.test(each.text)), 'without dates and numbers of sources');
        assert.equal(await page.evaluate(button), words.ui['page.speak-stop']);
        await explainer.press('next');
        const {waiting} = words.chapters.badges.beats.check;
        await page.until('the next step', text => window.said.map(each => each.text).join(' ').includes(text), waiting.slice(0, 30));
        await page.clickOn('button', {name: words.ui['page.speak-stop']});
        const count = await page.evaluate(() => window.said.length);
        const shown = await page.evaluate(() => document.querySelector('#mirror [data-node="scene.caption"]').textContent);
        await explainer.press('next');
        await page.until('the next step in the text', before => { const there = document.querySelector('#mirror [data-node="scene.caption"]'); return there && there.textContent !== before; }, shown);
        await page.evaluate(() => new Promise(done => setTimeout(done, 300)));  // a voice that goes on would have begun, and ended a sentence or two
        assert.equal(await page.evaluate(() => window.said.length), count, 'it has stopped');
    });

    it('another language: its voice; none for it: no button', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced', lang: 'es'}, {settings: {before: voice('speaks', ['es-ES'])}});
        const {page} = explainer;
        const words = content('es');
        assert.equal(await page.until('the button', button), words.ui['page.speak']);
        await page.clickOn('button', {name: words.ui['page.speak']});
        await page.until('a voice', () => window.said.length > 0);
        assert.equal(await page.evaluate(() => window.said[0].lang), 'es-ES');
        await page.evaluate(() => { window.speechSynthesis.voices = [{lang: 'de-DE', localService: true}, {lang: 'es-ES', localService: false}]; window.speechSynthesis.tell(); });
        await page.until('the button to go', () => document.getElementById('speak').hidden);
    });

    it('a browser that falls silent: the watchdog goes on, then gives up and takes the button away', async kit => {
        const explainer = await kit.explainer({chapter: 'badges', motion: 'reduced'}, {settings: {before: `const later = window.setTimeout;
            window.setTimeout = (run, ms, ...rest) => later(run, ms > 5000 ? 60 : ms, ...rest); ${voice('silent', ['en-US'])}`}});
        const {page} = explainer;
        await page.until('the button', button);
        await page.clickOn('button', {name: content().ui['page.speak']});
        await page.until('the button to go', () => document.getElementById('speak').hidden);
        assert.equal(await page.evaluate(() => window.said.length), 3, 'three sentences were tried');
        assert.ok(await page.evaluate(() => window.cancelled >= 3));
    });
}, {}, ['chromium', 'firefox']);
