// Lines in writing that the program's fonts lack, set by the browser: joined, stacked and turned round as they must be, in the reader's own fonts.

const kHalfCapital = 0.32;  // as in src/panels/paint_text.cpp: capitals stand in the middle of their line
const kMostPixels = 4_000_000;
const kLeftwards = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

const surface = document.createElement('canvas');
const pen = surface.getContext('2d', {willReadFrequently: true});

function setPen(size, bold) {
    pen.font = `${bold ? 700 : 400} ${size}px "Atkinson Here", Atkinson, system-ui, sans-serif`;
    pen.direction = kLeftwards.test(surface.lang) ? 'rtl' : 'ltr';
    pen.textAlign = 'left';
    pen.textBaseline = 'alphabetic';
}

/** Gives the program a hand that writes. @param module  of the program */
export function lendHand(module) {
    module.textWidth = (text, size, bold) => {
        setPen(size, bold);
        return pen.measureText(text).width;
    };
    module.textPaint = (text, size, bold, left, to, w, h) => {
        if (w * h > kMostPixels) return false;
        if (surface.width < w) surface.width = w;
        if (surface.height < h) surface.height = h;
        pen.clearRect(0, 0, w, h);
        setPen(size, bold);
        pen.fillText(text, left, Math.round(h / 2 + size * kHalfCapital));
        const {data} = pen.getImageData(0, 0, w, h);
        for (let i = 0; i < w * h; ++i) to[i] = data[4 * i + 3];
        return true;
    };
}

/** The language that is written: it turns lines round, and chooses between ways to write one code (Chinese, Japanese). */
export function turnTo(lang) { surface.lang = lang; }
