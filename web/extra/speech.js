// Reads aloud what stands in the text of the picture, sentence by sentence, by the browser's own voice.
// Browsers stop without a word: Chrome after 15 s of one utterance, Safari when it has forgotten the utterance. So each sentence is one
// utterance, the one that is spoken is kept, and a watchdog goes on where no end is heard.

const kStart_ms = 6000;
const kLetter_ms = 140;
const kMostFailures = 3;
const kPlaces = ['chapter.title', 'scene.where', 'scene.caption', 'question.ask', 'question.outcome', 'question.why'];

/** The sentences of a text as [begin, end]. */
export function sentences(text, lang) {
    if (globalThis.Intl?.Segmenter) {
        return [...new Intl.Segmenter(lang, {granularity: 'sentence'}).segment(text)].map(({index, segment}) => [index, index + segment.trimEnd().length])
            .filter(([begin, end]) => end > begin);
    }
    return [...text.matchAll(/[^.!?…。！？।؟]+[.!?…。！？।؟]*["”’»)]*/gu)].map(match => [match.index, match.index + match[0].trimEnd().length])
        .filter(([begin, end]) => text.slice(begin, end).trim() !== '');
}

/** The element's own words, without the notes on sources and dates. */
const ownText = element => [...element.childNodes].find(node => node.nodeType === 3 && node.data.trim() !== '') ?? null;

/** What is to be read, in order: text nodes of the mirror. */
export function passages(mirror) {
    const one = id => mirror.querySelector(`[data-node="${id}"]`);
    const choices = mirror.querySelectorAll('[data-node="question"] button');
    const panel = mirror.querySelectorAll('[data-node="panel"] :is(h3, p:not(.m-note))');
    const blocks = [...kPlaces.slice(0, 4).map(one), ...choices, ...kPlaces.slice(4).map(one), ...panel];
    return blocks.filter(Boolean).map(ownText).filter(Boolean);
}

class Reading {
    constructor({mirror, bar, lang, voice, speech, onEnd}) {
        Object.assign(this, {mirror, bar, lang, voice, speech, onEnd});
        this.done = new Set();    // texts that have been read
        this.failures = 0;
        this.on = true;
        this.watch = new MutationObserver(() => this.next());
        this.watch.observe(mirror, {childList: true, characterData: true, subtree: true});
        this.busy = false;
        this.next();
    }

    /** Reads on while there is something new; then waits until the story has gone on. */
    async next() {
        if (this.busy) return;
        this.busy = true;
        try {
            for (;;) {
                const node = this.on && passages(this.mirror).find(each => !this.done.has(each.data));
                if (!node) break;
                await this.readNode(node);
                this.clear();
            }
        } finally {
            this.busy = false;
        }
    }

    async readNode(node) {
        const {data} = node;
        this.done.add(data);
        for (const [begin, end] of sentences(data, this.lang)) {
            if (!this.on) break;
            this.mark(node, begin, end);
            await this.say(data.slice(begin, end));
            if (!node.isConnected || node.data !== data) break;  // the story has gone on, in this very node or in others: so do we
        }
    }

    say(text) {
        return new Promise(done => {
            const utterance = this.spoken = new SpeechSynthesisUtterance(text);
            Object.assign(utterance, {voice: this.voice, lang: this.voice.lang});
            const timer = setTimeout(() => {
                ++this.failures;
                this.speech.cancel();
                finish();
                if (this.failures >= kMostFailures) this.stop('failed');
            }, kStart_ms + text.length * kLetter_ms);
            const finish = () => { clearTimeout(timer); done(); };
            utterance.onend = () => { this.failures = 0; finish(); };
            utterance.onerror = event => {
                finish();
                if (!['canceled', 'interrupted'].includes(event.error)) this.stop('failed');
            };
            utterance.onboundary = event => this.markWord(text, event);
            this.finish = finish;
            this.speech.speak(utterance);
        });
    }

    mark(node, begin, end) {
        this.bar.textContent = node.data.slice(begin, end);
        this.bar.hidden = false;
        if (!globalThis.Highlight || !CSS.highlights) return;
        const range = document.createRange();
        range.setStart(node, begin);
        range.setEnd(node, Math.min(end, node.data.length));
        CSS.highlights.set('reading', new Highlight(range));
    }

    /** The word that is spoken now, in the line that shows the sentence. */
    markWord(text, {charIndex: at, charLength: length = 0}) {
        if (!(at >= 0) || !this.on) return;
        const end = length ? at + length : at + (/^[^\s]+/u.exec(text.slice(at))?.[0].length ?? 0);
        const word = Object.assign(document.createElement('mark'), {textContent: text.slice(at, end)});
        this.bar.replaceChildren(text.slice(0, at), word, text.slice(end));
    }

    clear() { globalThis.CSS?.highlights?.delete('reading'); }

    stop(why = '') {
        if (!this.on) return;
        this.on = false;
        this.watch.disconnect();
        this.speech.cancel();
        this.finish?.();
        this.clear();
        this.bar.hidden = true;
        this.onEnd(why);
    }
}

function style() {
    if (!document.adoptedStyleSheets || document.getElementById('reading')) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`::highlight(reading) { background: var(--halo, #ffb13be0); color: var(--text); }
        #reading { position: sticky; bottom: .5rem; z-index: 6; width: fit-content; max-width: min(100%, 46rem); margin: .5rem auto; padding: .6rem 1.1rem; border-radius: .9rem;
            background: var(--panel); color: var(--text); border: 2px solid var(--accent); font-size: 1.05rem; }
        #reading mark { background: var(--accent); color: var(--accent-text); border-radius: .2em; padding-inline: .1em; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * Begins to read. @param context {mirror, lang, voice, onEnd(why)}: why is 'failed' where the browser fell silent, else ''
 * @return with stop()
 */
export function read(context) {
    style();
    let bar = document.getElementById('reading');
    if (!bar) {
        bar = Object.assign(document.createElement('p'), {id: 'reading', hidden: true});
        bar.setAttribute('aria-hidden', 'true');  // it is being said already
        context.mirror.after(bar);
    }
    bar.lang = context.lang;
    return new Reading({bar, speech: globalThis.speechSynthesis, ...context});
}
