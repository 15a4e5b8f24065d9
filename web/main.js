// Starts the program in the page and carries text between the two. If any step fails, the article stays and one line says why.
import {Address, linkQuery} from './address.js';
import {FONTS, readBytes, readConfig, useFont} from './files.js';
import {FocusEcho} from './focus.js';
import {Handout} from './handout.js';
import {Input} from './input.js';
import {listenForKeys} from './keys.js';
import {offered, PageLanguage} from './language.js';
import {extra} from './extra.js';
import {Live} from './live.js';
import {Loop, watchVisibility} from './loop.js';
import {HostPage} from './messages.js';
import {Mirror, markOld} from './mirror.js';
import {firstNames, More} from './more.js';
import {Place, placeQuery} from './places.js';
import {offerProbe} from './probe.js';
import {Program} from './program.js';
import {watchSize} from './stage.js';
import {showStill} from './still.js';
import {readSystem, watchSystem} from './system.js';
import {takeAlong} from './take.js';
import {toggleBlank, toggleHelp, wireTools} from './tools.js';
import {voiceFor, watchVoices} from './voices.js';
import {applyPrefs, showProblems, showStatus, textShown, wishedHeight, withoutGraphics} from './view.js';

const today = () => new Date().toISOString().slice(0, 10);
const html = document.documentElement;
const byId = id => document.getElementById(id);
const query = location.search.slice(1);
/** After the picture that was just drawn is seen, and before long. */
const whenIdle = act => (globalThis.requestIdleCallback ? requestIdleCallback(act, {timeout: 500}) : setTimeout(act, 50));

class Page {
    constructor(config) {
        this.config = config;
        this.strings = config.strings;
        this.home = html.lang;    // the language that this page was written in
        this.lang = this.home;    // the one that is shown, or on its way
        this.pageLanguage = new PageLanguage(config.languages);
        this.address = new Address();
        this.live = new Live(byId('live'));
        this.host = new HostPage(message => this.loop?.tell(message));
        this.mirror = new Mirror(byId('mirror'), {act: (control, value) => this.act(control, value), write: (control, text) => this.loop.tell({type: 'write', control, text})});
        this.handout = new Handout(byId('handout'), {words: this.words, link: () => this.address.link()});
        this.more = new More(config.files, name => this.read(name), (name, bytes) => this.program.giveFile(name, bytes));
        this.playing = false;
        this.place = new Place(this);
    }

