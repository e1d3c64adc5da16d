# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Debian's python3-wsproto against the echo server. Usage: wsproto_client.py PORT LIMIT"""

import socket
import sys

from wsproto import ConnectionType, WSConnection
from wsproto.events import (
    AcceptConnection,
    BytesMessage,
    CloseConnection,
    Ping,
    Pong,
    Request,
    TextMessage,
)
from wsproto.extensions import PerMessageDeflate

PORT, LIMIT = int(sys.argv[1]), int(sys.argv[2])
TEXT = '{"stream": "octocat", "text": "žluť 水門 🚰"}'


class Client:
    def __init__(self, *extensions):
        self.socket = socket.create_connection(("127.0.0.1", PORT), timeout=10)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.protocol = WSConnection(ConnectionType.CLIENT)
        self.events = []
        self.send(Request(host="127.0.0.1", target="/", extensions=list(extensions)))
        accepted = self.next()
        assert isinstance(accepted, AcceptConnection), accepted
        self.extensions = accepted.extensions

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, event):
        self.socket.sendall(self.protocol.send(event))

    def next(self):
        while not self.events:
            self.protocol.receive_data(self.socket.recv(65536) or None)
            self.events = list(self.protocol.events())
        return self.events.pop(0)

    def message(self):
        parts = []
        while True:
            event = self.next()
            assert isinstance(event, (TextMessage, BytesMessage)), event
            parts.append(event.data)
            if event.message_finished:
                return parts[0][:0].join(parts)


def sizes(*extensions):
    with Client(*extensions) as client:
        for size in (0, 1, 125, 126, 127, 65535, 65536, 1 << 20):
            client.send(TextMessage("x" * size))
            assert client.message() == "x" * size
            client.send(BytesMessage(b"\xfe" * size))
            assert client.message() == b"\xfe" * size


def fragments(*extensions):
    with Client(*extensions) as client:
        for letter in TEXT:
            client.send(TextMessage(letter, message_finished=False))
        client.send(Ping(b"within"))
        client.send(TextMessage("", message_finished=True))
        pong = client.next()
        assert isinstance(pong, Pong) and pong.payload == b"within", pong
        assert client.message() == TEXT


def agreed(bits):
    offer = PerMessageDeflate(server_max_window_bits=bits)
    with Client(offer) as client:
        assert client.extensions == [offer], client.extensions
        assert offer.server_no_context_takeover and offer.client_no_context_takeover
        assert offer.server_max_window_bits == bits, offer
        for _ in range(3):
            client.send(TextMessage(TEXT * 100))
            assert client.message() == TEXT * 100


def close(code):
    with Client() as client:
        client.send(CloseConnection(code=code, reason="bye"))
        event = client.next()
        assert isinstance(event, CloseConnection) and event.code == code, event


def refused(code, raw, *extensions):
    with Client(*extensions) as client:
        client.socket.sendall(raw)
        event = client.next()
        assert isinstance(event, CloseConnection) and event.code == code, event


def main():
    zero = b"\0\0\0\0"
    cases = {
        "sizes, plain": lambda: sizes(),
        "sizes, deflate": lambda: sizes(PerMessageDeflate()),
        "fragments, plain": lambda: fragments(),
        "fragments, deflate": lambda: fragments(PerMessageDeflate()),
        "close 1000": lambda: close(1000),
        "close 4999": lambda: close(4999),
        "unmasked": lambda: refused(1002, b"\x81\x01a"),
        "fragmented ping": lambda: refused(1002, b"\x09\x80" + zero),
        "long ping": lambda: refused(1002, b"\x89\xfe\x00\x7e" + zero),
        "close code 1005": lambda: refused(1002, b"\x88\x82" + zero + b"\x03\xed"),
        "surrogate": lambda: refused(1007, b"\x81\x83" + zero + b"\xed\xa0\x80"),
        "reserved block": lambda: refused(1007, b"\xc1\x81" + zero + b"\x07", PerMessageDeflate()),
        "4 GiB": lambda: refused(1009, b"\x82\xff\0\0\0\1\0\0\0\0" + zero),
    }
    for bits in range(9, 16):  # wsproto itself knows no window of 8 bits
        cases[f"negotiation, server bits {bits}"] = lambda bits=bits: agreed(bits)
    failed = 0
    for name, run in cases.items():
        try:
            run()
        except Exception as error:  # each case reports its own failure
            failed += 1
            print(f"  FAIL {name}: {error!r}")
    print(f"  {len(cases) - failed} of {len(cases)} cases pass")
    return failed != 0


sys.exit(main())
