// When nobody touches it any more: a warning that any touch takes back, then the end of the visit. Own time, so that tests can turn it.

const kWarn_s = 20;
const kTouches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];

/** How long before the end the warning comes. */
export const warnAt = seconds => Math.max(seconds - kWarn_s, seconds / 2);

export class Idle {
    /**
     * @param seconds  without a touch until the end
     * @param on       {warn(secondsLeft), calm(), end()}: warn comes once a second
     */
    constructor(seconds, on, {target = document, every = setInterval, stop = clearInterval, now = () => performance.now()} = {}) {
        Object.assign(this, {seconds, on, target, stopTimer: stop, now, warned: false});
        this.touch = () => this.stay();
        for (const type of kTouches) target.addEventListener(type, this.touch, {capture: true, passive: true});
        this.last = now();
        this.timer = every(() => this.look(), 1000);
    }

    /** Somebody is there. */
    stay() {
        this.last = this.now();
        if (!this.warned) return;
        this.warned = false;
        this.on.calm();
    }

    look() {
        const gone = (this.now() - this.last) / 1000;
        if (gone >= this.seconds) {
            this.close();
            this.on.end();
        } else if (gone >= warnAt(this.seconds)) {
            this.warned = true;
            this.on.warn(Math.ceil(this.seconds - gone));
        }
    }

    close() {
        this.stopTimer(this.timer);
        for (const type of kTouches) this.target.removeEventListener(type, this.touch, {capture: true});
    }
}
