# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Routes are tried out by the router itself, and changed as numbered sets."""

from admin import RpcError, Server, equal, note_of, operator, raises, run, token

MANIFEST = "routes:\n  shop.order.paid: [buyer]\nrooms:\n  shop.order.paid: { room: 'shop/{shop}', action: created, type: order }\n"
TO_AUDIT = {"event": "shop.order.paid", "stream": "audit", "persistent": True}


def live_routes(admin):
    return {row["stream"] for row in admin.call("admin.routes.query", count=500)["rows"] if row["kind"] == "dynamic"}


def simulate_says_what_matches_and_what_not():
    with Server(manifest=MANIFEST) as server:
        eve = operator(server, "viewer")
        answer = eve.call("admin.route.simulate", event="shop.order.paid", payload={"buyer": "b"})
        equal(answer["targets"], ["stream:b"])
        rules = {row["name"]: row for row in answer["routes"]}
        buyer, room = rules["buyer"], rules["shop/{shop}"]
        equal((buyer["matched"], buyer["streams"], buyer["line"], buyer["kind"]), (True, ["b"], 2, "static"))
        assert buyer["file"].endswith("test.sluice.yaml"), buyer
        equal((room["matched"], room["rooms"], room["kind"]), (False, [], "room"))
        assert "lacks a member" in room["why"], room
        both = eve.call("admin.route.simulate", event="shop.order.paid", payload={"buyer": "b", "shop": 7},
                        draft={"add": [TO_AUDIT]})
        equal(both["targets"], ["room:shop/7", "stream:audit", "stream:b"])
        equal(live_routes(eve), set(), "a draft changes nothing")


def a_set_is_planned_applied_and_reverted():
    with Server(manifest=MANIFEST) as server:
        olga, bob = operator(server, "operator", "olga"), operator(server, "operator", "bob")
        audit = server.connect(token("x"))
        audit.call("stream.subscribe", stream="audit")
        draft = {"add": [TO_AUDIT, {"event": "shop.order.paid", "stream": "ttl", "ttl": 600,
                                    "property": "buyer", "value": "b"}]}
        plan = olga.call("admin.route.plan", draft=draft)
        equal((len(plan["adds"]), plan["removes"], plan["subscribers"], plan["conflicts"], plan["diagnostics"]),
              (2, [], 1, [], []))
        equal(live_routes(olga), set())
        equal(olga.call("admin.route.apply", draft=draft, ifRevision=0, comment="watch", key="1"), {"revision": 1})
        told = note_of(bob, "admin.changed", where=lambda params: params["action"] == "applied")
        equal((told["resource"], told["by"], told["revision"]), ("routes", "olga", 1))
        equal(live_routes(olga), {"audit", "ttl"})
        server.publish("shop.order.paid", {"buyer": "c"}, token("p"))
        equal(note_of(audit, "stream.event")["data"], {"buyer": "c"})

        ids = {route["stream"]: route["id"] for route in plan["adds"]}
        error = raises(RpcError, lambda: bob.call("admin.route.apply", draft={"remove": [ids["audit"]]},
                                                  ifRevision=0, key="2"), name="conflict")
        equal((error.data["revision"], error.data["by"], error.data["touched"]), (1, "olga", [ids["audit"]]))
        bob.call("admin.route.apply", draft={"remove": [ids["audit"]]}, ifRevision=1, key="3")
        equal(live_routes(olga), {"ttl"})
        raises(RpcError, lambda: bob.call("admin.route.apply", draft={"remove": [ids["audit"]]}, ifRevision=2,
                                          key="4"), name="conflict")

        rows = olga.call("admin.route.revisions")["rows"]
        equal([(row["revision"], row["by"], row["comment"], len(row["adds"]), len(row["removes"])) for row in rows],
              [(2, "bob", "", 0, 1), (1, "olga", "watch", 2, 0)])
        stale = raises(RpcError, lambda: olga.call("admin.route.revert", revision=1, ifRevision=1, key="stale"), name="conflict")
        equal(stale.data["revision"], 2)
        equal(olga.call("admin.route.revert", revision=1, ifRevision=2, key="5"), {"revision": 3})
        equal(live_routes(olga), {"audit", "ttl"})
        equal(olga.call("admin.route.revert", revision=0, key="6"), {"revision": 4})
        equal(live_routes(olga), set())
        raises(RpcError, lambda: olga.call("admin.route.revert", revision=4, key="7"), name="not_found")


def revisions_outlive_a_restart():
    with Server(manifest=MANIFEST) as server:
        operator(server, "operator").call("admin.route.apply", draft={"add": [TO_AUDIT]}, ifRevision=0, key="1")
        server.restart(hard=True)
        olga = operator(server, "operator")
        equal(olga.hello["revisions"]["routes"], 1)
        equal(live_routes(olga), {"audit"})
        equal(olga.call("admin.route.revert", revision=0, key="2"), {"revision": 2})
        server.restart(hard=True)
        equal(live_routes(operator(server)), set())


