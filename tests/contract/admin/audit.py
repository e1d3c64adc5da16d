# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Everything that operators change is kept in a chain of hashes, refused attempts too, and is done
once per key."""

import contextlib
import hashlib
import json
import re
import sqlite3
import subprocess
from pathlib import Path

from admin import RpcError, Server, equal, eventually, note_of, operator, raises, run


def rows_of(admin, **filters):
    return admin.call("admin.audit.query", filter=filters, count=500)["rows"]


def an_act_is_kept_with_everything():
    with Server() as server:
        boss = operator(server, "admin", "boss")
        boss.call("admin.token.revoke", subject="mallory", reason="left the company", key="k1")
        row = rows_of(boss)[0]
        equal({name: row[name] for name in ("seq", "by", "role", "from", "action", "target", "outcome", "reason")},
              {"seq": 1, "by": "boss", "role": "admin", "from": "127.0.0.1", "action": "admin.token.revoke",
               "target": "subject mallory", "outcome": "ok", "reason": "left the company"})
        assert row["at"] > 1_600_000_000_000 and len(row["hash"]) == 64, row


def what_a_connection_was_before_is_kept():
    with Server() as server:
        boss = operator(server, "operator", "boss")
        alice = server.connect(token_of("alice"))
        alice.call("room.join", room="r")
        alice.call("stream.subscribe", stream="s")
        connection = boss.call("admin.connections.query", filter="subject = alice")["rows"][0]
        until = boss.call("admin.connection.mute", connection=connection["id"], seconds=60, reason="x", key="1")["until"]
        boss.call("admin.connection.unmute", connection=connection["id"], key="2")
        boss.call("admin.connection.kick", connection=connection["id"], reason="x", key="3")
        crowd = [server.connect(token_of("bob")) for _ in range(52)]
        for bob in crowd:
            bob.call("room.members", room="r")
        boss.call("admin.connection.kick", subject="bob", reason="x", key="4")
        was = {"id": connection["id"], "subject": "alice", "address": "127.0.0.1", "dialect": "native",
               "since": connection["since"], "channels": 2, "mutedUntil": 0}
        rows = [(json.loads(row["before"]), json.loads(row["after"]))
                for row in reversed(rows_of(operator(server, "admin", "root")))]
        equal(rows[:3], [(was, {"mutedUntil": until}), ({**was, "mutedUntil": until}, {"mutedUntil": 0}),
                         (was, {"closed": 1})])
        before, after = rows[3]
        equal((len(before["connections"]), before["more"], after), (50, 2, {"closed": 52}))
        equal({(one["subject"], one["channels"]) for one in before["connections"]}, {("bob", 0)})


def refused_attempts_are_kept():
    with Server() as server:
        olga, boss = operator(server, "viewer", "olga"), operator(server, "admin", "boss")
        raises(RpcError, lambda: olga.call("admin.connection.kick", subject="alice", reason="x", key="k"),
               name="permission_denied")
        raises(RpcError, lambda: boss.call("admin.connection.kick", connection="0" * 15 + "1", reason="y", key="k"),
               name="not_found")
        equal([(row["by"], row["outcome"]) for row in rows_of(boss)],
              [("boss", "not_found"), ("olga", "permission_denied")])
        equal(boss.call("admin.audit.verify")["ok"], True)
        raises(RpcError, lambda: olga.call("admin.audit.query"), name="permission_denied")


def malformed_attempts_are_kept():
    with Server() as server:
        boss, olga = operator(server, "admin", "boss"), operator(server, "viewer", "olga")
        raises(RpcError, lambda: boss.call("admin.connection.kick", subject="alice", key="k"), name="invalid_params")
        raises(RpcError, lambda: boss.call("admin.token.revoke", subject="a", reason="why"), name="invalid_params")
        raises(RpcError, lambda: olga.call("admin.token.revoke"), name="permission_denied")
        raises(RpcError, lambda: boss.call("admin.route.simulate"), name="invalid_params")
        equal([(row["by"], row["action"], row["outcome"], row["reason"]) for row in rows_of(boss)],
              [("olga", "admin.token.revoke", "permission_denied", ""),
               ("boss", "admin.token.revoke", "invalid_params", "why"),
               ("boss", "admin.connection.kick", "invalid_params", "")])
        # The key is free: the request was none.
        equal(boss.call("admin.connection.kick", subject="alice", reason="x", key="k"), {"closed": 0})


def rows_are_filtered_and_paged():
    with Server() as server:
        boss, olga = operator(server, "admin", "boss"), operator(server, "operator", "olga")
        for index in range(7):
            boss.call("admin.event.publish", event="a.b.c", payload=index, key=f"b{index}")
            olga.call("admin.room.publish", room="r", type="t", data=index, key=f"o{index}")
        equal(len(rows_of(boss)), 14)
        equal({row["by"] for row in rows_of(boss, by="olga")}, {"olga"})
        equal(len(rows_of(boss, action="admin.event.*")), 7)
        first = boss.call("admin.audit.query", filter={"by": "boss"}, count=3)
        second = boss.call("admin.audit.query", filter={"by": "boss"}, count=10, before=first["next"])
        equal(len(first["rows"]) + len(second["rows"]), 7)
        assert "next" not in second, second
        middle = rows_of(boss)[6]["at"]
        assert all(row["at"] < middle for row in rows_of(boss, to=middle))
        assert all(row["at"] >= middle for row in rows_of(boss, **{"from": middle}))


def the_chain_can_be_checked_by_anybody():
    with Server() as server:
        boss = operator(server, "admin", "boss")
        for index in range(3):
            boss.call("admin.event.publish", event="a.b.c", payload={"é": index}, key=f"k{index}", reason='"q"\n')
        previous = "0" * 64
        for row in reversed(rows_of(boss)):
            canonical = json.dumps([row["seq"], row["at"], *(row.get(name, "") for name in (
                "by", "role", "from", "action", "target", "outcome", "reason", "before", "after"))],
                ensure_ascii=False, separators=(",", ":"))
            previous = hashlib.sha256((previous + "\n" + canonical).encode()).hexdigest()
            equal(row["hash"], previous, canonical)


@contextlib.contextmanager
def tampered(change):
    """A server that was killed, and whose log of five rows was changed behind its back."""
    with Server() as server:
        boss = operator(server, "admin", "boss")
        for index in range(5):
            boss.call("admin.event.publish", event="a.b.c", payload=index, key=f"k{index}")
        equal(boss.call("admin.audit.verify")["checked"], 5)
        server.kill()
        with sqlite3.connect(next((server.folder / "data").glob("*.db"))) as database:
            database.execute(change)
        database.close()
        yield server


def what_was_tampered_with_is_found():
    for change, bad in (("UPDATE audit SET reason = x'00' WHERE seq = 3", 3),
                        ("DELETE FROM audit WHERE seq = 2", 2),
                        ("DELETE FROM audit WHERE seq = 5", 5),
                        ("DELETE FROM audit WHERE seq = 1", 1)):
        with tampered(change) as server:
            server.start()
            verdict = operator(server, "admin", "boss").call("admin.audit.verify")
            equal((verdict["ok"], verdict.get("firstBad")), (False, bad), change)


def verify_file(server, *options):
    """(exit code, answer or error) of sluicectl on the server's database."""
    program = Path(server.binary).with_name("sluicectl")
    done = subprocess.run([program, "audit", "verify", "--db", server.folder / "data", *options], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False)
    return done.returncode, done.stdout, done.stderr


