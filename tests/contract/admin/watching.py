# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""The numbers of the server once a second, and its log."""

import signal

from admin import RpcError, Server, equal, note_of, operator, raises, run, token

MANIFEST = """
routes:
  orders.created: [customer]
"""


def metrics_count_what_happens():
    with Server(manifest=MANIFEST) as server:
        olga = operator(server)
        olga.call("admin.metrics.watch")
        alice = server.connect(token("alice"))
        alice.call("stream.subscribe", stream="7")
        for _ in range(20):
            alice.call("event.publish", event="orders.created", payload={"customer": 7})
        told = note_of(olga, "admin.metrics", 15, lambda p: p["in"] >= 20 and p["out"] >= 20)
        equal((told["in"], told["out"], told["sessions"], told["streams"], told["routes"]), (20, 20, 2, 1, 1))
        equal(set(told["rates"]), {"in", "out", "bytesIn", "bytesOut"})
        equal(set(told["queues"]), {"outbox", "edges", "core", "store"})
        equal(list(told["stages"])[:3], ["accept", "frame", "decode"])
        # What it costs to be watched is told too.
        told = note_of(olga, "admin.metrics", 15, lambda p: p["admin"]["bytes"] > 0)
        equal(told["admin"]["clients"], 1)
        assert told["admin"]["cpuMs"] > 0, told["admin"]
        olga.call("admin.metrics.close")
        olga.notes.clear()
        assert olga.is_quiet(1.5), olga.notes


def sources_add_up_to_what_comes_in():
    with Server({"dialects": {"toa": {"amqp": "amqp://127.0.0.1:1"}}}, manifest=MANIFEST) as server:
        olga = operator(server, "operator")
        olga.call("admin.metrics.watch")
        alice = server.connect(token("alice"))
        for _ in range(5):
            alice.call("event.publish", event="orders.created", payload={"customer": 7})
        server.publish("orders.created", {"customer": 7}, token("bob"))
        olga.call("admin.event.publish", event="orders.created", payload={"customer": 7}, key="1")
        told = note_of(olga, "admin.metrics", 15, lambda p: p["in"] == 7)
        broker, *mouths = told["sources"]
        equal({row["name"]: (row["kind"], row["state"], row["received"]) for row in mouths},
              {"native": ("clients", "open", 5), "http": ("clients", "open", 1), "server": ("clients", "open", 1)})
        equal((broker["name"], broker["kind"], broker["state"], broker["received"], broker["unacknowledged"]),
              ("amqp://guest@127.0.0.1:1", "broker", "connecting", 0, 0))
        assert broker["error"] and abs(told["at"] - broker["since"]) < 60_000, broker
        trouble = [row for row in told["attention"] if row["kind"] == "source_away"]
        assert len(trouble) == 1 and broker["name"] in trouble[0]["text"], told["attention"]
        # What came before is in the total and not in the rate.
        later = note_of(olga, "admin.metrics", 15, lambda p: p["rates"]["in"] == 0)
        equal({row["rate"] for row in later["sources"]}, {0.0})


def the_log_is_tailed():
    with Server(manifest=MANIFEST) as server:
        olga = operator(server)
        equal(olga.call("admin.log.tail"), {})
        lines = note_of(olga, "admin.log.lines")["lines"]
        assert any(line["level"] == "info" and "ready" in line["text"] for line in lines), lines
        server.signal(signal.SIGHUP)
        told = note_of(olga, "admin.log.lines", where=lambda p: any("reloaded" in line["text"] for line in p["lines"]))
        equal(told["dropped"], 0)
        olga.call("admin.log.tail", level="error")
        server.write_manifest("nonsense: [")
        server.signal(signal.SIGHUP)
        told = note_of(olga, "admin.log.lines")
        equal({line["level"] for line in told["lines"]}, {"error"})
        raises(RpcError, lambda: olga.call("admin.log.tail", level="loud"), name="invalid_params")


if __name__ == "__main__":
    run([metrics_count_what_happens, sources_add_up_to_what_comes_in, the_log_is_tailed])
