// WebKitGTK through its WebDriver: WebKitWebDriver starts MiniBrowser; we speak W3C WebDriver to it over HTTP.
// It tells neither console nor requests: ../lib/site.mjs lets the page itself tell.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import {Page, PATIENCE_ms, sleep} from './page.mjs';
import {display, end, freePort, freshFolder, need, removeFolder, start} from './programs.mjs';

const KEYS = {
    Tab: '\uE004', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Enter: '\uE006', Space: ' ', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowUp: '\uE013',
    ArrowRight: '\uE014', ArrowDown: '\uE015', PageUp: '\uE00E', PageDown: '\uE00F', Home: '\uE011', End: '\uE010', F5: '\uE035',
};

class Session {
    constructor(base) { this.base = base; }

    async call(method, where, body) {
        const response = await fetch(`${this.base}${where}`, {
            method, headers: {'Content-Type': 'application/json'}, body: body === undefined ? undefined : JSON.stringify(body),
            signal: AbortSignal.timeout(3 * PATIENCE_ms),
        });
        const {value} = await response.json();
        if (value?.error) throw new Error(`${where}: ${value.error}: ${value.message}`);
        return value;
    }

    post(where, body = {}) { return this.call('POST', where, body); }
    get(where) { return this.call('GET', where); }
}

/** Runs in the page: calls the function whose text it gets, and hands back its value or its problem. */
const CALL = `const done = arguments[arguments.length - 1];
const [source, values] = arguments;
Promise.resolve().then(() => (0, FUNCTION)(...values)).then(value => done({value: value === undefined ? null : value}), problem => done({problem: String(problem && problem.stack || problem)}));`;

class WebKitPage extends Page {
    constructor(session, settings) {
        super('webkit');
        Object.assign(this, {session, settings});
    }

    async goto(url) { await this.session.post('/url', {url}); }
    async reload() { await this.session.post('/refresh'); }
    url() { return this.session.get('/url'); }

    /** The function travels as text inside the script, so that the page's own policy against eval does not matter. */
    async evaluate(fn, ...args) {
        const script = CALL.replace('FUNCTION', () => `(${fn})`);
        const {value, problem} = await this.session.post('/execute/async', {script, args: ['', args]});
        if (problem) throw new Error(problem);
        return value;
    }

    async keys(chord) {
        const parts = chord === '+' ? ['+'] : chord.split('+');
        const codes = parts.map(part => KEYS[part] ?? part);
        const actions = [...codes.map(value => ({type: 'keyDown', value})), ...codes.reverse().map(value => ({type: 'keyUp', value}))];
        await this.session.post('/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
    }

    act(actions, pointerType = 'mouse') {
        return this.session.post('/actions', {actions: [{type: 'pointer', id: pointerType, parameters: {pointerType}, actions}]});
    }

    async pointer(phase, x, y) {
        const action = {move: {type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport'},
            down: {type: 'pointerDown', button: 0}, up: {type: 'pointerUp', button: 0}}[phase];
        await this.act([action]);
    }

    tapAt(x, y) { return this.click(x, y); }  // its WebDriver has no touch: it arrives as a mouse

    wheelAt(x, y, dx, dy) {
        return this.session.post('/actions', {actions: [{type: 'wheel', id: 'wheel',
            actions: [{type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: dx, deltaY: dy, duration: 0, origin: 'viewport'}]}]});
    }

    async png() { return Buffer.from(await this.session.get('/screenshot'), 'base64'); }

    /** The window is set until the page inside it has the size: bars around it take some. */
    async resize(width, height) {
        let [w, h] = [width, height];
        for (let round = 0; round < 7; ++round) {
            const now = await this.evaluate(() => [innerWidth, innerHeight]);
            if (now[0] === width && now[1] === height) return;  // mostly at once: pages of one test after the other have the same size
            if (round > 0) [w, h] = [w + width - now[0], h + height - now[1]];
            await this.session.post('/window/rect', {width: w, height: h});
            await sleep(150);
        }
    }

    async inFrame(selector, fn, ...args) {
        const element = await this.session.post('/element', {using: 'css selector', value: selector});
        await this.session.post('/frame', {id: element});
        try {
            return await this.evaluate(fn, ...args);
        } finally {
            await this.session.post('/frame', {id: null});
        }
    }

    /** Minimized, because its tabs stay visible behind each other. */
    async cover() {
        const before = await this.session.get('/window/rect');
        await this.session.post('/window/minimize');
        return () => this.session.post('/window/rect', before);
    }

    async close() { await this.goto('about:blank'); }
}

class WebKit {
    constructor(settings, driver, session, profile) {
        Object.assign(this, {engine: 'webkit', settings, driver, session, profile});
    }

    /** One page at a time: the same window, emptied. Cookies and storage live in memory and go with the browser. */
    async page(settings = {}) {
        const page = new WebKitPage(this.session, {...this.settings, ...settings});
        const {width = 1280, height = 800} = page.settings;
        await page.goto('about:blank');
        await page.resize(width, height);
        return page;
    }

    async close() {
        try { await this.session.call('DELETE', ''); } catch { /* it may have gone already */ }
        await end(this.driver);
        removeFolder(this.profile);
    }
}

/** GTK reads dark and "no animations" from a settings file; WebKit hands them to the page as media features. */
function writeGtkSettings(profile, {dark, reducedMotion}) {
    const folder = path.join(profile, 'gtk-3.0');
    fs.mkdirSync(folder, {recursive: true});
    fs.writeFileSync(path.join(folder, 'settings.ini'),
        `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\ngtk-application-prefer-dark-theme=${dark ? 1 : 0}\n`);
}

/** No window manager runs on a screen made for tests, so nobody gives the window the system's focus; without it no element is :focus-visible. */
function focusWindow(screen) {
    execFileSync(need('xdotool'), ['search', '--sync', '--onlyvisible', '--class', 'MiniBrowser', 'windowfocus'], {env: {...process.env, DISPLAY: screen}, timeout: PATIENCE_ms});
}

/** @param settings {width, height, dpr (whole), dark, reducedMotion, webgl, script} */
export async function openWebKit(settings = {}) {
    const binary = need('minibrowser');
    const [driverFile, port, profile, screen] = [need('webkit'), await freePort(), freshFolder('webkit'), await display()];
    writeGtkSettings(profile, settings);
    const env = {...process.env, DISPLAY: screen, GDK_BACKEND: 'x11', GDK_SCALE: String(settings.dpr ?? 1), XDG_CONFIG_HOME: profile, XDG_DATA_HOME: profile,
        XDG_CACHE_HOME: profile, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1', GIO_USE_VFS: 'local'};
    const driver = start(driverFile, [`--port=${port}`, '--host=127.0.0.1'], {env});
    driver.stdout.resume();
    driver.stderr.resume();
    const session = new Session(`http://127.0.0.1:${port}`);
    for (const deadline = Date.now() + PATIENCE_ms; ;) {
        try { await session.get('/status'); break; } catch (problem) { if (Date.now() > deadline) throw problem; }
        await sleep(50);
    }
    const args = ['--automation', ...(settings.dark ? ['--dark-mode'] : []),
        ...(settings.webgl === false ? ['--enable-webgl=false'] : []), ...(settings.args ?? [])];
    const {sessionId} = await session.post('/session', {capabilities: {alwaysMatch: {
        'webkitgtk:browserOptions': {binary, args}, timeouts: {script: PATIENCE_ms, pageLoad: PATIENCE_ms}, pageLoadStrategy: 'normal'}}});
    session.base += `/session/${sessionId}`;
    focusWindow(screen);
    return new WebKit(settings, driver, session, profile);
}
