// The two fonts of the page as TrueType, for tests that run before the page is built: node tests/panels/fonts.mjs FOLDER
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import subsetFont from 'subset-font';

const folder = process.argv[2];
const family = '@fontsource/atkinson-hyperlegible-next';
const require = createRequire(import.meta.url);
let letters = '';
for (const [from, to] of [[0x20, 0x7e], [0xa0, 0x17f], [0x2010, 0x2026], [0x27e8, 0x27e9]]) {
    for (let code = from; code <= to; code++) letters += String.fromCodePoint(code);
}
await mkdir(folder, {recursive: true});
for (const [name, weight] of [['regular', 400], ['bold', 700]]) {
    const font = await readFile(require.resolve(`${family}/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`));
    await writeFile(join(folder, `${name}.ttf`), await subsetFont(font, letters, {targetFormat: 'truetype'}));
}
