#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""A judge must be judged: sluice-load has to notice a server that loses, repeats, reorders, mixes
up or refuses. The server here is a small WebSocket room server with one fault switched on.

usage: load_faults_test.py PATH/TO/sluice-load
"""

import asyncio
import base64
import hashlib
import json
import logging
import struct
import sys

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455 1.3
FANOUT = ["fanout", "--subscribers", "4", "--window", "2", "--warm", "0", "--seconds", "0.3"]
RESETS = ["resets", "--subscribers", "4", "--seconds", "0.5"]
CASES = [  # name, fault, arguments, counter that must not be 0 (None: the run must be good)
    ("a good server", None, FANOUT, None),
    ("a good server under resets", None, RESETS, None),
    ("an event is lost", "lose", FANOUT, "gaps"),
    ("an event comes twice", "repeat", FANOUT, "repeated"),
    ("two events change places", "swap", FANOUT, "gaps"),
    ("publishes are refused", "refuse", FANOUT, "refused"),
    ("publishes are not answered", "mute", FANOUT, "unanswered"),
    ("a subscriber is thrown out", "drop", FANOUT, "lost_connections"),
    ("the handshake answer is wrong", "accept", FANOUT, "lost_connections"),
    ("the server masks", "mask", FANOUT, "lost_connections"),
    ("an event goes to a stranger", "stray", RESETS, "foreign"),
]


def frame(text, masked=False):
    data = text.encode()
    size = len(data)
    bit = 0x80 if masked else 0
    head = bytes([0x81, bit | size]) if size < 126 else struct.pack("!BBH", 0x81, bit | 126, size)
    return head + (bytes(4) if masked else b"") + data


async def read_frame(reader):
    first = await reader.readexactly(2)
    size = first[1] & 0x7F
    if size == 126:
        size = struct.unpack("!H", await reader.readexactly(2))[0]
    mask = await reader.readexactly(4)
    data = await reader.readexactly(size)
    return bytes(byte ^ mask[i & 3] for i, byte in enumerate(data))


class FaultyServer:
    def __init__(self, fault):
        self.fault = fault
        self.rooms = {}
        self.events = 0
        self.held = None

    async def serve(self, reader, writer):
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            key = head.lower().split(b"sec-websocket-key:")[1].split(b"\r\n")[0]
            key = head[head.lower().index(key):][:len(key)].strip().decode()
            accept = base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()
            if self.fault == "accept":
                accept = accept[::-1]
            writer.write(f"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                         f"Connection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n".encode())
            while True:
                self.answer(writer, json.loads(await read_frame(reader)))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, OSError):
            pass
        finally:
            for members in self.rooms.values():
                members[:] = [member for member in members if member is not writer]
            writer.close()

    def answer(self, writer, request):
        room = request["params"]["room"]
        reply = {"jsonrpc": "2.0", "id": request["id"], "result": {}}
        if request["method"] == "room.join":
            self.rooms.setdefault(room, []).append(writer)
        elif self.fault == "refuse":
            reply = {"jsonrpc": "2.0", "id": request["id"], "error": {"message": "no"}}
        else:
            self.fan_out(room, {"jsonrpc": "2.0", "method": "room.event",
                                "params": request["params"]})
        if self.fault != "mute" or request["method"] == "room.join":
            writer.write(frame(json.dumps(reply), self.fault == "mask"))

    def fan_out(self, room, event):
        self.events += 1
        text = json.dumps(event, separators=(",", ":"))
        members = list(self.rooms.get(room, []))
        if self.fault == "stray":
            members = [member for all_members in self.rooms.values() for member in all_members]
        for number, member in enumerate(members):
            faulty = number == 1 and self.events == 5
            if faulty and self.fault == "drop":
                member.close()
            elif faulty and self.fault == "swap":
                self.held = text
            elif not (faulty and self.fault == "lose"):
                member.write(frame(text))
                if faulty and self.fault == "repeat":
                    member.write(frame(text))
                if number == 1 and self.held:
                    member.write(frame(self.held))
                    self.held = None


async def run_case(load, fault, arguments):
    faulty = FaultyServer(fault)
    server = await asyncio.start_server(faulty.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        load, *arguments, "--wire", "ws", "--port", str(port),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL)
    output, _ = await asyncio.wait_for(process.communicate(), 60)
    server.close()
    return process.returncode, json.loads(output)


async def run_all(load):
    failures = 0
    quiet = [case for case in CASES if case[2] is FANOUT]
    results = dict(zip((case[0] for case in quiet),
                       await asyncio.gather(*(run_case(load, *case[1:3]) for case in quiet))))
    for name, fault, arguments, counter in CASES:
        status, report = results.get(name) or await run_case(load, fault, arguments)
        good = status == 0 if counter is None else status == 1 and report.get(counter, 0) > 0
        active = report.get("deliveries_in_all", 0) > 0 or counter == "lost_connections" \
            or counter == "refused"
        print(f"{'PASS' if good and active else 'FAIL'}  {name}")
        if not (good and active):
            failures += 1
            print(f"      status {status}, {report}")
    return failures


if __name__ == "__main__":
    logging.disable()  # asyncio complains of every peer that vanished, which is what resets do
    sys.exit(1 if asyncio.run(run_all(sys.argv[1])) else 0)
