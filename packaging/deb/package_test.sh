#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0

# package_test.sh BUILD_DIR: makes the packages, unpacks the server's into a scratch root, checks
# what is in it, runs the unpacked server and asks /readyz. As root with CI=true or
# SLUICE_TEST_DPKG=1 it also installs, runs and purges it on this system.
set -euo pipefail

build="$1"
scratch="$(mktemp -d)"
server_pid=
installed=no

cleanup() {
    if [ -n "$server_pid" ]; then kill -KILL "$server_pid" 2>/dev/null || true; fi
    if [ "$installed" = yes ]; then dpkg --purge sluice-server >/dev/null 2>&1 || true; fi
    rm -rf "$scratch"
}
trap cleanup EXIT

fail() {
    echo "FAIL: $*" >&2
    if [ -f "$scratch/sluiced.log" ]; then tail -n 20 "$scratch/sluiced.log" >&2; fi
    exit 1
}

make_packages() {
    cpack -G DEB --config "$build/CPackConfig.cmake" -B "$scratch/packages" >"$scratch/cpack.log" 2>&1 || {
        cat "$scratch/cpack.log" >&2
        fail "cpack"
    }
    server_deb="$(find "$scratch/packages" -maxdepth 1 -name 'sluice-server_*.deb')"
    tools_deb="$(find "$scratch/packages" -maxdepth 1 -name 'sluice-tools_*.deb')"
    if [ ! -f "$server_deb" ] || [ ! -f "$tools_deb" ]; then fail "two packages are expected"; fi
}

# The console is a package of its own, and says its version without a display.
check_console() {
    local deb root="$1"
    deb="$(find "$scratch/packages" -maxdepth 1 -name 'sluice-console_*.deb')"
    [ -f "$deb" ] || return 0 # a build without it
    dpkg-deb -x "$deb" "$root"
    [ -f "$root/usr/share/applications/org.sluice.console.desktop" ] || fail "the console has no desktop file"
    env -u DISPLAY -u WAYLAND_DISPLAY "$root/usr/bin/sluice-console" --version | grep -q '^sluice-console [0-9]' ||
        fail "the console does not say its version"
}

check_contents() {
    local root="$1" file
    dpkg-deb -x "$server_deb" "$root"
    dpkg-deb -x "$tools_deb" "$root"
    dpkg-deb -e "$server_deb" "$scratch/control"
    check_console "$scratch/console"
    for file in usr/bin/sluiced usr/bin/sluicectl lib/systemd/system/sluiced.service \
        etc/sluice/sluice.yaml etc/default/sluice usr/share/doc/sluice-server/copyright; do
        [ -f "$root/$file" ] || fail "$file is not in the packages"
    done
    grep -qx /etc/sluice/sluice.yaml "$scratch/control/conffiles" || fail "sluice.yaml is no conffile"
    for file in postinst prerm postrm; do
        [ -x "$scratch/control/$file" ] || fail "$file is not executable"
        sh -n "$scratch/control/$file"
    done
}

# Each dependency, or one of its alternatives, must be a package of this system.
check_dependencies() {
    local package
    while read -r package; do
        [ -n "$package" ] || continue
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            fail "the server depends on $package, which is not installed here"
    done < <(dpkg-deb -f "$server_deb" Depends | tr ',' '\n' | sed -E 's/\|.*//; s/[ (].*//; s/^ +//' |
        sed 's/:.*//')
    dpkg-deb -f "$server_deb" Depends | grep -q libqt6sql6-sqlite ||
        fail "the server does not depend on libqt6sql6-sqlite"
    dpkg-deb -f "$server_deb" Depends | grep -q libqt6core6 || fail "dpkg-shlibdeps found no library"
}

