// What leaves the site: the lines to embed, pages and cards to share, zips; and the words that only those meet.
import assert from 'node:assert/strict';
import {promises as fs} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {unzipSync} from 'fflate';
import {PNG} from 'pngjs';
import {minifyScript} from '../../tools/lib/site/bundle.mjs';
import {embedFacts, embedHtml, integrityOf} from '../../tools/lib/site/embed.mjs';
import {addEmbedPages, addShares, headFor, SITE_ZIP} from '../../tools/lib/site/outlets.mjs';
import {cardSvg, folderUrl, lines, oembed, pngOf, socialHead} from '../../tools/lib/site/share.mjs';
import {zipOf} from '../../tools/lib/site/zip.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const source = name => fs.readFile(path.join(ROOT, name), 'utf8');
const json = async name => JSON.parse(await source(name));
const WORDS = {en: await json('content/places/en.json'), es: await json('content/places/es.json')};

const STILL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 50" width="80" height="50"><rect width="80" height="50" fill="#123456"/></svg>';
const languagesOf = async () => Promise.all(['en', 'es'].map(async lang => {
    const {ui, dir} = await json(`content/${lang}.json`);
    const chapter = id => ({id, title: `Title "${id}"`, summary: 'Sum & more', beats: [{id: 'text', shots: {}}, {id: 'seen', shots: {'wide-light': STILL}}]});
    return {lang, folder: lang === 'en' ? '' : `${lang}/`, stamp: 'abc', words: WORDS[lang], articles: {lang, dir, ui, chapters: [chapter('patrol'), chapter('release'), {id: 'board', title: 'Board', summary: '', beats: [{id: 'x', shots: {}}]}]}};
}));

class Files {
    constructor() { this.files = new Map(); }
    add(name, body) { this.files.set(name, body); return name; }
}

// ---- words

