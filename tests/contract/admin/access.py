# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Who may do what, and why, as a real client finds it."""

from admin import RpcError, Server, equal, operator, raises, run, token

MANIFEST = """
routes:
  orders.created: [customer]
access:
  - { allow: subscribe, who: { role: agent }, on: "room:acme/*" }
  - { deny: subscribe, who: { role: guest }, on: "room:acme/*" }
"""
NOTHING = {"publish": [], "subscribe": []}


def explains_with_file_and_line():
    with Server(manifest=MANIFEST) as server:
        guest = server.connect(token("gus", NOTHING, role="guest"))
        raises(RpcError, lambda: guest.call("room.join", room="acme/orders"), name="permission_denied")
        olga = operator(server)
        told = olga.call("admin.access.explain", subject="gus", action="join", resource="room:acme/orders")
        equal(told["allowed"], False)
        decisive = told["steps"][told["decided"]]
        equal((decisive["verdict"], decisive["line"], decisive["file"].endswith("test.sluice.yaml")), ("deny", 6, True))
        assert any(hint["kind"] == "role" and "agent" in hint["text"] for hint in told["hints"]), told
        equal([row["reason"] for row in told["visibility"]], ["not_subscribed"])
        # The hint is true.
        claims = {"sub": "gus", "role": "agent", "sluice": NOTHING}
        equal(olga.call("admin.access.explain", claims=claims, action="join", resource="room:acme/orders")["allowed"], True)
        server.connect(token("gus", NOTHING, role="agent")).call("room.join", room="acme/orders")
        # A token is asked about for a later moment.
        late = olga.call("admin.access.explain", claims={**claims, "exp": 1000}, action="join", resource="room:acme/orders")
        equal((late["allowed"], "expired" in late["steps"][0]["text"]), (False, True))
        equal(olga.call("admin.access.explain", claims={"sub": "m", "sluice": {"manage": ["routes"]}},
                        action="manage:routes")["allowed"], True)


def who_and_what():
    with Server(manifest=MANIFEST) as server:
        agent = server.connect(token("anna", NOTHING, role="agent"))
        guest = server.connect(token("gus", NOTHING, role="guest"))
        boss = server.connect(token("boss"))
        agent.call("room.join", room="acme/1")
        boss.call("room.join", room="acme/2")
        boss.call("event.publish", event="orders.created", payload={"customer": "gus"})
        guest.call("stream.subscribe", stream="gus")
        olga = operator(server)
        who = olga.call("admin.access.who", action="subscribe", resource="room:acme/2")
        equal((who["total"], sorted(row["subject"] for row in who["rows"])), (2, ["anna", "boss"]))
        row = next(row for row in who["rows"] if row["subject"] == "anna")
        equal(row["line"], 5)
        equal(len(olga.call("admin.access.who", action="join", resource="room:acme/2", count=1)["rows"]), 1)
        what = olga.call("admin.access.what", subject="gus")
        equal([(r["resource"], r["actions"]) for r in what["rows"]], [("stream:gus", ["subscribe"])])
        what = olga.call("admin.access.what", subject="anna")
        equal(sorted(r["resource"] for r in what["rows"]), ["room:acme/1", "room:acme/2"])
        what = olga.call("admin.access.what", subject="boss")
        assert ("event:default.orders.created", ["publish"]) in [(r["resource"], r["actions"]) for r in what["rows"]]


def bad_questions_are_refused():
    with Server(manifest=MANIFEST) as server:
        olga = operator(server)
        ask = lambda **params: raises(RpcError, lambda: olga.call("admin.access.explain", **params), name="invalid_params")
        assert "`action`" in ask(subject="a", action="fly", resource="room:r").message
        assert "`resource`" in ask(subject="a", action="join", resource="nowhere").message
        assert "one of" in ask(subject="a", connection="1" * 16, action="join", resource="room:r").message
        assert "`claims`" in ask(claims={"sub": 7}, action="join", resource="room:r").message


if __name__ == "__main__":
    run([explains_with_file_and_line, who_and_what, bad_questions_are_refused])
