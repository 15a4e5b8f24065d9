// What the page for learning platforms tells a real SCORM 1.2 run-time, without a browser: web/scorm.js between scorm-again and a frame that only speaks.
import assert from 'node:assert/strict';
import {promises as fs} from 'node:fs';
import {createRequire} from 'node:module';
import test from 'node:test';
import vm from 'node:vm';

const runtime = await fs.readFile(createRequire(import.meta.url).resolve('scorm-again/scorm12'), 'utf8');
const script = await fs.readFile(new URL('../../web/scorm.js', import.meta.url), 'utf8');

/** A platform; `prepare` sets what it knows of the learner. */
function platform(prepare = () => {}) {
    const window = {console: {...console, error() {}, warn() {}, info() {}, debug() {}, log() {}}, setTimeout, clearTimeout, URLSearchParams, Date, JSON};
    window.window = window;
    window.parent = window;
    vm.runInNewContext(runtime, window);
    const api = new window.Scorm12API({autocommit: false, logLevel: 5});
    prepare(api);
    return api;
}

/** All that was told, also what a page may only write. */
const told = api => JSON.parse(JSON.stringify(api.cmi));

/** The page inside it: {say(message, source), leave(), frame, alone}. */
function lesson(api) {
    const heard = {};
    const elements = {explainer: {contentWindow: {}, src: ''}, alone: {hidden: true}};
    const window = {
        document: {documentElement: {dataset: {languages: 'en es'}}, getElementById: id => elements[id]}, URLSearchParams, Date, JSON, Object, Math,
        addEventListener: (type, act) => { heard[type] = act; },
    };
    window.window = window;
    window.parent = api ? {API: api} : window;
    vm.runInNewContext(script, window);
    const say = (message, source = elements.explainer.contentWindow) => heard.message({source, data: {source: 'immunarium', v: 1, ...message}});
    return {say, leave: () => heard.pagehide(), frame: elements.explainer, alone: elements.alone};
}

test('a lesson is begun, answered, finished and ended', () => {
    const api = platform();
    const refused = [], times = [];
    const set = api.LMSSetValue.bind(api);
    api.LMSSetValue = (name, value) => {  // the run-time adds the time up and forgets it at the end
        const answer = set(name, value);
        if (String(answer) !== 'true') refused.push(`${name} = ${value}`);
        if (name === 'cmi.core.session_time') times.push(value);
        return answer;
    };
    const page = lesson(api);
    const get = name => api.lmsGetValue(name);
    assert.equal(get('cmi.core.lesson_status'), 'incomplete');
    assert.equal(page.frame.src, 'immunarium.html?mode=embed');
    page.say({type: 'chapter', id: 'release', beat: 'act'});
    assert.equal(get('cmi.core.lesson_location'), 'release act');
    page.say({type: 'answer', question: 'release', correct: false});
    page.say({type: 'answer', question: 'release', correct: true});  // the first one counts
    page.say({type: 'answer', question: 'badges', correct: true});
    assert.equal(Number(get('cmi.core.score.raw')), 50);
    assert.equal(Number(get('cmi.interactions._count')), 2);
    assert.deepEqual(Object.values(told(api).interactions).filter(each => each?.id).map(each => [each.id, each.type, each.result]), [['release', 'choice', 'wrong'], ['badges', 'choice', 'correct']]);
    page.say({type: 'complete'}, {});  // from another frame
    assert.equal(get('cmi.core.lesson_status'), 'incomplete');
    page.say({type: 'complete'});
    assert.equal(get('cmi.core.lesson_status'), 'completed');
    assert.deepEqual(JSON.parse(get('cmi.suspend_data')), {answers: {release: false, badges: true}});
    assert.equal(Number(api.lmsGetLastError()), 0);
    page.leave();
    page.leave();
    assert.equal(times.length, 1, 'ended once');
    assert.match(times[0], /^0000:00:0\d$/);
    assert.deepEqual(refused, []);
    assert.equal(api.isTerminated(), true);
});

test('it is taken up where it was left, in the learner’s language, with the answers that were given', () => {
    const api = platform(each => {
        each.cmi.core.lesson_location = 'hiding mhc';
        each.cmi.core.lesson_status = 'completed';
        each.cmi.student_preference.language = 'es';
        each.cmi.suspend_data = JSON.stringify({answers: {release: false}});
    });
    const page = lesson(api);
    assert.equal(page.frame.src, 'immunarium.html?mode=embed&chapter=hiding&beat=mhc&lang=es');
    assert.equal(api.lmsGetValue('cmi.core.lesson_status'), 'completed', 'what is finished stays finished');
    page.say({type: 'answer', question: 'badges', correct: true});
    assert.equal(Number(api.lmsGetValue('cmi.core.score.raw')), 50);
});

test('nonsense is ignored; without a platform the page says so', () => {
    const page = lesson(null);
    assert.equal(page.alone.hidden, false);
    for (const data of [{type: 'constructor'}, {type: 'answer'}, {type: 'answer', question: {}}, {}]) page.say(data);
    for (const data of ['not json', 'null', '7', '{"answers": null}']) {
        const api = platform(each => { each.cmi.suspend_data = data; });
        const taken = lesson(api);
        assert.equal(taken.frame.src, 'immunarium.html?mode=embed', `a lesson is there where the platform kept: ${data}`);
        taken.say({type: 'answer', question: '__proto__', correct: true});
        assert.equal(Number(api.lmsGetLastError()), 0);
    }
});
