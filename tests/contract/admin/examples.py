#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Runs every example of shared/docs/admin-api.md and its neighbours against the real server, in order, and
holds their tables of methods against the hello. Manifests have a server of their own.

    examples.py SLUICED SOURCE_TREE
"""

import json
import sys
from pathlib import Path

from admin import PROTOCOL, Server, admin_token, operator, token
from protocol_document import Values, blocks, tables
from websocket import WebSocket

FOLDER = Path(sys.argv[2]) / "shared" / "docs"
DOCUMENTS = (FOLDER / "admin-api.md", FOLDER / "admin-manifests.md")


def run(name, block, role, server, values):
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
            assert line.startswith("< "), f"{name}:{number}: {line}"
            message = connection.receive()
            difference = values.compare(line[2:], message)
            assert not difference, f"{name}:{number}: {difference}\n  received {json.dumps(message)}"
    finally:
        connection.close()
    return len(lines)


def run_all(document, others=()):
    """The number of lines, and the method table: role by method. `others` are run at the same server, after."""
    text = document.read_text()
    manifest = next(block.text for block in blocks(text) if block.kind == "yaml")
    values = Values({role: lambda role=role: admin_token(role) for role in ("viewer", "operator", "admin")})
    count = 0
    with Server(manifest=manifest) as server:
        alice = server.connect(token("alice"))
        alice.call("room.join", room="lobby")
        alice.call("stream.subscribe", stream="7")
        for path in (document, *others):
            for block in blocks(path.read_text()):
                if block.kind == "ws":
                    count += run(path.name, block, block.words[0], server, values)
        told = {row["method"]: row.get("needs", "viewer") for row in operator(server, "viewer").hello["permitted"]}
    rows = next(table for table in tables(text) if table[0][0] == "method")[1:]
    return count, {row[0]: row[1] for row in rows}, told


def main():
    described, lines = {}, 0
    others = sorted(path for path in FOLDER.glob("admin-*.md") if path not in DOCUMENTS)
    for document, more in zip(DOCUMENTS, (others, ())):
        count, rows, told = run_all(document, more)
        assert count > 10, f"{document.name}: {count}"
        described.update(rows)
        lines += count
    # What changes something has a document of its own.
    elsewhere = "".join(path.read_text() for path in others)
    told = {name: needs for name, needs in told.items() if name in described or f"`{name}" not in elsewhere}
    assert described == told, {name: (described.get(name), told.get(name)) for name in described.keys() | told.keys()
                               if described.get(name) != told.get(name)}
    print(f"{lines} lines, {len(described)} methods")


main()
