// The page in another language, in place. Its own words come from that language's page (each is whole without a program),
// element by element: what carries data-words="name" there goes where the same name stands here.
import {keepingPlace} from './later.js';
import {readPage} from './pages.js';

const kSpoken = ['aria-label', 'content'];    // attributes that hold words

/** The offered language {id, name, page} that a tag names, in full or by its first part; undefined when there is none. */
export function offered(languages, tag) {
    const wanted = String(tag ?? '').toLowerCase();
    return languages.find(each => each.id.toLowerCase() === wanted) ?? languages.find(each => each.id.toLowerCase() === wanted.split('-')[0]);
}

const marked = root => new Map([...root.querySelectorAll('[data-words]')].map(element => [element.dataset.words, element]));

/** Takes the words out of a document: name → {nodes, attributes}. They keep their state (an open fold, a loaded picture). */
function takeWords(root) {
    return new Map([...marked(root)].map(([name, element]) => [name, {
        nodes: [...element.childNodes], attributes: kSpoken.map(key => [key, element.getAttribute(key)]).filter(([, value]) => value !== null),
    }]));
}

function putWords(root, words) {
    for (const [name, element] of marked(root)) {
        const found = words.get(name);
        if (!found) continue;
        element.replaceChildren(...found.nodes);
        for (const [key, value] of found.attributes) element.setAttribute(key, value);
    }
}

export class PageLanguage {
    /**
     * @param languages  of the config
     * @param later      the later chapters: where they stand in this page already, they come with the others' words too
     */
    constructor(languages, later, shown = document.documentElement.lang) {
        this.languages = languages;
        this.later = later;
        this.shown = shown;
        this.kept = new Map();  // language → its words, while another is shown
        this.wanted = shown;
        this.turning = 0;       // pages that are on their way
    }

    /** Turns the page's own words to `id`; false when they cannot be had, and nothing changes. */
    async show(id) {
        this.wanted = id;
        if (id === this.shown) return true;
        ++this.turning;
        const words = this.kept.get(id) ?? await this.fetch(id).catch(() => null);
        --this.turning;
        if (!words || this.wanted !== id) return false;
        this.swap(id, words);
        return true;
    }

    async fetch(id) {
        const {page} = this.languages.find(each => each.id === id);
        const doc = await readPage(page);
        if (this.later.whole) await this.later.complete(doc, id);
        const words = takeWords(doc);
        if (words.size === 0) throw new Error(`${page} has no words`);
        return Object.assign(words, {dir: doc.documentElement.dir});
    }

    swap(id, words) {
        const html = document.documentElement;
        keepingPlace(() => {
            this.kept.set(this.shown, Object.assign(takeWords(document), {dir: html.dir}));
            putWords(document, words);
            this.kept.delete(id);
            html.lang = this.shown = id;
            html.dir = words.dir;
        });
    }
}
