// Page code that needs no page: messages, keys, pointers, the loop, the link, the live region.
import assert from 'node:assert/strict';
import test from 'node:test';
import {Address, linkQuery} from '../../web/address.js';
import {Input, pointerMessage, scrollableAt} from '../../web/input.js';
import {meaning} from '../../web/keys.js';
import {offered} from '../../web/language.js';
import {Live} from '../../web/live.js';
import {Loop} from '../../web/loop.js';
import {incoming} from '../../web/messages.js';
import {longAgo} from '../../web/mirror.js';
import {firstNames, More} from '../../web/more.js';
import {sentences} from '../../web/extra/speech.js';
import {voiceFor} from '../../web/voices.js';
import {backingStore} from '../../web/stage.js';
import {hex} from '../../web/system.js';

test('the backing store covers the box, up to 9 megapixels and three to one', () => {
    assert.deepEqual(backingStore(800, 500, 1600, 1000), {width: 1600, height: 1000});
    const big = backingStore(3840, 2160, 7680, 4320);
    assert.ok(big.width * big.height <= 9e6 && big.width * big.height > 8.9e6);
    assert.deepEqual(backingStore(100, 100, 400, 400), {width: 300, height: 300});
});

test('host messages are taken only when they fit', () => {
    const from = more => incoming({source: 'immunarium', v: 1, ...more});
    assert.deepEqual(from({type: 'goto', chapter: 'release'}), {type: 'goto', chapter: 'release', beat: ''});
    assert.deepEqual(from({type: 'set', key: 'coverage', value: 0.5}), {type: 'set', key: 'coverage', value: 0.5});
    assert.deepEqual(from({type: 'pause', extra: 1}), {type: 'pause'});
    for (const bad of [{type: 'goto'}, {type: 'goto', chapter: '<b>'}, {type: 'set', key: 'a', value: NaN}, {type: 'set', key: 'a', value: {}}, {type: 'toString'}, {type: 'act'}, {}]) {
        assert.equal(from(bad), null, JSON.stringify(bad));
    }
    for (const bad of [null, 'x', {type: 'play'}, {source: 'immunarium', v: 2, type: 'play'}, {source: 'other', v: 1, type: 'play'}]) assert.equal(incoming(bad), null);
});

const key = (name, more = {}) => ({key: name, target: {closest: selector => (more.inside ?? []).some(each => selector.includes(each))}, ...more});
const context = {mode: 'page', view: 'diagram', playing: () => true};

test('keys of the picture', () => {
    assert.deepEqual(meaning(key('ArrowRight'), context), {act: 'next', value: 1});
    assert.deepEqual(meaning(key('PageUp'), context), {act: 'back', value: 1});
    assert.deepEqual(meaning(key(' '), context), {act: 'play', value: 0});
    assert.deepEqual(meaning(key(' '), {...context, playing: () => false}), {act: 'play', value: 1});
    assert.deepEqual(meaning(key('?'), context), {page: 'help'});
    assert.deepEqual(meaning(key('+'), context), {act: 'zoom-in', value: 1});
    assert.deepEqual(meaning(key('0'), context), {act: 'zoom-whole', value: 1});
    assert.deepEqual(meaning({...key('ArrowLeft'), shiftKey: true}, context), {act: 'look-left', value: 1});
    assert.deepEqual(meaning({...key('ArrowUp'), shiftKey: true}, context), {act: 'look-up', value: 1});
    assert.deepEqual(meaning(key('b'), {...context, mode: 'present'}), {page: 'blank'});
    assert.deepEqual([meaning(key('ArrowDown'), context), meaning(key('ArrowUp'), context)], [{scroll: 1}, {scroll: -1}]);
    assert.equal(meaning(key('ArrowDown'), {...context, view: 'text'}), null, 'a text scrolls by itself');
});

