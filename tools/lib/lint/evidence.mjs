// Numbers against words: every figure, date and question is told in each language, as it was found, and leads to places that exist.
import {scriptOf} from './ids.mjs';
import {step} from './project.mjs';

const EVIDENCE = 'content/evidence.json';

/** Says what `wanted` and `given` do not share. */
function bothWays(file, at, wanted, given, problems) {
    for (const id of wanted) if (!given.includes(id)) problems.push({file, pointer: at + step(id), reason: `is missing: ${EVIDENCE} has it`, cure: 'write its words'});
    for (const id of given) if (!wanted.includes(id)) problems.push({file, pointer: at + step(id), reason: `${EVIDENCE} has no such entry`, cure: 'correct its spelling, or remove it'});
}

const sides = figure => ['benefit', 'harm'].filter(side => figure[side]).map(side => [side, figure[side]]);
const rowsOf = figure => sides(figure).flatMap(([, side]) => side.rows);

/** Whole people of 100 that stand for a share. */
function checkShown(evidence, problems) {
    evidence.figures.forEach((figure, i) => {
        for (const [name, side] of sides(figure)) {
            side.rows.forEach((row, k) => (row.shown ?? []).forEach((shown, n) => {
                const found = n === 0 ? row.with : row.without;
                if (Math.round(found) === shown) return;
                problems.push({file: EVIDENCE, pointer: `/figures/${i}/${name}/rows/${k}/shown/${n}`, reason: `shows ${shown} people of 100, but the share found is ${found}`,
                    cure: `write ${Math.round(found)}`});
            }));
        }
    });
}

/** Every number that a figure may name: what was found, drawn, compared, and how many took part. */
function numbersOf(figure) {
    const known = new Set([100, 1000, figure.people]);
    for (const [, side] of sides(figure)) {
        Object.values(side.percents ?? {}).forEach(each => known.add(each));
        for (const row of side.rows) {
            for (const each of [row.with, row.without, row.per_thousand, row.n, row.of, ...(row.shown ?? [])]) if (each !== undefined) known.add(each);
            if (row.shown?.length === 2) known.add(row.shown[0] - row.shown[1]);
            const percent = row.of ? 100 * row.n / row.of : undefined;
            if (percent !== undefined) known.add(Math.round(percent)).add(Math.round(percent * 10) / 10);
        }
        const some = side.rows.find(row => row.id === 'complete'), more = side.rows.find(row => row.id === 'partial');
        if (some && more) known.add(some.n + more.n);  // the two that met the rule for a response
    }
    return known;
}

/** Numbers of a text, without what is a name, a score or a length of time: PD-L1, T-DM1, "5 years", "score 10 or more". */
function numbersIn(text) {
    const bare = text.replace(/\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)+|\p{L}+\d+/gu, ' ')
        .replace(/(?:score|puntuación|puntaje|índice|PD-L1)[^.]*?\d+(?: (?:a|to|o|or) \d+)?/giu, ' ')
        .replace(/\b\d+ (?:years?|años?)\b|(?:grade|grado) \d/giu, ' ').replace(/\bP [\d.,]+/g, ' ');
    return (bare.match(/\d+(?:[.,]\d+)*/g) ?? []).map(each => Number(/^\d{1,3}([.,]\d{3})+$/.test(each) ? each.replace(/[.,]/g, '') : each.replace(',', '.')));
}

function checkNumbers(file, figure, words, problems) {
    const known = numbersOf(figure);
    for (const side of ['benefit', 'harm']) {
        words[side].forEach((claim, i) => {
            for (const number of numbersIn(claim.text)) {
                if (known.has(number)) continue;
                problems.push({file, pointer: `/figures${step(figure.id)}/${side}/${i}/text`, reason: `says ${number}, which ${EVIDENCE} does not have for this figure`,
                    cure: 'correct the number, or move the sentence to the notes'});
            }
        });
    }
}

function checkSee(file, at, see, {chapters, topics}, problems) {
    const say = (key, reason, cure) => problems.push({file, pointer: `${at}/see${step(key)}`, reason, cure});
    const chapter = chapters[see.chapter];
    if (!chapter) {
        say('chapter', `there is no such chapter: ${see.chapter}`, 'name one of the story');
        return;
    }
    if (see.beat && !chapter.beats.includes(see.beat)) say('beat', `${see.chapter} has no such beat: ${see.beat}`, 'name one of its beats');
    if (see.panel && !topics.includes(see.panel)) say('panel', `there is no such topic: ${see.panel}`, 'name a topic');
}

/** @returns {import('./project.mjs').Problem[]} */
export function checkEvidence({json, languages, code}) {
    const evidence = json[EVIDENCE];
    if (!evidence) return [];
    const problems = [];
    const script = scriptOf(code);
    checkShown(evidence, problems);
    for (const file of languages) {
        const words = json[file];
        bothWays(file, '/figures', evidence.figures.map(each => each.id), Object.keys(words.figures), problems);
        bothWays(file, '/timeline', evidence.timeline.map(each => each.id), Object.keys(words.timeline), problems);
        bothWays(file, '/quiz', evidence.quiz, Object.keys(words.quiz), problems);
        for (const figure of evidence.figures.filter(each => words.figures[each.id])) {
            bothWays(file, `/figures${step(figure.id)}/rows`, [...new Set(rowsOf(figure).map(row => row.id))], Object.keys(words.figures[figure.id].rows), problems);
            checkNumbers(file, figure, words.figures[figure.id], problems);
        }
        for (const section of ['quiz', 'corrections']) {
            for (const [id, entry] of Object.entries(words[section])) checkSee(file, `/${section}${step(id)}`, entry.see, script, problems);
        }
    }
    return problems;
}
