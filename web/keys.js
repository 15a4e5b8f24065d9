// Keys of the picture, only while it has the focus, and never one that belongs to the browser or to a form field.

const kActs = {
    ArrowRight: ['next', 1], PageDown: ['next', 1], ArrowLeft: ['back', 1], PageUp: ['back', 1], ' ': ['play', null], Escape: ['close', 1],
};
/** In a tissue too large to be seen well as a whole; elsewhere the program knows no such control. */
const kLooks = {
    '+': 'zoom-in', '=': 'zoom-in', '-': 'zoom-out', '0': 'zoom-whole',
};
const kShifted = {ArrowLeft: 'look-left', ArrowRight: 'look-right', ArrowUp: 'look-up', ArrowDown: 'look-down'};
const kOwnKeys = 'input, select, textarea, [contenteditable], dialog';

/** What a key means: {act, value}, {page: 'help' | 'blank'}, {scroll: 1 | -1} (where there is something to scroll), or null where it is not ours. */
export function meaning(event, {mode, view, playing}) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
    if (event.target.closest?.(kOwnKeys)) return null;
    if (event.key !== 'Escape' && event.target.closest?.('[data-keys="off"]')) return null;  // the reader's wish
    if (event.key === ' ' && event.target.closest?.('button, a, summary')) return null;
    // in a text that is being read, Page Down turns the page; with a clicker in hand it turns the story
    if (event.key.startsWith('Page') && mode !== 'present' && view !== 'diagram') return null;
    if (event.key === '?') return {page: 'help'};
    if (mode === 'present' && (event.key === '.' || event.key === 'b' || event.key === 'B')) return {page: 'blank'};
    const look = (event.shiftKey && kShifted[event.key]) || kLooks[event.key];
    if (look) return {act: look, value: 1};
    // a board; where there is none the page scrolls
    if (view === 'diagram' && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) return {scroll: event.key === 'ArrowDown' ? 1 : -1};
    const act = kActs[event.key];
    if (!act) return null;
    return {act: act[0], value: act[1] ?? (playing() ? 0 : 1)};
}

/** Listens inside `root` only; focus anywhere else leaves every key to the page. */
export function listenForKeys(root, context, handle) {
    root.addEventListener('keydown', event => {
        const found = meaning(event, context());
        if (!found || handle(found) === false) return;
        event.preventDefault();
    });
}
