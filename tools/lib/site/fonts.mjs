// The type: Atkinson Hyperlegible Next, cut down to the characters that the content and the interface use.
import {promises as fs} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const folder = path.join(path.dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json')), 'files');
const WEIGHTS = {regular: 400, bold: 700};
/** What browsers apply unasked; our styles ask for no other features, and STAT only says where a face stands in its family. */
const CUT = {keepFeatures: ['kern', 'ccmp', 'locl', 'liga', 'calt', 'clig', 'rlig'], dropTables: ['STAT']};
const INTERFACE = '…–—‘’“”•·×−½¼¾°';  // signs that code sets by itself

/** Every string in a JSON value, keys left out. */
export function* strings(value) {
    if (typeof value === 'string') yield value;
    else if (value && typeof value === 'object') for (const each of Object.values(value)) yield* strings(each);
}

/** All characters that can be asked for, sorted: printable ASCII, the interface's signs, and what the files say. */
export function characters(contents) {
    const all = new Set(INTERFACE);
    for (let code = 0x20; code < 0x7f; ++code) all.add(String.fromCharCode(code));
    for (const content of contents) for (const text of strings(content)) for (const each of text) if (each >= ' ') all.add(each);
    return [...all].sort().join('');
}

/** Where a TrueType file's tables begin, by tag. */
function tables(view) {
    const found = {};
    for (let i = 0; i < view.getUint16(4); ++i) {
        const at = 12 + 16 * i;
        found[String.fromCharCode(...[0, 1, 2, 3].map(k => view.getUint8(at + k)))] = view.getUint32(at + 8);
    }
    return found;
}

/** Code point → glyph, from one format 4 table ("cmap"). */
function* glyphs(view, at) {
    const segments = view.getUint16(at + 6) / 2;
    for (let s = 0; s < segments; ++s) {
        const [end, start] = [view.getUint16(at + 14 + 2 * s), view.getUint16(at + 16 + 2 * segments + 2 * s)];
        const delta = view.getUint16(at + 16 + 4 * segments + 2 * s);
        const rangeAt = at + 16 + 6 * segments + 2 * s;
        const range = view.getUint16(rangeAt);
        for (let code = start; code <= end && code < 0xffff; ++code) {
            const glyph = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
            if (glyph !== 0) yield [code, (glyph + delta) & 0xffff];
        }
    }
}

/** Code point → width as a share of the type size, for every character that a TrueType file has. */
export function widths(font) {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    const at = tables(view);
    const unit = view.getUint16(at.head + 18);
    const measured = view.getUint16(at.hhea + 34);  // later glyphs are as wide as the last of these
    const found = new Map();
    for (let i = 0; i < view.getUint16(at.cmap + 2); ++i) {
        const table = at.cmap + view.getUint32(at.cmap + 8 + 8 * i);
        if (view.getUint16(table) !== 4) continue;
        for (const [code, glyph] of glyphs(view, table)) found.set(code, view.getUint16(at.hmtx + 4 * Math.min(glyph, measured - 1)) / unit);
    }
    return found;
}

/** The metrics file of tools/figure: one line a character, code point, regular and bold width. */
export function metricsText(fonts) {
    const [regular, bold] = [widths(fonts.regular), widths(fonts.bold)];
    return [...regular].map(([code, width]) => `${code} ${width.toFixed(4)} ${(bold.get(code) ?? width).toFixed(4)}\n`).join('');
}

/** {regular, bold} as TrueType bytes, for the canvas and for CSS, and the characters that the type does not have. */
export async function subsetFonts(contents) {
    const wanted = characters(contents);
    const fonts = {};
    for (const [name, weight] of Object.entries(WEIGHTS)) {
        const whole = await fs.readFile(path.join(folder, `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`));
        fonts[name] = await subsetFont(whole, wanted, {targetFormat: 'truetype', ...CUT});
    }
    const has = widths(fonts.regular);
    return {fonts, missing: [...wanted].filter(each => !has.has(each.codePointAt(0))).join('')};
}

/**
 * A <style> element that brings along the letters of a picture: one in an <img> can use no font of the page.
 * @param fonts  {regular, bold} as TrueType bytes
 * @param texts  {regular, bold}: what is set in each; '' = nothing
 */
export async function letteringStyle(fonts, texts) {
    const faces = await Promise.all(['regular', 'bold'].filter(weight => texts[weight]).map(async weight => {
        const font = await subsetFont(Buffer.from(fonts[weight]), texts[weight], {targetFormat: 'woff2', ...CUT});
        const range = weight === 'regular' ? '100 500' : texts.regular ? '600 900' : '100 900';
        return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${range};src:url(data:font/woff2;base64,${font.toString('base64')})}`;
    }));
    return `<style>${faces.join('')}</style>`;
}
