#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Random routes and payloads through Toa's own router (npm, unmodified) and through the server: the
same events must reach the same streams in the same order. Where the server differs on purpose, the
difference has a name in EXCEPTIONS; one that no payload showed, or a difference without a name, fails.

    oracle.py SLUICED NODE [CASE]…      SLUICE_ORACLE_SEED, SLUICE_ORACLE_ROUNDS: another or a longer run
"""

import json
import os
import random
import subprocess
import sys
import threading
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from harness import Server, equal, eventually, run, token  # noqa: E402 (the path above comes first)

NODE = sys.argv.pop(2)
MODULES = os.environ.get("SLUICE_NODE_MODULES") or str(HERE.parent.parent / "clients" / "node_modules")
SEED = int(os.environ.get("SLUICE_ORACLE_SEED", "20261126"))
ROUNDS = int(os.environ.get("SLUICE_ORACLE_ROUNDS", "6"))
EVENTS_PER_ROUND = 120

# What the server does otherwise, on purpose. Everything else must be as Toa does it.
EXCEPTIONS = {
    "missing": "a missing property: Toa stops there, the server goes on with the next property",
    "null": "a property that is null: Toa's stream is \"\", the server skips it",
    "empty": "an empty string: Toa's stream is \"\", which the server has not",
    "array": "a list: Toa's service ends, the server takes every element that can be a key",
    "object": "a map: Toa's service ends, the server skips it",
    "duplicate": "a stream that several properties name gets the event once, from Toa once for each",
    "inherited": "a property that only JavaScript's objects have: to Toa it is there, to the server missing",
    "no object": "a payload that is no map: Toa reads characters, elements or nothing and throws, the server routes it nowhere",
    "precedence": "a context's route replaces the manifest's of the same event; in Toa both deliver",
    "unusable": "a key with a control character, which no path can name: a stream for nobody in Toa, skipped and counted here",
}
# The settings that bring Toa's way back, and what is then not excepted any more.
COMPAT = {"stop_at_missing": True, "duplicate_deliveries": True, "stack_routes": True}
SETTLED_BY_COMPAT = {"missing", "duplicate", "precedence"}

COMPONENTS = ("messages", "users", "orders")
NAMES = ("id", "sender", "recipient", "team", "a.b", "null", "constructor", "été", "0")
SCALARS = ('"alice"', '"bob"', '"Alice"', '"a b"', '"zwölf"', '"\\u2713"', '"5"', '"true"', "5", "5.0", "1.5", "-0", "0",
           "-17", "1e3", "1e21", "1e-7", "123456789012", "0.1", "true", "false", '"null"', '"a/b"', '"x\\ny"')
NO_OBJECTS = ("null", "5", '"text"', '["alice", "bob"]')
OTHERS = ("null", '""', "[]", '["alice", "carol"]', '["bob", null, "bob", 5]', "[[1], {}, true]", "{}", '{"id": "alice"}')


class Router:
    """Toa's router, which answers what it would push."""

    def __init__(self):
        self._process = subprocess.Popen([NODE, str(HERE / "router.mjs"), MODULES], text=True, encoding="utf-8",
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._watchdog = threading.Timer(240, self._process.kill)
        self._watchdog.daemon = True
        self._watchdog.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._watchdog.cancel()
        self._process.stdin.close()
        self._process.wait(10)

    def pushes(self, routes, event, payload):
        question = {"routes": [{"event": name, "properties": properties} for name, properties in routes],
                    "event": event, "payload": payload}
        try:
            self._process.stdin.write(json.dumps(question) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # its exit code says why
        line = self._process.stdout.readline()
        if not line:
            code = self._process.wait()
            sys.exit(77 if code == 77 and os.environ.get("SLUICE_TEST_OFFLINE") == "1" else 1)
        return json.loads(line)["pushes"]


class Expectation:
    """What the server must deliver: Toa's own answer, asked property by property, with the named
    exceptions applied; `used` gathers which."""

    def __init__(self, router, compat=False):
        self._router = router
        self._compat = compat
        self.used = set()

    def streams(self, event, properties, payload):
        """(keys in order, whether Toa's answer had to be changed)."""
        members = json.loads(payload)
        genuine = self._keys(event, properties, payload)
        before = set(self.used)
        self.used = set()
        keys = []
        for name in properties:
            keys += self._of(event, name, members, payload)
            if self._compat and isinstance(members, dict) and name not in members:
                break
        unique = keys if self._compat else list(dict.fromkeys(keys))
        if unique != keys:
            self.used.add("duplicate")
        is_changed = bool(self.used)
        self.used |= before
        if not is_changed:
            equal(unique, genuine, f"the properties one by one and together, of {payload}")
        return unique, is_changed

    def _of(self, event, name, members, payload):
        if not isinstance(members, dict):
            self.used.add("no object")
            return []
        if name not in members:
            if self._keys(event, [name], payload):
                self.used.add("inherited")
            elif not self._compat:
                self.used.add("missing")
            return []
        value = members[name]
        if value is None or value == "":
            self.used.add("null" if value is None else "empty")
            equal(self._keys(event, [name], payload), [""], "Toa's key for nothing")
            return []
        if isinstance(value, str) and not is_usable(value):
            self.used.add("unusable")
            return []
        if not isinstance(value, (list, dict)):
            return self._keys(event, [name], payload)
        self.used.add("array" if isinstance(value, list) else "object")
        equal(self._keys(event, [name], payload), [None], "Toa's key for what is no scalar")
        elements = value if isinstance(value, list) else []
        keys = []
        for element in elements:
            if isinstance(element, (str, int, float, bool)) and element != "":
                keys += self._keys(event, [name], json.dumps({name: element}))
        return keys

    def _keys(self, event, properties, payload):
        """None for each key that Toa refuses; nothing when it throws."""
        pushes = self._router.pushes([(event, properties)], event, payload)
        for push in pushes or []:
            equal(push["event"], event)
            equal(push["data"], as_javascript(payload), "what Toa pushes")
        return [push.get("key") for push in pushes or []]


def is_usable(key):
    return not any(ord(character) < 32 or ord(character) == 127 for character in key)


def as_javascript(text):
    """JSON as JavaScript reads it: whole numbers are numbers."""
    return json.loads(text, parse_int=float)


def random_routes(source):
    """Routes as components and a context declare them: ({component: {event: properties}}, {label: properties})."""
    components = {name: {event: source.sample(NAMES, source.randint(0, 3)) for event in source.sample(("created", "updated", "deleted"), 2)}
                  for name in source.sample(COMPONENTS, 2)}
    labels = [f"default.{name}.{event}" for name, events in components.items() for event in events]
    context = {label: source.sample(NAMES, source.randint(1, 3)) for label in source.sample(labels, 1)}
    context["other.things.happened"] = [source.choice(NAMES)]
    return components, context


def random_payload(source, properties):
    if source.random() < 0.05:
        return source.choice(NO_OBJECTS)
    members = {}
    for name in source.sample(NAMES, source.randint(0, 5)) + [name for name in properties if source.random() < 0.8]:
        members[name] = source.choice(SCALARS if source.random() < 0.8 else OTHERS)
    members["n"] = str(source.randrange(10**6))
    return "{" + ", ".join(f"{json.dumps(name, ensure_ascii=False)}: {value}" for name, value in members.items()) + "}"


def write_manifests(server, components, context):
    for name, events in components.items():
        folder = server.folder / "manifests" / name
        folder.mkdir()
        (folder / "manifest.toa.yaml").write_text(json.dumps({"name": name, "realtime": events}, ensure_ascii=False))
    (server.folder / "manifests" / "context.toa.yaml").write_text(json.dumps({"realtime": context}, ensure_ascii=False))


def history(connection, key):
    """All events of a stream: [(label, payload)]."""
    events, since = [], None
    while True:
        page = connection.call("stream.history", stream=key, limit=100, **({"since": since} if since else {}))
        if not page["events"]:
            return events
        events += [(event["event"], event["data"]) for event in page["events"]]
        since = f"{page['epoch']}.{page['events'][-1]['offset']}"


def check_round(router, source, used, compat=False):
    components, context = random_routes(source)
    manifest = {f"default.{name}.{event}": properties for name, events in components.items() for event, properties in events.items()}
    deployed = list(context.items()) + list(manifest.items())  # as Toa's deployment writes TOA_REALTIME
    expectation = Expectation(router, compat)
    bearer = token()
    streams = {}
    unchanged = 0
    config = {"routes": {"paths": False}, **({"dialects": {"toa": {"compat": COMPAT}}} if compat else {})}
    with Server(config=config, start=False) as server:
        write_manifests(server, components, context)
        server.start()
        for _ in range(EVENTS_PER_ROUND):
            label = source.choice([*context, *manifest, "default.nobody.asked"])
            properties = context.get(label, manifest.get(label, []))
            payload = random_payload(source, properties)
            keys, is_changed = expectation.streams(label, properties, payload)
            if compat and label in context and label in manifest:
                more, is_also_changed = expectation.streams(label, manifest[label], payload)
                keys, is_changed = keys + more, is_changed or is_also_changed
            if not compat and label in context and label in manifest:
                both = router.pushes(deployed, label, payload)
                own = router.pushes([(label, properties)], label, payload)
                if both != own:
                    used.add("precedence")
            elif not is_changed:
                unchanged += 1
                equal([push.get("key") for push in router.pushes(deployed, label, payload)], keys, f"all routes at once, for {payload}")
            status, _, answer = server.http("POST", "/v1/events", f'{{"event": "{label}", "payload": {payload}}}', bearer)
            equal(status, 200, f"{answer} for {payload}")
            equal([at["stream"] for at in answer["deliveries"]], keys, f"{label} with {properties}, payload {payload}: the server's streams")
            for key in keys:
                streams.setdefault(key, []).append((label, payload))
        eventually(lambda: ("unusable" in expectation.used) == (server.metric("sluice_unusable_names_total") > 0), what="what nobody can name is counted")
        connection = server.connect(bearer)
        for key, published in streams.items():
            equal(history(connection, key), [(label, json.loads(text)) for label, text in published], f"the stream {key!r}")
    used |= expectation.used
    return unchanged, sum(map(len, streams.values()))


def random_routes_and_payloads():
    source = random.Random(SEED)
    used, unchanged, delivered = set(), 0, 0
    with Router() as router:
        for _ in range(ROUNDS):
            same, count = check_round(router, source, used)
            unchanged += same
            delivered += count
    print(f"seed {SEED}: {ROUNDS * EVENTS_PER_ROUND} events, {unchanged} of them without any exception, {delivered} deliveries")
    equal(used, set(EXCEPTIONS), "the exceptions that were seen")
    assert unchanged > ROUNDS * EVENTS_PER_ROUND // 10, "hardly anything was compared as it is"


def toas_own_way_by_its_settings():
    """With the three settings of `compat` the server does as Toa's router does, also where properties are
    missing, streams are named twice, and a context and a manifest route the same event."""
    source = random.Random(SEED + 2)
    used, unchanged = set(), 0
    with Router() as router:
        for _ in range(max(2, ROUNDS // 2)):
            unchanged += check_round(router, source, used, compat=True)[0]
    rounds = max(2, ROUNDS // 2)
    print(f"     {rounds * EVENTS_PER_ROUND} events, {unchanged} of them without any exception")
    equal(used - (set(EXCEPTIONS) - SETTLED_BY_COMPAT), set(), "exceptions that the settings should have settled")
    assert unchanged > rounds * EVENTS_PER_ROUND // 3, "hardly anything was compared as it is"


def random_routes_and_payloads_by_amqp():
    """Toa's messages through a real broker. Each stream must hold, for each event label, what the router
    makes of it, in order; between exchanges there is no order."""
    from broker import Broker  # only this case needs a broker

    source = random.Random(SEED + 1)
    with Router() as router, Broker() as broker:
        for _ in range(2):
            check_amqp_round(router, broker, source)


def check_amqp_round(router, broker, source):
    from broker import RawEmitter

    components, context = random_routes(source)
    routes = {f"default.{name}.{event}": properties for name, events in components.items() for event, properties in events.items()}
    routes |= context
    expectation, expected = Expectation(router), {}
    with Server(config={"routes": {"paths": False}, "dialects": {"toa": {"amqp": broker.url}}}, start=False) as server:
        write_manifests(server, components, context)
        server.start()
        eventually(lambda: server.metric("sluice_amqp_events_bound") == len(routes), 30, "the bindings")
        with RawEmitter(broker) as emitter:
            for _ in range(EVENTS_PER_ROUND):
                label = source.choice(list(routes))
                payload = random_payload(source, routes[label])
                keys, _ = expectation.streams(label, routes[label], payload)
                emitter.send(label, f'{{"payload": {payload}}}', toa=True)
                for key in keys:
                    expected.setdefault(key, {}).setdefault(label, []).append(json.loads(payload))
        eventually(lambda: server.metric("sluice_amqp_recorded_total") == EVENTS_PER_ROUND, 30, "the acknowledgements")
        equal(server.metric("sluice_amqp_rejected_total"), 0, "rejected messages")
        connection = server.connect(token())
        for key in expected:
            heard = {}
            for label, data in history(connection, key):
                heard.setdefault(label, []).append(data)
            equal(heard, expected[key], f"the stream {key!r}")


def toa_pushes_both_readers_once():
    """RT-5 and the readme's example, as written down: the router and the server agree without any exception."""
    with Router() as router, Server(config={}, start=False) as server:
        write_manifests(server, {"messages": {"created": ["sender", "recipient"]}}, {})
        server.start()
        payload = '{"sender": "a", "recipient": "b", "text": "hi"}'
        pushes = router.pushes([("default.messages.created", ["sender", "recipient"])], "default.messages.created", payload)
        equal([push["key"] for push in pushes], ["a", "b"])
        answer = server.publish("default.messages.created", json.loads(payload), token())
        equal([at["stream"] for at in answer["deliveries"]], ["a", "b"])


if __name__ == "__main__":
    run([toa_pushes_both_readers_once, random_routes_and_payloads, toas_own_way_by_its_settings, random_routes_and_payloads_by_amqp])
