// What a reader takes along: a picture, a drawing or the numbers, made in the page and saved by the browser. Nothing is sent anywhere.
import {copyLink} from './tools.js';

const kTypes = {png: 'image/png', svg: 'image/svg+xml', csv: 'text/csv'};

/** True in a frame without an origin of its own: there the browser saves nothing, and says nothing about it. */
const sealed = () => globalThis.origin === 'null' && location.protocol !== 'file:';

function save(blob, name) {
    const link = Object.assign(document.createElement('a'), {href: URL.createObjectURL(blob), download: name});
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What cannot be saved is shown: text to copy, a picture to keep by its own menu. */
function showInstead(said, kind, text, words) {
    const shown = kind === 'png' ? Object.assign(document.createElement('img'), {src: text, alt: ''})
        : Object.assign(document.createElement('textarea'), {value: text, readOnly: true, rows: 4});
    const label = Object.assign(document.createElement('label'), {textContent: `${words('page.save-this')} `});
    label.append(shown);
    said.replaceChildren(label);
    shown.select?.();
}

/**
 * The topic "take".
 * @param context  {canvas, link(), words, said}: `said` is where the page answers
 */
export function takeAlong({kind, name, text}, {canvas, link, words, said}) {
    if (kind === 'link') return copyLink(link(), words);
    if (!(kind in kTypes)) return;
    if (sealed()) return showInstead(said, kind, kind === 'png' ? canvas.toDataURL(kTypes.png) : text, words);
    const done = blob => {
        if (!blob) return;
        save(blob, name);
        said.textContent = words('page.saved', {name});
    };
    if (kind === 'png') canvas.toBlob(done, kTypes.png);
    else done(new Blob([text], {type: `${kTypes[kind]};charset=utf-8`}));
}
