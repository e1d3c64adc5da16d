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

# demo_token BIN SUBJECT [ARGS of sluicectl token]
demo_token() {
    local bin="$1" subject="$2"
    shift 2
    "$bin/sluicectl" token --config "$DEMO_CONFIG" --ttl 8h --sub "$subject" "$@"
}

# start_demo_subscribers BIN. Some people who follow something, so that the console has whom to show.
start_demo_subscribers() {
    local bin="$1" who
    for who in ada:Codertocat/Hello-World grace:Codertocat linus:octo-org/octo-repo; do
        follow_as "$bin" "${who%%:*}" "${who#*:}"
    done
    for who in ada margaret; do
        follow_as "$bin" "$who" --room /repositories/Codertocat/Hello-World
    done
}

# follow_as BIN SUBJECT [ARGS of sluicectl subscribe]
follow_as() {
    local bin="$1" subject="$2"
    shift 2
    SLUICE_TOKEN="$(demo_token "$bin" "$subject" --subscribe '*')" \
        setsid "$bin/sluicectl" subscribe "$@" >/dev/null 2>>"$DEMO_DATA/subscribers.log" &
    DEMO_PIDS+=("$!")
}

# demo_deeds BIN. What operators did, for the audit log: one thing done, one refused.
demo_deeds() {
    local bin="$1" admin
    admin="ws://$(ready_value admin)"
    follow_as "$bin" mallory Codertocat
    sleep 1
    SLUICE_TOKEN="$(demo_token "$bin" olga --admin operator)" "$bin/sluicectl" kick mallory \
        --admin "$admin" --reason "reads more than it needs" >>"$DEMO_DATA/deeds.log" 2>&1 || true
    SLUICE_TOKEN="$(demo_token "$bin" eve --admin viewer)" "$bin/sluicectl" kick ada \
        --admin "$admin" --reason "I want her seat" >>"$DEMO_DATA/deeds.log" 2>&1 || true
}

# demo_console_home BIN: a folder with a ready profile; its token is in a file that only we may read.
demo_console_home() {
    local bin="$1" home="$SLUICE_DATA/console"
    mkdir -p "$home"
    (umask 077 && demo_token "$bin" "$(id -un)" --admin admin >"$home/token")
    cat >"$home/profiles.json" <<JSON
{ "version": 1, "profiles": [ { "id": "demo", "name": "demo", "url": "ws://$(ready_value admin)/admin/v1",
  "environment": "local", "token": "command", "token_command": "cat \\"$home/token\\"" } ] }
JSON
    echo "$home"
}

has_display() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

# start_demo_console BIN
start_demo_console() {
    [ -x "$1/sluice-console" ] && has_display || return 0
    setsid "$1/sluice-console" --home "$(demo_console_home "$1")" --profile demo \
        >"$DEMO_DATA/console.log" 2>&1 &
    DEMO_PIDS+=("$!")
    say "the console is open on it (log: $DEMO_DATA/console.log)"
}

# start_demo BIN: the server with its data folder and the token of the one who publishes
start_demo() {
    mkdir -p "$DEMO_DATA"
    trap stop_demo EXIT
    trap 'exit 0' INT TERM HUP
    SLUICE_DATA="$(readlink -f "$DEMO_DATA")"
    export SLUICE_DATA
    start_demo_server "$1"
    SLUICE_SERVER="ws://$(ready_value listen)"
    SLUICE_TOKEN="$(demo_token "$1" demo --publish '*' --subscribe '*' --manage routes)"
    export SLUICE_SERVER SLUICE_TOKEN
}

# run_demo BIN [ARGS of sluicectl subscribe]
run_demo() {
    local bin="$1"
    shift
    start_demo "$bin"
    say "server $SLUICE_SERVER, metrics http://$(ready_value admin)/metrics, data $DEMO_DATA"
    say "real GitHub webhooks go in, 5 a second (log: $DEMO_DATA/publish.log)"
    say "each goes to the streams of its repository, its sender and its assignees, and to a room; elsewhere, try"
    echo "      SLUICE_DATA=$SLUICE_DATA $bin/sluicectl subscribe Codertocat --config $DEMO_CONFIG"
    echo "      $bin/sluicectl explain github.push '{\"sender\": {\"login\": \"ada\"}}' --manifests $(dirname $DEMO_CONFIG)"
    say "what follows is the stream $DEMO_STREAM; Ctrl-C ends everything"
    start_demo_publisher "$bin"
    start_demo_subscribers "$bin"
    start_demo_console "$bin"
    "$bin/sluicectl" subscribe "$@" "$DEMO_STREAM"
}

run_command() {
    local -a targets=(sluiced sluicectl)
    ! has_display || targets+=(sluice-console)
    install_packages build
    configure_and_build release --target "${targets[@]}"
    run_demo build/release/bin
}

# take_shots BUILD FOLDER: pictures of every view, light and dark, from the running demonstration
take_shots() {
    local build="$1" folder="$2"
    start_demo "$build/bin"
    start_demo_publisher "$build/bin"
    start_demo_subscribers "$build/bin"
    demo_deeds "$build/bin"
    QT_QPA_PLATFORM=offscreen timeout 120 "$build/tests/console_shots" --profile demo \
        --home "$(demo_console_home "$build/bin")" --out "$folder" --size "${SLUICE_SHOT_SIZE:-1440x900}"
}

shots_command() {
    local folder="${1:-build/shots}"
    export SLUICE_PORT=0 SLUICE_ADMIN_PORT=0 SLUICE_DEMO_DATA="${SLUICE_DEMO_DATA:-build/shots-data}"
    DEMO_DATA="$SLUICE_DEMO_DATA"
    install_packages build
    configure_and_build release --target sluiced sluicectl console_shots
    take_shots build/release "$folder"
}
