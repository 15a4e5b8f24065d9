// The pieces that the site is made of: pages without holes, small pictures, type, themes, the single file.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {promises as fs} from 'node:fs';
import test from 'node:test';
import {articleHtml, inTwoParts, laterHtml, laterSections} from '../../tools/lib/site/article.mjs';
import {characters, metricsText, subsetFonts, widths} from '../../tools/lib/site/fonts.mjs';
import {fill, jsonForScript} from '../../tools/lib/site/html.mjs';
import {configHtml, languagesHtml, pageHtml, textHtml} from '../../tools/lib/site/page.mjs';
import {policyMeta, safeScript, svgUri} from '../../tools/lib/site/single.mjs';
import {bareParams, splitLanguage} from '../../tools/lib/site/split.mjs';
import {pictureHtml} from '../../tools/lib/site/stills.mjs';
import {shortPath, shortSvg} from '../../tools/lib/site/svg.mjs';
import {themeCss, usedVariables} from '../../tools/lib/site/themes.mjs';
import {firstFiles, secondFiles} from '../../tools/size.mjs';

const source = name => fs.readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

// ---- pages

test('a template is filled and escaped', () => {
    assert.equal(fill('{{a}} {{ui.b}}', {a: '<i>'}, {b: 'x < "y"'}), '<i> x &lt; &quot;y&quot;');
});

test('a page with a hole is refused, and says which', () => {
    assert.throws(() => fill('{{ui.a}} {{b}}', {}, {}), /ui\.a, b/);
});

test('every word that the page asks for is in the English content', async () => {
    const {ui, review} = JSON.parse(await source('content/en.json'));
    const html = Object.fromEntries(['lang', 'dir', 'policy', 'head', 'data', 'mark', 'poster', 'contents', 'article', 'subtitle', 'languages', 'qr'].map(key => [key, '']));
    for (const name of ['index', 'text']) assert.match(fill(await source(`web/${name}.template.html`), html, {review: review.text, ...ui}), /<h1\b/);
    assert.match(configHtml({}, [], ui), /page\.copied/);
});

test('whatever the template says can be said in another language in place', async () => {
    const body = (await source('web/index.template.html')).replace(/[\s\S]*<body>/, '');
    // words stand in an element that is marked, or in one that the program fills
    const rest = body.replace(/<(article|footer|section|div|button|a|h1|p|span)\b[^>]*data-words=[^>]*>[\s\S]*?<\/\1>/g, '').replace(/aria-label="[^"]*"/g, '').replace('<span>{{ui.title}}</span>', '');
    assert.deepEqual(rest.match(/\{\{ui\.[^}]*\}\}/g), null);
    const names = [...body.matchAll(/data-words="([^"]+)"/g)].map(match => match[1]);
    assert.equal(new Set(names).size, names.length, 'each name once');
});

test('languages are plain links by their own names; the one that is shown needs none', () => {
    const all = [{id: 'en', name: 'English', page: 'index.html'}, {id: 'es', name: 'Español', page: 'es/index.html'}];
    const html = languagesHtml(all, 'en', {'pref.lang': 'Language'});
    assert.match(html, /<a href="es\/index\.html" hreflang="es" lang="es" data-lang="es">Español<\/a>/);
    assert.match(html, /data-lang="en" hidden>/);
    assert.match(languagesHtml(all, 'en', {'pref.lang': 'Language'}, true), /<nav[^>]* hidden>/);
    assert.match(languagesHtml([all[0]], 'en', {'pref.lang': 'Language'}), /<nav[^>]* hidden>/);
});

test('data in the page cannot end its element', () => {
    const text = jsonForScript({a: '</script><b>'});
    assert.ok(!text.includes('<'));
    assert.deepEqual(JSON.parse(text), {a: '</script><b>'});
    assert.ok(!safeScript('"</script>"').includes('</script'));
});

