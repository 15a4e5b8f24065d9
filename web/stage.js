// The canvas: as many device pixels as it covers, at most 9 megapixels, whatever the page, the zoom or the screen does.

const kMostPixels = 9e6;
const kMostDensity = 3;

/** Size in device pixels for a box of `w` × `h` CSS pixels that covers `deviceW` × `deviceH` device pixels. */
export function backingStore(w, h, deviceW, deviceH) {
    const density = Math.min(1, kMostDensity * w / deviceW, Math.sqrt(kMostPixels / (deviceW * deviceH)));
    const px = length => Math.max(1, density < 1 ? Math.floor(length * density) : Math.round(length));
    return {width: px(deviceW), height: px(deviceH)};
}

/**
 * SDL 2 sets the backing store by itself (on creation, on window resizes), from its own idea of the density and without a
 * limit. Only this file knows the right size, so nobody else may set it; drop this with SDL 2.
 */
function lockBackingStore(canvas) {
    const own = {};
    for (const side of ['width', 'height']) {
        const {get, set} = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side);
        own[side] = value => set.call(canvas, value);
        Object.defineProperty(canvas, side, {configurable: true, get: () => get.call(canvas), set: () => {}});
    }
    return (width, height) => {
        if (canvas.width !== width) own.width(width);
        if (canvas.height !== height) own.height(height);
    };
}

/** Calls `say({w, h, dpr})` at once and after each change; the backing store is set by then. */
export function watchSize(canvas, say) {
    const resize = lockBackingStore(canvas);
    let last = '';
    const apply = (w, h, deviceW, deviceH) => {
        if (w < 1 || h < 1) return;  // not shown: the last size stays
        const store = backingStore(w, h, deviceW, deviceH);
        const now = `${w} ${h} ${store.width} ${store.height}`;
        if (now === last) return;
        last = now;
        resize(store.width, store.height);
        say({w, h, dpr: store.width / w});
    };
    const measure = () => {
        const box = canvas.getBoundingClientRect();
        apply(box.width, box.height, box.width * devicePixelRatio, box.height * devicePixelRatio);
    };
    const observer = new ResizeObserver(entries => {
        const entry = entries[entries.length - 1];
        const device = entry.devicePixelContentBoxSize?.[0];
        const box = entry.contentRect;
        // whole device pixels where the browser knows them; an emulated density is not in them, so a far-off answer is no answer
        const trusted = device && Math.abs(device.inlineSize - box.width * devicePixelRatio) < 2;
        if (trusted) apply(box.width, box.height, device.inlineSize, device.blockSize);
        else measure();
    });
    try {
        observer.observe(canvas, {box: 'device-pixel-content-box'});
    } catch {
        observer.observe(canvas);  // WebKit has no such box: then a change of density is not seen, so it is watched for
        watchDensity(measure);
    }
    measure();
}

function watchDensity(say) {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', () => { say(); watchDensity(say); }, {once: true});
}
