// The ways out of the site: pages for those who embed it, pages and cards for those who share a link, and zips for those who host it.
import {promises as fs} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {embedHtml, firstPictures, integrityOf} from './embed.mjs';
import {cardSvg, folderUrl, oembed, pngOf, sharePage, socialHead} from './share.mjs';
import {zipOf} from './zip.mjs';

export const SITE_ZIP = 'immunarium-site.zip';

/** Only where the address is known, or packed already. */
const notForOthers = name => /(^|\/)share\/|\.zip$/.test(name);

/** Names and pages. @param zips  [{name, what}]: what can be fetched from beside them */
function embedPages(site, languages, offered, shared, zips) {
    const integrity = integrityOf(site.files.get('embed.js'));
    return languages.map(({folder, articles, words}) => [`${folder}embed.html`,
        embedHtml({articles, words, languages: offered, css: shared.cssName, script: shared.embedderName, icon: 'icon.svg', up: folder ? '../' : '', integrity, zips})]);
}

const SINGLE = {name: 'immunarium.html', what: 'embed.single'};

/**
 * The pages for those who embed, and the zip that they offer: the site without the zips and without what knows an address.
 * @param pages  [[name, html]] that take the place of those of the site in there
 */
export function addEmbedPages(site, languages, offered, shared, pages) {
    const own = [...site.files].filter(([name]) => !notForOthers(name));
    site.add(SITE_ZIP, zipOf(new Map([...own, ...pages, ...embedPages(site, languages, offered, shared, [SINGLE])])));
    for (const [name, html] of embedPages(site, languages, offered, shared, [{name: SITE_ZIP, what: 'embed.zip'}, SINGLE])) site.add(name, html);
}

const shareFolder = folder => `${folder}share/`;

/** Tags of a language's own page. */
export function headFor({baseUrl, folder, folderOf, languages, articles, title, description, alt}) {
    const at = folderUrl(baseUrl, folder);
    return socialHead({
        url: at, title, description, alt, lang: articles.lang, image: folderUrl(baseUrl, `${shareFolder(folder)}card.png`), oembed: folderUrl(baseUrl, `${shareFolder(folder)}oembed.json`),
        others: languages.map(({id}) => ({lang: id, url: folderUrl(baseUrl, folderOf(id))})),
    });
}

/** The page, the JSON and the picture of one chapter in one language. `chapter` null: of the whole story. */
async function addShare(site, {baseUrl, languages, fontFiles, colors}, {lang, folder, articles, words}, chapter) {
    const {ui} = articles;
    const name = chapter?.id ?? 'card';
    const pictures = firstPictures(articles);
    const [id, beat] = Object.entries(pictures).find(([each]) => each === chapter?.id) ?? Object.entries(pictures)[0];
    const still = articles.chapters.find(each => each.id === id).beats.find(each => `${id}-${each.id}` === beat).shots['wide-light'];
    const title = chapter ? chapter.title : ui.subtitle;
    const card = await pngOf(cardSvg({brand: ui.title, title, picture: await pngOf(still, fontFiles), colors}), fontFiles);
    const image = site.add(`${shareFolder(folder)}${name}.png`, card.bytes);
    const frame = new URL(folder, folderUrl(baseUrl));
    for (const [key, value] of Object.entries({mode: 'embed', ...(chapter && {chapter: chapter.id})})) frame.searchParams.set(key, value);
    const json = site.add(`${shareFolder(folder)}${chapter ? `${chapter.id}.` : ''}oembed.json`,
        oembed({base: baseUrl, frame: frame.href, title: `${ui.title}: ${title}`, thumbnail: folderUrl(baseUrl, image)}));
    if (!chapter) return;
    const head = socialHead({
        url: folderUrl(baseUrl, `${shareFolder(folder)}${chapter.id}.html`), title: `${title} | ${ui.title}`, description: chapter.summary, alt: title, lang, image: folderUrl(baseUrl, image),
        oembed: folderUrl(baseUrl, json), others: languages.map(each => ({lang: each.lang, url: folderUrl(baseUrl, `${shareFolder(each.folder)}${chapter.id}.html`)})),
    });
    site.add(`${shareFolder(folder)}${chapter.id}.html`, sharePage({
        lang, dir: articles.dir, title: `${title} | ${ui.title}`, description: chapter.summary, head, to: `../index.html?chapter=${chapter.id}`, go: words['share.go'],
    }));
}

/** @param context  {baseUrl, languages, fonts, colors} */
export async function addShares(site, context) {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'immunarium-cards-'));
    try {
        const fontFiles = await Promise.all(Object.entries(context.fonts).map(async ([weight, bytes]) => {
            const file = path.join(folder, `${weight}.ttf`);
            await fs.writeFile(file, bytes);
            return file;
        }));
        for (const language of context.languages) {
            for (const chapter of [null, ...language.articles.chapters]) await addShare(site, {...context, fontFiles}, language, chapter);
        }
    } finally {
        await fs.rm(folder, {recursive: true});
    }
}