def the_file_is_checked_without_a_server():
    with Server() as server:
        boss = operator(server, "admin", "boss")
        for index in range(5):
            boss.call("admin.event.publish", event="a.b.c", payload=index, key=f"k{index}")
        told = boss.call("admin.audit.verify")
        code, text, _ = verify_file(server, "--json")  # beside the server that runs
        equal((code, json.loads(text)), (0, told))
        server.stop()
        file = next((server.folder / "data").glob("*.db"))
        before = file.read_bytes()
        code, text, _ = verify_file(server)
        assert code == 0 and re.search(r"ok +true\n", text) and re.search(r"checked +5\n", text), text
        equal(file.read_bytes() == before, True, "the file is as it was")
        server.start()
        equal(operator(server, "admin", "boss").call("admin.audit.verify"), told)


def a_file_that_was_tampered_with_is_found():
    for change, bad in (("UPDATE audit SET reason = x'00' WHERE seq = 3", 3),
                        ("DELETE FROM audit WHERE seq = 2", 2),
                        ("DELETE FROM audit WHERE seq = 5", 5),
                        ("UPDATE audit SET hash = x'61' WHERE seq = 1", 1)):
        with tampered(change) as server:
            code, text, error = verify_file(server, "--json")
            verdict = json.loads(text)
            equal((code, verdict["ok"], verdict["firstBad"], verdict["checked"]), (65, False, bad, bad - 1), change)
            assert f"row {bad} " in error, error


