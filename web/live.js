// The live region: one short sentence at a time, at most one every two seconds, the latest wins.

const kGap_ms = 2000;

export class Live {
    constructor(region, clock = {now: () => performance.now(), later: (run, ms) => setTimeout(run, ms)}) {
        this.region = region;
        this.clock = clock;
        this.last = -Infinity;
        this.waiting = null;
        this.timer = false;
    }

    say(text) {
        if (!text) return;
        this.waiting = text;
        if (this.timer) return;
        const wait = this.last + kGap_ms - this.clock.now();
        if (wait <= 0) return this.speak();
        this.timer = true;
        this.clock.later(() => { this.timer = false; this.speak(); }, wait);
    }

    speak() {
        this.last = this.clock.now();
        if (this.waiting !== null && this.waiting !== this.region.textContent) this.region.textContent = this.waiting;
        this.waiting = null;
    }
}
