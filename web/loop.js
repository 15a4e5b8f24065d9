// When a frame is drawn: only while it can be seen, and only when the program wants one or something has arrived.

export class Loop {
    /** @param program  with frame(now_s) and receive(message) */
    constructor(program, window = globalThis) {
        this.program = program;
        this.window = window;
        this.framesDrawn = 0;
        this.visible = false;
        this.seen = false;     // what setVisible was told last
        this.held = false;     // something lies over the picture: it rests whatever setVisible is told
        this.stopped = false;
        this.before = [];      // called at the start of each frame, as the coalesced pointer moves are
        this.after = [];
        this.request = 0;
        this.idleTimer = 0;
    }

    /** Something changed: a frame is due. While hidden the program only takes in what has arrived. */
    wake() {
        if (this.stopped || this.request) return;
        if (this.visible) {
            this.request = this.window.requestAnimationFrame(() => { this.request = 0; this.draw(); });
        } else if (!this.idleTimer) {
            this.idleTimer = this.window.setTimeout(() => { this.idleTimer = 0; this.takeIn(); }, 0);
        }
    }

    /** Tells the program and wakes it. */
    tell(message) {
        this.program.receive(message);
        this.wake();
    }

    /** A frame now, in this very task: as when the canvas has just been resized and would be blank. */
    draw() {
        if (this.stopped || !this.visible) return;
        for (const each of this.before) each();
        ++this.framesDrawn;
        const more = this.program.frame(this.window.performance.now() / 1000);
        for (const each of this.after) each();
        if (more) this.wake();
    }

    takeIn() {
        if (!this.stopped && !this.visible) this.program.frame(this.window.performance.now() / 1000);
    }

    hold(on) {
        this.held = on;
        this.setVisible(this.seen);
    }

    setVisible(seen) {
        this.seen = seen;
        const on = seen && !this.held;
        if (on === this.visible) return;
        this.visible = on;
        if (!on && this.request) {
            this.window.cancelAnimationFrame(this.request);
            this.request = 0;
        }
        this.tell({type: 'visible', on});
    }

    stop() {
        this.stopped = true;
        if (this.request) this.window.cancelAnimationFrame(this.request);
        this.request = 0;
    }
}

/**
 * Calls `say(visible)` whenever any of `elements` comes into or goes out of what the reader sees.
 * @param counts  element → whether it matters now; the returned function judges again when that has changed
 */
export function watchVisibility(elements, counts, say) {
    const seen = new Map(elements.map(element => [element, false]));
    const judge = () => say(document.visibilityState === 'visible' && elements.some(element => seen.get(element) && counts(element)));
    const observer = new IntersectionObserver(entries => {
        for (const entry of entries) seen.set(entry.target, entry.isIntersecting && entry.intersectionRect.width > 0);
        judge();
    });
    for (const element of elements) observer.observe(element);
    document.addEventListener('visibilitychange', judge);
    return judge;
}
