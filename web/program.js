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

/** Messages that say how things are, not what happened: of each the last one holds. */
const LASTING = new Set(['size', 'system', 'site', 'visible']);

export class Program {
    constructor(options, onAgain, onEnd) {
        Object.assign(this, {options, onAgain, onEnd});
        this.module = null;        // while it begins again there is none
        this.files = new Map();    // name → bytes, all that it was given
        this.lasting = new Map();  // type → message
        this.waiting = [];         // messages that came while there was no module
        this.query = '';           // what it was started with, then what it last said: the link to what is seen
        this.second = null;        // promise: does the second one run?
        this.ended = false;
    }

    /**
     * Compiles the module; `onSend(topic, body)` hears what the program says, the body as text.
     * A fault inside the program ends the first one only: a second one takes its place, at the moment that was told last.
     * `onAgain()` tells of that, `onEnd(problem)` of a second fault.
     * Such faults need not be the program's own: compiled by JavaScriptCore, the same input runs to its end some hundred
     * times, and then once it reads beyond its memory (seen in WebKitGTK 2.50; github.com/oven-sh/bun/issues/17146).
     */
    static async load({canvas, entry, onSend, onAgain, onEnd}) {
        // Emscripten names these classes even where there are none, as in WebKit with WebGL switched off
        for (const name of ['WebGLRenderingContext', 'WebGL2RenderingContext']) globalThis[name] ??= class {};
        const options = {canvas, print: text => console.info(text), printErr: text => console.warn(text)};
        if (isInline(entry)) options.wasmBinary = await readBytes(entry);
        else options.locateFile = () => new URL(entry, document.baseURI).href;
        const program = new Program(options, onAgain, onEnd);
        options.onSend = (topic, text) => {
            const body = JSON.parse(text);
            if (topic === 'url') program.query = body.query;
            onSend(topic, body);
        };
        program.module = await createModule({...options});
        return program;
    }

    /** Every way into the module: what `use(module)` gives, or `otherwise` where there is no module (any more). */
    call(use, otherwise) {
        if (!this.module) return otherwise;
        try {
            return use(this.module);
        } catch (problem) {
            if (!(problem instanceof WebAssembly.RuntimeError)) throw problem;
            this.module = null;
            if (this.second) this.end(problem);
            else this.second = this.beginAgain(problem).catch(another => this.end(another));
            return otherwise;
        }
    }

    end(problem) {
        this.ended = true;
        this.onEnd(problem);
        return false;
    }

    async beginAgain(problem) {
        console.warn(`The program begins again after: ${problem}`);
        this.module = await createModule({...this.options});
        for (const [name, bytes] of this.files) this.giveFile(name, bytes);
        for (const message of this.lasting.values()) this.receive(message);
        const runs = this.begin(this.query);
        for (const message of this.waiting.splice(0)) this.receive(message);
        this.onAgain();
        return runs;
    }

    giveFile(name, bytes) {
        this.files.set(name, bytes);
        this.call(module => lend(module, cString(name), namePointer =>
            lend(module, bytes, (pointer, size) => module._immunarium_file(namePointer, pointer, size))));
    }

    /** True when it runs; else it has said why by `onSend`. */
    async start(query) {
        this.query = query;
        return this.begin(query) || (this.second ?? false);
    }

    begin(query) {
        const {title} = document;
        const runs = this.call(module => lend(module, cString(query), pointer => module._immunarium_start(pointer)) === 0, false);
        document.title = title;  // SDL 2 puts the name of its window there
        return runs;
    }

    receive(message) {
        if (LASTING.has(message.type)) this.lasting.set(message.type, message);
        else if (!this.module && !this.ended) this.waiting.push(message);
        this.call(module => lend(module, cString(JSON.stringify(message)), pointer => module._immunarium_receive(pointer)));
    }

    /** Draws one frame; true when another is wanted. */
    frame(now_s) { return this.call(module => module._immunarium_frame(now_s) === 1, false); }

    advance(ticks) { this.call(module => module._immunarium_advance(ticks)); }

    probe() { return this.call(module => JSON.parse(module.UTF8ToString(module._immunarium_probe())), {}); }

    heapBytes() { return this.call(module => module.HEAPU8.length, 0); }
}
