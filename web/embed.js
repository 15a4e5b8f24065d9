// For host pages: <immunarium-explainer chapter="release" lang="en">. One frame, made when it comes near, or on a press (start="tap"); nothing else is loaded.
// The build puts EMBED here: {first: chapter → its first picture, stills: language → folder, words: language → {name, start}}.
/* global EMBED */
(() => {
    const NAMES = ['chapter', 'beat', 'lang', 'theme', 'mode', 'text', 'motion', 'seed', 'set', 'view', 'level', 'path', 'tick', 'log',
        'links', 'idle'];
    const LIVE = ['lang', 'theme', 'text', 'motion', 'view', 'level', 'path'];  // what a running explainer can take on
    const home = document.currentScript && document.currentScript.src;

    class ImmunariumExplainer extends HTMLElement {
        static get observedAttributes() { return ['title', 'chapter', 'beat', ...LIVE]; }

        connectedCallback() {
            if (!this.frame) this.getAttribute('start') === 'tap' ? this.offer() : this.make();
            this.hear = event => {
                const data = event.data;
                if (!this.frame || event.source !== this.frame.contentWindow || !data || data.source !== 'immunarium' || data.v !== 1) return;
                if (data.type === 'height' && data.px > 0 && this.getAttribute('height') !== 'fixed') {
                    this.frame.style.height = `${Math.min(data.px, 20000)}px`;
                }
                this.dispatchEvent(new CustomEvent(`immunarium-${data.type}`, {detail: data, bubbles: true}));
            };
            addEventListener('message', this.hear);
        }

        disconnectedCallback() { removeEventListener('message', this.hear); }

        attributeChangedCallback(name, was, now) {
            if (!this.frame || was === now) return;
            if (name === 'title') this.frame.title = this.name();
            else if (LIVE.includes(name)) this.set(name, now || 'auto');
            else if (name === 'beat') this.goto(this.getAttribute('chapter'), now || '');
            else this.goto(now);
        }

        words() { return EMBED.words[(this.getAttribute('lang') || '').split('-')[0]] || EMBED.words.en; }

        name() { return this.getAttribute('title') || this.words().name; }

        address(name) { return new URL(name, home || document.baseURI); }

        /** The picture and a button; the program comes when it is pressed. */
        offer() {
            const stills = EMBED.stills[this.getAttribute('lang')] || EMBED.stills.en;
            const still = EMBED.first[this.getAttribute('chapter')] || EMBED.first[''];
            const button = Object.assign(document.createElement('button'), {type: 'button'});
            Object.assign(button.style, {display: 'block', position: 'relative', width: '100%', padding: '0', border: '0', background: 'none', font: 'inherit', cursor: 'pointer'});
            const picture = Object.assign(document.createElement('img'), {alt: '', loading: 'lazy', decoding: 'async'});
            Object.assign(picture.style, {display: 'block', width: '100%', height: 'auto', aspectRatio: '8 / 5', objectFit: 'cover'});
            picture.onerror = () => { picture.style.visibility = 'hidden'; };
            const dark = this.getAttribute('theme') === 'dark' || this.getAttribute('theme') !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches;
            picture.src = this.getAttribute('poster') || this.address(`${stills}${still}-wide-${dark ? 'dark' : 'light'}.svg`).href;
            const label = Object.assign(document.createElement('span'), {textContent: this.words().start});
            Object.assign(label.style, {position: 'absolute', left: '50%', top: '50%', transform: 'translate(-50%, -50%)', padding: '.8em 1.4em', borderRadius: '2em',
                background: '#1d4795', color: '#fff', fontWeight: '600', fontSize: '1.1em'});
            button.append(picture, label);
            button.setAttribute('aria-label', `${this.words().start}: ${this.name()}`);
            button.onclick = () => {
                this.make('eager');
                this.frame.focus({preventScroll: true});  // the button that had it is gone
            };
            if (!this.style.display) this.style.display = 'block';
            this.replaceChildren(button);
        }

        make(loading = this.getAttribute('loading') === 'eager' || this.getAttribute('start') === 'now' ? 'eager' : 'lazy') {
            const url = this.address(this.getAttribute('src') || 'index.html');
            if (!this.hasAttribute('mode')) url.searchParams.set('mode', 'embed');
            for (const name of NAMES) if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name));
            const frame = this.frame = document.createElement('iframe');
            frame.title = this.name();
            frame.loading = loading;
            frame.allow = 'fullscreen; clipboard-write';
            frame.referrerPolicy = 'no-referrer';
            // sandbox="" (or with your own list) gives the frame an origin of its own: no storage, nothing of yours within reach
            if (this.hasAttribute('sandbox')) {
                frame.setAttribute('sandbox', this.getAttribute('sandbox') || 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads');
            }
            Object.assign(frame.style, {display: 'block', width: '100%', border: '0', height: '640px', colorScheme: 'normal'});
            frame.src = url.href;
            if (!this.style.display) this.style.display = 'block';
            this.replaceChildren(frame);
        }

        post(message) {
            this.frame && this.frame.contentWindow.postMessage({source: 'immunarium', v: 1, ...message}, '*');
        }

        goto(chapter, beat) { this.post({type: 'goto', chapter, beat}); }
        play() { this.post({type: 'play'}); }
        pause() { this.post({type: 'pause'}); }
        select(id) { this.post({type: 'select', id}); }
        set(key, value) { this.post({type: 'set', key, value}); }
    }

    if (!customElements.get('immunarium-explainer')) customElements.define('immunarium-explainer', ImmunariumExplainer);
})();
