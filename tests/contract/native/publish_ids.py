#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""A publisher that repeats itself is heard once.

    publish_ids.py SLUICED [CASE…]
"""

import threading

from harness import Server, equal, raises, run, token
from websocket import RpcError

MANIFEST = """
routes:
  bench.tick: key
rooms:
  bench.said:
    - { room: "/r" }
"""


def offsets(server, stream, bearer):
    _, _, page = server.http("GET", f"/v1/streams/{stream}?limit=1000", bearer=bearer)
    return [(event["offset"], event["id"], event["data"]["n"]) for event in page["events"]]


def publish(connection, key, n, **more):
    return connection.call("event.publish", event="bench.tick", payload={"key": key, "n": n}, **more)


def at_once_from_two_connections():
    """Both are answered with the same positions, and one of them is told that it repeated."""
    with Server({"edges": 2}, MANIFEST) as server:
        bearer = token()
        ear = server.connect(bearer)
        ear.call("stream.subscribe", stream="k")
        rounds = 200
        answers = [[], []]
        barrier = threading.Barrier(2)

        def run_one(which):
            connection = server.connect(bearer)
            for i in range(rounds):
                barrier.wait(10)
                answers[which].append(publish(connection, "k", i, id=f"id-{i}"))
            connection.close()

        threads = [threading.Thread(target=run_one, args=(which,)) for which in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for i, (one, other) in enumerate(zip(*answers)):
            equal(one["deliveries"], other["deliveries"], "positions")
            equal(sorted(["repeated" in one, "repeated" in other]), [False, True], "repeated")
            equal((one["id"], one["deliveries"][0]["offset"]), (f"id-{i}", i + 1), "answer")
        equal([ear.note()["params"]["id"] for _ in range(rounds)], [f"id-{i}" for i in range(rounds)], "delivered")
        assert ear.is_quiet(0.3), ear.notes


def pipelined():
    """Twenty repeats in one write, the first not yet on the disk: one event, twenty answers."""
    with Server(manifest=MANIFEST) as server:
        connection = server.connect(token())
        params = {"event": "bench.tick", "payload": {"key": "k", "n": 1}, "id": "once"}
        numbers = [connection.request("event.publish", params) for _ in range(20)]
        answers = [connection.answer(number) for number in numbers]
        equal(sum("repeated" in answer for answer in answers), 19, "repeats")
        equal({str(answer["deliveries"]) for answer in answers}, {str(answers[0]["deliveries"])}, "positions")
        equal(offsets(server, "k", token()), [(1, "once", 1)], "stream")


def after_a_restart():
    """The window is rebuilt from the store, after a drain and after kill -9."""
    for hard in (False, True):
        with Server(manifest=MANIFEST) as server:
            bearer = token()
            first = server.publish("bench.tick", {"key": "k", "n": 1}, bearer, id="once")
            server.restart(hard=hard)
            again = server.publish("bench.tick", {"key": "k", "n": 1}, bearer, id="once")
            equal(again, {**first, "repeated": True}, "answer after the restart")
            equal(offsets(server, "k", bearer), [(1, "once", 1)], "stream")


def scoped_by_subject():
    """Two subjects may use the same id; anonymous publishers share one scope."""
    with Server({"auth": {"anonymous": True, "keys": [{"kid": "main", "alg": "HS256", "secret": "0123456789abcdef0123456789abcdef"}]}},
                MANIFEST + "access: [ { allow: publish, who: { anonymous: true }, on: \"bench.*\" } ]\n") as server:
        for number, bearer in enumerate((token("alice"), token("bob"), None), 1):
            answer = server.publish("bench.tick", {"key": "k", "n": number}, bearer, id="once")
            equal((answer["deliveries"][0]["offset"], "repeated" in answer), (number, False), "first")
            answer = server.publish("bench.tick", {"key": "k", "n": number}, bearer, id="once")
            equal((answer["deliveries"][0]["offset"], "repeated" in answer), (number, True), "repeat")


def every_mouth_has_one_window():
    """`id`, Idempotency-Key and batches name the same things; what else a repeat says does not count."""
    with Server(manifest=MANIFEST) as server:
        bearer = token()
        connection = server.connect(bearer)
        first = publish(connection, "k", 1, id="once")
        status, _, body = server.http("POST", "/v1/events", {"event": "bench.tick", "payload": {"key": "other", "n": 9}},
                                      bearer, {"Idempotency-Key": "once"})
        equal((status, body), (200, {**first, "repeated": True}), "Idempotency-Key")
        batch = [{"event": "bench.tick", "payload": {"key": "k", "n": n}} for n in (2, 3)]
        for repeated in (False, True):
            status, _, body = server.http("POST", "/v1/events", batch, bearer, {"Idempotency-Key": "night"})
            equal([(r["id"], r["deliveries"][0]["offset"], "repeated" in r) for r in body["results"]],
                  [("night/0", 2, repeated), ("night/1", 3, repeated)], "batch")
        answer = publish(connection, "k", 3, id="night/1")
        equal((answer["deliveries"][0]["offset"], answer["repeated"]), (3, True), "native repeat of a batch's event")
        twice = [{"event": "bench.tick", "payload": {"key": "k", "n": 4}, "id": "same"}] * 2
        status, _, body = server.http("POST", "/v1/events", twice, bearer)
        equal([(r["deliveries"][0]["offset"], "repeated" in r) for r in body["results"]], [(4, False), (4, True)],
              "the same id twice in one batch")
        equal(len(offsets(server, "k", bearer)), 4, "events in the stream")


def events_that_nothing_keeps():
    """Rooms are told once too; an event without any route has a window as well."""
    with Server(manifest=MANIFEST) as server:
        connection = server.connect(token())
        connection.call("room.join", room="/r")
        for repeated in (False, True):
            answer = connection.call("event.publish", event="bench.said", payload={"n": 1}, id="once")
            equal((answer["deliveries"], "repeated" in answer), ([], repeated), "room event")
            answer = connection.call("event.publish", event="bench.lost", payload={"n": 1}, id="lost")
            equal((answer["deliveries"], "repeated" in answer), ([], repeated), "event without a route")
        while not connection.is_quiet(0.4):
            pass
        told = [note["method"] for note in connection.notes]
        equal(told.count("room.event"), 1, f"room events in {told}")


def a_refused_publish_takes_no_id():
    """Whoever was refused may repeat the request with the permission it lacked."""
    with Server(manifest=MANIFEST) as server:
        connection = server.connect(token("alice", {"publish": []}))
        error = raises(RpcError, lambda: publish(connection, "k", 1, id="once"), name="permission_denied")
        assert "default.bench.tick" in error.message, error
        connection.call("session.authenticate", token=token("alice"))
        equal("repeated" in publish(connection, "k", 1, id="once"), False, "repeated")


def ids_have_a_size():
    with Server(manifest=MANIFEST) as server:
        connection = server.connect(token())
        publish(connection, "k", 1, id="x" * 128)
        publish(connection, "k", 1, id="ü" * 64)
        for wrong in ("", "x" * 129, "ü" * 65):
            raises(RpcError, lambda wrong=wrong: publish(connection, "k", 1, id=wrong), name="invalid_params")
        for key, status in (("k" * 120, 200), ("k" * 121, 400)):
            got, _, _ = server.http("POST", "/v1/events", {"event": "bench.tick", "payload": {}}, token(),
                                    {"Idempotency-Key": key})
            equal(got, status, f"Idempotency-Key of {len(key)} bytes")


if __name__ == "__main__":
    run([at_once_from_two_connections, pipelined, after_a_restart, scoped_by_subject,
         every_mouth_has_one_window, events_that_nothing_keeps, a_refused_publish_takes_no_id,
         ids_have_a_size])
