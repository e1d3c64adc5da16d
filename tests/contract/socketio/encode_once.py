#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""A broadcast is encoded once for each edge and form, however many sockets there are: real
socket.io-clients 2 and 4, by polling and by WebSocket, and the counter of the encode stage.

    encode_once.py SLUICED NODE [CASE]…
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))
NODE = sys.argv.pop(2)

from clients import run_node  # noqa: E402 (the path above comes first)
from harness import Server, equal, run, token  # noqa: E402


def broadcast(edges, sockets):
    limits = {"requests_per_second": 100000}
    with Server({"edges": edges, "dialects": {"socketio": limits}}) as server:
        settings = {"address": "%s:%d" % server.address, "admin": "%s:%d" % server.admin, "path": "/socket",
                    "token": token("alice"), "edges": edges, "sockets": sockets, "broadcasts": 100}
        equal(run_node(NODE, "encode_once.cjs", settings), 0, server.log_text()[-2000:])
        equal(server.stop(), 0)


def for_200_sockets_of_one_edge():
    broadcast(1, 200)


def for_120_sockets_of_three_edges():
    broadcast(3, 120)


if __name__ == "__main__":
    run([for_200_sockets_of_one_edge, for_120_sockets_of_three_edges])
