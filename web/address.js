// The link that restores what is seen, in the address bar where the browser lets us, and for "Copy link" everywhere.

const kGap_ms = 1000;

/**
 * A query for a page that is written in `home`: the language stands in it only where it is another one.
 * @param lang  null: as the query says; one that names none is English, as the program writes it
 */
export function linkQuery(query, lang, home) {
    const pairs = query.split('&').filter(pair => pair !== '');
    const said = pairs.find(pair => pair.startsWith('lang='))?.slice('lang='.length) ?? 'en';
    const wanted = lang ?? said;
    const others = pairs.filter(pair => !pair.startsWith('lang='));
    return (wanted === home ? others : [...others, `lang=${wanted}`]).join('&');
}

export class Address {
    constructor(window = globalThis) {
        this.window = window;
        this.query = '';
        this.last = -Infinity;
        this.timer = 0;
        this.refused = false;
    }

    /** @param query  without "?" */
    show(query) {
        this.query = query;
        if (this.timer || this.refused) return;
        const wait = this.last + kGap_ms - this.window.performance.now();
        this.timer = this.window.setTimeout(() => { this.timer = 0; this.write(); }, Math.max(0, wait));
    }

    /** From now on the address bar belongs to somebody else. */
    stop() {
        this.window.clearTimeout(this.timer);
        this.refused = true;
    }

    link() {
        const url = new URL(this.window.location.href);
        url.search = this.query ? `?${this.query}` : '';
        return url.href;
    }

    write() {
        this.last = this.window.performance.now();
        const now = this.link();
        if (now === this.window.location.href) return;
        try {
            this.window.history.replaceState(this.window.history.state, '', now);
        } catch {
            this.refused = true;  // a page without an origin may not; "Copy link" still has it
        }
    }
}