test('a board is turned by keys only where there is more of it that way', () => {
    const told = [];
    const scroll = board => Input.prototype.scrollBoard.bind({board, loop: {tell: message => told.push(message)}});
    assert.equal(scroll(null)(1), false);
    assert.equal(scroll([0, 40, 100, 200, 0, 0])(1), false);
    assert.equal(scroll([0, 40, 100, 200, 0, 90])(1), true);
    assert.deepEqual(told.map(({phase, x, y, dy}) => ({phase, x, y, dy})), [{phase: 'wheel', x: 50, y: 140, dy: 80}]);
});

test('keys that belong to the browser, to fields and to buttons are left to them', () => {
    for (const event of [key('Tab'), key('F5'), key('ArrowRight', {ctrlKey: true}), key('ArrowLeft', {metaKey: true}), key('ArrowRight', {altKey: true}), key('b'),
        key('ArrowRight', {inside: ['input']}), key(' ', {inside: ['button']}), key('ArrowRight', {defaultPrevented: true}), key('a')]) {
        assert.equal(meaning(event, context), null, event.key);
    }
    assert.equal(meaning(key('PageDown'), {...context, view: 'text'}), null, 'a text that is read turns its own page');
    assert.deepEqual(meaning(key('PageDown'), {...context, view: 'text', mode: 'present'}), {act: 'next', value: 1});
});

test('the wheel is taken only over what can still scroll that way', () => {
    assert.ok(scrollableAt([[0, 0, 100, 100]], 50, 50, 10));
    assert.ok(!scrollableAt([[0, 0, 100, 100]], 150, 50, 10));
    assert.ok(!scrollableAt([[0, 0, 100, 100, 20, 0]], 50, 50, 10));
    assert.ok(scrollableAt([[0, 0, 100, 100, 20, 0]], 50, 50, -10));
});

test('pointers are told relative to the stage', () => {
    assert.deepEqual(pointerMessage('down', {pointerType: 'touch', pointerId: 7, clientX: 30, clientY: 50}, {left: 10, top: 20}),
        {type: 'pointer', phase: 'down', kind: 'touch', id: 7, x: 20, y: 30});
    assert.equal(pointerMessage('up', {pointerType: '', pointerId: 1, clientX: 0, clientY: 0}, {left: 0, top: 0}).kind, 'mouse');
});

test('the live region says one sentence in two seconds, and the latest one', () => {
    let now = 0;
    const later = [];
    const region = {textContent: ''};
    const live = new Live(region, {now: () => now, later: (run, ms) => later.push({run, at: now + ms})});
    live.say('one');
    assert.equal(region.textContent, 'one');
    now = 100;
    live.say('two');
    live.say('three');
    assert.equal(region.textContent, 'one');
    assert.deepEqual(later.map(each => each.at), [2000]);
    now = 2000;
    later[0].run();
    assert.equal(region.textContent, 'three');
});

test('the live region says the weightier of two, and waits until a long one has been heard out', () => {
    const region = {textContent: ''};
    let now = 0;
    const later = [];
    const live = new Live(region, {now: () => now, later: (run, ms) => later.push({run, at: now + ms})});
    live.say('a caption '.repeat(12), 3);
    live.say('an event', 0);
    live.say('the next caption', 3);
    live.say('another event', 1);
    assert.ok(later[0].at > 6000, `120 letters take more than two seconds: ${later[0].at} ms`);
    now = later[0].at;
    later[0].run();
    assert.equal(region.textContent, 'the next caption');
});

test('a flood of events becomes a few sentences', () => {
    let now = 0;
    let changes = 0;
    let timers = [];
    const region = {set textContent(text) { this.text = text; ++changes; }, get textContent() { return this.text ?? ''; }};
    const live = new Live(region, {now: () => now, later: (run, ms) => timers.push({run, at: now + ms})});
    for (now = 0; now < 10_000; now += 16) {
        live.say(`T cell ${now} found nothing to act on. It moved on.`, 0);
        const due = timers.filter(each => each.at <= now);
        timers = timers.filter(each => each.at > now);
        for (const each of due) each.run();
    }
    assert.ok(changes <= 6, `${changes} sentences in ten seconds`);
});

