// docs/coverage.json → docs/coverage.md: where the story says each statement of the older article, and what that rests on.

/** Chapters of the whole story that a build may still lack: their places are listed as open until they are there. */
const PLANNED = ['vaccines', 'cytokines', 'cells', 'her2', 'lab'];

/** The value at a JSON pointer; undefined when there is none. */
export function at(tree, pointer) {
    return pointer.split('/').slice(1).reduce((value, key) => value?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], tree);
}

const same = (a, b) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

/**
 * Checks every place against a language.
 * @return {problems: [text], rows: [{id, says, verdict, places: [{chapter, beat, panel, claim, sources}], open: [the same]}]}
 */
export function coverage(list, language) {
    const problems = [];
    const rows = Object.entries(list.statements).map(([id, {says, verdict, where}]) => {
        const [places, open] = [[], []];
        for (const place of where) {
            const say = reason => problems.push(`${id}: ${place.claim} ${reason}`);
            if (!(place.chapter in language.chapters)) {
                if (PLANNED.includes(place.chapter)) open.push(place);
                else say(`is in no chapter of the story: ${place.chapter}`);
                continue;
            }
            const claim = at(language, place.claim);
            if (claim === undefined) { say('is not there'); continue; }
            if (!claim.text.startsWith(place.begins)) say(`begins otherwise: “${claim.text.slice(0, 60)}”`);
            if (!same(claim.sources, place.sources)) say(`names other sources: ${claim.sources.join(', ')}`);
            places.push(place);
        }
        if (places.length + open.length === 0) problems.push(`${id}: nowhere in the story`);
        return {id, says, verdict, places, open};
    });
    return {problems, rows};
}

const cell = text => text.replaceAll('|', '\\|');
const spot = ({beat, panel}) => [beat, panel && `panel ${panel}`].filter(Boolean).join(', ');
const total = (rows, what) => rows.reduce((sum, row) => sum + row[what].length, 0);

/** What the whole file says of itself: how much is told, how much is still to come. */
function summary(rows) {
    const waiting = rows.filter(row => row.open.length > 0);
    const untold = waiting.filter(row => row.places.length === 0).map(row => row.id);
    const lines = [`${rows.length} statements, ${total(rows, 'places')} places. A claim is a JSON pointer into content/&lt;lang&gt;.json, the same in every language.`];
    if (waiting.length === 0) return [...lines, '', 'Nothing is open.'];
    const chapters = [...new Set(waiting.flatMap(row => row.open.map(place => place.chapter)))];
    lines.push('', `**Open:** ${total(rows, 'open')} places of ${waiting.length} statements (${waiting.map(row => row.id).join(', ')}) stand in chapters that are not here yet: ${chapters.join(', ')}.`,
        untold.length > 0 ? `Told nowhere until then: ${untold.join(', ')}.` : 'Each of these statements is told elsewhere already.');
    return lines;
}

export function coverageMarkdown(rows, language) {
    const lines = ['# Where each statement of the older article is covered', '',
        'Written by `node tools/coverage.mjs` from docs/coverage.json and the content files; do not edit by hand.', '', ...summary(rows)];
    for (const {id, says, verdict, places, open} of rows) {
        lines.push('', `## ${id}: ${says}`, '', `Verdict: ${verdict}.`, '', '| Chapter | Beat or panel | Claim | Sources |', '|---|---|---|---|');
        for (const place of places) lines.push(`| ${cell(language.chapters[place.chapter].title)} | ${spot(place)} | \`${place.claim}\` | ${place.sources.join(', ')} |`);
        for (const place of open) lines.push(`| \`${place.chapter}\` (**open**: not here yet) | ${spot(place)} | | |`);
    }
    return `${lines.join('\n')}\n`;
}
