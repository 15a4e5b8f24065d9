// One describe() an engine, with a browser and a site that are made once; each test ends with its pages silent, or says what they said.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';

import {engines, open} from '../drivers/index.mjs';
import {Explainer} from './explainer.mjs';
import {ROOT, serveSite} from './site.mjs';

/** Small, because the picture is painted without a graphics card here; tests of sizes set their own. */
const SIZE = {width: 960, height: 680};

/** Said by browsers without our doing. */
const HARMLESS = [/favicon\.ico/, /GPU stall due to ReadPixels/, /Automatic fallback to software WebGL/];

/**
 * A fault of WebKitGTK's compiler, not of the page: the same program with the same input, run by its engine alone (jsc 2.50.6),
 * runs to its end some hundred times, and then once reads beyond its memory; the checked build (preset web-debug) finds nothing.
 * The page begins again (web/program.js, again.test.mjs), and the test must pass all the same. Once in the tests of one browser it is
 * theirs; a second time it counts as ours, and so does the first in other engines.
 */
const FAULT_OF = {webkit: [/The program begins again after: RuntimeError: Out of bounds memory access/]};

class Kit {
    constructor(engine, settings) { Object.assign(this, {engine, settings, pages: [], browsers: [], servers: [], faulted: 0}); }

    async start() {
        this.site = await serveSite({engine: this.engine});
        this.browser = await open(this.engine, this.settings);
    }

    async stop() {
        await this.browser?.close();
        await this.site?.close();
        await this.shared?.close();
    }

    /** A bare page; its complaints count at the end of the test. */
    async page(settings = {}, browser = this.browser) {
        const page = await browser.page({...SIZE, ...settings});
        this.pages.push(page);
        return page;
    }

    /** The explainer, drawn. @param where {base, file, browser, settings} */
    async explainer(params = {}, {site = this.site, file = 'index.html', browser, settings = {}, early = false} = {}) {
        return Explainer.open(await this.page(settings, browser), site.url + file, params, {early});
    }

    /** A browser with settings that a running one cannot take on (Firefox and WebKit take most only when they start). */
    async browserWith(settings) {
        const browser = await open(this.engine, {...this.settings, ...settings});
        this.browsers.push(browser);
        return browser;
    }

    /** A server that ends with the test. */
    async serve(server) {
        this.servers.push(await server);
        return this.servers.at(-1);
    }

    /** A variation of the site. */
    siteWith(options) { return this.serve(serveSite({engine: this.engine, ...options})); }

    /** A variation of the site that all tests of this engine share; the first one makes it. */
    async siteForAll(change) {
        this.shared ??= await serveSite({engine: this.engine, change});
        return this.shared;
    }

    /** What pages said since the test began, less what `allowed` fits. */
    complaints(allowed = []) {
        const said = [...this.pages.flatMap(page => page.heard()), ...this.site.heard, ...this.shared?.heard ?? [], ...this.servers.flatMap(server => server.heard ?? [])];
        return said.filter(text => ![...HARMLESS, ...(this.faulted > 1 ? [] : FAULT_OF[this.engine] ?? []), ...allowed].some(pattern => pattern.test(text)));
    }

    async clear() {
        for (const browser of this.browsers.splice(0)) await browser.close().catch(() => {});
        for (const page of this.pages.splice(0)) await page.close().catch(() => {});  // its browser may be closed already
        for (const server of this.servers.splice(0)) await server.close();
        this.site.heard.length = 0;
        if (this.shared) this.shared.heard.length = 0;
    }

    /** Faults of the browser itself that the page went through: allowed, and said. */
    faults() { return this.pages.flatMap(page => page.heard()).filter(text => FAULT_OF[this.engine]?.some(pattern => pattern.test(text))); }

    async photograph(name) {
        const file = path.join(ROOT, 'build/browser-tests', `${this.engine}-${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)}.png`);
        try { await this.pages.at(-1)?.shoot(file); } catch { return ''; }
        return this.pages.length ? ` (picture: ${path.relative(ROOT, file)})` : '';
    }
}

/**
 * @param define    (it, kit): it(name, options?, fn) declares a test; options.allow: complaints that belong to it, options.only: engines
 * @param settings  of the browser
 * @param only      engines that it is about; all by default
 */
export function perEngine(define, settings = {}, only = engines()) {
    for (const engine of engines().filter(each => only.includes(each))) {
        describe(engine, () => {
            const kit = new Kit(engine, settings);
            // a browser that is missing is said by each test, not by a hook whose words are lost
            before(() => kit.start().catch(problem => { kit.broken = problem; }), {timeout: 180_000});
            after(() => kit.stop());
            const it = (name, ...rest) => {
                const [options, run] = rest.length > 1 ? rest : [{}, rest[0]];
                if (options.only && !options.only.includes(engine)) return;
                test(name, {timeout: 240_000}, async t => {
                    if (kit.broken) throw kit.broken;
                    try {
                        await run(kit, t);
                        kit.faulted += kit.faults().length;
                        assert.deepEqual(kit.complaints(options.allow), [], 'the page complained in the console');
                    } catch (problem) {
                        const said = kit.complaints(options.allow);
                        if (said.length) problem.message += ` (the page said: ${said.join('; ')})`;
                        problem.message += await kit.photograph(name);
                        throw problem;
                    } finally {
                        for (const text of kit.faults()) t.diagnostic(`${engine}: ${text}`);
                        await kit.clear();
                    }
                });
            };
            define(it, engine);
        });
    }
}

export {assert};
