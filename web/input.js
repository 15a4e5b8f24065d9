// Fingers, pens and mice on the stage. The page keeps its scroll, its zoom and its wheel unless the reader means the picture.
// Events are taken by the stage, never by the canvas: SDL listens there and would swallow touches and wheel turns.

const kLine_px = 16;  // a wheel that counts in lines
const kKey_px = 80;   // what an arrow key scrolls a board by

/** The message for one pointer event; coordinates relative to the stage. */
export function pointerMessage(phase, event, box) {
    const kind = event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse';
    return {type: 'pointer', phase, kind, id: event.pointerId, x: event.clientX - box.left, y: event.clientY - box.top};
}

/** The area under a point that can still turn in the wheel's direction; areas are [x, y, w, h] or [x, y, w, h, above, below]. */
export function scrollableAt(areas, x, y, dy) {
    return areas.some(([left, top, w, h, above = 1, below = 1]) =>
        x >= left && y >= top && x < left + w && y < top + h && (dy < 0 ? above : below) > 0);
}

export class Input {
    constructor(stage, loop) {
        this.stage = stage;
        this.loop = loop;
        this.moves = new Map();   // pointer id → its latest move, told once a frame
        this.down = new Set();
        this.scroll = [];
        this.board = null;        // the area of the board, when it scrolls
        this.waiting = null;      // areas that came while a finger was down
        this.pool = [];
        loop.before.push(() => this.flush());
        this.listen();
    }

    listen() {
        const on = (type, handle, options) => this.stage.addEventListener(type, handle, options);
        on('pointerdown', event => this.press(event));
        on('pointermove', event => this.move(event));
        on('pointerup', event => this.lift('up', event));
        on('pointercancel', event => this.lift('cancel', event));
        on('lostpointercapture', event => this.lift('cancel', event));
        on('pointerleave', event => { if (!this.down.has(event.pointerId)) this.move(event); });
        on('wheel', event => this.wheel(event), {passive: false});
        window.addEventListener('blur', () => this.letGo());
    }

    tell(phase, event, more = {}) {
        this.loop.tell({...pointerMessage(phase, event, this.stage.getBoundingClientRect()), ...more});
    }

    press(event) {
        if (event.button !== 0 || event.target.closest('a, button, input, select')) return;
        this.down.add(event.pointerId);
        try { this.stage.setPointerCapture(event.pointerId); } catch { /* already lifted: its end still arrives */ }
        this.stage.focus({preventScroll: true});  // a press is the reader's wish: now the keys work
        this.tell('down', event);
    }

    move(event) {
        this.moves.set(event.pointerId, pointerMessage('move', event, this.stage.getBoundingClientRect()));
        this.loop.wake();
    }

    flush() {
        for (const message of this.moves.values()) this.loop.program.receive(message);
        this.moves.clear();
    }

    lift(phase, event) {
        if (!this.down.delete(event.pointerId)) return;
        this.flush();
        this.tell(phase, event);
        if (this.down.size === 0 && this.waiting) this.setAreas(this.waiting);
    }

    letGo() {
        for (const id of this.down) this.loop.tell({type: 'pointer', phase: 'cancel', kind: 'mouse', id, x: -1, y: -1});
        this.down.clear();
    }

    /** Turns a board up or down by a key; false where there is none, or no more of it that way: then the key is the page's. */
    scrollBoard(way) {
        const [x, y, w, h] = this.board ?? [];
        const at = {x: x + w / 2, y: y + h / 2};
        if (!this.board || !scrollableAt([this.board], at.x, at.y, way)) return false;
        this.loop.tell({type: 'pointer', phase: 'wheel', kind: 'mouse', id: -1, ...at, dx: 0, dy: way * kKey_px});
        return true;
    }

    wheel(event) {
        const box = this.stage.getBoundingClientRect();
        const unit = event.deltaMode === 1 ? kLine_px : event.deltaMode === 2 ? box.height : 1;
        const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
        const zooms = event.ctrlKey || event.metaKey;
        if (!zooms && !scrollableAt(this.scroll, event.clientX - box.left, event.clientY - box.top, dy)) return;
        event.preventDefault();
        this.tell('wheel', event, {dx, dy});
    }

    /** Where a finger must not scroll the page: transparent elements there, because touch-action belongs to elements. */
    setAreas(areas) {
        // moving the element under a finger would end its gesture
        this.waiting = this.down.size > 0 ? areas : null;
        this.scroll = areas.scroll ?? [];
        this.board = areas.board ?? null;
        if (this.waiting) return;
        const boxes = [...this.scroll.map(([x, y, w, h]) => [x, y, w, h]),
            ...(areas.drag ?? []).map(([x, y, r]) => [x - r, y - r, 2 * r, 2 * r])];
        while (this.pool.length < boxes.length) {
            const area = document.createElement('div');
            area.className = 'area';
            this.stage.append(area);
            this.pool.push(area);
        }
        this.pool.forEach((area, i) => this.place(area, boxes[i]));
    }

    place(area, box) {
        area.hidden = !box;
        if (!box) return;
        area.style.transform = `translate(${box[0]}px, ${box[1]}px)`;
        area.style.width = `${box[2]}px`;
        area.style.height = `${box[3]}px`;
    }
}
