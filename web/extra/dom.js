// Elements in few words, and style sheets that a strict content policy lets through.

/** @param props  properties; `data` for data-*, `attr` for attributes */
export function make(tag, {data, attr, ...props} = {}, ...children) {
    const element = Object.assign(document.createElement(tag), props);
    Object.assign(element.dataset, data);
    for (const [name, value] of Object.entries(attr ?? {})) element.setAttribute(name, value);
    element.append(...children);
    return element;
}

/** A policy without inline styles allows these all the same: they are made by script. */
export function wear(css, doc = document) {
    try {
        const sheet = new doc.defaultView.CSSStyleSheet();
        sheet.replaceSync(css);
        doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
    } catch {
        doc.styleSheets[0].insertRule(`@media all { ${css} }`);  // browsers before 2023: all of them as one rule
    }
}
