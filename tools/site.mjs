// Composes build/site from content/, web/ and the compiled program: pages, hashed files, type, the single file.
//   node tools/site.mjs [--base-url URL] [--web-build DIR] [--out DIR] [--content]
// --content is what tools/build passes on: nothing is ever compiled here, so it changes nothing.
import {createHash} from 'node:crypto';
import {existsSync, promises as fs} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {bundleExtra, bundleScript, EXTRAS, minifyScript, styleSheet} from './lib/site/bundle.mjs';
import {embedFacts, firstPictures} from './lib/site/embed.mjs';
import {metricsText, subsetFonts} from './lib/site/fonts.mjs';
import {addEmbedPages, addShares, headFor} from './lib/site/outlets.mjs';
import {configHtml, languagesHtml, pageHtml, qrHtml} from './lib/site/page.mjs';
import {dataUri, inlineFile, policyMeta, safeScript, svgUri} from './lib/site/single.mjs';
import {bareParams, splitLanguage} from './lib/site/split.mjs';
import {pictureHtml, readArticles} from './lib/site/stills.mjs';
import {workerScript} from './lib/site/worker.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WEB = path.join(ROOT, 'web');
const CONTENT = path.join(ROOT, 'content');
const SHARED = ['params', 'themes', 'references', 'evidence'];  // every other file in content/ is a language

const text = file => fs.readFile(file, 'utf8');
const json = async file => JSON.parse(await text(file));

const hashOf = body => createHash('sha256').update(body).digest('hex').slice(0, 8);

/** Collects files, then writes them all; names can carry a hash of what is inside. */
class Site {
    constructor(out) { this.out = out; this.files = new Map(); }

    add(name, body) { this.files.set(name, body); return name; }

    /** "main.js" → "main.1a2b3c4d.js": a new file gets a new address, so it may be kept for ever. */
    addHashed(name, body) {
        const {dir, name: stem, ext} = path.posix.parse(name);
        return this.add(path.posix.join(dir, `${stem}.${hashOf(body)}${ext}`), body);
    }

    /** Into a fresh folder that then takes the old one's place: a server never sees half a site. */
    async write() {
        const fresh = `${this.out}.new`;
        await fs.rm(fresh, {recursive: true, force: true});
        for (const [name, body] of this.files) {
            await fs.mkdir(path.dirname(path.join(fresh, name)), {recursive: true});
            await fs.writeFile(path.join(fresh, name), body);
        }
        await fs.rm(this.out, {recursive: true, force: true});
        await fs.rename(fresh, this.out);
    }
}

function need(file, how) {
    if (!existsSync(file)) throw new Error(`there is no ${path.relative(ROOT, file)}; ${how}`);
    return file;
}

/** Words for those who embed, for clinic and classroom; a language that has none of its own borrows the English ones. */
async function readPlaces(langs) {
    const of = async lang => {
        const {$schema, ...words} = await json(path.join(CONTENT, 'places', `${lang}.json`)).catch(problem => { if (problem.code === 'ENOENT') return {}; throw problem; });
        return words;
    };
    const english = await of('en');
    return Object.fromEntries(await Promise.all(langs.map(async lang => [lang, {...english, ...await of(lang)}])));
}

async function readSources(options) {
    const build = path.resolve(ROOT, options['web-build'] ?? process.env.IMMUNARIUM_WEB ?? 'build/web');
    const compile = 'run tools/build, which compiles it';
    const names = (await fs.readdir(CONTENT)).filter(name => name.endsWith('.json')).map(name => name.slice(0, -'.json'.length));
    const contents = Object.fromEntries(await Promise.all(names.map(async name => [name, await json(path.join(CONTENT, `${name}.json`))])));
    const langs = names.filter(name => !SHARED.includes(name)).sort((a, b) => (b === 'en') - (a === 'en') || a.localeCompare(b));
    return {
        contents, langs, places: await readPlaces(langs),
        glue: need(path.join(build, 'immunarium.mjs'), compile),
        wasm: await fs.readFile(need(path.join(build, 'immunarium.wasm'), compile)),
        figure: options.figure ?? need(path.join(build, 'figure.cjs'), compile),
        template: await text(path.join(WEB, 'index.template.html')),
        icon: await text(path.join(ROOT, 'assets/icon.svg')),
    };
}

