// sw.js: which files of the site one version consists of, each with its integrity.
import {createHash} from 'node:crypto';
import path from 'node:path';
import {minifyScript} from './bundle.mjs';

const digest = (kind, body) => createHash(kind).update(body);

/** Files that a reader needs to go on without a network. Still pictures below the fold are not: they would be most of the weight. */
const NEEDED = [/^(\w[\w-]*\/)?index\.html$/, /^content\/.*\.json$/, /^(main|early|extra\.\w+)\.[0-9a-f]{8}\.js$/, /\.(wasm|css|ttf|webmanifest)$/, /^icon/];
const NOT_NEEDED = /^extra\.audit\./;

/** A page is kept under its folder: some hosts send "index.html" on to it. */
const addressOf = name => name.replace(/(^|\/)index\.html$/, '$1');

/** [[address, integrity]], sorted. @param posters  pictures that stand in the stage until the program runs */
export function keptFiles(files, posters) {
    const names = [...files.keys()].filter(name => posters.includes(name) || NEEDED.some(each => each.test(name)) && !NOT_NEEDED.test(name)).sort();
    return names.map(name => [addressOf(name), `sha256-${digest('sha256', files.get(name)).digest('base64')}`]);
}

/** The text of sw.js for these files. */
export async function workerScript(web, files, posters) {
    const kept = JSON.stringify(keptFiles(files, posters));
    const version = digest('sha256', kept).digest('hex').slice(0, 12);
    return minifyScript(path.join(web, 'sw.js'), {VERSION: JSON.stringify(version), FILES: kept});
}
