// What needs an absolute address (--base-url): a page per chapter that social networks and oEmbed readers understand, its card and its JSON.
// Each page leads on to the chapter at once; a reader never has to press anything.
import {escape} from './html.mjs';

export const CARD = {w: 1200, h: 630};

/** With one slash at its end. */
export const folderUrl = (base, folder = '') => new URL(folder, base.endsWith('/') ? base : `${base}/`).href;

/** @param page  {url, title, description, image, alt, lang, oembed, others: [{lang, url}]}: all addresses absolute */
export function socialHead({url, title, description, image, alt, lang, oembed, others = []}) {
    const meta = (kind, name, content) => `<meta ${kind}="${name}" content="${escape(content)}">`;
    return [
        `<link rel="canonical" href="${escape(url)}">`,
        ...(others.length > 1 ? others.map(each => `<link rel="alternate" hreflang="${escape(each.lang)}" href="${escape(each.url)}">`) : []),
        meta('property', 'og:type', 'website'), meta('property', 'og:title', title), meta('property', 'og:description', description), meta('property', 'og:url', url),
        meta('property', 'og:locale', lang), meta('property', 'og:image', image), meta('property', 'og:image:width', CARD.w), meta('property', 'og:image:height', CARD.h),
        meta('property', 'og:image:alt', alt), meta('name', 'twitter:card', 'summary_large_image'),
        `<link rel="alternate" type="application/json+oembed" href="${escape(oembed)}" title="${escape(title)}">`,
    ].join('\n');
}

/** The answer of an oEmbed provider, as a file. @param frame  address of the explainer in its frame */
export function oembed({base, frame, title, thumbnail}) {
    const html = `<iframe title="${escape(title)}" src="${escape(frame)}" width="100%" height="640" loading="lazy" referrerpolicy="no-referrer" `
        + 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>';
    return JSON.stringify({version: '1.0', type: 'rich', title, provider_name: 'Immunarium', provider_url: folderUrl(base), html, width: 960, height: 640,
        thumbnail_url: thumbnail, thumbnail_width: CARD.w, thumbnail_height: CARD.h});
}

/** A page that only says what a chapter is, and goes there. */
export function sharePage({lang, dir, title, description, head, to, go}) {
    return `<!doctype html>
<html lang="${escape(lang)}" dir="${escape(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<meta name="description" content="${escape(description)}">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${escape(to)}">
${head}
</head>
<body>
<h1>${escape(title)}</h1>
<p>${escape(description)}</p>
<p><a href="${escape(to)}">${escape(go)}</a></p>
</body>
</html>
`;
}

/** Lines of at most `most` letters. */
export function lines(text, most) {
    const out = [''];
    for (const word of text.split(/\s+/)) {
        if (out.at(-1) !== '' && `${out.at(-1)} ${word}`.length > most) out.push('');
        out[out.length - 1] += `${out.at(-1) === '' ? '' : ' '}${word}`;
    }
    return out;
}

const FAMILY = 'Atkinson Hyperlegible Next';

/**
 * A card as SVG: the name and the chapter's title above, its first picture below.
 * @param picture  PNG of the picture, {bytes, w, h}: drawn as SVG, what the card cuts off makes the library give up
 * @param colors   of a theme
 */
export function cardSvg({brand, title, picture, colors}) {
    const heading = lines(title, 44).slice(0, 2);
    const top = 96 + 62 * heading.length;
    const room = CARD.h - top;
    const scale = Math.max(CARD.w / picture.w, room / picture.h);
    const [w, h] = [picture.w * scale, picture.h * scale];
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.w}" height="${CARD.h}" font-family="${FAMILY}"><rect width="${CARD.w}" height="${CARD.h}" fill="${colors.ground}"/>`
        + `<image x="${(CARD.w - w) / 2}" y="${top + (room - h) / 2}" width="${w}" height="${h}" href="data:image/png;base64,${picture.bytes.toString('base64')}"/>`
        + `<rect width="${CARD.w}" height="${top}" fill="${colors.ground}"/><text x="56" y="62" font-size="30" fill="${colors['text.soft']}">${escape(brand)}</text>`
        + heading.map((line, i) => `<text x="56" y="${122 + 62 * i}" font-size="52" font-weight="700" fill="${colors.text}">${escape(line)}</text>`).join('') + '</svg>';
}

/** Of an SVG, as wide as a card: {bytes, w, h}. The library is only loaded where cards are made. @param fontFiles  paths of TrueType files of the family */
export async function pngOf(svg, fontFiles) {
    const {Resvg} = await import('@resvg/resvg-js');
    const options = {font: {fontFiles, loadSystemFonts: false, defaultFontFamily: FAMILY}, fitTo: {mode: 'width', value: CARD.w}};
    const image = new Resvg(svg, options).render();
    return {bytes: Buffer.from(image.asPng()), w: image.width, h: image.height};
}
