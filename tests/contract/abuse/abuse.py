# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Peers that ask too much, read too little or come all at once; and a stop in the middle of it."""

import json
import signal
import socket
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "native"))

from harness import Server, equal, eventually, run, token  # noqa: E402
from websocket import TEXT, Closed, frame  # noqa: E402

MANIFEST = """
routes:
  bench.tick: key
streams:
  - { match: "loose:*", durability: none }
"""
BEARER = token()


def publish_frame(number, payload):
    return frame(TEXT, json.dumps({"jsonrpc": "2.0", "id": number, "method": "event.publish",
                                   "params": {"event": "bench.tick", "payload": payload}}).encode())


def request_of(payload, more=""):
    body = json.dumps({"event": "bench.tick", "payload": payload})
    return (f"POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {BEARER}\r\n{more}"
            f"Content-Length: {len(body)}\r\n\r\n{body}").encode()


def drain_answers_what_it_recorded():
    """SIGTERM among pipelined publishes: what is on disk was answered, on every connection."""
    with Server({"edges": 3}, MANIFEST) as server:
        answered, lock = [], threading.Lock()

        def flood(client):
            try:
                for start in range(0, 1_000_000, 50):
                    client.send_raw(b"".join(publish_frame(start + i, {"key": "k"}) for i in range(50)))
                    for _ in range(50):
                        message = client.receive()
                        if "result" in message:
                            with lock:
                                answered.append(message["result"]["deliveries"][0]["offset"])
            except (Closed, OSError):
                pass

        clients = [server.connect(BEARER) for _ in range(6)]
        threads = [threading.Thread(target=flood, args=(client,)) for client in clients]
        for thread in threads:
            thread.start()
        eventually(lambda: len(answered) > 1000, 30, "1,000 answers")
        server.signal(signal.SIGTERM)
        equal(server.process.wait(25), 0, "exit code")
        for thread in threads:
            thread.join()
        server.start()
        _, _, page = server.http("GET", "/v1/streams/k?limit=1", bearer=BEARER)
        equal(len(answered), len(set(answered)), "offsets are unique")
        equal(page["top"], len(answered), "events on disk and answers")


def kept_connections_are_read_again():
    """An HTTP connection that had to wait serves the next request, however small the limits."""
    with Server({"limits": {"pending_commands": 1}}, MANIFEST) as server:
        with socket.create_connection(server.address, timeout=10) as peer:
            for _ in range(5):
                peer.sendall(request_of({"key": "k"}))
                assert peer.recv(65536).startswith(b"HTTP/1.1 200 ")


def pipelined_requests_keep_their_order():
    with Server({}, MANIFEST) as server:
        with socket.create_connection(server.address, timeout=20) as peer:
            count = 500
            peer.sendall(b"".join(request_of({"key": "k", "n": n}) for n in range(count)))
            answers = b""
            while answers.count(b"HTTP/1.1 200 ") < count or not answers.endswith(b"}"):
                part = peer.recv(262144)
                assert part, "the connection ended early"
                answers += part
        offsets = [int(part.split(b"}")[0]) for part in answers.split(b'"offset":')[1:]]
        equal(offsets, list(range(1, count + 1)), "offsets")


def unread_answers_hold_the_asker_back():
    """A peer that publishes and never reads is not read; what it costs is bounded."""
    with Server({}, MANIFEST) as server:
        before = server.rss_kib()
        greedy = server.connect(BEARER, receive_buffer=4096)
        greedy.socket.settimeout(2)
        wire = b"".join(publish_frame(n, {"key": "loose:k"}) for n in range(1000))
        sent = 0
        try:
            for _ in range(100):
                greedy.socket.sendall(wire)
                sent += 1000
        except OSError:
            pass
        good = server.connect(BEARER)
        start = time.monotonic()
        good.call("event.publish", event="bench.tick", payload={"key": "loose:k"})
        assert time.monotonic() - start < 1, "others must not wait"
        grown = server.rss_kib() - before
        assert grown < 64 * 1024, f"{grown} KiB for one peer after {sent} publishes"


