// The content lint: green on the real files, and each rule bites on a planted fault.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

import {lint, readProject, staleClaims} from '../../tools/lib/lint/lint.mjs';
import {grade, sentences, words} from '../../tools/lib/lint/reading.mjs';
import {spanishSyllables} from '../../tools/lib/lint/spanish.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EN = 'content/en.json';
const ES = 'content/es.json';
const TODAY = new Date('2026-11-24T00:00:00Z');
const real = readProject(ROOT);

/** Problems of the real files after `plant` has changed a copy of them. */
function after(plant) {
    const {problems, ...rest} = real;
    const copy = structuredClone(rest);
    plant(copy);
    return lint({problems: [...problems], ...copy}, TODAY).problems;
}

/** Asserts that `plant` makes exactly one kind of trouble: a problem in `file` at `pointer` whose reason matches. */
function bites(plant, file, pointer, reason) {
    const problems = after(plant);
    const found = problems.find((each) => each.file === file && each.pointer === pointer && reason.test(each.reason));
    assert.ok(found, `no such problem among:\n${problems.map((each) => `${each.file}#${each.pointer}: ${each.reason}`).join('\n')}`);
    assert.ok(found.cure, 'a problem says what to do');
}

test('the real files are well', () => {
    const {problems, report} = lint(real, TODAY);
    assert.deepEqual(problems, []);
    assert.ok(report.some((line) => line.includes('Flesch–Kincaid')));
});

test('schema: a wrong type, a missing key, an unknown key', () => {
    bites((p) => { p.json[EN].panels.mhc.label = 7; }, EN, '/panels/mhc/label', /string/);
    bites((p) => { delete p.json[EN].chapters.badges.summary; }, EN, '/chapters/badges', /summary/);
    bites((p) => { p.json[EN].panels.mhc.color = 'x'; }, EN, '/panels/mhc', /additional.*color/);
    bites((p) => { p.json['content/params.json'].params.tick_s.source = 'somewhere'; }, 'content/params.json', '/params/tick_s/source', /pattern/);
    bites((p) => { p.json['content/references.json'].references.janeway.url = 'ftp://x'; }, 'content/references.json', '/references/janeway/url', /pattern/);
    bites((p) => { p.json['content/themes.json'].themes.light.line = 9; }, 'content/themes.json', '/themes/light/line', /<= 3/);
    bites((p) => { p.json['content/extra/other.json'] = {}; }, 'content/extra/other.json', '', /no schema/);
});

test('ids: chapters, beats, topics and dials on both sides', () => {
    bites((p) => { delete p.json[EN].chapters.badges.beats.check; }, EN, '/chapters/badges/beats/check', /missing/);
    bites((p) => { p.json[EN].chapters.release.beats.extra = p.json[EN].chapters.release.beats.act; }, EN, '/chapters/release/beats/extra', /no such beat/);
    bites((p) => { delete p.json[EN].panels.tcr; }, EN, '/panels/tcr', /missing/);
    bites((p) => { p.json[EN].panels.dragon = p.json[EN].panels.tcr; }, EN, '/panels/dragon', /no such topic/);
    bites((p) => { delete p.json[EN].ui['control.coverage']; }, EN, '/ui/control.coverage', /missing/);
    bites((p) => { delete p.json[EN].ui['control.setup.4']; }, EN, '/ui/control.setup.4', /missing/);
    bites((p) => { delete p.json[ES].ui['tool.erase']; }, ES, '/ui/tool.erase', /missing/);
    bites((p) => { p.json[EN].chapters.release.question.answer = 3; }, EN, '/chapters/release/question/answer', /no choice 3/);
    bites((p) => { for (const {question} of Object.values(p.json[EN].chapters)) if (question) question.answer = 0; }, EN, '/chapters', /stands first in/);
    assert.ok(Object.keys(real.json[EN].chapters).length >= 2);
});

test('sources: none unknown, none unused', () => {
    bites((p) => { p.json[EN].panels.mhc.plain[0].sources = ['nobody']; }, EN, '/panels/mhc/plain/0/sources/0', /nobody/);
    bites((p) => { p.json['content/references.json'].references.spare = p.json['content/references.json'].references.janeway; },
        'content/references.json', '/references/spare', /nothing names/);
    bites((p) => { p.json['content/params.json'].params.tick_s.source = 'ref:nobody'; }, 'content/params.json', '/params/tick_s/source', /nobody/);
});

test('dates: real days, not in the future, stale after twelve months', () => {
    bites((p) => { p.json[EN].panels.mhc.plain[0].checked = '2026-02-30'; }, EN, '/panels/mhc/plain/0/checked', /format "date"/);
    bites((p) => { p.json[EN].panels.mhc.plain[0].checked = '2031-01-01'; }, EN, '/panels/mhc/plain/0/checked', /future/);
    bites((p) => { delete p.json[EN].panels.mhc.plain[0].checked; }, EN, '/panels/mhc/plain/0', /checked/);
    const claim = real.json[EN].panels.mhc.plain[0];
    const yearAfter = (days) => new Date(new Date(`${Number(claim.checked.slice(0, 4)) + 1}${claim.checked.slice(4)}`).valueOf() + days * 86_400_000);
    assert.equal(staleClaims(real, yearAfter(0)).filter((each) => each.text === claim.text).length, 0);
    assert.equal(staleClaims(real, yearAfter(1)).filter((each) => each.text === claim.text).length, 1);
});

test('languages say the same, with the same places and sources', () => {
    const other = (change) => (p) => {
        p.json['content/de.json'] = structuredClone(p.json[EN]);
        p.json['content/de.json'].lang = 'de';
        p.languages.push('content/de.json');
        change(p.json['content/de.json']);
    };
    assert.deepEqual(after(other(() => {})), []);
    bites(other((de) => { de.ui['name.t-cell'] = 'T-Zelle {x}'; }), 'content/de.json', '/ui/name.t-cell', /places/);
    bites(other((de) => { delete de.ui.sources; }), 'content/de.json', '/ui/sources', /missing/);
    bites(other((de) => { de.panels.mhc.detail.pop(); }), 'content/de.json', '/panels/mhc/detail/2/text', /missing/);
    bites(other((de) => { de.panels.mhc.plain[0].sources[0] = 'janeway'; }), 'content/de.json', '/panels/mhc/plain/0/sources/0', /another source/);
    bites(other((de) => { de.ui.surplus = 'x'; }), 'content/de.json', '/ui/surplus', /no such text/);
});

test('strings of the interface: none missing, none that nobody asks for', () => {
    bites((p) => { delete p.json[EN].ui['control.next']; }, EN, '/ui/control.next', /story\/controls\.cpp asks/);
    bites((p) => { delete p.json[EN].ui['event.stood-down']; }, EN, '/ui/event.stood-down', /asks/);
    bites((p) => { delete p.json[EN].ui['notice.no-language']; }, EN, '/ui/notice.no-language', /asks/);
    bites((p) => { p.json[EN].ui['spare.text'] = 'Spare'; }, EN, '/ui/spare.text', /nobody asks/);
    bites((p) => { p.code['src/panels/new.cpp'] = 'draw(words.text(open ? "panel.shut" : "panel.open"));'; }, EN, '/ui/panel.shut', /new\.cpp asks/);
    bites((p) => { p.code['web/new.js'] = "label.textContent = words('page.gone');"; }, EN, '/ui/page.gone', /new\.js asks/);
    bites((p) => {
        p.json[EN].ui['spare.text'] = 'Spare';
        p.code['src/panels/new.cpp'] = '// once "spare.text" was used here\n';
    }, EN, '/ui/spare.text', /nobody asks/);
});

test('reading: long sentences and hard words', () => {
    bites((p) => { p.json[EN].panels.badge.plain[0].text = 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.'; },
        EN, '/panels/badge/plain/0/text', /15 words/);
    bites((p) => { p.json[EN].panels.badge.plain[0].text = 'Immunological surveillance necessitates extraordinarily sophisticated discrimination.'; },
        EN, '/panels/badge/plain/0/text', /Flesch–Kincaid grade \d/);
    // seventh grade (60.7, no word of the glossary in it) is too hard for one plain Spanish text, and well within what a detail may ask
    const seventh = 'Muchos remedios nuevos vienen de laboratorios pequeños. Cada uno tiene su historia.';
    bites((p) => { p.json[ES].panels.antibody.plain[3].text = seventh; }, ES, '/panels/antibody/plain/3/text', /Fernández-Huerta ease 6\d\.\d .*limit 70/);
    assert.deepEqual(after((p) => { p.json[ES].panels.antibody.detail[0].text = seventh; }), []);
    const hard = 'The beautiful animal family is very happy about every Saturday.';
    bites((p) => { for (const panel of Object.values(p.json[EN].panels)) for (const claim of panel.plain) claim.text = hard; }, EN, '', /average/);
});

test('reading: the formulas', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39·6 + 11.8·1 − 15.59
    assert.ok(Math.abs(grade('The cat sat on the mat.', 'en', new Set()).raw - (0.39 * 6 + 11.8 - 15.59)) < 1e-9);
    // an explained term counts two at most, and only in the adjusted figure
    const {raw, adjusted} = grade('It is pembrolizumab.', 'en', new Set(['pembrolizumab']));
    assert.ok(Math.abs(raw - adjusted - 11.8 * (5 - 2) / 3) < 1e-9);
    // 4 words, 1 sentence, 8 syllables: 206.84 − 60·2 − 1.02·4
    assert.ok(Math.abs(grade('La célula muestra piezas.', 'es', new Set()).raw - (206.84 - 60 * (8 / 4) - 1.02 * 4)) < 1e-9);
    assert.equal(grade('tekst', 'xx', new Set()), undefined);
    assert.deepEqual(sentences('One in 3.5 days. “Two.” Three?'), ['One in 3.5 days.', '“Two.”', 'Three?']);
    assert.deepEqual(words('PD-L1 isn’t 1,000.'), ['PD-L1', 'isn’t', '1,000']);
});

test('Spanish syllables', () => {
    const known = {inmunitario: 5, célula: 3, también: 2, ciudad: 2, anticuerpo: 4, leer: 2, aéreo: 4, día: 2, quien: 1, guerra: 2, muy: 1, y: 1, pingüino: 3, oír: 2, ahora: 3, cuídate: 3};
    for (const [word, count] of Object.entries(known)) assert.equal(spanishSyllables(word), count, word);
});

test('words to avoid, as words and not as parts of words', () => {
    bites((p) => { p.json[EN].panels.badge.plain[0].text = 'T cells fight it.'; }, EN, '/panels/badge/plain/0/text', /fight/);
    bites((p) => { p.json[EN].ui.title = 'Boost your cells'; }, EN, '/ui/title', /Boost/);
    bites((p) => { p.json[EN].panels.badge.plain[0].text = 'A tumour cell.'; }, EN, '/panels/badge/plain/0/text', /tumour/);
    assert.deepEqual(after((p) => { p.json[EN].panels.badge.detail[0].text = 'It is cytotoxic in a warm, secure place.'; }), []);
});

test('files that are not JSON are said, and the rest is still checked', (t) => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'content-lint-'));
    t.after(() => fs.rmSync(root, {recursive: true}));
    fs.cpSync(path.join(ROOT, 'content'), path.join(root, 'content'), {recursive: true});
    fs.writeFileSync(path.join(root, 'content/params.json'), '{,}');
    const {problems} = lint(readProject(root), TODAY);
    assert.ok(problems.some((each) => each.file === 'content/params.json' && /not JSON/.test(each.reason)));
});

test('the command: exit code, --stale, and what it does not understand', () => {
    const tool = path.join(ROOT, 'tools/content-lint');
    assert.match(execFileSync(tool, [], {encoding: 'utf8'}), /all well/);
    assert.match(execFileSync(tool, ['--stale', '--today', '2030-01-01'], {encoding: 'utf8'}), /claims to check again/);
    assert.equal(spawnSync(tool, ['--quickly']).status, 2);
    assert.equal(spawnSync(tool, ['--today', 'soon']).status, 2);
});