test('the page has no inline script, no style attribute, no fixed zoom; the text page has no script at all', async () => {
    for (const name of ['index', 'text']) {
        assert.doesNotMatch(await source(`web/${name}.template.html`), /\sstyle=|\son\w+=|<style|user-scalable|maximum-scale|<script(?![^>]*src=)/);
    }
    assert.doesNotMatch(await source('web/text.template.html'), /<script|data-words/);
});

const claim = (id, text, source) => ({id, role: 'paragraph', text, children: [
    {id: `${id}.source.a`, role: 'link', text: '1', href: `#${source}`, valueText: 'Source 1'},
    {id: `${id}.checked`, role: 'note', text: 'Checked 2026-01-02', valueText: '2026-01-02'},
]});
const tree = chapter => ({id: chapter, role: 'region', text: `Title & ${chapter}`, children: [
    {id: `${chapter}.title`, role: 'heading', level: 2, text: `Title & ${chapter}`},
    {id: `${chapter}.beats`, role: 'group', children: [{id: `${chapter}.beat.one`, role: 'figure', children: [claim(`${chapter}.beat.one.caption`, 'Caption', `${chapter}.source.a`)]}]},
    {id: `${chapter}.panel.brake`, role: 'group', children: [
        {id: `${chapter}.panel.brake.title`, role: 'heading', level: 4, text: 'Brake'}, claim(`${chapter}.panel.brake.plain.0`, 'It slows.', `${chapter}.source.a`),
        {id: `${chapter}.panel.brake.detail`, role: 'group', text: 'More', children: [claim(`${chapter}.panel.brake.detail.0`, 'Deep.', `${chapter}.source.a`)]},
    ]},
    {id: `${chapter}.sources`, role: 'group', children: [{id: `${chapter}.sources.list`, role: 'list', value: 1, children: [
        {id: `${chapter}.source.a`, role: 'item', text: 'A paper', children: [{id: 'x', role: 'link', text: 'https://a.example/', href: 'https://a.example/'}]}]}]},
]});
const ui = {sources: 'Sources', 'page.see-above': '{name} is above.'};
const article = () => articleHtml([tree('a'), tree('b')], {ui, still: (chapter, beat) => `<img alt="${chapter} ${beat}">`});

test('an article becomes headings, figures, folds and lists', () => {
    const html = article();
    assert.match(html, /<h2 id="a\.title">Title &amp; a<\/h2>/);
    assert.match(html, /<figure id="a\.beat\.one"><img alt="a one"><figcaption>Caption/);
    assert.match(html, /<details><summary>More<\/summary>\s*<p>Deep\./);
    assert.match(html, /<ol>\s*<li id="a\.source\.a">A paper <a href="https:\/\/a\.example\/" rel="noreferrer">/);
    assert.match(html, /<time datetime="2026-01-02">/);
});

test('every link inside the article leads somewhere, and no id stands twice', () => {
    const html = article();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
});

test('a panel is described once and referred to afterwards', () => {
    assert.equal(article().match(/>It slows\./g).length, 1);
    assert.match(article(), /<a href="#a\.panel\.brake">Brake<\/a> is above\./);
});

test('an article may not hold what only a program could work', () => {
    assert.throws(() => articleHtml([{id: 'x', role: 'slider'}], {ui, still: () => ''}), /slider/);
});

// ---- the article in two parts

const LONG = {lang: 'en', dir: 'ltr', chapters: ['patrol', 'tolerance', 'priming', 'her2'].map(id => ({id, title: `Title & ${id}`, summary: `About ${id}`, article: tree(id)}))};
const still = (chapter, beat) => `<img alt="${chapter} ${beat}">`;
const links = html => [...html.matchAll(/href="([^"]+)"/g)].map(match => match[1]);
const idsOf = html => [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);

/** Both pages of the site, and the single file's. */
async function pagesOfLong() {
    const articles = {...LONG, ui: JSON.parse(await source('content/en.json')).ui};
    articles.ui = {review: 'Not reviewed', ...articles.ui};
    const parts = {head: '', data: '', poster: '', mark: '', languages: '', still};
    const template = await source('web/index.template.html');
    return {
        index: pageHtml(template, articles, {...parts, textPage: 'text.html'}), text: textHtml(await source('web/text.template.html'), articles, parts),
        single: pageHtml(template, articles, parts), ui: articles.ui,
    };
}

