#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What subscribers of groups may ask for: who else is there, what they missed, large groups in pages; and
what they may not see.

    groups.py SLUICED [CASE…]
"""

from harness import Server, equal, eventually, raises, run, token
from websocket import RpcError

CHAT = {"stream": "chat", "group": "room"}
OWNERS = """
readers:
  - { group: "chat/*", member: owner, context: sub }
  - { group: "chat/*", member: public, equals: true }
  - { group: "chat/*", who: { role: admin } }
"""


def put(connection, item, value):
    return connection.call("item.set", **CHAT, id=item, value=value)


def told(connection, count):
    """The next item changes as (change, id, offset)."""
    params = [connection.note()["params"] for _ in range(count)]
    return [(one["change"], one["id"], one["offset"]) for one in params]


def who_is_in_a_group():
    """Members and presence, over several edges; a connection that breaks has left."""
    with Server({"edges": 2}) as server:
        ann, bob, eve = (server.connect(token(name)) for name in ("ann", "bob", "eve"))
        equal(ann.call("group.subscribe", **CHAT, presence=True)["members"], 1, "members")
        equal([one["subject"] for one in ann.note()["params"]["joined"]], ["ann"], "herself")
        bob.call("group.subscribe", **CHAT)
        eve.call("group.subscribe", **CHAT, id="m1")  # an item of it
        note = ann.note()
        equal((note["method"], [one["subject"] for one in note["params"]["joined"]]), ("group.presence", ["bob"]), "bob")
        equal(sorted(one["subject"] for one in eve.call("group.members", **CHAT)["members"]), ["ann", "bob"], "members")
        bob.drop()
        note = ann.note()["params"]
        equal(([one["subject"] for one in note["left"]], note["joined"]), (["bob"], []), "left")
        ann.call("group.unsubscribe", **CHAT)
        bob = server.connect(token("bob"))
        bob.call("group.subscribe", **CHAT)
        assert ann.is_quiet(0.5), ann.notes
        mallory = server.connect(token("mallory", {"subscribe": ["group:other/*"]}))
        raises(RpcError, lambda: mallory.call("group.members", **CHAT), name="permission_denied")


def readers_see_what_they_may():
    """Snapshot, list, get, changes and history; and a change is encoded once for all of them."""
    with Server({"edges": 1}, OWNERS) as server:
        admin = server.connect(token("boss", role="admin"))
        ann = [server.connect(token("ann")) for _ in range(5)]
        others = [server.connect(token(f"reader{i}")) for i in range(20)]
        put(admin, "a", {"owner": "ann"})
        put(admin, "b", {"owner": "bob"})
        for connection in [admin, *ann, *others]:
            items = connection.call("group.subscribe", **CHAT)["items"]
            seen = {admin: ["a", "b"]}.get(connection, ["a"] if connection in ann else [])
            equal([one["id"] for one in items], seen, "snapshot")
            equal([one["id"] for one in connection.call("item.list", **CHAT)["items"]], seen, "list")
        equal(ann[0].call("item.get", **CHAT, id="b")["item"], None, "get")
        encoded = server.metric("sluice_stage_events_total", stage="encode")
        put(admin, "p", {"public": True})
        for connection in [admin, *ann, *others]:
            equal(told(connection, 1), [("created", "p", 3)], "everybody")
        equal(server.metric("sluice_stage_events_total", stage="encode") - encoded, 1, "encoded once for 26 readers")
        put(admin, "b", {"owner": "ann"})
        put(admin, "a", {"owner": "bob"})
        equal(told(admin, 2), [("updated", "b", 4), ("updated", "a", 5)], "admin")
        for connection in ann:
            equal(told(connection, 2), [("created", "b", 4), ("deleted", "a", 5)], "ann")
        for connection in others:
            assert connection.is_quiet(0.02), connection.notes
        back = server.connect(token("ann"))
        epoch = ann[0].call("group.subscribe", **CHAT)["epoch"]
        equal(back.call("group.subscribe", **CHAT, since=f"{epoch}.3")["recovered"], True, "recovered")
        equal(told(back, 2), [("created", "b", 4), ("deleted", "a", 5)], "ann is back")


def new_rules_end_what_they_change():
    with Server(manifest=OWNERS) as server:
        ann, admin = server.connect(token("ann")), server.connect(token("boss", role="admin"))
        for connection in (ann, admin):
            connection.call("group.subscribe", **CHAT)
        server.write_manifest("readers: [ { group: 'chat/*', who: { role: admin } } ]")
        server.signal(1)
        ended = ann.note()
        equal((ended["method"], ended["params"]["error"]["data"]["name"]), ("group.ended", "conflict"), "ended")
        put(admin, "m", {"owner": "ann"})
        equal(told(admin, 1), [("created", "m", 1)], "admin reads on")
        equal(ann.call("group.subscribe", **CHAT)["items"], [], "ann reads nothing now")


def what_was_missed():
    """A reader whose connection breaks again and again sees every change once, in order."""
    with Server({"edges": 2}) as server:
        writer = server.connect(token("writer"))
        reader = server.connect(token("reader"))
        start = reader.call("group.subscribe", **CHAT)
        position = {"epoch": start["epoch"], "offset": start["offset"]}
        seen = []
        for turn in range(10):
            for i in range(20):
                writer.request("item.set", {**CHAT, "id": f"i{i}", "value": turn * 20 + i})
            while len(seen) < turn * 20 + 7:
                params = reader.note()["params"]
                seen.append(params["data"])
                position["offset"] = params["offset"]
            reader.drop()
            reader = server.connect(token("reader"))
            equal(reader.call("group.subscribe", **CHAT, since=position)["recovered"], True, "recovered")
        while len(seen) < 200:
            seen.append(reader.note()["params"]["data"])
        equal(seen, list(range(200)), "every change once, in order")
        assert reader.is_quiet(0.1), reader.notes


def what_is_forgotten():
    """Beyond the limits, and after a restart, there is a snapshot and no claim of having everything."""
    config = {"item_history": {"changes": 5}}
    with Server(config) as server:
        writer, reader = server.connect(token("writer")), server.connect(token("reader"))
        start = reader.call("group.subscribe", **CHAT)
        reader.drop()
        for i in range(6):
            put(writer, "m", i)
        for since, recovered in ((0, False), (1, True), (6, True), (7, False)):
            reader = server.connect(token("reader"))
            answer = reader.call("group.subscribe", **CHAT, since={"epoch": start["epoch"], "offset": since})
            equal((answer["recovered"], len(answer["items"]), answer["offset"]),
                  (recovered, 0 if recovered else 1, 6), f"since {since}")
            if recovered:
                equal([offset for _, _, offset in told(reader, 6 - since)], list(range(since + 1, 7)), "missed")
            reader.drop()
        server.restart(hard=True)
        reader = server.connect(token("reader"))
        answer = reader.call("group.subscribe", **CHAT, since={"epoch": start["epoch"], "offset": 6})
        equal((answer["recovered"], answer["items"][0]["value"]), (False, 5), "after a restart")
        assert answer["epoch"] != start["epoch"], answer
        error = raises(RpcError, lambda: reader.call("group.subscribe", **CHAT, since="nonsense"), name="invalid_params")
        assert "`since`" in str(error), error


def large_groups_in_pages():
    """More than a snapshot holds, while somebody writes, to a reader whose outbox is small."""
    with Server({"limits": {"message": "2MiB", "outbox": "256KiB"}}) as server:
        writer, reader = server.connect(token("writer")), server.connect(token("reader"))
        text = "x" * 500_000
        for i in range(40):
            put(writer, f"i{i}", text)
        raises(RpcError, lambda: reader.call("group.subscribe", **CHAT), name="limit_exceeded")
        answer = reader.call("group.subscribe", **CHAT, pages=True)
        assert answer["more"] and len(answer["items"]) < 40, len(answer["items"])
        for i in range(0, 40, 3):
            put(writer, f"i{i}", i)
        writer.call("item.delete", **CHAT, id="i39")
        state = {one["id"]: one["value"] for one in answer["items"]}
        pages, changed, more = 0, 0, True
        while more or changed < 15:
            note = reader.note()
            params = note["params"]
            if note["method"] == "group.page":
                pages, more = pages + 1, params["more"]
                state.update((one["id"], one["value"]) for one in params["items"])
            elif params["change"] == "deleted":
                changed += 1
                state.pop(params["id"], None)
            else:
                changed += 1
                state[params["id"]] = params["data"]
        assert pages > 5, pages
        equal(state, {f"i{i}": (i if i % 3 == 0 else text) for i in range(39)}, "the whole group")
        put(writer, "new", 1)
        equal(reader.note()["params"]["id"], "new", "live")
        eventually(lambda: reader.is_quiet(0.05), what="nothing more")
        raises(RpcError, lambda: reader.call("group.subscribe", **CHAT, pages=True, limit=3), name="invalid_params")


if __name__ == "__main__":
    run([who_is_in_a_group, readers_see_what_they_may, new_rules_end_what_they_change, what_was_missed,
         what_is_forgotten, large_groups_in_pages])
