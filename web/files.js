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

/** The file that holds a language; English where there is none for it. */
export function languageFile(config, lang) {
    const short = String(lang ?? '').split('-')[0].toLowerCase();
    return [lang, short, 'en'].map(each => `content/${each}.json`).find(name => name in config.files);
}
