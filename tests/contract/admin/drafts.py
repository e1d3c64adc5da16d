# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What drafts would do: to those who are connected, and to events that are recorded."""

import os
import threading
import time

from admin import RpcError, Server, equal, eventually, operator, raises, run, token

NOTHING = {"publish": [], "subscribe": []}
BEFORE = """access:
  - { deny: subscribe, who: { role: guest }, on: "room:acme/board" }
  - { allow: subscribe, on: "room:acme/*" }
  - { allow: subscribe, who: { role: agent }, on: "stream:orders" }
  - { allow: subscribe, who: { role: guest }, on: "group:stock/*" }
"""
AFTER = """access:
  - { allow: subscribe, who: { role: guest }, on: "room:acme/board" }
  - { deny: subscribe, who: { role: guest }, on: "room:acme/*" }
  - { allow: subscribe, on: "room:acme/*" }
"""
ROUTES = "routes:\n  shop.order.paid: [buyer]\n"


def path_of(server):
    return str(server.folder / "manifests" / "test.sluice.yaml")


def edit(server, text):
    return [{"path": path_of(server), "text": text}]


class Crowd:
    """Clients, what each has, and which of it the server has taken away since."""

    def __init__(self, server):
        self.clients = {}
        for subject, role in (("anna", "agent"), ("arno", "agent"), ("gus", "guest"), ("greta", "guest")):
            client = self.clients[subject] = server.connect(token(subject, NOTHING, role=role))
            client.call("room.join", room="acme/hall")
            client.call("stream.subscribe", stream=subject)
            if role == "agent":
                client.call("room.join", room="acme/board")
                client.call("stream.subscribe", stream="orders")
            else:
                client.call("group.subscribe", stream="stock", group="all")
        self.ended = set()

    def listen(self):
        """Every client is asked something, so that what was sent before has come."""
        for subject, client in self.clients.items():
            raises(RpcError, lambda client=client: client.call("room.leave", room="none"))
            while client.notes:
                self.take(subject, client.notes.popleft())
        return self.ended

    def take(self, subject, note):
        params = note["params"]
        if note["method"] == "stream.ended":
            self.ended.add((subject, "stream:" + params["stream"]))
        elif note["method"] == "room.ended":
            self.ended.add((subject, "room:" + params["room"]))
        elif note["method"] == "group.ended":
            self.ended.add((subject, f"group:{params['stream']}/{params['group']}"))


def named(effect, kind):
    return {(row["subject"], row["channel"]) for row in effect["rows"] if row["effect"] == kind}


def a_plan_names_those_who_lose_and_gain():
    with Server(manifest=BEFORE) as server:
        crowd = Crowd(server)
        boss = operator(server, "admin", "boss")
        effect = boss.call("admin.manifest.plan", files=edit(server, AFTER))["effect"]
        equal((effect["lose"], effect["gain"], effect["again"], effect["complete"]), (6, 2, 0, True), effect)
        equal(named(effect, "lose"), {
            ("gus", "room:acme/hall"), ("greta", "room:acme/hall"), ("anna", "stream:orders"),
            ("arno", "stream:orders"), ("gus", "group:stock/all"), ("greta", "group:stock/all")})
        equal(named(effect, "gain"), {("gus", "room:acme/board"), ("greta", "room:acme/board")})
        row = next(row for row in effect["rows"] if row["channel"] == "room:acme/hall")
        equal((row["was"]["allowed"], row["was"]["line"], row["then"]["allowed"], row["then"]["line"]),
              (True, 3, False, 3))
        equal(row["then"]["file"], path_of(server))
        connections = {r["id"]: r["subject"] for r in boss.call("admin.connections.query")["rows"]}
        assert all(connections[row["connection"]] == row["subject"] for row in effect["rows"]), effect
        # The very same happens when it is applied.
        boss.call("admin.manifest.apply", files=edit(server, AFTER), ifRevision=1, key="k")
        eventually(lambda: crowd.listen() == named(effect, "lose"), what="what the plan named")
        for subject in ("gus", "greta"):
            crowd.clients[subject].call("room.join", room="acme/board")


