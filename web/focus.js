// What a keyboard's focus is on is shown on the picture too, because the controls that hold it may only be heard.

const byId = id => document.getElementById(id);

export class FocusEcho {
    /** @param actors  () → [{id, x, y, r}] in CSS pixels of the stage */
    constructor(mirror, actors) {
        this.mirror = mirror;
        this.actors = actors;
        this.timer = 0;
        const update = () => this.update();
        mirror.root.addEventListener('focusin', update);
        mirror.root.addEventListener('focusout', () => setTimeout(update));
    }

    /** Also after each frame: actors move, values change. */
    update() {
        const focused = document.documentElement.dataset.view === 'diagram' && document.activeElement?.matches(':focus-visible')
            ? this.mirror.focused() : null;
        byId('echo').hidden = !focused;
        if (!focused) return;
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
