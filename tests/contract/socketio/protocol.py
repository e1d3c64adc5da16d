#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Socket.IO 4 and 5 alone, as transcripts: namespaces, binary events and acks, and what ends a connection.

    protocol.py SOCKETIO_ECHO [CASE]…
"""

import base64
import http.client
import re
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from harness import equal, run  # noqa: E402 (the path above comes first)
from program import Program  # noqa: E402
from websocket import BINARY, CLOSE, TEXT, Closed, WebSocket  # noqa: E402

SID = re.compile(r'"sid":"[A-Za-z0-9_-]{20}"')
ONE, TWO = '{"_placeholder":true,"num":0}', '{"_placeholder":true,"num":1}'


class Echo(Program):
    def __init__(self, namespaces=16):
        super().__init__("/socket.io/", str(namespaces), "20000")  # a machine that is busy is not taken for dead

    def ask(self, query, method="GET", body=None, kind=None):
        connection = http.client.HTTPConnection(*self.address, timeout=20)
        try:
            connection.request(method, "/socket.io/?" + query, body, {"Content-Type": kind} if kind else {})
            answer = connection.getresponse()
            return answer.status, answer.headers["Content-Type"], answer.read()
        finally:
            connection.close()


class Socket(WebSocket):
    """A WebSocket of one revision."""

    def __init__(self, server, revision, more=""):
        super().__init__(server.address, protocols=(), path=f"/socket.io/?EIO={revision}&transport=websocket{more}")
        self.revision = revision
        self.sid = re.search(r'"sid":"([^"]+)"', self.read()).group(1)

    def write(self, *packets):
        for packet in packets:
            if isinstance(packet, str):
                self.send_frame(TEXT, packet.encode())
            else:
                self.send_frame(BINARY, (b"\4" if self.revision == 3 else b"") + packet)

    def read(self):
        while True:
            while not (got := self._frame()):
                self._receive(time.monotonic() + 20)
            if got[1] == CLOSE:
                raise Closed(1005)
            if got[1] == BINARY:
                return got[2][1:] if self.revision == 3 else got[2]
            if got[1] == TEXT:
                return SID.sub('"sid":"S20"', got[2].decode()) if hasattr(self, "sid") else got[2].decode()

    def has_ended(self):
        try:
            while True:
                self.read()
        except (Closed, OSError):
            return True

    def shows(self, *packets):
        for packet in packets:
            equal(self.read(), packet)


def begin(server, revision):
    socket = Socket(server, revision)
    if revision == 4:
        socket.write("40")
    socket.shows('40{"sid":"S20"}' if revision == 4 else "40", '42["auth",{}]')
    return socket


def namespaces_of_revision_5():
    with Echo() as server:
        socket = Socket(server, 4)
        for sent, shown in (("40/custom,", ('40/custom,{"sid":"S20"}', '42/custom,["auth",{}]')),
                            ('40{"a":[1,{"b":"}"}]}', ('40{"sid":"S20"}', '42["auth",{"a":[1,{"b":"}"}]}]')),
                            ("40/random", ('44/random,{"message":"Invalid namespace"}',)),
                            ('40/random,{"a":1}', ('44/random,{"message":"Invalid namespace"}',)),
                            ('42/custom,["message",1]', ('42/custom,["message-back",1]',)),
                            ('42/custom,7["message-with-ack"]', ("43/custom,7[]",)),
                            ('42["message"]', ('42["message-back"]',))):
            socket.write(sent)
            socket.shows(*shown)
        socket.write("41/custom", '42["message","still"]')
        socket.shows('42["message-back","still"]')
        socket.write("40/custom")
        socket.shows('40/custom,{"sid":"S20"}', '42/custom,["auth",{}]')
        socket.write("41", '42/custom,["message","left alone"]')
        socket.shows('42/custom,["message-back","left alone"]')


def namespaces_of_revision_4():
    with Echo() as server:
        socket = begin(server, 3)
        socket.write("40/custom?token=a%20b,")
        socket.shows("40/custom,", '42/custom,["auth",{}]')
        socket.write("40/random?x=1,")
        socket.shows('44/random,{"message":"Invalid namespace"}')
        socket.write("40", '42/custom,3["message-with-ack","é€😀"]')
        socket.shows('43/custom,3["é€😀"]')


def ids_of_sockets():
    with Echo() as server:
        socket = Socket(server, 4)
        socket.write("40")
        while not (got := socket._frame()):
            socket._receive(time.monotonic() + 20)
        sid = SID.search(got[2].decode()).group(0)[7:-1]
        assert sid != socket.sid, "a socket has an id of its own"


def namespaces_of_a_connection_are_bounded():
    with Echo(1) as server:
        socket = begin(server, 4)
        for _ in range(3):
            socket.write("40/custom,")
            socket.shows('44/custom,{"message":"a connection may have 1 namespaces: leave one, or open another connection"}')
        socket.write("41", "40/custom,")
        socket.shows('40/custom,{"sid":"S20"}', '42/custom,["auth",{}]')


def binary_both_ways():
    for revision in (3, 4):
        with Echo() as server:
            socket = begin(server, revision)
            socket.write(f'452-["message",{ONE},{{"a":[{TWO}]}}]', b"\1\2\3", b"")
            socket.shows(f'452-["message-back",{ONE},{{"a":[{TWO}]}}]', b"\1\2\3", b"")
            socket.write(f'452-789["message-with-ack",{TWO},{ONE}]', b"\4", b"\0\xff")
            socket.shows(f'462-789[{TWO},{ONE}]', b"\4", b"\0\xff")
            socket.write('42["message"]')
            socket.shows('42["message-back"]')


def binary_by_polling():
    encoded = base64.b64encode(b"\1\2\xff").decode()
    packet = f'451-["message",{ONE}]'
    with Echo() as server:
        sid = re.search(r'"sid":"([^"]+)"', server.ask("EIO=4&transport=polling")[2].decode()).group(1)
        query = "EIO=4&transport=polling&sid=" + sid
        equal(server.ask(query, "POST", f"40\x1e{packet}\x1eb{encoded}", "text/plain;charset=UTF-8")[2], b"ok")
        seen = []
        while len(seen) < 4:  # the greeting comes when it comes
            seen += SID.sub("", server.ask(query)[2].decode()).split("\x1e")
        equal([one for one in seen if "auth" not in one], ["40{}", f'451-["message-back",{ONE}]', "b" + encoded])
    with Echo() as server:  # revision 3: base64 for who said b64, bytes for who did not
        back = f'451-["message-back",{ONE}]'
        for more, kind in (("&b64=1", "text/plain; charset=UTF-8"), ("", "application/octet-stream")):
            opened = server.ask(f"EIO=3&transport=polling{more}")[2].decode()
            query = f"EIO=3&transport=polling{more}&sid=" + re.search(r'"sid":"([^"]+)"', opened).group(1)
            greeting = server.ask(query)[2]
            if greeting == b"2:40":
                greeting += server.ask(query)[2]
            equal(greeting, b'2:4013:42["auth",{}]')
            post = f"{len(packet)}:{packet}{len(encoded) + 2}:b4{encoded}"
            equal(server.ask(query, "POST", post, "text/plain;charset=UTF-8")[2], b"ok")
            digits = bytes(int(digit) for digit in str(len(back)))
            equal(server.ask(query)[1:], (kind, f"{len(back)}:{back}{len(encoded) + 2}:b4{encoded}".encode() if more
                  else b"\0" + digits + b"\xff" + back.encode() + b"\1\4\xff\4\1\2\xff"))


def what_ends_the_connection():
    packets = ("4abc", "42", "42{}", "42[]", '42abc["message"]', '42["connect"]', "43[]", '44{}', "40", '42/custom,["a"]', "41/custom",
               '450-["message"]', '4511-["message"]', f'451-["message",{TWO}]', f'451-["message",{{"a":[{TWO}]}}]',
               '451-["message",{"_placeholder":true,"num":"0"}]', '451-["message",{"_placeholder":true}]', b"nobody announced it",
               "40[]", '42["a",{"b":1,"b":2}]')
    with Echo() as server:
        for packet in packets:
            socket = begin(server, 4)
            socket.write(packet)
            assert socket.has_ended(), packet
        socket = begin(server, 4)
        socket.write('451-["message",1]', '42["message",2]')
        assert socket.has_ended(), "a text where an attachment is due"
        socket = begin(server, 4)
        socket.write('4510-["message"]', *[bytes(900_000)] * 5)
        assert socket.has_ended(), "more than 4 MiB of attachments"
        begin(server, 4)  # nobody else notices


def acks_that_nobody_asked_for_are_ignored():
    with Echo() as server:
        socket = begin(server, 4)
        socket.write("437[1]", f"461-8[{ONE}]", b"x", '42["message"]')
        socket.shows('42["message-back"]')


def who_joins_nothing_is_ended():
    with Echo() as server:
        assert Socket(server, 4).has_ended()
        socket = begin(server, 4)
        socket.write("41")
        assert socket.has_ended(), "who has left everything too"


if __name__ == "__main__":
    run([namespaces_of_revision_5, namespaces_of_revision_4, ids_of_sockets, namespaces_of_a_connection_are_bounded, binary_both_ways,
         binary_by_polling, what_ends_the_connection, acks_that_nobody_asked_for_are_ignored, who_joins_nothing_is_ended])
