// A language file in two parts: what the first picture of any chapter needs, and what only an opened panel or a board says. The second is
// fetched once that picture is there. Writers edit one file; src/content puts the parts together again and checks the whole.

/** What comes second; "*" stands for any key. */
const MORE = ['glossary', 'figures', 'timeline', 'quiz', 'care_questions', 'corrections', 'panels.*.plain', 'panels.*.detail', 'panels.*.try', 'chapters.*.leaves_out',
    'chapters.*.question.why'].map(path => path.split('.'));

const isMore = path => MORE.some(each => each.length === path.length && each.every((key, i) => key === '*' || key === path[i]));

function split(value, path) {
    const parts = [{}, {}];
    for (const [key, inner] of Object.entries(value)) {
        const at = [...path, key];
        if (isMore(at)) parts[1][key] = inner;
        else if (inner && typeof inner === 'object' && !Array.isArray(inner)) {
            const [first, more] = split(inner, at);
            parts[0][key] = first;
            if (Object.keys(more).length > 0) parts[1][key] = more;
        } else parts[0][key] = inner;
    }
    return parts;
}

/** The numbers of the model, without the units and reasons that only those who write and check them need. */
export const bareParams = ({params}) => ({part: 'first', params: Object.fromEntries(Object.entries(params).map(([name, {value}]) => [name, {value}]))});

/** Joined again (objects key by key), the two say what the whole says; `first.part` tells the program that there is another one. */
export function splitLanguage({$schema, ...content}) {
    const [first, more] = split(content, []);
    return {first: {part: 'first', ...first}, more};
}