const SINGLE_STILLS_BYTES = 350_000;
const compact = value => JSON.stringify(value);
const mark = icon => icon.trim().replace('<svg ', '<svg aria-hidden="true" focusable="false" ').replace(/>\s+</g, '><');
const firstShots = articles => articles.chapters[0].beats[0].shots;

/** Files that every language shares; returns their names by what they are. */
async function addShared(site, sources, fonts) {
    const {contents, langs} = sources;
    const names = {wasm: site.addHashed('immunarium.wasm', sources.wasm)};
    for (const weight of ['regular', 'bold']) names[`font/${weight}.ttf`] = site.addHashed(`${weight}.ttf`, fonts[weight]);
    const files = Object.keys(contents).flatMap(name => {
        if (!langs.includes(name)) return [[name, name === 'params' ? bareParams(contents[name]) : contents[name]]];
        const {first, more} = splitLanguage(contents[name]);
        names[`places/${name}.json`] = site.add(`content/places/${name}.json`, compact(sources.places[name]));
        return [[name, first], [`${name}.more`, more]];
    });
    for (const [name, body] of files) names[`content/${name}.json`] = site.add(`content/${name}.json`, compact(body));
    const extras = Object.fromEntries(await Promise.all(EXTRAS.map(async name => [name, await bundleExtra(WEB, name)])));
    for (const [name, body] of Object.entries(extras)) names[`extra/${name}.js`] = site.addHashed(`extra.${name}.js`, body);
    const script = await bundleScript(WEB, sources.glue);
    const early = await minifyScript(path.join(WEB, 'early.js'));
    const css = await styleSheet(WEB, contents.themes.themes, {regular: names['font/regular.ttf'], bold: names['font/bold.ttf']});
    const shared = {
        names, extras, script, early, scriptName: site.addHashed('main.js', script), earlyName: site.addHashed('early.js', early),
        cssName: site.addHashed('shell.css', css),
    };
    names.sw = 'sw.js';  // made last, of all the others
    site.add('icon.svg', sources.icon);
    site.add('icon-512.png', await fs.readFile(path.join(ROOT, 'assets/icon-512.png')));
    shared.embedderName = site.addHashed('embedder.js', await minifyScript(path.join(WEB, 'embedder.js')));
    return shared;
}

function manifest({ui, lang, contents, words}) {
    const {ground} = contents.themes.themes.light.colors;
    return compact({
        name: `${ui.title}: ${ui.subtitle}`, short_name: ui.title, lang, start_url: './', scope: './', display: 'standalone',
        background_color: ground, theme_color: ground, id: './', categories: ['education', 'health', 'medical'],
        shortcuts: [{name: words['manifest.clinic'], url: './?mode=kiosk'}, {name: words['manifest.classroom'], url: './?mode=present&theme=projector'}],
        icons: [{src: 'icon.svg', sizes: 'any', type: 'image/svg+xml'}, {src: 'icon-512.png', sizes: '512x512', type: 'image/png'}],
    });
}

const folderOf = lang => (lang === 'en' ? '' : `${lang}/`);
/** Each language under the name that its speakers give it, with the address of its page. */
const languagesOf = ({contents, langs}, address) => langs.map(id => ({id, name: contents[id].ui['language.name'], page: address(id)}));

/** One stamp for all pictures of a language: hundreds of them, each with its own, would make the page longer by a kilobyte of noise. */
const stampOf = articles => hashOf(compact(articles.chapters.map(chapter => chapter.beats.map(beat => beat.shots))));

