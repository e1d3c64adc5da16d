#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Toa's multipart streams and the checks before them, on the wire.

    multipart.py SLUICED [CASE]…
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "native"))

from harness import Server, equal, run, token  # noqa: E402 (the path above comes first)
from streams import Stream  # noqa: E402

MANIFEST = "routes:\n  notes.written: [ key, also ]\n"
ALICE = token("alice", None)


def write(server, number, **more):
    server.publish("notes.written", {"key": "alice", "n": number, **more}, token("writer"))


def body_of(stream):
    """The whole body of an answer that is no stream."""
    length = int(stream.headers["content-length"])
    while len(stream._bytes) < length:
        stream._receive()
    return stream._bytes[:length].decode()


def json_is_the_default_byte_for_byte():
    with Server(manifest=MANIFEST) as server:
        for accept in (None, "*/*", "application/json", "application/vnd.toa.note+json"):
            with Stream(server, "alice", ALICE, accept) as stream:
                equal((stream.status, stream.headers["content-type"]), (200, "multipart/json; boundary=cut"), accept)
                equal(stream.headers["cache-control"], "private")
                equal(stream.chunk(), b'--cut\r\n\r\n"ACK"\r\n--cut\r\n')
                write(server, 1)
                equal(stream.chunk(), b'\r\n{"event":"default.notes.written","data":{"key": "alice", "n": 1}}\r\n--cut\r\n')


def text_is_json_for_what_is_no_text():
    with Server(manifest=MANIFEST) as server, Stream(server, "alice", ALICE, "text/plain") as stream:
        equal(stream.headers["content-type"], "multipart/text; boundary=cut")
        equal(stream.chunk(), b"--cut\r\n\r\nACK\r\n--cut\r\n")
        write(server, 1)
        equal(json.loads(stream.part()), {"event": "default.notes.written", "data": {"key": "alice", "n": 1}})


def two_readers_of_a_key_are_independent():
    """RT-8, RT-6: who leaves takes nothing along; who comes gets only what is later."""
    with Server(manifest=MANIFEST) as server, Stream(server, "alice", ALICE) as first:
        equal(first.chunk()[:5], b"--cut")
        write(server, 1)
        equal(json.loads(first.part())["data"]["n"], 1)
        with Stream(server, "alice", ALICE) as second:
            equal(second.chunk()[:5], b"--cut")
            write(server, 2)
            equal(json.loads(second.part())["data"]["n"], 2)
        write(server, 3)
        equal([json.loads(first.part())["data"]["n"] for _ in range(2)], [2, 3])


def one_event_reaches_both_keys_once():
    """RT-1: sender and recipient; the same key twice is one delivery."""
    with Server(manifest=MANIFEST) as server, Stream(server, "alice", ALICE) as alice, \
            Stream(server, "bob", token("bob", None)) as bob:
        for stream in (alice, bob):
            equal(stream.chunk()[:5], b"--cut")
        write(server, 1, also="bob")
        write(server, 2, also="alice")
        equal([json.loads(alice.part())["data"]["n"] for _ in range(2)], [1, 2])
        equal(json.loads(bob.part())["data"]["n"], 1)
        assert alice.is_quiet(0.1) and bob.is_quiet(0.1)


def every_orderly_end_says_fin():
    fin = b'\r\n"FIN"\r\n--cut--'
    config = {"auth": {"keys": [{"kid": "main", "alg": "HS256", "secret": "0123456789abcdef0123456789abcdef"}], "leeway": "0s"}}
    with Server(config, manifest=MANIFEST) as server:
        with Stream(server, "alice", token("alice", None, ttl=2)) as expiring:
            expiring.chunk()
            equal(expiring.rest(), fin, "expiry")
        revoked, drained = Stream(server, "alice", token("alice", None, jti="j")), Stream(server, "alice", ALICE)
        revoked.chunk()
        drained.chunk()
        server.connect(token("root")).call("token.revoke", jti="j")
        equal(revoked.rest(), fin, "revocation")
        server.signal(15)
        equal(drained.rest(), fin, "drain")


def checks_come_in_their_order():
    rows = [  # method, path, token, Accept; status, body
        ("COPY", "/realtime/streams/alice/", None, "*/*", 501, ""),
        ("GET", "/realtime/streams/alice/more/", None, "*/*", 404, '"Route not found"'),
        ("GET", "/realtime/streams/", None, "*/*", 405, ""),
        ("POST", "/realtime/streams/alice/", None, "*/*", 405, ""),
        ("GET", "/realtime/streams/alice", None, "*/*", 401, ""),
        ("GET", "/realtime/streams/alice?a=1", None, "image/jpeg", 401, ""),
        ("GET", "/realtime/streams/bob", ALICE, "image/jpeg", 403, ""),
        ("GET", "/realtime/streams/ALICE/", ALICE, "*/*", 403, ""),
        ("GET", "/realtime/streams//", ALICE, "*/*", 403, ""),
        ("GET", "/realtime/streams/alice", ALICE, "application/json", 404, '"Trailing slash is required"'),
        ("GET", "/realtime/streams/alice", ALICE, "text/plain", 404, "Trailing slash is required"),
        ("GET", "/realtime/streams/alice", ALICE, "image/jpeg", 404, ""),
        ("GET", "/realtime/streams/alice/?a=1", ALICE, "image/jpeg", 406, ""),
        ("GET", "/realtime/streams/alice/?a=1", ALICE, "*/*", 400, "\"Query parameter 'a' is not allowed\""),
    ]
    with Server(manifest=MANIFEST) as server:
        for method, path, bearer, accept, status, body in rows:
            with Stream(server, path=path, method=method, bearer=bearer, accept=accept,
                        headers={"Origin": "https://app.test"}) as answer:
                equal((answer.status, body_of(answer)), (status, body), f"{method} {path} {accept}")
                equal(answer.headers["access-control-allow-origin"], "https://app.test", path)


