// immunarium.html: everything in one file that opens from a disk, under a policy that names its own scripts by their hashes.
import {createHash} from 'node:crypto';
import {gzipSync} from 'node:zlib';

export const sha256 = text => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
export const dataUri = (type, bytes) => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
/** SVG as text is a third smaller than as base64. */
export const svgUri = svg => `data:image/svg+xml,${svg.replace(/[%#<>\n]/g, each => encodeURIComponent(each)).replaceAll('"', "'")}`;

/** A file that lies in the page, packed; files.js reads it by its id. */
export const inlineFile = (id, bytes) => `<script type="application/gzip" id="${id}">${gzipSync(bytes, {level: 9}).toString('base64')}</script>`;

/** A script's text must not end the element that it stands in. */
export const safeScript = text => text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

export function policyMeta(scripts, style) {
    const policy = `default-src 'none'; script-src ${scripts.map(sha256).join(' ')} 'wasm-unsafe-eval'; style-src ${sha256(style)}; img-src data:; font-src data:; `
        + "base-uri 'none'; form-action 'none'";
    return `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
}
