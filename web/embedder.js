// embed.html: the lines to paste follow the wishes, the sample shows them, and what the explainer says is listed.
const byId = id => document.getElementById(id);
const words = JSON.parse(byId('words').textContent);
const form = byId('wishes');
const home = new URL(form.dataset.home || '.', document.baseURI);
const LAST = 8;

const quoted = text => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** What is wished for, as pairs; what is usual is left out. */
function wishes() {
    return ['chapter', 'lang', 'theme', 'view', 'level', 'path'].map(name => [name, form.elements[name].value]).filter(([, value]) => value !== '');
}

function snippets() {
    const pairs = wishes();
    const start = form.elements.start.value;
    const sealed = form.elements.sandbox.checked;
    const guard = form.elements.integrity.checked ? ` integrity="${form.dataset.integrity}" crossorigin="anonymous"` : '';
    const marks = [...pairs, ...(start ? [['start', start]] : []), ...(sealed ? [['sandbox', '']] : [])].map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${quoted(value)}"`));
    const page = new URL('index.html', home);
    for (const [name, value] of [['mode', 'embed'], ...pairs]) page.searchParams.set(name, value);
    const box = sealed ? ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"' : '';
    return {
        snippet: `<script src="${new URL('embed.js', home).href}" async${guard}></script>\n<immunarium-explainer${marks.join('')}></immunarium-explainer>`,
        plain: `<iframe title="Immunarium" src="${quoted(page.href)}" width="100%" height="640" loading="${start === 'now' ? 'eager' : 'lazy'}" referrerpolicy="no-referrer"${box}></iframe>`,
    };
}

function show() {
    for (const [id, text] of Object.entries(snippets())) byId(id).textContent = text;
}

/** A new element, as a page that was just opened would have it. */
function preview() {
    const fresh = document.createElement('immunarium-explainer');
    for (const [name, value] of wishes()) fresh.setAttribute(name, value);
    for (const name of ['start', 'sandbox']) {
        const field = form.elements[name];
        if (field.type === 'checkbox' ? field.checked : field.value) fresh.setAttribute(name, field.type === 'checkbox' ? '' : field.value);
    }
    document.querySelector('immunarium-explainer').replaceWith(fresh);
}

async function copy(button) {
    const text = byId(button.dataset.copy);
    const said = button.parentElement.querySelector('.said');
    try {
        await navigator.clipboard.writeText(text.textContent);
        said.textContent = words['embed.copied'];
    } catch {
        getSelection().selectAllChildren(text);
        said.textContent = words['embed.copy-blocked'];
    }
}

form.hidden = false;
form.addEventListener('change', () => { show(); preview(); });
form.addEventListener('submit', event => event.preventDefault());
for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
}
show();
for (const type of ['ready', 'chapter', 'select', 'answer', 'complete', 'error']) {
    document.addEventListener(`immunarium-${type}`, event => {
        const item = document.createElement('li');
        item.textContent = JSON.stringify(event.detail);
        byId('heard').prepend(item);
        while (byId('heard').children.length > LAST) byId('heard').lastChild.remove();
    });
}
