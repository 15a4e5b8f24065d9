// mode=kiosk: a tablet that a clinic hands over. It keeps itself on the device, ends a visit that nobody is at, and begins the next one
// as if it were the first. Staff get out by holding a button.
import css from './kiosk.css';
import {make, wear} from './dom.js';
import {Idle} from './idle.js';
import {forget, keep, kept, renew, takeOver} from './keep.js';
import {codeOf, homeLink} from './take_home.js';

const kIdle_s = 120;
const kHold_ms = 3000;
const kTryAgain_ms = 5000;
const kAttract = 'immunarium-attract';
const byId = id => document.getElementById(id);

class Kiosk {
    constructor(place) {
        Object.assign(this, {place, page: place.page, files: place.page.config.files, words: place.words});
        const asked = Number(new URLSearchParams(location.search).get('idle') ?? kIdle_s);
        this.idle_s = Number.isInteger(asked) && asked >= 0 && asked <= 86_400 ? asked : kIdle_s;
        this.refusal = place.refusal();
        this.start = place.start;  // each visit begins there; the address bar moves on
        wear(css);
        this.bar = make('div', {id: 'kiosk-bar', attr: {role: 'group'}});
        byId('explainer').append(this.bar);
        this.blockLinks();
        this.speak();
        this.store();
        if (place.state === kAttract) this.attract();
        else this.watch();
    }

    /** Everything that has words, anew. */
    speak() {
        const {words} = this;
        this.bar.setAttribute('aria-label', words('kiosk.bar'));
        this.closeDialog();
        this.bar.replaceChildren(
            this.button('kiosk.take', () => this.takeHome()), this.button('kiosk.again', () => this.reset()), this.staffButton());
    }

    button(key, act) { return make('button', {type: 'button', textContent: this.words(key), onclick: act}); }

    async store() {
        if (this.refusal) return;
        try { await keep(this.files.sw); this.stored = true; } catch { this.stored = false; }
    }

    // ---- the end of a visit

    watch() {
        if (this.idle_s === 0) return;
        this.idle = new Idle(this.idle_s, {
            warn: left => this.warn(left), calm: () => this.closeDialog(), end: () => this.reset(),
        });
    }

    warn(left) {
        if (this.dialog?.id !== 'kiosk-warning') {
            this.count = make('strong', {attr: {'aria-hidden': 'true'}});
            this.show('kiosk-warning', 'kiosk.still-there', [make('p', {textContent: this.words('kiosk.still-there-why')}), make('p', {}, this.count)],
                [this.button('kiosk.stay', () => this.idle.stay()), this.button('kiosk.again', () => this.reset())]);
        }
        this.count.textContent = this.words('kiosk.seconds', {count: left});
    }

    /** All that the reader did goes: the page begins anew. The offline copy stays, in its newest version. */
    async reset() {
        this.idle?.close();
        this.closeDialog();
        this.page.loop.stop();
        this.cover();
        if (!this.refusal) await takeOver(this.files.sw).catch(() => {});
        while (!await this.reachable()) await new Promise(done => setTimeout(done, kTryAgain_ms));
        history.replaceState(kAttract, '', this.start);
        location.reload();
    }

    /** A tablet whose network is gone, and that could keep no copy, must not end on the browser's error page. */
    async reachable() {
        if (location.protocol === 'file:' || navigator.serviceWorker?.controller) return true;
        try { return (await fetch(this.start, {method: 'HEAD', cache: 'no-store'})).ok; } catch { return false; }
    }

    // ---- between two visits

    cover() {
        const still = document.querySelector('#stage .still')?.cloneNode(true) ?? '';
        this.attractBox = make('section', {id: 'attract', attr: {'aria-label': this.words('kiosk.attract')}}, still);
        byId('explainer').inert = true;
        document.body.append(this.attractBox);
        return this.attractBox;
    }

    /** A still picture and a button for each language: nothing moves, nothing is drawn. */
    async attract() {
        const box = this.cover();
        this.page.loop.setVisible(false);
        const {languages} = this.page.config;
        const all = await Promise.all(languages.map(each => this.place.wordsOf(each.id)));
        const buttons = languages.map(({id}, i) => make('button', {type: 'button', lang: id, textContent: all[i]['kiosk.begin'], onclick: () => this.begin(id)}));
        box.append(make('div', {}, make('h1', {textContent: document.querySelector('h1').textContent}), ...buttons));
        box.onclick = event => { if (event.target === box || event.target.closest('picture')) this.begin(this.page.lang); };
        buttons[languages.findIndex(each => each.id === this.page.lang)]?.focus({preventScroll: true});
    }

