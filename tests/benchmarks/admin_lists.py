#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What deliveries take while operators watch lists of all connections.

    admin_lists.py SLUICED [CONNECTIONS [ROUND_TRIPS]]

One client publishes and waits for its own delivery, again and again: first alone, then while two
lists of all connections and the metrics are watched, then alone again. With few connections it is a
test too: watched, the median may be three times that of the quieter round, and 5 ms.
"""

import resource
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "contract" / "admin"))

from admin import Server, note_of, operator, token  # noqa: E402

MANIFEST = """
routes:
  orders.created: [customer]
streams:
  - { match: "*", durability: none }
"""
CONNECTIONS = int(sys.argv[2]) if len(sys.argv) > 2 else 500
ROUND_TRIPS = int(sys.argv[3]) if len(sys.argv) > 3 else 500


def measure(alice, label):
    """The median, in milliseconds."""
    times = []
    for _ in range(ROUND_TRIPS):
        start = time.perf_counter()
        number = alice.request("event.publish", {"event": "orders.created", "payload": {"customer": 7}})
        while alice.receive().get("method") != "stream.event":
            pass
        times.append((time.perf_counter() - start) * 1000)
        assert number
    times.sort()
    middle, late = times[len(times) // 2], times[len(times) * 99 // 100]
    print(f"{label:16} p50 {middle:.2f} ms, p99 {late:.2f} ms, longest {times[-1]:.2f} ms", flush=True)
    return middle


def watch(server, alice):
    olga = operator(server)
    start = time.perf_counter()
    answer = olga.call("admin.connections.query", sort="outRate", descending=True, count=500, watch=True)
    assert answer["total"] >= CONNECTIONS, answer["total"]
    print(f"{answer['total']} connections are listed in {(time.perf_counter() - start) * 1000:.0f} ms", flush=True)
    olga.call("admin.connections.query", filter="dialect = native", sort="subject", watch=True)
    olga.call("admin.metrics.watch")
    is_over = threading.Event()

    def read():
        while not is_over.is_set():
            try:
                olga.receive(0.3)
            except TimeoutError:
                pass

    reader = threading.Thread(target=read)
    reader.start()
    middle = measure(alice, "watched")
    is_over.set()
    reader.join()
    print("cost of it, each second:", note_of(olga, "admin.metrics")["admin"], flush=True)
    olga.close()
    return middle


def main():
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    with Server(manifest=MANIFEST) as server:
        crowd_token = token("crowd", {"publish": [], "subscribe": []})
        crowd = [server.connect(crowd_token, timeout=30, source=f"127.0.1.{1 + i % 200}") for i in range(CONNECTIONS)]
        alice = server.connect(token("alice"))
        alice.call("stream.subscribe", stream="7")
        measure(alice, "first")
        before = measure(alice, "alone")
        watched = watch(server, alice)
        after = measure(alice, "alone again")
        for connection in crowd:
            connection.drop()
    assert watched < 3 * max(before, after) + 5, (before, watched, after)


main()
