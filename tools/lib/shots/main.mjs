// Renders the site's chapters and beats, and lays them out on contact sheets; see options.mjs for what can be asked for.
import fs from 'node:fs';
import path from 'node:path';

import {open} from '../../../tests/browser/drivers/index.mjs';
import {serve} from '../server.mjs';
import {Camera} from './camera.mjs';
import {problemsOf} from './check.mjs';
import {chaptersOf, looks, readOptions, ROOT, USAGE} from './options.mjs';
import {writeSheet} from './sheet.mjs';

const say = text => console.log(text);
const near = file => path.relative(process.cwd(), file);

/** One beat in one theme: loaded once, then shown in each size. */
async function shootBeat(camera, options, {chapter, beat, theme, lang, sizes}) {
    const {captionDue, tick} = await camera.open({chapter, beat, theme, lang, size: sizes[0]});
    const shots = [];
    for (const size of sizes) {
        const stem = path.join(options.out, lang, chapter, `${beat}-${theme}-${size.name}`);
        if (options.film) {
            const files = await camera.film(size, path.join(options.out, lang, chapter, 'film', `${beat}-${theme}-${size.name}`));
            shots.push(...files.map((file, i) => ({file, size, label: `${size.name}, ${(i * options.every).toFixed(1)} s`})));
            continue;
        }
        for (const vision of options.vision) {
            const file = vision === 'none' ? `${stem}.png` : `${stem}-${vision}.png`;
            const {probe, canvas} = await camera.shoot(size, file, vision);
            const problems = options.check ? problemsOf(probe, canvas) : [];
            for (const problem of problems) say(`   ✗ ${chapter}/${beat} ${theme} ${size.name}: ${problem}`);
            shots.push({file, size, label: `${theme} ${size.name}${vision === 'none' ? '' : ` ${vision}`}`, problems});
        }
    }
    return {title: `${beat} · tick ${tick}${captionDue ? '' : ' · its event has not happened'}`, shots};
}

async function shootAll(browser, base, options) {
    const camera = new Camera(browser, base, options);
    let [count, wrong] = [0, 0];
    for (const lang of options.lang) {
        for (const {chapter, title, beats} of chaptersOf(options)) {
            const started = Date.now();
            const rows = [];
            for (const beat of beats) {
                const parts = [];
                for (const look of looks(options)) parts.push(await shootBeat(camera, options, {chapter, beat, lang, ...look}));
                // one row a beat; a strip of film is a row of its own
                rows.push(...(options.film ? parts : [{title: parts[0].title, shots: parts.flatMap(part => part.shots)}]));
            }
            const sheet = path.join(options.out, `${chapter}-${lang}${options.film ? '-film' : ''}.png`);
            await writeSheet(browser, sheet, `${title} (${chapter}, ${lang})`, rows);
            const shots = rows.flatMap(row => row.shots);
            count += shots.length;
            wrong += shots.reduce((sum, shot) => sum + (shot.problems?.length ?? 0), 0);
            say(`${near(sheet)}: ${shots.length} pictures (${((Date.now() - started) / 1000).toFixed(0)} s)`);
        }
    }
    return {count, wrong};
}

async function main() {
    const options = readOptions(process.argv.slice(2));
    if (options.help) return say(USAGE);
    if (!fs.existsSync(path.join(options.site, 'index.html'))) throw new Error(`there is no site in ${path.relative(ROOT, options.site)}; run tools/build first`);
    chaptersOf(options);
    const [server, browser] = await Promise.all([serve({root: options.site, port: 0}), open(options.engine)]);
    try {
        const {count, wrong} = await shootAll(browser, `${server.url}index.html`, options);
        if (options.check) say(wrong === 0 ? `checked ${count} pictures: no label overlaps, nothing is cut off, receptors are large enough` : `${wrong} problems in ${count} pictures`);
        if (wrong > 0) process.exitCode = 1;
    } finally {
        await browser.close();
        await server.close();
    }
}

try {
    await main();
} catch (problem) {
    console.error(`shots: ${problem.message}`);
    process.exitCode = 1;
}
process.exit();
