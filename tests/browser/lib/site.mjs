// The site under test, served as a host would, and variations of it: other headers, other files, pages of a host around it.
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {POLICY, serve} from '../../../tools/lib/server.mjs';
import {freshFolder, removeFolder} from '../drivers/programs.mjs';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const SITE = path.resolve(ROOT, process.env.IMMUNARIUM_SITE ?? 'build/site');

/** The words a reader should meet: the content file of the source tree. */
export const content = (lang = 'en') => JSON.parse(fs.readFileSync(path.join(ROOT, 'content', `${lang}.json`), 'utf8'));

/** What only some readers meet: those who embed, the clinic, the classroom. */
export const places = (lang = 'en') => JSON.parse(fs.readFileSync(path.join(ROOT, 'content/places', `${lang}.json`), 'utf8'));

export function needSite() {
    if (!fs.existsSync(path.join(SITE, 'index.html'))) throw new Error(`There is no site in ${SITE}. Run tools/build first.`);
}

/** Loaded first where a driver cannot hear the console: each complaint becomes a request that the server hears. */
const EAR = `(() => {
    const tell = text => { fetch(new URL('/heard.txt', EAR_HOME) + '?' + encodeURIComponent(text), {mode: 'no-cors'}).catch(() => {}); };
    const EAR_HOME = document.currentScript.src;
    const error = console.error;
    console.error = (...all) => { tell(all.map(String).join(' ')); error.apply(console, all); };
    addEventListener('error', event => tell(event.message ? event.message + ' ' + event.filename + ':' + event.lineno : 'not loaded: ' + (event.target.src || event.target.href)), true);
    addEventListener('unhandledrejection', event => tell('unhandled: ' + event.reason));
    addEventListener('securitypolicyviolation', event => tell('content policy: ' + event.effectiveDirective + ' refused ' + event.blockedURI));
})();`;

function addEar(folder) {
    fs.writeFileSync(path.join(folder, 'ear.js'), EAR);
    fs.writeFileSync(path.join(folder, 'heard.txt'), '');
    for (const name of fs.readdirSync(folder, {recursive: true})) {
        const file = path.join(folder, String(name));
        if (!file.endsWith('.html') || path.basename(file) === 'immunarium.html') continue;
        const html = fs.readFileSync(file, 'utf8');
        fs.writeFileSync(file, html.replace(/<meta charset="?utf-8"?>/i, found => `${found}<script src="/ear.js"></script>`));
    }
}

/**
 * Serves the site.
 * @param engine   whose complaints have to be heard through the page itself: 'webkit'
 * @param policy   another content policy; null = none; a function gives it from the address of the server
 * @param change   (folder) → void: changes files of a copy
 */
export async function serveSite({engine = '', policy = POLICY, change = null} = {}) {
    needSite();
    const heard = [];
    const asked = [];
    let folder = null;
    if (change || engine === 'webkit') {
        folder = freshFolder('site');
        fs.cpSync(SITE, folder, {recursive: true});
        change?.(folder);
        if (engine === 'webkit') addEar(folder);
    }
    const headers = (request, file) => {
        if (file === 'heard.txt') heard.push(decodeURIComponent(new URL(request.url, 'http://x').search.slice(1)));
        else asked.push(request.url);
        const now = typeof policy === 'function' ? policy(`http://${request.headers.host}`) : policy;
        return path.basename(file) === 'immunarium.html' ? {} : {'Content-Security-Policy': now};
    };
    const server = await serve({root: folder ?? SITE, port: 0, headers});
    return {
        url: server.url, origin: new URL(server.url).origin, heard, asked,
        close: async () => { await server.close(); if (folder) removeFolder(folder); },
    };
}

/** A host's own pages, at another origin than the site, without any policy. `pages`: name → html. */
export async function serveHost(pages) {
    const folder = freshFolder('host');
    for (const [name, html] of Object.entries(pages)) fs.writeFileSync(path.join(folder, name), html);
    const server = await serve({root: folder, port: 0, headers: {'Content-Security-Policy': null}});
    return {url: server.url, close: async () => { await server.close(); removeFolder(folder); }};
}

export {POLICY};
