// embed.html: how the explainer looks and speaks inside somebody else's page, and the lines to paste.
import {escape} from './html.mjs';

export function demoHtml({ui, lang, css, script}) {
    const say = key => escape(ui[key]);
    const snippet = '<script src="embed.js" async></script>\n<immunarium-explainer chapter="release"></immunarium-explainer>';
    const plain = `<iframe title="${ui.title}" src="index.html?mode=embed&chapter=release" width="100%" height="640" loading="lazy"></iframe>`;
    return `<!doctype html>
<html lang="${escape(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('embed.title')}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${css}">
<script src="embed.js" async></script>
<script src="${script}" defer></script>
</head>
<body class="demo">
<main>
<h1>${say('embed.title')}</h1>
<p>${say('embed.lead')}</p>
<pre><code>${escape(snippet)}</code></pre>
<p>${say('embed.no-script')}</p>
<pre><code>${escape(plain)}</code></pre>
<h2>${say('embed.blog')}</h2>
<p>${say('embed.before')}</p>
<immunarium-explainer chapter="release" lang="${escape(lang)}"></immunarium-explainer>
<p>${say('embed.after')}</p>
<h2>${say('embed.messages')}</h2>
<ol id="heard"></ol>
</main>
</body>
</html>
`;
}
