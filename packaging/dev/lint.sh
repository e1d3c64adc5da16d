# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Functions of ./dev lint.

# The branch point; on main the previous commit.
lint_base() {
    local base
    base="$(git merge-base HEAD main 2>/dev/null || true)"
    if [ -z "$base" ] || [ "$base" = "$(git rev-parse HEAD)" ]; then
        base="$(git rev-parse -q --verify HEAD~1 || git rev-parse HEAD)"
    fi
    echo "$base"
}

# Files that differ from there, and new ones.
changed_files() {
    local base
    base="$(lint_base)"
    git diff --name-only --diff-filter=d "$base"
    git ls-files --others --exclude-standard
}

files_to_lint() {
    if [ "$1" = all ]; then git ls-files; else changed_files; fi | sort -u
}

is_shell_script() {
    case "$1" in *.sh) return 0 ;; esac
    [ -f "$1" ] && head -n 1 "$1" | grep -qaE '^#!.*\b(ba)?sh\b'
}

lint_shell() {
    local -a scripts=()
    command -v shellcheck >/dev/null || {
        say "shellcheck is not installed: shell scripts are not checked"
        return 0
    }
    for file in "$@"; do
        if is_shell_script "$file"; then scripts+=("$file"); fi
    done
    [ ${#scripts[@]} -eq 0 ] || shellcheck -x "${scripts[@]}"
}

# clang-tidy reads the flags that the release preset compiles with.
lint_tidy() {
    local -a sources=()
    for file in "$@"; do
        case "$file" in *.cpp) sources+=("$file") ;; esac
    done
    [ ${#sources[@]} -gt 0 ] || return 0
    [ -f build/release/compile_commands.json ] || cmake --preset release >/dev/null
    printf '%s\0' "${sources[@]}" |
        xargs -0 -n 4 -P "${SLUICE_JOBS:-$(nproc)}" clang-tidy --quiet -p build/release
}

# `area: imperative sentence`, at most 60 characters.
lint_commits() {
    local bad
    bad="$(git log --no-merges --format=%s "$(lint_base)..HEAD" |
        grep -vE '^[a-z0-9_./*, -]+: [A-Za-z].*[^.]$' || true)"
    bad+="$(git log --no-merges --format=%s "$(lint_base)..HEAD" | awk 'length > 60')"
    [ -z "$bad" ] || {
        # shellcheck disable=SC2016 # the backticks are for people
        printf 'commit subjects that are not `area: imperative sentence` in 60 characters:\n%s\n' "$bad" >&2
        return 1
    }
}

lint_format() {
    local fix="$1"
    shift
    [ $# -gt 0 ] || return 0
    if [ "$fix" = yes ]; then
        clang-format -i "$@"
    else
        clang-format --dry-run --Werror "$@"
    fi
}

lint_command() {
    local scope=changed fix=no failed=0
    local -a files sources=()
    for argument in "$@"; do
        case "$argument" in
        --all) scope=all ;;
        --fix) fix=yes ;;
        *) die "usage: ./dev lint [--all] [--fix]" ;;
        esac
    done
    install_packages lint
    mapfile -t files < <(files_to_lint $scope)
    for file in "${files[@]}"; do
        case "$file" in *.cpp | *.h) sources+=("$file") ;; esac
    done
    say "clang-format: ${#sources[@]} files"
    lint_format $fix "${sources[@]}" || failed=1
    say "clang-tidy"
    lint_tidy "${sources[@]}" || failed=1
    say "shellcheck"
    lint_shell "${files[@]}" || failed=1
    say "commit subjects"
    lint_commits || failed=1
    say "architecture rules"
    python3 -B tests/architecture/check.py . || failed=1
    [ $failed -eq 0 ] || die "lint found something"
    say "clean"
}
