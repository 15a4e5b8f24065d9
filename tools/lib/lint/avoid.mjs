// Words that frighten, promise or blame, and what to write instead. Content is for people who may be ill.
import {walk} from './project.mjs';

/** By language: what not to write, and what to write. Word ends count, so “cytotoxic” is not “toxic”. */
const AVOID = {
    en: [
        [/\bboost(s|ed|ing|er)?\b/i, 'help'],
        [/\bcur(e|es|ed|ing|able)\b/i, 'treat, control'],
        [/\bmirac(le|les|ulous)\b|\bbreak-?through(s)?\b/i, 'new'],
        [/\b(fight|fights|fighting|fought|battl\w+|war|wars|combat\w*)\b/i, 'treat, live with'],
        [/\b(attack|attacks|attacked|attacking)\b/i, 'act on, harm'],
        [/\b(enem(y|ies)|weapon\w*|soldier\w*|arm(y|ies)|troop\w*|ammunition|bullet\w*|bomb\w*|destroy\w*|murder\w*|assassin\w*)\b/i, 'cells, group, clear away'],
        [/\binva(der|ders|de|des|ded|ding|sion)\b/i, 'germ; for cancer: changed cell'],
        [/\b(loser|victim|sufferer)s?\b|\bsuffer(s|ed|ing)?\b/i, 'person with'],
        [/\bfailed (the )?(treatment|therapy)\b|\b(patient|person|people) failed\b/i, 'treatment stopped working'],
        [/\btoxic(ity|ities)?\b|\badverse (event|reaction)s?\b/i, 'side effect'],
        [/\bmagic\b|\bwonder drug\b/i, 'say what it does'],
        [/\bnatural,? so\b/i, 'natural does not mean safe'],
        [/\byour PD-L1 is (good|bad)\b/i, 'say what the test found'],
        [/\b(only|just) (cancer|the cancer|tumou?r) cells\b/i, 'say that healthy cells can be harmed too'],
        [/\btumour|\bhaemo|\boestrogen|\bcolour|\bdefence\b|\brecognis|\brandomis|\bhumanised\b/i, 'US spelling'],
    ],
    es: [
        [/(?<!\p{L})(cura|curan|curar|curación|milagro\w*|luch(a|ar|an)|batalla\w*|guerra\w*|combat\w+|enemig\w+|soldad\w+|ejército\w*|víctima\w*|invasor\w*)(?!\p{L})/iu, 'trata, ayuda, vivir con'],
        [/(?<!\p{L})(refuerza|potencia|estimula todo)(?!\p{L})/iu, 'ayuda'],
        [/(?<!\p{L})tóxic[oa]s?(?!\p{L})/iu, 'efectos secundarios'],
    ],
};

/** @returns {import('./project.mjs').Problem[]} */
export function checkAvoided({json, languages}) {
    const problems = [];
    for (const file of languages) {
        const rules = AVOID[(json[file].lang ?? 'en').split('-')[0]] ?? [];
        walk(json[file], (value, pointer) => {
            if (typeof value !== 'string' || /\/(sources\/\d+|checked)$/.test(pointer)) return;
            for (const [pattern, instead] of rules) {
                const found = pattern.exec(value)?.[0];
                if (found) problems.push({file, pointer, reason: `a word to avoid: “${found}”`, cure: `write instead: ${instead}`});
            }
        });
    }
    return problems;
}
