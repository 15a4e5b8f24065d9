// For host pages: <immunarium-explainer chapter="release" lang="en">. One frame, made when it comes near; nothing else is loaded.
(() => {
    const NAMES = ['chapter', 'beat', 'lang', 'theme', 'mode', 'text', 'motion', 'seed', 'set', 'view', 'level', 'path', 'tick', 'log',
        'links', 'idle'];
    const home = document.currentScript && document.currentScript.src;

    class ImmunariumExplainer extends HTMLElement {
        static get observedAttributes() { return ['title']; }

        connectedCallback() {
            if (!this.frame) this.make();
            this.hear = event => {
                const data = event.data;
                if (event.source !== this.frame.contentWindow || !data || data.source !== 'immunarium' || data.v !== 1) return;
                if (data.type === 'height' && data.px > 0 && this.getAttribute('height') !== 'fixed') {
                    this.frame.style.height = `${Math.min(data.px, 20000)}px`;
                }
                this.dispatchEvent(new CustomEvent(`immunarium-${data.type}`, {detail: data, bubbles: true}));
            };
            addEventListener('message', this.hear);
        }

        disconnectedCallback() { removeEventListener('message', this.hear); }

        attributeChangedCallback() { if (this.frame) this.frame.title = this.name(); }

        name() { return this.getAttribute('title') || 'Immunarium: how immune cells tell self from non-self (interactive)'; }

        make() {
            const url = new URL(this.getAttribute('src') || 'index.html', home || document.baseURI);
            if (!this.hasAttribute('mode')) url.searchParams.set('mode', 'embed');
            for (const name of NAMES) if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name));
            const frame = this.frame = document.createElement('iframe');
            frame.title = this.name();
            frame.loading = this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
            frame.allow = 'fullscreen; clipboard-write';
            frame.referrerPolicy = 'no-referrer';
            // sandbox="" (or with your own list) gives the frame an origin of its own: no storage, nothing of yours within reach
            if (this.hasAttribute('sandbox')) {
                frame.setAttribute('sandbox', this.getAttribute('sandbox') || 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads');
            }
            const style = {display: 'block', width: '100%', border: '0', height: '640px', colorScheme: 'auto'};
            Object.assign(frame.style, style);
            frame.src = url.href;
            if (!this.style.display) this.style.display = 'block';
            this.replaceChildren(frame);
        }

        post(message) {
            this.frame.contentWindow.postMessage({source: 'immunarium', v: 1, ...message}, '*');
        }

        goto(chapter, beat) { this.post({type: 'goto', chapter, beat}); }
        play() { this.post({type: 'play'}); }
        pause() { this.post({type: 'pause'}); }
        select(id) { this.post({type: 'select', id}); }
        set(key, value) { this.post({type: 'set', key, value}); }
    }

    if (!customElements.get('immunarium-explainer')) customElements.define('immunarium-explainer', ImmunariumExplainer);
})();
