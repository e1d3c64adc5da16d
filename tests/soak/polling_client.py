# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""A Socket.IO client that only polls, on one kept connection; cheap enough to have a thousand."""

import asyncio
import json
import re
import time

LENGTH = re.compile(rb"\r\nContent-Length: *(\d+)", re.IGNORECASE)
PATIENCE_S = 60
BEAT_S = 10  # revision 3: how often the client says that it lives


class PollingClient:
    """All texts must be ASCII: revision 3 counts characters."""

    def __init__(self, listen, revision):
        self.listen = listen
        self.revision = revision
        self.query = f"EIO={revision}&transport=polling"
        self.polls = 0
        self.beat_at = time.monotonic()
        self.reader = self.writer = None

    async def ask(self, method, body=b""):
        """(status, body) of one request."""
        if not self.writer:
            self.reader, self.writer = await asyncio.open_connection(self.listen["host"], self.listen["port"])
        self.writer.write(f"{method} /socket/?{self.query} HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
                          f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        head = await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), PATIENCE_S)
        length = LENGTH.search(head)
        return int(head[9:12]), await self.reader.readexactly(int(length[1]) if length else 0)

    async def join(self, token, room):
        """Handshake, `authenticate` and, if there is one, the room."""
        _, body = await self.ask("GET")
        opened = self.split(body)[0]
        self.query += "&sid=" + json.loads(opened[1:])["sid"]
        packets = ["40"] if self.revision == 4 else []
        packets.append("42" + json.dumps(["authenticate", {"token": token}]))
        wanted = 2
        if room:
            packets.append("42" + json.dumps(["realtime:join", {"name": room}]))
            wanted = 3
        await self.post(packets)
        got = []
        while len(got) < wanted:
            got += await self.poll()
        last = '42["realtime:join:success"' if room else '42["authenticated"'
        assert got[-1].startswith(last), got

    async def post(self, packets):
        if self.revision == 4:
            body = "\x1e".join(packets)
        else:
            body = "".join(f"{len(packet)}:{packet}" for packet in packets)
        status, answer = await self.ask("POST", body.encode())
        assert (status, answer) == (200, b"ok"), (status, answer)

    async def poll(self):
        """What one poll brings, without heartbeats, which are answered."""
        if self.revision == 3 and time.monotonic() - self.beat_at > BEAT_S:
            self.beat_at = time.monotonic()
            await self.post(["2"])
        status, body = await self.ask("GET")
        assert status == 200, (status, body)
        self.polls += 1
        packets = self.split(body)
        if "2" in packets:
            await self.post(["3"])
        return [packet for packet in packets if packet not in ("2", "3")]

    def split(self, body):
        text = body.decode("ascii")
        if self.revision == 4:
            return text.split("\x1e")
        packets, at = [], 0
        while at < len(text):
            colon = text.index(":", at)
            end = colon + 1 + int(text[at:colon])
            packets.append(text[colon + 1:end])
            at = end
        return packets

    async def settled(self):
        """Whether everything that was sent has been done, and nothing came back for it."""
        await self.post(['420["online:get",{"data":[]}]'])
        return await self.poll() == ['430[{"data":[]}]']

    async def is_gone(self):
        status, body = await self.ask("GET")
        return status == 400 and json.loads(body)["code"] == 1

    async def close(self):
        self.writer.close()
