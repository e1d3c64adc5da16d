#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Sessions of several edges: whatever connection a request comes by, it is served where its session
lives, and every real client gets its upgrade to WebSocket.

    edges.py SLUICED NODE [CASE]…
"""

import http.client
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from clients import run_node  # noqa: E402 (the path above comes first)
from harness import Server, equal, run, token  # noqa: E402

NODE = sys.argv.pop(2)
EDGES = 4


def real_clients_upgrade_at_their_edge():
    with Server({"edges": EDGES}) as server:
        settings = {"address": "%s:%d" % server.address, "path": "/socket", "clients": 60, "edges": EDGES, "token": token("alice")}
        equal(run_node(NODE, "edges.cjs", settings), 0, server.log_text()[-2000:])
        equal(server.stop(), 0)


def one_connection_serves_sessions_of_all_edges():
    with Server({"edges": EDGES}) as server:
        sessions = {}
        while len(sessions) < EDGES:
            other = http.client.HTTPConnection(*server.address, timeout=20)
            other.request("GET", "/socket/?EIO=4&transport=polling")
            opened = json.loads(other.getresponse().read()[1:])
            sessions.setdefault(opened["sid"][0], opened["sid"])
            other.close()
        connection = http.client.HTTPConnection(*server.address, timeout=20)
        for turn in range(3):
            for sid in sessions.values():
                query = "/socket/?EIO=4&transport=polling&sid=" + sid
                connection.request("POST", query, "40" if turn == 0 else "3")
                answer = connection.getresponse()
                equal((answer.status, answer.read()), (200, b"ok"))
        for sid in sessions.values():
            connection.request("GET", "/socket/?EIO=4&transport=polling&sid=" + sid)
            assert connection.getresponse().read().startswith(b'40{"sid":')
        connection.request("GET", "/healthz")
        equal(connection.getresponse().status, 200, "and the connection goes on")


if __name__ == "__main__":
    run([real_clients_upgrade_at_their_edge, one_connection_serves_sessions_of_all_edges])
