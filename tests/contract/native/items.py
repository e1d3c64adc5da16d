#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Items and groups: what is kept, who is told, and what else it is an event for.

    items.py SLUICED [CASE…]
"""

import threading

from harness import Server, equal, raises, run, token
from websocket import RpcError

MANIFEST = """
routes:
  iii.chat.created: [author, ~chat-log]
  iii.chat.updated: ~chat-log
  iii.chat.deleted: ~chat-log
rooms:
  iii.chat.created: [{ room: "/chat/{_group}", path: "/chat/{_group}/{_id}", action: created, type: message }]
items:
  users.updated: { stream: users, group: all, id: "{id}", op: merge }
  users.removed: { stream: users, group: all, id: "{id}", op: delete }
"""
CHAT = {"stream": "chat", "group": "room:1/2"}
USERS = {"stream": "users", "group": "all"}


def put(connection, item, value, group=CHAT, **more):
    return connection.call("item.set", **group, id=item, value=value, **more)


def changes(connection, count):
    """The next item changes as (change, id, data)."""
    told = []
    while len(told) < count:
        note = connection.note()
        equal(note["method"], "item.changed", "notification")
        told.append((note["params"]["change"], note["params"].get("id"), note["params"]["data"]))
    return told


def one_world():
    """A write reaches subscribers of the group, a stream, a room and the author's own stream."""
    with Server({"edges": 2}, MANIFEST) as server:
        group, room, log, author = (server.connect(token(name)) for name in ("g", "r", "l", "ann"))
        group.call("group.subscribe", **CHAT)
        room.call("room.join", room="/chat/room:1/2")
        room.note()  # its own presence
        log.call("stream.subscribe", stream="chat-log")
        author.call("stream.subscribe", stream="ann")
        put(server.connect(token("w")), "m1", {"author": "ann", "text": "hi"})
        payload = {"author": "ann", "text": "hi", "_group": "room:1/2", "_id": "m1"}
        equal(changes(group, 1), [("created", "m1", {"author": "ann", "text": "hi"})], "group")
        said = room.note()["params"]
        equal((said["data"], said["action"], said["type"], said["path"]),
              (payload, "created", "message", "/chat/room:1/2/m1"), "room")
        for ear in (log, author):
            event = ear.note()["params"]
            equal((event["event"], event["data"]), ("iii.chat.created", payload), event["stream"])


def events_become_items():
    """Events over HTTP merge and delete items; a restart finds what was acknowledged."""
    with Server(manifest=MANIFEST) as server:
        def publish(event, payload):
            status, _, _ = server.http("POST", "/v1/events", {"event": event, "payload": payload},
                                       token("billing"))
            equal(status, 200, "status")
        ear = server.connect(token("ear"))
        ear.call("group.subscribe", **USERS)
        publish("users.updated", {"id": 7, "name": "ann"})
        publish("users.updated", {"id": 7, "mail": "a@b"})
        publish("users.updated", {"id": 8})
        publish("users.removed", {"id": 8})
        equal(changes(ear, 4), [("created", "7", {"id": 7, "name": "ann"}),
                                ("updated", "7", {"id": 7, "name": "ann", "mail": "a@b"}),
                                ("created", "8", {"id": 8}), ("deleted", "8", {"id": 8})], "changes")
        server.kill()
        server.start()
        items = server.connect(token("ear")).call("item.list", **USERS)["items"]
        equal([(one["id"], one["value"], one["version"]) for one in items],
              [("7", {"id": 7, "name": "ann", "mail": "a@b"}, 2)], "after a restart")


