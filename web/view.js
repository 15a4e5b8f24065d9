// What the page itself follows: theme, text size, which of picture and text is shown, and the status line.

const html = document.documentElement;
const byId = id => document.getElementById(id);

/** Applies the topic "prefs". Values come from the program, so they are known ones. */
export function applyPrefs(prefs) {
    html.dataset.theme = prefs.theme;
    html.dataset.mode = prefs.mode;
    html.dataset.view = prefs.view;
    html.dataset.keys = prefs.keys ?? 'on';
    byId('help-keys').checked = prefs.keys !== 'off';
    html.style.setProperty('--text-scale', String(prefs.text ?? 1));
    const toText = prefs.view === 'diagram';
    for (const button of document.querySelectorAll('[data-view-button]')) {
        button.hidden = (button.dataset.viewButton === 'text') !== toText;
    }
}

/** True while the mirror is meant to be seen, not only heard. */
export const textShown = () => html.dataset.view !== 'diagram' || html.dataset.graphics === 'none';

/** Shows the one status line that fits (its words are in the page already), or none. */
export function showStatus(name) {
    for (const line of byId('status').children) line.hidden = line.dataset.when !== name;
    byId('status').hidden = !name;
}

/** The picture is not to be had: the still stays, the text comes forward. */
export function withoutGraphics(status) {
    html.dataset.graphics = 'none';
    showStatus(status);
}

/** The topic "problems": what is wrong with the content, readable, above the article. */
export function showProblems(problems, words) {
    const list = document.createElement('dl');
    list.className = 'problems';
    for (const problem of problems) {
        for (const key of ['file', 'pointer', 'reason', 'cure']) {
            if (!problem[key]) continue;
            const term = Object.assign(document.createElement('dt'), {textContent: words(`page.problem-${key}`)});
            list.append(term, Object.assign(document.createElement('dd'), {textContent: problem[key]}));
        }
    }
    byId('problems').replaceChildren(list);
    withoutGraphics('problems');
}

/** The height that a frame around this page would like: of the text as it is, of the picture by its width alone. */
export function wishedHeight() {
    // a text that nobody asked for (no WebGL, a failure) scrolls in its frame instead of pushing the host page apart
    const fills = html.dataset.mode !== 'page' && html.dataset.view === 'diagram';
    if (!fills) return document.body.getBoundingClientRect().height;
    const width = document.body.clientWidth;
    const stage = width < 600 ? Math.min(760, Math.max(560, width * 1.75)) : Math.min(800, Math.max(480, width * 0.62));
    return stage + byId('toolbar').offsetHeight + byId('copied').offsetHeight;
}