def a_bad_set_changes_nothing():
    with Server({"routes": {"dynamic": "declared"}}, manifest=MANIFEST) as server:
        olga = operator(server, "operator")
        draft = {"add": [{"event": "other.thing.done", "stream": "s", "persistent": True}]}
        equal([row["code"] for row in olga.call("admin.route.plan", draft=draft)["diagnostics"]], ["not_dynamic"])
        raises(RpcError, lambda: olga.call("admin.route.apply", draft=draft, ifRevision=0, key="1"),
               name="not_dynamic")
        for bad in ({}, {"add": [{"event": "a.b"}]}, {"remove": [5]}, {"add": 5}):
            raises(RpcError, lambda: olga.call("admin.route.apply", draft=bad, ifRevision=0, key=str(bad)),
                   name="invalid_params")
        raises(RpcError, lambda: olga.call("admin.route.apply", draft=draft, key="n"), name="invalid_params")
        raises(RpcError, lambda: operator(server).call("admin.route.apply", draft=draft, ifRevision=0, key="v"),
               name="permission_denied")
        equal(olga.call("admin.route.revisions"), {"revision": 0, "rows": []})


def what_if_shows_only_what_differs():
    with Server(manifest=MANIFEST) as server:
        eve = operator(server)
        for index in range(250):
            server.publish("shop.order.paid", {"buyer": "all", "kind": "big" if index % 5 == 0 else "small"}, token())
        draft = {"add": [{"event": "shop.order.paid", "stream": "big", "property": "kind", "value": "big",
                          "persistent": True}]}
        answer = eve.call("admin.route.whatif", draft=draft, stream="all")
        equal((answer["examined"], answer["gaps"], answer["added"], answer["removed"]), (250, 0, 50, 0))
        equal(len(answer["changed"]), 50)
        equal((answer["changed"][0]["added"], answer["changed"][0]["removed"]), (["stream:big"], []))
        equal(eve.call("admin.route.whatif", draft=draft, stream="all", limit=100)["examined"], 100)
        equal(eve.call("admin.route.whatif", draft=draft, stream="nothing")["examined"], 0)


def history_is_paged_both_ways():
    with Server(manifest="routes:\n  shop.order.paid: [buyer]\n") as server:
        eve = operator(server)
        for index in range(25):
            server.publish("shop.order.paid", {"buyer": "b", "n": index}, token())
        page = eve.call("admin.stream.history", stream="b", **{"from": {"offset": 1}}, count=10)
        equal((page["first"], page["top"], page["next"], page["gaps"]), (1, 25, 11, []))
        equal([event["payload"]["n"] for event in page["events"]], list(range(10)))
        rest = eve.call("admin.stream.history", stream="b", **{"from": {"offset": page["next"]}}, count=100)
        equal(len(rest["events"]), 15)
        assert "next" not in rest
        last = eve.call("admin.stream.history", stream="b", backwards=True, count=10)
        equal([event["offset"] for event in last["events"]], list(range(16, 26)))
        equal(last["next"], 15)
        middle = rest["events"][4]
        found = eve.call("admin.stream.history", stream="b", **{"from": {"at": middle["at"]}}, count=1)
        first_then = next(event for event in page["events"] + rest["events"] if event["at"] >= middle["at"])
        equal(found["events"][0]["offset"], first_then["offset"])
        other = eve.call("admin.stream.history", stream="b", **{"from": {"epoch": "x" * 13, "offset": 7}}, count=1)
        equal((other["gaps"][0]["why"], other["events"][0]["offset"]), ("epoch", 1))
        equal(eve.call("admin.stream.history", stream="none")["events"], [])
        raises(RpcError, lambda: eve.call("admin.stream.history", stream="b", **{"from": {"offset": 1, "at": 1}}),
               name="invalid_params")


def large_events_are_paged_from_the_place_that_is_asked_for():
    with Server(manifest="routes:\n  shop.order.paid: [buyer]\n") as server:
        eve = operator(server)
        for index in range(40):
            server.publish("shop.order.paid", {"buyer": "b", "n": index, "text": "x" * 20_000}, token())
        last = eve.call("admin.stream.history", stream="b", backwards=True, count=500)
        equal(last["events"][-1]["offset"], 40)
        assert 5 < len(last["events"]) < 40, len(last["events"])
        offsets = [event["offset"] for event in last["events"]]
        equal(offsets, list(range(offsets[0], 41)))
        seen = offsets
        while "next" in last:
            last = eve.call("admin.stream.history", stream="b", backwards=True, count=500,
                            **{"from": {"offset": last["next"]}})
            seen = [event["offset"] for event in last["events"]] + seen
        equal(seen, list(range(1, 41)))
        middle = eve.call("admin.stream.history", stream="b", backwards=True, count=5, **{"from": {"offset": 30}})
        equal([event["offset"] for event in middle["events"]], [26, 27, 28, 29, 30])


if __name__ == "__main__":
    run([simulate_says_what_matches_and_what_not, a_set_is_planned_applied_and_reverted, revisions_outlive_a_restart,
         a_bad_set_changes_nothing, what_if_shows_only_what_differs, history_is_paged_both_ways,
         large_events_are_paged_from_the_place_that_is_asked_for])
