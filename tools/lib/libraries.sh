# Brings the sources of Dear ImGui, SDL2, nlohmann/json and GoogleTest into the cache. Sourced by tools/setup.
# shellcheck shell=bash

# Each library of pins.sh: where it lies, or where it would lie.
library_rows() { grep '|' <<<"$LIBRARIES"; }

# unpack ARCHIVE FOLDER: whole or not at all.
unpack() {
    local archive=$1 folder=$2 fresh="$2.new.$$"
    rm -rf "$fresh" && mkdir -p "$fresh"
    tar --extract --file="$archive" --directory="$fresh" --strip-components=1 --no-same-owner
    rm -rf "$folder" && mv "$fresh" "$folder"
}

# from_pool POOL_PATH SHA256 FILE: the pinned archive, checked by apt's own downloader.
from_pool() { /usr/lib/apt/apt-helper download-file "$(debian_mirror)/$1" "$3" "SHA256:$2"; }

# from_index PACKAGE OLDEST FOLDER: what a suite lists today, by its signed index; prints "suite version file".
from_index() {
    local package=$1 oldest=$2 work=$3 suite file version opts
    for suite in $EMSCRIPTEN_SUITES; do
        mapfile -t opts < <(private_apt "$work/$suite" "$suite" deb-src)
        apt-get "${opts[@]}" update >/dev/null 2>&1 || continue
        (cd "$work/$suite" && apt-get "${opts[@]}" source --download-only --only-source "$package" >/dev/null 2>&1) || continue
        file=$(find "$work/$suite" -maxdepth 1 -name '*.orig.tar.*' ! -name '*.asc' | head -n 1)
        version=$(basename "$file" | sed -E 's/^[^_]*_//; s/\.orig\.tar.*//; s/^.*really\.//; s/[+~].*//')
        [ -n "$file" ] && at_least "$version" "$oldest" && { echo "$suite $version $file"; return 0; }
    done
    return 1
}

get_library() {
    local name=$1 folder=$2 package=$3 oldest=$4 pool=$5 sha=$6 work got
    work=$(mktemp -d "$CACHE/fetch.XXXXXX")
    if quietly "$folder (pinned, checked)" from_pool "$pool" "$sha" "$work/archive"; then
        unpack "$work/archive" "$CACHE/$folder"
    else
        say "   $folder is not in the archive's pool any more (or the network is down); asking the index for $package ..."
        if ! got=$(from_index "$package" "$oldest" "$work"); then
            rm -rf "$work"
            fail "no source of $name ($package >= $oldest) was found in $EMSCRIPTEN_SUITES." \
                "Is the network there? Try 'apt-get update'. The pinned file was: $pool"
        fi
        say "   using $package ${got#* } from Debian ${got%% *} in place of the pinned $folder"
        unpack "${got##* }" "$CACHE/$folder"
        echo "taken from Debian ${got%% *} in place of the pinned version" >"$CACHE/$folder/NOT-AS-PINNED"
    fi
    rm -rf "$work"
}

libraries_present() {
    local folder
    while IFS='|' read -r _ folder _; do [ -d "$CACHE/$folder" ] || return 1; done < <(library_rows)
}

setup_libraries() {
    libraries_present && return 0
    if ! has_apt || [ ! -x /usr/lib/apt/apt-helper ]; then
        say "   no Debian archive here: CMake fetches the libraries from their upstream projects (FetchContent)"
        return 0
    fi
    [ -n "$(debian_mirror)" ] || fail "apt names no archive for this Debian release." "Look at /etc/apt/sources.list.d."
    step "Libraries"
    local row
    while IFS='|' read -r -a row; do
        [ -d "$CACHE/${row[1]}" ] || get_library "${row[@]}"
    done < <(library_rows)
}

# write_deps: tells CMake where the unpacked libraries lie (build/deps.cmake is read by CMakeLists.txt when it exists).
write_deps() {
    local name folder text
    text="# Written by tools/setup: libraries from the cache in place of a download."$'\n'
    while IFS='|' read -r name folder _; do
        [ -d "$CACHE/$folder" ] && text+="set(FETCHCONTENT_SOURCE_DIR_$name \"$CACHE/$folder\" CACHE PATH \"\" FORCE)"$'\n'
    done < <(library_rows)
    mkdir -p "$ROOT/build"
    [ "$(cat "$ROOT/build/deps.cmake" 2>/dev/null)"$'\n' = "$text" ] || printf '%s' "$text" >"$ROOT/build/deps.cmake"
}
