// Chromium (DevTools protocol) and Firefox (WebDriver BiDi), both through puppeteer-core.
import puppeteer from 'puppeteer-core';

import {Page, PATIENCE_ms} from './page.mjs';
import {display, freshFolder, isRoot, need, removeFolder} from './programs.mjs';

/** Graphics without a card: Mesa's is two to three times as fast here; Chromium's own is always there. */
const GRAPHICS = [['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist'], ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']];

const CHROMIUM = ['--disable-background-networking', '--disable-sync',
    '--no-first-run', '--disable-component-update', '--disable-default-apps', '--hide-scrollbars', '--mute-audio',
    '--disable-features=Translate,OptimizationHints,MediaRouter'];

const FIREFOX = {
    'webgl.force-enabled': true, 'browser.tabs.warnOnClose': false, 'app.update.enabled': false, 'browser.shell.checkDefaultBrowser': false,
    'layout.spellcheckDefault': 0, 'accessibility.tabfocus': 7, 'browser.download.folderList': 2, 'ui.key.menuAccessKeyFocuses': false,
};

/** A preference of Firefox for each thing that Chromium can emulate in a running page. */
function firefoxPrefs({dark, reducedMotion, forcedColors, webgl, prefs}) {
    return {
        ...FIREFOX, 'ui.prefersReducedMotion': reducedMotion ? 1 : 0, 'ui.systemUsesDarkTheme': dark ? 1 : 0,
        'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
        ...(forcedColors ? {'browser.display.document_color_use': 2} : {}), ...(webgl === false ? {'webgl.disabled': true} : {}), ...prefs,
    };
}

/** For the console: what the browser refused because of the page's own policy, in every frame. */
function tellViolations() {
    document.addEventListener('securitypolicyviolation', event =>
        console.error(`content policy: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`));
}

const BUTTONS = {move: 'move', down: 'down', up: 'up'};

class PuppetPage extends Page {
    constructor(engine, page, settings) {
        super(engine);
        this.page = page;
        this.settings = settings;
        page.setDefaultTimeout(PATIENCE_ms);
        page.on('console', message => {
            if (message.type() === 'error') this.complaints.push(`${message.text()} ${message.location()?.url ?? ''}`.trim());
        });
        page.on('pageerror', problem => this.complaints.push(String(problem?.message ?? problem)));
        page.on('request', request => this.requests.push(request.url()));
    }

    async prepare() {
        const {width = 1280, height = 800, dpr = 1, touch = false, script = true} = this.settings;
        await this.page.evaluateOnNewDocument(tellViolations);
        if (this.settings.before) await this.page.evaluateOnNewDocument(this.settings.before);
        if (this.engine === 'chromium') {
            await this.page.setViewport({width, height, deviceScaleFactor: dpr, hasTouch: touch});
            await this.emulate(this.settings);
            if (!script) await this.page.setJavaScriptEnabled(false);
        } else {
            await this.page.setViewport({width, height, deviceScaleFactor: dpr});
        }
        return this;
    }

    /** Chromium only: what the system asks for, changed while the page is open. */
    async emulate({dark, reducedMotion, forcedColors, moreContrast}) {
        this.cdp ??= await this.page.createCDPSession();
        await this.cdp.send('Emulation.setEmulatedMedia', {features: [
            {name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'},
            {name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference'},
            {name: 'forced-colors', value: forcedColors ? 'active' : 'none'},
            {name: 'prefers-contrast', value: moreContrast ? 'more' : 'no-preference'},
        ]});
    }

    /** Chromium only: 'achromatopsia', 'deuteranopia', 'protanopia', 'tritanopia' or 'none'. */
    async see(type) {
        this.cdp ??= await this.page.createCDPSession();
        await this.cdp.send('Emulation.setEmulatedVisionDeficiency', {type});
    }

    /** Chromium only: the accessibility tree as the browser gives it to assistive technology, ignored nodes left out. */
    async tree() {
        this.cdp ??= await this.page.createCDPSession();
        const {nodes} = await this.cdp.send('Accessibility.getFullAXTree');
        return nodes.filter(node => !node.ignored).map(node => ({
            role: node.role?.value, name: node.name?.value ?? '', description: node.description?.value ?? '', value: node.value?.value,
            ...Object.fromEntries((node.properties ?? []).map(({name, value}) => [name, value.value])),
        }));
    }

    goto(url) { return this.page.goto(url, {waitUntil: 'domcontentloaded', timeout: PATIENCE_ms}); }
    reload() { return this.page.reload({waitUntil: 'domcontentloaded', timeout: PATIENCE_ms}); }
    url() { return this.evaluate(() => location.href); }
    evaluate(fn, ...args) { return this.page.evaluate(fn, ...args); }

    /** "Shift+Tab", "Control+f", "PageDown". */
    async keys(chord) {
        const parts = chord === '+' ? ['+'] : chord.split('+');
        const key = parts.pop().replace('Space', ' ');
        for (const held of parts) await this.page.keyboard.down(held);
        await this.page.keyboard.press(key);
        for (const held of parts.reverse()) await this.page.keyboard.up(held);
    }

    async pointer(phase, x, y) {
        const {mouse} = this.page;
        if (BUTTONS[phase] === 'move') await mouse.move(x, y);
        else await mouse[BUTTONS[phase]]();
    }

    tapAt(x, y) { return this.page.touchscreen.tap(x, y); }

    async wheelAt(x, y, dx, dy) {
        await this.page.mouse.move(x, y);
        await this.page.mouse.wheel({deltaX: dx, deltaY: dy});
    }

    async png() { return Buffer.from(await this.page.screenshot({type: 'png', captureBeyondViewport: false})); }

    resize(width, height, dpr = this.settings.dpr ?? 1) {
        return this.page.setViewport({width, height, deviceScaleFactor: dpr, hasTouch: this.engine === 'chromium' ? Boolean(this.settings.touch) : undefined});
    }

    /** evaluate() inside the frame of the first element that `selector` names. */
    async inFrame(selector, fn, ...args) {
        const element = await this.page.$(selector);
        const frame = element && await element.contentFrame();
        if (!frame) throw new Error(`${this.engine}: no frame at ${selector}`);
        return frame.evaluate(fn, ...args);
    }

    /** Another tab comes to the front; the result brings this one back. */
    async cover() {
        const other = await this.page.browserContext().newPage();  // of this context, so that it is a tab of the same window
        await other.bringToFront();
        return async () => { await other.close(); await this.page.bringToFront(); };
    }

    async close() { await this.page.close(); }
}

class Puppet {
    constructor(engine, browser, settings, profile) { Object.assign(this, {engine, browser, settings, profile}); }

    /** A page of its own context: no cookie and no storage of another. */
    async page(settings = {}) {
        const context = await this.browser.createBrowserContext();
        const page = await context.newPage();
        const result = await new PuppetPage(this.engine, page, {...this.settings, ...settings}).prepare();
        result.close = () => context.close();
        return result;
    }

    async close() {
        await this.browser.close();
        if (this.profile) removeFolder(this.profile);
    }
}

async function launchChromium(settings, graphics) {
    const profile = freshFolder('chromium');
    const browser = await puppeteer.launch({
        executablePath: need('chromium'), headless: true, userDataDir: profile, timeout: PATIENCE_ms, protocolTimeout: 3 * PATIENCE_ms,
        args: [...CHROMIUM, ...GRAPHICS[graphics], ...(isRoot() ? ['--no-sandbox'] : []), ...(settings.webgl === false ? ['--disable-3d-apis'] : []), ...(settings.args ?? [])],
    });
    return new Puppet('chromium', browser, settings, profile);
}

const hasWebGL = () => {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl) return false;
    gl.clear(gl.COLOR_BUFFER_BIT);
    return gl.getError() === gl.NO_ERROR;
};

let graphics = null;  // which of GRAPHICS this machine has; found out once

/** @param settings {width, height, dpr, dark, reducedMotion, forcedColors, touch, webgl, script, before, args} */
export async function openChromium(settings = {}) {
    if (graphics !== null) return launchChromium(settings, graphics);
    const browser = await launchChromium({...settings, webgl: true}, 0);
    const [page] = await browser.browser.pages();
    graphics = await page.evaluate(hasWebGL) ? 0 : 1;
    if (graphics === 0 && settings.webgl !== false) return browser;
    await browser.close();
    return launchChromium(settings, graphics);
}

export async function openFirefox(settings = {}) {
    const browser = await puppeteer.launch({
        browser: 'firefox', executablePath: need('firefox'), headless: false, extraPrefsFirefox: firefoxPrefs(settings), timeout: PATIENCE_ms,
        protocolTimeout: 3 * PATIENCE_ms, env: {...process.env, DISPLAY: await display(), MOZ_DISABLE_CONTENT_SANDBOX: isRoot() ? '1' : undefined},
        args: ['--width=1400', '--height=1000', ...(settings.args ?? [])],
    });
    return new Puppet('firefox', browser, settings, null);
}
