# Runs the steps of tools/test one after another, keeps their times, and closes with a table. Sourced by tools/test.
# shellcheck shell=bash

STEP_NAMES=() STEP_RESULTS=() STEP_TIMES=()

note() { STEP_NAMES+=("$1"); STEP_RESULTS+=("$2"); STEP_TIMES+=("$3"); }

# run NAME COMMAND...: a step that fails does not stop the next one; RESULT says how it went.
# Never write 'run … || …' or 'if run …': inside a condition bash ignores 'set -e', in functions and subshells too.
run() {
    local name=$1 start=$SECONDS code; shift
    echo; step "$name"
    set +e
    (set -e; "$@")
    code=$?
    set -e
    case $code in 0) RESULT=passed ;; 77) RESULT=skipped ;; *) RESULT=FAILED ;; esac
    say "-- $name: $RESULT ($((SECONDS - start)) s)"
    note "$name" $RESULT $((SECONDS - start))
}

# skip NAME REASON
skip() { echo; step "$1"; say "-- $1: skipped ($2)"; note "$1" skipped 0; }

# closing: the table, and the last line; its status is that of the whole run.
closing() {
    local i passed=0 failed=0 skipped=0
    printf '\n%-44s %-8s %6s\n' step result s
    for i in "${!STEP_NAMES[@]}"; do
        printf '%-44s %-8s %6d\n' "${STEP_NAMES[i]}" "${STEP_RESULTS[i]}" "${STEP_TIMES[i]}"
        case ${STEP_RESULTS[i]} in passed) passed=$((passed + 1)) ;; FAILED) failed=$((failed + 1)) ;; *) skipped=$((skipped + 1)) ;; esac
    done
    printf '\n%d passed, %d failed' $passed $failed
    [ $skipped -eq 0 ] || printf ', %d skipped' $skipped
    printf '\n'
    [ $failed -eq 0 ]
}
