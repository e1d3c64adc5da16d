#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0

# desktop_test.sh desktop|metainfo|man: what desktops read of us, judged by their own programs. Skipped (77)
# where such a program is not installed.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

need() { command -v "$1" >/dev/null || {
    echo "SKIP: $1 is not installed"
    exit 77
}; }

case "${1-}" in
desktop)
    need desktop-file-validate
    found="$(desktop-file-validate desktop/org.sluice.console.desktop 2>&1)"
    [ -z "$found" ] || {
        echo "$found"
        exit 1
    }
    ;;
metainfo)
    need appstreamcli
    appstreamcli validate --no-net desktop/org.sluice.console.metainfo.xml
    ;;
man)
    need man
    for page in man/*.[1-8]; do
        found="$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)"
        [ -z "$found" ] || {
            echo "$page: $found"
            exit 1
        }
    done
    ;;
*)
    echo "usage: desktop_test.sh desktop|metainfo|man" >&2
    exit 64
    ;;
esac
