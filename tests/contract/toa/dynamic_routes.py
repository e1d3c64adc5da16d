#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Upstream's scenarios of dynamic routes, each by its number, over HTTP: routes by
/realtime/routes/, what they bring by /realtime/streams/. DR-12 and DR-14 need a second node.

    dynamic_routes.py SLUICED NODE [CASE]…
"""

import json
import resource
import time

from gateway import PEOPLE, USER, Gateway, basic, payload, sealed, stream_of
from harness import equal, run, token

EVENT = "messages.created"
STREAM = "a4b8e7e8"
DECLARED = {"routes": {"dynamic": "declared"}}
MANAGER = basic("operator")
PUBLISHER = token("writer")


def manifest(value):
    return f"routes:\n  {EVENT}: {value}\n  other.happened: id\n"


DYNAMIC = manifest("{ key: recipient, dynamic: true }")
EXPOSING = manifest("{ key: recipient, dynamic: { expose: [room, text] } }")


class Deployment(Gateway):
    def __init__(self, text=DYNAMIC, more=None, **toa):
        super().__init__([{"id": "key"}, {"role": "reader"}], manifest=text, more=more, **toa)

    def ask(self, method, path="", body=None, authorization=MANAGER):
        headers = {"Host": "nex.toa.io"} | ({"Authorization": authorization} if authorization else {})
        return self.http(method, "/realtime/routes/" + path, body, headers=headers)

    def route(self, **route):
        status, _, body = self.ask("POST", body={"event": EVENT, "stream": STREAM, **route})
        equal(status, 201, str(body))
        return body

    def refusal(self, **route):
        status, _, body = self.ask("POST", body={"event": EVENT, "stream": STREAM, **route})
        return status, body["error"]["name"]

    def consume(self, key=STREAM, query=""):
        """A stream that is open: after ACK."""
        stream = self.get(stream_of(key) + query, READER)
        equal([stream.part(), json.loads(stream.part())], [b"--cut\r\n", "ACK"])
        return stream

    def create(self, **message):
        self.publish(EVENT, message, PUBLISHER)


READER = sealed(contents=payload("reader", ["reader"]))


def data(stream):
    part = json.loads(stream.part())
    equal(part["event"], "default.messages.created")
    return part["data"]


def dr_1_only_what_has_the_value():
    with Deployment() as server, server.consume() as stream:
        server.route(property="room", value="general")
        server.create(room="random", text="no")
        server.create(room="general", text="yes")
        equal(data(stream)["text"], "yes")
        assert stream.is_quiet(0.1)


def dr_2_a_list_that_holds_it():
    with Deployment() as server, server.consume() as stream:
        server.route(property="watchers", value="X")
        server.create(watchers=["Y", "X"])
        equal(data(stream)["watchers"], ["Y", "X"])


def dr_3_without_a_property_everything():
    with Deployment() as server, server.consume() as stream:
        server.route()
        for n in range(3):
            server.create(n=n)
        equal([data(stream)["n"] for _ in range(3)], [0, 1, 2])


def dr_4_static_and_dynamic():
    with Deployment() as server, server.consume() as stream, server.consume("bob") as recipient:
        server.route(property="room", value="general")
        server.create(room="general", recipient="bob", n=1)
        equal((data(stream)["n"], data(recipient)["n"]), (1, 1))
        server.create(room="general", recipient=STREAM, n=2)
        equal(data(stream)["n"], 2)
        assert stream.is_quiet(0.1), "once, although two routes lead there"


def dr_5_what_the_declaration_exposes():
    with Deployment(EXPOSING) as server, server.consume() as stream:
        server.route(property="room", value="general")
        server.create(room="general", text="hi", sender="a")
        equal(data(stream), {"room": "general", "text": "hi"})


def dr_6_what_the_route_exposes():
    with Deployment(EXPOSING) as server, server.consume() as stream:
        server.route(property="room", value="general", expose=["text"])
        server.create(room="general", text="hi", sender="a")
        equal(data(stream), {"text": "hi"})


def dr_7_more_than_the_declaration_exposes():
    with Deployment(EXPOSING, DECLARED) as server:
        equal(server.refusal(expose=["text", "sender"]), (422, "expose_denied"))


def dr_8_not_declared_dynamic():
    with Deployment(manifest("recipient"), DECLARED) as server:
        equal(server.refusal(), (422, "not_dynamic"))
        equal(server.refusal(event="weather.changed"), (422, "not_dynamic"))
    with Deployment(manifest("recipient")) as server:
        server.route()  # `open` is the default


def dr_9_the_same_route_twice():
    with Deployment() as server, server.consume() as stream:
        equal(server.route(property="room", value="r")["id"], server.route(property="room", value="r")["id"])
        server.create(room="r", n=1)
        server.create(room="else")
        equal(data(stream)["n"], 1)
        assert stream.is_quiet(0.1)


def dr_10_removed():
    with Deployment() as server, server.consume() as stream:
        route = server.route()
        for _ in range(2):
            equal(server.ask("DELETE", route["id"] + "/")[0], 204)
        server.create(n=1)
        assert stream.is_quiet(0.1)


def dr_11_a_token_replays():
    with Deployment() as server:
        with server.consume(query="?token=") as stream:
            server.route(property="room", value="r")
            at = json.loads(stream.part())["data"]
        server.create(room="r", n=1)
        with server.consume(query="?token=" + at) as stream:
            equal(json.loads(stream.part())["event"], "token")
            equal(data(stream)["n"], 1)


def dr_13_routes_outlive_a_restart():
    with Deployment() as server:
        server.route(property="room", value="r")
        for hard in (False, True):
            server.restart(hard)
            with server.consume() as stream:
                server.create(room="r", n=1)
                equal(data(stream)["n"], 1)


def dr_15_the_store_is_down():
    """Nothing can be written: refused, not silently accepted; what there is goes on."""
    with Deployment() as server, server.consume() as stream:
        kept = server.route(property="room", value="r")
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        status, _, body = server.ask("POST", body={"event": EVENT, "stream": "other"})
        assert status in (503, 507) and body["error"]["name"].startswith("storage_"), (status, body)
        equal(server.ask("GET", "?stream=other")[2]["total"], 0)
        equal(server.ask("GET", kept["id"] + "/")[0], 200)
        assert stream.is_quiet(0.1), "the stream is open"
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        server.restart()
        server.route(stream="other")


def dr_16_bound_to_consumption():
    with Deployment(more={"routes": {"expire": "3s"}}) as server:
        with server.consume(query="?token=") as stream:
            at = json.loads(stream.part())["data"]
            route = server.route()
            equal(route["expires"], None, "while it is read")
            time.sleep(5)  # longer than `expire`
            server.create(n=1)
            equal(data(stream)["n"], 1)
            at = json.loads(stream.part())["data"]
        time.sleep(1)
        server.create(n=2)
        with server.consume(query="?token=" + at) as stream:
            stream.part()
            equal(data(stream)["n"], 2)
        time.sleep(5)
        with server.consume() as stream:
            server.create(n=3)
            assert stream.is_quiet(0.2), "the route is gone"
        equal(server.ask("GET", route["id"] + "/")[0], 404)


def who_may_manage():
    """The role, or a role above it, by Basic and by Token; a Bearer's claim; nobody else."""
    with Deployment() as server:
        for authorization, status in ((basic("operator"), 201), (server.token_of(basic("operator")), 201), ("Bearer " + PUBLISHER, 201),
                                      (sealed(contents=payload(roles=["system"])), 201), (sealed(contents=payload(roles=["system:other"])), 403),
                                      (basic(), 403), (sealed(), 403), ("Bearer " + token("alice", None, roles=["system"]), 403),
                                      (basic(password="wrong"), 401), ("Token x", 401), ("Basic !", 401), (None, 401),
                                      (sealed(contents=payload(roles=["system"], permissions={"/realtime/routes/": ["GET"]})), 403)):
            answered, _, body = server.ask("POST", body={"event": EVENT, "stream": STREAM}, authorization=authorization)
            equal(answered, status, f"{authorization} {body}")


