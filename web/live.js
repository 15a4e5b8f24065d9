// The live region: one short sentence at a time, with room to be heard out. Of those that wait the weightiest is said, the latest among equals.

const kGap_ms = 2000;
const kLetter_ms = 55;  // a voice needs about this long; what comes sooner would pile up behind it

export class Live {
    constructor(region, clock = {now: () => performance.now(), later: (run, ms) => setTimeout(run, ms)}) {
        this.region = region;
        this.clock = clock;
        this.free = -Infinity;   // from when on the next one may be said
        this.waiting = null;
        this.timer = false;
    }

    /** @param rank  a caption must not be lost behind what happens in it */
    say(text, rank = 0) {
        if (!text || (this.waiting && this.waiting.rank > rank)) return;
        this.waiting = {text, rank};
        if (this.timer) return;
        const wait = this.free - this.clock.now();
        if (wait <= 0) return this.speak();
        this.timer = true;
        this.clock.later(() => { this.timer = false; this.speak(); }, wait);
    }

    speak() {
        const text = this.waiting?.text;
        this.waiting = null;
        if (!text || text === this.region.textContent) return;
        this.free = this.clock.now() + Math.max(kGap_ms, text.length * kLetter_ms);
        this.region.textContent = text;
    }
}
