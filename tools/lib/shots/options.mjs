// What tools/shots understands, and the list of pictures that follows from it.
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export const USAGE = `tools/shots [options]: renders chapters and beats of build/site to build/shots/, and one contact sheet a chapter
  --chapter ID        only this chapter (repeatable)
  --beat ID           only this beat (repeatable)
  --size WxH@DPR      a size in CSS pixels and its density, as 1280x800@1 (repeatable)
  --theme NAME        light, dark, projector (repeatable)
  --lang CODE         a language of content/ (repeatable; default: en)
  --film              each beat as a strip of eight pictures that leads up to what its caption says
  --every SECONDS     between the pictures of a strip (default: 0.5)
  --vision NAME       as other eyes see it: none, achromatopsia (grey), deuteranopia, protanopia, tritanopia (repeatable; Chromium only)
  --query "a=b&c=d"   further link parameters
  --check             fails on labels that overlap each other or a panel, on clipping, on key receptors under 10 px
  --out FOLDER        default: build/shots
  --site FOLDER       default: build/site
  --engine NAME       chromium (default), firefox, webkit
Default sizes and themes: 1280x800@1, 768x1024@1, 390x844@2 in light and dark, 1920x1080@1 in projector.`;

/** Sizes and themes when none are asked for. */
const SIZES = ['1280x800@1', '768x1024@1', '390x844@2'];
const PROJECTOR = '1920x1080@1';

const VISIONS = ['none', 'achromatopsia', 'deuteranopia', 'protanopia', 'tritanopia'];

export function parseSize(text) {
    const found = /^(\d+)x(\d+)(?:@([\d.]+))?$/.exec(text);
    if (!found) throw new Error(`"${text}" is no size; write 1280x800@1`);
    const [width, height, dpr] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 1)];
    if (width < 200 || height < 200 || dpr < 0.5 || dpr > 4) throw new Error(`"${text}": 200 pixels at least, a density of 0.5 to 4`);
    return {name: `${width}x${height}@${dpr}`, width, height, dpr};
}

export function readOptions(args) {
    const many = {type: 'string', multiple: true};
    const {values} = parseArgs({args, options: {
        chapter: many, beat: many, size: many, theme: many, lang: many, vision: many, query: {type: 'string', default: ''}, film: {type: 'boolean'}, every: {type: 'string', default: '0.5'}, check: {type: 'boolean'},
        out: {type: 'string', default: path.join(ROOT, 'build/shots')}, site: {type: 'string', default: process.env.IMMUNARIUM_SITE ?? path.join(ROOT, 'build/site')},
        engine: {type: 'string', default: 'chromium'}, help: {type: 'boolean', short: 'h'},
    }});
    const every = Number(values.every);
    if (!(every >= 0.1 && every <= 60)) throw new Error(`--every ${values.every}: a tenth of a second to a minute`);
    const vision = values.vision ?? ['none'];
    for (const name of vision) if (!VISIONS.includes(name)) throw new Error(`no vision "${name}"; there are ${VISIONS.join(', ')}`);
    return {...values, every, vision, lang: values.lang ?? ['en'], site: path.resolve(values.site), out: path.resolve(values.out)};
}

/** Which sizes go with which theme: [{theme, sizes}]. */
export function looks({size, theme}) {
    if (size || theme) return (theme ?? ['light', 'dark']).map(name => ({theme: name, sizes: (size ?? (name === 'projector' ? [PROJECTOR] : SIZES)).map(parseSize)}));
    return [{theme: 'light', sizes: SIZES.map(parseSize)}, {theme: 'dark', sizes: SIZES.map(parseSize)}, {theme: 'projector', sizes: [parseSize(PROJECTOR)]}];
}

/** [{chapter, title, beats}] of the content file, in its order, as far as asked for. */
export function chaptersOf({site, lang, chapter, beat}) {
    const words = JSON.parse(fs.readFileSync(path.join(site, 'content', `${lang[0]}.json`), 'utf8'));
    const all = Object.entries(words.chapters).map(([id, each]) => ({chapter: id, title: each.title, beats: Object.keys(each.beats)}));
    for (const id of chapter ?? []) if (!all.some(each => each.chapter === id)) throw new Error(`no chapter "${id}"; there are ${all.map(each => each.chapter).join(', ')}`);
    const chosen = all.filter(each => !chapter || chapter.includes(each.chapter))
        .map(each => ({...each, beats: each.beats.filter(id => !beat || beat.includes(id))})).filter(each => each.beats.length > 0);
    if (chosen.length === 0) throw new Error(`no such beat: ${beat.join(', ')}`);
    return chosen;
}
