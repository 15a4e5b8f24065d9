# What every tools/* script shares: where things live, how messages look, how a command is run. Sourced, never run.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=${IMMUNARIUM_CACHE:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/immunarium}
JOBS=${IMMUNARIUM_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}
# shellcheck source=tools/lib/pins.sh
source "$ROOT/tools/lib/pins.sh"

say()  { printf '%s\n' "$*" >&2; }
step() { if [ -t 2 ]; then printf '\033[1m== %s\033[0m\n' "$*" >&2; else say "== $*"; fi; }
fail() { printf '\nCould not go on: %s\n' "$1" >&2; shift; [ $# -eq 0 ] || printf '  %s\n' "$@" >&2; exit 1; }

# quietly LABEL COMMAND...: one line while it works; the command's own words only if it fails.
quietly() {
    local label=$1 log start; shift
    log=$(mktemp); start=$SECONDS
    printf '   %s ... ' "$label" >&2
    if "$@" >"$log" 2>&1 </dev/null; then
        printf 'done (%d s)\n' $((SECONDS - start)) >&2
        rm -f "$log"
    else
        printf 'FAILED\n' >&2
        tail -n 25 "$log" | sed 's/^/      /' >&2
        rm -f "$log"
        return 1
    fi
}

have() { command -v "$1" >/dev/null 2>&1; }

# at_least FOUND WANTED: is version FOUND the same as WANTED, or newer?
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

has_apt() { have apt-get && [ -e /etc/debian_version ]; }

# as_root COMMAND...: as it is for root, through sudo for others.
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

# only_one: a second set-up on the same cache waits for the first; its result is then found as done.
only_one() {
    mkdir -p "$CACHE" || fail "the cache folder $CACHE cannot be made." "Choose another with IMMUNARIUM_CACHE=/some/folder."
    have flock || return 0
    exec 9>"$CACHE/.lock"
    flock -n 9 && return 0
    say "   another set-up is at work on $CACHE; waiting for it ..."
    flock 9
}

# debian_mirror: the address this machine's own package manager uses for its main archive; nothing is written down here.
debian_mirror() {
    local code
    code=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(SITE)' 'Created-By: Packages' 2>/dev/null |
        awk -v code="$code" '$2 == "main" && ($1 == code || !code) { print $3; exit }'
}

# private_apt FOLDER SUITE KIND: apt options for an index of SUITE (KIND deb or deb-src) that never touches the machine's own.
private_apt() {
    local dir=$1 suite=$2 kind=$3 key=/usr/share/keyrings/debian-archive-keyring.gpg
    mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
    echo "$kind [signed-by=$key] $(debian_mirror) $suite main" >"$dir/sources.list"
    printf '%s\n' -o "Dir::Etc::sourcelist=$dir/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
        -o "Dir::State::lists=$dir/lists" -o "Dir::Cache=$dir/cache" -o "APT::Sandbox::User=$(id -un)" \
        -o Acquire::Check-Valid-Until=false   # a mirror may lag behind a suite that moves; its signature is still checked
}
