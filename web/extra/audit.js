// `?audit`: draws over the page what can be pressed and how large it is, in which order Tab goes, and lists what reads too faintly.
// The findings are also in globalThis.immunariumAudit, where tests read them.

const kLeast_px = 24, kGood_px = 44, kMouse_px = 6;  // a mouse may miss an actor by so much (src/picture/gestures.cpp)
const kStops = 'a[href], button, input, select, textarea, summary, [tabindex]';

const shown = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
/** The text of the picture is only heard while it is clipped away: it has no size to be hit by. */
const clipped = element => Boolean(element.closest('#mirror')) && getComputedStyle(document.getElementById('mirror')).clipPath !== 'none';
const inSentence = element => element.matches('a') && Boolean(element.closest('p, li, figcaption, dd, span.from'));

function nameOf(element) {
    const by = element.getAttribute('aria-labelledby')?.split(/\s+/).map(id => document.getElementById(id)?.textContent).join(' ');
    return (by || element.getAttribute('aria-label') || [...element.labels ?? []].map(label => label.textContent).join(' ')
        || element.textContent || element.title || '').replace(/\s+/g, ' ').trim();
}

function domTargets() {
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(each => shown(each) && !clipped(each) && !inSentence(each)
        && each.tabIndex >= -1 && !each.closest('#audit')).map(each => {
        // what a label does when it is pressed, it does for its control
        const box = (each.matches('input[type=checkbox]') && each.closest('label') || each).getBoundingClientRect();
        return {where: 'page', name: nameOf(each), x: box.x, y: box.y, w: box.width, h: box.height};
    });
}

const cut = (box, by) => {
    const [x, y] = [Math.max(box.x, by.x), Math.max(box.y, by.y)];
    return {...box, x, y, w: Math.min(box.x + box.w, by.x + by.w) - x, h: Math.min(box.y + box.h, by.y + by.h) - y};
};

function canvasTargets(program) {
    const canvas = document.getElementById('canvas');
    if (!shown(canvas)) return [];
    const {x, y} = canvas.getBoundingClientRect();
    const {targets = [], actors = []} = program.probe();
    const onPanels = targets.map(each => ({where: 'picture', name: each.id, ...cut(each, {x: each.cx, y: each.cy, w: each.cw, h: each.ch}), whole: Math.min(each.w, each.h)}))
        .filter(each => each.w > 4 && each.h > 4 && Math.min(each.w, each.h) > each.whole / 2);  // what has scrolled away is no target now
    const cells = actors.filter(each => /^c\d+$/.test(each.id))
        .map(each => ({where: 'picture', name: each.id, x: each.x - each.r - kMouse_px, y: each.y - each.r - kMouse_px, w: 2 * (each.r + kMouse_px), h: 2 * (each.r + kMouse_px)}));
    return [...onPanels, ...cells].map(each => ({...each, x: each.x + x, y: each.y + y}));
}

// ---- contrast, WCAG 2