def self_service():
    """Only to the own stream, and only what the operator has named."""
    own = {"routes": {"self_service": [{"event": EVENT, "property": "room"}, {"event": "other.happened"}]}}
    rows = [({"property": "room", "value": "r"}, 201), ({"property": "sender", "value": "r"}, 403), ({}, 403), ({"event": "other.happened"}, 201),
            ({"property": "room", "value": "r", "stream": PEOPLE["developer"][0]}, 403)]
    with Deployment(more=own) as server:
        for route, status in rows:
            answered, _, body = server.ask("POST", body={"event": EVENT, "stream": USER, **route}, authorization=basic("user"))
            equal(answered, status, f"{route} {body}")
        status, _, listed = server.ask("GET", "?stream=" + USER, authorization=basic("user"))
        equal((status, listed["total"]), (200, 2))
        for route in listed["routes"]:
            equal(server.ask("GET", route["id"] + "/", authorization=basic("user"))[0], 200)
            equal(server.ask("GET", route["id"] + "/", authorization=basic())[0], 403, "another's")
            equal(server.ask("DELETE", route["id"] + "/", authorization=basic())[0], 403, "another's")
        equal(server.ask("GET", "?stream=other", authorization=basic("user"))[0], 403)
        equal(server.ask("GET", authorization=basic("user"))[0], 403)
        equal(server.ask("DELETE", "?stream=" + USER, authorization=basic("user"))[0], 204)
        equal(server.ask("GET", "?stream=" + USER)[2]["total"], 0)


