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
        byId('speak').hidden = why === 'failed' || !voiceFor(this.page.lang);
    }

    stop() { this.reading?.stop(); }

    async read() {
        const found = await extra('speech', this.page.config.files).catch(() => null);
        if (!found) return this.show('failed');
        const {lang} = this.page;
        this.reading = found.read({mirror: byId('mirror'), lang, voice: voiceFor(lang), onEnd: why => { this.reading = null; this.show(why); }});
        this.show();
    }
}