    words = (key, values = {}) => (this.strings[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

    act(control, value) {
        if (control.startsWith('page.')) return this.wish(control.slice('page.'.length));
        if (control === 'play') this.playing = value === 1;  // the mirror says so only a quarter of a second later: too late for a second press
        this.loop.tell({type: 'act', control, value});
    }

    /** What only the page can do. */
    wish(what) {
        if (what === 'print') this.handout.print();
        else if (what === 'copy') this.handout.copy();
    }

    async start() {
        const asked = new URLSearchParams(query).get('lang');
        const lang = offered(this.config.languages, asked)?.id ?? this.home;
        const contentNames = firstNames(this.config.files, lang);
        const [program, ...files] = await Promise.all([
            Program.load({canvas: byId('canvas'), entry: this.config.files.wasm, onSend: (topic, body) => this.hear(topic, JSON.parse(body)),
                onAbort: why => this.fail(/CompileError/.test(String(why)) ? 'no-wasm' : 'failed')}),
            ...contentNames.map(name => this.read(name)),
            ...FONTS.map(name => this.read(name).then(bytes => useFont(name, bytes))),
        ]);
        this.program = program;
        // a file that could not be fetched is not handed over: the program then names it among its problems
        [...contentNames, ...FONTS].forEach((name, i) => { if (files[i]) program.giveFile(name, files[i]); });
        const spoken = files[contentNames.length - 1] ? lang : await this.fallBack(lang);
        await this.lendHand(spoken).catch(() => {});
        this.loop = new Loop(program);
        watchSize(byId('canvas'), size => {
            program.receive({type: 'size', ...size});
            this.loop.draw();
        });
        program.receive(readSystem());
        program.receive({type: 'site', today: today(), languages: this.config.languages.map(({id, name}) => ({id, name}))});
        const {title} = document;
        const runs = program.start(linkQuery(placeQuery(query), spoken, 'en'));
        document.title = title;  // SDL 2 puts the name of its window there
        if (!runs) return;       // it has said why
        const missed = spoken !== lang ? lang : asked && !offered(this.config.languages, asked) ? asked : '';
        if (missed) program.receive({type: 'content', lang: missed.slice(0, 12), missing: true});
        this.takeWords(spoken, files[contentNames.length - 1]);
        this.run();
        this.pageLanguage.show(spoken).then(() => this.host.tellHeight(wishedHeight()));
    }

    read(name) { return readBytes(this.config.files[name]).catch(() => null); }

    /** The page's own language in place of one that could not be fetched. */
    async fallBack(lang) {
        if (lang === this.home) return lang;
        const name = `content/${this.home}.json`;
        const bytes = await this.read(name);
        if (bytes) this.program.giveFile(name, bytes);
        return this.home;
    }

    /** What page code says, in a language whose content file is here; the page's own are in its config. */
    takeWords(lang, bytes) {
        this.lang = lang;
        byId('live').lang = lang;
        if (!bytes || lang === this.home) this.strings = this.config.strings;
        else this.strings = {...this.config.strings, ...JSON.parse(new TextDecoder().decode(bytes)).ui};
        for (const nav of document.querySelectorAll('.languages')) nav.setAttribute('aria-label', this.words('pref.lang'));
        const links = [...document.querySelectorAll('.languages [data-lang]')];
        const held = document.activeElement?.closest('.languages');
        for (const link of links) link.hidden = link.dataset.lang === lang;
        held?.querySelector('a:not([hidden])')?.focus({preventScroll: true});  // the pressed one is gone
    }

    run() {
        const {loop, program} = this;
        html.dataset.running = 'yes';
        if (html.dataset.graphics !== 'none') showStatus('');
        this.input = new Input(byId('stage'), loop);
        this.echo = new FocusEcho(this.mirror, () => program.probe().actors ?? [], message => loop.tell(message));
        loop.after.push(() => this.echo.update());
        for (const nav of document.querySelectorAll('.languages')) nav.hidden = this.config.languages.length < 2;
        watchSystem(message => loop.tell(message));
        // one frame in any case, so that the text is there even where the picture is not in view yet
        loop.setVisible(true);
        loop.draw();
        // the whole explainer counts where the picture is not shown: a text that is still empty has no size to be seen by
        this.judgeVisibility = watchVisibility([byId('stage'), byId('mirror'), byId('explainer')],
            element => element.id === 'stage' || textShown() && (element.id === 'mirror' || html.dataset.view === 'text'), seen => loop.setVisible(seen));
        listenForKeys(byId('explainer'), () => ({mode: html.dataset.mode, view: html.dataset.view, playing: () => this.playing}), found => {
            if (found.scroll) return this.input.scrollBoard(found.scroll);
            if (found.page === 'help') toggleHelp();
            else if (found.page === 'blank') toggleBlank();
            else this.act(found.act, found.value);
        });
        wireTools({address: this.address, words: this.words, set: (key, value) => loop.tell({type: 'set', key, value})});
        this.watchContext();
        this.offerReading();
        whenIdle(() => this.place.open().catch(problem => console.warn(problem)));
        if (new URLSearchParams(query).has('audit')) this.audit();
        new ResizeObserver(() => this.host.tellHeight(wishedHeight())).observe(document.body);
        if (new URLSearchParams(query).get('probe') === '1') offerProbe(program, loop);
    }

    /** A button where this device has a voice for the language. */
    offerReading() {
        const [start, stop] = byId('speak').children;
        const show = why => {
            [start.hidden, stop.hidden] = [Boolean(this.reading), !this.reading];
            byId('speak').hidden = why === 'failed' || !voiceFor(this.lang);
        };
        byId('speak').addEventListener('click', async () => {
            if (this.reading) return this.reading.stop();
            const found = await extra('speech', this.config.files).catch(() => null);
            if (!found) return show('failed');
            this.reading = found.read({mirror: byId('mirror'), lang: this.lang, voice: voiceFor(this.lang), onEnd: why => { this.reading = null; show(why); }});
            show();
        });
        watchVoices(this.showReading = () => show());
    }

    async audit() {
        const [{start}, bytes] = await Promise.all([extra('audit', this.config.files), this.read(`content/${this.lang}.json`)]);
        const {ui} = JSON.parse(new TextDecoder().decode(bytes));
        start({words: (key, values = {}) => (ui[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all), program: this.program, loop: this.loop});
    }

    /** A language that the fonts here cannot set is set by the browser. */
    async lendHand(lang) {
        if (!this.config.languages.find(each => each.id === lang)?.writing) return;
        const {lendHand, turnTo} = await extra('writing', this.config.files);
        if (!this.program.module.textWidth) lendHand(this.program.module);
        turnTo(lang);
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
            live: () => this.live.say(body.text, body.rank),
            url: () => this.address.show(linkQuery(body.query, null, this.home)),
            focus: () => this.echo?.hear(body),
            event: () => this.hearEvent(body),
            wish: () => this.wish(body.what),
            areas: () => this.input?.setAreas(body),
            take: () => takeAlong(body, {canvas: byId('canvas'), link: () => this.address.link(), words: this.words, said: byId('copied')}),
            cursor: () => { byId('stage').dataset.cursor = body.kind; },
            prefs: () => this.hearPrefs(body),
            more: () => this.hearMore(body),
            problems: () => showProblems(body, this.words),
        };
        topics[topic]?.();
    }

    hearMirror(tree) {
        const handout = tree.children?.find(node => node.id === 'handout') ?? null;
        this.handout.show(handout);
        this.mirror.show(handout ? {...tree, children: tree.children.filter(node => node !== handout)} : tree);
        showStill(this.place);
        this.playing = this.mirror.nodes.get('do.play')?.value !== 1;  // the button says what pressing it does
        this.host.tellHeight(wishedHeight());
    }

    hearEvent(event) {
        this.host.post(event);
        if (event.type === 'chapter') showStill(this.place = event);
        if (event.type === 'error' && event.code === 'webgl') withoutGraphics('no-webgl');
    }

    hearPrefs(prefs) {
        applyPrefs(prefs);
        showStill(this.place);
        this.judgeVisibility?.();
        this.host.tellHeight(wishedHeight());
        if (this.loop && prefs.lang !== this.lang) this.changeLanguage(prefs.lang);
    }

    hearMore({lang, wanted}) {
        html.dataset.words = wanted ? 'coming' : 'settled';
        if (wanted) whenIdle(() => this.bringMore(lang));
    }

    /** The words that opened panels need, while the program runs. */
    async bringMore(lang) {
        const came = await this.more.give(lang);
        if (this.lang === lang) this.loop.tell({type: 'content', lang, more: true, missing: !came});
    }

    async changeLanguage(lang) {
        const shown = this.lang;
        this.lang = lang;
        this.more.give(lang);  // at the same time; the program asks for it again where it is late
        const name = `content/${lang}.json`;
        const bytes = name in this.config.files ? await this.read(name) : null;
        await this.lendHand(lang).catch(() => {});  // without it some letters are boxes; the text has them all
        if (this.lang !== lang) return;  // another one has been chosen since
        if (!bytes) {
            this.lang = shown;
            this.loop.tell({type: 'content', lang, missing: true});
            return;
        }
        this.reading?.stop();
        this.program.giveFile(name, bytes);
        this.takeWords(lang, bytes);
        this.showReading?.();
        this.place.speak(lang);
        this.loop.tell({type: 'content', lang});
        await this.pageLanguage.show(lang);
        markOld(byId('article'), today(), this.words);
        this.host.tellHeight(wishedHeight());
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
