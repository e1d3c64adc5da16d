#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""A client whose connection broke comes back: with its rooms and what it missed, and with nothing that it
may no longer see.

    recovery.py SLUICED NODE [CASE]…
"""

import json
import re
import signal
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from clients import run_node  # noqa: E402 (the path above comes first)
from harness import Server, equal, eventually, run, token  # noqa: E402
from websocket import TEXT, Closed, WebSocket  # noqa: E402

NODE = sys.argv.pop(2)
RULES = 'rooms:\n  notes.saved: [ { room: "/r/{room}", action: saved, type: note } ]\n'
CLOSED = RULES + 'access:\n  - { deny: subscribe, on: "room:/r/a" }\n'


def config(window="30s", **recovery):
    return {"edges": 3, "dialects": {"socketio": {"recovery": {"window": window, **recovery}}}}


class Client:
    """A WebSocket of revision 4. `missed` is what came before it was told that it is connected."""

    def __init__(self, server, auth=None):
        self.connection = WebSocket(server.address, protocols=(), path="/socket/?EIO=4&transport=websocket")
        assert self.connection.receive_text().startswith("0{")
        self.write("40" + (json.dumps(auth) if auth else ""))
        self.missed = []
        while (text := self.connection.receive_text()).startswith("42"):
            self.missed.append(self.seen(json.loads(text[2:])))
        assert text.startswith("40{"), text
        told = json.loads(text[2:])
        self.id, self.pid = told["sid"], told.get("pid")

    def write(self, text):
        self.connection.send_frame(TEXT, text.encode())

    def emit(self, *event):
        self.write("42" + json.dumps(event))

    def seen(self, event):
        self.offset = event.pop()
        return event

    def read(self):
        text = self.connection.receive_text()
        assert text.startswith("42["), text
        return self.seen(json.loads(text[2:]))

    def authenticate(self, bearer):
        self.emit("authenticate", {"token": bearer})
        equal(self.read(), ["authenticated"])
        return self

    def join(self, room):
        self.emit("realtime:join", {"name": room})
        equal(self.read(), ["realtime:join:success", {"name": room}])
        return self

    def claim(self, **more):
        return {"pid": self.pid, "offset": self.offset, **more}

    def cut(self):
        """Without a word."""
        self.connection.socket.close()

    def has_ended(self):
        try:
            while True:
                self.connection.receive_text()
        except (Closed, OSError):
            return True


def member(server, *rooms, bearer=None):
    client = Client(server).authenticate(bearer or token("alice"))
    for room in rooms:
        client.join(room)
    return client


def save(server, room, number):
    server.publish("notes.saved", {"room": room, "n": number}, token("publisher"))


def numbers(events):
    return [event[1]["resource"]["n"] for event in events if event[0] == "realtime:resource"]


def wait_for_sessions(server, count, what):
    """The gauge is set now and then: wait for what it was, too, before waiting for what it becomes."""
    eventually(lambda: server.metric("sluice_sessions") == count, what=what)


def real_clients_recover():
    with Server(config(), RULES) as server:
        settings = {"address": "%s:%d" % server.address, "path": "/socket", "token": token("alice"), "publisher": token("publisher")}
        equal(run_node(NODE, "recovery.cjs", settings), 0, server.log_text()[-2000:])
        equal(server.stop(), 0)


def what_was_missed_comes_before_the_connect():
    with Server(config(), RULES) as server:
        client, witness = member(server, "/r/a", "/r/b"), member(server, "/r/a", bearer=token("bob"))
        save(server, "a", 1)
        equal(numbers([client.read()]), [1])
        client.cut()
        for room, number in (("a", 2), ("b", 3), ("c", 4), ("a", 5)):
            save(server, room, number)
        again = Client(server, client.claim(token="the user's own"))
        equal((again.id, again.pid, numbers(again.missed)), (client.id, client.pid, [2, 3, 5]))
        save(server, "b", 6)
        equal(numbers([again.read()]), [6], "and it is a member as before")
        again.emit("realtime:leave", {"name": "/r/b"})
        equal(again.read(), ["realtime:leave:success", {"name": "/r/b"}])
        equal(numbers([witness.read() for _ in range(3)]), [1, 2, 5])


def the_old_connection_is_taken_over():
    with Server(config(), RULES) as server:
        client = member(server, "/r/a")
        save(server, "a", 1)
        again = Client(server, client.claim())  # it has not read the event yet, nobody has noticed
        equal((again.id, numbers(again.missed)), (client.id, [1]))
        assert client.has_ended(), "one connection at a time"
        save(server, "a", 2)
        equal(numbers([again.read()]), [2])


def what_does_not_recover_begins_anew():
    with Server(config(), RULES) as server:
        client = member(server, "/r/a")
        other = Client(server)
        for claim in ({"pid": client.pid}, {"offset": client.offset}, {"pid": "x" * 39, "offset": client.offset}, {"pid": 1, "offset": 2},
                      client.claim(offset="99"), client.claim(offset="-1"), client.claim(offset="1x"), client.claim(offset="")):
            fresh = Client(server, claim)
            assert fresh.id not in (client.id, other.id) and fresh.pid != client.pid and fresh.missed == [], claim
            fresh.emit("realtime:join", {"name": "/r/a"})
            fresh.authenticate(token("alice"))  # and it is nobody before that
        client.join("/r/b")
        client.write("41")
        fresh = Client(server, client.claim())
        assert fresh.id != client.id, "who left in good order does not come back"
        other.cut()
        assert Client(server, {"pid": other.pid, "offset": "0"}).id != other.id, "who is nobody is not kept"


def time_and_number_are_bounded():
    with Server(config("300ms"), RULES) as server:
        client = member(server, "/r/a")
        wait_for_sessions(server, 1, "the session")
        client.cut()
        wait_for_sessions(server, 0, "the end of the kept session")
        assert Client(server, client.claim()).id != client.id
    with Server(config(sessions=2), RULES) as server:
        clients = [member(server, "/r/a", bearer=token(f"user-{i}")) for i in range(4)]
        wait_for_sessions(server, 4, "four sessions")
        for client in clients:
            client.cut()
            Client(server).cut()  # the server has noticed by now
        wait_for_sessions(server, 2, "two that are kept")
        save(server, "a", 1)
        back = [Client(server, client.claim()) for client in clients]
        equal([old.id == new.id for old, new in zip(clients, back)], [False, False, True, True])
        equal([numbers(new.missed) for new in back], [[], [], [1], [1]])


def the_log_is_bounded():
    with Server(config(log="64KiB"), RULES) as server:
        client, idle = member(server, "/r/a"), member(server, "/r/idle", bearer=token("bob"))
        client.cut()
        for number in range(40):
            server.publish("notes.saved", {"room": "a", "n": number, "text": "x" * 4000}, token("publisher"))
        assert Client(server, client.claim()).id != client.id, "too much was dropped to know what it missed"
        idle.cut()
    with Server(config(), RULES) as server:
        client = member(server, "/r/a")
        client.cut()
        for number in range(20):
            server.publish("notes.saved", {"room": "a", "n": number, "text": "x" * 40_000}, token("publisher"))
        assert Client(server, client.claim()).id != client.id, "more than a client is sent at once"


def nothing_is_shown_that_may_no_longer_be_seen():
    with Server(config(), RULES) as server:
        before = member(server, "/r/a", bearer=token("ann"))
        client = member(server, "/r/a", "/r/b")
        after = member(server, "/r/a", bearer=token("zoe"))
        client.cut()
        save(server, "a", 1)
        save(server, "b", 2)
        server.write_manifest(CLOSED)
        server.signal(signal.SIGHUP)
        for witness in (before, after):  # when both are told, so is the one between them
            equal(numbers([witness.read()]), [1])
            equal(witness.read()[0], "realtime:join:error")
        save(server, "a", 3)
        save(server, "b", 4)
        again = Client(server, client.claim())
        equal(again.id, client.id)
        equal(numbers(again.missed), [2, 4], "the room is closed, also what was said before")
        told = [event for event in again.missed if event[0] == "realtime:join:error"]
        equal([event[1]["name"] for event in told], ["/r/a"], "and it is told so")


def what_was_said_before_a_join_is_not_missed():
    with Server(config(), RULES) as server:
        witness = member(server, "/r/a", bearer=token("bob"))
        client = member(server)
        offset = client.offset
        save(server, "a", 1)
        equal(numbers([witness.read()]), [1])
        client.join("/r/a")
        save(server, "a", 2)
        client.cut()
        again = Client(server, client.claim(offset=offset))
        equal(numbers(again.missed), [2])


def a_token_that_ended_brings_nobody_back():
    with Server(config(), RULES) as server:
        expiring = member(server, "/r/a", bearer=token("alice", ttl=3))
        revoked = member(server, "/r/a", bearer=token("bob", jti="t-1"))
        wait_for_sessions(server, 2, "both sessions")
        for client in (expiring, revoked):
            client.cut()
        save(server, "a", 1)
        operator = server.connect(token("operator"))
        operator.call("token.revoke", jti="t-1", expires=int(time.time()) + 3600)
        wait_for_sessions(server, 1, "the end of both sessions")
        for client in (expiring, revoked):
            fresh = Client(server, client.claim())
            assert fresh.id != client.id and fresh.missed == [], "nobody comes back"
            fresh.cut()


def it_is_off_unless_it_is_configured():
    with Server({}, RULES) as server:
        connection = WebSocket(server.address, protocols=(), path="/socket/?EIO=4&transport=websocket")
        connection.receive_text()
        connection.send_frame(TEXT, b"40")
        assert re.fullmatch(r'40\{"sid":"[A-Za-z0-9_-]{20}"\}', connection.receive_text())
        connection.send_frame(TEXT, b'42["authenticate",{"token":"%s"}]' % token("alice").encode())
        equal(connection.receive_text(), '42["authenticated"]', "and no event has an offset")
    with Server(config(), RULES) as server:  # revision 3 knows nothing of it
        connection = WebSocket(server.address, protocols=(), path="/socket/?EIO=3&transport=websocket")
        connection.receive_text()
        equal(connection.receive_text(), "40")
        connection.send_frame(TEXT, b'42["authenticate",{"token":"%s"}]' % token("alice").encode())
        equal(connection.receive_text(), '42["authenticated"]')


if __name__ == "__main__":
    run([real_clients_recover, what_was_missed_comes_before_the_connect, the_old_connection_is_taken_over,
         what_does_not_recover_begins_anew, time_and_number_are_bounded, the_log_is_bounded,
         nothing_is_shown_that_may_no_longer_be_seen, what_was_said_before_a_join_is_not_missed,
         a_token_that_ended_brings_nobody_back, it_is_off_unless_it_is_configured])
