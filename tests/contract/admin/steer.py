# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Operators kick, mute, publish, revoke and reload; the peer learns why."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from admin import Closed, RpcError, Server, equal, eventually, note_of, operator, raises, run, token

HERE = Path(__file__).resolve().parent
NODE = sys.argv.pop(2)
MODULES = os.environ.get("SLUICE_NODE_MODULES") or str(HERE.parent.parent / "clients" / "node_modules")


def connection_of(admin, subject):
    rows = eventually(lambda: [row for row in admin.call("admin.connections.query", count=500)["rows"]
                               if row["subject"] == subject], what=f"a connection of {subject}")
    return rows[0]["id"]


def a_native_client_is_kicked_and_told():
    with Server() as server:
        olga = operator(server, "operator")
        alice, again = server.connect(token("alice")), server.connect(token("alice"))
        bob = server.connect(token("bob"))
        for one in (alice, again, bob):
            one.call("room.join", room="r")
        equal(olga.call("admin.connection.kick", subject="alice", reason="you flood the room", key="k"), {"closed": 2})
        for one in (alice, again):
            note = note_of(one, "session.closing")
            equal(note, {"code": 3502, "reason": "kicked", "reconnect": False, "text": "you flood the room"})
            closed = one.expect_close()
            equal((closed.code, closed.text), (3502, "you flood the room"))
        bob.call("room.members", room="r")
        server.connect(token("alice")).call("room.join", room="r")


def a_subject_is_kept_out():
    with Server() as server:
        olga = operator(server, "operator")
        equal(olga.call("admin.connection.kick", subject="alice", reason="x", blockSeconds=2, key="k"), {"closed": 0})
        started = time.monotonic()
        alice = server.connect(token("alice"))
        equal(alice.expect_close().code, 3502)
        status, _, body = server.http("POST", "/v1/events", {"event": "a.b", "payload": 1}, token("alice"))
        equal(status, 403, body)
        server.connect(token("bob")).call("room.join", room="r")

        def comes_in():
            try:
                server.connect(token("alice")).call("room.join", room="r")
                return True
            except Closed:
                return False
        eventually(comes_in, 20, "the end of the block")
        assert time.monotonic() - started > 1.5, "too early"


def a_socketio_client_is_kicked_and_told():
    with Server() as server:
        olga = operator(server, "operator")
        for version in (2, 3, 4):
            for transport in ("websocket", "polling"):
                subject = f"sio-{version}-{transport}"
                settings = {"address": "%s:%d" % server.address, "path": "/socket", "version": version,
                            "transport": transport, "token": token(subject)}
                with subprocess.Popen([NODE, str(HERE / "kicked.cjs"), MODULES, json.dumps(settings)],
                                      stdout=subprocess.PIPE, text=True) as client:
                    line = client.stdout.readline()
                    if line.startswith("SKIP") and os.environ.get("SLUICE_TEST_OFFLINE") == "1":
                        sys.exit(77)
                    equal(line, "joined\n", subject)
                    olga.call("admin.connection.kick", subject=subject, reason="héllo, go", key=subject)
                    told = json.loads(client.stdout.readline())
                    equal(told, {"kicked": {"reason": "héllo, go"}, "disconnect": "io server disconnect"}, subject)
                    equal(client.wait(20), 0)


def a_muted_connection_publishes_nothing():
    with Server() as server:
        olga = operator(server, "operator")
        alice = server.connect(token("alice"))
        publish = lambda: alice.call("event.publish", event="a.b", payload=1)  # noqa: E731
        publish()
        connection = connection_of(olga, "alice")
        until = olga.call("admin.connection.mute", connection=connection, seconds=600, reason="noise", key="m")["until"]
        assert until > time.time() * 1000 + 500_000
        error = raises(RpcError, publish, name="permission_denied")
        assert "muted" in error.message, error.message
        alice.call("room.join", room="r")
        olga.call("admin.connection.unmute", connection=connection, key="u")
        publish()
        raises(RpcError, lambda: olga.call("admin.connection.mute", connection=connection, seconds=0, reason="x",
                                           key="z"), name="invalid_params")
        raises(RpcError, lambda: olga.call("admin.connection.mute", connection=connection, seconds=1, key="z"),
               name="invalid_params")


def operators_publish_by_their_role():
    with Server(manifest="routes:\n  shop.order.paid: [buyer]\n") as server:
        olga = operator(server, "operator")
        alice = server.connect(token("alice"))
        alice.call("stream.subscribe", stream="alice")
        alice.call("room.join", room="r")
        answer = olga.call("admin.event.publish", event="shop.order.paid", payload={"buyer": "alice"}, key="1")
        equal([at["stream"] for at in answer["deliveries"]], ["alice"])
        event = note_of(alice, "stream.event")
        equal((event["id"], event["data"]), (answer["id"], {"buyer": "alice"}))
        olga.call("admin.room.publish", room="r", type="note", data={"a": 1}, key="2")
        told = note_of(alice, "room.event")
        equal((told["type"], told["data"], told["subject"]), ("note", {"a": 1}, "olga"))
        viewer = operator(server, "viewer", "eve")
        raises(RpcError, lambda: viewer.call("admin.event.publish", event="a.b", payload=1, key="3"),
               name="permission_denied")
        raises(RpcError, lambda: olga.call("admin.event.publish", event="a.b", key="4"), name="invalid_params")


def tokens_are_revoked():
    with Server() as server:
        boss = operator(server, "admin")
        alice, bob = server.connect(token("alice")), server.connect(token("bob", jti="b-1"))
        for one in (alice, bob):
            one.call("room.join", room="r")
        boss.call("admin.token.revoke", subject="alice", key="1")
        equal(alice.expect_close().code, 3501)
        boss.call("admin.token.revoke", jti="b-1", key="2")
        equal(bob.expect_close().code, 3501)
        raises(RpcError, lambda: operator(server, "operator").call("admin.token.revoke", subject="x", key="3"),
               name="permission_denied")
        raises(RpcError, lambda: boss.call("admin.token.revoke", subject="x", jti="y", key="4"), name="invalid_params")


def the_server_is_reloaded():
    with Server(manifest="routes: {}\n") as server:
        boss = operator(server, "admin")
        equal(boss.call("admin.server.reload", key="1"), {"manifest": 1})
        server.write_manifest("routes:\n  shop.order.paid: [buyer]\n")
        boss.call("admin.server.reload", key="2")
        publish = boss.call("admin.event.publish", event="shop.order.paid", payload={"buyer": "b"}, key="3")
        equal(len(publish["deliveries"]), 1)
        server.write_manifest("routes: [\n")
        error = raises(RpcError, lambda: boss.call("admin.server.reload", key="4"), name="manifest_invalid")
        assert "log" in error.message, error.message


if __name__ == "__main__":
    run([a_native_client_is_kicked_and_told, a_subject_is_kept_out, a_socketio_client_is_kicked_and_told,
         a_muted_connection_publishes_nothing, operators_publish_by_their_role, tokens_are_revoked,
         the_server_is_reloaded])