test('the first page tells the first part whole, and of each later chapter what it is about', async () => {
    const {index, text} = await pagesOfLong();
    const {first, later} = inTwoParts(LONG.chapters);
    assert.deepEqual([first, later].map(part => part.map(({id}) => id)), [['patrol', 'tolerance'], ['priming', 'her2']]);
    for (const {id} of first) assert.ok(index.includes(`<figure id="${id}.beat.one"><img alt="${id} one">`), id);
    for (const {id, summary} of later) {
        assert.ok(index.includes(`<section class="chapter" id="${id}" aria-labelledby="${id}.title" data-later>\n<h2 id="${id}.title">Title &amp; ${id}</h2>\n<p>${summary}</p>`), id);
        assert.ok(!index.includes(`${id}.beat.one`), id);
        assert.ok(text.includes(`<figure id="${id}.beat.one"><img alt="${id} one">`), id);
    }
    assert.doesNotMatch(text, /data-later/);
    assert.deepEqual(inTwoParts([{id: 'a'}]), {first: [{id: 'a'}], later: []}, 'another story is told whole');
});

test('every link of either page leads somewhere: in it, or to a place of the text page; the text page leads back', async () => {
    const {index, text} = await pagesOfLong();
    const inside = {'': new Set(idsOf(index)), 'text.html': new Set(idsOf(text))};
    const led = new Set();
    for (const link of links(index).filter(each => each.includes('#'))) {
        const [page, id] = link.split('#');
        assert.ok(inside[page]?.has(id), link);
        if (page) led.add(id);
    }
    assert.deepEqual([...led], ['priming', 'her2']);
    for (const link of links(text).filter(each => each.startsWith('#'))) assert.ok(inside['text.html'].has(link.slice(1)), link);
    assert.equal(new Set(idsOf(text)).size, idsOf(text).length, 'each id once');
    assert.ok(links(text).includes('index.html'));
});

test('the later chapters fit into the first page: same ids, and what they refer to is there', async () => {
    const {index, text, ui: words} = await pagesOfLong();
    const later = laterSections(LONG.chapters, {still, ui: words});
    assert.ok(text.includes(later), 'as the text page has them');
    assert.match(later, /<a href="#patrol\.panel\.brake">/);
    const whole = new Set([...idsOf(index), ...idsOf(later)]);
    for (const link of links(later).filter(each => each.startsWith('#'))) assert.ok(whole.has(link.slice(1)), link);
    for (const {id} of inTwoParts(LONG.chapters).later) assert.ok(idsOf(later).includes(id), id);
});

test('where there is no text page, no link leads to it: a sentence says what the chapter needs', async () => {
    const {single, ui: words} = await pagesOfLong();
    assert.deepEqual(links(single).filter(each => each.includes('text.html')), []);
    assert.equal(single.split(words['page.chapter-packed']).length, 3);
    const far = laterHtml(LONG.chapters[3], {ui: words, address: 'https://h.example/es/text.html'});
    assert.match(far, /<a href="https:\/\/h\.example\/es\/text\.html#her2">[^<]*Title &amp; her2<\/a>/);
});

// ---- words in two parts

/** As src/content joins them. */
const joined = (one, other) => (isObject(one) && isObject(other)
    ? Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map(key => [key, key in other ? joined(one[key], other[key]) : one[key]]))
    : other);
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);

