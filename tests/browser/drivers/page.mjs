// What every driver's page can do, whatever the engine. An engine adds: goto evaluate keys pointer wheelAt tapAt png resize frame newTab close.
import fs from 'node:fs';
import path from 'node:path';

import {inPage} from './find.mjs';

/** Bounded, and generous: two slow processors, graphics without a graphics card, other work beside it. */
export const PATIENCE_ms = Number(process.env.IMMUNARIUM_PATIENCE_S ?? 60) * 1000;

const sleep = ms => new Promise(done => setTimeout(done, ms));
const plain = name => (name instanceof RegExp ? {source: name.source, flags: name.flags} : name);

export class Page {
    constructor(engine) {
        this.engine = engine;
        this.complaints = [];
        this.requests = [];     // addresses, where the engine tells them
    }

    /** Console errors, uncaught errors, policy violations. */
    heard() { return this.complaints; }
    forget() { this.complaints.length = 0; }

    /** Waits until fn(...args) in the page is true (or any value but false, null, undefined), and gives that value. */
    async until(what, fn, ...args) {
        const deadline = Date.now() + PATIENCE_ms;
        let last;
        for (;;) {
            try { last = await this.evaluate(fn, ...args); } catch (problem) { last = problem; }  // a page that is just loading
            if (!(last instanceof Error) && last !== false && last != null) return last;
            if (Date.now() > deadline) break;
            await sleep(60);
        }
        throw new Error(`${this.engine}: waited ${PATIENCE_ms / 1000} s for: ${what}${last instanceof Error ? ` (${last.message})` : ''}`
            + (this.heard().length ? `\nThe page said: ${this.heard().slice(0, 5).join('\n  ')}` : ''));
    }

    /** until() inside the frame at `selector`. */
    async untilInFrame(what, selector, fn, ...args) {
        const deadline = Date.now() + PATIENCE_ms;
        let last;
        while (Date.now() < deadline) {
            try { last = await this.inFrame(selector, fn, ...args); } catch (problem) { last = problem; }  // a frame that is just loading
            if (last && !(last instanceof Error)) return last;
            await sleep(60);
        }
        throw new Error(`${this.engine}: waited ${PATIENCE_ms / 1000} s in the frame for: ${what} (${last})`);
    }

    /** All elements of a role, described; `within` is a selector. */
    all(role, {name, within, act} = {}) { return this.evaluate(inPage, {role, name: plain(name), within, act, then: 'all'}); }

    async find(role, options = {}) {
        const {name, within, act, then, value} = options;
        const found = await this.evaluate(inPage, {role, name: plain(name), within, act, then, value});
        if (!found) {
            const there = (await this.all(role, {within})).map(each => each.name).join(' | ');
            throw new Error(`${this.engine}: no ${role} named ${name ?? `(act ${act})`}. There are: ${there}`);
        }
        return found;
    }

    has(role, options = {}) { return this.evaluate(inPage, {role, ...options, name: plain(options.name)}).then(Boolean); }

    /** Focuses it and presses the key that operates it, as somebody without a pointer does. */
    async press(role, options, key) {
        await this.find(role, {...options, then: 'focus'});
        await this.keys(key ?? (role === 'switch' ? 'Space' : 'Enter'));
    }

    /** Brings it into view and clicks its middle. */
    async clickOn(role, options) {
        await this.find(role, {...options, then: 'reveal'});
        const at = await this.find(role, options);
        await this.click(at.x + at.w / 2, at.y + at.h / 2);
    }

    async click(x, y) {
        await this.pointer('move', x, y);
        await this.pointer('down', x, y);
        await this.pointer('up', x, y);
    }

    /** Writes a screenshot; gives its bytes. */
    async shoot(file) {
        const bytes = await this.png();
        fs.mkdirSync(path.dirname(file), {recursive: true});
        fs.writeFileSync(file, bytes);
        return bytes;
    }

    /** Two frames of the page have passed, where it draws any. */
    settle() {
        return this.evaluate(() => new Promise(done => {
            const timer = setTimeout(done, 500);  // a hidden page has no frames
            requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(timer); done(true); }));
        }));
    }
}

export {sleep};
