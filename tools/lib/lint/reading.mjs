// How easily the texts read: school grade (English), ease (Spanish), length of sentences. One number a text, and both ways of counting.
import {syllable} from 'syllable';

import {step} from './project.mjs';
import {spanishSyllables} from './spanish.mjs';

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

export const words = (text) => text.match(WORD) ?? [];
export const sentences = (text) => text.split(/(?<=[.!?][”")]?)\s+/u).filter((part) => words(part).length > 0);

/** Formulas and limits by language. `easier(a, b)`: whether a reads at least as easily as b. */
const LANGUAGES = {
    en: {
        name: 'Flesch–Kincaid grade',
        syllables: (word) => (/^\d/.test(word) ? 1 : Math.max(1, syllable(word))),  // a voice reads 237 as one breath
        // Kincaid 1975
        score: (perSentence, perWord) => 0.39 * perSentence + 11.8 * perWord - 15.59,
        within: (score, limit) => score <= limit,
        limits: {plain: 8, detail: 10, average: 6},
    },
    es: {
        name: 'Fernández-Huerta ease',
        syllables: (word) => (/^\d/.test(word) ? 1 : spanishSyllables(word)),
        // Fernández Huerta 1959, with words per sentence as later corrected; 70–80 is sixth grade
        score: (perSentence, perWord) => 206.84 - 60 * perWord - 1.02 * perSentence,
        within: (score, limit) => score >= limit,
        limits: {plain: 70, detail: 50, average: 70},
    },
};
const LONGEST_PLAIN = 14;
const LONGEST_DETAIL = 30;

/** Terms that are explained in place, and names: their words count two syllables at most in the adjusted figure. */
export function explainedWords(language) {
    const terms = [...(language.glossary ?? []).map((entry) => entry.term), ...Object.values(language.panels ?? {}).flatMap((panel) => [panel.name, panel.label])];
    return new Set(terms.flatMap(words).map((word) => word.toLowerCase()).flatMap((word) => [word, `${word}s`]));
}

/** `{raw, adjusted}` of one text; undefined for a language without a formula. */
export function grade(text, lang, explained) {
    const rules = LANGUAGES[lang.split('-')[0]];
    const list = words(text);
    if (!rules || list.length === 0) return undefined;
    const count = (adjusted) => list.reduce((sum, word) => {
        const name = explained.has(word.toLowerCase()) || /\d/.test(word) || /^\p{L}.*\p{Lu}/u.test(word);  // PD-L1, KEYNOTE
        return sum + (adjusted && name ? Math.min(2, rules.syllables(word)) : rules.syllables(word));
    }, 0);
    const perSentence = list.length / sentences(text).length;
    return {raw: rules.score(perSentence, count(false) / list.length), adjusted: rules.score(perSentence, count(true) / list.length)};
}

/** Every text that is measured: `{pointer, level, text}`; level is "plain" or "detail". */
export function measured(language) {
    const list = [];
    const add = (pointer, level, text) => text && list.push({pointer, level, text});
    for (const [id, chapter] of Object.entries(language.chapters ?? {})) {
        const at = `/chapters${step(id)}`;
        add(`${at}/summary`, 'plain', chapter.summary);
        for (const [beat, {caption, waiting}] of Object.entries(chapter.beats ?? {})) {
            add(`${at}/beats${step(beat)}/caption/text`, 'plain', caption?.text);
            add(`${at}/beats${step(beat)}/waiting`, 'plain', waiting);
        }
        add(`${at}/question/ask`, 'plain', chapter.question?.ask);
        chapter.question?.choices?.forEach((choice, i) => add(`${at}/question/choices/${i}`, 'plain', choice));
        add(`${at}/question/why/text`, 'plain', chapter.question?.why?.text);
        chapter.leaves_out?.forEach((claim, i) => add(`${at}/leaves_out/${i}/text`, 'plain', claim.text));
    }
    for (const [id, panel] of Object.entries(language.panels ?? {})) {
        for (const level of ['plain', 'detail']) {
            panel[level]?.forEach((claim, i) => add(`/panels${step(id)}/${level}/${i}/text`, level, claim.text));
        }
        add(`/panels${step(id)}/try`, 'plain', panel.try);
    }
    return [...list, ...boardTexts(language)];
}

/** Texts of the sections that boards are made of: all of them plain. */
function boardTexts(language) {
    const list = [];
    const add = (pointer, text) => text && list.push({pointer, level: 'plain', text});
    const claims = (at, all) => all?.forEach((claim, i) => add(`${at}/${i}/text`, claim.text));
    for (const [id, figure] of Object.entries(language.figures ?? {})) {
        const at = `/figures${step(id)}`;
        for (const key of ['who', 'compared']) add(`${at}/${key}`, figure[key]);
        for (const key of ['benefit', 'harm', 'notes']) claims(`${at}/${key}`, figure[key]);
    }
    for (const [id, claim] of Object.entries(language.timeline ?? {})) add(`/timeline${step(id)}/text`, claim.text);
    for (const [id, quiz] of Object.entries(language.quiz ?? {})) {
        add(`/quiz${step(id)}/ask`, quiz.ask);
        quiz.choices.forEach((choice, i) => add(`/quiz${step(id)}/choices/${i}`, choice));
        add(`/quiz${step(id)}/why/text`, quiz.why.text);
    }
    language.care_questions?.groups.forEach((group, i) => group.questions.forEach((each, k) => add(`/care_questions/groups/${i}/questions/${k}/text`, each.text)));
    for (const [id, each] of Object.entries(language.corrections ?? {})) add(`/corrections${step(id)}/today/text`, each.today.text);
    return list;
}

function checkSentences(file, {pointer, level, text}, problems) {
    const longest = level === 'plain' ? LONGEST_PLAIN : LONGEST_DETAIL;
    for (const sentence of sentences(text)) {
        const length = words(sentence).length;
        if (length > longest) problems.push({file, pointer, reason: `a sentence of ${length} words: “${sentence}”`, cure: `make it ${longest} words or fewer`});
    }
}

/** @returns {{problems: import('./project.mjs').Problem[], report: string[]}} */
export function checkReading({json, languages}) {
    const problems = [];
    const report = [];
    for (const file of languages) {
        const language = json[file];
        const lang = language.lang ?? 'en';
        const rules = LANGUAGES[lang.split('-')[0]];
        const explained = explainedWords(language);
        const scores = {plain: [], detail: []};
        for (const text of measured(language)) {
            checkSentences(file, text, problems);
            const score = grade(text.text, lang, explained);
            if (!score) continue;
            scores[text.level].push(score);
            if (!rules.within(score.adjusted, rules.limits[text.level])) {
                problems.push({file, pointer: text.pointer, reason: `${rules.name} ${score.adjusted.toFixed(1)} (all syllables: ${score.raw.toFixed(1)}), limit ${rules.limits[text.level]}`,
                    cure: 'shorter sentences, shorter words'});
            }
        }
        if (!rules) {
            report.push(`${file}: no reading formula for “${lang}”`);
            continue;
        }
        for (const [level, list] of Object.entries(scores)) {
            if (list.length === 0) continue;
            const mean = (key) => list.reduce((sum, score) => sum + score[key], 0) / list.length;
            const hardest = list.map((score) => score.adjusted).sort((a, b) => (rules.within(a, b) ? -1 : 1)).at(-1);
            report.push(`${file}: ${level}: ${rules.name} ${mean('adjusted').toFixed(1)} on average (all syllables: ${mean('raw').toFixed(1)}), hardest ${hardest.toFixed(1)}, ${list.length} texts`);
            if (level === 'plain' && !rules.within(mean('raw'), rules.limits.average)) {
                problems.push({file, pointer: '', reason: `plain texts average ${mean('raw').toFixed(1)}, limit ${rules.limits.average}`, cure: 'rewrite the hardest ones'});
            }
        }
    }
    return {problems, report};
}
