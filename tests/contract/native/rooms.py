#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Members, presence and what is said in rooms.

    rooms.py SLUICED [CASE…]
"""

from harness import Server, equal, raises, run, token
from websocket import RpcError

MANIFEST = """
routes:
  messages.created: channel
rooms:
  messages.created:
    - { room: "/channels/{channel}", path: "/channels/{channel}/messages/{id}", action: created, type: message }
    - { room: "/users/{author.id}" }
"""


def member(server, name, room="/r"):
    connection = server.connect(token(name))
    connection.call("room.join", room=room)
    return connection


def presence(connection, joined=0, left=0):
    """Reads presence until that many have come and gone: their subjects, sorted."""
    came, went = [], []
    while len(came) < joined or len(went) < left:
        note = connection.note()
        equal(note["method"], "room.presence", "notification")
        came += [one["subject"] for one in note["params"]["joined"]]
        went += [one["subject"] for one in note["params"]["left"]]
    return sorted(came), sorted(went)


def coming_and_going():
    """Presence tells every change once, whatever ends a membership; members are listed."""
    with Server({"edges": 2}, MANIFEST) as server:
        watcher = member(server, "watcher")
        equal(presence(watcher, joined=1), (["watcher"], []), "its own coming")
        others = {name: member(server, name) for name in ("ann", "bob", "cy", "dora")}
        equal(presence(watcher, joined=4), (["ann", "bob", "cy", "dora"], []), "coming")
        equal(others["ann"].call("room.join", room="/r"), {"room": "/r", "members": 5}, "joining twice")
        listed = watcher.call("room.members", room="/r")
        equal((listed["total"], sorted(one["subject"] for one in listed["members"])),
              (5, ["ann", "bob", "cy", "dora", "watcher"]), "members")
        equal(len({one["session"] for one in listed["members"]}), 5, "sessions")
        others["ann"].call("room.leave", room="/r")
        others["bob"].drop()
        others["cy"].close()
        others["dora"].call("session.authenticate", token=token("dora", {}))
        equal(presence(watcher, left=4), ([], ["ann", "bob", "cy", "dora"]), "going")
        equal(watcher.call("room.members", room="/r")["total"], 1, "who is left")
        raises(RpcError, lambda: others["ann"].call("room.leave", room="/r"), name="not_found")
        assert watcher.is_quiet(0.6), watcher.notes


def twice_the_same_subject():
    """Two sessions of one subject are two members."""
    with Server(manifest=MANIFEST) as server:
        one, two = member(server, "ann"), member(server, "ann")
        equal(one.call("room.members", room="/r")["total"], 2, "members")
        equal(presence(one, joined=2), (["ann", "ann"], []), "coming")
        two.close()
        equal(presence(one, left=1), ([], ["ann"]), "going")
        equal(one.call("room.members", room="/r")["total"], 1, "members")


def what_is_said():
    """Every member hears it once and in order, the publisher after its answer; others do not."""
    with Server({"edges": 2}, MANIFEST) as server:
        ears = [member(server, f"ear{i}") for i in range(4)]
        outsider = server.connect(token("outsider"))
        elsewhere = member(server, "elsewhere", "/other")
        for i in range(50):
            answer = outsider.call("room.publish", room="/r", type="t", data={"i": i})
            equal((answer["members"], answer["deliveries"]), (4, []), "answer")
        for ear in ears:
            heard = []
            while len(heard) < 50:
                note = ear.note()
                if note["method"] == "room.event":
                    heard.append(note["params"])
            equal([params["data"]["i"] for params in heard], list(range(50)), "order")
            equal({params["subject"] for params in heard}, {"outsider"}, "subject")
            equal(len({params["id"] for params in heard}), 50, "ids")
        speaker = ears[0]
        number = speaker.request("room.publish", {"room": "/r", "type": "t"})
        first = speaker.receive()
        while first.get("method") == "room.presence":
            first = speaker.receive()
        equal(first.get("id"), number, "the answer comes first")
        equal(speaker.note()["params"]["data"], None, "no data is null")
        assert outsider.is_quiet(0.3), outsider.notes
        methods = set()
        while not elsewhere.is_quiet(0.3):
            methods.add(elsewhere.notes.popleft()["method"])
        equal(methods, {"room.presence"}, "another room")


def events_into_rooms():
    """A room rule fills its templates; one that lacks a member concerns nobody else."""
    with Server(manifest=MANIFEST) as server:
        channel, user = member(server, "ann", "/channels/c1"), member(server, "bob", "/users/7")
        for connection in (channel, user):
            presence(connection, joined=1)
        bearer = token("cy")
        full = server.publish("messages.created", {"channel": "c1", "id": 3, "author": {"id": 7}}, bearer)
        equal([at["stream"] for at in full["deliveries"]], ["c1"], "streams")
        params = channel.note()["params"]
        equal({name: params[name] for name in ("room", "type", "path", "action", "id", "subject")},
              {"room": "/channels/c1", "type": "message", "path": "/channels/c1/messages/3", "action": "created",
               "id": full["id"], "subject": "cy"}, "room.event")
        equal(user.note()["params"]["id"], full["id"], "the other room")
        server.publish("messages.created", {"channel": "c1"}, bearer)  # no id, no author
        server.publish("messages.created", {"channel": "c1", "author": {"id": 7}}, bearer)
        equal(user.note()["params"]["data"], {"channel": "c1", "author": {"id": 7}}, "without the first rule")
        assert channel.is_quiet(0.3) and user.is_quiet(0.1), (channel.notes, user.notes)


def a_member_that_does_not_read():
    """With the policy `skip` it is told that it missed something, and goes on."""
    with Server({"limits": {"slow_subscriber": "skip", "outbox": "64KiB"}}, MANIFEST) as server:
        slow = server.connect(token("slow"), receive_buffer=4096)
        slow.call("room.join", room="/r")
        speaker = server.connect(token())
        while server.metric("sluice_skipped_total") == 0:
            speaker.call("room.publish", room="/r", type="t", data="x" * 50_000)
        while True:
            note = slow.note()
            if note["method"] == "room.skipped":
                break
        equal(note["params"], {"room": "/r"}, "room.skipped")
        speaker.call("room.publish", room="/r", type="after", data=1)
        while note["params"].get("type") != "after":
            note = slow.note()


if __name__ == "__main__":
    run([coming_and_going, twice_the_same_subject, what_is_said, events_into_rooms, a_member_that_does_not_read])
