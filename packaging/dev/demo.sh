# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Functions of ./dev run: the first minute with the product.

DEMO_DATA="${SLUICE_DEMO_DATA:-build/demo-data}"
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

# start_demo_server BIN. Its own session, so that Ctrl-C reaches it only as the one SIGTERM of stop_demo, and it drains.
start_demo_server() {
    rm -f "$DEMO_DATA/ready.json"
    setsid "$1/sluiced" --config "$DEMO_CONFIG" \
        --ready-file "$DEMO_DATA/ready.json" >"$DEMO_DATA/sluiced.log" 2>&1 &
    DEMO_PIDS+=("$!")
    wait_for_ready_file "$!" "$DEMO_DATA/ready.json"
}

# start_demo_publisher BIN. Round and round, so that there is something to see for as long as somebody looks.
start_demo_publisher() {
    setsid "$1/sluicectl" publish --file "$DEMO_SAMPLES" --rate 5/s --repeat \
        >"$DEMO_DATA/publish.log" 2>&1 &
    DEMO_PIDS+=("$!")
}

# run_demo BIN [ARGS of sluicectl subscribe]
run_demo() {
    local bin="$1"
    shift
    mkdir -p "$DEMO_DATA"
    trap stop_demo EXIT
    trap 'exit 0' INT TERM HUP
    SLUICE_DATA="$(readlink -f "$DEMO_DATA")"
    export SLUICE_DATA
    start_demo_server "$bin"
    SLUICE_SERVER="ws://$(ready_value listen)"
    SLUICE_TOKEN="$("$bin/sluicectl" token --config "$DEMO_CONFIG" --ttl 8h --sub demo \
        --publish '*' --subscribe '*' --manage routes)"
    export SLUICE_SERVER SLUICE_TOKEN
    say "server $SLUICE_SERVER, metrics http://$(ready_value admin)/metrics, data $DEMO_DATA"
    say "real GitHub webhooks go in, 5 a second (log: $DEMO_DATA/publish.log)"
    say "each goes to the streams of its repository, its sender and its assignees, and to a room; elsewhere, try"
    echo "      SLUICE_DATA=$SLUICE_DATA $bin/sluicectl subscribe Codertocat --config $DEMO_CONFIG"
    echo "      $bin/sluicectl explain github.push '{\"sender\": {\"login\": \"ada\"}}' --manifests $(dirname $DEMO_CONFIG)"
    say "what follows is the stream $DEMO_STREAM; Ctrl-C ends everything"
    start_demo_publisher "$bin"
    "$bin/sluicectl" subscribe "$@" "$DEMO_STREAM"
}

run_command() {
    install_packages build
    configure_and_build release --target sluiced sluicectl
    run_demo build/release/bin
}
