#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Server-sent events of /realtime/streams/:key/, on the wire.

    sse.py SLUICED [CASE]…
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "native"))

from harness import Server, equal, eventually, run, token  # noqa: E402 (the path above comes first)
from streams import Stream  # noqa: E402

MANIFEST = "routes:\n  notes.written: key\n"
SSE = "text/event-stream"
LABEL = "default.notes.written"
READER = {"subscribe": ["stream:shared"]}


def sse(server, key="alice", bearer=None, **more):
    stream = Stream(server, key, bearer or token(key), accept=more.pop("accept", SSE), **more)
    equal(stream.status, 200, "status")
    equal(stream.block(), ("ACK", {}), "the first block")
    return stream


def write(server, number, key="alice"):
    return server.publish("notes.written", {"key": key, "n": number}, token("writer"))["deliveries"][0]


def position(at):
    return f"{at['epoch']}.{at['offset']}"


def the_head_is_fit_for_proxies():
    with Server(manifest=MANIFEST) as server, sse(server, headers={"Origin": "https://app.test"}) as stream:
        equal(stream.headers["content-type"], "text/event-stream")
        equal(stream.headers["cache-control"], "no-store")
        equal(stream.headers["x-accel-buffering"], "no")
        equal(stream.headers["transfer-encoding"], "chunked")
        equal(stream.headers["access-control-allow-origin"], "https://app.test")
        equal(stream.headers["access-control-allow-credentials"], "true")


def events_carry_position_label_and_payload():
    with Server(manifest=MANIFEST) as server, sse(server) as stream:
        at = write(server, 1)
        equal(stream.event(), (position(at), LABEL, {"key": "alice", "n": 1}))


def an_event_is_one_chunk_for_all():
    with Server(manifest=MANIFEST) as server, sse(server) as one, sse(server) as two:
        at = write(server, 1)
        expected = f'id: {position(at)}\nevent: {LABEL}\ndata: {{"key": "alice", "n": 1}}\n\n'.encode()
        equal(one.chunk(), expected)
        equal(two.chunk(), expected)


def line_ends_in_a_payload_stay_in_the_event():
    with Server(manifest=MANIFEST) as server, sse(server) as stream:
        body = '{"event": "notes.written", "payload": {"key":\r\n"alice",\n\n"n": "a\\nb"\r}}'
        equal(server.http("POST", "/v1/events", body, token("writer"))[0], 200)
        _, fields = stream.block()
        equal(fields["data"], '{"key":\n"alice",\n\n"n": "a\\nb"}')


def a_reader_resumes_after_its_last_event():
    with Server(manifest=MANIFEST) as server:
        first, second, third = (write(server, number) for number in (1, 2, 3))
        with sse(server, headers={"Last-Event-ID": position(first)}) as stream:
            write(server, 4)
            equal([stream.event()[2]["n"] for _ in range(3)], [2, 3, 4])
        # The header wins: a browser repeats the address as it was.
        with sse(server, path="/realtime/streams/alice/?since=earliest", headers={"Last-Event-ID": position(third)}) as stream:
            equal(stream.event()[2]["n"], 4)
        with sse(server, path=f"/realtime/streams/alice/?since={position(second)}") as stream:
            equal([stream.event()[2]["n"] for _ in range(2)], [3, 4])
        with sse(server, path="/realtime/streams/alice/?since=earliest") as stream:
            equal([stream.event()[2]["n"] for _ in range(4)], [1, 2, 3, 4])


def a_reader_without_position_gets_only_what_is_new():
    with Server(manifest=MANIFEST) as server:
        write(server, 1)
        with sse(server) as stream:
            write(server, 2)
            equal(stream.event()[2]["n"], 2)


def an_unknown_position_is_told_and_all_that_is_kept_follows():
    with Server(manifest=MANIFEST) as server:
        at = write(server, 1)
        for last in ("elsewhere.7", "not a position"):
            with sse(server, headers={"Last-Event-ID": last}) as stream:
                equal(stream.event(), (None, "stream.reset", {"epoch": at["epoch"], "top": 1}))
                equal(stream.event()[2]["n"], 1)


def a_restart_loses_nothing():
    with Server(manifest=MANIFEST) as server:
        with sse(server) as stream:
            write(server, 1)
            last = stream.event()[0]
        write(server, 2)
        server.restart(hard=True)
        with sse(server, headers={"Last-Event-ID": last}) as stream:
            write(server, 3)
            equal([stream.event()[2]["n"] for _ in range(2)], [2, 3])


def silence_ends_after_sixteen_seconds_for_each_connection():
    with Server(manifest=MANIFEST) as server, sse(server) as stream:
        time.sleep(2)  # so that an event is seen to begin the silence anew
        write(server, 1)
        stream.event()
        with sse(server) as late:
            (comment, fields), waited = stream.seconds_until(stream.block)
            equal((comment, fields), ("heartbeat", {}))
            assert 15.5 <= waited <= 17, waited
            (comment, fields), waited = late.seconds_until(late.block)
            equal((comment, fields), ("heartbeat", {}))
            assert waited <= 1.5, waited


