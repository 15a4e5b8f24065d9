// Articles and still pictures, asked of the program itself (tools/figure.cpp): the page without a program shows what the program would.
import {execFile} from 'node:child_process';
import {promises as fs} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {letteringStyle} from './fonts.mjs';
import {escape} from './html.mjs';
import {shortSvg} from './svg.mjs';

const MOST_BYTES = 256 * 2 ** 20;
/** Small pictures have their own layout, or their labels would be too small to read. */
const SHOTS = {wide: [1200, 750], narrow: [420, 860]};
const THEMES = ['light', 'dark'];

async function run(figure, args) {
    const [command, ...rest] = /\.c?js$/.test(figure) ? [process.execPath, figure, ...args] : [figure, ...args];
    return (await promisify(execFile)(command, rest, {maxBuffer: MOST_BYTES, encoding: 'utf8'})).stdout;
}

/** A picture as it comes from the program → as it goes to the site: short, with the letters that its labels need. */
async function finish(svg, fonts) {
    const texts = {regular: '', bold: ''};
    for (const [, tag, letters] of svg.matchAll(/<text([^>]*)>([^<]*)</g)) texts[tag.includes('font-weight="700"') ? 'bold' : 'regular'] += letters;
    const small = shortSvg(svg);
    return texts.regular || texts.bold ? small.replace('<defs>', `${await letteringStyle(fonts, texts)}<defs>`) : small;
}

/**
 * @param figure   the program: a file for node, or a native one
 * @param metrics  text of a metrics file
 * @param fonts    {regular, bold} as TrueType bytes, for labels and charts
 * @return {lang, dir, ui, chapters: [{id, number, title, summary, article, beats: [{id, shots: {"wide-light": svg …}}]}]}
 */
export async function readArticles({figure, content, lang, metrics, fonts}) {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'immunarium-'));
    try {
        const file = path.join(folder, 'metrics.txt');
        await fs.writeFile(file, metrics);
        const forms = Object.entries(SHOTS).flatMap(([name, [w, h]]) => THEMES.flatMap(theme => ['--form', `${name}-${theme}`, w, h, theme].map(String)));
        const all = JSON.parse(await run(figure, [content, lang, '--metrics', file, ...forms]));
        for (const {id, beats} of all.chapters) {
            // the words below a picture would tell of something that it does not show
            for (const beat of beats) if (beat.due === false) throw new Error(`${id}/${beat.id}: what its caption tells of does not happen in its still picture`);
        }
        for (const beat of all.chapters.flatMap(chapter => chapter.beats)) {
            for (const [form, svg] of Object.entries(beat.shots)) beat.shots[form] = await finish(svg, fonts);
        }
        return all;
    } catch (problem) {
        throw new Error(`${figure} could not describe the chapters:\n${problem.stderr || problem.message}`);
    } finally {
        await fs.rm(folder, {recursive: true});
    }
}

/** Width and height of an SVG document, whole points. */
export function svgSize(svg) {
    const [, w, h] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg);
    return {w: Math.round(w), h: Math.round(h)};
}

/** What a picture shows, in words, as the program wrote it into the file. */
export const svgDescription = svg => /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '';

/**
 * HTML of a still picture in all its forms.
 * @param shots    {"wide-light": svg …}; only "wide-light" must be there
 * @param address  (form) → where the file is, or a data: URI
 */
export function pictureHtml(shots, address, {className = '', lazy = true} = {}) {
    const {w, h} = svgSize(shots['wide-light']);
    const source = (form, media) => (shots[form] ? `<source media="${media}" srcset="${escape(address(form))}">` : '');
    const dark = '(prefers-color-scheme: dark)', narrow = '(max-width: 40rem)';
    const alt = svgDescription(shots['wide-light']);  // already escaped
    return `<picture${className ? ` class="${className}"` : ''}>${source('narrow-dark', `${narrow} and ${dark}`)}${source('narrow-light', narrow)}`
        + `${source('wide-dark', dark)}<img src="${escape(address('wide-light'))}" width="${w}" height="${h}" alt="${alt}"${lazy ? ' loading="lazy" decoding="async"' : ''}></picture>`;
}
