// Every beat of every chapter, in both languages: seen in several sizes and found in order, then everything in it operated.
// What is drawn and told comes from one program, the same bits in every engine: Chromium visits all beats, in English in three sizes, in the other
// languages in the narrowest, where longer words would break first, and operates everything in English (what a control does depends on no language).
// Firefox and WebKit, which differ in how they paint, lay out and hear a press, see each chapter's first beat in one language (each another one) and
// operate a tissue, a question and a board.
import {problemsOf} from '../../tools/lib/shots/check.mjs';
import {content, ROOT} from './lib/site.mjs';
import {assert, perEngine} from './lib/suite.mjs';
import fs from 'node:fs';
import path from 'node:path';

const LANGUAGES = fs.readdirSync(path.join(ROOT, 'content')).filter(name => /^[a-z]{2}(-\w+)?\.json$/.test(name)).map(name => name.slice(0, -'.json'.length));
const SIZES = [[1280, 800], [390, 844], [320, 640]];
const SAMPLE = {patrol: 0, release: -1, talk: 0};  // a tissue, a question, a board: chapter and beat
const MOST_TICKS = 6000;

const sizesOf = (engine, lang) => (engine !== 'chromium' ? [[960, 680]] : lang === 'en' ? SIZES : SIZES.slice(-1));

/** The beats that this engine visits: [{chapter, ids: of all its beats, beats: [{id, index}]}]. */
function tour(engine, words) {
    return Object.entries(words.chapters).map(([chapter, {beats}]) => {
        const ids = Object.keys(beats);
        const all = ids.map((id, index) => ({id, index}));
        return {chapter, ids, beats: engine === 'chromium' ? all : all.slice(0, 1)};
    });
}

/** Those whose controls it operates, in parts of at most two minutes. */
function operatedIn(engine, words) {
    const all = tour(engine, words);
    if (engine !== 'chromium') {
        const beatOf = ({chapter, ids}) => ({id: ids.at(SAMPLE[chapter]), index: ids.indexOf(ids.at(SAMPLE[chapter]))});
        return [['a sample', all.filter(({chapter}) => chapter in SAMPLE).map(each => ({...each, beats: [beatOf(each)]}))]];
    }
    const third = Math.ceil(all.length / 3);
    return ['first', 'second', 'last'].map((name, i) => [`${name} third`, all.slice(i * third, (i + 1) * third)]);
}

/** Presses what the mirror offers, many at once: each a change that the program takes in with its next frame. Gives how many. */
const operate = wanted => {
    const mirror = document.getElementById('mirror');
    let count = 0;
    for (const [act, value] of wanted) {
        const element = mirror.querySelector(`[data-act="${CSS.escape(act)}"]`);
        if (!element || element.getAttribute('aria-disabled') === 'true') continue;
        const field = element.matches('button') ? element : element.querySelector('input, select');
        if (field.disabled) continue;
        if (field.type === 'range') field.value = value === 'low' ? field.min : field.max;
        else if (field.localName === 'select') field.selectedIndex = Math.min(value, field.options.length - 1);
        else if (field.type === 'checkbox') field.checked = Boolean(value);
        if (field === element) field.click();
        else field.dispatchEvent(new Event(field.type === 'range' ? 'input' : 'change', {bubbles: true}));
        ++count;
    }
    return count;
};

/** What can be operated now: [{act, kind, options}], in the order of the text. */
const offered = () => [...document.querySelectorAll('#mirror [data-act]')].map(element => {
    const field = element.matches('button') ? element : element.querySelector('input, select');
    const kind = field.type === 'range' ? 'slider' : field.type === 'checkbox' ? 'switch' : field.localName === 'select' ? 'choice' : 'button';
    return {act: element.dataset.act, kind, options: field.options?.length ?? 0, chosen: field.selectedIndex ?? 0};
});

