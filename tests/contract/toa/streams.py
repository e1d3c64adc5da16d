# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Reads an endless HTTP answer from a bare socket, so that bytes and moments can be looked at."""

import json
import socket
import time


class Stream:
    """One GET /realtime/streams/KEY/. `path` replaces the whole target."""

    def __init__(self, server, key="alice", bearer=None, accept=None, headers=None, path=None, method="GET", version="1.1",
                 body="", host="test", authorization=None):
        self._socket = socket.create_connection(server.address, timeout=25)
        lines = [f"{method} {path or f'/realtime/streams/{key}/'} HTTP/{version}", f"Host: {host}"]
        if authorization:
            lines.append("Authorization: " + authorization)
        if bearer:
            lines.append("Authorization: Bearer " + bearer)
        if accept is not None:
            lines.append("Accept: " + accept)
        lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
        self.send("\r\n".join(lines) + "\r\n\r\n" + body)
        self._bytes = b""
        self.body = b""
        self.is_ended = False
        head = self._until(b"\r\n\r\n").decode()
        status, *fields = head.split("\r\n")
        self.status = int(status.split(" ")[1])
        self.headers = {name.lower(): value for name, value in (field.split(": ", 1) for field in fields if field)}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def send(self, text):
        self._socket.sendall(text.encode())

    def close(self):
        self._socket.close()

    def _receive(self):
        received = self._socket.recv(65536)
        if not received:
            raise EOFError(f"the peer closed; unread: {self._bytes[-200:]!r}")
        self._bytes += received

    def _until(self, end):
        while end not in self._bytes:
            self._receive()
        text, _, self._bytes = self._bytes.partition(end)
        return text

    def chunk(self):
        """The next chunk of the body; empty at its end."""
        size = int(self._until(b"\r\n"), 16)
        while len(self._bytes) < size + 2:
            self._receive()
        data, self._bytes = self._bytes[:size], self._bytes[size + 2:]
        self.is_ended = size == 0
        return data

    def chunks(self):
        """All chunks that are here, at least one."""
        data = self.chunk()
        while (line := self._bytes.find(b"\r\n")) >= 0 and len(self._bytes) >= line + 4 + int(self._bytes[:line], 16) and not self.is_ended:
            data += self.chunk()
        return data

    def take(self, end):
        """The body up to and with these bytes."""
        while end not in self.body:
            chunk = self.chunk()
            if not chunk:
                raise EOFError(f"the body ended; unread: {self.body[-200:]!r}")
            self.body += chunk
        text, _, self.body = self.body.partition(end)
        return text + end

    def text(self):
        """The whole body of an answer that is no stream."""
        return self.bytes_of_body().decode()

    def bytes_of_body(self):
        length = int(self.headers["content-length"])
        while len(self._bytes) < length:
            self._receive()
        return self._bytes[:length]

    def json(self):
        return json.loads(self.text())

    def rest(self):
        """The body up to its orderly end."""
        while not self.is_ended:
            self.body += self.chunk()
        return self.body

    def block(self):
        """The next block of server-sent events: (comment, {field: value})."""
        comments, fields = [], {}
        for line in self.take(b"\n\n").decode().strip("\n").split("\n"):
            name, _, value = line.partition(": ")
            if name:
                fields[name] = fields[name] + "\n" + value if name in fields else value
            else:
                comments.append(value)
        return " ".join(comments), fields

    def event(self):
        """The next server-sent event: (id, event, data)."""
        while True:
            _, fields = self.block()
            if fields:
                return fields.get("id"), fields["event"], json.loads(fields["data"])

    def part(self):
        """The next part of a multipart body, as bytes."""
        text = self.take(b"--cut\r\n")
        return text.removesuffix(b"\r\n--cut\r\n").removeprefix(b"\r\n")

    def seconds_until(self, take):
        start = time.monotonic()
        value = take()
        return value, time.monotonic() - start

    def is_quiet(self, seconds):
        """Nothing comes for that long."""
        if self.body or self._bytes:
            return False
        self._socket.settimeout(seconds)
        try:
            self._receive()
        except TimeoutError:
            return True
        finally:
            self._socket.settimeout(25)
        return False
