// What the linker gives to the program: one function, text out. Text in comes by immunarium_receive.
// Keys of Module are quoted, because the closure compiler renames those that are not.
addToLibrary({
    bridge_send__deps: ['$UTF8ToString'],
    bridge_send: function (topic, json) {
        Module['onSend'](UTF8ToString(topic), UTF8ToString(json));
    },
});
