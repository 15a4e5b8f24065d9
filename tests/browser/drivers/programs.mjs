// Finds the browsers and the screen on this machine, keeps what we started, and ends only that.
import {spawn, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** engine → its programs by preference, and the Debian package that has them. */
const NEEDS = {
    chromium: {programs: ['chromium', 'chromium-browser', 'google-chrome'], package: 'chromium'},
    firefox: {programs: ['firefox-esr', 'firefox'], package: 'firefox-esr'},
    webkit: {programs: ['WebKitWebDriver'], package: 'webkit2gtk-driver'},
    minibrowser: {programs: ['MiniBrowser'], package: 'webkit2gtk-driver',
        places: ['/usr/lib', '/usr/libexec', '/usr/lib64'], folder: /^webkit2?gtk-[\d.]+$/},
    screen: {programs: ['Xvfb'], package: 'xvfb'},
    xdotool: {programs: ['xdotool'], package: 'xdotool'},
};

function onPath(name) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
        const file = path.join(folder, name);
        try { fs.accessSync(file, fs.constants.X_OK); return file; } catch { /* the next folder may have it */ }
    }
    return null;
}

/** MiniBrowser lies in a folder of its library, one or two levels down: /usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser. */
function inLibraries(places, folder, name) {
    const list = where => { try { return fs.readdirSync(where, {withFileTypes: true}); } catch { return []; } };
    const found = [];
    for (const place of places) {
        for (const one of list(place).filter(each => each.isDirectory())) {
            const upper = path.join(place, one.name);
            const folders = folder.test(one.name) ? [upper] : list(upper).filter(each => folder.test(each.name)).map(each => path.join(upper, each.name));
            found.push(...folders.map(each => path.join(each, name)).filter(file => fs.existsSync(file)));
        }
    }
    return found.sort().at(-1) ?? null;  // the newest library
}

/** Where a program is; throws with the package to install. */
export function need(what) {
    const {programs, places, folder} = NEEDS[what];
    for (const name of programs) {
        const file = onPath(name) ?? (places ? inLibraries(places, folder, name) : null);
        if (file) return file;
    }
    throw new Error(`${programs[0]} is not on this machine. Install it: apt-get install ${NEEDS[what].package}`
        + ' (or run tools/setup browsers; IMMUNARIUM_BROWSERS=chromium,firefox,webkit limits what is tested).');
}

/** The engines to test in. */
export function engines() {
    const all = ['chromium', 'firefox', 'webkit'];
    const wanted = (process.env.IMMUNARIUM_BROWSERS ?? all.join(',')).split(',').map(each => each.trim()).filter(Boolean);
    const unknown = wanted.filter(each => !all.includes(each));
    if (unknown.length) throw new Error(`IMMUNARIUM_BROWSERS: no such browser: ${unknown.join(', ')}. There are ${all.join(', ')}.`);
    return wanted;
}

const ours = new Set();      // process groups that we lead
const folders = new Set();   // profiles

/** Starts a program in a process group of its own, so that its children end with it. */
export function start(file, args, options = {}) {
    const child = spawn(file, args, {detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...options});
    ours.add(child);
    child.on('exit', () => ours.delete(child));
    return child;
}

/** Ends a program that start() began, with its children, by its group. */
export async function end(child) {
    if (!child?.pid) return;
    const gone = child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise(done => child.once('exit', done));
    signal(child, 'SIGTERM');
    await Promise.race([gone, new Promise(done => setTimeout(done, 3000).unref())]);
    signal(child, 'SIGKILL');
    ours.delete(child);
}

function signal(child, name) { try { process.kill(-child.pid, name); } catch { /* the group is gone */ } }

/** A folder that is removed when we end. */
export function freshFolder(name) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), `immunarium-${name}-`));
    folders.add(folder);
    return folder;
}

export function removeFolder(folder) {
    folders.delete(folder);
    // a browser may still be writing for a moment
    try { fs.rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 100}); } catch { /* it lies in the temporary folder */ }
}

process.on('exit', () => {
    for (const child of ours) signal(child, 'SIGKILL');
    for (const folder of folders) removeFolder(folder);
});
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => process.exit(1));

/** A TCP port that is free now. */
export function freePort() {
    return new Promise((done, failed) => {
        const server = net.createServer();
        server.once('error', failed);
        server.listen(0, '127.0.0.1', () => {
            const {port} = server.address();
            server.close(() => done(port));
        });
    });
}

let screen = null;

/** DISPLAY of a screen of our own (Firefox and WebKit have WebGL only with one); made once, kept until this process ends. */
export function display() {
    screen ??= startScreen();
    return screen;
}

async function startScreen() {
    let file;
    try { file = need('screen'); } catch (problem) {
        if (process.env.DISPLAY) return process.env.DISPLAY;  // a desktop serves as well
        throw problem;
    }
    const child = start(file, ['-displayfd', '3', '-screen', '0', '2600x1800x24', '-nolisten', 'tcp'], {stdio: ['ignore', 'ignore', 'pipe', 'pipe']});
    let said = '';
    child.stderr.on('data', text => { said += text; });
    const number = await new Promise((done, failed) => {
        child.stdio[3].once('data', text => done(String(text).trim()));
        child.once('exit', () => failed(new Error(`Xvfb did not start: ${said}`)));
        child.once('error', failed);
    });
    child.unref();
    for (const stream of child.stdio) stream?.unref?.();
    return `:${number}`;
}

export function isRoot() { return process.getuid?.() === 0; }

/** "Chromium 156.0…": what a report should name. */
export function versionOf(what) {
    const run = spawnSync(need(what), ['--version'], {encoding: 'utf8'});
    return (run.stdout ?? '').trim().split('\n').at(-1);
}
