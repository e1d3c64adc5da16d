#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0

# desktop_test.sh [--walk CONSOLE SLUICED SLUICECTL] TEST…: on a real X server with a window manager
# and a session bus of its own, a screen reader's walk through the console, then the tests, with
# true focus and keys.
set -euo pipefail
here="$(dirname "$(readlink -f "$0")")"

# The second run of this script is within the session bus.
if [ "${SLUICE_TEST_DESKTOP:-}" = inner ]; then
    openbox >"$SLUICE_TEST_SCRATCH/openbox.log" 2>&1 &
    desktop_pid=$!
    trap 'kill "$desktop_pid" 2>/dev/null || true' EXIT
    if [ "${1:-}" = --walk ]; then
        /usr/bin/python3 "$here/screen_reader_walk.py" "$2" "$3" "$4" "$SLUICE_TEST_SCRATCH/walk"
        shift 4
    fi
    quiet=(-silent)
    [ -z "${SLUICE_TEST_SECONDS:-}" ] || quiet=() # a measurement
    for test in "$@"; do
        SECONDS=0
        "$test" "${quiet[@]}"
        echo "== $(basename "$test") under X: $SECONDS s"
    done
    exit 0
fi

for program in Xvfb openbox dbus-run-session; do
    command -v "$program" >/dev/null || {
        echo "SKIP: $program is not installed"
        exit 77
    }
done
scratch="$(mktemp -d)"
x_pid=
cleanup() {
    [ -z "$x_pid" ] || kill "$x_pid" 2>/dev/null || true
    rm -rf "$scratch"
}
trap cleanup EXIT
mkfifo "$scratch/display"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$scratch/display" 2>"$scratch/x.log" &
x_pid=$!
read -r number <"$scratch/display" || {
    cat "$scratch/x.log" >&2
    exit 1
}
mkdir -m 700 "$scratch/run"
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LC_ALL=C.UTF-8 \
    HOME="$scratch" XDG_RUNTIME_DIR="$scratch/run" SLUICE_TEST_SCRATCH="$scratch" SLUICE_TEST_DESKTOP=inner
dbus-run-session -- "$0" "$@"
