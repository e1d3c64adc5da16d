# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Routes that clients make and lose by themselves are told to operators: by counts, and once a second."""

import time

from admin import Server, equal, note_of, operator, run, token

ROUNDS, ROUTES = 20, 500


def change_of(socket):
    """The next notification about routes."""
    return note_of(socket, "admin.changed", 20, lambda params: params["resource"] == "routes")


def told_to(socket, **members):
    """The next one about what clients do with them; its members are compared."""
    params = change_of(socket)
    equal({name: params.get(name) for name in members}, members, str(params))
    equal((params["resource"], params["path"], params["revision"]), ("routes", "/sluice/routes", 0))
    return params


def quiet_second(socket):
    """Nothing more is told of routes; the next change is told at once, and alone."""
    time.sleep(1.2)
    socket.call("admin.outcome.get", key="what was sent until now is read")
    assert all(note["params"].get("resource") == "manifests" for note in socket.notes), socket.notes
    socket.notes.clear()


def every_mouth_is_told():
    with Server() as server:
        olga = operator(server)
        ada = server.connect(token("ada"))
        route = ada.call("route.create", event="shop.paid", stream="s", persistent=True)
        told_to(olga, action="changed", created=1, deleted=0, expired=0, by="ada")
        quiet_second(olga)
        status, _, made = server.http("POST", "/realtime/routes/", {"event": "shop.paid", "stream": "t"}, token("bob"))
        equal(status, 201, made)
        told_to(olga, created=1, deleted=0, by="bob")
        quiet_second(olga)
        equal(server.http("DELETE", f"/realtime/routes/{made['id']}/", bearer=token("bob"))[0], 204)
        told_to(olga, created=0, deleted=1, by="bob")
        quiet_second(olga)
        ada.call("route.delete", id=route["id"])
        told_to(olga, created=0, deleted=1, by="ada")
        equal(operator(server, "operator").call("admin.route.revisions"), {"revision": 0, "rows": []})


def what_expires_is_told_too():
    with Server() as server:
        olga = operator(server)
        ada = server.connect(token("ada"))
        for stream in "abc":
            ada.call("route.create", event="shop.paid", stream=stream, ttl=3)
        made = expired = 0
        while made < 3 or expired < 3:
            params = change_of(olga)
            made, expired = made + params["created"], expired + params["expired"]
            equal((params["deleted"], "by" in params), (0, params["created"] > 0), str(params))
        equal((made, expired), (3, 3))


def the_same_again_is_no_change_and_several_have_no_name():
    with Server() as server:
        olga = operator(server)
        ada, bob = server.connect(token("ada")), server.connect(token("bob"))
        terms = {"event": "shop.paid", "stream": "s", "persistent": True}
        ada.call("route.create", **terms)
        told_to(olga, created=1)
        for client in (ada, bob):
            client.call("route.create", **terms)
        quiet_second(olga)
        bob.call("route.create", **terms, label="bob's")
        told_to(olga, created=1, by="bob")
        ada.call("route.create", event="shop.paid", stream="t")
        bob.call("route.create", event="shop.paid", stream="u")
        told_to(olga, created=2, by=None)


def a_change_set_is_told_as_one_and_not_counted_again():
    with Server() as server:
        olga = operator(server, "operator")
        olga.call("admin.route.apply", draft={"add": [{"event": "shop.paid", "stream": "s", "persistent": True}]},
                  ifRevision=0, key="1")
        equal(change_of(olga)["action"], "applied")
        quiet_second(olga)


def who_comes_later_is_not_told_what_was_before():
    with Server() as server:
        ada = server.connect(token("ada"))
        ada.call("route.create", event="shop.paid", stream="s")
        time.sleep(0.2)
        quiet_second(operator(server))


def a_burst_is_one_notification_a_second():
    with Server() as server:
        operators = [operator(server), operator(server, "viewer", "eve")]
        ada = server.connect(token("ada"))
        started = time.monotonic()
        for turn in range(ROUNDS):
            asked = [ada.request("route.create", {"event": "shop.paid", "stream": f"s{turn}-{n}"}) for n in range(ROUTES)]
            for number in asked:
                ada.answer(number, 60)
            time.sleep(max(0.0, started + 0.15 * (turn + 1) - time.monotonic()))
        took = time.monotonic() - started
        for olga in operators:
            counts = []
            while sum(counts) < ROUNDS * ROUTES:
                params = change_of(olga)
                counts.append(params["created"])
                equal((params["by"], params["deleted"], params["expired"]), ("ada", 0, 0))
            equal(sum(counts), ROUNDS * ROUTES)
            assert 3 <= len(counts) <= took + 2, (counts, took)
            quiet_second(olga)
        print(f"     {ROUNDS * ROUTES} routes in {took:.1f} s were told as {counts}")


if __name__ == "__main__":
    run([every_mouth_is_told, what_expires_is_told_too, the_same_again_is_no_change_and_several_have_no_name,
         a_change_set_is_told_as_one_and_not_counted_again, who_comes_later_is_not_told_what_was_before,
         a_burst_is_one_notification_a_second])