/** Everything that shows: raw keys, and boxes of the page that are too small for their words. */
const troubleInPage = () => {
    const trouble = [];
    const text = document.body.innerText + document.getElementById('mirror').textContent + document.getElementById('live').textContent;
    for (const raw of text.match(/⟨[^⟩]*⟩|\{[a-z]+\}|\bundefined\b|\[object/g) ?? []) trouble.push(`the page says “${raw}”`);
    if (document.documentElement.scrollWidth > innerWidth + 1) trouble.push('the page scrolls sideways');
    for (const button of document.querySelectorAll('#toolbar button:not([hidden]), .languages a:not([hidden])')) {
        if (button.scrollWidth > button.clientWidth + 1) trouble.push(`“${button.textContent}” does not fit its button`);
    }
    return trouble;
};

class Visit {
    constructor(explainer, engine) { Object.assign(this, {explainer, page: explainer.page, engine}); }

    /** Waits until what was asked for has been carried out and told. */
    async told(beat) {
        await this.page.until(`the beat ${beat}`, wanted => window.immunarium.probe().beat === wanted, beat);
        await this.explainer.still();
    }

    async goTo(chapter, index, ids) {
        await this.page.evaluate(operate, [[`chapter.${chapter}`, 1]]);
        await this.told(ids[0]);
        if (index === 0) return;
        await this.page.evaluate(operate, Array(index).fill(['next', 1]));  // the program takes them one after the other
        await this.told(ids[index]);
    }

    /** Looks at the beat at the moment when its caption is due, in each size. */
    async look(where, sizes) {
        const found = [];
        await this.explainer.untilDue(MOST_TICKS);
        for (const [width, height] of sizes) {
            if (sizes.length > 1) await this.page.resize(width, height);
            await this.page.until('the canvas to follow', () => {
                const canvas = document.getElementById('canvas');
                return Math.abs(canvas.getBoundingClientRect().width * devicePixelRatio - canvas.width) <= 2;
            });
            await this.explainer.still();
            const canvas = await this.explainer.canvasBox();
            const probe = await this.explainer.probe();
            if (!probe.captionDue) found.push(`${where}: its event has not happened after ${MOST_TICKS} ticks`);
            for (const problem of [...problemsOf(probe, canvas), ...await this.page.evaluate(troubleInPage)]) found.push(`${where} ${width}×${height}: ${problem}`);
        }
        return found;
    }

    /** Operates every control of the list; what leads elsewhere comes last. Gives the ids. */
    async operateAll() {
        const ours = async () => (await this.page.evaluate(offered)).filter(({act}) => !act.startsWith('page.'));  // printing is tested with boards
        const controls = await ours();
        const leads = ({act}) => /^(chapter|see)\.|^quiz\.all$/.test(act) || ['restart', 'back', 'next', 'begin', 'begin-short', 'pref.view', 'pref.path', 'pref.lang'].includes(act);
        const ends = ({act, kind, options, chosen}) => {
            if (kind === 'slider') return [[act, 'low'], [act, 'high'], [act, 'low']];
            if (kind === 'switch') return [[act, 1], [act, 0]];
            if (kind === 'choice') return [...Array.from({length: options}, (_, i) => [act, i]), [act, chosen]];
            return [[act, 1]];
        };
        const here = controls.filter(each => !leads(each));
        await this.page.evaluate(operate, here.flatMap(ends));
        await this.settled();
        // selecting brings new controls (close, leading a T cell somewhere): those too
        const tCell = (await this.explainer.probe()).actors.find(each => each.kind === 't-cell' && /^c\d+$/.test(each.id));
        if (tCell) await this.page.evaluate(operate, [[`actor.${tCell.id}`, 1]]);
        await this.settled();
        const known = new Set(controls.map(each => each.act));
        const fresh = (await ours()).filter(each => !known.has(each.act));
        await this.page.evaluate(operate, fresh.flatMap(ends));
        await this.settled();
        const away = controls.filter(leads).filter(({act}) => act !== 'pref.lang' && act !== 'pref.view');
        await this.page.evaluate(operate, away.flatMap(ends));
        await this.settled();
        return [...known, ...fresh.map(each => each.act)];
    }

    async settled() {
        await this.explainer.advance(30);
        await this.explainer.still();
        await this.page.until('an answer', () => Number.isFinite(window.immunarium.probe().tick));
    }
}

perEngine((it, engine) => {
    // elsewhere than in Chromium one language is enough, another one in each
    const languages = engine === 'chromium' ? LANGUAGES : [LANGUAGES.at(engine === 'firefox' ? 0 : -1)];
    for (const lang of languages) {
        it(`every beat that is visited is in order (${lang})`, async (kit, t) => {
            const words = content(lang);
            const sizes = sizesOf(engine, lang);
            const [width, height] = sizes[0];
            const explainer = await kit.explainer({lang, mode: 'embed', chapter: 'patrol', motion: 'reduced'}, {settings: {width, height}});
            const visit = new Visit(explainer, engine);
            const began = Date.now();
            const found = [];
            let count = 0;
            for (const {chapter, ids, beats} of tour(engine, words)) {
                for (const {id, index} of beats) {
                    if (index > 0) {
                        await explainer.page.evaluate(operate, [['next', 1]]);
                        await visit.told(id);
                    } else {
                        await visit.goTo(chapter, index, ids);
                    }
                    found.push(...await visit.look(`${chapter}/${id}`, sizes));
                    ++count;
                }
                if (sizes.length > 1) await explainer.page.resize(width, height);
            }
            t.diagnostic(`${engine} ${lang}: ${count} beats in ${((Date.now() - began) / 1000).toFixed(0)} s`);
            assert.deepEqual(found, []);
        });
    }

    const lang = engine === 'chromium' ? 'en' : languages[0];
    operatedIn(engine, content(lang)).forEach(([part, chapters], number) => {
        it(`everything that a beat offers can be operated (${lang}): ${part}`, async (kit, t) => {
            const explainer = await kit.explainer({lang, mode: 'embed', chapter: 'patrol', motion: 'reduced'}, {settings: {width: 700, height: 480}});
            const visit = new Visit(explainer, engine);
            const began = Date.now();
            const operated = new Set();
            for (const {chapter, ids, beats} of chapters) {
                for (const {id, index} of beats) {
                    await visit.goTo(chapter, index, ids);
                    for (const act of await visit.operateAll()) operated.add(act.replace(/\d+/g, 'N'));
                    assert.deepEqual(await explainer.page.evaluate(troubleInPage), [], `${chapter}/${id}`);
                    // the next visit begins with the full story again
                    await explainer.page.evaluate(operate, [['pref.path', 0], ['pref.level', 0], ['pref.text', 'low'], ['pref.theme', 0], ['speed', 2]]);
                    await explainer.still();
                }
            }
            t.diagnostic(`${engine} ${lang}: ${operated.size} kinds of controls in ${((Date.now() - began) / 1000).toFixed(0)} s`);
            const everywhere = ['play', 'next', 'back', 'restart', 'pref.lang', 'pref.theme', 'pref.text', 'pref.level', 'pref.motion', 'pref.path', 'chapter.release'];
            const inTissue = ['until', 'step', 'step-back', 'scrub', 'speed', 'close', 'actor.cN', 'choice.N', 'guide.cN.cN'];
            // the first five chapters are all of tissue: whatever can be done there is offered in one of them
            for (const act of number === 0 && engine === 'chromium' ? [...everywhere, ...inTissue] : everywhere) assert.ok(operated.has(act), `${act} was operated`);
        });
    });
});