/** The page of one language; adds its pictures. */
function fullPage(site, sources, shared, articles, baseUrl) {
    const folder = folderOf(articles.lang);
    const up = folder ? '../' : '';
    const languages = languagesOf(sources, id => `${up}${folderOf(id)}index.html`);
    const files = Object.fromEntries(Object.entries(shared.names).map(([key, name]) => [key, up + name]));
    const stamp = stampOf(articles);
    const beats = new Map(articles.chapters.flatMap(chapter => chapter.beats.map(beat => [`${chapter.id}-${beat.id}`, beat.shots])));
    const picture = (id, options) => {
        const shots = beats.get(id);
        if (!shots['wide-light']) return '';  // boards of text alone have no picture
        const forms = Object.fromEntries(Object.entries(shots).map(([form, svg]) => [form, site.add(`${folder}stills/${stamp}/${id}-${form}.svg`, svg)]));
        return pictureHtml(shots, form => up + forms[form], options);
    };
    const still = (chapter, beat) => picture(`${chapter}-${beat}`);
    const {id, beats: [first]} = articles.chapters[0];
    const {ui} = articles;
    const style = `<link rel="stylesheet" href="${up}${shared.cssName}">`;
    const icon = `<link rel="icon" href="${up}icon.svg" type="image/svg+xml">`;
    const head = [
        `<script src="${up}${shared.earlyName}"></script>`, style,
        `<link rel="preload" href="${files.wasm}" as="fetch" crossorigin>`,
        `<script src="${up}${shared.scriptName}" defer></script>`,
        icon, `<link rel="apple-touch-icon" href="${up}icon-512.png">`,
        `<link rel="manifest" href="${up}manifest.webmanifest">`,
        baseUrl && headFor({baseUrl, folder, folderOf, languages, articles, title: `${ui.title}: ${ui.subtitle}`, description: ui['page.description'], alt: ui.subtitle}),
    ].filter(Boolean).join('\n');
    return pageHtml(sources.template, articles, {
        head, data: configHtml(files, languages, ui), qr: qrHtml(baseUrl, ui), languages: languagesHtml(languages, articles.lang, ui), mark: mark(sources.icon),
        poster: picture(`${id}-${first.id}`, {className: 'still', lazy: false}), still,
    });
}

/** Which beats of the single file have a picture: the first of each chapter, while there is room; all of them would double the file. */
function singleStills(articles) {
    let room = SINGLE_STILLS_BYTES;
    const chosen = new Map();
    for (const {id, beats: [{id: beat, shots}]} of articles.chapters.slice(1).filter(chapter => chapter.beats[0].shots['wide-light'])) {
        const html = pictureHtml({'wide-light': shots['wide-light']}, form => svgUri(shots[form]));
        if (html.length > room) continue;  // one that is too large must not keep out those behind it
        room -= html.length;
        chosen.set(`${id}-${beat}`, html);
    }
    return chosen;
}

/** A page inside the single file: only its words and pictures. */
function innerPage(sources, articles) {
    const stills = singleStills(articles);
    return pageHtml(sources.template, articles, {
        policy: '', head: '', data: '', mark: '', poster: '', languages: '', still: (chapter, beat) => stills.get(`${chapter}-${beat}`) ?? '',
    });
}

