// When nobody touches it any more: a warning that can be taken back, then the end of the visit. Own time, so that tests can turn it.
// The time of day counts, not that of the page: the latter stands still while a tablet sleeps.

const kWarn_s = 20;
const kUsual_s = 120;  // state.cpp knows the same
const kTouches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];

/** Seconds of the parameter "idle"; what is none counts as not given. */
export function idleOf(text) {
    const asked = Number(text || kUsual_s);
    return Number.isInteger(asked) && asked >= 0 && asked <= 86_400 ? asked : kUsual_s;
}

/** How long before the end the warning comes. */
export const warnAt = seconds => Math.max(seconds - kWarn_s, seconds / 2);

export class Idle {
    /**
     * @param seconds  without a touch until the end
     * @param on       {warn(secondsLeft), calm(), end(), decides(target)}: warn comes once a second; what the warning itself holds decides by
     *                 its own buttons, which must still be there when the press ends
     */
    constructor(seconds, on, {target = document, clock = globalThis, now = () => Date.now()} = {}) {
        Object.assign(this, {seconds, on, target, clock, now, warned: false});
        this.touch = event => {
            if (this.gone_s() >= seconds) this.look();  // the first touch after a long sleep is somebody else's
            else if (!this.warned || !on.decides(event.target)) this.stay();
        };
        this.wake = () => this.look();
        for (const type of kTouches) target.addEventListener(type, this.touch, {capture: true, passive: true});
        target.addEventListener('visibilitychange', this.wake);
        this.last = now();
        this.timer = clock.setInterval(() => this.look(), 1000);
    }

    /** Somebody is there. */
    stay() {
        this.last = this.now();
        if (!this.warned) return;
        this.warned = false;
        this.on.calm();
    }

    /** A clock that was put back counts from there. */
    gone_s() {
        this.last = Math.min(this.last, this.now());
        return (this.now() - this.last) / 1000;
    }

    look() {
        const gone = this.gone_s();
        if (gone >= this.seconds) {
            this.close();
            this.on.end();
        } else if (gone >= warnAt(this.seconds)) {
            this.warned = true;
            this.on.warn(Math.ceil(this.seconds - gone));
        }
    }

    close() {
        this.clock.clearInterval(this.timer);
        for (const type of kTouches) this.target.removeEventListener(type, this.touch, {capture: true});
        this.target.removeEventListener('visibilitychange', this.wake);
    }
}
