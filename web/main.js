// Starts the program in the page and carries text between the two. If any step fails, the article stays and one line says why.
import {Address} from './address.js';
import {languageFile, readBytes, readConfig} from './files.js';
import {FocusEcho} from './focus.js';
import {Input} from './input.js';
import {listenForKeys} from './keys.js';
import {Live} from './live.js';
import {Loop, watchVisibility} from './loop.js';
import {HostPage} from './messages.js';
import {Mirror} from './mirror.js';
import {offerProbe} from './probe.js';
import {Program} from './program.js';
import {watchSize} from './stage.js';
import {readSystem, watchSystem} from './system.js';
import {toggleBlank, toggleHelp, wireTools} from './tools.js';
import {applyPrefs, showProblems, showStatus, textShown, wishedHeight, withoutGraphics} from './view.js';

const html = document.documentElement;
const byId = id => document.getElementById(id);
const query = location.search.slice(1);

class Page {
    constructor(config) {
        this.config = config;
        this.strings = config.strings;
        this.lang = html.lang;
        this.address = new Address();
        this.live = new Live(byId('live'));
        this.host = new HostPage(message => this.loop?.tell(message));
        this.mirror = new Mirror(byId('mirror'), {act: (control, value) => this.act(control, value), words: this.words});
        this.playing = false;
    }

    words = (key, values = {}) => (this.strings[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

    act(control, value) {
        if (control === 'play') this.playing = value === 1;  // the mirror says so only a quarter of a second later: too late for a second press
        this.loop.tell({type: 'act', control, value});
    }

    async start() {
        const lang = new URLSearchParams(query).get('lang') ?? html.lang;
        const names = [...['params', 'themes', 'references'].map(name => `content/${name}.json`), 'font/regular.ttf', 'font/bold.ttf'];
        const language = languageFile(this.config, lang);
        const [program, ...files] = await Promise.all([
            Program.load({canvas: byId('canvas'), entry: this.config.files.wasm, onSend: (topic, body) => this.hear(topic, JSON.parse(body)),
                onAbort: why => this.fail(/CompileError/.test(String(why)) ? 'no-wasm' : 'failed')}),
            ...[...names, language].map(name => readBytes(this.config.files[name]).catch(() => null)),
        ]);
        this.program = program;
        // a file that could not be fetched is not handed over: the program then names it among its problems
        [...names, language].forEach((name, i) => { if (files[i]) program.giveFile(name, files[i]); });
        this.lang = language.slice('content/'.length, -'.json'.length);
        this.loop = new Loop(program);
        watchSize(byId('canvas'), size => {
            program.receive({type: 'size', ...size});
            this.loop.draw();
        });
        program.receive(readSystem());
        if (!program.start(query)) return;  // it has said why
        this.run();
    }

    run() {
        const {loop, program} = this;
        html.dataset.running = 'yes';
        if (html.dataset.graphics !== 'none') showStatus('');
        this.input = new Input(byId('stage'), loop);
        this.echo = new FocusEcho(this.mirror, () => program.probe().actors ?? []);
        loop.after.push(() => this.echo.update());
        watchSystem(message => loop.tell(message));
        // one frame in any case, so that the text is there even where the picture is not in view yet
        loop.setVisible(true);
        loop.draw();
        // the whole explainer counts where the picture is not shown: a text that is still empty has no size to be seen by
        this.judgeVisibility = watchVisibility([byId('stage'), byId('mirror'), byId('explainer')],
            element => element.id === 'stage' || textShown() && (element.id === 'mirror' || html.dataset.view === 'text'), seen => loop.setVisible(seen));
        listenForKeys(byId('explainer'), () => ({mode: html.dataset.mode, view: html.dataset.view, playing: () => this.playing}), found => {
            if (found.page === 'help') toggleHelp();
            else if (found.page === 'blank') toggleBlank();
            else this.act(found.act, found.value);
        });
        wireTools({address: this.address, words: this.words, set: (key, value) => loop.tell({type: 'set', key, value})});
        this.watchContext();
        new ResizeObserver(() => this.host.tellHeight(wishedHeight())).observe(document.body);
        if (new URLSearchParams(query).get('probe') === '1') offerProbe(program, loop);
    }

    watchContext() {
        const canvas = byId('canvas');
        canvas.addEventListener('webglcontextlost', event => {
            event.preventDefault();  // or it never comes back
            this.loop.tell({type: 'context', lost: true});
            showStatus('lost');
        });
        canvas.addEventListener('webglcontextrestored', () => {
            this.loop.tell({type: 'context', lost: false});
            showStatus('');
        });
    }

    hear(topic, body) {
        const topics = {
            ready: () => {
                html.dataset.drawn = 'yes';
                this.host.post({type: 'ready', version: body.version});
            },
            mirror: () => this.hearMirror(body),
            live: () => this.live.say(body.text),
            url: () => this.address.show(body.query),
            event: () => this.hearEvent(body),
            areas: () => this.input?.setAreas(body),
            cursor: () => { byId('stage').dataset.cursor = body.kind; },
            prefs: () => this.hearPrefs(body),
            problems: () => showProblems(body, this.words),
        };
        topics[topic]?.();
    }

    hearMirror(tree) {
        this.mirror.show(tree);
        this.playing = this.mirror.nodes.get('do.play')?.value !== 1;  // the button says what pressing it does
        this.host.tellHeight(wishedHeight());
    }

    hearEvent(event) {
        this.host.post(event);
        if (event.type === 'error' && event.code === 'webgl') withoutGraphics('no-webgl');
    }

    hearPrefs(prefs) {
        applyPrefs(prefs);
        this.judgeVisibility?.();
        this.host.tellHeight(wishedHeight());
        const wanted = languageFile(this.config, prefs.lang).slice('content/'.length, -'.json'.length);
        if (this.loop && wanted !== this.lang) this.changeLanguage(wanted);
    }

    async changeLanguage(lang) {
        this.lang = lang;
        const name = `content/${lang}.json`;
        const bytes = await readBytes(this.config.files[name]).catch(() => null);
        if (!bytes) return;
        this.program.giveFile(name, bytes);
        this.strings = {...this.strings, ...JSON.parse(new TextDecoder().decode(bytes)).ui};
        this.loop.tell({type: 'content', lang});
    }

    fail(status) {
        if (html.dataset.running === 'no') return;  // an abort is heard twice
        html.dataset.running = 'no';
        this.loop?.stop();
        withoutGraphics(status);
        this.host.post({type: 'error', code: status, message: byId('status').innerText});
        this.host.tellHeight(wishedHeight());
    }
}

async function main() {
    const page = new Page(readConfig());
    showStatus('loading');
    if (typeof WebAssembly !== 'object' || typeof ResizeObserver !== 'function' || typeof IntersectionObserver !== 'function') return page.fail('no-wasm');
    try {
        await page.start();
    } catch (problem) {
        console.warn(problem);
        page.fail(problem instanceof WebAssembly.CompileError ? 'no-wasm' : 'failed');
    }
}

main();
