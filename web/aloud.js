// Reading aloud: a button where this device has a voice for the language; what reads is fetched when it is pressed.
import {extra} from './extra.js';
import {voiceFor, watchVoices} from './voices.js';

const byId = id => document.getElementById(id);

export class Aloud {
    /** @param page  of main.js */
    constructor(page) {
        this.page = page;
        this.reading = null;
        byId('speak').addEventListener('click', () => (this.reading ? this.stop() : this.read()));
        watchVoices(() => this.show());
    }

    show(why) {
        const [start, stop] = byId('speak').children;
        [start.hidden, stop.hidden] = [Boolean(this.reading), !this.reading];
        const button = byId('speak'), hidden = why === 'failed' || !voiceFor(this.page.lang);
        if (hidden && document.activeElement === button) button.nextElementSibling?.focus({preventScroll: true});
        button.hidden = hidden;
    }

    stop() { this.reading?.stop(); }

    async read() {
        if (this.coming) return;  // pressed twice
        this.coming = true;
        const found = await extra('speech', this.page.config.files).catch(() => null);
        this.coming = false;
        const {lang} = this.page, voice = voiceFor(lang);
        if (!found || !voice) return this.show('failed');
        this.reading = found.read({mirror: byId('mirror'), lang, voice, onEnd: why => { this.reading = null; this.show(why); }});
        this.show();
    }
}
