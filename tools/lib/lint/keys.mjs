// Strings of the interface: every key that the code asks for is there, and none is there that nobody asks for.

const KEY = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
/** The room whose dotted literals in a namespace of `ui` can only be keys; elsewhere they may be colours or ids. */
const SPEAKING = /^src\/story\/(?!chapters\/)/;
/** Whose .text("…") reads JSON, not words. */
const JSON_ROOM = /^src\/content\//;

/** How the page and its tools ask: {{ui.key}} in the template, ui['key'], ui.key, words('key'). */
const PAGE_CALLS = [/\{\{\s*ui\.([a-z0-9.-]+)\s*\}\}/g, /\bui\['([a-z0-9.-]+)'\]/g, /\bui\.([a-z]+)(?![\w.(-])/g, /\bwords\('([a-z0-9.-]+)'/g];

const literals = (text) => [...text.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`([^`$\\]*)`/g)].map((m) => m[1] ?? m[2] ?? m[3]);
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1');

/** First argument of each call of text() or say(): up to the comma, brace or bracket that ends it. */
function firstArguments(text) {
    return [...text.matchAll(/\b(?:text|say)\(([^,{};]*?)[,)]/g)].map((match) => match[1]);
}

/** What the code asks for: exact keys with where, every literal, and beginnings that are completed at run time. */
export function askedFor(code, namespaces) {
    const exact = new Map();
    const seen = new Set();
    const prefixes = new Set();
    for (const [file, raw] of Object.entries(code)) {
        const text = withoutComments(raw);
        for (const literal of literals(text)) {
            if (KEY.test(literal)) seen.add(literal);
            if (literal.endsWith('|') && KEY.test(literal.slice(0, -1))) exact.set(literal.slice(0, -1), file);  // a notice and its value
            if (/^[a-z0-9.-]+\.$/.test(literal)) prefixes.add(literal);
            if (SPEAKING.test(file) && KEY.test(literal) && literal.includes('.') && namespaces.has(literal.split('.')[0])) exact.set(literal, file);
        }
        for (const match of text.matchAll(/`([a-z0-9.-]+\.)\$\{/g)) prefixes.add(match[1]);
        for (const pattern of PAGE_CALLS) {
            for (const [, key] of text.matchAll(pattern)) {
                seen.add(key);
                if (!file.startsWith('src/')) exact.set(key, file);
            }
        }
        if (!file.startsWith('src/') || JSON_ROOM.test(file)) continue;
        for (const argument of firstArguments(text)) {
            for (const literal of literals(argument)) if (KEY.test(literal)) exact.set(literal, file);
        }
    }
    return {exact, seen, prefixes};
}

/** @returns {import('./project.mjs').Problem[]} */
export function checkKeys({json, languages, code}) {
    const problems = [];
    for (const file of languages) {
        const ui = json[file].ui ?? {};
        const namespaces = new Set(Object.keys(ui).filter((key) => key.includes('.')).map((key) => key.split('.')[0]));
        const {exact, seen, prefixes} = askedFor(code, namespaces);
        for (const [key, where] of exact) {
            if (!ui[key] && key !== 'review') problems.push({file, pointer: `/ui/${key}`, reason: `is missing: ${where} asks for it`, cure: 'add the text'});
        }
        for (const key of Object.keys(ui)) {
            const used = seen.has(key) || exact.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix));
            if (!used) problems.push({file, pointer: `/ui/${key}`, reason: 'nobody asks for this text', cure: 'remove it, or use it'});
        }
    }
    return problems;
}
