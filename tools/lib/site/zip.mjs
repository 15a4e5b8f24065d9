// Zip files of what the build has made: for somebody else's host, for a learning platform. The same content gives the same bytes.
import {zipSync} from 'fflate';

/** The first moment that a zip can name; local time, which is what its fields hold. */
const EPOCH = new Date(1980, 0, 1);
const PACKED = /\.(png|zip|woff2)$/;  // packing these again only takes time

/** @param files  iterable of [name, string or bytes] */
export function zipOf(files) {
    const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, body]) => {
        const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
        return [name, [bytes, {level: PACKED.test(name) ? 0 : 6, mtime: EPOCH}]];
    });
    return Buffer.from(zipSync(Object.fromEntries(entries)));
}
