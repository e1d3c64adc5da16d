# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""A WebSocket client (RFC 6455) that can also misbehave. Standard library only."""

import base64
import collections
import itertools
import json
import os
import select
import socket
import struct
import time
import zlib

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10


class Refused(Exception):
    """The upgrade was answered with a plain HTTP response."""

    def __init__(self, status, body):
        super().__init__(f"{status} {body[:200]!r}")
        self.status = status
        self.body = body


class Closed(Exception):
    """The connection has ended; code 1006 means without a close frame."""

    def __init__(self, code, text=""):
        super().__init__(f"{code} {text}")
        self.code = code
        self.text = text


class RpcError(Exception):
    """The server answered a call with an error."""

    def __init__(self, error):
        super().__init__(json.dumps(error))
        self.code = error["code"]
        self.name = error["data"]["name"]
        self.message = error["message"]
        self.data = error["data"]


def masked(payload, mask):
    if not payload:
        return b""
    size = len(payload)
    key = int.from_bytes((mask * (size // 4 + 1))[:size], "big")
    return (int.from_bytes(payload, "big") ^ key).to_bytes(size, "big")


def frame(opcode, payload, fin=True, mask=True):
    head = bytes([(0x80 if fin else 0) | opcode])
    bit = 0x80 if mask else 0
    if len(payload) < 126:
        head += bytes([bit | len(payload)])
    elif len(payload) < 65536:
        head += bytes([bit | 126]) + struct.pack(">H", len(payload))
    else:
        head += bytes([bit | 127]) + struct.pack(">Q", len(payload))
    if not mask:
        return head + payload
    key = os.urandom(4)
    return head + key + masked(payload, key)


class WebSocket:
    """One connection, used by one thread. `notes` keeps what arrived while a call was waiting."""

    def __init__(self, address, token=None, protocols=("sluice.v1",), headers=(), path="/v1",
                 timeout=10, tls=None, receive_buffer=None, source=None):
        self.timeout = timeout
        self.notes = collections.deque()
        self._answers = {}  # those that came before another one that was waited for
        self._ids = itertools.count(1)
        self._buffer = bytearray()
        self._fragments = []
        self._is_deflated = False  # the message that is being received
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(timeout)
        if source:
            self.socket.bind((source, 0))
        self.socket.connect(address)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_hostname="localhost")
        try:
            self._upgrade(address, token, protocols, headers, path)
        except BaseException:
            self.socket.close()
            raise

    def _upgrade(self, address, token, protocols, headers, path):
        lines = [f"GET {path} HTTP/1.1", f"Host: {address[0]}:{address[1]}", "Connection: Upgrade",
                 "Upgrade: websocket", "Sec-WebSocket-Version: 13",
                 "Sec-WebSocket-Key: " + base64.b64encode(os.urandom(16)).decode()]
        if protocols:
            lines.append("Sec-WebSocket-Protocol: " + ", ".join(protocols))
        if token:
            lines.append("Authorization: Bearer " + token)
        self.socket.sendall(("\r\n".join([*lines, *headers]) + "\r\n\r\n").encode())
        while b"\r\n\r\n" not in self._buffer:
            self._receive(time.monotonic() + self.timeout)
        head, _, rest = bytes(self._buffer).partition(b"\r\n\r\n")
        self.head = head.decode("latin-1")
        self._buffer = bytearray(rest)
        status = int(self.head.split(" ", 2)[1])
        if status != 101:
            length = next((int(line.split(":")[1]) for line in self.head.split("\r\n")
                           if line.lower().startswith("content-length:")), 0)
            while len(self._buffer) < length:
                self._receive(time.monotonic() + self.timeout)
            raise Refused(status, bytes(self._buffer))

    def _receive(self, deadline):
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("nothing was received in time")
        self.socket.settimeout(left)
        try:
            data = self.socket.recv(262144)
        except ConnectionResetError:
            data = b""
        except socket.timeout:
            raise TimeoutError("nothing was received in time") from None
        if not data:
            raise Closed(1006)
        self._buffer += data

    def _frame(self):
        """The next whole frame of the buffer, or None: (fin, opcode, payload)."""
        buffer = self._buffer
        if len(buffer) < 2:
            return None
        size, start = buffer[1] & 0x7F, 2
        if size == 126:
            if len(buffer) < 4:
                return None
            size, start = struct.unpack_from(">H", buffer, 2)[0], 4
        elif size == 127:
            if len(buffer) < 10:
                return None
            size, start = struct.unpack_from(">Q", buffer, 2)[0], 10
        if len(buffer) < start + size:
            return None
        payload = bytes(buffer[start:start + size])
        fin, opcode = bool(buffer[0] & 0x80), buffer[0] & 0x0F
        if buffer[0] & 0x40:
            self._is_deflated = True
        del buffer[:start + size]
        return fin, opcode, payload

    def receive_text(self, timeout=None):
        """The next text message; answers pings. Closed, TimeoutError."""
        deadline = time.monotonic() + (self.timeout if timeout is None else timeout)
        while True:
            got = self._frame()
            if not got:
                self._receive(deadline)
                continue
            fin, opcode, payload = got
            if opcode == PING:
                self.send_frame(PONG, payload)
            elif opcode == CLOSE:
                code = struct.unpack(">H", payload[:2])[0] if len(payload) >= 2 else 1005
                raise Closed(code, payload[2:].decode())
            elif opcode in (0, TEXT):
                self._fragments.append(payload)
                if fin:
                    whole = b"".join(self._fragments)
                    self._fragments = []
                    if self._is_deflated:
                        self._is_deflated = False
                        whole = zlib.decompressobj(-15).decompress(whole + b"\0\0\xff\xff")  # RFC 7692 7.2.2
                    return whole.decode("utf-8")

    def receive(self, timeout=None):
        return json.loads(self.receive_text(timeout))

    def note(self, timeout=None):
        """The next notification."""
        if self.notes:
            return self.notes.popleft()
        message = self.receive(timeout)
        assert "method" in message, f"expected a notification, got {message}"
        return message

    def is_quiet(self, seconds):
        """True if nothing arrives in that time."""
        try:
            self.notes.append(self.receive(seconds))
            return False
        except TimeoutError:
            return True

    def send(self, message):
        self.send_frame(TEXT, json.dumps(message).encode())

    def send_frame(self, opcode, payload, fin=True, mask=True):
        self.send_raw(frame(opcode, payload, fin, mask))

    def send_raw(self, data):
        self.socket.settimeout(self.timeout)
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            raise Closed(1006) from None

    def request(self, method, params=None):
        """Sends a request without waiting: its id."""
        number = next(self._ids)
        self.send({"jsonrpc": "2.0", "id": number, "method": method, "params": params or {}})
        return number

    def answer(self, number, timeout=None):
        """The result of a request; RpcError."""
        while number not in self._answers:
            message = self.receive(timeout)
            if "method" in message:
                self.notes.append(message)
            else:
                self._answers[message["id"]] = message
        message = self._answers.pop(number)
        if "error" in message:
            raise RpcError(message["error"])
        return message["result"]

    def call(self, method, **params):
        return self.answer(self.request(method, params))

    def expect_close(self, timeout=10):
        """Reads until the server closes: the Closed. TimeoutError if it does not."""
        deadline = time.monotonic() + timeout
        while True:
            try:
                self.notes.append(self.receive(max(0.0, deadline - time.monotonic())))
            except Closed as closed:
                return closed

    def has_input(self):
        return bool(self._buffer) or bool(select.select([self.socket], [], [], 0)[0])

    def drop(self):
        """Ends the connection as a crash does."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def close(self):
        try:
            self.send_frame(CLOSE, struct.pack(">H", 1000))
        except (Closed, OSError):
            pass
        self.socket.close()
