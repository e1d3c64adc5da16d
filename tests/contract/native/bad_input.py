#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Hostile bytes get their error and end at most their own connection.

    bad_input.py SLUICED [CASE…]
"""

import json
import random
import socket
import struct
import zlib

from harness import Server, equal, raises, run, token
from websocket import BINARY, CLOSE, PING, TEXT, Closed, RpcError, WebSocket, frame

MANIFEST = "routes:\n  bench.tick: key\n"
BEARER = token()
MIB = 1024 * 1024


class Witness:
    """A connection of somebody else: whatever happens, it works."""

    def __init__(self, server):
        self._server = server
        self._connection = server.connect(BEARER)
        self._connection.call("stream.subscribe", stream="witness")
        self._count = 0
        self._rss = server.rss_kib()

    def check(self, growth_kib=64 * 1024):
        self._count += 1
        self._connection.call("event.publish", event="bench.tick", payload={"key": "witness"})
        equal(self._connection.note()["params"]["offset"], self._count, "the witness's event")
        grown = self._server.rss_kib() - self._rss
        assert grown < growth_kib, f"the server has grown by {grown} KiB"
        equal(self._server.process.poll(), None, "the server's end")


def refusal(connection, text):
    """The name of the error that answers the text, and the id that it names."""
    connection.send_frame(TEXT, text if isinstance(text, bytes) else text.encode())
    message = connection.receive()
    assert "error" in message, f"{text[:80]!r} was answered with {message}"
    return message["error"]["data"]["name"], message["id"]


def request(method="stream.history", params='{"stream":"x"}', identity="1"):
    return f'{{"jsonrpc":"2.0","id":{identity},"method":"{method}","params":{params}}}'


def nested(levels):
    return "[" * levels + "1" + "]" * levels


def texts_that_are_no_requests():
    """Each gets its error, with its id where one could be read."""
    deep = '{"a":' * 100 + "1" + "}" * 100
    cases = [
        ("", "parse_error", None), ("{", "parse_error", None), ("nonsense", "parse_error", None),
        ("\0", "parse_error", None), ('{"a":1}x', "parse_error", None), ("1" * 5000, "parse_error", None),
        ("[" * 100_000, None, None), ('{"a":' * 100_000, "parse_error", None),
        (request(params=deep), "parse_error", None),
        (request("event.publish", '{"event":"a.b","payload":%s}' % nested(63)), "parse_error", None),
        ('{"jsonrpc":"2.0","id":1,"id":2,"method":"x"}', "parse_error", None),
        ('{"jsonrpc":"2.0","id":1,"\\u0069d":2,"method":"x"}', "parse_error", None),
        (request("event.publish", '{"event":"a.b","payload":{"x":{"y":1,"y":2}}}'), "parse_error", None),
        ('{"jsonrpc":"2.0","id":1,"method":"\\ud800"}', "parse_error", None),
        ('{"jsonrpc":"2.0","id":01,"method":"x"}', "parse_error", None),
        ('{"jsonrpc":"2.0","id":NaN,"method":"x"}', "parse_error", None),
        ("[]", "invalid_request", None), ("[" + request() + "]", "invalid_request", None),
        ("null", "invalid_request", None), ('"text"', "invalid_request", None), ("{}", "invalid_request", None),
        (request(identity="true"), "invalid_request", None), (request(identity="null"), "invalid_request", None),
        (request(identity='{"a":1}'), "invalid_request", None), (request(identity="[1]"), "invalid_request", None),
        (request(identity='"' + "x" * 255 + '"'), "invalid_request", None),
        (request(identity="1" * 257), None, None),
        (request(params="[1]"), "invalid_request", 1), (request(params='"x"'), "invalid_request", 1),
        ('{"jsonrpc":"2.1","id":7,"method":"x"}', "invalid_request", 7),
        ('{"jsonrpc":"2.0","id":7,"method":7}', "invalid_request", 7),
        ('{"jsonrpc":"2.0","id":7}', "invalid_request", 7),
        ('{"jsonrpc":"2.0","id":7,"method":"stream.history","params":{"stream":"x"},"more":1}', "invalid_request", 7),
        (request("x" * 100_000, "{}"), "method_not_found", 1), (request("Stream.history"), "method_not_found", 1),
        (request("stream.history", '{"stream":7}'), "invalid_params", 1),
        (request("stream.history", '{"stream":""}'), "invalid_params", 1),
        (request("stream.history", '{"stream":"%s"}' % ("x" * 257)), "invalid_params", 1),
        (request("stream.history", '{"stream":"a\\u0000b"}'), "invalid_params", 1),
        (request("stream.history", '{"stream":"a","limit":0}'), "invalid_params", 1),
        (request("stream.history", '{"stream":"a","limit":1e2}'), "invalid_params", 1),
        (request("stream.history", '{"stream":"a","limit":9999999999999999999}'), "invalid_params", 1),
        (request("event.publish", '{"event":"a.b","payload":18446744073709551616}'), "parse_error", None),
        (request("event.publish", '{"event":"a.b","payload":1e400}'), "parse_error", None),
        (request("stream.history", '{"stream":"a","since":"x"}'), "invalid_params", 1),
        (request("stream.history", '{"stream":"a","since":{"epoch":"x","offset":-1}}'), "invalid_params", 1),
        (request("stream.history", '{"stream":"a","since":{"epoch":"x"}}'), "invalid_params", 1),
        (request("stream.history", '{"stream":"a","since":"x.18446744073709551616"}'), "invalid_params", 1),
        (request("event.publish", '{"event":"a.b"}'), "invalid_params", 1),
        (request("event.publish", '{"event":"a","payload":1}'), "invalid_params", 1),
        (request("event.publish", '{"event":"a.b.c.d","payload":1}'), "invalid_params", 1),
        (request("event.publish", '{"event":"a.b c","payload":1}'), "invalid_params", 1),
        (request("event.publish", '{"event":"a.%s","payload":1}' % ("x" * 300)), "invalid_params", 1),
        (request("event.publish", '{"event":"a.b","payload":1,"id":5}'), "invalid_params", 1),
        (request("room.join", '{"room":"%s"}' % ("ü" * 129)), "invalid_params", 1),
        (request("room.publish", '{"room":"r","type":""}'), "invalid_params", 1),
        (request("session.authenticate", '{"token":7}'), "invalid_params", 1),
        (request("session.authenticate", '{"token":"%s"}' % ("x" * 100_000)), "token_invalid", 1),
    ]
    with Server(manifest=MANIFEST) as server:
        witness = Witness(server)
        connection = server.connect(BEARER)
        for text, name, identity in cases:
            got = refusal(connection, text)
            shown = text if len(text) < 80 else text[:60] + "…"
            if name is None:
                assert got[0] in ("parse_error", "invalid_request"), (shown, got)
            else:
                equal(got, (name, identity), shown)
        equal(connection.call("stream.history", stream="x")["top"], 0, "afterwards")
        equal(refusal(connection, request("event.publish", '{"event":"a.b","payload":%s}' % nested(63)))[0],
              "parse_error", "65 levels")
        connection.send_frame(TEXT, request("event.publish", '{"event":"a.b","payload":%s}' % nested(62)).encode())
        assert "result" in connection.receive(), "64 levels"
        for identity in ('"' + "x" * 254 + '"', "-1.5e3", "18446744073709551615", '"\\u00fc\\""'):
            connection.send_frame(TEXT, request(identity=identity).encode())
            text = connection.receive_text()
            assert f'"id":{identity},' in text, f"the id {identity} is not returned as it was written: {text}"
        witness.check()


def frames_that_break_the_protocol():
    """Each ends its connection with its code, and no other."""
    hello = request().encode()
    compressed = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = compressed.compress(b" " * (64 * MIB)) + compressed.flush(zlib.Z_SYNC_FLUSH)
    cases = [
        ("unmasked", frame(TEXT, hello, mask=False), 1002),
        ("reserved bit", bytes([0xC1, 0x80]) + b"\0\0\0\0", 1002),
        ("all reserved bits", bytes([0xF1, 0x80]) + b"\0\0\0\0", 1002),
        ("reserved opcode", frame(3, hello), 1002), ("reserved control", frame(11, b""), 1002),
        ("long ping", frame(PING, b"x" * 126), 1002), ("fragmented ping", frame(PING, b"x", fin=False), 1002),
        ("continuation of nothing", frame(0, hello), 1002),
        ("new message inside one", frame(TEXT, b"{", fin=False) + frame(TEXT, b"}"), 1002),
        ("close with one byte", frame(CLOSE, b"x"), 1002), ("close 1005", frame(CLOSE, struct.pack(">H", 1005)), 1002),
        ("close 999", frame(CLOSE, struct.pack(">H", 999)), 1002),
        ("close text not UTF-8", frame(CLOSE, b"\x03\xe8\xff"), 1007),
        ("not UTF-8", frame(TEXT, b'{"a":"\xff"}'), 1007), ("surrogate", frame(TEXT, b"\xed\xa0\x80"), 1007),
        ("overlong", frame(TEXT, b"\xc0\xaf"), 1007), ("cut character", frame(TEXT, b"\xe2\x82"), 1007),
        ("not UTF-8 in a fragment", frame(TEXT, b"\xf0\x9f", fin=False) + frame(0, b"a"), 1007),
        ("binary", frame(BINARY, hello), 1003),
        ("over the limit", frame(TEXT, b" " * (MIB + 1)), 1009),
        ("over the limit in pieces", frame(TEXT, b" " * MIB, fin=False) + frame(0, b" "), 1009),
        ("announced 2^62", bytes([0x81, 0xFF]) + struct.pack(">Q", 1 << 62) + b"abcd", 1009),
        ("announced 2^63", bytes([0x81, 0xFF]) + struct.pack(">Q", 1 << 63) + b"abcd", 1002),
        ("length not shortest", bytes([0x81, 0xFE, 0, 5]) + b"\0\0\0\0hello", 1002),
    ]
    with Server(manifest=MANIFEST) as server:
        witness = Witness(server)
        for name, data, code in cases:
            connection = server.connect(BEARER)
            try:
                connection.send_raw(data)
            except Closed:
                pass  # refused before all was sent
            closed = connection.expect_close()
            assert closed.code == code or (closed.code == 1006 and len(data) > 65536), f"{name}: closed with {closed}"
            connection.socket.close()
            witness.check()
        connection = server.connect(BEARER, headers=["Sec-WebSocket-Extensions: permessage-deflate"])
        assert "permessage-deflate" in connection.head, connection.head
        data = frame(TEXT, bomb)
        connection.send_raw(bytes([data[0] | 0x40]) + data[1:])
        equal(connection.expect_close().code, 1009, "a deflate bomb")
        witness.check()


def ten_thousand_garbage_messages():
    """A connection ends after more than a hundred of them; the next one is served as if nothing had been."""
    generator = random.Random(7)
    alphabet = '{}[]",:\\/ 019abcjsonrpcmethodparamsid2.0'
    with Server(manifest=MANIFEST) as server:
        witness = Witness(server)
        sent = 0
        while sent < 10_000:
            connection = server.connect(BEARER)
            for _ in range(101):
                text = "".join(generator.choice(alphabet) for _ in range(generator.randrange(1, 200)))
                connection.send_frame(TEXT, text.encode())
            sent += 101
            errors = 0
            try:
                while True:
                    message = connection.receive(5)
                    assert message["error"]["data"]["name"] in ("parse_error", "invalid_request"), message
                    errors += 1
            except Closed as closed:
                equal((closed.code, closed.text), (3503, "too_many_errors"), "close")
            assert errors >= 100, f"{errors} answers to 101 garbage messages"
            connection.socket.close()
        witness.check()


def garbage_bytes():
    """Random bytes on open WebSockets and on fresh connections."""
    generator = random.Random(8)
    with Server(manifest=MANIFEST) as server:
        witness = Witness(server)
        for i in range(300):
            data = generator.randbytes(generator.randrange(1, 4000))
            try:
                if i % 2:
                    connection = server.connect(BEARER)
                    connection.send_raw(data)
                    connection.drop()
                else:
                    with socket.create_connection(server.address, timeout=5) as plain:
                        plain.sendall(data)
            except OSError:
                pass
            except Closed:
                pass
        witness.check()


def handshakes_that_lack_something():
    """Whatever a handshake is without, it is answered, and others are served."""
    fields = ["Host: x", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="]
    with Server({}, MANIFEST) as server:
        witness = Witness(server)
        for path in ("/v1", "/socket/?EIO=4&transport=websocket", "/nowhere"):
            for missing in fields:
                for instead in ([], [missing.split(":")[0] + ":"], [missing.split(":")[0] + ": ?"], [missing] * 2):
                    head = [f"GET {path} HTTP/1.1", *[field for field in fields if field != missing], *instead]
                    with socket.create_connection(server.address, timeout=10) as connection:
                        connection.sendall(("\r\n".join(head) + "\r\n\r\n").encode())
                        answer = connection.recv(65536)
                        assert answer.startswith(b"HTTP/1.1 "), (path, missing, instead, answer)
                    witness.check()


def bytes_that_are_no_text():
    """What is not UTF-8 in a head is in no answer, no event and no list: clients end connections over it."""
    with Server({}, MANIFEST) as server:
        witness = Witness(server)
        bearer = token(grants={"publish": ["*"], "subscribe": ["*"], "admin": "viewer"})
        head = b" HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + bearer.encode() + b"\r\n"
        body = b'{"event":"bench.tick","payload":{"key":"witness"}}'
        length = b"Content-Length: %d\r\n\r\n" % len(body) + body
        for request in (b"POST /v1/events" + head + b"Idempotency-Key: a\xffb\r\n" + length,
                        b"GET /v1/streams/%ff" + head + b"\r\n", b"GET /v1/streams/a%c3" + head + b"\r\n",
                        b"GET /resources/a%ff/b%ff" + head + b"\r\n"):
            with socket.create_connection(server.address, timeout=10) as connection:
                connection.sendall(request)
                answer = connection.recv(65536)
                assert answer.split(b" ")[1] in (b"400", b"404"), answer
                answer.decode()
            witness.check()
        agent = "User-Agent: \udcff\udcfe" + "x" * 9000
        lines = ["GET /v1 HTTP/1.1", "Host: x", "Connection: Upgrade", "Upgrade: websocket", agent,
                 "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="]
        with socket.create_connection(server.address, timeout=10) as connection:
            connection.sendall("\r\n".join([*lines, "", ""]).encode("utf-8", "surrogateescape"))
            assert connection.recv(65536).startswith(b"HTTP/1.1 101 ")
            operator = WebSocket(server.admin, bearer, protocols=("sluice.admin.v1",), path="/admin/v1")
            operator.call("admin.session.hello")
            rows = operator.call("admin.connections.query")["rows"]
            agents = [operator.call("admin.connection.get", connection=row["id"])["userAgent"] for row in rows]
            assert "\ufffd\ufffd" + "x" * 254 in agents, agents


def http_bodies():
    """POST /v1/events with what is no event."""
    many = json.dumps([{"event": "a.b", "payload": 1}] * 1001)
    cases = [
        (b"", 400, "parse_error"), (b" ", 400, "parse_error"), (b"{", 400, "parse_error"), (b"null", 400, "invalid_params"),
        (b"[]", 400, "invalid_params"), (b"[1]", 400, "invalid_params"), (many.encode(), 400, "invalid_params"),
        (b'{"event":"a.b","payload":"\xff"}', 400, "parse_error"), (b'{"event":"a.b","payload":' + b"[" * 100 + b"]" * 100 + b"}", 400, "parse_error"),
        (b'{"event":"a.b","event":"a.c","payload":1}', 400, "parse_error"),
        (b'{"event":"a.b","payload":1,"extra":2}', 400, "invalid_params"),
        (b'[{"event":"bench.tick","payload":{"key":"k"}},{"event":"bad"}]', 400, "invalid_params"),
        (b"\xef\xbb\xbf{}", 400, "parse_error"), (b" " * (MIB + 1), 413, "payload_too_large"),
    ]
    with Server(manifest=MANIFEST) as server:
        witness = Witness(server)
        for body, status, name in cases:
            got, _, answer = server.http("POST", "/v1/events", body, BEARER)
            equal((got, answer["error"]["name"]), (status, name), repr(body[:60]))
        _, _, page = server.http("GET", "/v1/streams/k", bearer=BEARER)
        equal(page["top"], 0, "a batch with one bad event publishes none")
        for path, status in (("/v1/streams/", 404), ("/v1/streams/a/b", 404), ("/v1/streams/%00", 400),
                             ("/v1/streams/a?limit=-1", 400), ("/v1/streams/a?since=1", 400), ("/v1/nothing", 404), ("/", 404)):
            equal(server.http("GET", path, bearer=BEARER)[0], status, path)
        witness.check()


def bodies_that_are_packed():
    """Nothing is unpacked, so nothing that is packed is taken for what it is not."""
    packed = zlib.compress(b'{"event":"bench.tick","payload":{"key":"k"}}')
    with Server(manifest=MANIFEST) as server:
        witness = Witness(server)
        for path in ("/v1/events", "/realtime/routes/"):
            for coding in ("deflate", "gzip", "br", "identity, gzip", "x" * 500, "\u00e9"):
                status, headers, answer = server.http("POST", path, packed, BEARER, {"Content-Encoding": coding})
                equal((status, answer["error"]["name"], headers["Accept-Encoding"]), (415, "unsupported", "identity"), coding)
                assert "Content-Encoding" in answer["error"]["message"], answer
        for coding in ("identity", "Identity", ""):
            status, _, answer = server.http("POST", "/v1/events", {"event": "bench.tick", "payload": {"key": "k"}}, BEARER,
                                            {"Content-Encoding": coding})
            equal(status, 200, answer)
        witness.check()


def limits_of_a_session():
    """Subscriptions, rooms and rates have ends; what is under them works on."""
    config = {"limits": {"subscriptions_per_session": 3, "rooms_per_session": 2, "publish_rate": 5}}
    with Server(config, MANIFEST) as server:
        connection = server.connect(BEARER)
        for i in range(3):
            connection.call("stream.subscribe", stream=f"s{i}")
        raises(RpcError, lambda: connection.call("stream.subscribe", stream="s3"), name="limit_exceeded")
        connection.call("stream.unsubscribe", stream="s0")
        connection.call("stream.subscribe", stream="s3")
        for room in ("a", "b", "b"):
            connection.call("room.join", room=room)
        raises(RpcError, lambda: connection.call("room.join", room="c"), name="limit_exceeded")
        for _ in range(5):
            connection.call("event.publish", event="bench.tick", payload={})
        raises(RpcError, lambda: [connection.call("event.publish", event="bench.tick", payload={}) for _ in range(50)],
               name="too_many_requests")


def an_event_that_multiplies():
    """A long list of streams must not turn one payload into more than the disk's queue may hold."""
    config = {"limits": {"storage_backlog": "1MiB"}}
    with Server(config, "routes:\n  bench.tick: key\n  bench.list: keys\n") as server:
        witness = Witness(server)
        connection = server.connect(BEARER)
        keys = [f"k{i}" for i in range(50)]
        answer = connection.call("event.publish", event="bench.list", payload={"keys": keys, "filler": "x" * 10_000})
        equal(len(answer["deliveries"]), 50, "50 streams, 10 kB")
        for _ in range(2):
            raises(RpcError, lambda: connection.call("event.publish", event="bench.list", id="big",
                                                     payload={"keys": keys, "filler": "x" * 40_000}), name="payload_too_large")
        equal(server.http("GET", "/v1/streams/k0", bearer=BEARER)[2]["top"], 1, "what was stored")
        witness.check()


def a_flood_of_requests():
    """20,000 requests that nobody reads the answers of: the server stops reading, and grows no further."""
    with Server({"limits": {"outbox": "64KiB"}}, MANIFEST) as server:
        witness = Witness(server)
        server.publish("bench.tick", {"key": "k", "filler": "x" * 20_000}, BEARER)
        connection = server.connect(BEARER, receive_buffer=4096)
        data = frame(TEXT, request("stream.history", '{"stream":"k"}').encode())
        connection.socket.settimeout(1)
        try:
            for _ in range(200):
                connection.socket.sendall(data * 100)
        except (socket.timeout, TimeoutError, ConnectionError):
            pass  # it is not read any more, or was closed as too slow
        witness.check()
        connection.drop()
        witness.check()


if __name__ == "__main__":
    run([texts_that_are_no_requests, frames_that_break_the_protocol, ten_thousand_garbage_messages,
         garbage_bytes, handshakes_that_lack_something, bytes_that_are_no_text, http_bodies, bodies_that_are_packed, limits_of_a_session, an_event_that_multiplies,
         a_flood_of_requests])
