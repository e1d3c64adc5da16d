# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Lists: filter, order, windows, and what changes in a window that is watched."""

from admin import ALL, RpcError, Server, equal, eventually, note_of, operator, raises, run, token

MANIFEST = """
routes:
  orders.created: [customer, "~audit"]
rooms:
  orders.created: { room: "orders:{customer}" }
streams:
  - { match: "live*", durability: none }
"""


def connections_are_filtered_and_sorted():
    with Server(manifest=MANIFEST) as server:
        people = [server.connect(token(name)) for name in ("dora", "anna", "carl", "bert")]
        for i, person in enumerate(people):
            for room in range(i):
                person.call("room.join", room=f"r{room}")
        olga = operator(server)
        answer = olga.call("admin.connections.query", filter="dialect = native", sort="rooms", descending=True, count=2)
        equal((answer["total"], answer["shown"]), (5, 4))
        equal([(r["subject"], r["rooms"]) for r in answer["rows"]], [("bert", 3), ("carl", 2)])
        answer = olga.call("admin.connections.query", filter="dialect = native", sort="subject", **{"from": 1}, count=2)
        equal([r["subject"] for r in answer["rows"]], ["bert", "carl"])
        equal([r["subject"] for r in olga.call("admin.connections.query", filter="rooms >= 2 and subject:b*")["rows"]],
              ["bert"])
        row = answer["rows"][0]
        equal((row["transport"], row["address"], row["muted"], row["tapped"], row["streams"]),
              ("ws", "127.0.0.1", False, False, 0))
        one = olga.call("admin.connection.get", connection=row["id"])
        equal((one["subject"], one["claims"]["sub"], one["channels"]), ("bert", "bert", ["room:r0", "room:r1", "room:r2"]))
        assert one["expires"] > one["since"] > 1_600_000_000_000
        raises(RpcError, lambda: olga.call("admin.connection.get", connection="f" * 16), name="not_found")
        raises(RpcError, lambda: olga.call("admin.connections.query", sort="nothing"), name="invalid_params")
        error = raises(RpcError, lambda: olga.call("admin.connections.query", filter="chanel = 1"), name="invalid_params")
        equal((error.data["begin"], error.data["end"]), (0, 6))
        # A tap is shown in the row.
        boss = operator(server, "operator")
        boss.call("admin.tail.open", scope={"connection": row["id"]}, credit={"events": 1, "bytes": 1}, key="k",
                  reason="r")
        equal(olga.call("admin.connection.get", connection=row["id"])["tapped"], True)


def edges_tell_what_only_they_know():
    with Server(manifest=MANIFEST) as server:
        alice = server.connect(token("alice"))
        alice.call("stream.subscribe", stream="live1")
        olga = operator(server)
        olga.call("admin.connections.query", filter="subject = alice", watch=True)
        for _ in range(20):
            alice.call("event.publish", event="orders.created", payload={"customer": "live1"})
        rows = note_of(olga, "admin.list.delta", 15, lambda p: any(r["out"] >= 40 for r in p["rows"]))["rows"]
        equal(rows[0]["queueLimit"], 1024 * 1024)


def a_watched_window_tells_only_its_changes():
    with Server(manifest=MANIFEST) as server:
        people = {name: server.connect(token(name)) for name in ("anna", "bert", "carl")}
        for name, person in people.items():
            person.call("room.join", room="of-" + name)
        olga = operator(server)
        answer = olga.call("admin.rooms.query", sort="room", count=2, watch=True)
        equal([r["room"] for r in answer["rows"]], ["of-anna", "of-bert"])
        equal((answer["total"], answer["shown"]), (3, 3))
        people["carl"].call("room.join", room="of-anna")
        delta = note_of(olga, "admin.list.delta")
        equal((delta["watch"], delta["order"]), (answer["watch"], ["of-anna", "of-bert"]))
        equal([(r["room"], r["members"]) for r in delta["rows"]], [("of-anna", 2)])
        people["bert"].call("room.join", room="of-aaa")
        delta = note_of(olga, "admin.list.delta")
        equal((delta["order"], [r["room"] for r in delta["rows"]], delta["total"]),
              (["of-aaa", "of-anna"], ["of-aaa"], 4))
        # Outside of the window only the totals change; then nothing does, and nothing is said.
        people["bert"].call("room.join", room="zzz")
        delta = note_of(olga, "admin.list.delta")
        equal((delta["order"], delta["rows"], delta["total"]), (["of-aaa", "of-anna"], [], 5))
        assert olga.is_quiet(1.6), olga.notes
        moved = olga.call("admin.list.move", watch=answer["watch"], **{"from": 3})
        equal([r["room"] for r in moved["rows"]], ["of-carl", "zzz"])
        equal(olga.call("admin.list.close", watch=answer["watch"]), {})
        raises(RpcError, lambda: olga.call("admin.list.move", watch=answer["watch"]), name="not_found")


