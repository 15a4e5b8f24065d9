// One browser page that goes from beat to beat and from size to size; the explainer fills it.
import fs from 'node:fs';
import path from 'node:path';

import {Explainer} from '../../../tests/browser/lib/explainer.mjs';

const FILM_PICTURES = 8;
const PICTURES_BEFORE = 4;  // what its caption says has happened
const TICKS_PER_SECOND = 30;  // 4 s of biology a tick, two minutes a second
const FILM_FRAMES = 10;     // that many frames of 50 ms at most: what glides and fades has its half second too
const MOST_TICKS = 6000;    // a caption whose event has not happened by then is shown waiting

export class Camera {
    /** @param base  address of index.html */
    constructor(browser, base, options) { Object.assign(this, {browser, base, options, page: null}); }

    /** Opens a beat; the story stands at the moment when its caption is due. */
    async open({chapter, beat, theme, lang, size}) {
        this.page ??= await this.browser.page({width: size.width, height: size.height, dpr: size.dpr});
        await this.page.resize(size.width, size.height, size.dpr);
        await this.load({chapter, beat, theme, lang});
        const {captionDue, tick} = await this.explainer.untilDue(MOST_TICKS);
        if (this.options.film) {
            // the strip shows how it comes to what the caption says, and what follows at once: its fifth picture is that moment
            await this.load({chapter, beat, theme, lang});
            const begun = (await this.explainer.advance(0)).tick;
            await this.explainer.advance(Math.max(0, tick - begun - PICTURES_BEFORE * this.filmTicks()));
        }
        return {captionDue, tick};
    }

    filmTicks() { return Math.round(this.options.every * TICKS_PER_SECOND); }

    async load({chapter, beat, theme, lang}) {
        const mode = theme === 'projector' ? 'present' : 'embed';
        // a shot starts paused: how many ticks pass is ours to say, so that it is the same each time; a film shows motion as it is
        const motion = this.options.film ? 'full' : 'reduced';
        this.explainer = await Explainer.open(this.page, this.base,
            {chapter, beat, theme, lang, mode, motion, ...Object.fromEntries(new URLSearchParams(this.options.query))});
    }

    /** The picture at rest in a size, and what the probe says of it. */
    async shoot(size, file, vision = 'none') {
        await this.page.resize(size.width, size.height, size.dpr);
        await this.rest(size);
        const probe = await this.explainer.probe();
        const canvas = await this.explainer.canvasBox();
        fs.mkdirSync(path.dirname(file), {recursive: true});
        if (vision !== 'none') await this.page.see(vision);
        await this.page.shoot(file);
        if (vision !== 'none') await this.page.see('none');
        return {probe, canvas};
    }

    async rest(size) {
        await this.page.until('the canvas to follow', width => {
            const canvas = document.getElementById('canvas');
            return innerWidth === width && Math.abs(canvas.getBoundingClientRect().width * devicePixelRatio - canvas.width) <= 2
                || canvas.width * canvas.height > 8.9e6;
        }, size.width);
        await (this.options.film ? this.glide() : this.explainer.still());
    }

    /** Lets half a second pass for what only eases, or less where nothing moves any more. */
    glide() {
        return this.page.evaluate(async most => {
            const drawn = () => window.immunarium.probe().framesDrawn;
            const began = drawn();
            for (let last = began, quiet = 0; drawn() < began + most && quiet < 5;) {
                await new Promise(requestAnimationFrame);
                quiet = drawn() === last ? quiet + 1 : 0;
                last = drawn();
            }
        }, FILM_FRAMES);
    }

    /** Eight pictures, `every` seconds apart; gives their files. */
    async film(size, stem) {
        const files = [];
        for (let i = 0; i < FILM_PICTURES; ++i) {
            if (i > 0) await this.explainer.advance(this.filmTicks());
            files.push(`${stem}-${i + 1}.png`);
            await this.shoot(size, files.at(-1));
        }
        return files;
    }
}
