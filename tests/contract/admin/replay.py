# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What a stream keeps is shown once more: to who asks, or where replays go, and nowhere else."""

import time

from admin import RpcError, Server, equal, eventually, note_of, operator, raises, run, token

# The last two would catch a replay that took routes.
MANIFEST = """
routes:
  shop.order.paid: [buyer]
  sluice.replay.event: [payload.buyer]
  rooms.replay.published: [room]
"""
CREDIT = {"events": 1000, "bytes": 1000000}


def fill(server, count, stream="b"):
    for index in range(count):
        server.publish("shop.order.paid", {"buyer": stream, "n": index}, token())


def replay(admin, first, last, target="own", key="k", **more):
    if target == "own":
        more.setdefault("credit", CREDIT)
    else:
        more.setdefault("reason", "ticket 12")
    return admin.call("admin.stream.replay", stream=more.pop("stream", "b"), to=last, target=target, key=key,
                      **{"from": {"offset": first, **more.pop("at", {})}}, **more)


def followed(admin, started):
    """The events of one's own replay, and what it ended with."""
    events = []
    while True:
        note = admin.note(20)
        if note["params"].get("replay") != started["replay"]:
            continue
        if note["method"] == "admin.replay.batch":
            events += note["params"]["events"]
        elif note["params"]["state"] != "running":
            return events, note["params"]


def audited(server, action):
    boss = operator(server, "admin", "boss")
    return boss.call("admin.audit.query", filter={"action": action})["rows"]


def who_asks_gets_it_alone():
    with Server(manifest=MANIFEST) as server:
        fill(server, 30)
        alice = server.connect(token("alice"))
        alice.call("stream.subscribe", stream="b")
        eve = operator(server, "viewer", "eve")
        started = replay(eve, 5, 24, rate=1000)
        equal((started["first"], started["last"], started["events"], started["skipped"], started["receivers"]),
              (5, 24, 20, 0, 1))
        events, ended = followed(eve, started)
        equal([event["offset"] for event in events], list(range(5, 25)))
        equal(events[0]["payload"], {"buyer": "b", "n": 4})
        equal((events[0]["event"], ended["state"], ended["sent"], ended["skipped"]), ("shop.order.paid", "done", 20, 0))
        server.publish("shop.order.paid", {"buyer": "b", "n": "live"}, token())
        equal(note_of(alice, "stream.event")["data"]["n"], "live", "the first that she is told")
        equal(eve.call("admin.replay.list"), {"rows": []})


def it_keeps_its_rate():
    with Server(manifest=MANIFEST) as server:
        fill(server, 30)
        eve = operator(server)
        begun = time.monotonic()
        followed(eve, replay(eve, 1, 30, rate=20))
        took = time.monotonic() - begun
        assert 1.0 < took < 6, took


def without_credit_it_waits():
    with Server(manifest=MANIFEST) as server:
        fill(server, 10)
        eve = operator(server)
        started = replay(eve, 1, 10, rate=1000, credit={"events": 3, "bytes": 100000})
        equal(len(note_of(eve, "admin.replay.batch")["events"]), 3)
        equal(note_of(eve, "admin.replay.progress")["sent"], 3)
        equal([row["sent"] for row in eve.call("admin.replay.list")["rows"]], [3])
        other = operator(server, "viewer", "other")
        raises(RpcError, lambda: other.call("admin.replay.credit", replay=started["replay"], **CREDIT),
               name="not_found")
        eve.call("admin.replay.credit", replay=started["replay"], **CREDIT)
        events, ended = followed(eve, started)
        equal((len(events), ended["state"]), (7, "done"))


def a_room_of_replays_is_told_that_it_is_one():
    with Server(manifest=MANIFEST) as server:
        fill(server, 3)
        alice = server.connect(token("alice"))
        alice.call("room.join", room="replay/incident")
        alice.call("stream.subscribe", stream="b")
        for key in ("replay/incident", "rooms"):
            alice.call("stream.subscribe", stream=key)
        olga = operator(server, "operator")
        started = replay(olga, 2, 3, "room:replay/incident", rate=1000)
        equal(started["receivers"], 1)
        first = note_of(alice, "room.event")
        equal((first["room"], first["type"], first["subject"]), ("replay/incident", "replay", "olga"))
        origin = first["data"]["replayed"]
        equal((origin["stream"], origin["offset"], origin["event"]), ("b", 2, "shop.order.paid"))
        assert origin["epoch"] == started["epoch"] and origin["id"] and origin["at"] > 0, origin
        equal(first["data"]["payload"], {"buyer": "b", "n": 1})
        equal(note_of(alice, "room.event")["data"]["replayed"]["offset"], 3)
        equal(followed(olga, started)[1]["sent"], 2)
        server.publish("shop.order.paid", {"buyer": "b", "n": "live"}, token())
        equal(note_of(alice, "stream.event")["data"]["n"], "live", "no route has taken the replay")
        equal(olga.call("admin.stream.history", stream="b")["top"], 4)


def a_stream_of_replays_keeps_them():
    with Server(manifest=MANIFEST) as server:
        fill(server, 5)
        alice = server.connect(token("alice"))
        alice.call("stream.subscribe", stream="replay/b")
        olga = operator(server, "operator")
        started = replay(olga, 1, 5, "stream:replay/b", rate=1000)
        told = note_of(alice, "stream.event")
        equal((told["stream"], told["event"], told["data"]["replayed"]["offset"]),
              ("replay/b", "sluice.replay.event", 1))
        equal(followed(olga, started)[1]["sent"], 5)
        kept = olga.call("admin.stream.history", stream="replay/b", **{"from": {"offset": 1}})["events"]
        equal([event["payload"]["payload"]["n"] for event in kept], [0, 1, 2, 3, 4])
        equal(olga.call("admin.stream.history", stream="b")["top"], 5)


