// The page in another language, in place. Its own words come from that language's page (each is whole without a program),
// element by element: what carries data-words="name" there goes where the same name stands here.
import {isInline, readBytes} from './files.js';

const kSpoken = ['aria-label', 'content'];    // attributes that hold words
const kAddresses = ['href', 'src', 'srcset'];

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

/** Addresses in another page are meant from there. */
function fromThere(doc, address) {
    for (const element of doc.querySelectorAll(kAddresses.map(name => `[data-words] [${name}]`).join(','))) {
        for (const name of kAddresses) {
            const value = element.getAttribute(name);
            if (value && !/^(#|data:|https?:)/.test(value)) element.setAttribute(name, new URL(value, address).href);
        }
    }
}

/** What stands at the top of the reader's window, so that it can stay there. */
function topOf(article) {
    for (const element of article.querySelectorAll('[id]')) {
        const {bottom, top} = element.getBoundingClientRect();
        if (bottom > 0 && element.getClientRects().length > 0) return {id: element.id, top};
    }
    return null;
}

export class PageLanguage {
    /** @param languages  of the config */
    constructor(languages, shown = document.documentElement.lang) {
        this.languages = languages;
        this.shown = shown;
        this.kept = new Map();  // language → its words, while another is shown
        this.wanted = shown;
    }

    /** Turns the page's own words to `id`; false when they cannot be had, and nothing changes. */
    async show(id) {
        this.wanted = id;
        if (id === this.shown) return true;
        const words = this.kept.get(id) ?? await this.fetch(id).catch(() => null);
        if (!words || this.wanted !== id) return false;
        this.swap(id, words);
        return true;
    }

    async fetch(id) {
        const {page} = this.languages.find(each => each.id === id);
        const text = new TextDecoder().decode(await readBytes(page));
        const doc = new DOMParser().parseFromString(text, 'text/html');
        if (!isInline(page)) fromThere(doc, new URL(page, document.baseURI));
        const words = takeWords(doc);
        if (words.size === 0) throw new Error(`${page} has no words`);
        return Object.assign(words, {dir: doc.documentElement.dir});
    }

    swap(id, words) {
        const html = document.documentElement;
        const article = document.getElementById('article');
        const top = article.getBoundingClientRect().top < 0 ? topOf(article) : null;
        this.kept.set(this.shown, Object.assign(takeWords(document), {dir: html.dir}));
        putWords(document, words);
        this.kept.delete(id);
        html.lang = this.shown = id;
        html.dir = words.dir;
        const again = top && document.getElementById(top.id);
        if (again) scrollBy({top: again.getBoundingClientRect().top - top.top, behavior: 'instant'});
    }
}
