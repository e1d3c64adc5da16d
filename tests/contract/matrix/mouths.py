# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""The ways in for events. A new one is a class with a row in MOUTHS instead of PLANNED."""

import json
import uuid
from dataclasses import dataclass, field
from typing import Optional

from websocket import WebSocket

from broker import RawEmitter

# Its digits, its order and its characters must arrive as they are.
CONTENT = '{"key": "%s", "text": "zwölf \\u2713 \\"x\\"", "amount": 12.50, "large": 18446744073709551615, "list": [1, null, {}]}'


def exact(text):
    """JSON with numbers as they are written."""
    return json.loads(text, parse_float=str, parse_int=str)


@dataclass
class Sent:
    """What the mouth says that it did."""
    event: str      # the label that ears see
    payload: object # likewise
    id: Optional[str]   # None: the mouth does not tell
    positions: Optional[list] = field(default_factory=list) # None: likewise
    item: object = None # what an ear for items gets, if it is not the payload


class HttpEvents:
    """POST /v1/events."""

    def __init__(self, server, bearer):
        self._server = server
        self._bearer = bearer

    def send(self, key):
        content = CONTENT % key
        status, _, answer = self._server.http("POST", "/v1/events", f'{{"event": "matrix.event", "payload": {content}}}',
                                              self._bearer)
        assert status == 200, (status, answer)
        return Sent("default.matrix.event", exact(content), answer["id"], answer["deliveries"])


class NativePublish:
    """event.publish over the WebSocket."""

    def __init__(self, server, bearer):
        self._connection = server.connect(bearer)

    def send(self, key):
        content = CONTENT % key
        answer = _call(self._connection, "event.publish", f'{{"event": "matrix.event", "payload": {content}}}')
        return Sent("default.matrix.event", exact(content), answer["id"], answer["deliveries"])


class AmqpEvent:
    """A message of a Toa component, in a RabbitMQ of the test's own."""

    def __init__(self, server, _):
        self._broker = server.broker
        self._channel = RawEmitter(self._broker)

    def send(self, key):
        content = CONTENT % key
        self._channel.send("default.matrix.event", f'{{"payload": {content}}}', toa=True)
        return Sent("default.matrix.event", exact(content), None, None)


class NativeRoomPublish:
    """room.publish, whose derived event is what the ears get."""

    def __init__(self, server, bearer):
        self._connection = server.connect(bearer)

    def send(self, key):
        content = CONTENT % key
        answer = _call(self._connection, "room.publish", f'{{"room": "/mouth", "type": "matrix", "data": {content}}}')
        payload = {"room": "/mouth", "data": exact(content), "_subject": "alice"}
        return Sent("rooms.matrix.published", payload, answer["id"], answer["deliveries"])


class IiiStreamSet:
    """stream::set at iii's worker port, whose derived event is what the other ears get."""

    def __init__(self, server, _):
        self._connection = WebSocket(server.places["iii_workers"], protocols=(), path="/")
        assert self._connection.receive()["type"] == "workerregistered"
        self._count = 0

    def send(self, key):
        self._count += 1
        content = CONTENT % key
        self._connection.send_frame(1, (
            '{"type": "invokefunction", "invocation_id": "1", "function_id": "stream::set", "data": {"stream_name": "matrix", '
            f'"group_id": "{key}", "item_id": "{self._count}", "data": {content}}}}}').encode())
        answer = exact(self._connection.receive_text())
        assert answer["result"] == {"old_value": None, "new_value": exact(content)}, answer
        payload = exact(content) | {"_group": key, "_id": str(self._count)}
        return Sent("iii.matrix.created", payload, None, None, exact(content))


class SocketIo:
    """Engine.IO 4 by WebSocket, with Twake's authentication."""

    def __init__(self, server, bearer):
        self.connection = WebSocket(server.address, protocols=(), path="/socket/?EIO=4&transport=websocket")
        assert self.connection.receive_text().startswith("0{")
        self._write("40")
        assert self.connection.receive_text().startswith('40{"sid":')
        self.emit(f'"authenticate", {{"token": "{bearer}"}}')
        assert self.event() == ["authenticated"]

    def _write(self, packet):
        self.connection.send_frame(1, packet.encode())

    def emit(self, arguments):
        self._write(f"42[{arguments}]")

    def event(self):
        """The next event: its name and its arguments."""
        packet = self.connection.receive_text()
        assert packet.startswith("42"), packet
        return exact(packet[2:])


class SocketIoEvent:
    """realtime:event of a client, whose derived event is what the ears get."""

    def __init__(self, server, bearer):
        self._socket = SocketIo(server, bearer)

    def send(self, key):
        content = (CONTENT % key)[:-1] + ', "type": "matrix_socket"}'
        self._socket.emit(f'"realtime:event", {{"name": "/mouth", "data": {content}}}')
        payload = {"room": "/mouth", "data": exact(content), "_subject": "alice"}
        return Sent("rooms.matrix_socket.published", payload, None, None)


def _call(connection, method, params):
    connection.send_frame(1, f'{{"jsonrpc": "2.0", "id": 1, "method": "{method}", "params": {params}}}'.encode())
    answer = connection.receive()
    assert "result" in answer, answer
    return answer["result"]


class RestResource:
    """POST /resources/matrix/, whose derived event is what the ears get."""

    def __init__(self, server, bearer):
        self._server = server
        self._bearer = bearer

    def send(self, key):
        entity = f'{{"id": "{uuid.uuid4()}", {(CONTENT % key)[1:]}'
        status, _, answer = self._server.http("POST", "/resources/matrix/", entity, self._bearer)
        assert status == 201, (status, answer)
        # The answer is about the entity; the event that it became is in the stream.
        _, _, page = self._server.http("GET", f"/v1/streams/{key}?limit=1000", bearer=self._bearer)
        event = page["events"][-1]
        return Sent("resources.matrix.created", exact(entity), event["id"],
                    [{"stream": key, "epoch": event["epoch"], "offset": event["offset"]}])


MOUTHS = {
    "HTTP `POST /v1/events`": HttpEvents,
    "native `event.publish`": NativePublish,
    "native `room.publish`": NativeRoomPublish,
    "iii `stream::set`": IiiStreamSet,
    "REST resource": RestResource,
    "AMQP (Toa)": AmqpEvent,
    "Socket.IO `realtime:event`": SocketIoEvent,
}
PLANNED = []
