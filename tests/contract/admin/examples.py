#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Runs every example of shared/docs/admin-api.md, then those of its neighbours, against the real server,
in order, and holds its table of methods against the hello.

    examples.py SLUICED SOURCE_TREE
"""

import json
import sys
from pathlib import Path

from admin import PROTOCOL, Server, admin_token, operator, token
from protocol_document import Values, blocks, tables
from websocket import WebSocket

DOCUMENT = Path(sys.argv[2]) / "shared" / "docs" / "admin-api.md"


def run(document, block, role, server, values):
    """`> ` is what the operator sends, `< ` what comes next; what belongs to a line is indented."""
    lines = []
    for number, line in block.lines:
        if line.startswith("  "):
            lines[-1][1] += line.strip()
        else:
            lines.append([number, line])
    connection = WebSocket(server.admin, admin_token(role), protocols=(PROTOCOL,), path="/admin/v1")
    try:
        for number, line in lines:
            if line.startswith("> "):
                connection.send_frame(1, values.fill_json(line[2:]).encode())
                continue
            assert line.startswith("< "), f"{document.name}:{number}: {line}"
            message = connection.receive()
            difference = values.compare(line[2:], message)
            assert not difference, f"{document.name}:{number}: {difference}\n  received {json.dumps(message)}"
    finally:
        connection.close()
    return len(lines)


def main():
    document = DOCUMENT.read_text()
    all_blocks = list(blocks(document))
    manifest = next(block.text for block in all_blocks if block.kind == "yaml")
    values = Values({role: lambda role=role: admin_token(role) for role in ("viewer", "operator", "admin")})
    others = sorted(path for path in DOCUMENT.parent.glob("admin-*.md") if path != DOCUMENT)
    count = 0
    with Server(manifest=manifest) as server:
        alice = server.connect(token("alice"))
        alice.call("room.join", room="lobby")
        alice.call("stream.subscribe", stream="7")
        for path in [DOCUMENT, *others]:
            for block in blocks(path.read_text()):
                if block.kind == "ws":
                    count += run(path, block, block.words[0], server, values)
        assert count > 30, count
        rows = next(table for table in tables(document) if table[0][0] == "method")[1:]
        told = {row["method"]: row.get("needs", "viewer") for row in operator(server, "viewer").hello["permitted"]}
        described = {row[0]: row[1] for row in rows}
        # What changes something has a document of its own.
        elsewhere = "".join(path.read_text() for path in others)
        told = {name: needs for name, needs in told.items() if name in described or f"`{name}" not in elsewhere}
        assert described == told, {name: (described.get(name), told.get(name)) for name in described.keys() | told.keys()
                                   if described.get(name) != told.get(name)}
        print(f"{count} lines, {len(rows)} methods")


main()