def what_may_be_subscribed_to_again_is_no_loss():
    with Server(manifest=BEFORE) as server:
        crowd = Crowd(server)
        boss = operator(server, "admin", "boss")
        after = BEFORE + ("streams:\n  - { match: \"orders\", durability: none }\n"
                          "readers:\n  - { group: \"stock/*\", who: { role: nobody } }\n")
        effect = boss.call("admin.manifest.plan", files=edit(server, after))["effect"]
        equal((effect["lose"], effect["gain"]), (0, 0))
        equal(named(effect, "again"), {("anna", "stream:orders"), ("arno", "stream:orders"),
                                       ("gus", "group:stock/all"), ("greta", "group:stock/all")})
        boss.call("admin.manifest.apply", files=edit(server, after), ifRevision=1, key="k")
        eventually(lambda: crowd.listen() == named(effect, "again"), what="what the plan named")
        crowd.clients["anna"].call("stream.subscribe", stream="orders")


def an_effect_is_told_only_when_it_is_known():
    with Server(manifest=BEFORE) as server:
        olga, boss = operator(server), operator(server, "admin", "boss")
        assert "effect" not in olga.call("admin.manifest.plan", files=edit(server, "routs: {}\n"))
        failing = AFTER + "tests:\n  - { who: { role: guest }, action: subscribe, on: \"room:acme/1\", expect: allow }\n"
        plan = olga.call("admin.manifest.plan", files=edit(server, failing))
        equal((plan["ok"], "effect" in plan), (False, True))
        os.environ["SLUICE_TEST_ROOM"] = "acme"
        variable = "access:\n  - { allow: subscribe, on: \"room:${SLUICE_TEST_ROOM:x}/*\" }\n"
        assert "effect" not in olga.call("admin.manifest.plan", files=edit(server, variable))
        assert "effect" in boss.call("admin.manifest.plan", files=edit(server, variable))
        assert "effect" not in olga.call("admin.manifest.validate", files=edit(server, AFTER))


def many_plans_and_deliveries_do_not_disturb_each_other():
    """300 clients, 300 streams: two plans at once are answered, further ones refused; nobody waits."""
    with Server(manifest="access:\n  - { allow: subscribe, on: \"room:*\" }\n") as server:
        clients = [server.connect(token(f"s{index}", NOTHING)) for index in range(300)]
        for index, client in enumerate(clients):
            client.call("stream.subscribe", stream=f"s{index}")
        draft = edit(server, "access:\n  - { allow: subscribe, on: \"stream:*\" }\n")
        outcomes = []

        def plan(name):
            try:
                effect = operator(server, "viewer", name).call("admin.manifest.plan", files=draft)["effect"]
                outcomes.append((effect["gain"], effect["examined"], effect["complete"], len(effect["rows"])))
            except RpcError as error:
                outcomes.append(error.name)

        threads = [threading.Thread(target=plan, args=(f"o{index}",)) for index in range(6)]
        for thread in threads:
            thread.start()
        slowest = 0
        while any(thread.is_alive() for thread in threads):
            begin = time.monotonic()
            clients[0].call("stream.history", stream="s0")
            slowest = max(slowest, time.monotonic() - begin)
        told = [outcome for outcome in outcomes if outcome != "overloaded"]
        assert len(told) >= 2 and len(outcomes) == 6, outcomes
        equal(set(told), {(300 * 299, 300 * 300, True, 100)})
        print(f"  {len(told)} of 6 plans at once, {300 * 300} pairs each; the slowest request beside them took {slowest * 1000:.0f} ms")
        assert slowest < 1, slowest


def what_if_looks_at_all_streams():
    with Server(manifest=ROUTES) as server:
        eve = operator(server)
        for index in range(30):
            server.publish("shop.order.paid", {"buyer": ["a", "b", "c"], "seller": "s", "kind": index % 3}, token())
        server.publish("shop.order.paid", {"buyer": "d"}, token())
        draft = {"add": [{"event": "shop.order.paid", "stream": "zero", "property": "kind", "value": 0,
                          "persistent": True}]}
        answer = eve.call("admin.route.whatif", draft=draft)
        # An event in three streams is one.
        equal((answer["examined"], answer["streams"], answer["added"], answer["removed"]), (31, 4, 10, 0), answer)
        equal((answer["uncertain"], answer["gaps"], answer["truncated"], answer["differing"]), (0, 0, False, 10))
        equal(answer["channels"], [{"channel": "stream:zero", "added": 10, "removed": 0}])
        equal(eve.call("admin.route.whatif", draft=draft, streams=["a", "d"])["examined"], 31)
        equal(eve.call("admin.route.whatif", draft=draft, stream="d")["examined"], 1)
        cut = eve.call("admin.route.whatif", draft=draft, limit=7)
        equal((cut["examined"], cut["truncated"]), (7, True))
        at = eve.call("admin.stream.history", stream="a")["events"][20]["at"]
        later = sum(event["at"] >= at for event in eve.call("admin.stream.history", stream="a", count=500)["events"])
        equal(eve.call("admin.route.whatif", draft=draft, stream="a", **{"from": at})["examined"], later)
        equal(eve.call("admin.route.whatif", draft=draft, stream="a", to=at)["examined"], 30 - later)
        for bad in ({}, {"draft": draft, "streams": []}, {"draft": draft, "streams": [5]}, {"draft": {"files": []}},
                    {"draft": draft, "streams": ["s"] * 50 + [str(n) for n in range(101)]}, {"files": 5}):
            raises(RpcError, lambda bad=bad: eve.call("admin.route.whatif", **bad), name="invalid_params")


