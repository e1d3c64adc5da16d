#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What socket.io-client of npm (2, 3 and 4) meets at socketio-client-server, by polling, by WebSocket and
by the upgrade; and how many acks one client may owe.

    socket_client.py SOCKETIO_CLIENT_SERVER NODE [CASE]…
"""

import itertools
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from clients import run_node  # noqa: E402 (the path above comes first)
from harness import equal, eventually, run  # noqa: E402
from program import Program  # noqa: E402
from websocket import TEXT, WebSocket  # noqa: E402

NODE = sys.argv.pop(2)
ACKS = 100


def real_clients():
    with Program() as server:
        equal(run_node(NODE, "socket_client.cjs", {"address": "%s:%d" % server.address}), 0)


def acks_that_are_owed_are_bounded():
    with Program() as server:
        socket = WebSocket(server.address, protocols=(), path="/socket.io/?EIO=3&transport=websocket")
        for packet in ("0{", "40"):
            assert socket.receive_text().startswith(packet)

        ids = itertools.count()

        def asked(times):
            """How many acks it is asked for when it says `ack` so often."""
            for _ in range(times):
                socket.send_frame(TEXT, b'42["ack"]')
            socket.send_frame(TEXT, b'42999["echo",1]')
            count = 0
            while (packet := socket.receive_text()) != "43999[1]":
                equal(packet, f'42{next(ids)}["ack"]')
                count += 1
            return count

        equal(asked(ACKS + 10), ACKS, "no more are asked for before one came")
        socket.send_frame(TEXT, b'430[5,{"test":true}]')
        equal(socket.receive_text(), '42["got it"]')
        equal(asked(2), 1)
        socket.send_frame(TEXT, b'430[5,{"test":true}]')  # a second time: it counts once
        equal(asked(1), 0)
        eventually(lambda: asked(1) == 1, 20, what="the time-out of the acks")
        socket.send_frame(TEXT, b'431[5,{"test":true}]')  # too late
        equal(asked(0), 0)


if __name__ == "__main__":
    run([real_clients, acks_that_are_owed_are_bounded])
