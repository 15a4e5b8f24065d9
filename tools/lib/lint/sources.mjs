// Where claims and numbers come from, and when that was checked: every key resolves, none is left over, no day is still to come.
import {claims, step, walk} from './project.mjs';

const REFERENCES = 'content/references.json';
const DAY_MS = 24 * 60 * 60 * 1000;

/** Keys that `params.json` leans on: `{pointer, key}`. */
function paramSources(params) {
    return Object.entries(params?.params ?? {}).flatMap(([name, entry]) => {
        const key = /^ref:([^ ]+)/.exec(entry?.source ?? '')?.[1];
        return key ? [{pointer: `/params${step(name)}/source`, key}] : [];
    });
}

/** Keys that the numbers lean on: `{pointer, key}`. */
function evidenceSources(evidence) {
    const found = [];
    walk(evidence ?? {}, (value, pointer) => {
        if (typeof value === 'string' && /\/(?:sources\/\d+|source)$/.test(pointer)) found.push({pointer, key: value});
    });
    return found;
}

/** @returns {import('./project.mjs').Problem[]} */
export function checkSources({json, languages}) {
    const known = json[REFERENCES]?.references ?? {};
    const used = new Set();
    const problems = [];
    const use = (file, pointer, key) => {
        used.add(key);
        if (Object.hasOwn(known, key)) return;
        problems.push({file, pointer, reason: `no reference has the key “${key}”`, cure: `correct its spelling, or add it to ${REFERENCES}`});
    };
    for (const {pointer, key} of paramSources(json['content/params.json'])) use('content/params.json', pointer, key);
    for (const {pointer, key} of evidenceSources(json['content/evidence.json'])) use('content/evidence.json', pointer, key);
    for (const file of languages) {
        for (const {pointer, claim} of claims(json[file])) {
            claim.sources.forEach((key, i) => use(file, `${pointer}/sources/${i}`, key));
        }
    }
    for (const key of Object.keys(known)) {
        if (!used.has(key)) problems.push({file: REFERENCES, pointer: `/references${step(key)}`, reason: 'nothing names this source', cure: 'remove it, or name it where it is used'});
    }
    return problems;
}

/**
 * @param {Date} today
 * @returns {import('./project.mjs').Problem[]}
 */
export function checkDates({json, languages}, today) {
    const problems = [];
    for (const file of languages) {
        for (const {pointer, claim} of claims(json[file])) {
            // a day's grace: the clock of another time zone may be ahead
            if (new Date(claim.checked) - today <= DAY_MS) continue;
            problems.push({file, pointer: `${pointer}/checked`, reason: `${claim.checked} lies in the future`, cure: 'write the day on which it was checked'});
        }
    }
    return problems;
}

/**
 * Claims checked more than twelve months before `today`.
 * @returns {{file: string, pointer: string, checked: string, text: string}[]}
 */
export function staleClaims({json, languages}, today) {
    const limit = new Date(today);
    limit.setUTCFullYear(limit.getUTCFullYear() - 1);
    return languages.flatMap((file) => claims(json[file])
        .filter(({claim}) => new Date(claim.checked) < limit)
        .map(({pointer, claim}) => ({file, pointer, checked: claim.checked, text: claim.text})));
}
