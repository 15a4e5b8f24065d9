# Finds or installs Emscripten, the compiler to WebAssembly. Sourced by tools/setup and tools/build.
# shellcheck shell=bash

EMSCRIPTEN_RECORD=$CACHE/emscripten.path     # one line: the folder that holds emcc

emcc_version() { "$1" --version 2>/dev/null </dev/null | sed -nE '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p'; }

# find_emscripten: sets EMSCRIPTEN (the folder of emcc), from PATH if new enough, else from the cache.
# The version of an emcc on PATH is asked once and remembered by path and time: emcc takes a third of a second to answer.
find_emscripten() {
    local found memo stamp
    if found=$(command -v emcc); then
        found=$(readlink -f "$found"); stamp="$found $(stat -c %Y "$found" 2>/dev/null || stat -f %m "$found")"
        memo=$CACHE/emcc-on-path
        if [ "$(head -n 1 "$memo" 2>/dev/null)" != "$stamp" ]; then
            mkdir -p "$CACHE" && printf '%s\n%s\n' "$stamp" "$(emcc_version "$found")" >"$memo"
        fi
        if at_least "$(sed -n 2p "$memo")" "$EMSCRIPTEN_OLDEST"; then EMSCRIPTEN=$(dirname "$found"); return 0; fi
    fi
    [ -s "$EMSCRIPTEN_RECORD" ] || return 1
    EMSCRIPTEN=$(cat "$EMSCRIPTEN_RECORD")
    [ -x "$EMSCRIPTEN/emcc" ]
}

# patch_tree DIR HOME: makes the programs in DIR (to be moved to HOME) use the C library they came with, not the host's.
patch_tree() {
    local dir=$1 home=$2 loader libs llvm path file
    loader=$(cd "$dir" && find usr/lib -name 'ld-linux*.so.*' | head -n 1)      # usr/lib/x86_64-linux-gnu/ld-linux-…
    libs=$(dirname "$loader")
    llvm=$(cd "$dir" && echo usr/lib/llvm-*)
    path="$home/$libs:$home/$llvm/lib:$home/usr/lib"
    for file in "$dir/$llvm"/bin/* "$dir"/usr/bin/wasm-*; do
        [ -L "$file" ] || [ "$(head -c 4 "$file" | tail -c 3)" != ELF ] ||
            patchelf --set-interpreter "$home/$loader" --force-rpath --set-rpath "$path" "$file"
    done
    # These libraries carry a search path of their own, which would send them to the host's folders.
    for file in "$dir/$libs"/{libLLVM,libclang-cpp,libbinaryen}*.so*; do
        [ -L "$file" ] || patchelf --force-rpath --set-rpath "$path" "$file"
    done
}

# write_config DIR HOME: absolute paths, because old versions of this file have no way to name their own folder.
write_config() {
    local dir=$1 home=$2 llvm
    llvm=$(cd "$dir" && echo usr/lib/llvm-*)
    cat >"$dir/usr/share/emscripten/.emscripten" <<END
LLVM_ROOT = '$home/$llvm/bin'
BINARYEN_ROOT = '$home/usr'
NODE_JS = '$(command -v node)'
CACHE = '$home/system-libraries'
END
    ln -sfn ../nodejs "$dir/usr/share/emscripten/node_modules"     # acorn, which emcc's optimiser imports
}

# slim DIR: drops what a compiler to WebAssembly never opens: a host compiler, a second node and python, and (old suites)
# 1.6 GB of libraries built beforehand, most of them for uses that are not ours. 600 MB stay.
slim() {
    local dir=$1
    rm -rf "$dir"/usr/lib/gcc "$dir"/usr/lib/python3* "$dir"/usr/bin/{node,python3}* "$dir"/usr/lib/*/libnode.so* \
        "$dir"/usr/share/{doc,man,locale,perl*} "$dir"/usr/lib/*/perl* "$dir"/usr/lib/*/*.a "$dir"/usr/include "$dir"/var \
        "$dir"/usr/share/emscripten/{cache,docs,test,tests} "$dir"/usr/lib/llvm-*/bin/llvm-exegesis
}

# fetch_tree SUITE DIR: that suite's emscripten and all it stands on, unpacked into DIR. No root, nothing of the host is touched:
# apt works on an index of its own, with a list of installed packages that is empty.
fetch_tree() {
    local suite=$1 dir=$2 work="$2.work" package opts
    mapfile -t opts < <(private_apt "$work" "$suite" deb)
    : >"$work/status"
    opts+=(-o "Dir::State=$work" -o "Dir::State::status=$work/status" -o Debug::NoLocking=1)
    apt-get "${opts[@]}" update &&
        apt-get "${opts[@]}" --yes --no-install-recommends --download-only install emscripten || return 1
    mkdir -p "$dir"
    for package in "$work"/cache/archives/*.deb; do
        dpkg-deb --fsys-tarfile "$package" | tar --extract --directory="$dir" --no-same-owner || return 1
        rm "$package"
    done
}

# extract_suite SUITE: a tree of that Debian suite with emscripten in it, made to run from the cache.
extract_suite() {
    local suite=$1 fresh="$CACHE/emscripten-$1.new.$$" version home
    fetch_tree "$suite" "$fresh" || return 1
    version=$(tr -d '"' <"$fresh/usr/share/emscripten/emscripten-version.txt")
    at_least "$version" "$EMSCRIPTEN_OLDEST" || { echo "$suite has $version"; return 1; }
    home="$CACHE/emscripten-$version-$suite"
    slim "$fresh" && patch_tree "$fresh" "$home" && write_config "$fresh" "$home" || return 1
    rm -rf "$home" && mv "$fresh" "$home"
    [ -n "$(emcc_version "$home/usr/share/emscripten/emcc")" ] && "$home/usr/bin/wasm-opt" --version || return 1
    echo "$home/usr/share/emscripten" >"$EMSCRIPTEN_RECORD"
}

setup_emscripten() {
    find_emscripten && return 0
    has_apt && [ -n "$(debian_mirror)" ] && . /etc/os-release && [ "${ID:-}" = debian ] || fail \
        "there is no emcc of version $EMSCRIPTEN_OLDEST or newer here, and this is not Debian, where it would be installed for you." \
        "Install the Emscripten SDK (https://emscripten.org/docs/getting_started/downloads.html), or on macOS" \
        "'brew install emscripten', put emcc on your PATH, and run this again."
    step "Emscripten (the compiler to WebAssembly; once, about 600 MB in $CACHE)"
    local suite
    for suite in $EMSCRIPTEN_SUITES; do
        if quietly "from Debian $suite" extract_suite "$suite"; then
            rm -rf "$CACHE/emscripten-$suite.new.$$"*
            find_emscripten
            say "   Emscripten $(emcc_version "$EMSCRIPTEN/emcc") from Debian $suite"
            return 0
        fi
        rm -rf "$CACHE/emscripten-$suite.new.$$"*
        say "   Debian $suite did not give it"
    done
    fail "Emscripten came from none of the suites $EMSCRIPTEN_SUITES." \
        "The reasons stand above. Without network, copy $CACHE from a machine where this ran, to the same path."
}
