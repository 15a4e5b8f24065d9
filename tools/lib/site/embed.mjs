// embed.html: builds the lines that a host pastes, with the explainer running in a sample page below, and lists what it says to that page.
import {createHash} from 'node:crypto';
import {escape, jsonForScript} from './html.mjs';

export const integrityOf = script => `sha384-${createHash('sha384').update(script, 'utf8').digest('base64')}`;

/** The first picture of each chapter that has one, by the name of its file. */
export const firstPictures = articles => Object.fromEntries(articles.chapters.flatMap(({id, beats}) => {
    const beat = beats.find(({shots}) => shots['wide-light']);
    return beat ? [[id, `${id}-${beat.id}`]] : [];
}));

/** What embed.js is told by the build; see there. @param languages  [{lang, folder, stamp, articles, words}], the usual one first */
export function embedFacts(languages) {
    const of = value => Object.fromEntries(languages.map(each => [each.lang, value(each)]));
    const first = firstPictures(languages[0].articles);
    return {
        first: {'': Object.values(first)[0], ...first}, stills: of(({folder, stamp}) => `${folder}stills/${stamp}/`),
        words: of(({words}) => ({name: words['embed.name'], start: words['embed.start']})),
    };
}

const option = ([value, text, chosen]) => `<option value="${escape(value)}"${chosen ? ' selected' : ''}>${escape(text)}</option>`;
const choice = (name, label, options) => `<label>${escape(label)} <select name="${name}">${options.map(option).join('')}</select></label>`;
const box = (name, label) => `<label class="box"><input type="checkbox" name="${name}"> ${escape(label)}</label>`;

/**
 * @param articles  of readArticles
 * @param words     `places` of the content file
 * @param up        '' or '../'
 */
export function embedHtml({articles, words, languages, css, script, icon, up, integrity, zips}) {
    const {lang, dir, ui, chapters} = articles;
    const say = key => escape(words[key] ?? (() => { throw new Error(`no text for places/${key}`); })());
    const pref = (name, values) => choice(name, ui[`pref.${name}`], [['', words['embed.usual']], ...values.map(value => [value, ui[`pref.${name}.${value}`]])]);
    const snippet = `<script src="${up}embed.js" async></script>\n<immunarium-explainer chapter="release" lang="${lang}"></immunarium-explainer>`;
    const plain = `<iframe title="${ui.title}" src="${up}index.html?mode=embed&chapter=release&lang=${lang}" width="100%" height="640" loading="lazy"></iframe>`;
    const strings = Object.fromEntries(['embed.copied', 'embed.copy-blocked'].map(key => [key, words[key]]));
    return `<!doctype html>
<html lang="${escape(lang)}" dir="${escape(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('embed.title')}</title>
<meta name="referrer" content="no-referrer">
<link rel="icon" href="${up}${icon}" type="image/svg+xml">
<link rel="stylesheet" href="${up}${css}">
<script src="${up}embed.js" async></script>
<script src="${up}${script}" defer></script>
</head>
<body class="demo">
<main>
<h1>${say('embed.title')}</h1>
<p>${say('embed.lead')}</p>
<form id="wishes" data-home="${up}" data-integrity="${integrity}" hidden>
${choice('chapter', words['embed.chapter'], [['', words['embed.start-screen']], ...chapters.map(({id, title}) => [id, title, id === 'release'])])}
${choice('lang', ui['pref.lang'], languages.map(each => [each.id, each.name, each.id === lang]))}
${pref('theme', ['auto', 'light', 'dark'])}
${pref('view', ['diagram', 'text', 'both'])}
${pref('level', ['plain', 'detail'])}
${pref('path', ['full', 'short'])}
${choice('start', words['embed.start-label'], [['', words['embed.start-near']], ['tap', words['embed.start-tap']], ['now', words['embed.start-now']]])}
${box('sandbox', words['embed.sandbox'])}
${box('integrity', words['embed.integrity'])}
</form>
<pre><code id="snippet">${escape(snippet)}</code></pre>
<p><button type="button" data-copy="snippet" hidden>${say('embed.copy')}</button> <span class="said" role="status"></span></p>
<p>${say('embed.no-script')}</p>
<pre><code id="plain">${escape(plain)}</code></pre>
<p><button type="button" data-copy="plain" hidden>${say('embed.copy')}</button> <span class="said" role="status"></span></p>
<h2>${say('embed.blog')}</h2>
<p>${say('embed.before')}</p>
<immunarium-explainer chapter="release" lang="${escape(lang)}"></immunarium-explainer>
<p>${say('embed.after')}</p>
<h2>${say('embed.messages')}</h2>
<ol id="heard"></ol>
<h2>${say('embed.host')}</h2>
<ul>
${zips.map(({name, what}) => `<li><a href="${up}${escape(name)}" download>${escape(name)}</a>: ${say(what)}</li>`).join('\n')}
</ul>
</main>
<script type="application/json" id="words">${jsonForScript(strings)}</script>
</body>
</html>
`;
}
