// Still pictures made smaller: a tenth of a point is finer than any screen shows them.

const COUNTS = {M: 2, L: 2, C: 6, A: 7, Z: 0};

/** "12.30" → "12.3", "-0.50" → "-.5". */
function short(number) {
    const text = String(Math.round(number * 10) / 10);
    return text === '-0' ? '0' : text.replace(/^(-?)0\./, '$1.');
}

/** Numbers in a row with only the separators that they need. */
const joined = numbers => numbers.map(short).reduce((text, each) => text + (text === '' || each.startsWith('-') ? '' : ' ') + each, '');

/** Knots that a soft outline of this size needs: the eye sees no more. */
const needed = extent => Math.max(11, extent / 5);

/** A closed outline of many curves, as commands: with fewer knots, and tangents through their neighbours (Catmull–Rom). */
function thinned(commands) {
    const curves = commands.slice(1, -1);
    const outline = commands[0][0] === 'M' && commands.at(-1)[0] === 'Z' && curves.every(([name]) => name === 'C');
    if (!outline || curves.length < 24) return commands;
    const knots = curves.map(([, numbers]) => numbers.slice(-2));
    const extent = Math.max(...[0, 1].map(axis => Math.max(...knots.map(knot => knot[axis])) - Math.min(...knots.map(knot => knot[axis]))));
    // every second or fourth one: uneven gaps would show as corners
    const stride = [4, 2].find(each => knots.length % each === 0 && knots.length / each >= needed(extent));
    if (!stride) return commands;
    const kept = knots.filter((_, i) => i % stride === 0);
    const count = kept.length;
    const at = i => kept[(i + count) % count];
    const between = (from, to, other, sign) => [0, 1].map(axis => from[axis] + sign * (to[axis] - other[axis]) / 6);
    return [['M', at(0)], ...kept.map((knot, i) => ['C', [...between(knot, at(i + 1), at(i - 1), 1), ...between(at(i + 1), at(i + 2), knot, -1), ...at(i + 1)]]), ['Z', []]];
}

/** A path in absolute M, L, C, A, Z commands → the same in relative ones, to a tenth. Other paths are left as they are. */
export function shortPath(d) {
    const commands = [...d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)].map(([, name, rest]) => [name, (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)]);
    if (!commands.every(([name, numbers]) => name in COUNTS && numbers.length === COUNTS[name])) return d;
    let [x, y, startX, startY] = [0, 0, 0, 0];  // where a reader of the short path is: rounding must not add up
    const tenth = value => Math.round(value * 10) / 10;
    return thinned(commands).map(([name, numbers]) => {
        if (name === 'Z') { [x, y] = [startX, startY]; return 'z'; }
        const [endX, endY] = numbers.slice(-2);
        const [dx, dy] = [tenth(endX - x), tenth(endY - y)];
        const out = name === 'M' ? `M${joined([endX, endY])}`
            : name === 'A' ? `a${joined([...numbers.slice(0, 5), dx, dy])}`
                : `${name.toLowerCase()}${joined([...numbers.slice(0, -2).map((value, i) => value - (i % 2 ? y : x)), dx, dy])}`;
        [x, y] = name === 'M' ? [tenth(endX), tenth(endY)] : [x + dx, y + dy];
        if (name === 'M') [startX, startY] = [x, y];
        return out;
    }).join('');
}

/** The whole document, with short paths and short numbers. */
export function shortSvg(svg) {
    return svg
        .replace(/ d="([^"]*)"/g, (all, d) => ` d="${shortPath(d)}"`)
        .replace(/ (c?x[12]?|c?y[12]?|r|width|height|stroke-width)="(-?\d+\.\d+)"/g, (all, name, value) => ` ${name}="${short(Number(value))}"`)
        .replace(/>\s+</g, '><');
}
