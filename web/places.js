// Where the page stands: on a reader's own device, in a clinic (mode=kiosk) or in a classroom (mode=present). What only those need is
// fetched when they are there; a reader at home downloads none of it.
import {extra} from './extra.js';

const html = document.documentElement;
const kExtras = {kiosk: 'kiosk', present: 'present'};

/** The query that the program starts with: in a clinic outgoing links are off unless the address says otherwise. */
export function placeQuery(query, mode = html.dataset.mode) {
    const asked = new URLSearchParams(query);
    return mode === 'kiosk' && !asked.has('links') ? `${query}${query ? '&' : ''}links=off` : query;
}

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

    words = (key, values = {}) => (this.strings[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

    /** The words of another language, too. */
    async wordsOf(lang) {
        const bytes = await this.page.read(`places/${lang}.json`) ?? await this.page.read('places/en.json');
        return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : {};
    }

    async open() {
        const {mode} = html.dataset;
        if (mode === 'page') return this.offerKeeping();
        if (!kExtras[mode]) return;
        const [found] = await Promise.all([extra(kExtras[mode], this.page.config.files), this.learn(this.page.lang)]);
        this.shown = found.open(this);
    }

    async learn(lang) {
        this.lang = lang;
        const strings = await this.wordsOf(lang);
        if (this.lang === lang) this.strings = strings;
    }

    /** The reader changed the language. */
    async speak(lang) {
        if (!this.shown || lang === this.lang) return;
        await this.learn(lang);
        this.shown.speak();
    }

    /** "Keep on this device": only where it can be done, and nothing is stored before it is pressed. */
    async offerKeeping() {
        const {files} = this.page.config;
        const box = document.getElementById('keep');
        if (this.refusal() || globalThis.parent !== globalThis) return;
        box.hidden = false;
        const [button, said] = box.children;
        button.addEventListener('click', async () => {
            await this.learn(this.page.lang);
            const {keep} = await extra('keep', files);
            said.textContent = this.words('keep.working');
            said.textContent = await keep(files.sw).then(() => this.words('keep.done'), () => this.words('keep.failed'));
        });
    }
}
