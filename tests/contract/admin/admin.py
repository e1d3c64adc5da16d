# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What the suites of the admin API share: a server, and operators who speak to it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "native"))

# For the suites: one place to import from.
from harness import ALL, Server, equal, eventually, raises, run, token  # noqa: E402,F401
from websocket import Closed, Refused, RpcError, WebSocket  # noqa: E402,F401

PROTOCOL = "sluice.admin.v1"


def admin_token(role="viewer", subject="olga", **more):
    return token(subject, {"admin": role, **more})


def operator(server, role="viewer", subject="olga", hello=True):
    """A connection to the admin API that has said hello."""
    socket = WebSocket(server.admin, admin_token(role, subject), protocols=(PROTOCOL,), path="/admin/v1")
    if hello:
        socket.hello = socket.call("admin.session.hello")
    return socket


def note_of(socket, method, timeout=10, where=lambda params: True):
    """The params of the next notification of that method for which `where` is true; others are dropped."""
    return eventually(lambda: _match(socket.note(timeout), method, where), timeout, method)


def _match(note, method, where):
    return note["params"] if note["method"] == method and where(note["params"]) else None