function rgb(text) {
    const parts = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:,? ?\/? ?([\d.]+))?/.exec(text);
    return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3]), parts[4] === undefined ? 1 : Number(parts[4])] : [0, 0, 0, 0];
}
const over = (top, bottom) => [0, 1, 2].map(i => top[i] * top[3] + bottom[i] * (1 - top[3])).concat(1);
function luminance(color) {
    const [r, g, b] = color.map(value => { const c = value / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
export function contrast(one, other) {
    const [a, b] = [luminance(one), luminance(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
function groundOf(element) {
    const layers = [];
    for (let each = element; each; each = each.parentElement) {
        const color = rgb(getComputedStyle(each).backgroundColor);
        if (color[3] > 0) layers.push(color);
        if (color[3] === 1) break;
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
}

function texts() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen = new Set();
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || seen.has(element) || element.closest('script, style, #audit, #blank') || !shown(element) || clipped(element)) continue;
        seen.add(element);
        const style = getComputedStyle(element);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        const ground = groundOf(element);
        const ratio = contrast(over(rgb(style.color), ground), ground);
        found.push({text: element.textContent.trim().slice(0, 60), ratio: Math.round(ratio * 100) / 100, least: large ? 3 : 4.5});
    }
    return found;
}

// ---- order

function stops() {
    return [...document.querySelectorAll(kStops)].filter(each => each.tabIndex >= 0 && shown(each) && !each.disabled && !each.closest('#audit')).map((each, i) => {
        const box = each.getBoundingClientRect();
        return {n: i + 1, name: nameOf(each), jumps: each.tabIndex > 0, heard: clipped(each), x: box.x, y: box.y, w: box.width, h: box.height};
    });
}

function headings() {
    return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(each => shown(each) && !each.closest('#audit, dialog')).map(each => ({level: Number(each.localName[1]), text: each.textContent.trim()}));
}

/** Everything that was found: {targets, texts, stops, headings, small, tiny, faint, lost, gaps}. */
export function examine(program) {
    const found = {targets: [...domTargets(), ...canvasTargets(program)], texts: texts(), stops: stops(), headings: headings()};
    const least = each => Math.min(each.w, each.h) + 0.5;  // half a pixel of rounding
    found.small = found.targets.filter(each => least(each) < kGood_px);
    found.tiny = found.targets.filter(each => least(each) < kLeast_px);
    found.faint = found.texts.filter(each => each.ratio < each.least);
    found.lost = found.stops.filter(each => !each.name || each.jumps);
    found.gaps = found.headings.filter((each, i) => i > 0 && each.level > found.headings[i - 1].level + 1);
    return found;
}

// ---- what is seen of it

const box = (layer, at, color, label) => {
    const mark = document.createElement('div');
    Object.assign(mark.style, {position: 'absolute', left: `${at.x + scrollX}px`, top: `${at.y + scrollY}px`, width: `${at.w}px`, height: `${at.h}px`, outline: `2px solid ${color}`,
        font: '700 12px/1.2 monospace', color: '#fff'});
    if (label) {
        const tag = Object.assign(document.createElement('span'), {textContent: label});
        Object.assign(tag.style, {background: color, padding: '0 3px'});
        mark.append(tag);
    }
    layer.append(mark);
};

function draw(layer, found) {
    layer.replaceChildren();
    for (const each of found.targets) {
        const least = Math.min(each.w, each.h) + 0.5;
        box(layer, each, least < kLeast_px ? '#c00000' : least < kGood_px ? '#b35c00' : '#0a7a2f', '');
    }
    for (const each of found.stops) if (!each.heard) box(layer, {...each, w: 0, h: 0}, '#5b2a9d', String(each.n));
}

function list(found, words) {
    const say = (key, values) => Object.assign(document.createElement('p'), {textContent: words(`audit.${key}`, values)});
    const items = (all, text) => {
        const ul = document.createElement('ul');
        for (const each of all.slice(0, 40)) ul.append(Object.assign(document.createElement('li'), {textContent: text(each)}));
        return ul;
    };
    const size = each => `${each.name}: ${Math.round(each.w)} × ${Math.round(each.h)}`;
    return [
        say('targets', {count: found.targets.length, small: found.small.length, tiny: found.tiny.length}), items(found.small, size),
        say('contrast', {count: found.texts.length, bad: found.faint.length}), items(found.faint, each => `${each.ratio}: ${each.text}`),
        say('focus', {count: found.stops.length, bad: found.lost.length}), items(found.stops, each => `${each.n}. ${each.name}`),
        say('reading', {count: found.headings.length, bad: found.gaps.length}), items(found.headings, each => `${'– '.repeat(each.level - 1)}${each.text}`),
    ];
}

/** Draws the findings and a panel that lists them. @param context {words, program, loop} */
export function start({words, program, loop}) {
    const layer = Object.assign(document.createElement('div'), {ariaHidden: 'true'});
    Object.assign(layer.style, {position: 'absolute', left: 0, top: 0, width: 0, height: 0, zIndex: 20, pointerEvents: 'none'});
    const panel = Object.assign(document.createElement('aside'), {id: 'audit'});
    Object.assign(panel.style, {position: 'fixed', insetInlineEnd: '8px', bottom: '8px', zIndex: 21, width: 'min(24rem, 90vw)', maxHeight: '45vh', overflow: 'auto', padding: '.8rem 1rem',
        background: '#fff', color: '#111', border: '2px solid #5b2a9d', borderRadius: '.6rem', fontSize: '.85rem'});
    panel.setAttribute('aria-label', words('audit.title'));
    panel.tabIndex = 0;
    const content = document.createElement('div');
    const again = Object.assign(document.createElement('button'), {type: 'button', textContent: words('audit.again')});
    panel.append(Object.assign(document.createElement('h2'), {textContent: words('audit.title')}), again, content);
    document.body.append(layer, panel);
    let asked = false;
    const examineNow = () => {
        if (asked) return;  // a page that scrolls asks many times in a frame
        asked = true;
        loop.tell({type: 'trace', on: true});
        // the program writes down what it draws in the next picture
        requestAnimationFrame(() => requestAnimationFrame(() => {
            asked = false;
            const found = globalThis.immunariumAudit = examine(program);
            draw(layer, found);
            content.replaceChildren(...list(found, words));
        }));
    };
    again.addEventListener('click', examineNow);
    addEventListener('resize', examineNow);
    addEventListener('scroll', examineNow, {passive: true});
    globalThis.immunariumExamine = examineNow;
    examineNow();
}
