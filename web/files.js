// Files that come with the page: fetched by address, or read out of the page itself in the single-file build.

/** The page's own description: which files there are, and the words that page code needs. */
export function readConfig() {
    return JSON.parse(document.getElementById('immunarium-config').textContent);
}

async function inlineBytes(id) {
    const packed = atob(document.getElementById(id).textContent.trim());
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < packed.length; ++i) bytes[i] = packed.charCodeAt(i);
    const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(whole).arrayBuffer());
}

/** True when `entry` lies in the page ("#id") and not at an address. */
export const isInline = entry => entry.startsWith('#');

/** Bytes of a file of the config; rejects with the address when it cannot be had. */
export async function readBytes(entry) {
    if (isInline(entry)) return inlineBytes(entry.slice(1));
    const response = await fetch(new URL(entry, document.baseURI));
    if (!response.ok) throw new Error(`${entry}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
}

export const FONTS = ['font/regular.ttf', 'font/bold.ttf'];

/**
 * Lets the page set its text in a font that was fetched for the picture, so that it is fetched once.
 * The style sheet names this family wherever scripts run; without them it fetches the file itself.
 */
export function useFont(name, bytes) {
    if (bytes && typeof FontFace === 'function') {
        const font = new FontFace('Atkinson Here', bytes.slice().buffer, {weight: name.includes('bold') ? '600 700' : '400'});
        font.load().then(() => document.fonts.add(font), () => {});  // the system's type stands in
    }
    return bytes;
}