def updates_lose_nothing():
    """Many writers of one item: every update counts, and subscribers see them in one order."""
    with Server({"edges": 2}, MANIFEST) as server:
        ears = [server.connect(token(f"ear{i}")) for i in range(2)]
        for ear in ears:
            ear.call("group.subscribe", **CHAT)
        failures = []

        def write():
            try:
                connection = server.connect(token("writer"))
                for _ in range(50):
                    connection.call("item.update", **CHAT, id="n", ops=[{"type": "increment", "path": "n", "by": 1}])
            except Exception as error:  # reported by the main thread
                failures.append(error)
        writers = [threading.Thread(target=write) for _ in range(8)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        equal(failures, [], "failures")
        for ear in ears:
            equal([data["n"] for _, _, data in changes(ear, 400)], list(range(1, 401)), "order")
        equal(ears[0].call("item.get", **CHAT, id="n")["item"]["version"], 400, "version")


def snapshot_and_changes():
    """Subscribing while somebody writes: the snapshot and what follows make the whole."""
    with Server({"edges": 2}) as server:
        stop = threading.Event()
        last = {}

        def write():
            connection = server.connect(token("writer"))
            for number in range(100_000):
                if stop.is_set():
                    return
                item = f"i{number % 20}"
                last[item] = number
                put(connection, item, number)
        writer = threading.Thread(target=write)
        writer.start()
        views = []
        for i in range(20):
            ear = server.connect(token(f"ear{i}"))
            snapshot = ear.call("group.subscribe", **CHAT)
            views.append((ear, {one["id"]: one["value"] for one in snapshot["items"]},
                          {one["id"]: one["version"] for one in snapshot["items"]}, snapshot["at"]))
        stop.set()
        writer.join()
        for ear, values, versions, at in views:
            while values != last:
                params = ear.note()["params"]
                item = params["id"]
                equal((params["version"], params.get("oldVersion", 0)),
                      (versions.get(item, 0) + 1, versions.get(item, 0)), "nothing missing, nothing twice")
                assert params["at"] > at, (params["at"], at)
                at, values[item], versions[item] = params["at"], params["data"], params["version"]
            assert ear.is_quiet(0.1), ear.notes


def a_time_to_live():
    with Server() as server:
        ear = server.connect(token("ear"))
        ear.call("group.subscribe", **CHAT)
        expires = put(ear, "m", 1, ttl=1)["item"]["expires"]
        equal(changes(ear, 2), [("created", "m", 1), ("deleted", "m", 1)], "told")
        equal(ear.call("item.get", **CHAT, id="m")["item"], None, "gone")
        assert expires > 0


def rights():
    """Reading needs subscribe, writing publish, on the group; a narrowed token ends subscriptions."""
    with Server() as server:
        reader = server.connect(token("r", {"subscribe": ["group:chat/*"]}))
        writer = server.connect(token("w", {"publish": ["group:chat/*"]}))
        raises(RpcError, lambda: put(reader, "m", 1), name="permission_denied")
        raises(RpcError, lambda: writer.call("item.get", **CHAT, id="m"), name="permission_denied")
        raises(RpcError, lambda: writer.call("group.subscribe", **CHAT), name="permission_denied")
        raises(RpcError, lambda: put(writer, "m", 1, USERS), name="permission_denied")
        raises(RpcError, lambda: put(writer, "m", 1, {"stream": "resources", "group": "x"}),
               name="permission_denied")
        reader.call("group.subscribe", **CHAT)
        put(writer, "m", 1)
        equal(changes(reader, 1), [("created", "m", 1)], "told")
        reader.call("session.authenticate", token=token("r", {}))
        ended = reader.note()
        equal((ended["method"], ended["params"]["error"]["data"]["name"]),
              ("group.ended", "permission_denied"), "ended")


def bad_input():
    """Each mistake is named; nothing of it harms the session."""
    with Server() as server:
        connection = server.connect(token("ann"))
        for method, params, part in (
                ("item.set", {**CHAT, "id": "m"}, "`value`"),
                ("item.set", {"stream": "s", "group": "", "id": "m", "value": 1}, "`group`"),
                ("item.set", {**CHAT, "id": "x" * 257, "value": 1}, "`id`"),
                ("item.set", {**CHAT, "id": 7, "value": 1}, "`id`"),
                ("item.set", {**CHAT, "id": "m", "value": 1, "ttl": 0}, "`ttl`"),
                ("item.set", {**CHAT, "id": "m", "value": 1, "ifVersion": -1}, "`ifVersion`"),
                ("item.set", {**CHAT, "id": "m", "value": 1, "colour": 1}, "colour"),
                ("item.update", {**CHAT, "id": "m", "ops": {}}, "`ops`"),
                ("item.update", {**CHAT, "id": "m", "ops": [{"type": "fly"}]}, "fly"),
                ("item.list", {**CHAT, "limit": 1001}, "`limit`"),
                ("group.send", {**CHAT}, "`type`"),
                ("group.subscribe", {"stream": "s"}, "`group`")):
            error = raises(RpcError, lambda: connection.call(method, **params), name="invalid_params")
            assert part in str(error), (method, params, str(error))
        raises(RpcError, lambda: connection.call("group.unsubscribe", **CHAT), name="not_found")
        put(connection, "m", 1)


if __name__ == "__main__":
    run([one_world, events_become_items, updates_lose_nothing, snapshot_and_changes, a_time_to_live,
         rights, bad_input])
