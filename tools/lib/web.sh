# Compiles the web builds by preset. Sourced by tools/build and tools/test.
# shellcheck shell=bash

# web_folder PRESET: where CMakePresets.json puts it.
web_folder() { if [ "$1" = web-release ]; then echo "$ROOT/build/web"; else echo "$ROOT/build/$1"; fi; }

# compile_web PRESET [TARGET...]: configures (a second) and builds what changed.
compile_web() {
    local preset=$1 folder; shift
    folder=$(web_folder "$preset")
    find_emscripten || fail "Emscripten is gone; run tools/setup."
    EM_NODE_JS=$(command -v node)    # the node of today, not the one that was there at set-up
    export EM_NODE_JS
    # CMake cannot change compilers in a folder that it has configured once.
    [ ! -e "$folder/CMakeCache.txt" ] || grep -q "^CMAKE_TOOLCHAIN_FILE:.*=$EMSCRIPTEN/" "$folder/CMakeCache.txt" || rm -rf "$folder"
    [ -d "$EMSCRIPTEN/../../../system-libraries" ] || [ ! -w "$EMSCRIPTEN" ] ||
        say "   the first build also compiles the compiler's own libraries (a minute or two, once)"
    quietly "configuring $preset" "$EMSCRIPTEN/emcmake" cmake -S "$ROOT" --preset "$preset" || return 1
    # Two builds in one folder would trip over each other; the second waits.
    if have flock; then exec 8>"$folder/.lock"; flock 8; fi
    cmake --build "$folder" --parallel "$JOBS" ${1:+--target "$@"}
}