def routes_are_entities():
    """`_version`, `_created` and an ETag; lists with their filters and limits (10, at most 1,000)."""
    with Deployment() as server:
        status, head, made = server.ask("POST", body={"event": EVENT, "stream": STREAM, "property": "room", "value": "r", "ttl": 60})
        equal((status, len(made["id"])), (201, 32))
        assert made["_version"] == made["_created"] and made["expires"] - made["_created"] == 60_000, made
        status, observed_head, observed = server.ask("GET", made["id"] + "/")
        equal((status, observed, observed_head["ETag"]), (200, made, head["ETag"]))
        status, again_head, again = server.ask("POST", body={"event": EVENT, "stream": STREAM, "property": "room", "value": "r"})
        equal((status, again["id"]), (201, made["id"]))
        assert again["_version"] > made["_version"] and again_head["ETag"] != head["ETag"]
        for n in range(12):
            server.route(stream=f"k{n % 3}", property="n", value=n, persistent=True)
        for query, count in (("", 10), ("?limit=100", 13), ("?limit=5&omit=10", 3), ("?stream=k1", 4), ("?property=n&limit=100", 12),
                             ("?event=messages.created&stream=k2&limit=2", 2), ("?property=room&value=r", 1), ("?property=room&value=x", 0)):
            status, _, listed = server.ask("GET", query)
            equal((status, len(listed["routes"])), (200, count), query)
            assert all(route["_version"] for route in listed["routes"])
        for query in ("?limit=1001", "?limit=0", "?omit=-1", "?more=1", "?limit=x", "?stream=a&stream=b"):
            equal(server.ask("GET", query)[0], 400, query)


def bad_routes_are_refused():
    rows = [({"event": "x"}, 400), ({"event": EVENT}, 400), ({"stream": ""}, 400), ({"stream": "x" * 257}, 400), ({"stream": "a\nb"}, 400),
            ({"property": "p"}, 400), ({"value": 1}, 400), ({"property": "p", "value": [1]}, 400), ({"property": "p", "value": {}}, 400),
            ({"expose": "text"}, 400), ({"expose": [1]}, 400), ({"ttl": 0}, 400), ({"ttl": "1"}, 400), ({"persistent": 1}, 400), ({"more": 1}, 400),
            ({"stream": "one"}, 201), ({"stream": "one", "property": "p", "value": 1}, 409)]
    with Deployment(more={"routes": {"max_per_stream": 1}}) as server:
        for number, (members, status) in enumerate(rows):
            body = {"event": EVENT, "stream": STREAM, **members}
            if number == 1:
                del body["stream"]
            answered, _, answer = server.ask("POST", body=body)
            equal(answered, status, f"{body}: {answer}")
        for text in ("", "{", "[]", "null", '{"event":"a.b","event":"a.b","stream":"s"}'):
            equal(server.ask("POST", body=text)[0], 400, text)
        equal(server.ask("GET", "0" * 32 + "/")[0], 404)
        equal(server.ask("DELETE", "0" * 32 + "/")[0], 204, "already gone")


def reading_is_not_managing():
    with Deployment() as server:
        equal(server.ask("POST", body={"event": EVENT, "stream": USER}, authorization=basic("user"))[0], 403)


if __name__ == "__main__":
    run([dr_1_only_what_has_the_value, dr_2_a_list_that_holds_it, dr_3_without_a_property_everything, dr_4_static_and_dynamic,
         dr_5_what_the_declaration_exposes, dr_6_what_the_route_exposes, dr_7_more_than_the_declaration_exposes,
         dr_8_not_declared_dynamic, dr_9_the_same_route_twice, dr_10_removed, dr_11_a_token_replays,
         dr_13_routes_outlive_a_restart, dr_15_the_store_is_down, dr_16_bound_to_consumption, who_may_manage, self_service, routes_are_entities, bad_routes_are_refused, reading_is_not_managing])
