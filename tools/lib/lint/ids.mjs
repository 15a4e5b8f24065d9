// Ids on both sides: chapters, beats, topics and dials of the code against the words of each language, and languages among each other.
import {step, walk} from './project.mjs';

/** From so many questions on the places of right answers are compared. */
const kFewQuestions = 4;

const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

/** The script as its source files write it: `{chapters: {id: {beats, dials}}, topics}`. */
export function scriptOf(code) {
    const chapters = {};
    for (const [file, text] of Object.entries(code)) {
        if (!/^src\/story\/chapters\/.*\.cpp$/.test(file)) continue;
        const id = /\bchapter\.id\s*=\s*"([^"]+)"/.exec(text)?.[1];
        if (!id) continue;
        // dials may be written with or without names of their fields, and have a kind; beats name theirs
        chapters[id] = {beats: all(text, /\{\s*\.id\s*=\s*"([a-z0-9-]+)"(?!\s*,\s*\.kind\b)/g),
            options: [...text.matchAll(/\{\s*(?:\.id\s*=\s*)?"([a-z0-9-]+)"\s*,\s*(?:\.kind\s*=\s*)?(?:Dial::)?Kind::Choice\b(?:[^{}]|\{\})*\{([^{}]+)\}(?:\s*,\s*\.options_said\s*=\s*"([^"]+)")?/g)]
                .flatMap(([, dial, list, said]) => all(list, /"([^"]+)"/g).map((option, index) => (said ? said + option : `control.${dial}.${index}`))),
            tools: all(text, /\{\s*"([a-z0-9-]+)"\s*,\s*What::(?:Add|Erase)/g),
            dials: all(text, /\{\s*(?:\.id\s*=\s*)?"([a-z0-9-]+)"\s*,\s*(?:\.kind\s*=\s*)?(?:Dial::)?Kind::/g)};
    }
    const list = /kTopics\b[^;]*\(\{([^}]*)\}\)/.exec(code['src/content/parts.h'] ?? '')?.[1] ?? '';
    return {chapters, topics: all(list, /"([^"]+)"/g)};
}

/** Says what `wanted` and `given` do not share. */
function compare(file, pointer, wanted, given, what, problems) {
    for (const id of wanted) {
        if (!given.includes(id)) problems.push({file, pointer: pointer + step(id), reason: `is missing: the code has this ${what}`, cure: 'write its words'});
    }
    for (const id of given) {
        if (!wanted.includes(id)) problems.push({file, pointer: pointer + step(id), reason: `the code has no such ${what}`, cure: 'correct its spelling, or remove it'});
    }
}

/** @returns {import('./project.mjs').Problem[]} */
export function checkIds({json, languages, code}) {
    const {chapters, topics} = scriptOf(code);
    const problems = [];
    for (const file of languages) {
        const words = json[file];
        compare(file, '/chapters', Object.keys(chapters), Object.keys(words.chapters), 'chapter', problems);
        compare(file, '/panels', topics, Object.keys(words.panels), 'topic', problems);
        for (const [id, {beats, dials, options, tools}] of Object.entries(chapters)) {
            const said = words.chapters[id];
            if (said) compare(file, `/chapters${step(id)}/beats`, beats, Object.keys(said.beats), 'beat', problems);
            for (const key of [...dials.map((dial) => `control.${dial}`), ...options, ...tools.map((tool) => `tool.${tool}`)]) {
                if (!words.ui[key]) problems.push({file, pointer: `/ui/${key}`, reason: 'is missing: a control is named by it', cure: 'add the text'});
            }
        }
        const asked = [
            ...Object.entries(words.quiz ?? {}).map(([id, {answer, choices}]) => ({pointer: `/quiz${step(id)}/answer`, answer, choices})),
            ...Object.entries(words.chapters).filter(([, {question}]) => question).map(([id, {question}]) => ({pointer: `/chapters${step(id)}/question/answer`, ...question})),
        ];
        for (const {pointer, answer, choices} of asked) {
            if (answer >= choices.length) problems.push({file, pointer, reason: `there is no choice ${answer}`, cure: `write 0 … ${choices.length - 1}`});
        }
        // a reader would soon take the place for the answer
        const first = asked.filter(({answer}) => answer === 0).length;
        if (asked.length >= kFewQuestions && first > asked.length / 2) {
            problems.push({file, pointer: '/chapters', reason: `the right answer stands first in ${first} of ${asked.length} questions`, cure: 'change the order of the choices of some'});
        }
    }
    return problems;
}

/** Texts of a tree by pointer, and which answers are right. */
function texts(tree) {
    const found = new Map();
    walk(tree, (value, pointer) => {
        if (typeof value === 'string' || pointer.endsWith('/answer')) found.set(pointer, String(value));
    });
    return found;
}
const places = (text) => [...new Set(all(text, /\{([a-z_]+)\}/g))].sort().join(', ');

/** Every language says the same things, with the same places to fill in, from the same sources. The first file is the measure. */
export function checkLanguages({json, languages}) {
    const [first, ...others] = [...languages].sort((a, b) => Number(b.endsWith('/en.json')) - Number(a.endsWith('/en.json')));
    const problems = [];
    if (!first) return problems;
    const measure = texts(json[first]);
    for (const file of others) {
        const given = texts(json[file]);
        for (const [pointer, text] of measure) {
            const other = given.get(pointer);
            if (other === undefined) {
                problems.push({file, pointer, reason: `is missing: ${first} has it`, cure: 'translate it'});
            } else if (places(other) !== places(text)) {
                problems.push({file, pointer, reason: `places to fill in differ: {${places(other)}}, but {${places(text)}} in ${first}`, cure: 'use the same {names}'});
            } else if (pointer.endsWith('/answer') && other !== text) {
                problems.push({file, pointer, reason: `another choice is right than in ${first}: ${other}`, cure: `write ${text}, or put the choices into the same order`});
            } else if (/\/sources\/\d+$/.test(pointer) && other !== text) {
                problems.push({file, pointer, reason: `names another source than ${first}: ${other}`, cure: `write ${text}`});
            }
        }
        for (const pointer of given.keys()) {
            if (!measure.has(pointer)) problems.push({file, pointer, reason: `${first} has no such text`, cure: 'remove it, or add it there too'});
        }
    }
    return problems;
}