def what_if_knows_drafts_of_manifests():
    with Server(manifest=ROUTES) as server:
        eve = operator(server)
        for index in range(20):
            server.publish("shop.order.paid", {"buyer": "b", "seller": f"s{index % 2}"}, token())
        answer = eve.call("admin.route.whatif", files=edit(server, "routes:\n  shop.order.paid: [seller]\n"))
        equal((answer["examined"], answer["added"], answer["removed"]), (20, 20, 20))
        equal(answer["channels"], [{"channel": "stream:b", "added": 0, "removed": 20},
                                   {"channel": "stream:s0", "added": 10, "removed": 0},
                                   {"channel": "stream:s1", "added": 10, "removed": 0}])
        equal((answer["changed"][0]["added"], answer["changed"][0]["removed"]), (["stream:s0"], ["stream:b"]))
        # Both at once, and what runs stays.
        draft = {"add": [{"event": "shop.order.paid", "stream": "copy", "persistent": True}]}
        both = eve.call("admin.route.whatif", draft=draft, files=edit(server, ROUTES))
        equal((both["added"], both["removed"]), (20, 0))
        equal(server.publish("shop.order.paid", {"buyer": "b", "seller": "s"}, token())["deliveries"][0]["stream"], "b")
        error = raises(RpcError, lambda: eve.call("admin.route.whatif", files=edit(server, "routs: {}\n")),
                       name="manifest_invalid")
        equal(error.data["diagnostics"][0]["line"], 1)


def a_cut_payload_is_not_certain():
    text = ("routes:\n  shop.order.paid: { key: buyer, expose: [buyer] }\n"
            "  shop.order.sent: { key: buyer, expose: [total] }\n  shop.order.lost: [buyer]\n")
    with Server(manifest=text) as server:
        eve = operator(server)
        for event in ("shop.order.paid", "shop.order.sent", "shop.order.lost"):
            server.publish(event, {"buyer": "b", "seller": "s", "total": 3}, token())
        answer = eve.call("admin.route.whatif",
                          draft={"add": [{"event": "shop.order.lost", "stream": "audit", "persistent": True},
                                         {"event": "shop.order.sent", "stream": "audit", "persistent": True}]})
        equal((answer["examined"], answer["uncertain"], answer["added"]), (3, 2, 2), answer)
        equal({row["event"]: row.get("uncertain", False) for row in answer["changed"]},
              {"shop.order.lost": False, "shop.order.sent": True})
        # Another stream keeps it whole: then that is what counts.
        boss = operator(server, "admin", "boss")
        boss.call("admin.route.apply", ifRevision=0, key="r", draft={
            "add": [{"event": "shop.order.paid", "stream": "whole", "persistent": True}]})
        server.publish("shop.order.paid", {"buyer": "c", "seller": "s"}, token())
        answer = eve.call("admin.route.whatif", streams=["c", "whole"], files=edit(
            server, text.replace("key: buyer, expose: [buyer]", "key: seller")))
        equal((answer["examined"], answer["uncertain"], answer["removed"], answer["added"]), (1, 0, 1, 1), answer)


if __name__ == "__main__":
    run([a_plan_names_those_who_lose_and_gain, what_may_be_subscribed_to_again_is_no_loss,
         an_effect_is_told_only_when_it_is_known, many_plans_and_deliveries_do_not_disturb_each_other,
         what_if_looks_at_all_streams, what_if_knows_drafts_of_manifests, a_cut_payload_is_not_certain])
