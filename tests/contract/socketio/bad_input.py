#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What the real clients never send: the sender gets its error or its end, nobody else notices.

    bad_input.py SLUICED [CASE]…
"""

import json
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from harness import Server, equal, eventually, run, token  # noqa: E402 (the path above comes first)
from websocket import BINARY, TEXT, Closed, WebSocket  # noqa: E402

PATH = "/socket/"


class Socket:
    """Engine.IO 4 by WebSocket."""

    def __init__(self, server, user=None):
        self.connection = WebSocket(server.address, protocols=(), path=PATH + "?EIO=4&transport=websocket")
        assert self.connection.receive_text().startswith("0{")
        self.write("40")
        assert self.connection.receive_text().startswith('40{"sid":')
        if user:
            self.write("42" + json.dumps(["authenticate", {"token": token(user)}]))
            equal(self.read(), ["authenticated"])

    def write(self, packet):
        self.connection.send_frame(TEXT, packet.encode())

    def read(self):
        packet = self.connection.receive_text()
        assert packet[:2] in ("42", "43"), packet
        return json.loads(packet[packet.index("["):])

    def join(self, room):
        self.write("42" + json.dumps(["realtime:join", {"name": room}]))
        equal(self.read(), ["realtime:join:success", {"name": room}])

    def has_ended(self):
        try:
            while True:
                self.connection.receive_text()
        except Closed:
            return True


def poll(server, query, method="GET", body=None, **headers):
    return server.http(method, f"{PATH}?{query}", body, headers=headers)


def begin(server, revision=4):
    status, _, text = poll(server, f"EIO={revision}&transport=polling")
    equal(status, 200)
    return json.loads(text[text.index("{"):])["sid"]


def handshakes_are_judged_in_order():
    with Server() as server:
        for query, code in (("EIO=4", 0), ("EIO=4&transport=carrier-pigeon", 0), ("transport=polling", 5), ("EIO=2&transport=polling", 5),
                            ("EIO=4&transport=polling&sid=nobody", 1), ("EIO=4&transport=polling&sid=" + "x" * 5000, 1),
                            ("EIO=4&transport=websocket", 3)):
            status, _, body = poll(server, query)
            equal((status, body["code"]), (400, code), query[:60])
        status, _, body = poll(server, "EIO=4&transport=polling", "POST", "40")
        equal((status, body["code"]), (400, 2))
        status, _, _ = server.http("GET", "/socket?EIO=4&transport=polling")
        equal(status, 404, "without the slash it is not ours")


def broken_packets_end_their_session():
    packets = ("47", "4x", "42", "42{}", "42[]", '42["connect"]', '42["a"', '42["a",{"b":1,"b":2}]', "43[]", "44{}", '450-["a"]',
               '4511-["a"]', '45["a"]', "40[]", "40", '42/other,["a"]', "9", "", "4" + "[" * 5000)
    with Server() as server:
        witness = Socket(server, "witness")
        witness.join("/r")
        for packet in packets:
            socket = Socket(server, "alice")
            socket.write(packet)
            assert socket.has_ended(), packet[:40]
        socket = Socket(server, "alice")
        socket.connection.send_frame(BINARY, b"\4x")
        assert socket.has_ended(), "a binary message that nothing announced"
        for revision, bodies in ((4, ("", "x", "4\x1e\x1e", "\x1e")), (3, ("", "9:40", ":4", "1:9", "-1:4"))):
            for body in bodies:
                query = f"EIO={revision}&transport=polling&sid={begin(server, revision)}"
                equal(poll(server, query, "POST", body or b"")[0], 400, body)
                equal(poll(server, query)[2]["code"], 1, "the session is gone")
        witness.join("/still")


def too_large_posts_are_refused():
    with Server() as server:
        query = f"EIO=4&transport=polling&sid={begin(server)}"
        equal(poll(server, query, "POST", "4" + "x" * 1_000_001)[0], 413)
        status, _, text = poll(server, query + "&again", "POST", "40")
        equal((status, text), (200, "ok"))


def unknown_namespaces_are_told():
    with Server() as server:
        socket = Socket(server)
        socket.write("40/custom,")
        equal(socket.connection.receive_text(), '44/custom,{"message":"Invalid namespace"}')
        socket.write("42" + json.dumps(["authenticate", {}]))
        equal(socket.read(), ["unauthorized", {"err": "No token provided"}])
        equal(socket.connection.receive_text(), "41")


def rooms_carry_no_binary():
    one = '{"_placeholder":true,"num":0}'
    with Server() as server:
        socket = Socket(server, "alice")
        socket.join("/r")
        for event in ("realtime:join", "realtime:leave", "realtime:event"):
            socket.write(f'451-["{event}",{{"name":"/r","data":{one}}}]')
            socket.connection.send_frame(BINARY, b"x")
            name, answer = socket.read()
            equal((name, answer["reason"]),
                  (event + ":error", "invalid_params: rooms carry JSON: send binary data as text, e.g. in base64"))
        socket.write(f'451-7["online:get",{{"data":[{one}]}}]')
        socket.connection.send_frame(BINARY, b"x")
        equal(socket.connection.receive_text(), '437[{"data":[]}]')
        socket.write(f'451-["other",{one}]')
        socket.connection.send_frame(BINARY, b"x")
        socket.join("/still")


def attachments_are_bounded_as_configured():
    config = {"dialects": {"socketio": {"max_attachments": 2, "max_attachment_bytes": "1KiB"}}}
    with Server(config) as server:
        for count, sizes, is_fine in ((2, (512, 512), True), (3, (), False), (2, (512, 513), False)):
            socket = Socket(server, "alice")
            socket.write(f'45{count}-["realtime:leave"]')
            for size in sizes:
                socket.connection.send_frame(BINARY, bytes(size))
            if is_fine:
                equal(socket.read()[0], "realtime:leave:error")
            else:
                assert socket.has_ended(), sizes


def floods_of_joins_are_bounded():
    config = {"dialects": {"socketio": {"requests_per_second": 200}}, "limits": {"rooms_per_session": 50}}
    with Server(config) as server:
        witness = Socket(server, "witness")
        flood = Socket(server, "flood")
        for i in range(10_000):
            flood.write(f'42["realtime:join",{{"name":"/r/{i}"}}]')
        answers = {"realtime:join:success": 0, "limit_exceeded": 0, "too_many_requests": 0}
        start = time.monotonic()
        witness.join("/quick")
        assert time.monotonic() - start < 5, "the witness waited"
        try:
            for _ in range(10_000):
                name, answer = flood.read()
                answers[answer.get("reason", name).split(": ")[0]] += 1
        except Closed:
            pass
        equal(answers["realtime:join:success"], 50, str(answers))
        assert answers["too_many_requests"] > 0 and answers["limit_exceeded"] > 0, answers
        rss = server.rss_kib()
        assert rss < 300_000, rss


def silent_pollers_are_not_kept():
    config = {"dialects": {"socketio": {"ping_interval": "200ms", "ping_timeout": "200ms"}}}
    with Server(config) as server:
        query = f"EIO=4&transport=polling&sid={begin(server)}"
        equal(poll(server, query, "POST", "40")[0], 200)
        assert poll(server, query)[2].startswith("40{")
        eventually(lambda: poll(server, query)[0] == 400, what="the end of the silent session")


if __name__ == "__main__":
    run([handshakes_are_judged_in_order, broken_packets_end_their_session, too_large_posts_are_refused,
         unknown_namespaces_are_told, rooms_carry_no_binary, attachments_are_bounded_as_configured, floods_of_joins_are_bounded, silent_pollers_are_not_kept])
