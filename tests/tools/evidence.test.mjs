// Rules for numbers and their words, each with a planted fault; where the older article's statements are covered; what is copied.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

import {coverage, coverageMarkdown} from '../../tools/lib/coverage.mjs';
import {checkEvidence} from '../../tools/lib/lint/evidence.mjs';
import {lint, readProject} from '../../tools/lib/lint/lint.mjs';
import {measured} from '../../tools/lib/lint/reading.mjs';
import {longAgo} from '../../web/mirror.js';
import {plainText} from '../../web/handout.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [EN, ES, EVIDENCE] = ['content/en.json', 'content/es.json', 'content/evidence.json'];
const TODAY = new Date('2026-11-24T00:00:00Z');
const real = readProject(ROOT);

function bites(plant, file, pointer, reason) {
    const {problems, ...rest} = real;
    const copy = structuredClone(rest);
    plant(copy);
    const found = lint({problems: [...problems], ...copy}, TODAY).problems;
    const one = found.find(each => each.file === file && each.pointer === pointer && reason.test(each.reason));
    assert.ok(one, `no such problem among:\n${found.map(each => `${each.file}#${each.pointer}: ${each.reason}`).join('\n')}`);
    assert.ok(one.cure, 'a problem says what to do');
}

test('the real numbers and words agree', () => assert.deepEqual(checkEvidence(real), []));

test('(a) what stands on boards is measured like everything else', () => {
    const pointers = measured(real.json[EN]).map(each => each.pointer);
    for (const pointer of ['/figures/kn012-response/benefit/1/text', '/figures/kn355-survival/who', '/timeline/atezolizumab/text', '/quiz/cost/ask', '/quiz/cost/choices/2',
        '/care_questions/groups/1/questions/3/text', '/corrections/s16/today/text']) assert.ok(pointers.includes(pointer), pointer);
    bites(p => { p.json[EN].corrections.s16.today.text = 'Immunological interventions necessitate multidisciplinary deliberation.'; }, EN, '/corrections/s16/today/text', /grade/);
});

test('(b) figures, rows, dates and questions have words, and words have numbers', () => {
    bites(p => { delete p.json[EN].figures['kn355-survival'].rows['cps-1']; }, EN, '/figures/kn355-survival/rows/cps-1', /missing/);
    bites(p => { p.json[ES].timeline.extra = p.json[ES].timeline.qlex; }, ES, '/timeline/extra', /no such entry/);
    bites(p => { delete p.json[ES].figures['immune-effects']; }, ES, '/figures/immune-effects', /missing/);
});

test('(c) as many people are drawn as were found', () => {
    bites(p => { p.json[EVIDENCE].figures[0].harm.rows[0].shown[1] = 74; }, EVIDENCE, '/figures/0/harm/rows/0/shown/1', /shows 74/);
});

test('(d) a wrong number in a sentence of one language is found', () => {
    bites(p => { p.json[ES].figures['katherine-survival'].benefit[0].text = p.json[ES].figures['katherine-survival'].benefit[0].text.replace('84', '48'); }, ES,
        '/figures/katherine-survival/benefit/0/text', /says 48/);
    bites(p => { p.json[EN].figures['kn355-survival'].benefit[0].text = p.json[EN].figures['kn355-survival'].benefit[0].text.replace('23.0', '32.0'); }, EN,
        '/figures/kn355-survival/benefit/0/text', /says 32/);
});

test('(e) the same answer is right in every language', () => {
    bites(p => { p.json[ES].quiz.missing.answer = 0; }, ES, '/quiz/missing/answer', /another choice/);
    bites(p => { p.json[ES].chapters.badges.question.answer = 2; }, ES, '/chapters/badges/question/answer', /another choice/);
    bites(p => { p.json[EN].quiz.missing.answer = 5; }, EN, '/quiz/missing/answer', /no choice 5/);
});

test('(f) sources of numbers exist and count as used', () => {
    bites(p => { p.json[EVIDENCE].timeline[2].sources[0] = 'nobody'; }, EVIDENCE, '/timeline/2/sources/0', /nobody/);
});

test('(g) places that words send to exist', () => {
    bites(p => { p.json[EN].corrections.s16.see.beat = 'nowhere'; }, EN, '/corrections/s16/see/beat', /no such beat/);
    bites(p => { p.json[EN].quiz.cost.see.chapter = 'elsewhere'; }, EN, '/quiz/cost/see/chapter', /no such chapter/);
});

test('every statement of the older article is covered, and docs/coverage.md is up to date', () => {
    const list = JSON.parse(fs.readFileSync(path.join(ROOT, 'docs/coverage.json'), 'utf8'));
    const {problems, rows} = coverage(list, real.json[EN]);
    assert.deepEqual(problems, []);
    assert.deepEqual(rows.map(row => row.id), Array.from({length: 26}, (_, i) => `S${i + 1}`));
    for (const row of rows) assert.ok(row.places.length > 0, row.id);
    const check = spawnSync(process.execPath, [path.join(ROOT, 'tools/coverage.mjs'), '--check'], {encoding: 'utf8'});
    assert.equal(check.status, 0, check.stderr);
    list.statements.S1.where[0].begins = 'Something else';
    assert.match(coverage(list, real.json[EN]).problems[0], /begins otherwise/);
});

test('a chapter that a statement leads to must be there, and tell it', () => {
    const told = {text: 'A vaccine shows one piece.', sources: ['a']};
    const place = {chapter: 'vaccines', beat: 'choose', claim: '/chapters/vaccines/caption', sources: ['a'], begins: 'A vaccine'};
    const list = {statements: {S1: {says: 'It teaches.', verdict: 'correct', where: [place]}}};
    assert.deepEqual(coverage(list, {chapters: {}}).problems, ['S1: /chapters/vaccines/caption is in no chapter of the story: vaccines', 'S1: nowhere in the story']);
    const there = {chapters: {vaccines: {title: 'Vaccines', caption: told}}};
    assert.deepEqual(coverage(list, there).rows[0].places, [place]);
    assert.match(coverageMarkdown(coverage(list, there).rows, there), /1 statements, 1 places[^]*\| Vaccines \| choose \|/);
    assert.match(coverage(list, {chapters: {vaccines: {}}}).problems[0], /is not there/);
    assert.match(coverage({statements: {S1: {where: [{...place, chapter: 'nowhere'}]}}}, there).problems[0], /in no chapter/);
});

// ---- what is taken along

test('the copied text has the questions that were kept, when to call, and the date', () => {
    const node = {id: 'handout', children: [{id: 'handout.title', role: 'heading', level: 2, text: 'Questions'}, {id: 'handout.own-1', role: 'item', text: 'May I swim?'},
        {id: 'handout.call', role: 'heading', level: 3, text: 'Call'}, {id: 'handout.sign.0', role: 'paragraph', text: 'A new cough.'},
        {id: 'handout.checked', role: 'note', text: '2026-11-23'}, {id: 'handout.disclaimer', role: 'note', text: 'No advice.'}]};
    const words = (key, values) => `${key} ${Object.values(values).join(' ')}`;
    const text = plainText(node, words, 'May 1', 'https://h.example/');
    assert.match(text, /^QUESTIONS\n\n\[ \] May I swim\?\n\nCALL\n\nA new cough\.\nNo advice\./);
    assert.match(text, /talk\.printed-on May 1 2026-11-23\ntalk\.address https:\/\/h\.example\/$/);
    assert.ok(longAgo('2025-01-01', '2026-11-23'));
});