def what_may_not_be_is_refused():
    with Server(manifest=MANIFEST) as server:
        fill(server, 3)
        olga, eve = operator(server, "operator"), operator(server, "viewer", "eve")
        raises(RpcError, lambda: replay(eve, 1, 3, "room:replay/x"), name="permission_denied")
        for target in ("stream:b", "room:lobby", "room:replay/", "stream:replay", "b", "", "group:replay/x"):
            error = raises(RpcError, lambda: replay(olga, 1, 3, target, key="to " + target), name="invalid_params")
            assert "`target`" in error.message, error.message
        for bad in ({"rate": 0}, {"rate": 1001}, {"reason": ""}, {"dryRun": 1}):
            raises(RpcError, lambda: replay(olga, 1, 3, "room:replay/x", key=str(bad), **bad), name="invalid_params")
        raises(RpcError, lambda: replay(olga, 3, 1, key="order"), name="invalid_params")
        raises(RpcError, lambda: olga.call("admin.stream.replay", stream="b", target="own", key="n", credit=CREDIT),
               name="invalid_params")
        raises(RpcError, lambda: replay(olga, 1, 3, key="credit", credit={"events": 1}), name="invalid_params")
        raises(RpcError, lambda: replay(olga, 4, 9, key="beyond"), name="not_found")
        raises(RpcError, lambda: replay(olga, 1, 3, key="none", stream="nobody"), name="not_found")
        error = raises(RpcError, lambda: replay(olga, 1, 3, key="e", at={"epoch": "x" * 13}), name="conflict")
        assert len(error.data["epoch"]) > 5, error.data
        for number in range(2):
            replay(olga, 1, 3, key=f"slow{number}", rate=1, credit={"events": 0, "bytes": 0})
        raises(RpcError, lambda: replay(olga, 1, 3, key="third"), name="limit_exceeded")
        raises(RpcError, lambda: olga.call("admin.replay.cancel", replay="r999", key="c"), name="not_found")
        rows = audited(server, "admin.stream.replay")
        equal(sorted({row["outcome"] for row in rows}),
              ["conflict", "invalid_params", "limit_exceeded", "not_found", "ok", "permission_denied"])


def a_trial_changes_nothing():
    with Server(manifest=MANIFEST) as server:
        fill(server, 3)
        olga = operator(server, "operator")
        plan = replay(olga, 1, 9, "stream:replay/b", dryRun=True, rate=2)
        equal((plan["events"], plan["last"], plan["seconds"], "replay" in plan), (3, 3, 2, False))
        equal(olga.call("admin.replay.list"), {"rows": []})
        equal(olga.call("admin.stream.history", stream="replay/b")["top"], 0)


def the_same_key_replays_once():
    with Server(manifest=MANIFEST) as server:
        fill(server, 2)
        olga = operator(server, "operator")
        started = replay(olga, 1, 2, "stream:replay/b", rate=1000)
        followed(olga, started)
        equal(replay(olga, 1, 2, "stream:replay/b", rate=1000), started)
        equal(olga.call("admin.stream.history", stream="replay/b")["top"], 2)


def it_is_cancelled_and_audited():
    with Server(manifest=MANIFEST) as server:
        fill(server, 20)
        olga, bob = operator(server, "operator"), operator(server, "operator", "bob")
        eve = operator(server, "viewer", "eve")
        started = replay(olga, 1, 20, "stream:replay/b", rate=4)
        rows = eventually(lambda: [row for row in bob.call("admin.replay.list")["rows"] if row["sent"] > 0])
        equal((rows[0]["by"], rows[0]["stream"], rows[0]["target"], rows[0]["rate"]), ("olga", "b", "stream:replay/b", 4))
        raises(RpcError, lambda: eve.call("admin.replay.cancel", replay=started["replay"], key="1"),
               name="permission_denied")
        bob.call("admin.replay.cancel", replay=started["replay"], reason="wrong stream", key="2")
        ended = followed(olga, started)[1]
        equal(ended["state"], "cancelled")
        assert "bob" in ended["why"] and ended["sent"] < 20, ended
        ends = audited(server, "admin.replay.ended")
        equal([(row["by"], row["outcome"], row["reason"]) for row in ends], [("olga", "cancelled", "ticket 12")])
        begun = audited(server, "admin.stream.replay")[0]
        equal((begun["outcome"], begun["target"]), ("ok", "stream:b from 1 to 20 → stream:replay/b"))
        equal([(row["by"], row["outcome"]) for row in audited(server, "admin.replay.cancel")],
              [("bob", "ok"), ("eve", "permission_denied")])


def it_ends_with_its_session():
    with Server(manifest=MANIFEST) as server:
        fill(server, 20)
        olga, bob = operator(server, "operator"), operator(server, "operator", "bob")
        replay(olga, 1, 20, "stream:replay/b", rate=2)
        equal(len(bob.call("admin.replay.list")["rows"]), 1)
        olga.close()
        eventually(lambda: not bob.call("admin.replay.list")["rows"], 10, "the end of the replay")
        top = bob.call("admin.stream.history", stream="replay/b")["top"]
        time.sleep(0.8)
        equal(bob.call("admin.stream.history", stream="replay/b")["top"], top)
        assert "ended" in audited(server, "admin.replay.ended")[0]["after"]


if __name__ == "__main__":
    run([who_asks_gets_it_alone, it_keeps_its_rate, without_credit_it_waits, a_room_of_replays_is_told_that_it_is_one,
         a_stream_of_replays_keeps_them, what_may_not_be_is_refused, a_trial_changes_nothing,
         the_same_key_replays_once, it_is_cancelled_and_audited, it_ends_with_its_session])
