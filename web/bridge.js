// What the linker gives to the program: one function, text out. Text in comes by immunarium_receive.
// Keys of Module are quoted, because the closure compiler renames those that are not.
addToLibrary({
    bridge_send__deps: ['$UTF8ToString'],
    bridge_send: function (topic, json) {
        Module['onSend'](UTF8ToString(topic), UTF8ToString(json));
    },
    // Lines in writing that the program's fonts lack: whoever can set them puts these two on the module (web/extra/writing.js).
    bridge_text_width__deps: ['$UTF8ToString'],
    bridge_text_width: function (text, length, size, bold) {
        return Module['textWidth'] ? Module['textWidth'](UTF8ToString(text, length), size, bold) : -1;
    },
    bridge_text_paint__deps: ['$UTF8ToString'],
    bridge_text_paint: function (text, length, size, bold, left, w, h, to) {
        return Module['textPaint'] && Module['textPaint'](UTF8ToString(text, length), size, bold, left, HEAPU8.subarray(to, to + w * h), w, h) ? 1 : 0;
    },
});
