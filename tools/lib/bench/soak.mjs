// N minutes of story in two chapters, or in one of the reader's choice, operated all the while: the heap stays flat, the page keeps no more, rest stays rest.
import fs from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';

import {open} from '../../../tests/browser/drivers/index.mjs';
import {Explainer} from '../../../tests/browser/lib/explainer.mjs';
import {ROOT} from '../../../tests/browser/lib/site.mjs';
import {serve} from '../server.mjs';
import {median} from './report.mjs';

const USAGE = `tools/soak [--minutes N] [--chapter ID] [--site FOLDER]   N minutes of story (default 30), stepped as fast as the machine can; --chapter stays in that one`;
const TICKS_PER_MINUTE = 60 * 30;   // two biological minutes a second, 4 s a tick
const SAMPLES = 12;
const MOST_GROWTH = 1.15;           // of what the page keeps: garbage is collected before each sample, so little is noise
const SLACK = {jsBytes: 512 * 1024, nodes: 150, listeners: 60};

/** One minute of story, with what a lively reader does in it. */
async function liveOneMinute(explainer, minute, only) {
    const {page} = explainer;
    const press = async act => { if (await page.has('button', {act, within: '#mirror'})) await explainer.press(act); };
    if (!only) await press(minute % 6 === 5 ? `chapter.${(minute % 12 < 6) ? 'release' : 'badges'}` : 'next');
    else if (minute % 10 === 9) await press('restart');
    for (let part = 0; part < 4; ++part) {
        await explainer.advance(TICKS_PER_MINUTE / 4);
        const actors = (await page.all('button', {within: '#mirror'})).filter(each => /^(actor|topic)\./.test(each.act));
        if (actors.length > 0) await press(actors[(minute + part) % actors.length].act);
    }
    for (const dial of await page.all('slider', {within: '#mirror'})) {
        if (/^(coverage|tumor-pd-l1|scrub)$/.test(dial.act)) await page.press('slider', {act: dial.act, within: '#mirror'}, minute % 2 ? 'PageUp' : 'PageDown');
    }
    await press('step-back');
    await page.resize(...[[1280, 800], [900, 700], [420, 800]][minute % 3], 1);
    await page.settle();
}

async function sample(explainer) {
    const {page} = explainer;
    await page.cdp.send('HeapProfiler.collectGarbage');
    const metrics = Object.fromEntries((await page.cdp.send('Performance.getMetrics')).metrics.map(each => [each.name, each.value]));
    const {heapBytes} = await explainer.probe();
    return {heapBytes, jsBytes: metrics.JSHeapUsedSize, nodes: metrics.Nodes, listeners: metrics.JSEventListeners};
}

/** What has grown from the first third to the last. */
function growth(samples) {
    const third = Math.max(1, Math.floor(samples.length / 3));
    const problems = [];
    for (const key of Object.keys(samples[0])) {
        const [first, last] = [median(samples.slice(0, third).map(each => each[key])), median(samples.slice(-third).map(each => each[key]))];
        const most = key === 'heapBytes' ? first : Math.max(first * MOST_GROWTH, first + SLACK[key]);
        console.log(`${key.padEnd(10)} ${String(Math.round(first)).padStart(12)} → ${String(Math.round(last)).padStart(12)}`);
        if (last > most) problems.push(`${key} grew from ${Math.round(first)} to ${Math.round(last)}`);
    }
    return problems;
}

async function soak(explainer, minutes, only) {
    const samples = [];
    const problems = [];
    await explainer.page.cdp.send('Performance.enable');
    for (let minute = 0; minute < minutes; ++minute) {
        await liveOneMinute(explainer, minute, only);
        if ((minute + 1) % Math.max(1, Math.floor(minutes / SAMPLES)) !== 0) continue;
        await explainer.pause();
        await explainer.still();
        const drawn = await explainer.framesIn(1000);
        if (drawn > 0) problems.push(`minute ${minute + 1}: ${drawn} frames drawn while paused`);
        samples.push(await sample(explainer));
        console.log(`minute ${String(minute + 1).padStart(3)}: heap ${samples.at(-1).heapBytes}, page ${samples.at(-1).jsBytes}, nodes ${samples.at(-1).nodes}`);
    }
    return [...problems, ...growth(samples), ...explainer.page.heard().map(text => `the page said: ${text}`)];
}

async function main() {
    const {values} = parseArgs({options: {minutes: {type: 'string', default: '30'}, chapter: {type: 'string'}, help: {type: 'boolean', short: 'h'},
        site: {type: 'string', default: process.env.IMMUNARIUM_SITE ?? path.join(ROOT, 'build/site')}}});
    if (values.help) return console.log(USAGE);
    const minutes = Number(values.minutes);
    if (!(minutes >= 1)) throw new Error('--minutes is 1 or more');
    if (!fs.existsSync(path.join(values.site, 'index.html'))) throw new Error('there is no site; run tools/build first');
    const [server, browser] = await Promise.all([serve({root: values.site, port: 0}), open('chromium')]);
    try {
        const explainer = await Explainer.open(await browser.page({width: 1280, height: 800}), `${server.url}index.html`, {chapter: values.chapter ?? 'badges', mode: 'embed', motion: 'reduced'});
        const problems = await soak(explainer, minutes, values.chapter);
        for (const problem of problems) console.error(`✗ ${problem}`);
        if (problems.length > 0) process.exitCode = 1;
        else console.log(`${minutes} minutes of story: nothing grows, nothing is drawn at rest`);
    } finally {
        await browser.close();
        await server.close();
    }
}

try {
    await main();
} catch (problem) {
    console.error(`soak: ${problem.message}`);
    process.exitCode = 1;
}
process.exit();
