# Installs the npm packages of package-lock.json into node_modules. Sourced by tools/setup.
# shellcheck shell=bash

NPM_STAMP=$ROOT/node_modules/.as-in-lock-file

npm_wanted() { cat "$ROOT/package.json" "$ROOT/package-lock.json" | cksum; }

setup_npm() {
    [ "$(cat "$NPM_STAMP" 2>/dev/null)" = "$(npm_wanted)" ] && return 0
    step "npm packages"
    # No scripts: nothing here needs one, and one that downloads would fail behind a closed network.
    quietly "npm ci" npm --prefix "$ROOT" ci --ignore-scripts --no-audit --no-fund --loglevel=error ||
        fail "npm could not install the packages of package-lock.json." \
            "The reason stands above. 'npm config get registry' names the registry this machine uses."
    npm_wanted >"$NPM_STAMP"
}