test('single keys can be turned off; Escape stays', () => {
    const off = {closest: selector => selector.includes('data-keys="off"')};
    for (const name of ['ArrowRight', ' ', '?', 'PageDown', 'b']) assert.equal(meaning({key: name, target: off}, {...context, mode: 'present'}), null, name);
    assert.deepEqual(meaning({key: 'Escape', target: off}, context), {act: 'close', value: 1});
});

test('a voice of the device for the language, never one of a server', () => {
    const speech = {getVoices: () => [{lang: 'en-US', localService: false, name: 'far'}, {lang: 'en_GB', localService: true, name: 'near'}, {lang: 'es-ES', localService: true, name: 'es'}]};
    assert.equal(voiceFor('en', speech).name, 'near');
    assert.equal(voiceFor('es', speech).name, 'es');
    assert.equal(voiceFor('ar', speech), null);
    assert.equal(voiceFor('en', undefined), null);
});

test('sentences, with and without the browser’s help', () => {
    const text = 'PD-1 is a brake. Who presses it? PD-L1 does!';
    const parts = () => sentences(text, 'en').map(([begin, end]) => text.slice(begin, end));
    assert.deepEqual(parts(), ['PD-1 is a brake.', 'Who presses it?', 'PD-L1 does!']);
    const {Segmenter} = Intl;
    delete Intl.Segmenter;
    try { assert.deepEqual(parts().map(each => each.trim()), ['PD-1 is a brake.', 'Who presses it?', 'PD-L1 does!']); } finally { Intl.Segmenter = Segmenter; }
});

function fakeWindow() {
    const timers = [];
    const frames = new Map();
    let last = 0;
    return {
        timers, frames, performance: {now: () => 0},
        requestAnimationFrame: run => { frames.set(++last, run); return last; },
        cancelAnimationFrame: id => frames.delete(id),
        setTimeout: run => timers.push(run),
        next() { const [[id, run]] = frames; frames.delete(id); run(); },
    };
}

test('frames are drawn on demand, and none while hidden', () => {
    const window = fakeWindow();
    const heard = [];
    let wants = true, called = 0;
    const loop = new Loop({frame: () => { ++called; return wants; }, receive: message => heard.push(message)}, window);
    loop.wake();
    assert.equal(window.frames.size, 0, 'hidden: no frame');
    window.timers.shift()();
    assert.deepEqual([called, loop.framesDrawn], [1, 0], 'what has arrived is taken in all the same');
    loop.setVisible(true);
    window.next();
    assert.equal(loop.framesDrawn, 1);
    assert.equal(window.frames.size, 1, 'it wants another');
    wants = false;
    window.next();
    assert.equal(window.frames.size, 0, 'nothing moves, nothing is drawn');
    loop.wake();
    loop.wake();
    assert.equal(window.frames.size, 1, 'many reasons, one frame');
    loop.setVisible(false);
    assert.equal(window.frames.size, 0);
    assert.deepEqual(heard, [{type: 'visible', on: true}, {type: 'visible', on: false}]);
});

test('what lies over the picture keeps it at rest, whatever comes into view', () => {
    const told = [];
    const loop = new Loop({frame: () => false, receive: message => told.push(message.on)}, fakeWindow());
    loop.setVisible(true);
    loop.hold(true);
    loop.setVisible(false);
    loop.setVisible(true);
    assert.equal(loop.visible, false);
    assert.deepEqual(told, [true, false]);
    loop.hold(false);
    assert.deepEqual(told, [true, false, true], 'then as it is seen');
    loop.hold(true);
    loop.setVisible(false);
    loop.hold(false);
    assert.equal(loop.visible, false, 'or not seen');
});

