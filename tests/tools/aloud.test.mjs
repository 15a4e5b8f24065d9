// Reading aloud, with a voice, a text and a button that the test holds in its hands.
import assert from 'node:assert/strict';
import test from 'node:test';
import {Aloud} from '../../web/aloud.js';
import {read} from '../../web/extra/speech.js';

/** Puts globals in place until the test ends. */
function withGlobals(t, globals) {
    const before = Object.keys(globals).map(name => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
    for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
    t.after(() => { for (const [name, was] of before) if (was) Object.defineProperty(globalThis, name, was); else delete globalThis[name]; });
}

const settle = async () => { for (let i = 0; i < 20; ++i) await Promise.resolve(); };

/** A caption that is being read: {node, said, end() ends the sentence, change(text) changes it in place, as web/mirror.js does}. */
function reading(t, text) {
    const node = {nodeType: 3, data: text, isConnected: true};
    const said = [], ended = [];
    let observed, spoken;
    withGlobals(t, {
        document: {getElementById: () => ({hidden: true, replaceChildren() {}})},
        MutationObserver: class { constructor(run) { observed = run; } observe() {} disconnect() { observed = () => {}; } },
        SpeechSynthesisUtterance: class { constructor(words) { this.text = words; } },
    });
    const mirror = {querySelector: selector => (selector.includes('scene.caption') ? {childNodes: [node]} : null), querySelectorAll: () => []};
    const it = read({mirror, lang: 'en', voice: {lang: 'en-US'}, onEnd: why => ended.push(why), speech: {speak: utterance => { spoken = utterance; said.push(utterance.text); }, cancel() {}}});
    t.after(() => it.stop());
    return {node, said, ended, end: async () => { spoken.onend({}); await settle(); }, change: words => { node.data = words; observed(); }};
}

test('a text that changes while its first sentence is spoken: the new one is read whole, and so is what comes after', async t => {
    const {said, ended, end, change} = reading(t, 'The cell comes near. It reads the badge. It goes on its way.');
    assert.deepEqual(said, ['The cell comes near.']);
    change('It stops. All is well.');
    await end();
    assert.deepEqual(said.slice(1), ['It stops.'], 'from its beginning, and nothing of the old one');
    await end();
    await end();
    assert.deepEqual(said.slice(1), ['It stops.', 'All is well.']);
    change('Short.');
    assert.deepEqual(said.slice(3), ['Short.'], 'it has not fallen silent');
    assert.deepEqual(ended, []);
});

/** The button of the page: {press(), arrive(): the extra is there, begun: readings, speak: the button, page}. */
function button(t, {voices = ['en-US']} = {}) {
    const begun = [], focused = [];
    const heard = {};
    let script;
    const speak = {children: [{}, {}], hidden: true, addEventListener: (type, act) => { heard[type] = act; }, nextElementSibling: {focus: () => focused.push('the next button')}};
    const speech = {voices, getVoices() { return this.voices.map(lang => ({lang, localService: true})); }};
    const doc = {baseURI: 'https://h.example/', activeElement: null, getElementById: () => speak, createElement: () => ({}), head: {append: it => { script = it; }}};
    withGlobals(t, {document: doc, speechSynthesis: speech, immunariumExtras: {speech: {read: context => { begun.push(context); return {stop: () => context.onEnd('')}; }}}});
    const aloud = new Aloud({lang: 'en', config: {files: {'extra/speech.js': 'speech.js'}}});
    return {aloud, begun, focused, speak, speech, doc, press: () => heard.click(), arrive: async () => { script?.onload(); await settle(); }};
}

test('pressed twice while it is on its way: one voice, which the button stops; a voice that is gone by then: no button', async t => {
    const {begun, speak, speech, press, arrive} = button(t);
    assert.equal(speak.hidden, false);
    press();
    press();
    await arrive();
    assert.equal(begun.length, 1);
    assert.deepEqual(speak.children.map(each => each.hidden), [true, false], 'it says "Stop"');
    press();
    assert.deepEqual(speak.children.map(each => each.hidden), [false, true]);
    press();
    speech.voices = [];
    await settle();
    assert.equal(begun.length, 1);
    assert.equal(speak.hidden, true);
});

test('a button that goes hands the focus on', t => {
    const {aloud, focused, speak, speech, doc} = button(t);
    doc.activeElement = speak;
    aloud.show();
    assert.deepEqual(focused, [], 'it stays');
    speech.voices = [];
    aloud.show();
    assert.deepEqual(focused, ['the next button']);
});
