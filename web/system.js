// What the reader's system asks for: dark, less motion, more contrast, forced colors with their resolved values.

const kQueries = {
    dark: '(prefers-color-scheme: dark)', reduced_motion: '(prefers-reduced-motion: reduce)',
    more_contrast: '(prefers-contrast: more)', forced_colors: '(forced-colors: active)',
};
const kSystemColors = {canvas: 'Canvas', text: 'CanvasText', link: 'LinkText', button: 'ButtonText', highlight: 'Highlight'};

/** "rgb(1, 2, 3)" → "#010203"; null for anything else. */
export function hex(color) {
    const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(color);
    return parts && `#${parts.slice(1).map(part => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

/** A canvas is not repainted by forced colors, so the program needs to know what they are here. */
function resolvedPalette() {
    const probe = document.createElement('span');
    probe.className = 'color-probe';
    document.body.append(probe);
    const palette = {};
    for (const [name, keyword] of Object.entries(kSystemColors)) {
        probe.style.color = keyword;
        const value = hex(getComputedStyle(probe).color);
        if (value) palette[name] = value;
    }
    probe.remove();
    return palette;
}

export function readSystem() {
    const system = {type: 'system'};
    for (const [name, query] of Object.entries(kQueries)) system[name] = matchMedia(query).matches;
    if (system.forced_colors) system.palette = resolvedPalette();
    return system;
}

/** Calls `say` with the message "system" after each change. */
export function watchSystem(say) {
    for (const query of Object.values(kQueries)) matchMedia(query).addEventListener('change', () => say(readSystem()));
}
