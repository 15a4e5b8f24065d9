// The compiled program as an object: files and text in, text out. Nothing else touches the module.
import createModule from 'immunarium-module';

import {isInline, readBytes} from './files.js';

/** Copies `bytes` into the program's memory, calls `use(pointer, size)`, and frees them. */
function lend(module, bytes, use) {
    const pointer = module._malloc(Math.max(1, bytes.length));
    module.HEAPU8.set(bytes, pointer);
    const result = use(pointer, bytes.length);
    module._free(pointer);
    return result;
}

const encoder = new TextEncoder();
const cString = text => encoder.encode(`${text}\0`);

export class Program {
    constructor(module) { this.module = module; }

    /** Compiles the module; `onSend(topic, body)` hears what the program says, the body as text. */
    static async load({canvas, entry, onSend, onAbort}) {
        // Emscripten names these classes even where there are none, as in WebKit with WebGL switched off
        for (const name of ['WebGLRenderingContext', 'WebGL2RenderingContext']) globalThis[name] ??= class {};
        const options = {canvas, onSend, onAbort, print: text => console.info(text), printErr: text => console.warn(text)};
        if (isInline(entry)) options.wasmBinary = await readBytes(entry);
        else options.locateFile = () => new URL(entry, document.baseURI).href;
        return new Program(await createModule(options));
    }

    giveFile(name, bytes) {
        lend(this.module, cString(name), namePointer =>
            lend(this.module, bytes, (pointer, size) => this.module._immunarium_file(namePointer, pointer, size)));
    }

    /** True when it runs; else it has said why by `onSend`. */
    start(query) {
        return lend(this.module, cString(query), pointer => this.module._immunarium_start(pointer)) === 0;
    }

    receive(message) {
        lend(this.module, cString(JSON.stringify(message)), pointer => this.module._immunarium_receive(pointer));
    }

    /** Draws one frame; true when another is wanted. */
    frame(now_s) { return this.module._immunarium_frame(now_s) === 1; }

    advance(ticks) { this.module._immunarium_advance(ticks); }

    probe() { return JSON.parse(this.module.UTF8ToString(this.module._immunarium_probe())); }

    heapBytes() { return this.module.HEAPU8.length; }
}
