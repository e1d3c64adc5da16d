#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Bursts, stalled readers and readers that leave: what each may cost the others.

    load.py SLUICED [CASE]…
"""

import json
import socket
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "native"))

from harness import Server, equal, eventually, run, token  # noqa: E402 (the path above comes first)
from streams import Stream  # noqa: E402

MANIFEST = "routes:\n  notes.written: key\n"
ALICE = token("alice", None)
BURST = 100_000
BATCH = 1000


def burst(server, count, padding=""):
    """Publishes events n = 0 … count-1 as fast as batches are answered."""
    bearer = token("writer")
    batch = BATCH // 2 if padding else BATCH  # a request has at most 1 MiB
    for first in range(0, count, batch):
        events = [{"event": "notes.written", "payload": {"key": "alice", "n": n, "padding": padding}}
                  for n in range(first, first + batch)]
        status, _, _ = server.http("POST", "/v1/events", events, bearer)
        equal(status, 200)


def read_all(stream, count):
    """The numbers of the next parts."""
    numbers, rest = [], b""
    while len(numbers) < count:
        pieces = (rest + stream.chunks()).split(b"\r\n--cut\r\n")
        rest = pieces.pop()
        numbers += [json.loads(piece)["data"]["n"] for piece in pieces if piece.strip() != b'"heartbeat"']
    return numbers


def in_background(work):
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def a_burst_reaches_a_reading_client_complete():
    with Server(manifest=MANIFEST) as server, Stream(server, "alice", ALICE) as stream:
        stream.chunk()
        publisher = in_background(lambda: burst(server, BURST))
        equal(read_all(stream, BURST), list(range(BURST)))
        publisher.join()
        equal(server.closes("slow_consumer"), 0)


def a_stalled_reader_harms_nobody():
    """It reads nothing while more is published than its bounds hold; the other reader gets everything."""
    count = 20_000
    with Server(manifest=MANIFEST) as server, Stream(server, "alice", ALICE) as stalled, Stream(server, "alice", ALICE) as reader:
        stalled.chunk()
        reader.chunk()
        before = server.rss_kib()
        publisher = in_background(lambda: burst(server, count, "x" * 1000))
        equal(read_all(reader, count), list(range(count)))
        publisher.join()
        assert server.rss_kib() - before < 64 * 1024, f"{before} KiB became {server.rss_kib()} KiB"
        assert server.metric("sluice_outbox_bytes") < 2 * 1024 * 1024


def who_leaves_in_the_midst_frees_everything():
    with Server(manifest=MANIFEST) as server:
        streams = [Stream(server, "alice", ALICE) for _ in range(20)]
        publisher = in_background(lambda: burst(server, 10_000, "x" * 500))
        for stream in streams:
            stream.chunk()
            stream._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # a reset
            stream.close()
        publisher.join()
        eventually(lambda: server.metric("sluice_connections") <= 1, what="all connections freed")
        eventually(lambda: server.metric("sluice_channels") == 0, what="all subscriptions freed")
        equal(server.metric("sluice_outbox_bytes"), 0)


if __name__ == "__main__":
    run([a_burst_reaches_a_reading_client_complete, a_stalled_reader_harms_nobody, who_leaves_in_the_midst_frees_everything])
