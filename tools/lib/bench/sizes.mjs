// Bytes: over the wire to the first interactive frame (brotli 11), and the single file.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

import {firstFiles} from '../../size.mjs';

const packed = bytes => zlib.brotliCompressSync(bytes, {params: {[zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}).length;

export function measureSizes(report, site) {
    const read = name => fs.readFileSync(path.join(site, name));
    const files = firstFiles(read('index.html').toString()).map(name => ({name, bytes: read(name)}));
    const wire = files.reduce((sum, {bytes}) => sum + packed(bytes), 0);
    const raw = files.reduce((sum, {bytes}) => sum + bytes.length, 0);
    report.add('over the wire to the first frame (brotli 11)', 'bytes', [wire], {budget: 400 * 1024, reference: {name: 'unpacked', values: [raw]}});
    const wasm = files.find(({name}) => name.endsWith('.wasm'));
    if (wasm) report.add('of these, the program', 'bytes', [packed(wasm.bytes)], {reference: {name: 'unpacked', values: [wasm.bytes.length]}});
    report.add('single file', 'bytes', [fs.statSync(path.join(site, 'immunarium.html')).size], {budget: 1.6 * 2 ** 20});
}
