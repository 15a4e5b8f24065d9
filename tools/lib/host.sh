# Installs the programs this project needs from the machine's own packages. Sourced by tools/setup.
# shellcheck shell=bash

# program or file | Debian package | what it is for
HOST_BUILD="
cmake|cmake|configures the build
ninja|ninja-build|runs the build
node|nodejs|composes the site
npm|npm|fetches the tools written in JavaScript
python3|python3|runs Emscripten's scripts
git|git|names the version
xz|xz-utils|unpacks sources"
HOST_TREE="
patchelf|patchelf|makes Emscripten run from the cache
/usr/share/keyrings/debian-archive-keyring.gpg|debian-archive-keyring|checks what is extracted"
HOST_TEST="
g++|g++|native tests
clang++|clang|native tests, second compiler
clang-format|clang-format|the format check
clang-tidy|clang-tidy|tools/tidy"
HOST_BROWSERS="
chromium|chromium|browser tests
firefox|firefox-esr|browser tests
WebKitWebDriver|webkit2gtk-driver|browser tests
xvfb-run|xvfb|a screen for browsers
xauth|xauth|a screen for browsers
xdotool|xdotool|gives a browser's window the focus"

# missing_packages ROWS: the packages whose program is not there.
missing_packages() {
    local program package
    while IFS='|' read -r program package _; do
        [ -z "$program" ] || have "$program" || [ -e "$program" ] || echo "$package"
    done <<<"$1"
}

install_packages() {
    local line="apt-get install -y --no-install-recommends $*"
    [ "$(id -u)" -eq 0 ] || have sudo || fail "these Debian packages are missing: $*" \
        "You are not root and there is no sudo. Ask an administrator to run:" "  $line"
    step "Debian packages: $*"
    quietly "reading the package lists" as_root apt-get update ||
        say "   the lists could not be renewed; trying with the ones that are here"
    quietly "installing" as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
        install -y --no-install-recommends "$@" ||
        fail "apt-get could not install: $*" "The reason stands above. To try by hand:" "  $line"
}

# setup_host ROWS...: installs what is missing, or says what to install where there is no apt.
setup_host() {
    local missing rows
    missing=$(for rows in "$@"; do missing_packages "$rows"; done | sort -u | tr '\n' ' ')
    [ -n "${missing// /}" ] || return 0
    has_apt || fail "these are missing (by Debian's package names): $missing" "Install them with your system's package manager."
    # shellcheck disable=SC2086  # a list of words
    install_packages $missing
}

# check_versions: too old is as bad as missing, and the message should come from here, not from a tool's depths.
check_versions() {
    local node cmake
    node=$(node --version | tr -d v)
    at_least "$node" "$NODE_OLDEST" || fail "node $node is too old; $NODE_OLDEST or newer is needed." "Debian's package is nodejs."
    cmake=$(cmake --version | sed -nE '1s/.* ([0-9.]+).*/\1/p')
    at_least "$cmake" "$CMAKE_OLDEST" || fail "cmake $cmake is too old; $CMAKE_OLDEST or newer is needed."
}
