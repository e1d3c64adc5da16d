# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Functions of ./dev: packages, configuring, building, testing. The working directory is the root.

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }

die() {
    printf './dev: %s\n' "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "not root and no sudo; as root run: $*"
    fi
}

packages_of_group() {
    awk -v group="$1" '$1 == group { print $2 }' packaging/debian-packages.txt
}

missing_packages() {
    local group package
    for group in "$@"; do
        for package in $(packages_of_group "$group"); do
            [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
                echo "$package"
        done
    done | sort -u
}

# install_packages GROUP…: calls apt only if dpkg says that something is missing.
install_packages() {
    command -v dpkg-query >/dev/null || {
        say "not a Debian system: nothing is installed, packaging/debian-packages.txt lists the needs"
        return 0
    }
    local -a missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing ${missing[*]}"
    command -v apt-get >/dev/null || die "apt-get is not there; install: ${missing[*]}"
    as_root apt-get update -q ||
        say "apt-get update failed; trying with the package lists that are there"
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}" ||
        die "apt could not install: ${missing[*]}"
}

# The client tests use real clients from npm; the lock file pins them by checksum.
install_node_modules() {
    local folder=tests/clients
    [ -f $folder/package-lock.json ] || return 0
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        install_packages node
    fi
    if [ $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]; then
        return 0
    fi
    say "installing the npm modules of the client tests"
    (cd $folder && npm install --no-save --no-audit --no-fund --loglevel=error) ||
        say "npm install failed: tests that need npm clients will fail"
}

# configure_and_build PRESET [ARGS…]: ARGS go to the build, e.g. --target fuzzers.
configure_and_build() {
    local preset="$1" jobs="${SLUICE_JOBS:-$(nproc)}" log="build/$1-configure.log"
    shift
    mkdir -p build
    say "building preset $preset"
    if ! cmake --preset "$preset" >"$log" 2>&1; then
        cat "$log" >&2
        die "cmake --preset $preset failed"
    fi
    cmake --build --preset "$preset" -j "$jobs" "$@"
}

# The last lines are ctest's own count and time.
run_ctest() {
    local preset="$1"
    shift
    ctest --test-dir "build/$preset" --output-on-failure --no-label-summary \
        --no-tests=error --parallel 2 "$@"
}

# make_packages BUILD_DIR OUTPUT_DIR
make_packages() {
    rm -rf "$2"
    mkdir -p "$2"
    cpack -G DEB --config "$1/CPackConfig.cmake" -B "$2" >"$2/cpack.log" 2>&1 || {
        cat "$2/cpack.log" >&2
        die "cpack failed"
    }
    rm -rf "$2/_CPack_Packages"
}