test('a language in two parts loses nothing, and the first has all that a picture says', async () => {
    for (const lang of ['en', 'es']) {
        const {$schema, ...whole} = JSON.parse(await source(`content/${lang}.json`));
        const {first, more} = splitLanguage({$schema, ...whole});
        const {part, ...again} = joined(first, more);
        assert.deepEqual(again, whole);
        assert.equal(part, 'first');
        assert.deepEqual(first.ui, whole.ui);
        assert.ok(Object.values(first.chapters).every(({title, beats, question, leaves_out}) => title && Object.keys(beats).length > 0 && !leaves_out && (!question || question.ask && !question.why)));
        assert.ok(Object.values(first.panels).every(panel => panel.name && panel.label && !panel.plain && !panel.detail));
        assert.ok(JSON.stringify(first).length < 0.6 * JSON.stringify(whole).length, 'the larger part can wait');
    }
});

test('the model’s numbers go to the page without their reasons', async () => {
    const whole = JSON.parse(await source('content/params.json'));
    const bare = bareParams(whole);
    assert.deepEqual(Object.keys(bare.params), Object.keys(whole.params));
    assert.ok(Object.entries(bare.params).every(([name, entry]) => entry.value === whole.params[name].value && Object.keys(entry).length === 1));
});

// ---- pictures

/** End points of a path in absolute or relative commands, as a browser would see them. */
function ends(d) {
    let [x, y] = [0, 0];
    return [...d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)].filter(([, name]) => name.toLowerCase() !== 'z').map(([, name, rest]) => {
        const numbers = rest.match(/-?(?:\d+\.?\d*|\.\d+)/g).map(Number);
        const [dx, dy] = numbers.slice(-2);
        [x, y] = name === name.toUpperCase() ? [dx, dy] : [x + dx, y + dy];
        return [x, y];
    });
}

test('a shorter path goes where the long one went', () => {
    const long = 'M10.26 20.04C11.11 20.55 12.22 21.33 13.37 22.48L20.06 30.94A5.5 5.5 0 0 1 26.04 36.96Z';
    const short = shortPath(long);
    assert.ok(short.length < long.length);
    const [was, is] = [ends(long), ends(short)];
    assert.equal(is.length, was.length);
    was.forEach(([x, y], i) => assert.ok(Math.hypot(is[i][0] - x, is[i][1] - y) < 0.1, `${is[i]} for ${x} ${y}`));
    assert.match(short, /a5\.5 5\.5 0 0 1/);
});

test('rounding does not add up over a long path', () => {
    const points = Array.from({length: 400}, (_, i) => `L${(i * 0.333 + 0.04).toFixed(3)} ${(i * 0.177).toFixed(3)}`);
    const end = ends(shortPath(`M0 0${points.join('')}`)).at(-1);
    assert.ok(Math.hypot(end[0] - 399 * 0.333 - 0.04, end[1] - 399 * 0.177) < 0.15, String(end));
});

test('a small outline keeps its shape with fewer knots', () => {
    const at = i => [50 + 20 * Math.cos(i * Math.PI / 22), 50 + 20 * Math.sin(i * Math.PI / 22)];
    const curve = i => [...at(i + 1 / 3), ...at(i + 2 / 3), ...at(i + 1)].map(value => value.toFixed(2)).join(' ');
    const long = `M${at(0).join(' ')}${Array.from({length: 44}, (_, i) => `C${curve(i)}`).join('')}Z`;
    const knots = ends(shortPath(long));
    assert.ok(knots.length < 30, `${knots.length} knots`);
    for (const [x, y] of knots) assert.ok(Math.abs(Math.hypot(x - 50, y - 50) - 20) < 0.3, `${x} ${y}`);
});

test('paths of other kinds, texts and ids are left alone', () => {
    const svg = '<svg width="10.00" height="4"><text x="1.25" id="t-1.25">1.25 Q</text><path d="M0 0Q1 1 2 2"/></svg>';
    assert.equal(shortSvg(svg), '<svg width="10" height="4"><text x="1.3" id="t-1.25">1.25 Q</text><path d="M0 0Q1 1 2 2"/></svg>');
});