def large_answers_may_be_asked_together():
    """Several pages of a megabyte each, asked at once by a peer that reads them."""
    with Server({}, MANIFEST) as server:
        for _ in range(10):
            events = [{"event": "bench.tick", "payload": {"key": "k", "fill": "x" * 9000}} for _ in range(100)]
            status, _, _ = server.http("POST", "/v1/events", events, BEARER)
            equal(status, 200, "batch")
        client = server.connect(BEARER, timeout=30)
        numbers = [client.request("stream.history", {"stream": "k", "limit": 1000}) for _ in range(16)]
        for number in numbers:
            page = client.answer(number)
            assert len(page["events"]) > 50, len(page["events"])


def operators_get_in_when_it_is_full():
    with Server({"limits": {"connections": 20}}, MANIFEST) as server:
        peers = [server.connect(BEARER) for _ in range(20)]
        with socket.create_connection(server.address, timeout=10) as late:
            assert late.recv(65536).startswith(b"HTTP/1.1 503 ")
        equal(server.http("GET", "/healthz", address=server.admin)[0], 200, "healthz of the admin port")
        peers.pop().drop()
        eventually(lambda: server.metric("sluice_websockets") < 20, 10, "one is gone")
        server.connect(BEARER)


def revoked_requests_publish_nothing():
    """The rights of nobody do not stand in for those of a revoked token."""
    manifest = MANIFEST + 'access:\n  - { allow: publish, on: "*" }\n'
    with Server({}, manifest) as server:
        body = {"event": "bench.tick", "payload": {"key": "k"}}
        equal(server.http("POST", "/v1/events", body)[0], 200, "anybody may publish")
        server.connect(BEARER).call("token.revoke", jti="gone")
        equal(server.http("POST", "/v1/events", body, token(jti="gone"))[0], 401, "a revoked token")
        equal(server.http("GET", "/v1/streams/k", bearer=BEARER)[2]["top"], 1, "events")


def a_stream_may_stop_being_stored():
    """A reload that changes how a stream is kept ends its subscriptions, which may then begin anew."""
    with Server({}, MANIFEST) as server:
        client = server.connect(BEARER)
        client.call("stream.subscribe", stream="k")
        server.publish("bench.tick", {"key": "k"}, BEARER)
        equal(client.note()["params"]["offset"], 1, "offset")
        server.write_manifest(MANIFEST.replace("loose:*", "*"))
        server.signal(signal.SIGHUP)
        ended = client.note()
        equal((ended["method"], ended["params"]["error"]["data"]["name"]), ("stream.ended", "conflict"), "notice")
        client.call("stream.subscribe", stream="k")
        server.publish("bench.tick", {"key": "k"}, BEARER)
        equal(client.note()["method"], "stream.event", "it flows again")


def slow_heads_do_not_stop_others():
    with Server({}, MANIFEST) as server:
        slow = []
        for _ in range(1000):
            peer = socket.create_connection(server.address, timeout=10)
            peer.sendall(b"GET /healthz HTTP/1.1\r\nHost: ")
            slow.append(peer)
        start = time.monotonic()
        equal(server.http("GET", "/healthz")[0], 200, "healthz")
        server.connect(BEARER).call("event.publish", event="bench.tick", payload={"key": "k"})
        assert time.monotonic() - start < 2, "a good client must not wait"
        for peer in slow:
            peer.close()
        eventually(lambda: server.metric("sluice_connections") < 10, 10, "all are gone")


run([drain_answers_what_it_recorded, kept_connections_are_read_again, pipelined_requests_keep_their_order,
     unread_answers_hold_the_asker_back, large_answers_may_be_asked_together, operators_get_in_when_it_is_full,
     revoked_requests_publish_nothing, a_stream_may_stop_being_stored, slow_heads_do_not_stop_others])
