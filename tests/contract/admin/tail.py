# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Watching events: scope, filter, credit, honest counts, taps."""

from admin import ALL, RpcError, Server, equal, eventually, note_of, operator, raises, run, token

MANIFEST = """
routes:
  orders.created: [customer]
streams:
  - { match: "*", durability: none }
"""
PLENTY = {"events": 10000, "bytes": 1000000}


class Counted:
    """Adds the batches of a tail up, and holds their promise: from…to is events, dropped and left out."""

    def __init__(self, socket, tail):
        self.socket, self.tail = socket, tail
        self.events, self.dropped, self.to, self.sampled = [], 0, 0, set()

    def take(self, timeout=10):
        batch = note_of(self.socket, "admin.tail.batch", timeout, lambda p: p["tail"] == self.tail)
        equal(batch["from"], self.to + 1, "batches follow each other")
        taken = len(batch["events"]) + batch["dropped"]
        if batch["sampled"] == 1:
            equal(batch["to"] - batch["from"] + 1, taken, "nothing is missing")
        else:
            equal(batch["to"] // batch["sampled"] - (batch["from"] - 1) // batch["sampled"], taken, "every Nth")
        for event in batch["events"]:
            assert batch["from"] <= event["seq"] <= batch["to"]
        self.to = batch["to"]
        self.events += batch["events"]
        self.dropped += batch["dropped"]
        self.sampled.add(batch["sampled"])
        return batch

    def until(self, matched):
        while self.to < matched:
            self.take()
        return self


def tail_of(socket, **params):
    return Counted(socket, socket.call("admin.tail.open", **{"credit": PLENTY, **params})["tail"])


def sees_what_is_delivered_with_its_source():
    with Server(manifest=MANIFEST) as server:
        olga = operator(server)
        seen = tail_of(olga)
        bob = server.connect(token("bob"))
        bob.call("room.join", room="lobby")
        alice = server.connect(token("alice"))
        alice.call("stream.subscribe", stream="7")
        alice.call("event.publish", event="orders.created", payload={"customer": 7, "total": 12.5}, id="e1")
        alice.call("room.publish", room="lobby", type="said", data="hi")
        server.publish("orders.created", {"customer": 8}, token("carol"))
        seen.until(3)
        events = [e for e in seen.events if e["kind"] == "event"]
        first = events[0]
        equal((first["channel"], first["event"], first["id"], first["subject"]),
              ("stream:7", "default.orders.created", "e1", "alice"))
        equal((first["data"], first["source"], first["receivers"], first["offset"]),
              ({"customer": 7, "total": 12.5}, "native", 1, 1))
        equal(first["bytes"], len('{"customer": 7, "total": 12.5}'))
        said = next(e for e in events if e["event"] == "said")
        equal((said["channel"], said["data"], said["receivers"]), ("room:lobby", "hi", 1))
        other = next(e for e in events if e["channel"] == "stream:8")
        equal((other["source"], other["subject"], other["receivers"]), ("http", "carol", 0))


def filters_on_the_server():
    with Server(manifest=MANIFEST) as server:
        olga = operator(server)
        large = tail_of(olga, filter="payload.total > 100 and event:*.created")
        scoped = tail_of(olga, scope={"channels": ["stream:a*"], "events": ["default.orders.*"]})
        alice = server.connect(token("alice"))
        for customer, total in (("anna", 5), ("berta", 500), ("anton", 101), ("zoe", 7)):
            alice.call("event.publish", event="orders.created", payload={"customer": customer, "total": total})
        equal([e["data"]["customer"] for e in large.until(2).events], ["berta", "anton"])
        equal([e["data"]["customer"] for e in scoped.until(2).events], ["anna", "anton"])
        # It changes live, and what matched before belongs to the batch before.
        equal(olga.call("admin.tail.filter", tail=large.tail, filter="stream = zoe"), {})
        alice.call("event.publish", event="orders.created", payload={"customer": "zoe", "total": 1})
        equal(large.until(3).events[-1]["data"]["customer"], "zoe")
        error = raises(RpcError, lambda: olga.call("admin.tail.filter", tail=large.tail, filter="a and (b"),
                       name="invalid_params")
        equal((error.data["member"], error.data["begin"], error.data["end"]), ("filter", 6, 7))
        raises(RpcError, lambda: olga.call("admin.tail.filter", tail="t999", filter=""), name="not_found")


def without_credit_it_counts():
    with Server(manifest=MANIFEST) as server:
        olga = operator(server)
        tail = tail_of(olga, credit={"events": 3, "bytes": 10000}, scope={"channels": ["stream:a"]})
        alice = server.connect(token("alice"))
        for i in range(10):
            alice.call("event.publish", event="orders.created", payload={"customer": "a", "i": i})
        tail.until(10)
        equal(([e["data"]["i"] for e in tail.events], tail.dropped), ([0, 1, 2], 7))
        olga.call("admin.tail.credit", tail=tail.tail, events=5, bytes=50)
        for i in range(10, 15):
            alice.call("event.publish", event="orders.created", payload={"customer": "a", "i": i})
        tail.until(15)
        payload = len('{"customer": "a", "i": 10}')
        equal(len(tail.events), 3 + (10000 - 3 * (payload - 1) + 50 >= 5 * payload) * 5, "bytes count too")
        equal(len(tail.events) + tail.dropped, 15)
        # One session's credit is not another's, and bytes alone stop it too.
        poor = tail_of(olga, credit={"events": 100, "bytes": payload}, scope={"channels": ["stream:a"]})
        for i in range(20, 23):
            alice.call("event.publish", event="orders.created", payload={"customer": "a", "i": i})
        equal((len(poor.until(3).events), poor.dropped), (1, 2))


def samples_when_there_is_more_than_the_rate():
    with Server(manifest=MANIFEST) as server:
        olga = operator(server)
        tail = tail_of(olga, rate=50, scope={"channels": ["stream:a"]})
        alice = server.connect(token("alice"))

        def burst():
            numbers = [alice.request("event.publish", {"event": "orders.created", "payload": {"customer": "a"}})
                       for _ in range(200)]
            for number in numbers:
                alice.answer(number)
            while olga.has_input():
                tail.take()
            return max(tail.sampled, default=1) > 1

        eventually(burst, 20, "sampling")
        assert len(tail.events) < tail.to, (len(tail.events), tail.to)


def limits_hold():
    with Server(manifest=MANIFEST) as server:
        olga = operator(server)
        tails = [olga.call("admin.tail.open", credit=PLENTY)["tail"] for _ in range(8)]
        raises(RpcError, lambda: olga.call("admin.tail.open", credit=PLENTY), name="limit_exceeded")
        olga.call("admin.tail.close", tail=tails[0])
        olga.call("admin.tail.open", credit=PLENTY)
        error = raises(RpcError, lambda: olga.call("admin.tail.open", credit={"events": 1}), name="invalid_params")
        assert "`bytes`" in error.message, error.message
        error = raises(RpcError, lambda: olga.call("admin.tail.open"), name="invalid_params")
        assert "`credit`" in error.message, error.message
        # Somebody else's tail is none.
        pia = operator(server, subject="pia")
        raises(RpcError, lambda: pia.call("admin.tail.close", tail=tails[1]), name="not_found")


def a_tap_shows_what_one_connection_receives():
    with Server(manifest=MANIFEST) as server:
        alice, bob = server.connect(token("alice")), server.connect(token("bob"))
        alice.call("stream.subscribe", stream="a")
        bob.call("stream.subscribe", stream="b")
        watched = bob.call("room.join", room="r")
        assert watched
        member = bob.call("room.members", room="r")["members"][0]["session"]
        viewer = operator(server)
        tap = {"scope": {"connection": member}, "key": "k1", "reason": "ticket 12"}
        raises(RpcError, lambda: tail_of(viewer, **tap), name="permission_denied")
        olga = operator(server, "operator")
        error = raises(RpcError, lambda: tail_of(olga, scope=tap["scope"], key="k1"), name="invalid_params")
        assert "`reason`" in error.message, error.message
        raises(RpcError, lambda: tail_of(olga, **{**tap, "scope": {"connection": "f" * 16}}), name="not_found")
        seen = tail_of(olga, **tap)
        for customer in ("a", "b", "c"):
            alice.call("event.publish", event="orders.created", payload={"customer": customer})
        alice.call("room.publish", room="r", type="said", data=1)
        seen.until(2)
        equal([e["channel"] for e in seen.events if e["kind"] == "event"], ["stream:b", "room:r"])
        bob.close()
        closed = note_of(olga, "admin.tail.closed")
        equal(closed, {"tail": seen.tail, "reason": "connection_closed"})


def a_reader_that_does_not_read_holds_nothing_up():
    with Server(manifest=MANIFEST) as server:
        asleep = operator(server)
        asleep.call("admin.tail.open", credit={"events": 10**9, "bytes": 10**12})
        alice = server.connect(token("alice"))
        big = {"customer": "a", "text": "x" * 20000}
        before = server.rss_kib()
        for _ in range(20):
            numbers = [alice.request("event.publish", {"event": "orders.created", "payload": big}) for _ in range(50)]
            for number in numbers:
                alice.answer(number)
        assert server.rss_kib() - before < 40 * 1024, (before, server.rss_kib())


if __name__ == "__main__":
    assert ALL
    run([sees_what_is_delivered_with_its_source, filters_on_the_server, without_credit_it_counts,
         samples_when_there_is_more_than_the_rate, limits_hold, a_tap_shows_what_one_connection_receives,
         a_reader_that_does_not_read_holds_nothing_up])
