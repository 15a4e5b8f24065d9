// Which room may use which, and how long a file may be: the plan of the house as a table, and a checker that reads it.
import fs from 'node:fs';
import path from 'node:path';

/** Rooms below each room; a room may always use itself. `libraries`: what else its sources may include. */
export const ROOMS = {
    base: {uses: []},
    sim: {uses: ['base']},
    story: {uses: ['base', 'sim']},
    picture: {uses: ['base', 'sim', 'story']},
    mirror: {uses: ['base', 'sim', 'story']},
    content: {uses: ['base', 'sim', 'story', 'picture', 'mirror'], libraries: /^nlohmann\//, onlyInSources: true},
    panels: {uses: ['base', 'sim', 'story', 'picture', 'mirror', 'content'], libraries: /^imgui(_internal)?\.h$/, onlyInSources: true},
    shell: {uses: ['base', 'sim', 'story', 'picture', 'mirror', 'content', 'panels'],
        libraries: /^(SDL|GL\/|GLES\d\/|imgui(_impl_opengl3)?\.h$)/},
};

/** A header of the standard library has neither a folder nor an ending; C's <math.h> and the system's <unistd.h> have. */
const STANDARD = /^[a-z_0-9]+$/;

/** Longest files that do not frighten. */
export const LENGTHS = {'.h': 150, '.cpp': 400, '.mjs': 400, '.js': 400};

const LIBM = 'sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|exp2|expm1|log|log2|log10|log1p|pow|cbrt|hypot|fma|fmod|erf|tgamma|lgamma';

/** What a room's text may not hold. Numbers that must be the same to the bit on every machine come from base and sim. */
const BANNED = [
    {rooms: Object.keys(ROOMS), pattern: /__EMSCRIPTEN__|\bEM_(JS|ASM|ASYNC_JS)\b|emscripten/, why: 'only web/ may know the browser'},
    {rooms: ['base', 'sim'], pattern: new RegExp(`(?<![\\w.>:])(std::|::)?(${LIBM})[fl]?\\s*\\(`), why: 'libm differs between platforms; only sqrt is exact'},
    {rooms: ['base', 'sim', 'story'], pattern: /#\s*include\s*<random>/, why: 'its distributions differ between libraries; use base/rng.h'},
    {rooms: ['base', 'sim'], pattern: /\bunordered_(map|set|multimap|multiset)\b/, why: 'its order differs between libraries'},
    {rooms: ['base', 'sim', 'story', 'picture', 'mirror'], pattern: /#\s*include\s*<(chrono|ctime|thread|mutex|atomic|filesystem|fstream|iostream)>/,
        why: 'the inner rooms know no clock, thread or disk'},
];

/** Comments and the insides of strings become blanks, so that words in them break no rule; lines keep their numbers. */
export function bare(text) {
    const blank = piece => piece.replace(/[^\n]/g, ' ');
    return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\w)'(?:\\.|[^'\\\n])+'/g, (piece, _, at) => {
        const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
        if (/^\s*#\s*include\s*$/.test(line)) return piece;  // the name of an include is what we look for
        return piece.startsWith('/') ? blank(piece) : `"${blank(piece.slice(1, -1))}"`;
    });
}

function walk(folder) {
    if (!fs.existsSync(folder)) return [];
    return fs.readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
        const full = path.join(folder, entry.name);
        return entry.isDirectory() ? walk(full) : [full];
    });
}

function includeProblem(room, file, name, quoted) {
    const {uses, libraries, onlyInSources} = ROOMS[room];
    if (quoted) {
        const other = name.split('/')[0];
        if (!name.includes('/')) return `say the room too: "${room}/${name}"`;
        if (!(other in ROOMS)) return `there is no room ${other}`;
        return other === room || uses.includes(other) ? null : `${room} may not use ${other}`;
    }
    if (STANDARD.test(name)) return null;
    if (!libraries?.test(name)) return `${room} may not use <${name}>`;
    // forward declarations hand nothing on
    return onlyInSources && file.endsWith('.h') && !name.endsWith('_fwd.hpp') ? `<${name}> belongs in a .cpp file: a header would hand it on` : null;
}

function roomProblems(root, room) {
    const problems = [];
    for (const file of walk(path.join(root, 'src', room)).filter(name => /\.(h|cpp)$/.test(name))) {
        bare(fs.readFileSync(file, 'utf8')).split('\n').forEach((line, index) => {
            const tell = why => problems.push(`${path.relative(root, file)}:${index + 1}: ${why}`);
            const include = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(line);
            const wrong = include && includeProblem(room, file, include[2], include[1] === '"');
            if (wrong) tell(wrong);
            for (const {rooms, pattern, why} of BANNED) {
                const hit = rooms.includes(room) && pattern.exec(line);
                if (hit) tell(`${room} may not say '${hit[0].trim()}': ${why}`);
            }
        });
    }
    return problems;
}

/** Every breach of the plan under `root`/src, as "file:line: what is wrong". */
export function layerProblems(root) {
    const rooms = fs.readdirSync(path.join(root, 'src'), {withFileTypes: true}).filter(entry => entry.isDirectory());
    const unknown = rooms.filter(({name}) => !(name in ROOMS)).map(({name}) => `src/${name}:1: no such room in tools/lib/layers.mjs`);
    return [...unknown, ...Object.keys(ROOMS).flatMap(room => roomProblems(root, room))];
}

/** Every file of ours that is longer than a reader likes. */
export function lengthProblems(root) {
    return ['src', 'web', 'tools', 'tests'].flatMap(folder => walk(path.join(root, folder))).flatMap(file => {
        const most = LENGTHS[path.extname(file)];
        if (!most) return [];
        const lines = fs.readFileSync(file, 'utf8').replace(/\n$/, '').split('\n').length;
        return lines > most ? [`${path.relative(root, file)}:${most + 1}: ${lines} lines; ${most} are enough, split it`] : [];
    });
}
