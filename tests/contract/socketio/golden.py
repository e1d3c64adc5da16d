#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""The traces of Twake's own clients, byte for byte: what goes over the wire between socket.io-client 2
(Engine.IO 3) and 4 (Engine.IO 4) and the server.

    golden.py SLUICED [CASE]…
"""

import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from harness import Server, equal, run, token  # noqa: E402 (the path above comes first)
from websocket import TEXT, WebSocket  # noqa: E402

OPEN = '0{"sid":"S20","upgrades":[%s],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}'
SID = re.compile(r'"sid":"([A-Za-z0-9_-]{20})"')


class Poller:
    def __init__(self, server, revision):
        self.server = server
        self.query = f"/socket/?EIO={revision}&transport=polling&t=abc"
        self.sid = ""

    def get(self):
        status, headers, text = self.server.http("GET", self.query + self.sid)
        equal((status, headers["Content-Type"]), (200, "text/plain; charset=UTF-8"))
        return text

    def open(self):
        text = self.get()
        self.sid = "&sid=" + SID.search(text).group(1)
        return SID.sub('"sid":"S20"', text)

    def post(self, text):
        status, headers, answer = self.server.http("POST", self.query + self.sid, text, headers={"Content-Type": "text/plain;charset=UTF-8"})
        equal((status, headers["Content-Type"], answer), (200, "text/html", "ok"))


def framed(packet):
    return f"{len(packet)}:{packet}"


def connect(server, query):
    return WebSocket(server.address, protocols=(), path="/socket/?" + query)


def a1_client_2_polling_then_upgrade():
    config = {"dialects": {"socketio": {"legacy": {"master_token": True}}}}
    with Server(config) as server:
        client = Poller(server, 3)
        equal(client.open(), framed_open())
        equal(client.get(), "2:40")
        client.post(framed('42["authenticate",{"token":"%s"}]' % token("a", grants=None)))
        equal(client.get(), '19:42["authenticated"]')
        socket = connect(server, "EIO=3&transport=websocket" + client.sid)

        def write(packet):
            socket.send_frame(TEXT, packet.encode())

        write("2probe")
        equal(socket.receive_text(), "3probe")
        equal(client.get(), "1:6", "a poll is released")
        write("5")
        write('42["realtime:join",{"name":"/x","token":"twake"}]')
        equal(socket.receive_text(), '42["realtime:join:success",{"name":"/x"}]')
        write('420["online:get",{"data":["a","b"]}]')
        equal(socket.receive_text(), '430[{"data":[["a",true]]}]')
        write('421["online:set",{"data":["a"]}]')
        equal(socket.receive_text(), "431[]")
        write("2")
        equal(socket.receive_text(), "3", "a heartbeat")
        write("41")


def framed_open():
    """The length counts the real id, which has 20 characters."""
    packet = OPEN % '"websocket"'
    text = f"{len(packet) + 17}:{packet}"
    assert text.startswith("118:"), text
    return text


def a1_client_2_refused():
    with Server() as server:
        for sent, packet in (('{"token":"x"}', '42["unauthorized",{"err":{"name":"JsonWebTokenError","message":"jwt malformed"}}]'),
                             ("{}", '42["unauthorized",{"err":"No token provided"}]')):
            client = Poller(server, 3)
            client.open()
            client.get()
            client.post(framed(f'42["authenticate",{sent}]'))
            equal(client.get(), framed(packet) + "2:41")


def a2_client_4_polling():
    with Server() as server:
        client = Poller(server, 4)
        equal(client.open(), OPEN % '"websocket"')
        client.post("40")
        equal(SID.sub('"sid":"T20"', client.get()), '40{"sid":"T20"}')
        client.post('42["authenticate",{"token":"%s"}]' % token("a", grants=None))
        equal(client.get(), '42["authenticated"]')
        client.post('42["authenticate",{"token":"a.b"}]')
        equal(client.get(), '42["unauthorized",{"err":{"name":"JsonWebTokenError","message":"jwt malformed"}}]\x1e41')


def a3_websocket_only():
    with Server() as server:
        old = connect(server, "EIO=3&transport=websocket")
        equal(SID.sub('"sid":"S20"', old.receive_text()), OPEN % "")
        equal(old.receive_text(), "40")
        new = connect(server, "EIO=4&transport=websocket")
        equal(SID.sub('"sid":"S20"', new.receive_text()), OPEN % "")
        new.send_frame(TEXT, b"40")
        equal(SID.sub('"sid":"T20"', new.receive_text()), '40{"sid":"T20"}')


def a4_resource():
    room = "/companies/C/workspaces/W/channels?type=public"
    rule = json.dumps({"room": room, "action": "saved", "type": "channel", "path": "/companies/C/workspaces/W/channels/{id}"})
    with Server(manifest="rooms:\n  channels.saved: [ " + rule + " ]\n") as server:
        socket = connect(server, "EIO=3&transport=websocket")
        for _ in range(2):
            socket.receive_text()
        socket.send_frame(TEXT, ('42["authenticate",{"token":"%s"}]' % token("a")).encode())
        equal(socket.receive_text(), '42["authenticated"]')
        socket.send_frame(TEXT, ('42["realtime:join",{"name":"%s"}]' % room).encode())
        equal(socket.receive_text(), '42["realtime:join:success",{"name":"%s"}]' % room)
        server.http("POST", "/v1/events", '{"event":"channels.saved","payload":{"id":"ID","x":1.0}}', token("a"))
        equal(socket.receive_text(), '42["realtime:resource",{"action":"saved","room":"%s","type":"channel",'
              '"path":"/companies/C/workspaces/W/channels/ID","resource":{"id":"ID","x":1.0}}]' % room)


if __name__ == "__main__":
    run([a1_client_2_polling_then_upgrade, a1_client_2_refused, a2_client_4_polling, a3_websocket_only, a4_resource])
