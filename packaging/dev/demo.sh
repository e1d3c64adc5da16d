# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Functions of ./dev run: the first minute with the product.

DEMO_DATA=build/demo-data
DEMO_CONFIG=resources/manifests/demo/sluice.yaml
DEMO_SAMPLES=resources/samples/github-webhooks.ndjson
DEMO_STREAM="${SLUICE_DEMO_STREAM:-Codertocat/Hello-World}"
DEMO_PIDS=()

# Stops only what this script started.
stop_demo() {
    trap - EXIT INT TERM
    local pid
    for pid in "${DEMO_PIDS[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
    for pid in "${DEMO_PIDS[@]}"; do wait "$pid" 2>/dev/null || true; done
    echo
    say "stopped; data and log: $DEMO_DATA, configuration: $DEMO_CONFIG"
}

# The server writes its ready file by rename, so a file that is there is complete.
wait_for_ready_file() {
    local pid="$1" file="$2" left
    for ((left = 300; left > 0; left--)); do
        [ ! -f "$file" ] || return 0
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    tail -n 20 "$DEMO_DATA/sluiced.log" >&2
    die "the server did not become ready; its log is $DEMO_DATA/sluiced.log"
}

# ready_value listen|admin: host:port from the ready file
ready_value() {
    sed -nE "s/.*\"$1\": *\\{ *\"host\": *\"([^\"]*)\", *\"port\": *([0-9]+).*/\\1:\\2/p" \
        <(tr -d '\n' <"$DEMO_DATA/ready.json")
}

start_demo_server() {
    rm -f "$DEMO_DATA/ready.json"
    SLUICE_DATA="$PWD/$DEMO_DATA" build/release/bin/sluiced --config "$DEMO_CONFIG" \
        --ready-file "$DEMO_DATA/ready.json" >"$DEMO_DATA/sluiced.log" 2>&1 &
    DEMO_PIDS+=("$!")
    wait_for_ready_file "$!" "$DEMO_DATA/ready.json"
}

run_command() {
    local ctl=build/release/bin/sluicectl server token
    install_packages build
    configure_and_build release
    mkdir -p "$DEMO_DATA"
    trap stop_demo EXIT
    trap 'exit 0' INT TERM
    start_demo_server
    server="http://$(ready_value listen)"
    token="$(SLUICE_DATA="$PWD/$DEMO_DATA" $ctl token --config "$DEMO_CONFIG" \
        --sub demo --publish '*' --subscribe '*')"
    say "server: $server   admin: http://$(ready_value admin)   data: $DEMO_DATA"
    say "real GitHub webhooks go in at 5 a second; below is the stream of $DEMO_STREAM (Ctrl-C ends)"
    SLUICE_TOKEN="$token" $ctl --server "$server" publish --file "$DEMO_SAMPLES" --rate 5 \
        >"$DEMO_DATA/publish.log" 2>&1 &
    DEMO_PIDS+=("$!")
    SLUICE_TOKEN="$token" $ctl --server "$server" subscribe stream "$DEMO_STREAM"
}
