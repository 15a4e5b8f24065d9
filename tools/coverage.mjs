// Writes docs/coverage.md. Fails when a place has moved, begins with other words or rests on other sources.
//   node tools/coverage.mjs [--check]     --check: writes nothing, fails when the file is out of date
import {promises as fs} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {coverage, coverageMarkdown} from './lib/coverage.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = async name => fs.readFile(path.join(ROOT, name), 'utf8');

const [list, language] = (await Promise.all([read('docs/coverage.json'), read('content/en.json')])).map(text => JSON.parse(text));
const {problems, rows} = coverage(list, language);
for (const problem of problems) console.error(problem);
const text = coverageMarkdown(rows, language);
if (process.argv.includes('--check')) {
    if (await read('docs/coverage.md').catch(() => '') !== text) problems.push('out of date');
    if (problems.includes('out of date')) console.error('docs/coverage.md is out of date: run node tools/coverage.mjs');
} else if (problems.length === 0) {
    await fs.writeFile(path.join(ROOT, 'docs/coverage.md'), text);
    console.log(`docs/coverage.md: ${rows.length} statements`);
}
process.exitCode = problems.length === 0 ? 0 : 1;
