#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Events that come in by AMQP: from Toa's own emitter and a real RabbitMQ to streams over HTTP. Cases
are named after the rows of Toa's own feature files where they have a number there.

    ingress.py SLUICED NODE [CASE]…
"""

import base64
import json
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from harness import Server, equal, eventually, raises, run, token  # noqa: E402 (the path above comes first)
from broker import Broker, RawEmitter  # noqa: E402
from clients import MODULES, NODE, Reader, url  # noqa: E402
from streams import Stream  # noqa: E402
from websocket import RpcError, WebSocket  # noqa: E402

MANIFEST = "routes:\n  messages.created: [sender, recipient]\n  notes.written: key\n"
LABEL = "default.messages.created"


class Emitter:
    """Toa's comq: 0.12.0 sends JSON, 0.10.1 MessagePack."""

    def __init__(self, broker, package="comq"):
        self._process = subprocess.Popen([NODE, str(HERE / "emitter.mjs"), MODULES, package, broker.url], text=True,
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        if self._process.stdout.readline().strip() != "ready":
            code = self._process.wait()
            sys.exit(77 if code == 77 and os.environ.get("SLUICE_TEST_OFFLINE") == "1" else 1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait(20)

    def emit(self, payload, label=LABEL):
        self._process.stdin.write(json.dumps({"label": label, "payload": payload}) + "\n")
        self._process.stdin.flush()
        equal(self._process.stdout.readline().strip(), "ok", "the emitter's answer")


def sluicectl(server, *arguments):
    """What the program beside sluiced prints."""
    host, port = server.address
    environment = {**os.environ, "SLUICE_SERVER": f"http://{host}:{port}", "SLUICE_TOKEN": token()}
    done = subprocess.run([Path(server.binary).with_name("sluicectl"), *arguments], text=True, stdout=subprocess.PIPE,
                          timeout=60, check=True, env=environment)
    return done.stdout


def server_on(broker, manifest=MANIFEST, bound=2, **toa):
    """A server that has bound so many events, by default both of MANIFEST."""
    server = Server(config={"dialects": {"toa": {"amqp": broker.url, **toa}}}, manifest=manifest)
    wait_bound(server, bound)
    return server


def wait_bound(server, events=None, seconds=30):
    def is_bound():
        bound = server.metric("sluice_amqp_events_bound")
        return bound >= 1 if events is None else bound == events
    eventually(is_bound, seconds, "the bindings")


class Ear:
    """One stream, as JSON parts."""

    def __init__(self, server, key, query=""):
        self._stream = Stream(server, bearer=token(key, None), accept="application/json", path=f"/realtime/streams/{key}/{query}")
        equal(self._stream.status, 200)
        self._part = self._stream.take(b"--cut\r\n")
        equal(self.value(), "ACK")

    def value(self):
        while True:
            text = self._stream.take(b"--cut\r\n")[:-len(b"--cut\r\n")].strip()
            if text.startswith(b"content-type") or not text:
                text = text.split(b"\r\n\r\n", 1)[-1].strip()
            if text:
                return json.loads(text)

    def event(self):
        while True:
            value = self.value()
            if value != "heartbeat":
                return value

    def close(self):
        self._stream.close()


def each_emitter(case):
    """The case with JSON and with MessagePack."""
    with Broker() as broker:
        for package in ("comq", "comq-msgpack"):
            with server_on(broker) as server, Emitter(broker, package) as emitter:
                case(server, emitter)


def rt_1_both_keys_of_a_static_route_receive():
    def case(server, emitter):
        ears = [Ear(server, key) for key in ("a", "b")]
        payload = {"id": "63dc", "_version": 1, "_deleted": None, "_created": 1795313151106, "sender": "a", "recipient": "b",
                   "text": "zwölf ✓"}
        emitter.emit(payload)
        for ear in ears:
            equal(ear.event(), {"event": LABEL, "data": payload})
    each_emitter(case)


def rt_4_a_genuine_client_reads_what_a_component_emits():
    """comq → RabbitMQ → here → meros."""
    def case(server, emitter):
        reader = Reader("meros.mjs", url(server.address), token("alice", None), "application/json")
        equal(json.loads(reader.line()), "ACK")
        emitter.emit({"key": "alice", "newbie": False}, "default.notes.written")
        equal(json.loads(reader.line()), {"event": "default.notes.written", "data": {"key": "alice", "newbie": False}})
        server.signal(15)
        equal(reader.lines_to_end(), ['"FIN"'])
    each_emitter(case)


def rt_2_and_3_the_deployments_variables_are_enough():
    """TOA_REALTIME and TOA_AMQP_CONTEXT with its credentials, no manifest, no setting."""
    routes = [{"event": "realtime.streamer.created", "properties": ["streamer"]},
              {"event": "realtime.streamer.deleted", "properties": ["id", "streamer"]},
              {"event": "realtime.streamer.created", "properties": ["id"]}]  # of two the first counts
    with Broker() as broker:
        context = {".": [f"amqp://127.0.0.1:{broker.port}"]}
        variables = {"TOA_REALTIME": base64.b64encode(json.dumps(routes).encode()).decode(),
                     "TOA_AMQP_CONTEXT": base64.b64encode(json.dumps(context).encode()).decode(),
                     "TOA_AMQP_CONTEXT__USERNAME": "guest", "TOA_AMQP_CONTEXT__PASSWORD": "guest"}
        os.environ.update(variables)
        try:
            with Server() as server, Emitter(broker) as emitter:
                wait_bound(server, 2)
                ears = {key: Ear(server, key) for key in ("s", "x")}
                emitter.emit({"id": "x", "streamer": "s"}, "realtime.streamer.deleted")
                emitter.emit({"id": "x", "streamer": "s", "n": 2}, "realtime.streamer.created")
                equal([ears["s"].event()["event"] for _ in range(2)], ["realtime.streamer.deleted", "realtime.streamer.created"])
                equal(ears["x"].event()["event"], "realtime.streamer.deleted")
                _, _, page = server.http("GET", "/v1/streams/x", bearer=token())
                equal(page["top"], 1, "events of the entry that does not count")
        finally:
            for name in variables:
                os.environ.pop(name)


def rt_5_to_8_streams_are_shared_and_independent():
    with Broker() as broker, server_on(broker) as server, Emitter(broker) as emitter:
        emitter.emit({"key": "k", "n": 0}, "default.notes.written")  # nobody consumes yet (RT-7)
        eventually(lambda: server.metric("sluice_amqp_recorded_total") == 1, what="the first event")
        first, second = Ear(server, "k"), Ear(server, "k")
        emitter.emit({"key": "k", "n": 1}, "default.notes.written")
        equal([ear.event()["data"]["n"] for ear in (first, second)], [1, 1])
        first.close()  # RT-8
        for n in range(2, 80):
            emitter.emit({"key": "k", "n": n}, "default.notes.written")
        equal([second.event()["data"]["n"] for _ in range(2, 80)], list(range(2, 80)))
        again = Ear(server, "k")  # RT-6
        emitter.emit({"key": "k", "n": 80}, "default.notes.written")
        equal(again.event()["data"]["n"], 80)


def foreign_bodies_and_content_types():
    """Who is not Toa sends its payload as the body (4.3)."""
    with Broker() as broker, server_on(broker) as server, RawEmitter(broker) as emitter:
        ear = Ear(server, "k")
        label = "default.notes.written"
        emitter.send(label, '{"key":"k","n":1}')
        emitter.send(label, '{"key":"k","n":2}', "Application/JSON; charset=utf-8")
        emitter.send(label, b"\x82\xa3key\xa1k\xa1n\x03", "application/msgpack")
        emitter.send(label, b"\x82\xa7payload\x84\xa3key\xa1k\xa1n\xcb\x41\xda\x20\x00\x00\x00\x00\x00\xa1u\xd4\x00\x00"
                     b"\xa1t\xd6\xff\x00\x00\x00\x01\xa5extra\x01", "application/msgpack", toa=True)
        equal([ear.event()["data"] for _ in range(4)],
              [{"key": "k", "n": 1}, {"key": "k", "n": 2}, {"key": "k", "n": 3},
               {"key": "k", "n": 1753219072, "t": "1970-01-01T00:00:01.000Z"}])


def poison_is_rejected_counted_and_stops_nothing():
    bad = [("not JSON", "{", "application/json", False), ("not MessagePack", b"\xc1", "application/msgpack", False),
           ("cut MessagePack", b"\x82\xa3key", "application/msgpack", False), ("no envelope", '{"x":1}', "application/json", True),
           ("an envelope that is a list", "[1]", "application/json", True), ("raw bytes", b"\x00\x01", None, False),
           ("another type", "<x/>", "application/xml", False), ("nothing", "", "application/json", False),
           ("too deep", "[" * 100 + "]" * 100, "application/json", False),
           ("twice the same member", '{"key":"k","key":"j"}', "application/json", False),
           ("not UTF-8", b'{"key":"\xff"}', "application/json", False),
           ("64 MiB", b'{"key":"k","x":"' + b"x" * (64 << 20) + b'"}', "application/json", False)]
    odd = ['{"key":["k","k",null,{}]}', '{"key":{"a":1}}', '{"key":null}', '"text"', "null", "[1,2]",
           '{"key":"k",' + ",".join(f'"m{i}":{i}' for i in range(10000)) + "}"]
    with Broker() as broker, server_on(broker) as server, RawEmitter(broker) as emitter:
        ear = Ear(server, "k")
        for number, (what, body, kind, toa) in enumerate(bad, 1):
            emitter.send("default.notes.written", body, kind, toa)
            eventually(lambda: server.metric("sluice_amqp_rejected_total") == number, 20, what)
        for body in odd:
            emitter.send("default.notes.written", body)
        emitter.send("default.notes.written", '{"key":"k","last":true}')
        equal(ear.event()["data"], {"key": ["k", "k", None, {}]})  # once for two equal elements
        equal(len(ear.event()["data"]), 10001)
        equal(ear.event()["data"], {"key": "k", "last": True})
        eventually(lambda: server.metric("sluice_amqp_recorded_total") == len(odd) + 1, what="acknowledgements")
        eventually(lambda: server.metric("sluice_unusable_names_total") == 2, what="the two objects are counted")
        assert "default.notes.written has a value that cannot name a stream" in server.log_text()
        assert server.rss_kib() < 400 * 1024, f"{server.rss_kib()} KiB"
        assert "a message of default.notes.written was rejected" in server.log_text()


def an_exchange_of_another_kind_fails_alone():
    with Broker() as broker, RawEmitter(broker) as emitter:
        emitter.channel.exchange_declare(LABEL, "topic", durable=True)
        with server_on(broker, bound=1) as server:
            equal(server.metric("sluice_amqp_events_failed"), 1)
            assert f"the event {LABEL} cannot come in" in server.log_text()
            ear = Ear(server, "k")
            emitter.send("default.notes.written", '{"key":"k"}')
            equal(ear.event()["data"], {"key": "k"})


def the_state_of_each_event_is_visible():
    """To those who manage routes (route.sources, the routes themselves), to who explains an event, and on
    the command line."""
    with Broker() as broker, RawEmitter(broker) as emitter:
        emitter.channel.exchange_declare(LABEL, "topic", durable=True)
        with server_on(broker, bound=1) as server:
            client = server.connect(token())

            def states(**filters):
                return {row["event"]: row["state"] for row in client.call("route.sources", **filters)["sources"]}
            eventually(lambda: states() == {LABEL: "failed", "default.notes.written": "bound"}, what="the states")
            equal(states(state="failed"), {LABEL: "failed"})
            equal(states(event="notes.written"), {"default.notes.written": "bound"})
            equal(client.call("route.sources", limit=1, omit=1)["total"], 2)
            failed = client.call("route.sources", event=LABEL)["sources"][0]
            assert "PRECONDITION_FAILED" in failed["detail"] and failed["source"].endswith(str(broker.port)), failed
            made = client.call("route.create", event=LABEL, stream="s")
            equal([source["state"] for source in made["sources"]], ["failed"])
            equal(client.call("route.list")["routes"][0]["sources"], made["sources"])
            explained = client.call("event.explain", event="notes.written", payload={"key": "k"})
            equal([source["state"] for source in explained["sources"]], ["bound"])
            assert sluicectl(server, "routes", "list").splitlines()[1].split()[-1] == "failed"
            rows = [line.split() for line in sluicectl(server, "routes", "sources").splitlines()[1:]]
            equal([(row[0], row[2]) for row in rows], [("messages.created", "failed"), ("notes.written", "bound")])
            broker.kill()
            eventually(lambda: set(states().values()) == {"waiting"}, 20, "that all wait for the broker")
            raises(RpcError, lambda: server.connect(token("bob", None)).call("route.sources"))


def a_broker_that_refuses_or_is_away_does_not_stop_a_start():
    with Broker() as broker:
        wrong = f"amqp://guest:wrong@127.0.0.1:{broker.port}"
        with Server(config={"dialects": {"toa": {"amqp": wrong}}}, manifest=MANIFEST) as server:
            eventually(lambda: "no connection to amqp://guest@127.0.0.1" in server.log_text(), 20)
            assert "wrong" not in server.log_text()
            equal(server.http("GET", "/readyz")[0], 200)
    with Server(config={"dialects": {"toa": {"amqp": "amqp://127.0.0.1:1"}}}, manifest=MANIFEST) as server:
        server.publish("notes.written", {"key": "k"}, token())
        equal(server.metric("sluice_amqp_connected"), 0)


def both_shards_are_consumed():
    with Broker() as one, Broker() as other:
        config = {"dialects": {"toa": {"amqp": [one.url, other.url]}}}
        with Server(config=config, manifest=MANIFEST) as server, RawEmitter(one) as first, RawEmitter(other) as second:
            wait_bound(server, 4)
            ear = Ear(server, "k")
            for n, emitter in enumerate((first, second, first), 1):
                emitter.send("default.notes.written", json.dumps({"key": "k", "n": n}))
                equal(ear.event()["data"]["n"], n)


def a_dynamic_route_binds_before_it_is_answered_and_unbinds():
    with Broker() as broker, server_on(broker) as server, RawEmitter(broker) as emitter:
        wait_bound(server, 2)
        route = {"event": "chat.rooms.posted", "stream": "s", "property": "room", "value": "general"}
        status, _, made = server.http("POST", "/realtime/routes/", route, token())
        equal(status, 201, made)
        emitter.send("chat.rooms.posted", '{"room":"general","n":1}')  # the exchange is there: no error
        eventually(lambda: server.metric("sluice_amqp_recorded_total") == 1, what="the first event")
        ear = Ear(server, "s")
        emitter.send("chat.rooms.posted", '{"room":"random","n":2}')
        emitter.send("chat.rooms.posted", '{"room":"general","n":3}')
        equal(ear.event()["data"]["n"], 3)
        eventually(lambda: server.metric("sluice_amqp_recorded_total") == 3, what="all three")
        equal(server.http("DELETE", f"/realtime/routes/{made['id']}/", bearer=token())[0], 204)
        wait_bound(server, 2)


def a_reload_binds_what_is_new():
    with Broker() as broker, server_on(broker) as server, RawEmitter(broker) as emitter:
        wait_bound(server, 2)
        server.write_manifest(MANIFEST + "  orders.paid: buyer\n")
        server.signal(1)
        wait_bound(server, 3)
        ear = Ear(server, "b")
        emitter.send("default.orders.paid", '{"buyer":"b"}')
        equal(ear.event()["data"], {"buyer": "b"})


def _interrupted(away, **toa):
    """(numbers that arrived, gaps) of events sent before, while the server is cut off, and after."""
    with Broker() as broker, server_on(broker, **toa) as server:
        ear = Ear(server, "k")

        def send(numbers):
            with RawEmitter(broker) as emitter:
                for n in numbers:
                    emitter.send("default.notes.written", json.dumps({"key": "k", "n": n}))
        send(range(10))
        equal([ear.event()["data"]["n"] for _ in range(10)], list(range(10)))
        broker.kill()
        lost_at = time.monotonic()
        eventually(lambda: server.metric("sluice_amqp_connected") == 0, what="the loss")
        time.sleep(away)
        equal(server.http("GET", "/readyz")[0], 200)
        lost_for = time.monotonic() - lost_at
        broker.start()
        back_at = time.monotonic()
        send(range(10, 20) if toa else [])
        wait_bound(server, 2, 60)
        print(f"     no broker for {lost_for:.1f} s; bound again {time.monotonic() - back_at:.1f} s after it was back")
        send(range(20, 30))
        expected = 20 if toa else 10
        return [ear.event()["data"]["n"] for _ in range(expected)], server.metric("sluice_amqp_gaps_total"), server.log_text()


def operators_see_how_a_broker_does():
    with Broker() as broker, server_on(broker) as server:
        olga = WebSocket(server.admin, token("olga", {"admin": "viewer"}), protocols=("sluice.admin.v1",),
                         path="/admin/v1")
        olga.call("admin.session.hello")
        olga.call("admin.metrics.watch")

        def told(condition):
            """The row of the broker, and what is said about it, once the condition is true."""
            def look():
                note = olga.note(30)
                params = note["params"] if note["method"] == "admin.metrics" else {"sources": []}
                rows = [row for row in params["sources"] if row["kind"] == "broker"]
                if not rows or not condition(rows[0]):
                    return None
                return rows[0], [each["text"] for each in params["attention"] if each["kind"] == "source_away"]
            return eventually(look, 60, "the broker's row")

        with RawEmitter(broker) as emitter:
            for n in range(10):
                emitter.send("default.notes.written", json.dumps({"key": "k", "n": n}))
            emitter.send("default.notes.written", "[")
        row, attention = told(lambda row: row["received"] == 11 and row["unacknowledged"] == 0)
        equal((row["state"], row["bound"], row["failed"], row["rejected"], attention), ("connected", 2, 0, 1, []))
        since = row["since"]
        broker.kill()
        row, attention = told(lambda row: row["state"] == "reconnecting")
        assert row["error"] and row["since"] >= since, row
        equal(row["bound"], 0)
        assert len(attention) == 1 and row["name"] in attention[0], attention
        away = row["since"]
        row, _ = told(lambda row: row["errorAt"] > away)  # a further attempt
        equal((row["state"], row["since"]), ("reconnecting", away))
        broker.start()
        row, attention = told(lambda row: row["state"] == "connected" and row["bound"] == 2)
        assert row["since"] > away and row["error"], row
        equal(attention, [])


def a_lost_broker_is_found_again_and_the_gap_is_told():
    seconds = float(os.environ.get("SLUICE_BROKER_AWAY", "2"))
    numbers, gaps, log = _interrupted(seconds)
    equal(numbers, list(range(20, 30)))
    equal(gaps, 1)
    assert "may be missing" in log


def a_durable_queue_leaves_no_gap():
    seconds = float(os.environ.get("SLUICE_BROKER_AWAY", "2"))
    numbers, gaps, _ = _interrupted(seconds, amqp_durable="node-1", amqp_ttl="1h", amqp_max_length=100000)
    equal(numbers, list(range(10, 30)))
    equal(gaps, 0)


def a_durable_queue_bridges_our_own_restart():
    with Broker() as broker, server_on(broker, amqp_durable="node-1") as server:
        server.kill()
        with RawEmitter(broker) as emitter:
            for n in range(50):
                emitter.send("default.notes.written", json.dumps({"key": "k", "n": n}))
        server.start()
        eventually(lambda: server.metric("sluice_amqp_recorded_total") == 50, 30, "what waited")
        _, _, page = server.http("GET", "/v1/streams/k?limit=100", bearer=token())
        equal([event["data"]["n"] for event in page["events"]], list(range(50)))


def nothing_acknowledged_is_lost_when_we_are_killed():
    """Every event is stored at least once, though we are killed in the middle of a burst."""
    with Broker() as broker, server_on(broker, amqp_durable="node-1") as server, RawEmitter(broker) as emitter:
        for turn in range(3):
            for n in range(turn * 300, turn * 300 + 300):
                emitter.send("default.notes.written", json.dumps({"key": "k", "n": n}))
                if n == turn * 300 + 150:
                    server.kill()
            server.start()
        seen = set()
        since = ""

        def all_there():
            nonlocal since
            _, _, page = server.http("GET", f"/v1/streams/k?limit=1000{since}", bearer=token())
            seen.update(event["data"]["n"] for event in page["events"])
            if page["events"]:
                since = f"&since={page['epoch']}.{page['events'][-1]['offset']}"
            return len(seen) == 900
        eventually(all_there, 30, "all events")


if __name__ == "__main__":
    run([rt_1_both_keys_of_a_static_route_receive, rt_4_a_genuine_client_reads_what_a_component_emits,
         rt_2_and_3_the_deployments_variables_are_enough, rt_5_to_8_streams_are_shared_and_independent,
         foreign_bodies_and_content_types, poison_is_rejected_counted_and_stops_nothing,
         an_exchange_of_another_kind_fails_alone, the_state_of_each_event_is_visible, a_broker_that_refuses_or_is_away_does_not_stop_a_start,
         both_shards_are_consumed, a_dynamic_route_binds_before_it_is_answered_and_unbinds, a_reload_binds_what_is_new,
         operators_see_how_a_broker_does, a_lost_broker_is_found_again_and_the_gap_is_told, a_durable_queue_leaves_no_gap,
         a_durable_queue_bridges_our_own_restart, nothing_acknowledged_is_lost_when_we_are_killed])
