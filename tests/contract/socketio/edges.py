#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Sessions of several edges: whatever connection a request comes by, it is served where its session
lives, and every real client gets its upgrade to WebSocket.

    edges.py SLUICED NODE [CASE]…
"""

import http.client
import json
import ssl
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from clients import run_node  # noqa: E402 (the path above comes first)
from harness import Server, equal, run, token  # noqa: E402
from keys import certificate  # noqa: E402

NODE = sys.argv.pop(2)
EDGES = 4


class Edges:
    """A server of several edges, over TLS if asked, and the connections that trust it."""

    def __init__(self, secured):
        self.server = Server({"edges": EDGES}, start=False)
        self.trust = self.certificate = None
        if secured:
            self.certificate, key = certificate(self.server.folder, "edges")
            listen = {"host": "127.0.0.1", "port": 0, "tls": {"cert": str(self.certificate), "key": str(key)}}
            self.server.write_config({"edges": EDGES, "listen": listen})
            self.trust = ssl.create_default_context(cafile=str(self.certificate))

    def __enter__(self):
        self.server.start()
        return self

    def __exit__(self, *reason):
        self.server.__exit__(*reason)

    @property
    def url(self):
        port = self.server.address[1]
        return f"https://localhost:{port}" if self.trust else f"http://127.0.0.1:{port}"

    def connection(self):
        if self.trust:
            return http.client.HTTPSConnection("localhost", self.server.address[1], context=self.trust, timeout=20)
        return http.client.HTTPConnection(*self.server.address, timeout=20)

    def session_of_each_edge(self):
        sessions = {}
        while len(sessions) < EDGES:
            other = self.connection()
            other.request("GET", "/socket/?EIO=4&transport=polling")
            opened = json.loads(other.getresponse().read()[1:])
            sessions.setdefault(opened["sid"][0], opened["sid"])
            other.close()
        return sessions.values()


def clients_upgrade(secured):
    with Edges(secured) as edges:
        settings = {"address": edges.url, "path": "/socket", "clients": 60, "edges": EDGES, "token": token("alice")}
        if secured:
            settings["ca"] = edges.certificate.read_text()
        equal(run_node(NODE, "edges.cjs", settings), 0, edges.server.log_text()[-2000:])
        equal(edges.server.stop(), 0)


def real_clients_upgrade_at_their_edge():
    clients_upgrade(secured=False)


def real_clients_upgrade_at_their_edge_over_tls():
    clients_upgrade(secured=True)


def serve_all_by_one(secured):
    with Edges(secured) as edges:
        sessions = edges.session_of_each_edge()
        connection = edges.connection()
        for turn in range(3):
            for sid in sessions:
                query = "/socket/?EIO=4&transport=polling&sid=" + sid
                connection.request("POST", query, "40" if turn == 0 else "3")
                answer = connection.getresponse()
                equal((answer.status, answer.read()), (200, b"ok"))
        for sid in sessions:
            connection.request("GET", "/socket/?EIO=4&transport=polling&sid=" + sid)
            assert connection.getresponse().read().startswith(b'40{"sid":')
        socket = connection.sock
        connection.request("GET", "/healthz")
        equal(connection.getresponse().status, 200, "and the connection goes on")
        assert connection.sock is socket, "it was the same connection all the time"


def one_connection_serves_sessions_of_all_edges():
    serve_all_by_one(secured=False)


def one_tls_connection_serves_sessions_of_all_edges():
    serve_all_by_one(secured=True)


if __name__ == "__main__":
    run([real_clients_upgrade_at_their_edge, real_clients_upgrade_at_their_edge_over_tls,
         one_connection_serves_sessions_of_all_edges, one_tls_connection_serves_sessions_of_all_edges])
