// tools/content-lint: what it is asked, and what it prints. Exit 1 when anything is wrong.
import {fileURLToPath} from 'node:url';

import {lint, readProject, staleClaims} from './lint.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const USAGE = `tools/content-lint [--stale] [--today YYYY-MM-DD]
  --stale   list claims that were checked more than twelve months ago, and nothing else
  --today   the day to measure from, for claims' dates`;

const given = process.argv.slice(2);
if (given.includes('--help')) {
    console.log(USAGE);
    process.exit(0);
}
const at = given.indexOf('--today');
const today = at >= 0 ? new Date(`${given[at + 1]}T00:00:00Z`) : new Date();
const unknown = given.filter((each, i) => !['--stale', '--today'].includes(each) && !(at >= 0 && i === at + 1));
if (unknown.length > 0 || Number.isNaN(today.valueOf())) {
    console.error(`content-lint: not understood: ${unknown.join(' ') || given[at + 1]}\n${USAGE}`);
    process.exit(2);
}

const project = readProject(root);
// exitCode, not exit(): what is still on its way into a pipe would be cut off
if (given.includes('--stale')) {
    const stale = staleClaims(project, today);
    for (const claim of stale) console.log(`${claim.file}${claim.pointer}: checked ${claim.checked}: ${claim.text}`);
    console.log(stale.length === 0 ? 'No claim was checked more than twelve months ago.' : `${stale.length} claims to check again.`);
} else {
    const {problems, report} = lint(project, today);
    for (const {file, pointer, reason, cure} of problems) console.error(`${file}${pointer ? `#${pointer}` : ''}: ${reason}\n    ${cure}`);
    for (const line of report) console.log(line);
    console.log(problems.length === 0 ? 'content-lint: all well' : `content-lint: ${problems.length} problems`);
    process.exitCode = problems.length === 0 ? 0 : 1;
}
