// index.html: the template filled with the article, the first picture, and the names of the files that the program needs.
import {articleHtml, contentsHtml} from './article.mjs';
import {escape, fill, jsonForScript} from './html.mjs';
import qrcode from 'qrcode-generator';

/** Words that page code needs while the program runs; the rest of the page's words stand in its HTML. */
const SCRIPT_WORDS = ['checked-long-ago', 'pref.lang', 'page.copied', 'page.copy-this', 'page.saved', 'page.save-this', 'page.problem-file', 'page.problem-pointer', 'page.problem-reason',
    'page.problem-cure', 'talk.printed-on', 'talk.address', 'talk.print-blocked', 'talk.copy-blocked', 'talk.copied'];

/**
 * The way to the page in each other language: in the head of the page, and again beside the tools where there is no head. With the program running a click changes the words in place; without, these are plain links.
 * @param languages  [{id, name, page}]
 * @param hidden     where a link leads nowhere without the program
 */
export function languagesHtml(languages, lang, ui, hidden = false) {
    const links = languages.map(({id, name, page}) =>
        `<a href="${escape(page.startsWith('#') ? `?lang=${id}` : page)}" hreflang="${escape(id)}" lang="${escape(id)}" data-lang="${escape(id)}"${id === lang ? ' hidden' : ''}>${escape(name)}</a>`);
    return `<nav class="languages" aria-label="${escape(ui['pref.lang'])}"${hidden || languages.length < 2 ? ' hidden' : ''}>${links.join('')}</nav>`;
}

export function configHtml(files, languages, ui) {
    const strings = Object.fromEntries(SCRIPT_WORDS.map(key => {
        if (ui[key] === undefined) throw new Error(`no text for ${key}; add it to "ui" in the content file`);
        return [key, ui[key]];
    }));
    return `<script type="application/json" id="immunarium-config">${jsonForScript({files, languages, strings})}</script>`;
}

/** Words with a hyphen stay on one line where type is large. */
const together = text => escape(text).replace(/\w+-\w+/g, '<span class="together">$&</span>');

/**
 * @param template  index.template.html
 * @param articles  of readArticles
 * @param parts     {policy, head, data, still(chapter, beat), poster, mark, languages, qr}: what differs between the site and the single file
 */
export function pageHtml(template, articles, parts) {
    const trees = articles.chapters.map(chapter => chapter.article);
    return fill(template, {
        lang: escape(articles.lang), dir: escape(articles.dir),
        policy: parts.policy ?? '', head: parts.head, data: parts.data, mark: parts.mark, poster: parts.poster, languages: parts.languages,
        subtitle: together(articles.ui.subtitle ?? ''), contents: contentsHtml(trees), qr: parts.qr ?? '',
        article: articleHtml(trees, {still: parts.still, ui: articles.ui}),
    }, articles.ui);
}

/** The way to this page as a code for a phone's camera; only where the page's address is known. */
export function qrHtml(base, ui) {
    if (!base) return '';
    const code = qrcode(0, 'M');
    code.addData(base.endsWith('/') ? base : `${base}/`);
    code.make();
    const svg = code.createSvgTag({cellSize: 4, margin: 8, scalable: true}).replace(/>\s+</g, '><');
    return `<figure id="qr" class="take-along" data-words="qr" hidden><img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}" width="160" height="160" alt="">`
        + `<figcaption>${escape(ui['talk.qr'])}. ${escape(ui['talk.qr-note'])}</figcaption></figure>`;
}
