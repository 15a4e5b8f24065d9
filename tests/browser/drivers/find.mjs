// Runs inside the page: finds what a reader of the accessibility tree would find, by role and name. No imports, so that it can be sent as text.

/**
 * Does `request.then` with the element of `request.role` (and `request.name`, whole or a RegExp as {source, flags}) inside `request.within`.
 * Returns null where there is none.
 */
export function inPage(request) {
    const ROLES = {
        button: 'button, [role=button], summary', switch: '[role=switch]', slider: 'input[type=range]', combobox: 'select', link: 'a[href]',
        heading: 'h1, h2, h3, h4, h5, h6, [role=heading]', checkbox: 'input[type=checkbox]:not([role])', figure: 'figure', img: 'img, [role=img]',
        paragraph: 'p', region: 'section[aria-label], [role=region]', textbox: 'input[type=text], input:not([type]), textarea', dialog: 'dialog',
    };
    const squeeze = text => (text ?? '').replace(/\s+/g, ' ').trim();
    // a hidden part of a button is no part of its name
    const heard = node => node.nodeType === Node.TEXT_NODE ? node.data : node.hidden ? '' : [...node.childNodes].map(heard).join('');
    const nameOf = element => {
        const by = element.getAttribute('aria-labelledby');
        if (by) return squeeze(by.split(/\s+/).map(id => element.ownerDocument.getElementById(id)?.textContent).join(' '));
        if (element.getAttribute('aria-label')) return squeeze(element.getAttribute('aria-label'));
        if (element.labels?.length) return squeeze([...element.labels].map(label => label.textContent).join(' '));
        if (element.localName === 'img') return squeeze(element.alt);
        return squeeze(heard(element)) || squeeze(element.title);
    };
    // display:none and hidden things are not in the tree; clipped ones are
    const shown = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden' && !element.closest('[aria-hidden=true], [inert]');
    const describe = element => {
        const box = element.getBoundingClientRect();
        return {
            name: nameOf(element), tag: element.localName, id: element.id, text: squeeze(element.textContent),
            act: element.closest('[data-act]')?.dataset.act ?? '', x: box.x, y: box.y, w: box.width, h: box.height,
            value: element.value ?? null, checked: element.checked ?? null, min: element.min ?? null, max: element.max ?? null,
            disabled: Boolean(element.disabled) || element.getAttribute('aria-disabled') === 'true',
            options: element.localName === 'select' ? [...element.options].map(option => option.text) : null,
            index: element.localName === 'select' ? element.selectedIndex : null,
            focused: element.ownerDocument.activeElement === element,
        };
    };
    const matches = element => {
        if (request.act != null && (element.closest('[data-act]')?.dataset.act ?? '') !== request.act) return false;
        if (request.name == null) return true;
        const name = nameOf(element);
        return typeof request.name === 'string' ? name === request.name : new RegExp(request.name.source, request.name.flags).test(name);
    };
    const root = request.within ? document.querySelector(request.within) : document;
    if (!root) return request.then === 'all' ? [] : null;
    const found = [...root.querySelectorAll(ROLES[request.role] ?? request.role)].filter(element => shown(element) && matches(element));
    if (request.then === 'all') return found.map(describe);
    const element = found[request.nth ?? 0];
    if (!element) return null;
    if (request.then === 'focus') element.focus({preventScroll: true});
    if (request.then === 'reveal') element.scrollIntoView({block: 'center', behavior: 'instant'});
    if (request.then === 'choose') {
        element.selectedIndex = request.value;
        for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, {bubbles: true}));
    }
    return describe(element);
}
