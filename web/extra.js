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

async function load(name, entry) {
    if (!entry) throw new Error(`extra/${name}.js is not among the files`);
    if (isInline(entry)) {
        const text = new TextDecoder().decode(await readBytes(entry));
        await append(script => { script.textContent = text; });
    } else await append(script => { script.src = new URL(entry, document.baseURI).href; });
    const found = globalThis.immunariumExtras?.[name];
    if (!found) throw new Error(`extra/${name}.js defines nothing`);
    return found;
}

/** What web/extra/<name>.js exports; rejects where it cannot be had. `files` are those of the config. */
export function extra(name, files) {
    if (!asked.has(name)) {
        const loaded = load(name, files[`extra/${name}.js`]);
        loaded.catch(() => asked.delete(name));  // so that the next wish tries again
        asked.set(name, loaded);
    }
    return asked.get(name);
}
