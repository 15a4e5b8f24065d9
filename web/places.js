// Where the page stands: on a reader's own device or in a clinic (mode=kiosk). What only a clinic needs is fetched there; a reader at home
// downloads none of it.
import {extra} from './extra.js';

const root = () => document.documentElement;
const kExtras = {kiosk: 'kiosk'};
const kTryAgain_ms = 5000;

/** Why this page cannot be kept on the device; '' when it can. */
export function keepRefusal(files, {navigator, isSecureContext, origin} = globalThis) {
    if (!files.sw) return 'file';
    if (!isSecureContext || origin === 'null') return 'insecure';
    return navigator.serviceWorker ? '' : 'old';
}

export class Place {
    /** @param page  of main.js */
    constructor(page) {
        this.page = page;
        this.start = location.href;  // before the address bar follows the reader
        this.state = history.state;
        this.lang = '';
        this.strings = {};
    }

    refusal() { return keepRefusal(this.page.config.files); }

    say = (key, values = {}) => (this.strings[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

    /** The words of a language, null where they cannot be had or nobody has written any. */
    async wordsOf(lang) {
        const bytes = await this.page.read(`places/${lang}.json`);
        const words = bytes ? JSON.parse(new TextDecoder().decode(bytes)) : {};
        return Object.keys(words).length ? words : null;
    }

    async open() {
        const {mode} = root().dataset;
        if (mode === 'page') return this.offerKeeping();
        if (!kExtras[mode]) return;
        const load = () => Promise.all([extra(kExtras[mode], this.page.config.files), this.learn(this.page.lang)]).catch(problem => console.warn(problem));
        let found;
        // without it no visit would ever end
        while (!(found = await load())) await new Promise(done => setTimeout(done, kTryAgain_ms));
        this.shown = found[0].open(this);
        return this.speak(this.page.lang);  // it may have been changed meanwhile
    }

    /** Rejects, and changes nothing, where there are no words at all. */
    async learn(lang) {
        const was = this.lang;
        this.lang = lang;
        const strings = await this.wordsOf(lang) ?? await this.wordsOf('en');
        if (this.lang !== lang) return;
        if (strings) this.strings = strings;
        else {
            this.lang = was;
            throw new Error(`no words for ${lang}`);
        }
    }

    /** The reader changed the language. */
    async speak(lang) {
        if (!this.shown || lang === this.lang) return;
        await this.learn(lang).then(() => this.shown.speak(), problem => console.warn(problem));
    }

    /** "Keep on this device": only where it can be done, and nothing is stored before it is pressed. */
    async offerKeeping() {
        const {files} = this.page.config;
        const box = document.getElementById('keep');
        if (this.refusal() || globalThis.parent !== globalThis) return;
        box.hidden = false;
        const [button, said] = box.children;
        button.addEventListener('click', async () => {
            try {
                await this.learn(this.page.lang);
                const {keep} = await extra('keep', files);
                said.textContent = this.say('keep.working');
                await keep(files.sw);
                said.textContent = this.say('keep.done');
            } catch {
                said.textContent = this.page.words('page.keep-failed');  // the others may not be there
            }
        });
    }
}
