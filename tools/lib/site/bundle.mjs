// JavaScript and CSS for the page: everything in one file each, the program's own glue included.
import {promises as fs} from 'node:fs';
import path from 'node:path';
import {build, transform} from 'esbuild';
import {fill} from './html.mjs';
import {themeCss} from './themes.mjs';

const TARGET = ['chrome89', 'firefox89', 'safari15'];

/**
 * One script that a frame without an origin of its own may load too: a classic one, because modules need permission there.
 * @param glue  immunarium.mjs of the web build
 */
export async function bundleScript(web, glue) {
    const result = await build({
        entryPoints: [path.join(web, 'main.js')], bundle: true, write: false, minify: true, format: 'iife', target: TARGET, legalComments: 'none',
        alias: {'immunarium-module': path.resolve(glue)},
        define: {'import.meta.url': 'document.baseURI'},  // only asked for where files lie, and we say that ourselves
        logLevel: 'warning',
    });
    return result.outputFiles[0].text;
}

/** What few readers need, each a classic script that leaves its exports in globalThis.immunariumExtras.<name>; see web/extra.js. */
export const EXTRAS = ['audit', 'keep', 'kiosk', 'speech', 'writing'];

export async function bundleExtra(web, name) {
    const result = await build({
        entryPoints: [path.join(web, 'extra', `${name}.js`)], bundle: true, write: false, minify: true, format: 'iife', globalName: `immunariumExtras.${name}`,
        target: TARGET, legalComments: 'none', logLevel: 'warning', loader: {'.css': 'text'},
    });
    return result.outputFiles[0].text;
}

/** @param define  name → JSON that stands for it */
export async function minifyScript(file, define = {}) {
    return (await transform(await fs.readFile(file, 'utf8'), {minify: true, target: TARGET, legalComments: 'none', define})).code;
}

/** @param fontAddress  {regular, bold}: as seen from the style sheet */
export async function styleSheet(web, themes, fontAddress) {
    const template = await fs.readFile(path.join(web, 'shell.css'), 'utf8');
    const css = themeCss(themes, template) + fill(template, {'font.regular': fontAddress.regular, 'font.bold': fontAddress.bold}, {});
    return (await transform(css, {loader: 'css', minify: true, target: TARGET})).code;
}