def rooms_streams_groups_and_routes():
    with Server(manifest=MANIFEST) as server:
        alice = server.connect(token("alice"))
        alice.call("room.join", room="orders:7")
        alice.call("stream.subscribe", stream="7")
        alice.call("group.subscribe", stream="carts", group="g")
        made = server.http("POST", "/realtime/routes/", {"event": "orders.paid", "stream": "7", "property": "n",
                                                         "value": 3, "label": "mine"}, token("alice"))
        assert made[0] in (200, 201), made
        for _ in range(3):
            alice.call("event.publish", event="orders.created", payload={"customer": 7})
        olga = operator(server)
        room = olga.call("admin.rooms.query", filter="orders")["rows"][0]
        equal((room["id"], room["members"], room["published"]), ("orders:7", 1, 3))
        page = olga.call("admin.room.get", room="orders:7")
        equal((page["members"], page["page"]["total"], page["page"]["rows"][0]["subject"]), (1, 1, "alice"))
        raises(RpcError, lambda: olga.call("admin.room.get", room="empty"), name="not_found")
        streams = olga.call("admin.streams.query", sort="stream")["rows"]
        equal([(s["stream"], s["top"], s["count"], s["subscribers"], s["durability"]) for s in streams],
              [("7", 3, 3, 1, "strict"), ("audit", 3, 3, 0, "strict")])
        group = olga.call("admin.groups.query")["rows"][0]
        equal((group["stream"], group["group"], group["subscribers"]), ("carts", "g", 1))
        routes = olga.call("admin.routes.query", sort="id")
        equal((routes["total"], routes["shown"]), (4, 4))
        dynamic = next(r for r in routes["rows"] if r["kind"] == "dynamic")
        equal((dynamic["event"], dynamic["property"], dynamic["value"], dynamic["stream"], dynamic["label"]),
              ("default.orders.paid", "n", 3, "7", "mine"))
        static = {r["property"]: r for r in routes["rows"] if r["kind"] == "static"}
        equal((static["customer"]["matched"], static["~audit"]["matched"], static["customer"]["line"]), (3, 3, 3))
        assert static["customer"]["file"].endswith("test.sluice.yaml"), static
        equal([r["id"] for r in olga.call("admin.routes.query", filter="kind = dynamic")["rows"]], [dynamic["id"]])
        # The tail names routes by the same ids.
        tail = olga.call("admin.tail.open", credit={"events": 10, "bytes": 1000}, scope={"channels": ["stream:7"]})
        alice.call("event.publish", event="orders.created", payload={"customer": 7})
        batch = note_of(olga, "admin.tail.batch", where=lambda p: p["tail"] == tail["tail"] and p["events"])
        equal(batch["events"][0]["route"]["id"], static["customer"]["id"])


def limits_hold():
    with Server(manifest=MANIFEST) as server:
        olga = operator(server)
        for _ in range(16):
            olga.call("admin.rooms.query", watch=True)
        raises(RpcError, lambda: olga.call("admin.rooms.query", watch=True), name="limit_exceeded")
        raises(RpcError, lambda: olga.call("admin.rooms.query", count=501), name="invalid_params")


if __name__ == "__main__":
    assert ALL and eventually
    run([connections_are_filtered_and_sorted, edges_tell_what_only_they_know,
         a_watched_window_tells_only_its_changes, rooms_streams_groups_and_routes, limits_hold])