test('the link is written at most once a second, and a browser that refuses is not asked again', () => {
    let now = 0, refuse = false;
    const written = [], timers = [];
    const window = {
        performance: {now: () => now}, location: {href: 'https://h.example/?a=1'}, setTimeout: (run, ms) => timers.push({run, ms}),
        history: {state: 'of the page', replaceState: (state, title, url) => { assert.equal(state, 'of the page'); if (refuse) throw new Error('no'); written.push(url); window.location.href = url; }},
    };
    const address = new Address(window);
    address.show('chapter=release');
    timers.shift().run();
    now = 200;
    address.show('chapter=release&beat=act');
    address.show('chapter=release&beat=cost');
    assert.deepEqual(timers.map(each => each.ms), [800]);
    now = 1000;
    timers.shift().run();
    assert.deepEqual(written, ['https://h.example/?chapter=release', 'https://h.example/?chapter=release&beat=cost']);
    refuse = true;
    now = 3000;
    address.show('chapter=badges');
    timers.shift().run();
    address.show('chapter=x');
    assert.equal(timers.length, 0);
    assert.match(address.link(), /chapter=x$/, '"Copy link" still has it');
});

test('a language is found by its whole tag or by its first part', () => {
    const languages = [{id: 'en'}, {id: 'es'}, {id: 'pt-BR'}];
    assert.equal(offered(languages, 'es-MX').id, 'es');
    assert.equal(offered(languages, 'PT-br').id, 'pt-BR');
    assert.equal(offered(languages, 'fr'), undefined);
    assert.equal(offered(languages, null), undefined);
});

test('a link says the language only where it is not the page\'s own', () => {
    assert.equal(linkQuery('chapter=release&beat=act&lang=es', null, 'en'), 'chapter=release&beat=act&lang=es');
    assert.equal(linkQuery('chapter=release&lang=es&set=coverage:0.5', null, 'es'), 'chapter=release&set=coverage:0.5');
    assert.equal(linkQuery('chapter=release', null, 'es'), 'chapter=release&lang=en', 'the program leaves English out');
    assert.equal(linkQuery('', 'es', 'en'), 'lang=es');
    assert.equal(linkQuery('lang=fr&seed=2', 'es', 'en'), 'seed=2&lang=es');
    assert.equal(linkQuery('lang=es-MX', 'en', 'en'), '');
});

test('a date is long ago after a year', () => {
    assert.ok(!longAgo('2025-11-23', '2026-11-23'));
    assert.ok(longAgo('2025-11-22', '2026-11-23'));
    assert.ok(!longAgo('soon', '2026-11-23'));
});

test('system colors are told as hex', () => {
    assert.equal(hex('rgb(255, 0, 16)'), '#ff0010');
    assert.equal(hex('color(srgb 1 0 0)'), null);
});

test('the second part of a language: fetched once, again after a failure; where words are whole there is none', async () => {
    const files = Object.fromEntries(['en', 'en.more', 'es', 'es.more', 'params', 'themes', 'references', 'evidence'].map(name => [`content/${name}.json`, name]));
    assert.deepEqual(firstNames(files, 'en'), ['content/params.json', 'content/themes.json', 'content/en.json']);
    assert.deepEqual(firstNames({'content/en.json': ''}, 'en'), ['content/params.json', 'content/themes.json', 'content/references.json', 'content/evidence.json', 'content/en.json']);
    const asked = [], handed = [];
    let works = false;
    const more = new More(files, async name => { asked.push(name); return works || /references|evidence/.test(name) ? name : null; }, name => handed.push(name));
    assert.equal(await more.give('en'), false);
    works = true;
    assert.deepEqual(await Promise.all([more.give('en'), more.give('en')]), [true, true]);
    assert.equal(await more.give('es'), true);
    assert.deepEqual(asked, ['content/en.more.json', 'content/references.json', 'content/evidence.json', 'content/en.more.json', 'content/es.more.json']);
    assert.deepEqual(handed, ['content/references.json', 'content/evidence.json', 'content/en.more.json', 'content/es.more.json']);
    assert.equal(await new More({}, null, null).give('en'), false);
});
