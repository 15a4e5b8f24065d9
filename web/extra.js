// Code that few readers need (reading aloud, the audit, other writing systems): fetched when it is asked for, as a classic script, because
// a frame without an origin of its own may load no module. In the single file it lies packed in the page, under a hash of the policy.
import {isInline, readBytes} from './files.js';

const asked = new Map();

function append(fill) {
    return new Promise((done, failed) => {
        const script = document.createElement('script');
        script.onload = () => done();
        script.onerror = () => failed(new Error(`${script.src} could not be had`));
        fill(script);
        document.head.append(script);
        if (!script.src) done();  // it has run
    });
}

/** What web/extra/<name>.js exports; `files` are those of the config. */
export function extra(name, files) {
    if (!asked.has(name)) {
        const entry = files[`extra/${name}.js`];
        const loaded = (isInline(entry)
            ? readBytes(entry).then(bytes => append(script => { script.textContent = new TextDecoder().decode(bytes); }))
            : append(script => { script.src = new URL(entry, document.baseURI).href; }))
            .then(() => globalThis.immunariumExtras[name]);
        loaded.catch(() => asked.delete(name));  // so that the next wish tries again
        asked.set(name, loaded);
    }
    return asked.get(name);
}