/** One file with everything in it, for a USB stick, a mail, a host without the right headers. */
async function addSingle(site, sources, shared, all, fonts) {
    const [articles, ...others] = all;
    const {contents} = sources;
    const css = await styleSheet(WEB, contents.themes.themes, {regular: dataUri('font/ttf', fonts.regular), bold: dataUri('font/ttf', fonts.bold)});
    const [early, script] = [safeScript(shared.early), safeScript(shared.script)];
    const stills = singleStills(articles);
    const inline = {wasm: sources.wasm, 'font/regular.ttf': fonts.regular, 'font/bold.ttf': fonts.bold};
    for (const [name, body] of Object.entries(shared.extras)) inline[`extra/${name}.js`] = body;
    for (const name of Object.keys(contents)) inline[`content/${name}.json`] = compact(contents[name]);
    for (const name of sources.langs) inline[`places/${name}.json`] = compact(sources.places[name]);
    for (const other of others) inline[`page/${other.lang}.html`] = innerPage(sources, other);
    const ids = Object.fromEntries(Object.keys(inline).map(key => [key, `#file-${key.replace(/\W/g, '-')}`]));
    const blocks = Object.entries(inline).map(([key, body]) => inlineFile(ids[key].slice(1), body));
    const languages = languagesOf(sources, id => ids[`page/${id}.html`] ?? '#');
    const html = pageHtml(sources.template, articles, {
        policy: policyMeta([early, script, ...Object.values(shared.extras)], css), mark: mark(sources.icon),
        head: `<script>${early}</script>\n<style>${css}</style>\n<link rel="icon" href="${svgUri(sources.icon.replace(/>\s+</g, '><'))}">`,
        data: [configHtml(ids, languages, articles.ui), ...blocks, `<script>${script}</script>`].join('\n'),
        languages: languagesHtml(languages, articles.lang, articles.ui, true),
        poster: pictureHtml({'wide-light': firstShots(articles)['wide-light']}, form => svgUri(firstShots(articles)[form]), {className: 'still', lazy: false}),
        still: (chapter, beat) => stills.get(`${chapter}-${beat}`) ?? '',
    });
    site.add('immunarium.html', html);
}

async function main() {
    const {values: options} = parseArgs({options: {
        content: {type: 'boolean', default: false}, 'base-url': {type: 'string'}, 'web-build': {type: 'string'}, figure: {type: 'string'},
        out: {type: 'string', default: 'build/site'},
    }});
    const began = Date.now();
    const sources = await readSources(options);
    const site = new Site(path.resolve(ROOT, options.out));
    const {fonts, missing} = await subsetFonts([...sources.langs, 'references', 'evidence'].map(name => sources.contents[name]));
    if (missing) console.warn(`The type has no ${[...missing].map(each => `${each} (U+${each.codePointAt(0).toString(16)})`).join(', ')}; say it with other signs.`);
    const metrics = metricsText(fonts);
    const shared = await addShared(site, sources, fonts);
    const all = [];
    for (const lang of sources.langs) all.push(await readArticles({figure: sources.figure, content: CONTENT, lang, metrics, fonts}));
    const pageOf = (articles, baseUrl) => [`${folderOf(articles.lang)}index.html`, fullPage(site, sources, shared, articles, baseUrl)];
    const baseUrl = options['base-url'];
    for (const articles of all) site.add(...pageOf(articles, baseUrl));
    const {ui, lang} = all[0];
    site.add('manifest.webmanifest', manifest({ui, lang, contents: sources.contents, words: sources.places[lang]}));
    await addSingle(site, sources, shared, all, fonts);
    const languages = all.map(articles => ({lang: articles.lang, folder: folderOf(articles.lang), stamp: stampOf(articles), articles, words: sources.places[articles.lang]}));
    site.add('embed.js', await minifyScript(path.join(WEB, 'embed.js'), {EMBED: compact(embedFacts(languages))}));
    const posters = languages.flatMap(({folder, stamp, articles}) => ['wide', 'narrow'].flatMap(form => ['light', 'dark'].map(theme =>
        `${folder}stills/${stamp}/${Object.values(firstPictures(articles))[0]}-${form}-${theme}.svg`)));
    site.add('sw.js', await workerScript(WEB, site.files, posters));
    const elsewhere = all.map(articles => pageOf(articles, ''));
    const worker = await workerScript(WEB, new Map([...site.files, ...elsewhere]), posters);
    addEmbedPages(site, languages, languagesOf(sources, id => id), shared, [...elsewhere, ['sw.js', worker]]);
    if (baseUrl) await addShares(site, {baseUrl, languages, fonts, colors: sources.contents.themes.themes.light.colors});
    await site.write();
    console.log(`${site.files.size} files in ${path.relative(ROOT, site.out)} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

try {
    await main();
} catch (problem) {
    console.error(`site: ${problem.message}`);
    process.exit(1);
}
