// What a reader downloads until the first interactive frame, file by file; fails above the budget.
//   node tools/size.mjs [--site DIR]
import {promises as fs} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import zlib from 'node:zlib';

const BUDGET_BYTES = 400 * 1024;
const SINGLE_BUDGET_BYTES = 1.6 * 1024 * 1024;

const brotli = bytes => zlib.brotliCompressSync(bytes, {params: {[zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}).length;

/** Keys of files that are fetched once the first frame has been drawn. */
const MORE = /^content\/(references|evidence|[a-z]{2}(-\w+)?\.more)\.json$/;
const LANGUAGE = /^content\/[a-z]{2}(-\w+)?\.json$/;

/** Names of the files that a page asks for before its first frame, the page itself first. */
export function firstFiles(html) {
    const config = JSON.parse(/<script type="application\/json" id="immunarium-config">(.*?)<\/script>/s.exec(html)[1]);
    const lang = /<html lang="([\w-]+)"/.exec(html)[1];
    const program = Object.entries(config.files).filter(([key]) => !MORE.test(key) && (!LANGUAGE.test(key) || key === `content/${lang}.json`)).map(([, name]) => name);
    const tags = [...html.matchAll(/<script src="([^"]+)"|<link rel="(?:stylesheet|manifest|icon)" href="([^"]+)"/g)].map(match => match[1] ?? match[2]);
    // the picture that stands in the stage until the first frame
    const poster = /<picture class="still">.*?<img src="([^"]+)"/s.exec(html);
    const extras = Object.entries(config.files).filter(([key]) => /^(extra|places)\/|^sw$/.test(key)).map(([, name]) => name);  // asked for by few readers
    return ['index.html', ...new Set([...tags, ...program.filter(name => !extras.includes(name)), ...(poster ? [poster[1]] : [])])];
}

async function main() {
    const {values} = parseArgs({options: {site: {type: 'string', default: fileURLToPath(new URL('../build/site', import.meta.url))}}});
    const rows = [];
    for (const name of firstFiles(await fs.readFile(path.join(values.site, 'index.html'), 'utf8'))) {
        const bytes = await fs.readFile(path.join(values.site, name));
        rows.push({name, raw: bytes.length, wire: brotli(bytes)});
    }
    const wire = rows.reduce((sum, row) => sum + row.wire, 0);
    for (const row of [...rows, {name: 'to the first interactive frame', raw: rows.reduce((sum, row) => sum + row.raw, 0), wire}]) {
        console.log(`${row.name.padEnd(44)} ${String(row.raw).padStart(10)} ${String(row.wire).padStart(10)}`);
    }
    const single = (await fs.stat(path.join(values.site, 'immunarium.html'))).size;
    console.log(`budget ${BUDGET_BYTES} bytes on the wire (brotli 11): ${(100 * wire / BUDGET_BYTES).toFixed(0)} %`);
    console.log(`immunarium.html ${single} bytes of ${SINGLE_BUDGET_BYTES}: ${(100 * single / SINGLE_BUDGET_BYTES).toFixed(0)} %`);
    if (wire > BUDGET_BYTES || single > SINGLE_BUDGET_BYTES) {
        console.error('Above the budget.');
        process.exit(1);
    }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) await main();