    begin(lang) {
        history.replaceState(null, '');
        this.attractBox.remove();
        byId('explainer').inert = false;
        this.page.loop.setVisible(true);
        if (lang !== this.page.lang) this.page.loop.tell({type: 'set', key: 'lang', value: lang});
        byId('stage').focus({preventScroll: true});
        this.watch();
    }

    // ---- taking along

    takeHome() {
        const link = homeLink(this.page.address.link());
        const inside = link
            ? [make('p', {textContent: this.words('kiosk.take-how')}), Object.assign(codeOf(link), {alt: this.words('kiosk.take-code')}), make('p', {className: 'link', textContent: link}),
                make('p', {textContent: this.words('kiosk.take-private')})]
            : [make('p', {textContent: this.words('kiosk.take-none')})];
        this.show('kiosk-take', 'kiosk.take', inside, [this.button('kiosk.close', () => this.closeDialog())]);
    }

    // ---- staff

    /** Held for three seconds, by finger or key: a patient's stray touch opens nothing. */
    staffButton() {
        const button = make('button', {type: 'button', className: 'staff', textContent: this.words('kiosk.staff')});
        let timer = 0;
        const down = () => {
            if (timer) return;
            button.textContent = this.words('kiosk.hold');
            timer = setTimeout(() => this.staff(), kHold_ms);
        };
        const up = () => {
            clearTimeout(timer);
            timer = 0;
            button.textContent = this.words('kiosk.staff');
        };
        button.addEventListener('pointerdown', down);
        button.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); down(); } });
        for (const type of ['pointerup', 'pointerleave', 'pointercancel', 'keyup', 'blur']) button.addEventListener(type, up);
        button.addEventListener('contextmenu', event => event.preventDefault());  // what a long touch would bring up
        return button;
    }

    async staff() {
        const {words} = this;
        const registration = this.refusal ? null : await kept(this.files.sw).catch(() => null);
        const said = make('p', {attr: {role: 'status'}, textContent: words(this.refusal ? `kiosk.no-copy-${this.refusal}` : registration?.active ? 'kiosk.copy' : 'kiosk.no-copy')});
        const tell = (work, done) => async () => { said.textContent = words('keep.working'); said.textContent = words(await work().then(done, () => 'keep.failed')); };
        const buttons = [this.button('kiosk.leave', () => this.leave())];
        if (!this.refusal) {
            buttons.push(this.button('kiosk.renew', tell(() => renew(this.files.sw), found => (found ? 'kiosk.renewed' : 'kiosk.newest'))),
                this.button('kiosk.forget', tell(() => forget(this.files.sw), () => 'kiosk.no-copy')));
        }
        if (document.fullscreenEnabled) buttons.push(this.button('kiosk.fullscreen', () => { document.documentElement.requestFullscreen().catch(() => {}); this.closeDialog(); }));
        this.show('kiosk-staff', 'kiosk.staff', [said, make('p', {textContent: this.idle_s ? words('kiosk.idle', {count: this.idle_s}) : words('kiosk.idle-never')})],
            [...buttons, this.button('kiosk.close', () => this.closeDialog())]);
    }

    leave() {
        const url = new URL(this.start);
        for (const key of ['mode', 'idle', 'links']) url.searchParams.delete(key);
        this.idle?.close();
        location.href = url.href;
    }

    /** Outgoing links stay on the tablet: their address can be read, not followed. */
    blockLinks() {
        if (new URLSearchParams(location.search).get('links') === 'on') return;
        document.addEventListener('click', event => {
            const link = event.target.closest?.('a[href]');
            if (link && new URL(link.href, location.href).origin !== location.origin) event.preventDefault();
        }, {capture: true});
    }

    // ---- dialogs, one at a time

    show(id, title, inside, buttons) {
        this.closeDialog();
        this.before = document.activeElement;
        const heading = make('h2', {id: `${id}-title`, textContent: this.words(title)});
        this.dialog = make('dialog', {id, className: 'kiosk', attr: {'aria-labelledby': heading.id}}, heading, ...inside, make('div', {className: 'buttons'}, ...buttons));
        this.dialog.addEventListener('close', () => this.closeDialog());
        document.body.append(this.dialog);
        this.dialog.showModal();
        buttons[0].focus();
    }

    closeDialog() {
        const {dialog} = this;
        if (!dialog) return;
        this.dialog = null;
        dialog.remove();
        this.before?.focus?.({preventScroll: true});
    }
}

export const open = place => new Kiosk(place);
