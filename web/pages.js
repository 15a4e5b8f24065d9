// Another page of this site, read for its words: parsed, nothing in it runs or is fetched.
import {isInline, readBytes} from './files.js';

const kAddresses = ['href', 'src', 'srcset'];

/** Addresses in another page are meant from there. */
function fromThere(doc, address) {
    for (const element of doc.querySelectorAll(kAddresses.map(name => `[${name}]`).join(','))) {
        for (const name of kAddresses) {
            const value = element.getAttribute(name);
            if (value && !/^(#|data:|https?:)/.test(value)) element.setAttribute(name, new URL(value, address).href);
        }
    }
}

/** @param entry  address of the page, or "#id" of one that is packed in this file; rejects when it cannot be had */
export async function readPage(entry) {
    const text = new TextDecoder().decode(await readBytes(entry));
    const doc = new DOMParser().parseFromString(text, 'text/html');
    if (!isInline(entry)) fromThere(doc, new URL(entry, document.baseURI));
    return doc;
}
