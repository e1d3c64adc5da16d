#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Bursts, stalled readers and readers that leave: what each may cost the others.

    load.py SLUICED [CASE]…
"""

import os
import re
import socket
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "native"))

from harness import Server, equal, eventually, run, token  # noqa: E402 (the path above comes first)
from streams import Stream  # noqa: E402

MANIFEST = "routes:\n  notes.written: key\n"
ALICE = token("alice", None)
BURST = int(os.environ.get("SLUICE_BURST", "100000"))
BATCH = 1000
NUMBER = re.compile(rb'"n": ?(\d+)')


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
    """The numbers of the next parts, or server-sent events."""
    numbers, rest = [], b""
    while len(numbers) < count:
        end = b"\r\n--cut\r\n" if stream.headers["content-type"].startswith("multipart/") else b"\n\n"
        pieces = (rest + stream.chunks()).split(end)
        rest = pieces.pop()
        numbers += [int(found[1]) for found in map(NUMBER.search, pieces) if found]
    return numbers


def in_background(work):
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def a_burst_reaches_reading_clients_complete():
    """Multipart and server-sent events, at the same time."""
    with Server(manifest=MANIFEST) as server, Stream(server, "alice", ALICE) as multipart, \
            Stream(server, "alice", ALICE, accept="text/event-stream") as events:
        for stream in (multipart, events):
            stream.chunk()
        publisher = in_background(lambda: burst(server, BURST))
        found = []
        other = in_background(lambda: found.extend(read_all(events, BURST)))
        start = time.monotonic()
        equal(read_all(multipart, BURST), list(range(BURST)))
        other.join()
        equal(found, list(range(BURST)))
        publisher.join()
        print(f"     {BURST} events to two readers, published and read in {time.monotonic() - start:.1f} s")
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


def a_disconnect_frees_at_once():
    """Nothing is being sent: not a failed write, the end itself is noticed."""
    with Server(manifest=MANIFEST) as server:
        for ending in (b"\0\0\0\0\0\0\0\0", b"\1\0\0\0\0\0\0\0"):  # in good order, and a reset
            streams = [Stream(server, "alice", ALICE) for _ in range(50)]
            for stream in streams:
                stream.chunk()
            eventually(lambda: server.metric("sluice_sessions") == 50, what="50 sessions")
            start = time.monotonic()
            for stream in streams:
                stream._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, ending)
                stream.close()
            eventually(lambda: server.metric("sluice_sessions") == 0, what="all sessions freed")
            eventually(lambda: server.metric("sluice_channels") == 0, what="the stream's channel freed")
            print(f"     50 readers gone and freed within {(time.monotonic() - start) * 1000:.0f} ms")


if __name__ == "__main__":
    run([a_burst_reaches_reading_clients_complete, a_stalled_reader_harms_nobody, who_leaves_in_the_midst_frees_everything,
         a_disconnect_frees_at_once])
