// A tick of the lab from a thousand cells to fifty thousand: natively, in WebAssembly under node, and in Chromium.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import {open} from '../../../tests/browser/drivers/index.mjs';
import {ROOT} from '../../../tests/browser/lib/site.mjs';
import {serve} from '../server.mjs';
import {median} from './report.mjs';

const FLAT = 1.25;       // design: what a cell costs among fifty thousand, to what it costs among a thousand
const TICK_MS = 4;       // design: ten thousand cells, natively
const SLOWER = 2;        // design: WebAssembly to native
const PROGRAM = 'build/web/bench_crowd.cjs';

/** Output of tools/bench_crowd.cpp, or {reason}. */
function ran(command, args) {
    const file = args.at(-1) ?? command;
    if (!fs.existsSync(file)) return {reason: `${path.relative(ROOT, file)} is not built`};
    const run = spawnSync(command, args, {encoding: 'utf8'});
    try { return JSON.parse(run.stdout); } catch { return {reason: `${path.relative(ROOT, file)} failed: ${(run.stderr || run.error?.message || '').trim().slice(0, 200)}`}; }
}

const PAGE = {  // no script inside the page: the server's content policy refuses those
    'index.html': '<!doctype html><meta charset="utf-8"><title>Crowd</title><script src="begin.js"></script><script src="bench_crowd.js"></script>',
    'begin.js': 'var Module = {print: text => { window.printed = text; }};',
};

/** The same program in a page of its own. */
async function ranInChromium() {
    const file = path.join(ROOT, PROGRAM);
    if (!fs.existsSync(file)) return {reason: `${PROGRAM} is not built`};
    const folder = fs.mkdtempSync(path.join(ROOT, 'build/crowd-'));
    for (const [name, text] of Object.entries(PAGE)) fs.writeFileSync(path.join(folder, name), text);
    fs.copyFileSync(file, path.join(folder, 'bench_crowd.js'));
    fs.copyFileSync(file.replace(/cjs$/, 'wasm'), path.join(folder, 'bench_crowd.wasm'));
    const [server, browser] = await Promise.all([serve({root: folder, port: 0}), open('chromium')]);
    try {
        const page = await browser.page({width: 400, height: 300, dpr: 1});
        await page.goto(`${server.url}index.html`);
        return JSON.parse(await page.until('the crowd', () => window.printed));
    } catch (problem) {
        return {reason: `in Chromium: ${problem.message.slice(0, 200)}`};
    } finally {
        await browser.close();
        await server.close();
        fs.rmSync(folder, {recursive: true});
    }
}

const named = cells => (Math.round(cells / 1000) * 1000).toLocaleString('en-US');

function add(report, name, {crowds}) {
    const perCell = crowds.map(({msPerTick, cells}) => 1e6 * median(msPerTick) / cells);
    crowds.forEach(({cells, msPerTick, makeMs}, i) => {
        report.add(`lab, ${named(cells)} cells: a tick, ${name}`, 'ms', msPerTick, name === 'native' && named(cells) === '10,000' ? {budget: TICK_MS} : {});
        report.add(`lab, ${named(cells)} cells: a cell in a tick, ${name}`, 'ns', [perCell[i]]);
        report.add(`lab, ${named(cells)} cells: to make it, ${name}`, 'ms', [makeMs]);
    });
    report.add(`lab: a cell among 50,000 to one among 1,000, ${name}`, '×', [perCell.at(-1) / perCell[0]], {budget: FLAT});
}

/** @param browser  false leaves Chromium out */
export async function measureCrowd(report, {browser}) {
    const all = [['native', ran(path.join(ROOT, 'build/release/bench_crowd'), [])],
        ['WebAssembly, node', ran(process.execPath, [path.join(ROOT, PROGRAM)])],
        ['WebAssembly, Chromium', browser ? await ranInChromium() : {reason: 'left out'}]];
    for (const [name, result] of all) result.reason ? report.missing(`lab: a tick, ${name}`, result.reason) : add(report, name, result);
    const [[, native], ...others] = all;
    if (native.reason) return;
    for (const {cells, bytes} of native.crowds) report.add(`lab, ${named(cells)} cells: a world in memory`, 'KiB', [bytes / 1024]);
    for (const [name, result] of others.filter(([, {reason}]) => !reason)) {
        native.crowds.forEach(({cells, msPerTick}, i) => report.add(`lab, ${named(cells)} cells: ${name} to native`, '×', [median(result.crowds[i].msPerTick) / median(msPerTick)], {budget: SLOWER}));
    }
}
