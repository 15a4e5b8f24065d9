// What a reader takes along: their questions with room for notes, when to call, and what this page is not. Printed or copied, never sent.

const make = (tag, text, className) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
};
const kNoteLines = 3;

/** When the texts were checked: the program says so in a node of its own, which is not a line. */
const checkedOf = node => node?.children?.find(child => child.id.endsWith('.checked'))?.text ?? '';
const lines = node => (node?.children ?? []).filter(child => !child.id.endsWith('.checked'));

/** The same as plain text. */
export function plainText(node, words, date, address) {
    const out = [];
    for (const child of lines(node)) {
        if (child.role === 'heading') out.push('', child.text.toUpperCase(), '');
        else if (child.role === 'item') out.push(`[ ] ${child.text}`);
        else out.push(child.text);
    }
    return [...out, '', words('talk.printed-on', {date, checked: checkedOf(node)}), words('talk.address', {address})].join('\n').trim();
}

export class Handout {
    /** @param link  () → the address that is printed below */
    constructor(root, {words, link}) {
        this.root = root;
        this.words = words;
        this.link = link;
        this.node = null;
    }

    /** @param node  the group "handout" of the program's tree; null where there is nothing to take along */
    show(node) {
        const known = JSON.stringify(node);
        if (known === this.known) return;
        this.known = known;
        this.node = node;
        if (node) document.documentElement.dataset.print = 'handout';
        else delete document.documentElement.dataset.print;
        for (const element of document.querySelectorAll('.take-along')) element.hidden = !node;
    }

    write() {
        const {root, words} = this;
        const list = make('ol');
        const parts = [];
        for (const child of lines(this.node)) {
            if (child.role === 'heading') {
                parts.push(make(child.level === 2 ? 'h1' : 'h2', child.text));
                if (child.level === 2) parts.push(list);
            } else if (child.role === 'item') {
                const item = make('li', child.text);
                for (let i = 0; i < kNoteLines; ++i) item.append(make('span', '', 'note-line'));
                list.append(item);
            } else {
                parts.push(make('p', child.text));
            }
        }
        parts.push(make('p', words('talk.printed-on', {date: this.date(), checked: checkedOf(this.node)})), make('p', words('talk.address', {address: this.link()})));
        const code = document.querySelector('#qr img');
        if (code) parts.push(code.cloneNode());
        root.replaceChildren(...parts);
    }

    date() { return new Date().toLocaleDateString(document.documentElement.lang, {year: 'numeric', month: 'long', day: 'numeric'}); }

    print() {
        if (!this.node) return;
        this.write();
        let begun = false;
        const mark = () => { begun = true; };
        window.addEventListener('beforeprint', mark, {once: true});
        try { window.print(); } catch { /* a sandbox */ }
        window.removeEventListener('beforeprint', mark);
        if (!begun) this.offer('talk.print-blocked');
    }

    async copy() {
        if (!this.node) return;
        try {
            await navigator.clipboard.writeText(this.text());
            document.getElementById('copied').textContent = this.words('talk.copied');
        } catch {
            this.offer('talk.copy-blocked');
        }
    }

    text() { return plainText(this.node, this.words, this.date(), this.link()); }

    /** Where printing or copying is not allowed: the text itself, to be selected. */
    offer(key) {
        const field = Object.assign(document.createElement('textarea'), {value: this.text(), readOnly: true, rows: 12});
        const label = make('label', this.words(key));
        label.append(field);
        document.getElementById('copied').replaceChildren(label);
        field.focus();
        field.select();
    }
}
