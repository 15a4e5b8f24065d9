// What a keyboard's focus is on is shown on the picture too, because the controls that hold it may only be heard.
// The program rings the control that it draws; what it does not draw now is named above the picture, and actors are ringed here.

const byId = id => document.getElementById(id);

export class FocusEcho {
    /**
     * @param actors  () → [{id, x, y, r}] in CSS pixels of the stage
     * @param tell    hears the message "focus" whenever the focus has moved
     */
    constructor(mirror, actors, tell) {
        this.mirror = mirror;
        this.actors = actors;
        this.tell = tell;
        this.control = '';
        this.seen = false;
        this.answered = false;   // nothing is named before the program has said whether it shows it
        const update = () => this.update();
        mirror.root.addEventListener('focusin', update);
        mirror.root.addEventListener('focusout', () => setTimeout(update));
    }

    /** The topic "focus": whether the control is drawn in the picture, with its ring. */
    hear({control, seen}) {
        this.answered = control === this.control;
        this.seen = seen && this.answered;
    }

    /** Also after each frame: actors move, values change. */
    update() {
        const focused = document.documentElement.dataset.view === 'diagram' && document.activeElement?.matches(':focus-visible')
            ? this.mirror.focused() : null;
        if ((focused?.act ?? '') !== this.control) {
            this.control = focused?.act ?? '';
            this.seen = this.answered = false;
            this.tell({type: 'focus', control: this.control});
        }
        byId('echo').hidden = !focused;
        if (!focused) return;
        byId('echo-text').hidden = this.seen || !this.answered;
        if (byId('echo-text').textContent !== focused.text) byId('echo-text').textContent = focused.text;
        this.ring(/^actor\.(c\d+)$/.exec(focused.act)?.[1]);
    }

    ring(id) {
        const actor = id && this.actors().find(each => each.id === id);
        const ring = byId('echo-ring');
        ring.hidden = !actor;
        if (!actor) return;
        const size = 2 * Math.max(14, actor.r + 6);
        Object.assign(ring.style, {width: `${size}px`, height: `${size}px`, transform: `translate(${actor.x - size / 2}px, ${actor.y - size / 2}px)`});
    }
}
