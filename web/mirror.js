// The program's tree (PROTOCOL.md) as real HTML, patched by id: an element that stays keeps its focus, its selection and a drag in progress.

import {Rove} from './rove.js';

const kTags = {
    region: 'div', heading: 'h2', paragraph: 'p', list: 'ul', item: 'li', button: 'button', toggle: 'label', slider: 'div',
    choice: 'div', figure: 'figure', link: 'a', note: 'p', group: 'div', table: 'table', row: 'tr', cell: 'td', headcell: 'th', field: 'form',
};
const kInline = new Set(['paragraph', 'item']);  // what stands inside these is set in the line

function tagOf(node, parent) {
    if (node.role === 'heading') return `h${Math.min(6, Math.max(2, node.level || 2))}`;
    if (node.role === 'list' && node.value === 1) return 'ol';
    if (node.role === 'note' && kInline.has(parent?.role)) return 'span';
    if (node.role === 'group' && node.text) return 'details';
    return kTags[node.role] ?? 'div';
}

const setText = (element, text) => { if (element.textContent !== text) element.textContent = text; };
const setAttribute = (element, name, value) => {
    if (value == null || value === false) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
};
const make = (tag, className) => Object.assign(document.createElement(tag), className ? {className} : {});

/** More than a year before `today`, both as ISO dates. */
export function longAgo(date, today) {
    return /^\d{4}-\d\d-\d\d$/.test(date) && today > `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

/** In a text that was written when the site was built, dates that have become old since say so. */
export function markOld(article, today, words) {
    for (const time of article.querySelectorAll('time[datetime]')) {
        if (time.classList.contains('m-old') || !longAgo(time.dateTime, today)) continue;
        time.textContent = words('checked-long-ago', {date: time.dateTime});
        time.classList.add('m-old');
    }
}

/** The groups in which arrows go round; see rove.js. */
const kRoving = new Set(['actors']);

export class Mirror {
    /**
     * @param act    (control, value): the reader operated something
     * @param write  (control, text): the reader wrote a line of their own
     */
    constructor(root, {act, write}) {
        this.root = root;
        this.act = act;
        this.write = write;
        this.prefix = 'm.';       // ids of the article in the same page must stay its own
        this.elements = new Map();
        this.nodes = new Map();
        this.rove = new Rove(root);
        this.held = null;         // the slider under the reader's finger: the program's echo must not move it
    }

    /** @param tree  the body of the topic "mirror" */
    show(tree) {
        const seen = new Set();
        const held = this.holding();
        setAttribute(this.root, 'aria-label', tree.text);
        setAttribute(this.root, 'lang', tree.lang);
        this.patch(this.root, tree.children ?? [], seen, tree);
        for (const id of [...this.elements.keys()]) {
            if (!seen.has(id)) { this.elements.delete(id); this.nodes.delete(id); }
        }
        this.rove.settle();
        this.keepFocus(held);
    }

    /** The focused element, and those around it that could take its place: later ones first, then earlier ones, nearest first. */
    holding() {
        const active = document.activeElement;
        if (!active || active === this.root || !this.root.contains(active)) return null;
        const all = [...this.root.querySelectorAll('button, input, select, summary, a[href]')];
        const at = all.indexOf(active);
        const group = active.closest('#mirror > div');
        const near = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at)).reverse()];
        return {active, near: [...near.filter(each => group?.contains(each)), ...near]};
    }

    /** A reader whose button has gone is not thrown back to the beginning of the page. */
    keepFocus(held) {
        if (!held || document.activeElement === held.active) return;
        const now = held.active.isConnected ? held.active : held.near.find(each => each.isConnected && !each.disabled);
        now?.focus({preventScroll: true});
    }

    patch(parent, nodes, seen, parentNode) {
        const wanted = new Set(nodes.map(node => node.id));
        for (const child of [...parent.children]) {
            if (child.dataset.node && !wanted.has(child.dataset.node)) child.remove();
        }
        let after = null;  // the element behind which the next one belongs
        for (const node of nodes) {
            const element = this.element(node, parentNode);
            const following = after ? after.nextSibling : this.firstNode(parent);
            if (following !== element) parent.insertBefore(element, following);
            this.update(element, node, seen, parentNode);
            after = element;
        }
    }

    firstNode(parent) {
        for (const child of parent.children) if (child.dataset.node) return child;
        return null;
    }

    element(node, parentNode) {
        const tag = tagOf(node, parentNode);
        const known = this.elements.get(node.id);
        if (known && known.localName === tag && known.dataset.role === node.role) return known;
        known?.remove();
        const element = make(tag, `m-${node.role}`);
        element.id = this.prefix + node.id;
        element.dataset.node = node.id;
        element.dataset.role = node.role;
        this.build(element, node);
        this.elements.set(node.id, element);
        return element;
    }

    /** Once for each element: what does not change. */
    build(element, node) {
        const operate = value => { if (this.nodes.get(node.id)?.enabled !== false) this.act(this.nodes.get(node.id).act, value()); };
        if (node.role === 'button') {
            element.type = 'button';
            element.addEventListener('click', () => operate(() => this.nodes.get(node.id).value ?? 0));
        } else if (node.role === 'toggle') {
            const input = Object.assign(make('input'), {type: 'checkbox'});
            input.setAttribute('role', 'switch');
            element.append(input, make('span', 'm-name'));
            input.addEventListener('change', () => operate(() => (input.checked ? 1 : 0)));
        } else if (node.role === 'slider') {
            this.buildSlider(element, node, operate);
        } else if (node.role === 'choice') {
            const label = Object.assign(make('label', 'm-name'), {htmlFor: `${element.id}.input`});
            const select = Object.assign(make('select'), {id: `${element.id}.input`});
            element.append(label, select);
            select.addEventListener('change', () => operate(() => select.selectedIndex));
        } else if (node.role === 'headcell') {
            element.scope = /\.0\.\d+$/.test(node.id) ? 'col' : 'row';
        } else if (node.role === 'field') {
            this.buildField(element, node);
        } else if (node.role === 'table') {
            const caption = make('caption');
            caption.dataset.own = '';
            element.append(caption);
        } else if (node.role === 'group' && node.text) {
            const summary = make('summary');
            summary.dataset.own = '';
            element.append(summary);
        }
    }

    /** A line of the reader's own: handed over when it is sent off, and nowhere else. */
    buildField(element, node) {
        const label = Object.assign(make('label', 'm-name'), {htmlFor: `${element.id}.input`});
        const input = Object.assign(make('input'), {type: 'text', id: `${element.id}.input`, maxLength: 200, autocomplete: 'off'});
        const send = Object.assign(make('button'), {type: 'submit'});
        element.append(label, input, send);
        element.addEventListener('submit', event => {
            event.preventDefault();
            if (input.value.trim()) this.write(this.nodes.get(node.id).act, input.value);
            input.value = '';
            input.focus({preventScroll: true});
        });
    }

    buildSlider(element, node, operate) {
        const label = Object.assign(make('label', 'm-name'), {htmlFor: `${element.id}.input`});
        const input = Object.assign(make('input'), {type: 'range', id: `${element.id}.input`});
        element.append(label, input, Object.assign(make('output'), {htmlFor: input.id}));
        const release = () => { if (this.held === node.id) this.held = null; };
        input.addEventListener('pointerdown', () => { this.held = node.id; });
        for (const type of ['pointerup', 'pointercancel', 'change', 'blur']) input.addEventListener(type, release);
        input.addEventListener('input', () => operate(() => input.valueAsNumber));
    }

    update(element, node, seen, parentNode) {
        seen.add(node.id);
        this.nodes.set(node.id, node);
        setAttribute(element, 'lang', node.lang);
        const update = this[`update_${node.role}`];
        if (update) return update.call(this, element, node);
        if (kRoving.has(node.id)) this.updateRoving(element, node);
        if (node.role === 'group' || node.role === 'table') {
            if (node.text) setText(element.firstChild, node.text);
        } else if (node.role === 'note') {
            this.updateNote(element, node);
        } else if (node.text) {
            this.updateOwnText(element, node.text, Boolean(node.children));
        }
        if (node.children || element.children.length > 0) this.patch(element, node.children ?? [], seen, node);
    }

    updateRoving(element, node) {
        const [title] = node.children ?? [];
        element.dataset.rove = '';
        setAttribute(element, 'role', title ? 'toolbar' : null);
        setAttribute(element, 'aria-labelledby', title ? this.prefix + title.id : null);
        setAttribute(element, 'aria-describedby', node.children?.some(child => child.id === 'actors.rove') ? `${this.prefix}actors.rove` : null);
    }

    updateOwnText(element, text, hasChildren) {
        if (!hasChildren && element.children.length === 0) return setText(element, text);
        const first = element.firstChild;
        if (first?.nodeType === 3) { if (first.data !== text) first.data = text; } else element.prepend(text);
    }

    updateNote(element, node) {
        setText(element, node.text ?? '');
        setAttribute(element, 'class', `m-note${node.value === 1 ? ' m-old' : ''}${/^\d+$/.test(node.text ?? '') ? ' m-mark' : ''}`);
        setAttribute(element, 'title', /^\d+$/.test(node.text ?? '') ? node.valueText : null);
    }

    update_button(element, node) {
        // a name that changes while it is focused would be said again and again
        const text = node.valueText ? `${node.text}, ${node.valueText}` : node.text ?? '';
        if (!node.valueText || element !== document.activeElement || !element.textContent.startsWith(node.text)) setText(element, text);
        // not `disabled`: a button that loses its focus while it is pressed strands the reader
        setAttribute(element, 'aria-disabled', node.enabled === false ? 'true' : null);
        setAttribute(element, 'aria-current', node.act?.startsWith('chapter.') && node.value === 1 ? 'true' : null);
        setAttribute(element, 'aria-pressed', node.act?.startsWith('choice.') ? String(node.value === 1) : null);
        element.dataset.act = node.act ?? '';
    }

    update_field(element, node) {
        const [label, input, send] = element.children;
        setText(label, node.text ?? '');
        setAttribute(input, 'placeholder', node.valueText);
        setText(send, node.text ?? '');
        element.dataset.act = node.act ?? '';
    }

    update_toggle(element, node) {
        const [input, name] = element.children;
        setText(name, node.text ?? '');
        input.checked = (node.value ?? 0) > 0.5;
        input.disabled = node.enabled === false;
        element.dataset.act = node.act ?? '';
    }

    update_slider(element, node) {
        const [label, input, output] = element.children;
        setText(label, node.text ?? '');
        setAttribute(input, 'min', node.low ?? 0);
        setAttribute(input, 'max', node.high ?? 1);
        setAttribute(input, 'step', node.step ?? 0.01);
        setAttribute(input, 'aria-valuetext', node.valueText || null);
        input.disabled = node.enabled === false;
        if (this.held !== node.id) input.value = String(node.value ?? 0);
        setText(output, node.valueText ?? '');
        element.dataset.act = node.act ?? '';
    }

    update_choice(element, node) {
        const [label, select] = element.children;
        setText(label, node.text ?? '');
        const options = node.options ?? [];
        while (select.options.length > options.length) select.remove(select.options.length - 1);
        options.forEach((text, i) => {
            if (!select.options[i]) select.add(new Option(text));
            else if (select.options[i].text !== text) select.options[i].text = text;
            setAttribute(select.options[i], 'lang', node.optionLangs?.[i]);
        });
        if (select.selectedIndex !== (node.value ?? 0)) select.selectedIndex = node.value ?? 0;
        select.disabled = node.enabled === false;
        element.dataset.act = node.act ?? '';
    }

    update_link(element, node) {
        setText(element, node.text ?? '');
        setAttribute(element, 'href', node.href);
        const away = /^https?:/.test(node.href ?? '');
        setAttribute(element, 'target', away ? '_blank' : null);
        setAttribute(element, 'rel', away ? 'noopener noreferrer' : null);
    }

    /** What the reader's focus is on: {act, text} or null. */
    focused() {
        const element = this.root.contains(document.activeElement) ? document.activeElement.closest('[data-act]') : null;
        const node = element && this.nodes.get(element.dataset.node);
        return node ? {act: node.act, text: node.valueText ? `${node.text}: ${node.valueText}` : node.text} : null;
    }
}
