// The page's own buttons: text view, link, full screen, help, blank screen. All of them real buttons in the page.

const byId = id => document.getElementById(id);

/** @param context  {address, words, set(key, value)} */
export function wireTools({address, words, set}) {
    for (const button of document.querySelectorAll('[data-view-button]')) {
        button.addEventListener('click', () => {
            set('view', button.dataset.viewButton);
            // the pressed button goes; its counterpart takes its place and the focus
            requestAnimationFrame(() => document.querySelector('[data-view-button]:not([hidden])')?.focus({preventScroll: true}));
        });
    }
    for (const link of document.querySelectorAll('.languages [data-lang]')) {
        link.addEventListener('click', event => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;  // in a tab of its own it is a page like any other
            event.preventDefault();
            set('lang', link.dataset.lang);
        });
    }
    byId('copy').addEventListener('click', () => copyLink(address.link(), words));
    wireFullscreen();
    byId('help-open').addEventListener('click', toggleHelp);
    byId('help-close').addEventListener('click', toggleHelp);
    byId('help-keys').addEventListener('change', event => set('keys', event.target.checked ? 'on' : 'off'));
    byId('help').addEventListener('keydown', event => { if (event.key === 'Escape') toggleHelp(); });
    byId('blank').addEventListener('click', toggleBlank);
    for (const id of ['copy', 'help-open']) byId(id).hidden = false;
}

/** What the clipboard refuses (a sandbox, an old browser) is shown as text that can be copied. */
export async function copyLink(link, words) {
    const said = byId('copied');
    try {
        await navigator.clipboard.writeText(link);
        said.textContent = words('page.copied');
    } catch {
        const field = Object.assign(document.createElement('input'), {value: link, readOnly: true});
        const label = Object.assign(document.createElement('label'), {textContent: `${words('page.copy-this')} `});
        label.append(field);
        said.replaceChildren(label);
        field.select();
    }
}

function wireFullscreen() {
    const button = byId('fullscreen');
    if (!document.fullscreenEnabled) return;  // not on iPhones, not in frames that do not allow it
    button.hidden = false;
    button.addEventListener('click', () => {
        if (document.fullscreenElement) document.exitFullscreen();
        else byId('explainer').requestFullscreen().catch(() => { button.hidden = true; });
    });
}

let before = null;  // what had the focus when help opened

/** Not modal: Tab goes on into the page and out of it. */
export function toggleHelp() {
    const help = byId('help');
    if (help.open) {
        help.close();
        before?.focus({preventScroll: true});
        return;
    }
    before = document.activeElement;
    if (help.show) help.show(); else help.setAttribute('open', '');
    byId('help-close').focus({preventScroll: true});
}

export function toggleBlank() { byId('blank').hidden = !byId('blank').hidden; }
