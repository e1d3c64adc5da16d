#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0

# demo_test.sh BIN: what `./dev run` does after building, on free ports and until three events came.
set -euo pipefail
bin="$1"
cd "$(dirname "$(readlink -f "$0")")/../.."
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export SLUICE_PORT=0 SLUICE_ADMIN_PORT=0 SLUICE_DEMO_DATA="$scratch/data"
unset DISPLAY WAYLAND_DISPLAY # the console has tests of its own

(
    # shellcheck source=packaging/dev/common.sh
    source packaging/dev/common.sh
    # shellcheck source=packaging/dev/demo.sh
    source packaging/dev/demo.sh
    run_demo "$bin" --count 3
) | tee "$scratch/output" | cut -c 1-100

events="$(grep -c 'Codertocat/Hello-World #[0-9]' "$scratch/output" || true)"
[ "$events" = 3 ] || {
    echo "FAIL: $events events instead of 3" >&2
    exit 1
}
grep -q 'drained in' "$scratch/data/sluiced.log" || {
    echo "FAIL: the server was not stopped in order" >&2
    exit 1
}
