// Many buttons, one stop for Tab: arrows go round among them. What comes and goes keeps the stop where the reader left it.

const kWays = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1};

const buttonsOf = group => [...group.querySelectorAll('button')];

/** Where a key leads from `at` among `count`; null where it is not a key of ours. */
export function roved(key, at, count, leftwards) {
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    const way = kWays[key];
    if (!way) return null;
    const turned = leftwards && (key === 'ArrowLeft' || key === 'ArrowRight') ? -way : way;
    return (at + turned + count) % count;
}

export class Rove {
    /** @param root  inside it every element with data-rove is such a group */
    constructor(root) {
        this.root = root;
        this.last = new Map();  // group → node of its button that Tab stops at
        root.addEventListener('keydown', event => this.key(event));
        root.addEventListener('focusin', event => {
            const group = event.target.closest('[data-rove]');
            if (group && event.target.localName === 'button') this.stop(group, event.target);
        });
    }

    key(event) {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.localName !== 'button') return;
        const group = event.target.closest('[data-rove]');
        if (!group) return;
        const buttons = buttonsOf(group);
        const next = roved(event.key, buttons.indexOf(event.target), buttons.length, getComputedStyle(group).direction === 'rtl');
        if (next === null) return;
        event.preventDefault();  // here arrows are not those that turn the story
        buttons[next].focus();
    }

    stop(group, button) {
        this.last.set(group.dataset.node, button.dataset.node);
        this.mark(buttonsOf(group), button);
    }

    mark(buttons, button) {
        for (const each of buttons) {
            const index = each === button ? 0 : -1;
            if (each.tabIndex !== index) each.tabIndex = index;
        }
    }

    /** After a change: exactly one button of each group is a stop; one that stands in for a while does not take its place. */
    settle() {
        for (const group of this.root.querySelectorAll('[data-rove]')) {
            const buttons = buttonsOf(group);
            if (buttons.length === 0) continue;
            const last = this.last.get(group.dataset.node);
            this.mark(buttons, buttons.find(each => each.dataset.node === last) ?? buttons[0]);
        }
    }
}
