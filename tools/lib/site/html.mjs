// Text into HTML, and a template's {{keys}} into text.

export const escape = text => String(text).replace(/[&<>"]/g, each => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[each]);

/** JSON that may stand inside a <script> element. */
export const jsonForScript = value => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * Fills "{{key}}". Values of `html` stand as they are; "{{ui.key}}" is looked up in `ui` and escaped.
 * A key that nobody knows is an error: a page with holes is worse than no page.
 */
export function fill(template, html, ui) {
    const missing = [];
    const text = template.replace(/\{\{([\w.-]+)\}\}/g, (whole, key) => {
        if (Object.hasOwn(html, key)) return html[key];
        const words = key.startsWith('ui.') ? ui[key.slice(3)] : undefined;
        if (words === undefined) missing.push(key);
        return escape(words ?? whole);
    });
    if (missing.length > 0) throw new Error(`no text for ${[...new Set(missing)].join(', ')}; add it to "ui" in the content file`);
    return text;
}
