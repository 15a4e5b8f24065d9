// The explainer in a page, as a reader meets it: open it, read it, operate it by names, and the probe for what only numbers can say.

/** "a=b&c=d" of an object; values that are null are left out. */
export const queryOf = params => new URLSearchParams(Object.entries(params).filter(([, value]) => value != null).map(([key, value]) => [key, String(value)])).toString();

export const MIRROR = '#mirror';

export class Explainer {
    constructor(page) { this.page = page; }

    /** Opens `base` with the probe on, and waits for the first picture, and unless `early` for the words of panels too. */
    static async open(page, base, params = {}, {early = false} = {}) {
        const explainer = new Explainer(page);
        await page.goto(`${base}?${queryOf({probe: 1, ...params})}`);
        await explainer.drawn(early);
        return explainer;
    }

    async drawn(early = false) {
        if (!early) await this.page.until('the words of panels', () => document.documentElement.dataset.words === 'settled');
        await this.page.until('the first picture', () => document.documentElement.dataset.drawn === 'yes' && Boolean(window.immunarium));
        // the text of the picture: told at least once
        await this.page.until('the text of the picture', () => document.querySelectorAll('#mirror button').length > 3);
        return this;
    }

    probe() { return this.page.evaluate(() => window.immunarium.probe()); }
    async tick() { return (await this.probe()).tick; }

    /** Steps `ticks` and gives the probe afterwards. */
    advance(ticks) {
        return this.page.evaluate(count => {
            window.immunarium.advance(count);
            return window.immunarium.probe();
        }, ticks);
    }

    /** Where the story asks before it shows, takes the first choice; whether time passes stays as it was. */
    async answer() {
        const playing = await this.page.evaluate(() => {
            window.immunarium.advance(0);
            const {captionDue, playing} = window.immunarium.probe();
            const choice = document.querySelector('#mirror [data-act="choice.0"]');
            const field = choice?.matches('button') ? choice : choice?.querySelector('input');
            if (captionDue || !field || field.checked || field.getAttribute('aria-pressed') === 'true') return null;
            field.click();
            return playing;
        });
        if (playing === null) return;
        await this.page.until('the answer to be told', () => document.querySelector('#mirror [data-act="choice.0"]').matches(':checked, [aria-pressed="true"], :has(:checked)'));
        if (!playing) await this.pause();
    }

    /** Steps until what the caption says has happened; at most `most` ticks. */
    async untilDue(most = 6000) {
        await this.answer();
        return this.page.evaluate(limit => {
            window.immunarium.advance(0);
            for (let gone = 0; gone < limit && !window.immunarium.probe().captionDue; gone += 15) window.immunarium.advance(15);
            return window.immunarium.probe();
        }, most);
    }

    /** Presses a control by its public id, the way a keyboard does. */
    press(act, key) { return this.page.press('button', {act, within: MIRROR}, key); }

    /** Goes to another chapter by its button, and waits until the text beside the picture is its own: the probe knows it earlier. */
    async toChapter(id, title) {
        await this.press(`chapter.${id}`);
        await this.page.until(`the text of ${id}`, (wanted, words) => window.immunarium.probe().chapter === wanted
            && document.querySelector('#mirror h2').textContent === words, id, title);
    }

    async pause() {
        if ((await this.probe()).playing) await this.press('play');
        await this.page.until('a pause', () => !window.immunarium.probe().playing);
    }

    /** Waits until the browser has offered ten frames and none was taken (a slow machine may need seconds for each). */
    async still() {
        await this.page.until('the picture to come to rest', async () => {
            const next = () => new Promise(done => { if (document.visibilityState === 'hidden') setTimeout(done, 60); else requestAnimationFrame(done); });
            const before = window.immunarium.probe().framesDrawn;
            for (let i = 0; i < 10; ++i) {
                await next();
                if (window.immunarium.probe().framesDrawn !== before) return false;
            }
            return true;
        });
        return (await this.probe()).framesDrawn;
    }

    /** How many frames are drawn in a stretch of time in which nothing should be. */
    framesIn(ms) {
        return this.page.evaluate(async stretch => {
            const before = window.immunarium.probe().framesDrawn;
            await new Promise(done => setTimeout(done, stretch));
            return window.immunarium.probe().framesDrawn - before;
        }, ms);
    }

    mirrorText() { return this.page.evaluate(() => document.getElementById('mirror').textContent); }

    canvasBox() {
        return this.page.evaluate(() => {
            const canvas = document.getElementById('canvas');
            const box = canvas.getBoundingClientRect();
            return {x: box.x, y: box.y, w: box.width, h: box.height, pixelsW: canvas.width, pixelsH: canvas.height, dpr: devicePixelRatio};
        });
    }

    /** Brings the picture into view. */
    async reveal() {
        await this.page.evaluate(() => document.getElementById('stage').scrollIntoView({block: 'start', behavior: 'instant'}));
        await this.page.settle();
    }

    /** A whole cell that no panel of the page covers: {id, kind, x, y, r} in CSS pixels of the canvas. */
    async openCell(kind) {
        const {actors} = await this.probe();
        const cells = actors.filter(each => /^c\d+$/.test(each.id) && (!kind || each.kind === kind));
        return cells;
    }

    async clickCanvas(x, y) {
        const box = await this.canvasBox();
        await this.page.click(box.x + x, box.y + y);
    }

    async unload() { await this.page.close(); }
}