def credentials_are_judged():
    with Server(manifest=MANIFEST) as server:
        for value, body in (("Basic", '"Malformed authorization header"'), ("Digest x", "\"Unknown authentication scheme 'digest'\""),
                            ("Bearer x", ""), ("Bearer " + token("alice", None, secret="x" * 32), "")):
            with Stream(server, headers={"Authorization": value}) as answer:
                equal((answer.status, body_of(answer)), (401, body), value)


def bodies_are_judged():
    with Server(manifest=MANIFEST) as server:
        for kind, body, status, said in (("image/jpeg", "x", 415, ""), ("application/json", "{", 400, ""),
                                         ("application/json", "[]", 400, '"/input: type must be object"'),
                                         ("application/json; charset=utf-8", '{"key":"bob"}', 200, None)):
            with Stream(server, "alice", ALICE, headers={"Content-Type": kind, "Content-Length": len(body)}, body=body) as stream:
                equal(stream.status, status, f"{kind} {body}")
                if said is not None:
                    equal(body_of(stream), said)


def options_and_head_are_answered():
    with Server(manifest=MANIFEST) as server:
        with Stream(server, method="OPTIONS", headers={"Origin": "https://app.test"}) as answer:
            equal((answer.status, answer.headers["access-control-max-age"]), (204, "3600"))
            equal(answer.headers["access-control-allow-methods"], "GET, POST, PUT, PATCH, DELETE, LOCK, UNLOCK")
        with Stream(server, method="OPTIONS") as answer:
            equal((answer.status, answer.headers["allow"]), (200, "GET"))
        with Stream(server, method="HEAD", bearer=ALICE) as answer:
            equal((answer.status, answer.headers["content-type"]), (200, "multipart/json; boundary=cut"))
            answer.send("GET /healthz HTTP/1.1\r\nHost: test\r\n\r\n")  # nothing was streamed
            assert answer._until(b"\r\n\r\n").startswith(b"HTTP/1.1 200")
        equal(server.metric("sluice_channels"), 0, "channels after HEAD")
        with Stream(server, method="HEAD") as answer:
            equal(answer.status, 401)


def identity_tells_who_asks():
    """A-10, I-1, with Bearer: an identity's id is the subject of its token."""
    bearer = token("alice", None, roles=["developer:rust", "editor"])
    rows = [("GET", "/identity/", bearer, "*/*", 200, '{"id":"alice","roles":["developer:rust","editor"]}'),
            ("GET", "/identity/", bearer, "application/yaml", 200, 'id: alice\nroles:\n  - "developer:rust"\n  - editor\n'),
            ("GET", "/identity/", ALICE, "application/json", 200, '{"id":"alice","roles":[]}'),
            ("GET", "/identity", bearer, "*/*", 404, '"Trailing slash is required"'),
            ("GET", "/identity", None, "*/*", 401, ""),
            ("GET", "/identity/", None, "*/*", 401, ""),
            ("GET", "/identity/", "nonsense", "*/*", 401, ""),
            ("GET", "/identity/", bearer, "image/jpeg", 406, ""),
            ("GET", "/identity/?a=1", bearer, "*/*", 400, "\"Query parameter 'a' is not allowed\""),
            ("POST", "/identity/", bearer, "*/*", 405, ""),
            ("OPTIONS", "/identity/", None, "*/*", 200, '{"GET":{"output":{}}}')]
    with Server(manifest=MANIFEST) as server:
        for method, path, credentials, accept, status, body in rows:
            with Stream(server, path=path, method=method, bearer=credentials, accept=accept) as answer:
                equal((answer.status, body_of(answer)), (status, body), f"{method} {path} {accept}")
        with Stream(server, path="/identity/", bearer=bearer, headers={"Origin": "https://app.test"}) as answer:
            equal((answer.headers["cache-control"], answer.headers["access-control-allow-origin"]), ("private", "https://app.test"))
        with Stream(server, path="/identity/", bearer=bearer, method="HEAD") as answer:
            equal((answer.status, answer.headers["content-length"]), (200, "50"))
        revoked = token("alice", None, jti="j-2")
        server.connect(token("root")).call("token.revoke", jti="j-2")
        with Stream(server, path="/identity/", bearer=revoked) as answer:
            equal(answer.status, 401, "revoked")


if __name__ == "__main__":
    run([json_is_the_default_byte_for_byte, text_is_json_for_what_is_no_text, two_readers_of_a_key_are_independent,
         one_event_reaches_both_keys_once, every_orderly_end_says_fin,
         checks_come_in_their_order, credentials_are_judged, bodies_are_judged, options_and_head_are_answered,
         identity_tells_who_asks])
