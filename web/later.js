// The later chapters of the article. The page begins with what each is about and a link to text.html, which tells them whole; once the
// first picture is there they are fetched from it and stand in the article, so that it can be searched, linked into and printed.
import {readPage} from './pages.js';

/** One more than the first: after that the links stay. */
const kMostTries = 2;

const html = () => document.documentElement;
const article = () => document.getElementById('article');
const missing = root => [...root.querySelectorAll('#article [data-later]')];

/** The picture beside the text (still.js) comes out of the article too. */
const isRead = () => article().getClientRects().length > 0 || html().dataset.view !== 'diagram';

/** How far below the top edge of the window what is being read may begin: more than a heading's margin, less than a line and its heading. */
const kEdge_px = 48;

/** Frames after which pictures that were moved have their height. */
const kFramesHeld = 3;

/** The last element with a name of its own that begins at or above the top of the reader's window, and where it stands. */
function topOf(root) {
    let found = null;
    for (const element of root.querySelectorAll('[id]')) {
        const {top} = element.getBoundingClientRect();
        if (top <= kEdge_px && element.getClientRects().length > 0) found = {id: element.id, top};
    }
    return found;
}

/**
 * Changes the article by `change` and leaves what the reader sees where it was; no other than the same id can say what that is.
 * Pictures that were taken out and put back have their height again only frames later, so the place is kept then too, unless the
 * reader has moved on.
 */
export function keepingPlace(change) {
    const top = article().getBoundingClientRect().top < 0 ? topOf(article()) : null;
    change();
    if (!top) return;
    const hold = frames => {
        const again = document.getElementById(top.id);
        if (!again) return;
        scrollBy({top: again.getBoundingClientRect().top - top.top, behavior: 'instant'});
        const held = scrollY;
        if (frames > 0) requestAnimationFrame(() => { if (scrollY === held) hold(frames - 1); });
    };
    hold(kFramesHeld);
}

function putInto(root, doc) {
    for (const place of missing(root)) {
        const section = doc.getElementById(place.id)?.cloneNode(true);  // another may wait for the same page
        if (!section) continue;
        const held = place.contains(document.activeElement);
        place.replaceWith(section);
        if (!held) continue;
        section.tabIndex = -1;  // the link that had the focus is gone
        section.focus({preventScroll: true});
    }
}

/** The element that the address names, or null. */
function named(hash) {
    try {
        return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
        return null;  // not an encoding of anything
    }
}

export class Later {
    /**
     * @param languages  of the config: {id, text}
     * @param again      called when the network has come back
     */
    constructor(languages, again) {
        this.languages = languages;
        this.tries = new Map();
        this.asked = new Map();  // language → its page, on its way
        addEventListener('online', () => { this.tries.clear(); again(); });
        this.moved = false;
        for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
            addEventListener(type, () => { this.moved = true; }, {once: true, passive: true, capture: true});
        }
    }

    /** text.html of a language, by one request at a time, that fails at most twice; null when it cannot be had. */
    async page(lang) {
        const entry = this.languages.find(each => each.id === lang)?.text;
        const failed = this.tries.get(lang) ?? 0;
        if (!entry || failed >= kMostTries) return null;
        if (!this.asked.has(lang)) {
            this.asked.set(lang, readPage(entry).catch(() => { this.tries.set(lang, failed + 1); return null; }).finally(() => this.asked.delete(lang)));
        }
        return this.asked.get(lang);
    }

    /** True once nothing is missing here. */
    get whole() { return missing(document).length === 0; }

    /** Into another document of that language, before its words come here. */
    async complete(doc, lang) {
        const found = await this.page(lang);
        if (found) putInto(doc, found);
    }

    /** Into this page; does nothing where the article is not read, or is whole. True when something came. */
    async show(lang) {
        if (this.whole || !isRead()) return false;
        const doc = await this.page(lang);
        if (!doc || html().lang !== lang || this.whole) return false;
        const before = named(location.hash);
        keepingPlace(() => putInto(document, doc));
        // an address that names a place in these chapters could not lead there yet; a reader who has gone elsewhere stays
        if (!this.moved && (!before || !before.isConnected)) named(location.hash)?.scrollIntoView({block: 'start', behavior: 'instant'});
        return true;
    }
}
