#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Socket.IO in a browser, from a page of another origin: one that may, and one that may not.

    browser.py SLUICED NODE [CASE]…
"""

import contextlib
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))
NODE = sys.argv.pop(2)

from clients import MODULES, run_node  # noqa: E402 (the path above comes first)
from harness import Server, equal, run, token  # noqa: E402

BUNDLES = {"2": Path(MODULES, "socket.io-client-2/dist/socket.io.js"),
           "4": Path(MODULES, "socket.io-client-4/dist/socket.io.min.js")}


class Pages(BaseHTTPRequestHandler):
    """/2/ and /4/, each with the bundle of that version and what runs on it."""

    def do_GET(self):  # noqa: N802 (the base class says so)
        _, version, file = (self.path + "//").split("/")[:3]
        if version not in BUNDLES:
            return self.send_error(404)
        if file == "io.js":
            content = BUNDLES[version].read_bytes()
        elif file == "page.js":
            content = (HERE / "browser_page.js").read_bytes()
        else:
            content = b'<!doctype html><meta charset="utf-8"><script src="io.js"></script><script src="page.js"></script>'
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript; charset=utf-8" if file else "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def pages():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def browse(is_allowed):
    with pages() as origin, Server({"origins": [origin if is_allowed else "https://app.example"]}) as server:
        settings = {"address": "%s:%d" % server.address, "path": "/socket", "token": token("alice"), "room": "/ping",
                    "origin": origin, "bundles": [str(bundle) for bundle in BUNDLES.values()], "isAllowed": is_allowed,
                    "transports": [["polling", "websocket"], ["polling"], ["websocket"]][0 if is_allowed else 1:]}
        equal(run_node(NODE, "browser.mjs", settings), 0, server.log_text()[-2000:])
        equal(server.stop(), 0)


def pages_of_allowed_origins_join_rooms():
    browse(True)


def pages_of_other_origins_do_not():
    browse(False)


if __name__ == "__main__":
    run([pages_of_allowed_origins_join_rooms, pages_of_other_origins_do_not])
