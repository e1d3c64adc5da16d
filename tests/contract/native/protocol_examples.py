#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Runs every example of shared/docs/protocol.md against the real server, in order.

    protocol_examples.py SLUICED SOURCE_TREE
"""

import json
import re
import signal
import sys
import time
from pathlib import Path

from harness import Server, token
from protocol_document import Values, blocks, tables
from websocket import Closed, Refused

_LINE = re.compile(r"([CS])(\d*)(>|:) (.*)")
_FLOOD_BYTES = 60 * 1024 * 1024


class Differs(Exception):
    """The server did something else than the document says."""


class Conversation:
    """The lines of one `ws` block."""

    def __init__(self, server, values):
        self._server = server
        self._values = values
        self._open = {}
        self._refused = {}

    def run(self, block):
        statements = self._statements(block)
        if not any(text.startswith("open") and name == "" for _, side, name, mark, text in statements if side == "C" and mark == ":"):
            self._open[""] = self._server.connect(self._values.fill("<token alice>"))
        try:
            for number, side, name, mark, text in statements:
                try:
                    self._step(side, name, mark, text)
                except (Differs, AssertionError, TimeoutError, Closed, Refused, ValueError) as error:
                    raise Differs(f"protocol.md:{number}: {type(error).__name__}: {error}") from error
        finally:
            for connection in self._open.values():
                connection.close()

    @staticmethod
    def _statements(block):
        statements = []
        for number, line in block.lines:
            if line.startswith("   "):
                statements[-1][4] += line.strip()
            elif line.startswith("$ "):
                statements.append([number, "$", "", "", line[2:]])
            else:
                match = _LINE.fullmatch(line)
                if not match:
                    raise Differs(f"protocol.md:{number}: not a line of an example: {line}")
                statements.append([number, *match.groups()])
        return statements

    def _step(self, side, name, mark, text):
        if side == "$":
            if text != "kill -TERM <pid of sluiced>":
                raise Differs(f"unknown command {text}")
            self._server.signal(signal.SIGTERM)
        elif mark == ":":
            self._transport(side, name, text)
        elif side == "C":
            self._open[name].send_frame(1, self._values.fill_json(text).encode())
        else:
            message = self._open[name].receive(5)
            difference = self._values.compare(text, message)
            if difference:
                raise Differs(f"{difference}\n  received {json.dumps(message)}")

    def _transport(self, side, name, text):
        verb, _, rest = text.partition(" ")
        if side == "C" and verb == "open":
            self._connect(name, self._values.fill(rest))
        elif side == "C" and verb == "close":
            self._open.pop(name).close()
        elif side == "C" and verb == "binary":
            self._open[name].send_frame(2, rest.encode())
        elif side == "S" and verb == "refuse":
            refused = self._refused.pop(name, None)
            if not refused or refused.status != int(rest.split(" ", 1)[0]):
                raise Differs(f"the answer to the upgrade was {refused}")
        elif side == "S" and verb == "close":
            closed = self._open[name].expect_close(5)
            if self._open[name].notes or f"{closed.code} {closed.text}" != rest:
                raise Differs(f"{list(self._open[name].notes)}, then closed with {closed.code} {closed.text}")
        else:
            raise Differs(f"unknown: {text}")

    def _connect(self, name, header):
        protocols = ("sluice.v1",)
        headers = [header] if header else []
        if header.lower().startswith("sec-websocket-protocol:"):
            protocols = ()
        try:
            self._open[name] = self._server.connect(protocols=protocols, headers=headers)
        except Refused as refused:
            self._refused[name] = refused


def run_http(server, values, block):
    """A request and the response; Host, Content-Length and what every response has are left out."""
    request, answer = re.split(r"\n(?=HTTP/1\.1 )", block.text, maxsplit=1)
    head, _, body = request.partition("\n\n")
    method, path, _ = values.fill(head.split("\n")[0]).split(" ")
    headers = dict(values.fill(line).split(": ", 1) for line in head.split("\n")[1:] if line)
    status, received, content = server.http(method, path, values.fill_json(body.strip()) or None, headers=headers)
    expected_head, _, expected_body = answer.partition("\n\n")
    lines = expected_head.split("\n")
    if status != int(lines[0].split(" ")[1]):
        raise Differs(f"protocol.md:{block.lines[0][0]}: status {status}, {content}")
    for line in filter(None, lines[1:]):
        name, _, value = line.partition(": ")
        if received.get(name) != value:
            raise Differs(f"protocol.md:{block.lines[0][0]}: {name}: {received.get(name)}")
    is_json = isinstance(content, (dict, list))
    difference = values.compare(expected_body, content) if is_json else \
        None if content.strip() == expected_body.strip() else f"{content!r} received"
    if difference:
        raise Differs(f"protocol.md:{block.lines[0][0]}: {difference}\n  received {json.dumps(content)}")


def run_stalled(server, values, block):
    """A subscriber that stops reading while much is published, and reads on later."""
    (_, subscribe), (_, reply), (number, skipped) = block.lines
    connection = server.connect(values.fill("<token alice>"), receive_buffer=4096)
    connection.send_frame(1, values.fill_json(subscribe[3:]).encode())
    difference = values.compare(reply[3:], connection.receive())
    publisher = server.connect(values.fill("<token alice>"))
    filler = "x" * 60_000
    for i in range(_FLOOD_BYTES // len(filler)):
        publisher.call("event.publish", event="ticks.second", payload={"feed": "live", "i": i, "filler": filler})
    deadline = time.monotonic() + 20
    while not difference:
        message = connection.receive(deadline - time.monotonic())
        if message["method"] != "stream.event":
            difference = values.compare(skipped[3:], message)
            break
    connection.drop()
    publisher.close()
    if difference:
        raise Differs(f"protocol.md:{number}: {difference}")


def check_tables(document, tree):
    """The tables of error codes and close reasons are those of shared/base."""
    base = Path(tree) / "shared" / "base"
    row = re.compile(r'Row\{[ER]::(\w+), L\("(\w+)"\), (?:(\d+), )?(true|false), L\("([^"]*)"\)\}')
    wanted = {}
    for name, columns in (("error_code", 5), ("close_reason", 4)):
        numbers = dict(re.findall(r"^    (\w+) = (-?\d+),", (base / f"{name}.h").read_text(), re.M))
        rows = []
        for enumerator, wire, status, flag, text in row.findall((base / f"{name}.cpp").read_text()):
            yes = "yes" if flag == "true" else "no"
            rows.append([numbers[enumerator], wire, *([status] if status else []), yes, text])
        assert rows and all(len(cells) == columns for cells in rows) and len(rows) == len(numbers), name
        wanted[name] = rows
    found = [table[1:] for table in tables(document)]
    return [f"the table of {name} is not that of shared/base; it should be:\n"
            + "\n".join("| " + " | ".join(cells) + " |" for cells in rows)
            for name, rows in wanted.items() if rows not in found]


def run_block(block, server, values):
    if block.kind == "http":
        run_http(server, values, block)
    elif "stalled" in block.words:
        run_stalled(server, values, block)
    else:
        Conversation(server, values).run(block)


def main():
    document = (Path(sys.argv[2]) / "shared" / "docs" / "protocol.md").read_text()
    every = list(blocks(document))
    given = {block.words[0]: block.text for block in every if block.kind in ("yaml", "json") and block.words}
    claims = json.loads(given["claims"])
    # Expiry and time of issue are the tester's; everything else is the document's.
    values = Values({name: lambda name=name: token(**{"subject": None, "grants": None, "iat": int(time.time())} | {
        {"sub": "subject", "sluice": "grants"}.get(key, key): value for key, value in claims[name].items()})
        for name in claims})
    failures = check_tables(document, sys.argv[2])
    examples = [block for block in every if block.kind in ("ws", "http")]
    with Server(given["config"], given["manifest"]) as server:
        for block in examples:
            try:
                run_block(block, server, values)
            except Differs as error:
                failures.append(str(error))
            except Exception as error:  # the other examples are still worth running
                failures.append(f"protocol.md:{block.lines[0][0]}: {type(error).__name__}: {error}")
        if server.process.wait(20) != 0:
            failures.append(f"the server ended with {server.process.returncode}")
    print("\n".join(failures))
    print(f"{len(examples)} examples, {len(failures)} failures")
    sys.exit(1 if failures or not examples else 0)


if __name__ == "__main__":
    main()
