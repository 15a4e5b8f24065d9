// What a reader takes home: a code for a phone's camera that holds the link to exactly this, without what belongs to the clinic.
import qrcode from 'qrcode-generator';

const kOfThePlace = ['mode', 'idle', 'links', 'probe'];
const kHeavy = [['log', 'tick'], ['set', 'seed']];  // what is left out, in this order, where the code would be too fine for a camera
const kMost = 400;

/** The link for the reader's own device; '' where this page has no address that a phone could open. */
export function homeLink(link) {
    const url = new URL(link);
    if (!/^https?:$/.test(url.protocol)) return '';
    for (const key of kOfThePlace) url.searchParams.delete(key);
    for (const keys of kHeavy) if (url.href.length > kMost) for (const key of keys) url.searchParams.delete(key);
    return url.href;
}

/** An image of the code. */
export function codeOf(text) {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    const svg = code.createSvgTag({cellSize: 4, margin: 16, scalable: true});
    return Object.assign(new Image(280, 280), {src: `data:image/svg+xml;base64,${btoa(svg)}`});
}
