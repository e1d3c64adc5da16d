#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Streams read by npm packages, unmodified. Without them the test fails, or is skipped (77) if
SLUICE_TEST_OFFLINE=1.

    clients.py SLUICED NODE [CASE]…
"""

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from harness import Server, equal, run, token  # noqa: E402 (the path above comes first)

NODE = sys.argv.pop(2)
MODULES = os.environ.get("SLUICE_NODE_MODULES") or str(HERE.parent.parent / "clients" / "node_modules")
MANIFEST = "routes:\n  notes.written: key\n"


class Reader:
    """A program of this folder that prints a line for each thing it sees."""

    def __init__(self, script, *arguments):
        self._process = subprocess.Popen([NODE, str(HERE / script), MODULES, *arguments], text=True, stdout=subprocess.PIPE)
        self._watchdog = threading.Timer(60, self._process.kill)
        self._watchdog.daemon = True
        self._watchdog.start()

    def line(self):
        line = self._process.stdout.readline().strip()
        if not line:
            code = self._process.wait()
            if code == 77:
                sys.exit(77 if os.environ.get("SLUICE_TEST_OFFLINE") == "1" else 1)
            raise EOFError(f"the reader ended with {code}")
        return line

    def lines_to_end(self):
        lines = self._process.stdout.read().split("\n")
        code = self._process.wait()
        self._watchdog.cancel()
        equal(code, 0, "the reader's exit code")
        return [line for line in lines if line]


class Cutter:
    """Passes bytes between a client and the server, and can cut what passes."""

    def __init__(self, address):
        self._to = address
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = self._listener.getsockname()
        self._pairs = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            client, _ = self._listener.accept()
            server = socket.create_connection(self._to)
            self._pairs.append((client, server))
            for source, sink in ((client, server), (server, client)):
                threading.Thread(target=self._pass, args=(source, sink), daemon=True).start()

    @staticmethod
    def _pass(source, sink):
        try:
            while data := source.recv(65536):
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # cut

    def cut(self):
        pairs, self._pairs = self._pairs, []
        for pair in pairs:
            for end in pair:
                with contextlib.suppress(OSError):  # the other side may have ended it already
                    end.shutdown(socket.SHUT_RDWR)


def write(server, numbers):
    for number in numbers:
        server.publish("notes.written", {"key": "alice", "n": number}, token("writer"))


def url(address):
    return f"http://{address[0]}:{address[1]}/realtime/streams/alice/"


def numbers_of(lines):
    return [int(line.split(" ")[0]) for line in lines if line[0].isdigit()]


def eventsource_misses_nothing_when_it_is_cut():
    """Cut twice, with events before, during and after: each number once, in order."""
    with Server(manifest=MANIFEST) as server:
        cutter = Cutter(server.address)
        reader = Reader("eventsource.mjs", url(cutter.address), token("alice", None), "60")
        equal(reader.line(), "open")
        seen = []
        for turn in range(2):
            write(server, range(turn * 20 + 1, turn * 20 + 11))
            while len(seen) < turn * 20 + 10:
                seen += numbers_of([reader.line()])
            cutter.cut()
            write(server, range(turn * 20 + 11, turn * 20 + 21))
            while len(seen) < turn * 20 + 20:
                seen += numbers_of([reader.line()])
        write(server, range(41, 61))
        seen += numbers_of(reader.lines_to_end())
        equal(seen, list(range(1, 61)))


def eventsource_stops_when_it_may_not_read():
    with Server(manifest=MANIFEST) as server:
        reader = Reader("eventsource.mjs", url(server.address), token("bob", None), "1")
        equal(reader.line(), "error 403")


PAYLOAD = {"key": "alice", "n": 1, "text": "zw\u00f6lf \u2713 \U0001f600 \"x\" \r\n--cut\r\n\r\n", "amount": 12.5, "huge": 1e30,
           "stamp": 1795313151106, "least": -9007199254740991, "list": [1, None, {}, [], [2, [True]], {"a": [{"b": "No"}]}],
           "yes": "y", "2026-01-01": "2026-01-01", "": "", "a: b": "- c", "mark": "\ufeff\u2028\x7f\x85"}


def meros_reads_every_format():
    """From ACK to FIN; the payload holds Toa's boundary, what YAML could misread, and each kind of value."""
    with Server(manifest=MANIFEST) as server:
        formats = ("application/json", "application/yaml", "application/msgpack", "text/plain")
        readers = [Reader("meros.mjs", url(server.address), token("alice", None), accept) for accept in formats]
        for accept, reader in zip(formats, readers):
            equal(json.loads(reader.line()), "ACK", accept)
        server.publish("notes.written", PAYLOAD, token("writer"))
        server.publish("notes.written", {"key": "alice"}, token("writer"))
        for accept, reader in zip(formats, readers):
            equal(json.loads(reader.line()), {"event": "default.notes.written", "data": PAYLOAD}, accept)
            equal(json.loads(reader.line()), {"event": "default.notes.written", "data": {"key": "alice"}}, accept)
        server.signal(15)
        for accept, reader in zip(formats, readers):
            equal(reader.lines_to_end(), ['"FIN"'], accept)


def meros_gets_a_burst_whole():
    """meros overlooks a boundary that two of its reads share if the second one holds another boundary; its decoder
    then stops. Rare, and not ours: another burst has other reads."""
    for attempt in range(3):
        try:
            return one_burst()
        except EOFError as error:
            print(f"attempt {attempt + 1}: {error}")
    raise AssertionError("meros did not read one of three bursts")


def one_burst():
    with Server(manifest=MANIFEST) as server:
        reader = Reader("meros.mjs", url(server.address), token("alice", None), "application/json")
        equal(json.loads(reader.line()), "ACK")
        for first in range(0, 5000, 1000):
            events = [{"event": "notes.written", "payload": {"key": "alice", "n": n}} for n in range(first, first + 1000)]
            equal(server.http("POST", "/v1/events", events, token("writer"))[0], 200)
        equal([json.loads(reader.line())["data"]["n"] for _ in range(5000)], list(range(5000)))
        server.signal(15)
        equal(reader.lines_to_end(), ['"FIN"'])


if __name__ == "__main__":
    run([eventsource_misses_nothing_when_it_is_cut, eventsource_stops_when_it_may_not_read,
         meros_reads_every_format, meros_gets_a_burst_whole])
