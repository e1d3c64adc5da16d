#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0

# lint_test.sh format|shell: the quick parts of `./dev lint --all`, each as a test of its own. Needs a
# git checkout, for the list of files; without one it is skipped (77).
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
# shellcheck source=packaging/dev/common.sh
source packaging/dev/common.sh
# shellcheck source=packaging/dev/lint.sh
source packaging/dev/lint.sh

[ -e .git ] || exit 77
mapfile -t files < <(files_to_lint all)
[ ${#files[@]} -gt 100 ] || die "only ${#files[@]} files found"

case "${1-}" in
format)
    sources=()
    for file in "${files[@]}"; do
        case "$file" in *.cpp | *.h) sources+=("$file") ;; esac
    done
    lint_format no "${sources[@]}"
    ;;
shell)
    command -v shellcheck >/dev/null || die "shellcheck is not installed"
    lint_shell "${files[@]}"
    ;;
*) die "usage: lint_test.sh format|shell" ;;
esac
