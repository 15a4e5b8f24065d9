// Questions to screenshots.
import {PNG} from 'pngjs';

export const read = bytes => PNG.sync.read(bytes);

/** The part of a screenshot; in its own pixels. */
export function crop(png, x, y, w, h) {
    const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
    const part = new PNG({width: Math.min(Math.round(w), png.width - left), height: Math.min(Math.round(h), png.height - top)});
    PNG.bitblt(png, part, left, top, part.width, part.height, 0, 0);
    return part;
}

/** How many different colors, coarsely (4 bits a channel): a blank picture has one or two. */
export function colors(png) {
    const seen = new Set();
    for (let i = 0; i < png.data.length; i += 4) seen.add((png.data[i] >> 4) << 8 | (png.data[i + 1] >> 4) << 4 | png.data[i + 2] >> 4);
    return seen.size;
}

/** Mean of the brightness, 0 to 255. */
export function brightness(png) {
    let sum = 0;
    for (let i = 0; i < png.data.length; i += 4) sum += 0.299 * png.data[i] + 0.587 * png.data[i + 1] + 0.114 * png.data[i + 2];
    return sum / (png.width * png.height);
}

/** Share of the pixels that differ clearly. */
export function difference(one, other) {
    if (one.width !== other.width || one.height !== other.height) return 1;
    let count = 0;
    for (let i = 0; i < one.data.length; i += 4) {
        const far = Math.abs(one.data[i] - other.data[i]) + Math.abs(one.data[i + 1] - other.data[i + 1]) + Math.abs(one.data[i + 2] - other.data[i + 2]);
        count += far > 48 ? 1 : 0;
    }
    return count / (one.width * one.height);
}