check_unit() {
    local unit="$1/lib/systemd/system/sluiced.service" level
    command -v systemd-analyze >/dev/null || return 0
    systemd-analyze security --help >/dev/null 2>&1 || return 0
    level="$(SYSTEMD_LOG_LEVEL=err systemd-analyze security --offline=true --no-pager "$unit" 2>/dev/null |
        sed -nE 's/.*exposure level for .*: ([0-9.]+) .*/\1/p')"
    [ -n "$level" ] || return 0
    echo "unit exposure: $level"
    awk -v level="$level" 'BEGIN { exit !(level <= 1.2) }' || fail "the unit's exposure is over 1.2"
}

# The packaged configuration with free ports and another data folder.
write_test_config() {
    sed -E -e "s/port: [0-9]+/port: 0/" -e "s#/var/lib/sluice#$2#" -e "s#/etc/sluice#$1/etc/sluice#" \
        "$1/etc/sluice/sluice.yaml" >"$2/sluice.yaml"
}

# sees_ready PROGRAM CONFIG FOLDER [RUN_AS…]: runs it until /readyz answers 200, then stops it.
sees_ready() {
    local program="$1" config="$2" folder="$3" address status left
    shift 3
    rm -f "$folder/ready.json"
    "$@" "$program" --config "$config" --ready-file "$folder/ready.json" >"$scratch/sluiced.log" 2>&1 &
    server_pid=$!
    for ((left = 200; left > 0; left--)); do
        [ ! -f "$folder/ready.json" ] || break
        kill -0 "$server_pid" 2>/dev/null || fail "the server ended early"
        sleep 0.1
    done
    [ -f "$folder/ready.json" ] || fail "no ready file within 20 s"
    address="$(python3 -c 'import json, sys
listen = json.load(open(sys.argv[1]))["listen"]
print(listen["host"], listen["port"], sep=":")' "$folder/ready.json")"
    status="$(curl -s -o /dev/null -w '%{http_code}' --noproxy '*' "http://$address/readyz")"
    [ "$status" = 200 ] || fail "/readyz answered $status"
    kill -TERM "$server_pid"
    wait "$server_pid" || fail "the server did not end with 0 after SIGTERM"
    server_pid=
    echo "$program: /readyz 200 at $address, ended with 0"
}

run_unpacked() {
    local root="$1" folder="$scratch/data"
    mkdir -p "$folder"
    write_test_config "$root" "$folder"
    sees_ready "$root/usr/bin/sluiced" "$folder/sluice.yaml" "$folder"
    "$root/usr/bin/sluicectl" --help >/dev/null || fail "sluicectl --help"
}

may_install() {
    [ "$(id -u)" = 0 ] || return 1
    [ "${CI:-}" = true ] || [ "${SLUICE_TEST_DPKG:-}" = 1 ] || return 1
    # Never touch an installation that is somebody's.
    if dpkg-query -W sluice-server >/dev/null 2>&1 || [ -e /var/lib/sluice ]; then
        echo "sluice-server is or was installed here: not installing"
        return 1
    fi
}

install_run_purge() {
    local folder=/var/lib/sluice/package-test
    installed=yes
    dpkg -i "$server_deb" >"$scratch/dpkg.log" 2>&1 || {
        cat "$scratch/dpkg.log" >&2
        fail "dpkg -i"
    }
    runuser -u sluice -- /usr/bin/sluiced --check-config --config /etc/sluice/sluice.yaml ||
        fail "the packaged configuration has mistakes"
    install -d -o sluice -g sluice -m 0700 "$folder"
    write_test_config "" "$folder"
    chmod 644 "$folder/sluice.yaml"
    sees_ready /usr/bin/sluiced "$folder/sluice.yaml" "$folder" \
        setpriv --reuid sluice --regid sluice --init-groups --
    dpkg --purge sluice-server >>"$scratch/dpkg.log" 2>&1 || fail "dpkg --purge"
    installed=no
    if [ -e /var/lib/sluice ] || [ -e /etc/sluice ]; then fail "purge left files"; fi
    if getent passwd sluice >/dev/null; then fail "purge left the user"; fi
    echo "installed, ran as user sluice, purged"
}

make_packages
check_contents "$scratch/root"
check_dependencies
check_unit "$scratch/root"
run_unpacked "$scratch/root"
if may_install; then install_run_purge; fi
