#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What Engine.IO's clients meet while the server shuts down: polls are told to close, WebSockets are
closed, handshakes get 503, and real clients are back by themselves when the server is.

    drain.py SLUICED NODE [CASE]…
"""

import contextlib
import http.client
import json
import signal
import socket as sockets
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))
NODE = sys.argv.pop(2)

from clients import start_node  # noqa: E402 (the path above comes first)
from harness import Server, equal, run, token  # noqa: E402
from websocket import Closed, WebSocket  # noqa: E402

HANDSHAKE = "/socket/?EIO=4&transport=polling"


@contextlib.contextmanager
def asking(server, path, body_size=0):
    """A request whose body is not whole yet: such a connection outlives the beginning of a drain."""
    connection = sockets.create_connection(server.address, timeout=20)
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: a\r\nContent-Length: {body_size}\r\n\r\n".encode())
    try:
        yield connection
    finally:
        connection.close()


def answer_of(connection):
    response = http.client.HTTPResponse(connection)
    response.begin()
    return response.status, response.headers, response.read()


def begin(server, revision):
    _, _, body = server.http("GET", f"/socket/?EIO={revision}&transport=polling")
    return json.loads(body[body.index("{"):body.rindex("}") + 1])["sid"]


def polls_are_told_and_handshakes_refused():
    with Server() as server:
        held = {}
        for revision, close in ((4, b"1"), (3, b"1:1")):
            sid = begin(server, revision)
            path = f"/socket/?EIO={revision}&transport=polling&sid={sid}"
            if revision == 3:
                equal(server.http("GET", path)[2], "2:40", "it connects by itself")
            held[close] = sockets.create_connection(server.address, timeout=20)
            held[close].sendall(f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        with asking(server, HANDSHAKE, body_size=1) as late:
            server.http("GET", "/healthz")  # what was sent before has arrived
            server.signal(signal.SIGTERM)
            for close, connection in held.items():
                status, _, body = answer_of(connection)
                equal((status, body), (200, close))
                connection.close()
            late.sendall(b"x")
            status, headers, body = answer_of(late)
            equal((status, headers["Content-Type"]), (503, "application/json"), body)
            equal(json.loads(body)["error"]["name"], "draining", body)
        equal(server.process.wait(20), 0)


def websockets_are_closed():
    with Server() as server:
        opened = [WebSocket(server.address, protocols=(), path=f"/socket/?EIO={revision}&transport=websocket") for revision in (3, 4)]
        for socket in opened:
            assert socket.receive_text().startswith("0{")
        server.signal(signal.SIGTERM)
        for socket in opened:
            try:
                while True:
                    socket.receive_text()
            except Closed as closed:
                equal(closed.code, 1001)
            socket.close()
        equal(server.process.wait(20), 0)


def real_clients_come_back():
    with Server() as server:
        settings = {"address": "%s:%d" % server.address, "path": "/socket", "token": token("alice")}
        with start_node(NODE, "drain.cjs", settings) as clients:
            equal(clients.stdout.readline(), "joined\n")
            server.write_config({"listen": {"host": "127.0.0.1", "port": server.address[1]}})
            equal(server.stop(), 0)
            equal(clients.stdout.readline(), "lost\n")
            server.start()
            equal(clients.stdout.readline(), "told again\n")
            equal(clients.wait(20), 0)
        equal(server.stop(), 0)


if __name__ == "__main__":
    run([polls_are_told_and_handshakes_refused, websockets_are_closed, real_clients_come_back])