def a_restart_forgets_answers_and_not_outcomes():
    with Server() as server:
        boss = operator(server, "admin", "boss")
        draft = {"add": [{"event": "a.b.c", "stream": "s", "persistent": True}]}
        boss.call("admin.route.apply", draft=draft, ifRevision=0, key="done")
        raises(RpcError, lambda: boss.call("admin.route.apply", draft=draft, ifRevision=0, key="late"), name="conflict")
        raises(RpcError, lambda: boss.call("admin.event.publish", event="a.b.c", payload=1, key="done"), name="conflict")
        eventually(lambda: len(rows_of(boss)) == 3, what="the rows")
        server.restart(hard=True)
        boss = operator(server, "admin", "boss")
        done = boss.call("admin.outcome.get", key="done")
        equal({name: done["log"][name] for name in ("seq", "action", "target", "outcome")},
              {"seq": 1, "action": "admin.route.apply", "target": "routes revision 1", "outcome": "ok"})
        equal((done["known"], done["done"], "result" in done, "error" in done), (True, True, False, False))
        late = boss.call("admin.outcome.get", key="late")
        equal((late["known"], late["error"]["data"]["name"], late["log"]["outcome"]), (True, "conflict", "conflict"))
        equal(boss.call("admin.outcome.get", key="never"), {"known": False, "done": False})
        equal(operator(server, "admin", "other").call("admin.outcome.get", key="done")["known"], False)
        equal(boss.call("admin.audit.verify")["ok"], True)


def the_log_outlives_a_kill():
    with Server() as server:
        boss = operator(server, "admin", "boss")
        boss.call("admin.event.publish", event="a.b.c", payload=1, key="k")
        eventually(lambda: rows_of(boss), what="the row")
        server.restart(hard=True)
        boss = operator(server, "admin", "boss")
        equal([row["action"] for row in rows_of(boss)], ["admin.event.publish"])
        equal(boss.call("admin.audit.verify")["ok"], True)


def a_key_is_done_once():
    with Server() as server:
        boss, other = operator(server, "admin", "boss"), operator(server, "admin", "boss")
        alice = server.connect(token_of("alice"))
        alice.call("room.join", room="r")
        first = boss.call("admin.room.publish", room="r", type="t", data=1, key="k")
        equal(other.call("admin.room.publish", room="r", type="t", data=1, key="k"), first, "the same again")
        raises(RpcError, lambda: boss.call("admin.room.publish", room="r", type="t", data=2, key="k"), name="conflict")
        olga = operator(server, "operator", "olga")
        assert olga.call("admin.room.publish", room="r", type="t", data=3, key="k") != first, "keys are of a subject"
        told = [note_of(alice, "room.event")["data"] for _ in range(2)]
        equal(told, [1, 3])
        for missing in ({}, {"key": ""}, {"key": "x" * 129}, {"key": 5}):
            error = raises(RpcError, lambda: boss.call("admin.room.publish", room="r", type="t", data=1, **missing),
                           name="invalid_params")
            assert "`key`" in error.message, error.message


def an_outcome_can_be_asked_for():
    with Server() as server:
        boss = operator(server, "admin", "boss")
        equal(boss.call("admin.outcome.get", key="k"), {"known": False, "done": False})
        answer = boss.call("admin.event.publish", event="a.b.c", payload=1, key="k")
        equal(boss.call("admin.outcome.get", key="k"), {"known": True, "done": True, "result": answer})
        raises(RpcError, lambda: boss.call("admin.connection.kick", connection="0" * 15 + "1", reason="y", key="n"))
        outcome = boss.call("admin.outcome.get", key="n")
        equal((outcome["done"], outcome["error"]["data"]["name"]), (True, "not_found"))
        equal(operator(server, "viewer", "eve").call("admin.outcome.get", key="k")["known"], False)


def token_of(subject):
    from admin import token
    return token(subject)


if __name__ == "__main__":
    run([an_act_is_kept_with_everything, what_a_connection_was_before_is_kept, refused_attempts_are_kept, malformed_attempts_are_kept, rows_are_filtered_and_paged,
         the_chain_can_be_checked_by_anybody, what_was_tampered_with_is_found, the_file_is_checked_without_a_server,
         a_file_that_was_tampered_with_is_found, a_restart_forgets_answers_and_not_outcomes, the_log_outlives_a_kill,
         a_key_is_done_once, an_outcome_can_be_asked_for])
