#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Dynamic routes managed over AMQP: requests by Toa's own library, JSON (comq 0.12.0) and MessagePack
(0.10.1), answered in Toa's form. The rows DR-… are those of Toa's scenarios.

    operations.py SLUICED NODE [CASE]…
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

import pika  # noqa: E402 (the path above comes first)
from harness import Server, equal, eventually, run, token  # noqa: E402 (the path above comes first)
from broker import Broker, RawEmitter  # noqa: E402
from ingress import MODULES, NODE, Ear, Emitter, wait_bound  # noqa: E402

LABEL = "default.messages.created"
ROUTE = {"event": LABEL, "stream": "s", "property": "room", "value": "general"}


class Caller(Emitter):
    """Toa's comq, asking instead of emitting."""

    def __init__(self, broker, package="comq"):
        self._process = subprocess.Popen([NODE, str(HERE / "requester.mjs"), MODULES, package, broker.url], text=True,
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        equal(self._process.stdout.readline().strip(), "ready")

    def call(self, queue, **members):
        self._process.stdin.write(json.dumps({"queue": queue, "input": members}) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def server_on(broker, manifest="", may_manage=True, **config):
    server = Server(config={"dialects": {"toa": {"amqp": broker.url, "amqp_routes": may_manage}}, **config}, manifest=manifest)
    eventually(lambda: server.metric("sluice_amqp_connected") == 1, 30, "the connection")
    return server


def create_observe_enumerate_terminate_clear():
    with Broker() as broker, server_on(broker) as server:
        for package in ("comq", "comq-msgpack"):
            with Caller(broker, package) as caller:
                made = caller.call("realtime.routes.create", **ROUTE)["output"]
                equal({name: made[name] for name in ROUTE}, ROUTE)
                assert made["_version"] == made["_created"] > 1.7e12, made
                again = caller.call("realtime.streams.route", **ROUTE)["output"]
                equal(again["id"], made["id"], "the same route, by its later name")
                equal(caller.call("realtime.routes.observe", id=made["id"])["output"]["id"], made["id"])
                equal(caller.call("realtime.routes.enumerate", stream="s")["output"]["total"], 1)
                equal(server.http("GET", f"/realtime/routes/{made['id']}/", bearer=token())[0], 200)
                equal(caller.call("realtime.routes.terminate", id=made["id"]), {"output": None})
                equal(caller.call("realtime.routes.terminate", id=made["id"]), {"output": None}, "already gone")
                equal(caller.call("realtime.routes.observe", id=made["id"])["exception"]["code"], 302)
                caller.call("realtime.routes.create", **ROUTE)
                caller.call("realtime.routes.create", event=LABEL, stream="s")
                equal(caller.call("realtime.streams.unroute", event=LABEL, stream="s"), {"output": None}, "by the tuple")
                equal(caller.call("realtime.routes.enumerate", stream="s")["output"]["total"], 1, "the other one stays")
                equal(caller.call("realtime.routes.clear", stream="s"), {"output": None})
                equal(caller.call("realtime.routes.enumerate", stream="s")["output"]["total"], 0)


def dr_1_3_9_10_events_by_amqp_follow_routes_by_amqp():
    with Broker() as broker, server_on(broker) as server, Caller(broker) as caller, Emitter(broker) as emitter:
        ear = Ear(server, "s")
        caller.call("realtime.routes.create", **ROUTE)  # DR-9: twice is once
        caller.call("realtime.routes.create", **ROUTE)
        for n, room in enumerate(("general", "random", "general"), 1):
            emitter.emit({"room": room, "n": n})
        equal([ear.event()["data"]["n"] for _ in range(2)], [1, 3], "DR-1")
        caller.call("realtime.routes.create", event=LABEL, stream="s")
        emitter.emit({"n": 4})
        emitter.emit({"room": "general", "n": 5})
        equal([ear.event()["data"]["n"] for _ in range(2)], [4, 5], "DR-3, once though two routes match")
        caller.call("realtime.routes.clear", stream="s")
        wait_bound(server, 0)  # nobody wants the event any more
        emitter.emit({"room": "general", "n": 6})
        caller.call("realtime.routes.create", event="default.others.created", stream="s")
        emitter.emit({"n": 7}, "default.others.created")
        equal(ear.event()["data"]["n"], 7, "DR-10: 6 did not come")


def dr_2_a_list_holds_the_value():
    with Broker() as broker, server_on(broker) as server, Caller(broker) as caller, Emitter(broker, "comq-msgpack") as emitter:
        ear = Ear(server, "s")
        caller.call("realtime.routes.create", event=LABEL, stream="s", property="watchers", value="X")
        emitter.emit({"watchers": ["Y"], "n": 1})
        emitter.emit({"watchers": ["Y", "X"], "n": 2})
        equal(ear.event()["data"]["n"], 2)


def dr_4_to_8_declarations_bind():
    manifest = ("routes:\n  messages.created: { key: recipient, dynamic: { expose: [room, text] } }\n"
                "  notes.written: key\n")
    with Broker() as broker, server_on(broker, manifest, routes={"dynamic": "declared"}) as server:
        wait_bound(server, 2)
        with Caller(broker) as caller, Emitter(broker) as emitter:
            ear, other = Ear(server, "s"), Ear(server, "r")
            equal(caller.call("realtime.routes.create", **ROUTE, expose=["text", "sender"])["error"]["code"], "EXPOSE", "DR-7")
            equal(caller.call("realtime.routes.create", event="notes.written", stream="s")["error"]["code"], "NOT_DYNAMIC", "DR-8")
            caller.call("realtime.routes.create", **ROUTE)
            payload = {"room": "general", "text": "hi", "sender": "a", "recipient": "r"}
            emitter.emit(payload)
            equal(ear.event()["data"], {"room": "general", "text": "hi"}, "DR-5")
            equal(other.event()["data"], payload, "DR-4")
            caller.call("realtime.routes.create", **ROUTE, expose=["text"])
            emitter.emit(payload)
            equal(ear.event()["data"], {"text": "hi"}, "DR-6")


def event_and_token(ear):
    """The payload's n of the next event, and the token that follows it."""
    event, mark = ear.event(), ear.event()
    equal((event["event"], mark["event"]), (LABEL, "token"))
    return event["data"]["n"], mark["data"]


def dr_11_a_token_replays_what_came_by_amqp():
    with Broker() as broker, server_on(broker) as server, Caller(broker) as caller, Emitter(broker) as emitter:
        ear = Ear(server, "s", "?token=")
        at = ear.event()["data"]
        caller.call("realtime.routes.create", **ROUTE)
        ear.close()
        emitter.emit({"room": "general", "n": 1})
        eventually(lambda: server.metric("sluice_amqp_recorded_total") == 1, what="the event")
        again = Ear(server, "s", "?token=" + at)
        equal([part["event"] for part in (again.event(), again.event())], ["token", LABEL])


def dr_13_routes_by_amqp_outlive_a_restart():
    with Broker() as broker, server_on(broker) as server, Caller(broker) as caller, Emitter(broker) as emitter:
        caller.call("realtime.routes.create", **ROUTE)
        for n, hard in enumerate((False, True)):
            server.restart(hard)
            wait_bound(server, 1)
            ear = Ear(server, "s")
            emitter.emit({"room": "general", "n": n})
            equal(ear.event()["data"]["n"], n)


def dr_15_the_store_is_down():
    with Broker() as broker, server_on(broker) as server, Caller(broker) as caller:
        kept = caller.call("realtime.routes.create", **ROUTE)["output"]
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        answer = caller.call("realtime.routes.create", event=LABEL, stream="other")
        equal(answer["exception"]["code"], 0, f"a system exception: {answer}")
        equal(caller.call("realtime.routes.enumerate", stream="other")["output"]["total"], 0)
        equal(caller.call("realtime.routes.observe", id=kept["id"])["output"]["id"], kept["id"])


def dr_16_bound_to_consumption():
    with Broker() as broker, server_on(broker, routes={"expire": "3s"}) as server, Caller(broker) as caller, Emitter(broker) as emitter:
        ear = Ear(server, "s", "?token=")
        ear.event()
        caller.call("realtime.routes.create", **ROUTE)
        time.sleep(5)  # longer than `expire`
        emitter.emit({"room": "general", "n": 1})
        n, at = event_and_token(ear)
        equal(n, 1)
        ear.close()
        time.sleep(1)
        emitter.emit({"room": "general", "n": 2})
        eventually(lambda: server.metric("sluice_amqp_recorded_total") == 2, what="the second event")
        again = Ear(server, "s", "?token=" + at)
        again.event()
        equal(event_and_token(again)[0], 2)
        again.close()
        time.sleep(5)
        equal(caller.call("realtime.routes.enumerate", stream="s")["output"]["total"], 0, "the route is gone")
        wait_bound(server, 0)


def what_nobody_waits_for():
    """The second queue of each operation, `..tasks`: done, and not answered even if asked to."""
    with Broker() as broker, server_on(broker) as server, Caller(broker) as caller, RawEmitter(broker) as raw:
        raw.channel.basic_publish("", "realtime.routes.create..tasks", json.dumps({"input": ROUTE}).encode(),
                                  pika.BasicProperties(content_type="application/json", headers={"toa.io/amqp": "0"}))
        eventually(lambda: server.metric("sluice_dynamic_routes") == 1, what="the route")
        raw.channel.basic_publish("", "realtime.routes.terminate..tasks", b"{")  # nobody hears of it
        raw.channel.basic_publish("", "realtime.streams.unroute..tasks", json.dumps({"input": ROUTE}).encode(),
                                  pika.BasicProperties(content_type="application/json"))
        eventually(lambda: server.metric("sluice_dynamic_routes") == 0, what="the route's end")
        equal(caller.call("realtime.routes.enumerate")["output"]["total"], 0)


def bad_requests_are_answered_and_stop_nothing():
    with Broker() as broker, server_on(broker) as server, Caller(broker) as caller, RawEmitter(broker) as raw:
        for members in ({}, {"event": LABEL}, {"event": "x", "stream": "s"}, {**ROUTE, "more": 1}, {"event": LABEL, "stream": "s", "value": 1}):
            answer = caller.call("realtime.routes.create", **members)
            equal(answer["exception"]["code"], 202, f"{answer} for {members}")
        equal(caller.call("realtime.routes.clear", event=LABEL)["exception"]["code"], 202)
        for body in (b"", b"{", b"[]", b"\x00" * 1000, b'{"input":[]}', b'{"input":5}', b"x" * (9 << 20)):
            raw.channel.basic_publish("", "realtime.routes.create", body)  # nobody waits for the answer
        equal(caller.call("realtime.routes.create", **ROUTE)["output"]["stream"], "s")
        eventually(lambda: server.metric("sluice_dynamic_routes") == 1, what="one route")
        refused = 5 + 1 + 7
        eventually(lambda: server.metric("sluice_amqp_requests_refused_total") >= refused, what="each is counted")
        equal(caller.call("realtime.routes.terminate", id="0" * 32), {"output": None})
        equal(server.metric("sluice_amqp_requests_refused_total"), refused, "and what was answered is not")


def nobody_may_unless_it_is_configured():
    with Broker() as broker, server_on(broker, may_manage=False) as server, RawEmitter(broker) as raw:
        frame = raw.channel.queue_declare("realtime.routes.create", durable=True)
        equal(frame.method.consumer_count, 0)
        raw.channel.basic_publish("", "realtime.routes.create", json.dumps({"input": ROUTE}).encode())
        equal(server.http("GET", "/realtime/routes/", bearer=token())[2]["total"], 0)


if __name__ == "__main__":
    run([create_observe_enumerate_terminate_clear, dr_1_3_9_10_events_by_amqp_follow_routes_by_amqp, dr_2_a_list_holds_the_value,
         dr_4_to_8_declarations_bind, dr_11_a_token_replays_what_came_by_amqp, dr_13_routes_by_amqp_outlive_a_restart,
         dr_15_the_store_is_down, dr_16_bound_to_consumption, what_nobody_waits_for, bad_requests_are_answered_and_stop_nothing, nobody_may_unless_it_is_configured])
