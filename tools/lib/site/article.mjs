// Article trees (mirror::article as JSON) → the HTML that stands in the page from the first byte.
import {escape} from './html.mjs';

/** What was written so far, so that nothing is told twice in one page. */
class Writer {
    constructor({still, ui}) {
        this.still = still;      // (chapter, beat) → HTML of a picture, or ''
        this.ui = ui;
        this.panels = new Map(); // topic → id of the place where it is described
    }

    children(node) { return (node.children ?? []).map(child => this.node(child)).join('\n'); }

    node(node) {
        const write = this[node.role];
        if (!write) throw new Error(`the article has a "${node.role}" (${node.id}), which a page without a program cannot offer`);
        return write.call(this, node);
    }

    region(node) { return `<section class="chapter" id="${node.id}" aria-labelledby="${node.id}.title">\n${this.children(node)}\n</section>`; }
    heading(node) { return `<h${node.level} id="${node.id}">${escape(node.text)}</h${node.level}>`; }
    // headings, panels and figures are enough to find a place by; an address for each paragraph would only be more to fetch
    paragraph(node) { return `<p>${escape(node.text)}${this.from(node)}</p>`; }
    list(node) {
        const tag = node.value === 1 ? 'ol' : 'ul';
        return `<${tag}>\n${this.children(node)}\n</${tag}>`;
    }
    item(node) {
        const more = (node.children ?? []).map(child => ` ${child.role === 'note' ? `<span class="note">${escape(child.text)}</span>` : this.link(child)}`);
        return `<li id="${node.id}">${escape(node.text)}${more.join('')}</li>`;
    }
    note(node) { return `<p class="${node.id.endsWith('.kind') ? 'kind' : 'note'}">${escape(node.text)}</p>`; }
    link(node) {
        const away = /^https?:/.test(node.href);
        return `<a href="${escape(node.href)}"${away ? ' rel="noreferrer"' : ''}${node.valueText ? ` aria-label="${escape(node.valueText)}"` : ''}>${escape(node.text)}</a>`;
    }

    /** Where a statement comes from, small and behind it. */
    from(node) {
        if (!node.children?.length) return '';
        const links = node.children.filter(child => child.role === 'link').map(child => this.link(child));
        const notes = node.children.filter(child => child.role === 'note');
        const parts = notes.filter(note => !note.valueText).map(note => `<span class="uncertain">${escape(note.text)}</span>`);
        if (links.length > 0) parts.push(`${escape(this.ui.sources)} ${links.join(' ')}`);
        for (const note of notes.filter(each => each.valueText)) {
            parts.push(`<time datetime="${escape(note.valueText)}">${escape(note.text)}</time>`);
        }
        return ` <span class="from">${parts.join(' · ')}</span>`;
    }

    /** A table that a program would operate is only read here. */
    table(node) { return `<table>${node.text ? `<caption>${escape(node.text)}</caption>` : ''}${this.children(node)}</table>`; }
    row(node) { return `<tr>${this.children(node)}</tr>`; }
    cell(node) { return `<td>${escape(node.text ?? '')}${this.children(node)}</td>`; }
    headcell(node) { return `<th scope="${/\.0\.\d+$/.test(node.id) ? 'col' : 'row'}">${escape(node.text ?? '')}</th>`; }

    figure(node) {
        const [, chapter, beat] = /^(.+)\.beat\.(.+)$/.exec(node.id);
        const caption = (node.children ?? []).map(child => `${escape(child.text)}${this.from(child)}`).join(' ');
        return `<figure id="${node.id}">${this.still(chapter, beat)}<figcaption>${caption}</figcaption></figure>`;
    }

    group(node) {
        if (!node.children?.length) return '';
        const panel = /\.panel\.([^.]+)$/.exec(node.id);
        if (panel) return this.panel(node, panel[1]);
        if (node.text) return `<details><summary>${escape(node.text)}</summary>\n${this.children(node)}\n</details>`;
        const kind = /\.board\.[^.]+$/.test(node.id) ? 'board' : ['beats', 'panels', 'question', 'sources'].find(each => node.id.endsWith(`.${each}`));
        return `<div${kind ? ` class="${kind}"` : ''}>\n${this.children(node)}\n</div>`;
    }

    panel(node, topic) {
        const before = this.panels.get(topic);
        if (!before) {
            this.panels.set(topic, node.id);
            return `<div id="${node.id}">\n${this.children(node)}\n</div>`;
        }
        const name = node.children.find(child => child.role === 'heading').text;
        const text = escape(this.ui['page.see-above']).replace('{name}', `<a href="#${before}">${escape(name)}</a>`);
        return `<p class="again">${text}</p>`;
    }
}

/** The chapter from which on the first page only says what a chapter is about; text.html tells it. */
const LATER_FROM = 'priming';

/** Chapters that the page tells from its first byte, and those that come later. */
export function inTwoParts(chapters) {
    const at = chapters.findIndex(({id}) => id === LATER_FROM);
    return at < 0 ? {first: chapters, later: []} : {first: chapters.slice(0, at), later: chapters.slice(at)};
}

/**
 * @param trees  one article tree per chapter, in the order of the story
 * @param still  (chapter, beat) → HTML of its still picture
 */
export function articleHtml(trees, {still, ui}) { return sections(trees, {still, ui}).join('\n'); }

function sections(trees, {still, ui}) {
    const writer = new Writer({still, ui});
    return trees.map(tree => writer.node(tree));
}

/** Only those of the later chapters; what they refer back to stands in the page that they come into. */
export function laterSections(chapters, options) {
    return sections(chapters.map(({article}) => article), options).slice(inTwoParts(chapters).first.length).join('\n');
}

/**
 * What stands for a chapter until later.js puts the whole of it there: heading, summary, the way to it.
 * @param address  of the page that tells it; '' where there is none, as in the single file: then a sentence says what it needs
 */
export function laterHtml({id, title, summary}, {ui, address}) {
    const link = address && `<a href="${escape(address)}#${id}">${escape(ui['page.read-chapter'].replace('{title}', title))}</a>`;
    return `<section class="chapter" id="${id}" aria-labelledby="${id}.title" data-later>\n<h2 id="${id}.title">${escape(title)}</h2>\n<p>${escape(summary)}</p>\n`
        + `<p>${link || escape(ui['page.chapter-packed'])}</p>\n</section>`;
}

export const contentsHtml = trees => trees.map(tree => `<li><a href="#${tree.id}">${escape(tree.text)}</a></li>`).join('');