test('a picture says what it shows, how big it is, and comes in the forms there are', () => {
    const svg = '<svg width="80.4" height="50"><desc id="d">A &amp; B</desc></svg>';
    const html = pictureHtml({'wide-light': svg, 'wide-dark': svg}, form => `${form}.svg`);
    assert.match(html, /<img src="wide-light\.svg" width="80" height="50" alt="A &amp; B" loading="lazy"/);
    assert.match(html, /<source media="\(prefers-color-scheme: dark\)" srcset="wide-dark\.svg">/);
    assert.doesNotMatch(html, /narrow/);
});

// ---- type and themes

test('the type holds what the content says, and its widths are those of the font', async () => {
    const {fonts, missing} = await subsetFonts([{a: 'Größe ½'}]);
    assert.equal(missing, '');
    const found = widths(fonts.regular);
    for (const each of 'Aiöß½…') assert.ok(found.has(each.codePointAt(0)), each);
    assert.ok(found.get('W'.codePointAt(0)) > found.get('i'.codePointAt(0)));
    assert.ok(!found.has('Ж'.codePointAt(0)), 'what nobody says is not carried along');
    assert.equal(fonts.regular.readUInt32BE(0), 0x00010000, 'TrueType, which the canvas can read');
    assert.match(metricsText(fonts), /^32 0\.\d+ 0\.\d+$/m);
    assert.ok(fonts.regular.length < 30_000);
});

test('a character that the type lacks is named', async () => {
    assert.equal((await subsetFonts([{a: 'xЖy'}])).missing, 'Ж');
});

test('keys of a file are not content', () => assert.ok(!characters([{'ü': 'a'}]).includes('ü')));

test('themes become variables, and a color that no theme has is an error', async () => {
    const colors = {ground: '#fff', 'text.soft': '#555', unused: '#123'};
    const themes = {light: {colors}, dark: {colors: {...colors, ground: '#000'}}, projector: {colors}};
    const css = themeCss(themes, 'a { color: var(--text-soft); background: var(--page); }');
    assert.match(css, /:root \{ --text-soft: #555; --page: #fff;/);
    assert.match(css, /data-theme="dark"\] \{ --text-soft: #555; --page: #000;/);
    assert.doesNotMatch(css, /unused/);
    assert.throws(() => themeCss(themes, 'a { color: var(--no-such) }'), /--no-such/);
    assert.deepEqual([...usedVariables('var(--a) var(--b-c, 1)')], ['--a', '--b-c']);
});

// ---- single file, sizes

test('the policy of the single file names its scripts by their hashes', () => {
    const meta = policyMeta(['a()'], 'b{}');
    const hash = text => createHash('sha256').update(text).digest('base64');
    assert.ok(meta.includes(`script-src 'sha256-${hash('a()')}' 'wasm-unsafe-eval'`));
    assert.ok(meta.includes(`style-src 'sha256-${hash('b{}')}'`));
    assert.ok(!meta.includes('unsafe-inline'));
    assert.equal(decodeURIComponent(svgUri('<a b="#1">%</a>').split(',')[1]), "<a b='#1'>%</a>");
});

test('the size counts what the first frame needs, and only that language', () => {
    const files = {wasm: 'w.wasm', 'font/regular.ttf': 'r.ttf', 'content/params.json': 'content/params.json', 'content/en.json': 'content/en.json', 'content/es.json': 'content/es.json'};
    const languages = [{id: 'en', text: 'text.html'}, {id: 'es', text: 'es/text.html'}];
    Object.assign(files, {'content/en.more.json': 'content/en.more.json', 'content/es.more.json': 'content/es.more.json', 'content/references.json': 'content/references.json'});
    const html = `<html lang="en"><link rel="stylesheet" href="s.css"><script src="m.js" defer></script><script type="application/json" id="immunarium-config">${JSON.stringify({files, languages})}</script>`
        + '<picture class="still"><img src="p.svg"></picture><picture><img src="later.svg"></picture>';
    assert.deepEqual(firstFiles(html), ['index.html', 's.css', 'm.js', 'w.wasm', 'r.ttf', 'content/params.json', 'content/en.json', 'p.svg']);
    assert.deepEqual(secondFiles(html), ['content/en.more.json', 'content/references.json', 'text.html']);
});
