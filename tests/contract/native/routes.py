#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Dynamic routes over HTTP and the native protocol.

    routes.py SLUICED [CASE…]
"""

import hashlib
import json
import os
import signal
import subprocess
import time
from pathlib import Path
from urllib.parse import urlencode

from harness import Server, equal, eventually, raises, run, token
from websocket import RpcError

MANIFEST = """
routes:
  orders.created: { key: customer, expose: [id, amount], dynamic: { expose: [id, amount] } }
  orders.paid: customer
"""
BEARER = token()


def create(server, **route):
    status, _, body = server.http("POST", "/realtime/routes/", route, BEARER)
    equal(status, 201, f"POST {route} answered {body}")
    return body


def streams(server, event, payload):
    """Where an event goes, by the answer to its publication."""
    return [d["stream"] for d in server.publish(event, payload, BEARER)["deliveries"]]


def expected_id(stream, event, *rule):
    """First half of SHA-256 over the canonical JSON of the tuple."""
    text = json.dumps([stream, event, *(rule or (None, None))], separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def ids_are_deterministic():
    with Server(manifest=MANIFEST) as server:
        for rule in ((), ("size", "big"), ("size", 7), ("size", True), ("size", None), ("größe", "ü\"\\")):
            route = dict(zip(("property", "value"), rule))
            body = create(server, event="a.b", stream="wall", persistent=True, **route)
            equal(body["id"], expected_id("wall", "default.a.b", *rule), f"id of {rule}")
            again = create(server, event="default.a.b", stream="wall", ttl=60, **route)
            equal((again["id"], again["ttl"]), (body["id"], 60), "made again")
        equal(server.http("GET", "/realtime/routes/", bearer=BEARER)[2]["total"], 6, "routes")
        native = server.connect(BEARER).call("route.create", event="a.b", stream="wall")
        equal(native["id"], expected_id("wall", "default.a.b"), "id over the native protocol")


def what_matches():
    """The rules for strings, numbers, booleans, null, lists and paths."""
    cases = [
        # value, payload values that match, that do not
        ("7", ["7", 7], [7.5, "07", "7.0", None, [], {}, True]),
        ("true", ["true", True], [1, "True", False]),
        (7, [7, 7.0, [1, 7]], ["7", 8, None, [8], [[7]]]),
        (1.5, [1.5, 1.50], ["1.5", 15]),
        (True, [True, [False, True]], ["true", 1, False, None]),
        (None, [None, [None]], [0, "", "null", False, []]),
        ("x", ["x", ["y", "x"]], ["X", ["xx"], {"x": "x"}, [["x"]]]),
    ]
    with Server(manifest=MANIFEST) as server:
        for number, (value, matching, others) in enumerate(cases):
            label = f"match.case{number}"
            create(server, event=label, stream="s", property="p", value=value, persistent=True)
            for payload in matching:
                equal(streams(server, label, {"p": payload}), ["s"], f"{value!r} and {payload!r}")
            for payload in others:
                equal(streams(server, label, {"p": payload}), [], f"{value!r} and {payload!r}")
            equal(streams(server, label, {"q": value}), [], "without the property")
            for payload in (None, [], "p", 7):
                equal(streams(server, label, payload), [], "not an object")
        create(server, event="match.path", stream="s", property="a.b", value="x", persistent=True)
        for payload, expected in (({"a": {"b": "x"}}, ["s"]), ({"a.b": "x"}, ["s"]), ({"a": [{"b": "y"}, {"b": "x"}]}, ["s"]),
                                  ({"a.b": "y", "a": {"b": "x"}}, []), ({"a": "x"}, [])):
            equal(streams(server, "match.path", payload), expected, f"path in {payload}")
        create(server, event="match.all", stream="s", persistent=True)
        for payload in ({}, None, [1], "text"):
            equal(streams(server, "match.all", payload), ["s"], f"no property, {payload!r}")
        equal(streams(server, "other.all", {}), [], "another event")


def once_per_event_and_stream():
    """Static and dynamic routes to one stream deliver once; the members exposed are united."""
    with Server(manifest=MANIFEST) as server:
        for rule in ({"property": "a", "value": 1}, {"property": "b", "value": 2}, {}):
            create(server, event="once.only", stream="s", persistent=True, expose=["a"] if rule else ["c"], **rule)
        equal(streams(server, "once.only", {"a": 1, "b": 2, "c": 3, "d": 4}), ["s"], "three routes")
        equal(streams(server, "once.only", {"a": 1, "c": 3}), ["s"], "two routes")
        equal(streams(server, "once.only", {"d": 4}), ["s"], "one route")
        create(server, event="orders.paid", stream="ann", persistent=True, expose=["id"])
        equal(streams(server, "orders.paid", {"customer": "ann", "id": 1, "x": 2}), ["ann"], "static and dynamic")
        create(server, event="orders.created", stream="ann", persistent=True, expose=["id"])
        equal(streams(server, "orders.created", {"customer": "ann", "id": 1, "amount": 2, "card": 3}), ["ann"], "both expose")

        def data(stream):
            _, _, page = server.http("GET", f"/v1/streams/{stream}", bearer=BEARER)
            return [event["data"] for event in page["events"]]

        equal(data("s"), [{"a": 1, "c": 3}, {"a": 1, "c": 3}, {}], "union of what is exposed")
        equal(data("ann"), [{"customer": "ann", "id": 1, "x": 2}, {"id": 1, "amount": 2}], "an unrestricted route exposes all")


def lifetimes():
    """ttl ends at its moment; persistent does not; bound lasts while its stream is read."""
    with Server(manifest=MANIFEST) as server:
        short = create(server, event="life.short", stream="s", ttl=1)
        created = short["created"]
        equal((short["expires"] - created, short["ttl"]), (1000, 1), "ttl")
        equal(streams(server, "life.short", {}), ["s"], "alive")
        kept = create(server, event="life.kept", stream="s", persistent=True, label="für immer")
        equal((kept["expires"], kept["persistent"], kept["label"]), (None, True, "für immer"), "persistent")
        bound = create(server, event="life.bound", stream="s")
        equal((bound["expires"] - bound["created"], bound["ttl"]), (300_000, 300), "bound, not read")
        reader = server.connect(BEARER)
        reader.call("stream.subscribe", stream="s")
        equal(reader.call("route.get", id=bound["id"])["expires"], None, "bound, read")
        read = create(server, event="life.read", stream="s")
        equal(read["expires"], None, "bound to a stream that is read")
        reader.call("stream.unsubscribe", stream="s")
        left = reader.call("route.get", id=bound["id"])["expires"]
        assert 299_000 < left - time.time() * 1000 <= 300_000, left
        while time.time() * 1000 < short["expires"]:
            time.sleep(0.005)
        equal(streams(server, "life.short", {}), [], "from `expires` on")
        eventually(lambda: server.http("GET", f"/realtime/routes/{short['id']}/", bearer=BEARER)[0] == 404)
        reader.close()
        server.restart()
        equal(server.http("GET", f"/realtime/routes/{short['id']}/", bearer=BEARER)[0], 404, "after a restart")
        equal(server.http("GET", f"/realtime/routes/{kept['id']}/", bearer=BEARER)[2], kept, "persistent, after a restart")
        again = server.http("GET", f"/realtime/routes/{bound['id']}/", bearer=BEARER)[2]
        assert 290_000 < again["expires"] - time.time() * 1000 <= 300_000, again
        equal(streams(server, "life.kept", {}), ["s"], "persistent")


def a_crash_keeps_them():
    """What was answered is there after kill -9, and what was deleted is not."""
    with Server(manifest=MANIFEST) as server:
        kept = create(server, event="crash.kept", stream="s", property="p", value="x", ttl=600)
        gone = create(server, event="crash.gone", stream="s", persistent=True)
        equal(server.http("DELETE", f"/realtime/routes/{gone['id']}/", bearer=BEARER)[0], 204, "DELETE")
        server.restart(hard=True)
        equal(server.http("GET", f"/realtime/routes/{kept['id']}/", bearer=BEARER)[2], kept, "kept")
        equal(streams(server, "crash.kept", {"p": "x"}), ["s"], "kept")
        equal(streams(server, "crash.gone", {}), [], "gone")


def list_get_delete():
    """Filters, pages, and deleting what is not there."""
    with Server(manifest=MANIFEST) as server:
        routes = [create(server, event=f"list.e{i % 3}", stream=f"s{i % 4}", property="p", value=i, persistent=True)
                  for i in range(24)]
        connection = server.connect(BEARER)

        def listed(query, **params):
            status, _, over_http = server.http("GET", "/realtime/routes/" + query, bearer=BEARER)
            native = connection.call("route.list", **params)
            for route in over_http["routes"]:
                equal((route.pop("_version"), route.pop("_created")), (route["created"], route["created"]))
            equal((status, over_http), (200, native), f"HTTP and native for {params}")
            return native["total"], [route["value"] for route in native["routes"]]

        # Oldest first; those of one millisecond by id.
        routes.sort(key=lambda route: (route["created"], route["id"]))
        values = [route["value"] for route in routes]

        def those(is_wanted):
            return [value for value in values if is_wanted(value)]

        equal(listed(""), (24, values[:10]), "ten by default, oldest first")
        equal(listed("?limit=5&omit=20", limit=5, omit=20), (24, values[20:]), "page")
        equal(listed("?event=list.e1&limit=100", event="list.e1", limit=100), (8, those(lambda i: i % 3 == 1)), "event")
        equal(listed("?stream=s2&limit=100", stream="s2", limit=100), (6, those(lambda i: i % 4 == 2)), "stream")
        equal(listed("?stream=s2&event=list.e2", stream="s2", event="list.e2"), (2, those(lambda i: i in (2, 14))), "both")
        equal(listed("?stream=nobody", stream="nobody"), (0, []), "none")
        equal(connection.call("route.list", property="p", value=7)["total"], 1, "value")
        create(server, event="list.text", stream="s", property="p", value="7", persistent=True)
        status, _, body = server.http("GET", "/realtime/routes/?property=p&value=7", bearer=BEARER)
        equal((status, [route["event"] for route in body["routes"]]), (200, ["default.list.text"]), "values of a query are strings")
        for query in ("?limit=0", "?limit=1001", "?omit=-1", "?after=x", "?after=", "?limit=x", "?colour=red", "?limit=1&limit=2", "?event=one"):
            equal(server.http("GET", "/realtime/routes/" + query, bearer=BEARER)[0], 400, query)
        one = next(route for route in routes if route["stream"] == "s1")
        for path in (one["id"] + "/", one["id"]):
            equal(server.http("GET", "/realtime/routes/" + path, bearer=BEARER)[2], one, "GET")
        for _ in range(2):
            equal(server.http("DELETE", f"/realtime/routes/{one['id']}/", bearer=BEARER)[0], 204, "DELETE twice")
        equal(server.http("DELETE", "/realtime/routes/?stream=s2", bearer=BEARER)[0], 204, "DELETE by stream")
        equal(server.http("GET", "/realtime/routes/", bearer=BEARER)[2]["total"], 24 - 6, "what is left")
        equal(server.http("DELETE", "/realtime/routes/", bearer=BEARER)[0], 400, "DELETE without a filter")
        connection.call("route.delete", event="list.e0")
        equal(connection.call("route.list", event="list.e0")["total"], 0, "deleted by event")


def page_by_page():
    """With `next` as `after`: every route once, in the order of creation, over HTTP and natively; sluicectl
    reads all pages."""
    with Server(manifest=MANIFEST) as server:
        connection = server.connect(BEARER)
        tickets = [connection.request("route.create", {"event": "many.made", "stream": f"s{i % 400}", "property": "n", "value": i,
                                                       "persistent": True}) for i in range(2300)]
        routes = sorted((route["created"], route["id"]) for route in map(connection.answer, tickets))

        def listed(ask):
            pages, after = [], {}
            while True:
                page = ask(**after)
                pages.append(page)
                if "next" not in page:
                    return pages
                after = {"after": page["next"]}

        for name, ask in (("native", lambda **after: connection.call("route.list", limit=1000, **after)),
                          ("HTTP", lambda **after: server.http("GET", "/realtime/routes/?limit=1000&" + urlencode(after), bearer=BEARER)[2])):
            pages = listed(ask)
            equal([len(page["routes"]) for page in pages], [1000, 1000, 300], name)
            equal([page["total"] for page in pages], [2300] * 3, name)
            equal([(route["created"], route["id"]) for page in pages for route in page["routes"]], routes, name)
        pages = listed(lambda **after: connection.call("route.list", stream="s7", limit=4, **after))
        equal([len(page["routes"]) for page in pages], [4, 2], "of a stream")
        pages = listed(lambda **after: connection.call("route.list", event="many.made", property="n", value=2299, **after))
        equal(([len(page["routes"]) for page in pages], pages[0]["total"]), ([1], 1), "by value")
        program = Path(server.binary).with_name("sluicectl")
        environment = {**os.environ, "SLUICE_SERVER": "http://{}:{}".format(*server.address), "SLUICE_TOKEN": BEARER}
        done = subprocess.run([program, "routes", "list", "--json"], text=True, stdout=subprocess.PIPE, timeout=60, check=True, env=environment)
        equal([json.loads(line)["id"] for line in done.stdout.splitlines()], [identity for _, identity in routes], "sluicectl")
        equal(server.http("DELETE", "/realtime/routes/?event=many.made&property=n&value=x", bearer=BEARER)[0], 204, "none of them")
        equal(server.http("GET", "/realtime/routes/", bearer=BEARER)[2]["total"], 2300, "and none is gone")
        kept = create(server, event="others.made", stream="s7", persistent=True)
        equal(server.http("DELETE", "/realtime/routes/?event=many.made", bearer=BEARER)[0], 204, "all, in steps")
        equal([route["id"] for route in connection.call("route.list")["routes"]], [kept["id"]], "what is left")
        server.restart(hard=True)
        equal(server.http("GET", "/realtime/routes/", bearer=BEARER)[2]["total"], 1, "after a restart")


def what_is_refused():
    """Shapes, permission, and the limits of counts."""
    config = {"routes": {"max_per_stream": 3, "max_per_event": 4, "max_total": 6}}
    with Server(config, MANIFEST) as server:
        good = {"event": "a.b", "stream": "s"}
        for wrong in ({"event": "a.b"}, {"stream": "s"}, {**good, "event": "a"}, {**good, "stream": ""},
                      {**good, "stream": "x" * 257}, {**good, "property": "p"}, {**good, "value": 1},
                      {**good, "property": "p", "value": {}}, {**good, "property": "p", "value": [1]},
                      {**good, "expose": "id"}, {**good, "expose": [1]}, {**good, "ttl": 0}, {**good, "ttl": 1.5},
                      {**good, "ttl": "60"}, {**good, "ttl": 5, "persistent": True}, {**good, "persistent": 1},
                      {**good, "colour": "red"}, {**good, "expose": ["x"] * 101}, [good], "\"text\""):
            status, _, body = server.http("POST", "/realtime/routes/", wrong, BEARER)
            equal((status, body["error"]["name"]), (400, "invalid_params"), f"{wrong}")
        for method, path in (("POST", ""), ("GET", ""), ("GET", "x/"), ("DELETE", "x/")):
            body = good if method == "POST" else None
            equal(server.http(method, "/realtime/routes/" + path, body, token("eve", {"publish": ["*"]}))[0], 403, method)
            equal(server.http(method, "/realtime/routes/" + path, body)[0], 401, method)
        equal(server.http("PUT", "/realtime/routes/", good, BEARER)[0], 405, "PUT")
        for i in range(3):
            create(server, event=f"limit.s{i}", stream="full", persistent=True)

        def over(**route):
            status, _, body = server.http("POST", "/realtime/routes/", {"persistent": True, **route}, BEARER)
            equal((status, body["error"]["name"]), (409, "limit_exceeded"), str(route))

        over(event="limit.s3", stream="full")
        create(server, event="limit.s0", stream="full", ttl=60)  # a renewal is none more
        for i in range(3):
            create(server, event="limit.event", stream=f"e{i}", persistent=True)
        over(event="limit.other", stream="other")
        equal(server.http("DELETE", "/realtime/routes/?stream=full", bearer=BEARER)[0], 204, "DELETE")
        create(server, event="limit.event", stream="e3", persistent=True)
        over(event="limit.event", stream="e4")


def declared_only():
    """With routes.dynamic: declared the manifest says which events, and how much of them."""
    config = {"routes": {"dynamic": "declared"}}
    with Server(config, MANIFEST) as server:

        def refusal(**route):
            status, _, body = server.http("POST", "/realtime/routes/", {"persistent": True, **route}, BEARER)
            equal(status, 422, str(route))
            connection = server.connect(BEARER)
            raises(RpcError, lambda: connection.call("route.create", **route), name=body["error"]["name"])
            connection.close()
            return body["error"]["name"]

        equal(refusal(event="orders.paid", stream="s"), "not_dynamic", "not declared")
        equal(refusal(event="weather.changed", stream="s"), "not_dynamic", "unknown")
        equal(refusal(event="orders.created", stream="s", expose=["card"]), "expose_denied", "more than declared")
        route = create(server, event="orders.created", stream="s", expose=["id"], persistent=True)
        equal(route["expose"], ["id"], "less than declared")
        equal(streams(server, "orders.created", {"id": 1, "amount": 2, "card": 3}), ["s"], "routed")
        create(server, event="orders.created", stream="t", persistent=True)
        equal(streams(server, "orders.created", {"id": 1, "amount": 2, "card": 3}), ["s", "t"], "routed")
        _, _, page = server.http("GET", "/v1/streams/t", bearer=BEARER)
        equal(page["events"][0]["data"], {"id": 1, "amount": 2}, "no more than the declaration exposes")
        server.write_config({"routes": {"dynamic": "open"}})
        server.signal(signal.SIGHUP)
        eventually(lambda: server.http("POST", "/realtime/routes/", {"event": "orders.paid", "stream": "s", "ttl": 9},
                                       BEARER)[0] == 201, what="the reload")


def explained():
    """`event.explain` says of every dynamic route whether it matched, and why."""
    with Server(manifest=MANIFEST) as server:
        one = create(server, event="orders.paid", stream="s", property="size", value="big", persistent=True)
        two = create(server, event="orders.paid", stream="s", property="size", value="small", persistent=True)
        connection = server.connect(BEARER)
        answer = connection.call("event.explain", event="orders.paid", payload={"size": "big", "customer": None})
        verdicts = {rule["name"]: (rule["rule"], rule["matched"]) for rule in answer["rules"]}
        equal(verdicts, {"customer": ("static", False), one["id"]: ("dynamic", True), two["id"]: ("dynamic", False)}, "verdicts")
        assert all(rule["reason"] and rule["where"] for rule in answer["rules"]), answer
        equal(answer["delivers"], [{"channel": "stream:s", "subscribers": 0}], "delivers")


def explained_in_short():
    """Of many dynamic routes 1,000 are told of, first those that match."""
    with Server(manifest=MANIFEST) as server:
        connection = server.connect(BEARER)
        for ticket in [connection.request("route.create", {"event": "orders.paid", "stream": f"s{i}", "property": "n", "value": i % 2 + 1,
                                                           "persistent": True}) for i in range(2500)]:
            connection.answer(ticket)
        for payload, matching, more in (({"n": 1}, 1000, {"omitted": 1500, "truncated": True}), ({"n": 7}, 0, {"omitted": 1500, "truncated": False})):
            answer = connection.call("event.explain", event="orders.paid", payload=payload)
            dynamic = [rule["matched"] for rule in answer["rules"] if rule["rule"] == "dynamic"]
            equal((len(dynamic), sum(dynamic), len(answer["delivers"])), (1000, matching, matching), payload)
            equal({name: answer[name] for name in more}, more, payload)
        said = subprocess.run([Path(server.binary).with_name("sluicectl"), "explain", "orders.paid", '{"n":1}'], text=True,
                              stdout=subprocess.PIPE, timeout=60, check=True,
                              env={**os.environ, "SLUICE_SERVER": "http://{}:{}".format(*server.address), "SLUICE_TOKEN": BEARER})
        assert "and 1500 more dynamic routes" in said.stdout, said.stdout[-2000:]


def ordered_with_events():
    """A route counts for every publish after its answer, and for none after the answer to its deletion."""
    with Server(manifest=MANIFEST) as server:
        connection = server.connect(BEARER)
        for i in range(30):
            route = connection.request("route.create", {"event": "order.test", "stream": f"s{i % 7}", "persistent": True})
            identity = connection.answer(route)["id"]
            answer = connection.call("event.publish", event="order.test", payload={})
            equal([d["stream"] for d in answer["deliveries"]], [f"s{i % 7}"], "after the creation")
            connection.call("route.delete", id=identity)
            equal(connection.call("event.publish", event="order.test", payload={})["deliveries"], [], "after the deletion")


if __name__ == "__main__":
    run([ids_are_deterministic, what_matches, once_per_event_and_stream, lifetimes, a_crash_keeps_them,
         list_get_delete, page_by_page, what_is_refused, declared_only, explained, explained_in_short, ordered_with_events])
