// docs/coverage.json → docs/coverage.md: where the story says each statement of the older article, and what that rests on.

/** The value at a JSON pointer; undefined when there is none. */
export function at(tree, pointer) {
    return pointer.split('/').slice(1).reduce((value, key) => value?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], tree);
}

const same = (a, b) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

/**
 * Checks every place against a language.
 * @return {problems: [text], rows: [{id, says, verdict, places: [{chapter, beat, panel, claim, sources}]}]}
 */
export function coverage(list, language) {
    const problems = [];
    const rows = Object.entries(list.statements).map(([id, {says, verdict, where}]) => {
        const places = [];
        for (const place of where) {
            const say = reason => problems.push(`${id}: ${place.claim} ${reason}`);
            if (!(place.chapter in language.chapters)) { say(`is in no chapter of the story: ${place.chapter}`); continue; }
            const claim = at(language, place.claim);
            if (claim === undefined) { say('is not there'); continue; }
            if (!claim.text.startsWith(place.begins)) say(`begins otherwise: “${claim.text.slice(0, 60)}”`);
            if (!same(claim.sources, place.sources)) say(`names other sources: ${claim.sources.join(', ')}`);
            places.push(place);
        }
        if (places.length === 0) problems.push(`${id}: nowhere in the story`);
        return {id, says, verdict, places};
    });
    return {problems, rows};
}

const cell = text => text.replaceAll('|', '\\|');
const spot = ({beat, panel}) => [beat, panel && `panel ${panel}`].filter(Boolean).join(', ');
export function coverageMarkdown(rows, language) {
    const lines = ['# Where each statement of the older article is covered', '',
        'Written by `node tools/coverage.mjs` from docs/coverage.json and the content files; do not edit by hand.', '',
        `${rows.length} statements, ${rows.reduce((sum, row) => sum + row.places.length, 0)} places. A claim is a JSON pointer into content/&lt;lang&gt;.json, the same in every language.`];
    for (const {id, says, verdict, places} of rows) {
        lines.push('', `## ${id}: ${says}`, '', `Verdict: ${verdict}.`, '', '| Chapter | Beat or panel | Claim | Sources |', '|---|---|---|---|');
        for (const place of places) lines.push(`| ${cell(language.chapters[place.chapter].title)} | ${spot(place)} | \`${place.claim}\` | ${place.sources.join(', ')} |`);
    }
    return `${lines.join('\n')}\n`;
}