def only_the_reader_of_its_own_key_or_of_a_grant_may_read():
    with Server(manifest=MANIFEST) as server:
        for bearer, status in ((None, 401), ("nonsense", 401), (token("bob", None), 403), (token("alice", None, ttl=-100), 401),
                               (token("ALICE", None), 403), (token("bob", READER), 403)):
            with Stream(server, "alice", bearer, SSE) as stream:
                equal((stream.status, stream.headers["content-length"]), (status, "0"), bearer)
        sse(server, "alice", token("alice", None)).close()
        sse(server, "shared", token("bob", READER)).close()
        with Stream(server, "a%6Cice", token("alice", None), SSE) as stream:
            equal(stream.status, 403, "the key is the segment as it was sent")


def an_open_key_needs_no_token():
    rules = MANIFEST + 'access:\n  - { allow: subscribe, on: "stream:open", who: { anonymous: true } }\n'
    with Server(manifest=rules) as server:
        with Stream(server, "open", None, SSE) as stream:
            equal(stream.status, 200)
        with Stream(server, "open", token("bob", None), SSE) as stream:
            equal(stream.status, 403, "who shows a token is not anonymous")


def expiry_ends_the_stream():
    with Server({"auth": {"keys": [{"kid": "main", "alg": "HS256", "secret": "0123456789abcdef0123456789abcdef"}], "leeway": "0s"}},
                manifest=MANIFEST) as server:
        with sse(server, bearer=token("alice", None, ttl=2)) as stream:
            write(server, 1)
            equal(stream.event()[2]["n"], 1)
            equal(stream.rest(), b"")
            stream.send("GET /healthz HTTP/1.1\r\nHost: test\r\n\r\n")  # the connection lives on
            assert stream._until(b"\r\n\r\n").startswith(b"HTTP/1.1 200")


def revocation_ends_the_stream():
    with Server(manifest=MANIFEST) as server:
        bearer = token("alice", None, jti="j-1")
        with sse(server, bearer=bearer) as stream:
            admin = server.connect(token("root"))
            admin.call("token.revoke", jti="j-1")
            equal(stream.rest(), b"")
        with Stream(server, "alice", bearer, SSE) as stream:
            equal(stream.status, 401)


def a_changed_manifest_ends_the_stream():
    rules = MANIFEST + 'access:\n  - { allow: subscribe, on: "stream:open", who: { anonymous: true } }\n'
    with Server(manifest=rules) as server:
        with Stream(server, "open", None, SSE) as stream:
            equal(stream.block(), ("ACK", {}))
            server.write_manifest(MANIFEST)
            server.signal(1)
            equal(stream.rest(), b"")


def drain_ends_the_stream():
    with Server(manifest=MANIFEST) as server, sse(server) as stream:
        server.signal(15)
        equal(stream.rest(), b"")
        equal(server.process.wait(20), 0)


def a_leaving_reader_frees_everything():
    with Server(manifest=MANIFEST) as server:
        streams = [sse(server) for _ in range(50)]
        assert server.metric("sluice_connections") >= 50
        for stream in streams:
            stream.close()
        eventually(lambda: server.metric("sluice_connections") <= 1, what="all connections freed")
        eventually(lambda: server.metric("sluice_channels") == 0, what="all subscriptions freed")


def http_1_0_has_no_chunks():
    with Server(manifest=MANIFEST) as server, Stream(server, "alice", token("alice"), SSE, version="1.0") as stream:
        equal(stream.status, 200)
        assert "transfer-encoding" not in stream.headers
        write(server, 1)
        text = stream._until(b"}\n\n").decode()
        assert text.startswith(": ACK\n\nid: ") and text.endswith('data: {"key": "alice", "n": 1'), text


if __name__ == "__main__":
    run([the_head_is_fit_for_proxies, events_carry_position_label_and_payload,
         an_event_is_one_chunk_for_all, line_ends_in_a_payload_stay_in_the_event,
         a_reader_resumes_after_its_last_event,
         a_reader_without_position_gets_only_what_is_new,
         an_unknown_position_is_told_and_all_that_is_kept_follows, a_restart_loses_nothing,
         silence_ends_after_sixteen_seconds_for_each_connection,
         only_the_reader_of_its_own_key_or_of_a_grant_may_read, an_open_key_needs_no_token,
         expiry_ends_the_stream, revocation_ends_the_stream,
         a_changed_manifest_ends_the_stream, drain_ends_the_stream,
         a_leaving_reader_frees_everything, http_1_0_has_no_chunks])