test('every place says the same things in every language, and says nothing that nobody asks for', async () => {
    const keys = Object.keys(WORDS.en).filter(key => key !== '$schema');
    for (const [lang, words] of Object.entries(WORDS)) assert.deepEqual(Object.keys(words).filter(key => key !== '$schema').sort(), [...keys].sort(), lang);
    const folders = ['web', 'web/extra', 'tools', 'tools/lib/site'];
    const code = (await Promise.all(folders.map(async folder => Promise.all((await fs.readdir(path.join(ROOT, folder))).filter(name => /\.m?js$/.test(name)).map(name => source(`${folder}/${name}`)))))).flat().join('\n');
    const asked = key => code.includes(`'${key}'`) || [...code.matchAll(/`([a-z.-]+\.)\$\{/g)].some(([, prefix]) => key.startsWith(prefix));
    assert.deepEqual(keys.filter(key => !asked(key)), []);
});

// ---- embed

test('embed.js is under 3 KB on the wire, with all that the build puts in', async () => {
    const languages = await languagesOf();
    const {chapters} = await json('content/en.json');
    languages[0].articles.chapters = Object.keys(chapters).map(id => ({id, beats: [{id: 'a-long-name', shots: {'wide-light': STILL}}]}));
    const script = await minifyScript(path.join(ROOT, 'web/embed.js'), {EMBED: JSON.stringify(embedFacts(languages))});
    const size = brotliCompressSync(script).length;
    assert.ok(size < 3 * 1024, `${size} bytes`);
    assert.ok(!/\bEMBED\b/.test(script));
});

test('the facts of embed.js name a picture for each chapter that has one', async () => {
    const facts = embedFacts(await languagesOf());
    assert.deepEqual(facts.first, {'': 'patrol-seen', patrol: 'patrol-seen', release: 'release-seen'});
    assert.deepEqual(facts.stills, {en: 'stills/abc/', es: 'es/stills/abc/'});
    assert.deepEqual(Object.keys(facts.words), ['en', 'es']);
});

test('the page for those who embed says its lines without scripts too, and has no hole', async () => {
    const [en, es] = await languagesOf();
    const options = {languages: [{id: 'en', name: 'English'}, {id: 'es', name: 'Español'}], css: 's.css', script: 'e.js', icon: 'i.svg', integrity: integrityOf('x'), zips: [{name: 'a.zip', what: 'embed.zip'}]};
    const html = embedHtml({articles: en.articles, words: en.words, up: '', ...options});
    assert.match(html, /<code id="snippet">&lt;script src=&quot;embed\.js&quot; async&gt;/);
    assert.match(html, /<option value="release" selected>Title &quot;release&quot;<\/option>/);
    assert.doesNotMatch(html, /undefined|\sstyle=|\son\w+=/);
    assert.match(html, /data-integrity="sha384-[\w+/]{64}"/);
    assert.match(embedHtml({articles: es.articles, words: es.words, up: '../', ...options}), /<script src="\.\.\/embed\.js" async>/);
    assert.throws(() => embedHtml({articles: en.articles, words: {}, up: '', ...options}), /embed\.title/);
});

// ---- zips

test('a zip has what was put in, and the same files give the same bytes', () => {
    const files = [['b.txt', 'two'], ['a/x.bin', Buffer.from([0, 255, 1])]];
    const zip = zipOf(files);
    assert.deepEqual(zip, zipOf([...files].reverse()));
    const back = unzipSync(zip);
    assert.deepEqual(Object.keys(back), ['a/x.bin', 'b.txt']);
    assert.deepEqual([...back['a/x.bin']], [0, 255, 1]);
    assert.equal(Buffer.from(back['b.txt']).toString(), 'two');
});

test('the zip for other hosts knows no address and offers no zip', async () => {
    const site = new Files();
    for (const [name, body] of [['embed.js', 'x()'], ['index.html', 'with https://h.example/'], ['share/release.html', 'x'], ['old.zip', 'x']]) site.add(name, body);
    addEmbedPages(site, await languagesOf(), [{id: 'en', name: 'English'}], {cssName: 's.css', embedderName: 'e.js'}, [['index.html', 'without']]);
    const inside = unzipSync(new Uint8Array(site.files.get(SITE_ZIP)));
    assert.deepEqual(Object.keys(inside).sort(), ['embed.html', 'embed.js', 'es/embed.html', 'index.html']);
    assert.equal(Buffer.from(inside['index.html']).toString(), 'without');
    assert.doesNotMatch(Buffer.from(inside['embed.html']).toString(), /\.zip/);
    assert.match(site.files.get('es/embed.html'), /href="\.\.\/immunarium-site\.zip" download/);
});

// ---- shares

test('with a base every chapter has a page, a picture and an answer for oEmbed, in every language', async () => {
    const site = new Files();
    const languages = await languagesOf();
    const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible-next/package.json')), 'files');
    const woff = await fs.readFile(path.join(folder, 'atkinson-hyperlegible-next-latin-400-normal.woff2'));
    await addShares(site, {baseUrl: 'https://h.example/x', languages, fonts: {regular: woff}, colors: {ground: '#fffaf3', text: '#000', 'text.soft': '#555'}});
    for (const prefix of ['share/', 'es/share/']) {
        for (const id of ['patrol', 'release', 'board']) {
            const html = site.files.get(`${prefix}${id}.html`);
            const image = /property="og:image" content="([^"]+)"/.exec(html)[1];
            assert.equal(image, `https://h.example/x/${prefix}${id}.png`);
            const {width, height} = PNG.sync.read(site.files.get(`${prefix}${id}.png`));
            assert.deepEqual([width, height], [1200, 630]);
            const found = JSON.parse(site.files.get(/oembed" href="https:\/\/h\.example\/x\/([^"]+)"/.exec(html)[1]));
            assert.equal(found.type, 'rich');
            assert.ok(found.html.includes(`/x/${prefix.replace('share/', '')}?mode=embed&amp;chapter=${id}"`), found.html);
            assert.match(html, new RegExp(`http-equiv="refresh" content="0; url=\\.\\./index\\.html\\?chapter=${id}"`));
            assert.match(html, /hreflang="es" href="https:\/\/h\.example\/x\/es\/share\//);
            assert.doesNotMatch(html, /<script/);
        }
        assert.ok(site.files.has(`${prefix}card.png`) && site.files.has(`${prefix}oembed.json`));
    }
});

test('the head of a language points to files that are made', async () => {
    const [, es] = await languagesOf();
    const head = headFor({baseUrl: 'https://h.example/x/', folder: 'es/', folderOf: id => (id === 'en' ? '' : `${id}/`), languages: [{id: 'en'}, {id: 'es'}], articles: es.articles, title: 'T', description: 'D', alt: 'A'});
    assert.match(head, /rel="canonical" href="https:\/\/h\.example\/x\/es\/"/);
    assert.match(head, /og:image" content="https:\/\/h\.example\/x\/es\/share\/card\.png"/);
    assert.match(head, /json\+oembed" href="https:\/\/h\.example\/x\/es\/share\/oembed\.json"/);
});

test('social words are escaped; long titles break into lines', () => {
    const head = socialHead({url: 'https://h/?a=1&b=2', title: '"A" <b>', description: 'D', image: 'https://h/i.png', alt: '', lang: 'en', oembed: 'https://h/o.json'});
    assert.match(head, /content="&quot;A&quot; &lt;b&gt;"/);
    assert.doesNotMatch(head, /hreflang/);
    assert.deepEqual(lines('one two three', 7), ['one two', 'three']);
    assert.equal(folderUrl('https://h/x', 'es/'), 'https://h/x/es/');
    assert.equal(JSON.parse(oembed({base: 'https://h/x', frame: 'https://h/x/?mode=embed', title: 'T', thumbnail: 't.png'})).provider_url, 'https://h/x/');
});

test('a card shows the picture below its title', async () => {
    const card = await pngOf(cardSvg({brand: 'B', title: 'T', picture: await pngOf(STILL, []), colors: {ground: '#ffffff', text: '#000', 'text.soft': '#555'}}), []);
    const {data, width} = PNG.sync.read(card.bytes);
    const at = (x, y) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)];
    assert.deepEqual(at(1190, 10), [255, 255, 255]);
    assert.deepEqual(at(600, 500), [0x12, 0x34, 0x56]);
});
