#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Twake's contract, tried by socket.io-client 2, 3 and 4 from npm, each by polling, by WebSocket and
by the upgrade between them. Without the packages the test fails, or is skipped (77) if
SLUICE_TEST_OFFLINE=1.

    twake.py SLUICED NODE [CASE]…
"""

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from harness import ALL, SECRET, Server, token  # noqa: E402 (the path above comes first)

NODE = sys.argv[2]
MODULES = os.environ.get("SLUICE_NODE_MODULES") or str(HERE.parent.parent / "clients" / "node_modules")
ROOM_SECRET = "supersecret"
CHANNELS = "/companies/{company}/workspaces/{workspace}/channels"


def rule(event, action, kind, room, path=None):
    return event + ": [" + json.dumps({"room": room, "action": action, "type": kind} | ({"path": path} if path else {})) + "]"


def manifest():
    lines = ["rooms:"]
    for action in ("saved", "deleted"):
        lines += ["  " + line for line in (
            rule(f"channels.{action}", action, "channel", CHANNELS + "?type=public", CHANNELS + "/{id}"),
            rule(f"members.{action}", action, "channel_member", CHANNELS + "/{channel}?type=public",
                 CHANNELS + "/{channel}/members/{id}"),
            rule(f"bookmarks.{action}", action, "user_message_bookmark", "/companies/{company}/messages/bookmarks"))]
    place = "/companies/{company}/channels"
    told = json.dumps({"room": place + "?type=public", "path": place + "/{id}", "type": "channel"})
    lines += ["resources:", "  channels: { " + ", ".join(f"{action}: {told}" for action in ("created", "updated", "saved", "deleted")) + " }"]
    return "\n".join([*lines, "access:", "  - { deny: subscribe, on: \"room:/closed/*\" }", ""])


def config(legacy):
    switches = {"master_token": legacy, "previous_rooms": legacy}
    return {"edges": int(os.environ.get("SLUICE_TEST_EDGES", "0")),
            "dialects": {"socketio": {"room_tokens": {"secret": ROOM_SECRET}, "presence_grace": "200ms", "legacy": switches}}}


def main():
    with Server(config(False), manifest()) as strict, Server(config(True), manifest()) as legacy:
        settings = {"address": "%s:%d" % strict.address, "legacyAddress": "%s:%d" % legacy.address, "path": "/socket",
                    "secret": SECRET, "roomSecret": ROOM_SECRET, "publisher": token("publisher", ALL)}
        if sys.argv[3:]:
            settings["cases"] = sys.argv[3:]
        done = subprocess.run([NODE, str(HERE / "twake.cjs"), MODULES, json.dumps(settings)], timeout=280, check=False)
        if done.returncode == 77:
            return 77 if os.environ.get("SLUICE_TEST_OFFLINE") == "1" else 1
        if not sys.argv[3:] and "legacy.master_token" not in strict.log_text():
            print("FAIL the log does not name the switch of a refused token")
            return 1
        for server in (strict, legacy):
            if server.stop() != 0:
                print("FAIL the server did not end well\n" + server.log_text())
                return 1
        return done.returncode


sys.exit(main())
