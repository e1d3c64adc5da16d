# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""The ways out for events. A new one is a class with a row in EARS instead of PLANNED."""

from dataclasses import dataclass
from typing import Optional

from mouths import SocketIo, exact
from streams import Stream
from websocket import WebSocket


@dataclass
class Heard:
    """One event as an ear got it."""
    payload: object
    id: Optional[str] = None       # None: this ear does not tell the event's id
    event: Optional[str] = None    # None: this ear does not tell the label
    position: Optional[tuple] = None # (epoch, offset); None: this ear has no positions
    is_item: bool = False          # the payload is an item's value, without what derived events add


class NativeStream:
    """stream.subscribe: the stream has the key's name."""

    def __init__(self, server, bearer, key):
        self._connection = server.connect(bearer)
        self._connection.call("stream.subscribe", stream=key)

    def hear(self):
        params = _params(self._connection, "stream.event")
        return Heard(params["data"], params["id"], params["event"], (params["epoch"], int(params["offset"])))

    def is_quiet(self):
        return self._connection.is_quiet(0.05)


class NativeRoom:
    """room.join: the manifest sends the event to /matrix/KEY."""

    def __init__(self, server, bearer, key):
        self._connection = server.connect(bearer)
        self._connection.call("room.join", room=f"/matrix/{key}")
        _params(self._connection, "room.presence") # its own coming

    def hear(self):
        params = _params(self._connection, "room.event")
        return Heard(params["data"], params["id"])

    @property
    def left(self):
        return self._connection.notes

    def is_quiet(self):
        return self._connection.is_quiet(0.05)


class NativeGroup:
    """group.subscribe: the manifest makes an item of the event."""

    def __init__(self, server, bearer, key):
        self._connection = server.connect(bearer)
        self._connection.call("group.subscribe", stream="matrix", group=key)

    def hear(self):
        return Heard(_params(self._connection, "item.changed")["data"], is_item=True)

    def is_quiet(self):
        return self._connection.is_quiet(0.05)


class ServerSentEvents:
    """GET /realtime/streams/KEY/ as text/event-stream."""

    def __init__(self, server, bearer, key):
        self._stream = Stream(server, key, bearer, "text/event-stream")
        assert self._stream.status == 200, self._stream.status
        self._stream.block()

    def hear(self):
        _, fields = self._stream.block()
        epoch, _, offset = fields["id"].partition(".")
        return Heard(exact(fields["data"]), None, fields["event"], (epoch, int(offset)))

    def is_quiet(self):
        return self._stream.is_quiet(0.05)


class ToaMultipart:
    """GET /realtime/streams/KEY/ as multipart/json."""

    def __init__(self, server, bearer, key):
        self._stream = Stream(server, key, bearer, "application/json")
        assert self._stream.status == 200, self._stream.status
        assert self._stream.take(b"--cut\r\n") == b"--cut\r\n"
        assert self._stream.part() == b'"ACK"'

    def hear(self):
        event = exact(self._stream.part())
        return Heard(event["data"], None, event["event"])

    def is_quiet(self):
        return self._stream.is_quiet(0.05)


class IiiGroup:
    """join at iii's stream port: an `items` rule, or the function itself, writes to group KEY."""

    def __init__(self, server, _, key):
        self._connection = WebSocket(server.places["iii_streams"], protocols=(), path="/")
        self._connection.send({"type": "join", "data": {"subscriptionId": "1", "streamName": "matrix", "groupId": key}})
        assert self._connection.receive()["event"] == {"type": "sync", "data": []}

    def hear(self):
        event = exact(self._connection.receive_text())["event"]
        assert event["type"] in ("create", "update"), event
        return Heard(event["data"], is_item=True)

    def is_quiet(self):
        return self._connection.is_quiet(0.05)


class SocketIoRoom:
    """realtime:join: the manifest sends the event to /matrix/KEY; with no action it is no resource."""

    def __init__(self, server, bearer, key):
        self._room = f"/matrix/{key}"
        self._socket = SocketIo(server, bearer)
        self._socket.emit(f'"realtime:join", {{"name": "{self._room}"}}')
        assert self._socket.event() == ["realtime:join:success", {"name": self._room}]

    def hear(self):
        name, message = self._socket.event()
        assert (name, message["name"]) == ("realtime:event", self._room), (name, message)
        return Heard(message["data"])

    def is_quiet(self):
        return self._socket.connection.is_quiet(0.05)


def _params(connection, method):
    message = exact(connection.receive_text())
    assert message["method"] == method, message
    return message["params"]


EARS = {
    "native stream": NativeStream,
    "native room": NativeRoom,
    "native group": NativeGroup,
    "Toa multipart": ToaMultipart,
    "SSE": ServerSentEvents,
    "iii group": IiiGroup,
    "Socket.IO room": SocketIoRoom,
}
PLANNED = []
