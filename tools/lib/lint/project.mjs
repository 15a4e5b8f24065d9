// Everything the lint looks at, read once: content files, schemas and code as text. The rules are functions of this object.
import fs from 'node:fs';
import path from 'node:path';

const CONTENT_FILES = /^[a-z]{2,3}(-[A-Za-z0-9]+)*\.json$/;
const NOT_LANGUAGES = new Set(['params.json', 'references.json', 'themes.json', 'evidence.json']);

/** @typedef {{file: string, pointer: string, reason: string, cure: string}} Problem */

/** Files below `folder` whose name ends in one of `endings`, without what is built or installed. */
function files(root, folder, endings) {
    const at = path.join(root, folder);
    if (!fs.existsSync(at)) return [];
    return fs.readdirSync(at, {withFileTypes: true}).flatMap((entry) => {
        const name = `${folder}/${entry.name}`;
        if (entry.isDirectory()) return files(root, name, endings);
        return endings.some((ending) => entry.name.endsWith(ending)) ? [name] : [];
    });
}

/** Parses one file; a syntax error becomes a problem and the file is left out. */
function parsed(root, file, problems) {
    try {
        return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
    } catch (error) {
        problems.push({file, pointer: '', reason: `not JSON: ${error.message}`, cure: 'correct the text there'});
        return undefined;
    }
}

/**
 * @param {string} root  folder of the project
 * @returns `{json, languages, schemas, code, problems}`: `json` and `schemas` by file name, `languages` = names of the
 *          language files, `code` = texts by file name, `problems` = files that could not be read
 */
export function readProject(root) {
    const problems = [];
    const json = {};
    const schemas = {};
    for (const file of files(root, 'content', ['.json'])) {
        const value = parsed(root, file, problems);
        if (value === undefined) continue;
        (file.startsWith('content/schema/') ? schemas : json)[file] = value;
    }
    const languages = Object.keys(json).filter((file) => {
        const name = path.basename(file);
        return path.dirname(file) === 'content' && CONTENT_FILES.test(name) && !NOT_LANGUAGES.has(name);
    });
    const code = {};
    const sources = [...files(root, 'src', ['.h', '.cpp']), ...files(root, 'web', ['.js', '.mjs', '.html', '.cpp']),
        ...files(root, 'tools', ['.mjs', '.cpp'])];
    for (const file of sources) {
        if (!file.startsWith('tools/lib/lint/')) code[file] = fs.readFileSync(path.join(root, file), 'utf8');
    }
    return {json, languages, schemas, code, problems};
}

/** One step of a JSON pointer. */
export const step = (key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Calls `visit(value, pointer)` for every value of a tree, parents first. */
export function walk(value, visit, pointer = '') {
    visit(value, pointer);
    if (value === null || typeof value !== 'object') return;
    for (const [key, child] of Object.entries(value)) walk(child, visit, pointer + step(key));
}

/** Every claim of a language file: `{pointer, claim}`. */
export function claims(language) {
    const found = [];
    walk(language, (value, pointer) => {
        if (value !== null && typeof value === 'object' && 'checked' in value && 'sources' in value && 'text' in value) {
            found.push({pointer, claim: value});
        }
    });
    return found.filter(({pointer}) => !pointer.startsWith('/ui'));
}
