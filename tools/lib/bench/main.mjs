// Prints what the design's budgets speak of, as measured here and now. Nothing fails: timings belong to a machine, not to a build.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';

import {versionOf} from '../../../tests/browser/drivers/index.mjs';
import {ROOT} from '../../../tests/browser/lib/site.mjs';
import {measureAgainst} from './against.mjs';
import {measureCrowd} from './crowd.mjs';
import {measurePage} from './page.mjs';
import {machine, Report} from './report.mjs';
import {measureSizes} from './sizes.mjs';

const USAGE = `tools/bench [--json] [--no-build] [--no-browser] [--no-rival] [--runs N] [--site FOLDER]
  one line a figure: median, budget of the design, ratio to a reference measured in the same run, spread
  --json        the same as one JSON document
  --no-build    measures what is built already
  --no-browser  leaves out what needs Chromium
  --no-rival    leaves out AgentScript, another program for such models, with our rules (a minute)`;

/** Output of tools/bench.cpp, or the reason why there is none. */
function ticks(command, args) {
    const file = args.at(-1) ?? command;
    if (!fs.existsSync(file)) return {reason: `${path.relative(ROOT, file)} is not built`};
    const run = spawnSync(command, args, {encoding: 'utf8'});
    try { return JSON.parse(run.stdout); } catch { return {reason: `${path.relative(ROOT, file)} failed: ${(run.stderr || run.error?.message || '').trim().slice(0, 200)}`}; }
}

function measureTicks(report) {
    const native = ticks(path.join(ROOT, 'build/release/bench'), []);
    const wasm = ticks(process.execPath, [path.join(ROOT, 'build/web/bench.cjs')]);
    for (const [name, result] of [['native', native], ['WebAssembly', wasm]]) {
        if (result.reason) { report.missing(`ticks per second, ${name}`, result.reason); continue; }
        for (const [chapter, value] of Object.entries(result.ticksPerS)) {
            // a tick costs so many steps of the reference loop, compiled the same way and run in turns with it
            report.add(`${chapter}: ticks per second, ${name}`, '1/s', [value], {reference: {name: 'the steps of a reference loop', values: [result.referenceStepsPerS]}});
        }
    }
    for (const [name, result] of [['native', native], ['WebAssembly', wasm]]) {
        for (const [what, ms] of Object.entries(result.pictureMs ?? {})) {
            report.add(`picture of ${what}: made in, ${name}`, 'ms', [ms], name === 'native' && what.startsWith('10000 ') ? {budget: 4} : {});
        }
    }
    if (native.reason || wasm.reason) return;
    for (const chapter of Object.keys(native.ticksPerS)) {
        report.add(`${chapter}: time of a tick, WebAssembly to native`, '×', [native.ticksPerS[chapter] / wasm.ticksPerS[chapter]], {budget: 2});
    }
}

async function main() {
    const {values} = parseArgs({options: {
        json: {type: 'boolean'}, 'no-build': {type: 'boolean'}, 'no-browser': {type: 'boolean'}, 'no-rival': {type: 'boolean'}, runs: {type: 'string', default: '5'}, help: {type: 'boolean', short: 'h'},
        site: {type: 'string', default: process.env.IMMUNARIUM_SITE ?? path.join(ROOT, 'build/site')},
    }});
    if (values.help) return console.log(USAGE);
    const site = path.resolve(values.site);
    if (!fs.existsSync(path.join(site, 'index.html'))) throw new Error('there is no site; run tools/build first');
    const chapters = Object.keys(JSON.parse(fs.readFileSync(path.join(site, 'content/en.json'), 'utf8')).chapters);
    const report = new Report();
    const on = machine(values['no-browser'] ? {} : {chromium: versionOf('chromium')});
    measureSizes(report, site);
    measureTicks(report);
    await measureCrowd(report, {browser: !values['no-browser']});
    if (values['no-rival']) report.missing('hot tissue beside AgentScript', 'left out');
    else await measureAgainst(report, [
        {name: 'ours, native', command: [path.join(ROOT, 'build/release/bench_tissue')]},
        {name: 'ours, WebAssembly', command: [process.execPath, path.join(ROOT, 'build/web/bench_tissue.cjs')]},
    ]);
    if (values['no-browser']) report.missing('in the browser', 'left out');
    else await measurePage(report, site, {runs: Math.max(1, Number(values.runs)), chapters});

    if (values.json) return console.log(JSON.stringify({machine: on, figures: report.figures}, null, 1));
    console.log(`${on.processor}, ${on.processors} processors, ${on.memoryGiB} GiB, ${on.system}; node ${on.node}${on.chromium ? `; ${on.chromium}, software graphics` : ''}; `
        + `load ${on.load}; commit ${on.commit}; ${on.date}`);
    for (const figure of report.figures) console.log(report.line(figure));
}

try {
    await main();
} catch (problem) {
    console.error(`bench: ${problem.message}`);
    process.exitCode = 1;
}
process.exit();
