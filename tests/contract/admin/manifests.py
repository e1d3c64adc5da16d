# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Manifests over the admin API: read, checked, planned, applied, returned to."""

import hashlib
import json
import os
import signal

from admin import RpcError, Server, equal, eventually, note_of, operator, raises, run, token

TEXT = """# who buys
routes:
  shop.order.paid: [buyer]   # their stream
tests:
  - { event: shop.order.paid, payload: { buyer: b }, delivers: ["stream:b"] }
"""
SELLERS = TEXT.replace("[buyer] ", "[buyer, seller] ")
BROKEN = TEXT.replace("[buyer] ", "[seller] ") # its test fails


def path_of(server, name="test.sluice.yaml"):
    return str(server.folder / "manifests" / name)


def on_disk(server, name="test.sluice.yaml"):
    file = server.folder / "manifests" / name
    return file.read_text() if file.exists() else None


def edit(server, text, name="test.sluice.yaml"):
    return [{"path": path_of(server, name), "text": text}]


def apply(admin, files, revision, key, **more):
    return admin.call("admin.manifest.apply", files=files, ifRevision=revision, key=key, **more)


def delivered(server, **payload):
    answer = server.publish("shop.order.paid", payload, token("p"))
    return sorted(row["stream"] for row in answer["deliveries"])


def running(admin):
    answer = admin.call("admin.manifest.get")
    return answer["revision"], {os.path.basename(file["path"]): file["text"] for file in answer["files"]}


def audited(admin, action="admin.manifest.*"):
    rows = admin.call("admin.audit.query", filter={"action": action}, count=100)["rows"]
    return [(row["by"], row["action"].rsplit(".", 1)[1], row["outcome"]) for row in rows]


def what_runs_is_told():
    with Server(manifest=TEXT) as server:
        olga = operator(server)
        answer = olga.call("admin.manifest.get")
        equal((answer["revision"], answer["by"], answer["extra"]), (1, "files", []))
        equal(answer["folders"], [{"path": str(server.folder / "manifests"), "writable": True}])
        (file,) = answer["files"]
        equal(file, {"path": path_of(server), "text": TEXT, "bytes": len(TEXT),
                     "sha256": hashlib.sha256(TEXT.encode()).hexdigest()})
        equal(olga.call("admin.manifest.get", path=path_of(server))["files"], [file])
        equal(olga.hello["revisions"]["manifest"], 1)
        for params in ({"path": "/nowhere"}, {"revision": 2}):
            raises(RpcError, lambda: olga.call("admin.manifest.get", **params), name="not_found")
        assert "routes" in olga.call("admin.schema.get", name="manifest")["schema"]["properties"]
        raises(RpcError, lambda: olga.call("admin.schema.get", name="../x"), name="not_found")
        # Somebody works on the disk; nothing is loaded yet.
        server.write_manifest(SELLERS)
        (server.folder / "manifests" / "more.sluice.yaml").write_text("routes: {}\n")
        answer = olga.call("admin.manifest.get")
        equal((answer["files"][0]["text"], answer["files"][0]["disk"]), (TEXT, "other"))
        equal(answer["extra"], [path_of(server, "more.sluice.yaml")])


def mistakes_have_their_place():
    with Server(manifest=TEXT) as server:
        olga = operator(server)
        equal(olga.call("admin.manifest.validate"),
              {"revision": 1, "ok": True, "variables": False, "diagnostics": [],
               "tests": [{"path": path_of(server), "line": 5, "column": 5,
                          "name": "shop.order.paid goes to stream:b", "passed": True}]})
        verdict = olga.call("admin.manifest.validate", files=edit(server, "# é\nrouts:\n  a.b: [c]\n"))
        (finding,) = verdict["diagnostics"]
        equal((finding["line"], finding["column"], finding["begin"]["offset"], finding["end"]["offset"], finding["fix"]),
              (2, 1, 5, 10, "routes"))
        equal((verdict["ok"], verdict["tests"]), (False, []))
        verdict = olga.call("admin.manifest.validate", files=edit(server, BROKEN))
        equal([(test["line"], test["passed"]) for test in verdict["tests"]], [(5, False)])
        assert "was not delivered to stream:b" in verdict["tests"][0]["text"], verdict
        # All files together: the event is routed in another file already.
        verdict = olga.call("admin.manifest.validate", files=edit(server, TEXT, "other.sluice.yaml"))
        assert "already declared" in verdict["diagnostics"][0]["message"], verdict
        bad = "resources:\n  a: { schema: { pattern: x } }\n"
        verdict = olga.call("admin.manifest.validate", files=edit(server, bad))
        equal((verdict["ok"], verdict["diagnostics"][0]["line"]), (False, 2))
        equal(running(olga), (1, {"test.sluice.yaml": TEXT}))


def variables_are_for_those_who_apply():
    os.environ["SLUICE_TEST_SECRET"] = "tiger"
    with Server(manifest=TEXT) as server:
        def verdict(role, pattern, variable="${SLUICE_TEST_SECRET}"):
            text = (f'access:\n  - {{ allow: subscribe, on: "stream:{pattern}" }}\ntests:\n'
                    f'  - {{ who: {{ sub: x }}, action: subscribe, on: "stream:{variable}", expect: allow }}\n')
            answer = operator(server, role).call("admin.manifest.validate", files=edit(server, text))
            return answer["variables"], answer["ok"], json.dumps(answer)
        equal(verdict("admin", "t*")[:2], (True, True))
        for role in ("viewer", "operator"):
            equal(verdict(role, "t*")[:2], verdict(role, "x*")[:2], "a guess tells nothing")
            equal(verdict(role, "lion", "${SLUICE_TEST_SECRET:lion}")[:2], (False, True))
            assert "tiger" not in verdict(role, "x")[2]
    del os.environ["SLUICE_TEST_SECRET"]


def a_plan_tells_what_would_change():
    text = ("routes:\n  a.b.c: [x]\n  a.b.d: [y]\naccess:\n  - { allow: subscribe, on: \"stream:1\" }\n"
            "  - { deny: subscribe, on: \"stream:2\" }\n")
    with Server(manifest=text) as server:
        olga = operator(server)
        after = ("routes:\n  a.b.c: [x, z]\n  a.b.e: [y]\nrooms:\n  a.b.c: { room: \"/r/{x}\" }\nitems:\n"
                 "  a.b.c: { stream: s, group: g, id: \"{x}\" }\nresources:\n  notes: { schema: { type: object } }\n"
                 "access:\n  - { deny: subscribe, on: \"stream:2\" }\n  - { allow: subscribe, on: \"stream:1\" }\n")
        plan = olga.call("admin.manifest.plan", files=edit(server, after))
        equal((plan["ok"], plan["files"], plan["revision"]), (True, [path_of(server)], 1))
        equal([row["text"] for row in plan["adds"]],
              ["routes: a.b.e: y", "rooms: a.b.c: room /r/{x}", "items: a.b.c: set s/g/{x}",
               'resources: notes: schema {"type":"object"}'])
        equal([row["text"] for row in plan["changes"]],
              ["routes: a.b.c: x → x, z",
               "access: the order: allow subscribe on stream:1 came first → deny subscribe on stream:2 comes first"])
        equal([(row["text"], row["line"]) for row in plan["removes"]], [("routes: a.b.d: y", 3)])
        equal(running(olga)[0], 1)
        plan = olga.call("admin.manifest.plan", files=edit(server, None))
        equal((len(plan["adds"]), len(plan["removes"]), plan["files"]), (0, 4, [path_of(server)]))


def an_apply_runs_and_is_written():
    with Server(manifest=TEXT) as server:
        boss, olga = operator(server, "admin", "boss"), operator(server)
        equal(delivered(server, buyer="b", seller="s"), ["b"])
        answer = apply(boss, edit(server, SELLERS), 1, "k1", comment="sellers too")
        equal(answer, {"revision": 2})
        equal(delivered(server, buyer="b", seller="s"), ["b", "s"])
        equal(on_disk(server), SELLERS, "comments and all")
        told = note_of(olga, "admin.changed", where=lambda params: params["resource"] == "manifests")
        equal((told["action"], told["by"], told["revision"]), ("applied", "boss", 2))
        equal(apply(boss, edit(server, SELLERS), 1, "k1", comment="sellers too"), {"revision": 2}, "the same key")
        error = raises(RpcError, lambda: apply(boss, edit(server, TEXT), 1, "k1"), name="conflict")
        error = raises(RpcError, lambda: apply(boss, edit(server, TEXT), 1, "k2"), name="conflict")
        equal((error.data["revision"], error.data["by"], error.data["comment"]), (2, "boss", "sellers too"))
        equal(running(olga), (2, {"test.sluice.yaml": SELLERS}))
        refused = boss.call("admin.audit.query", filter={"action": "admin.manifest.apply"})["rows"][0]
        equal((refused["outcome"], json.loads(refused["after"])),
              ("conflict", {"files": [{"path": path_of(server), "removed": False}]}))
        row = boss.call("admin.audit.query", filter={"action": "admin.manifest.apply"})["rows"][-1]
        equal((row["outcome"], row["target"], row["reason"]), ("ok", "manifest revision 2", "sellers too"))
        for member, text in (("before", TEXT), ("after", SELLERS)):
            (file,) = json.loads(row[member])["files"]
            equal((file["path"], file["sha256"]), (path_of(server), hashlib.sha256(text.encode()).hexdigest()))
        # What we wrote ourselves is not loaded as another revision.
        server.signal(signal.SIGHUP)
        eventually(lambda: "reloaded" in server.log_text(), what="reload")
        equal(running(olga)[0], 2)


def what_is_wrong_is_not_applied():
    with Server(manifest=TEXT) as server:
        boss, olga, bob = operator(server, "admin", "boss"), operator(server), operator(server, "operator", "bob")
        error = raises(RpcError, lambda: apply(boss, edit(server, BROKEN), 1, "1"), name="manifest_invalid")
        equal([(test["line"], test["passed"]) for test in error.data["tests"]], [(5, False)])
        error = raises(RpcError, lambda: apply(boss, edit(server, "\nrouts: {}"), 1, "2"), name="manifest_invalid")
        equal((error.data["diagnostics"][0]["line"], error.data["tests"]), (2, []))
        raises(RpcError, lambda: apply(boss, edit(server, TEXT), 1, "3"), name="invalid_params")
        raises(RpcError, lambda: apply(boss, [], 1, "4"), name="invalid_params")
        for person in (olga, bob):
            raises(RpcError, lambda: apply(person, edit(server, SELLERS), 1, "5"), name="permission_denied")
            raises(RpcError, lambda: person.call("admin.manifest.revert", revision=1, key="6"),
                   name="permission_denied")
        equal(running(olga), (1, {"test.sluice.yaml": TEXT}))
        equal((on_disk(server), delivered(server, buyer="b", seller="s")), (TEXT, ["b"]))
        equal(os.listdir(server.folder / "manifests"), ["test.sluice.yaml"], "nothing is left behind")
        equal(sorted(set(audited(boss))),
              [("bob", "apply", "permission_denied"), ("bob", "revert", "permission_denied"),
               ("boss", "apply", "invalid_params"), ("boss", "apply", "manifest_invalid"),
               ("olga", "apply", "permission_denied"), ("olga", "revert", "permission_denied")])


def files_come_and_go_within_the_folders():
    with Server(manifest=TEXT) as server:
        boss = operator(server, "admin", "boss")
        (server.folder / "manifests" / "sub").mkdir()
        (server.folder / "elsewhere").mkdir()
        (server.folder / "manifests" / "link").symlink_to(server.folder / "elsewhere")
        for index, path in enumerate((
                "../evil.sluice.yaml", "/etc/evil.sluice.yaml", str(server.folder / "evil.sluice.yaml"), "sub/../x.sluice.yaml",
                ".hidden.sluice.yaml", "sub/.h/x.sluice.yaml", "evil.yaml", "evil.sluice.yaml/x", "nowhere/x.sluice.yaml",
                path_of(server) + "/../../x.sluice.yaml", "link/x.sluice.yaml", "x.sluice.yaml\0", "")):
            raises(RpcError, lambda: apply(boss, [{"path": path, "text": "routes: {}\n"}], 1, f"p{index}"),
                   name="invalid_params")
        raises(RpcError, lambda: apply(boss, [{"path": "new.sluice.yaml", "text": None}], 1, "n"), name="invalid_params")
        more = "routes:\n  a.b.c: [x]\n"
        files = [{"path": "new.sluice.yaml", "text": more}, {"path": "sub/manifest.toa.yaml", "text": "name: x\n"}]
        equal(apply(boss, files, 1, "1"), {"revision": 2})
        equal((on_disk(server, "new.sluice.yaml"), on_disk(server, "sub/manifest.toa.yaml")), (more, "name: x\n"))
        equal(apply(boss, edit(server, None, "new.sluice.yaml"), 2, "2"), {"revision": 3})
        equal(on_disk(server, "new.sluice.yaml"), None)
        equal(sorted(running(boss)[1]), ["manifest.toa.yaml", "test.sluice.yaml"])
        assert not (server.folder / "elsewhere" / "x.sluice.yaml").exists()
        # A linked file stays a link; its mode stays.
        target = server.folder / "elsewhere" / "target"
        target.write_text("routes: {}\n")
        target.chmod(0o640)
        (server.folder / "manifests" / "linked.sluice.yaml").symlink_to(target)
        boss.call("admin.server.reload", key="r")
        equal(apply(boss, edit(server, more, "linked.sluice.yaml"), 4, "3"), {"revision": 5})
        equal((target.read_text(), target.stat().st_mode & 0o777), (more, 0o640))
        assert (server.folder / "manifests" / "linked.sluice.yaml").is_symlink()


def sizes_are_bounded():
    with Server({"limits": {"message": "4MiB"}}, manifest=TEXT) as server:
        boss = operator(server, "admin", "boss")
        many = [{"path": f"f{index}.sluice.yaml", "text": ""} for index in range(101)]
        raises(RpcError, lambda: apply(boss, many, 1, "1"), name="limit_exceeded")
        raises(RpcError, lambda: apply(boss, edit(server, "#" * (1024 * 1024 + 1)), 1, "2"), name="payload_too_large")
        raises(RpcError, lambda: apply(boss, edit(server, TEXT) * 2, 1, "3"), name="invalid_params")
        for bad in ("x", [5], [{"path": "a"}], [{"path": "a", "text": 5}], [{"text": "a"}]):
            raises(RpcError, lambda: boss.call("admin.manifest.validate", files=bad), name="invalid_params")
        # Nobody is locked out by many who ask at once, and nobody waits for ever.
        numbers = [boss.request("admin.manifest.validate", {"files": []}) for _ in range(60)]
        outcomes = []
        for number in numbers:
            try:
                outcomes.append(boss.answer(number)["ok"])
            except RpcError as error:
                outcomes.append(error.name)
        equal(set(outcomes) - {"overloaded"}, {True})
        equal(boss.call("admin.manifest.validate")["ok"], True)
        # Texts beyond 4 MiB are left out of an answer, and told one by one.
        filler = "#" * (1000 * 1000) + "\n"
        for index in range(5):
            (server.folder / "manifests" / f"big{index}.sluice.yaml").write_text(filler)
        boss.call("admin.server.reload", key="r")
        files = boss.call("admin.manifest.get")["files"]
        equal(["text" in file for file in files], [True, True, True, True, False, False])
        (last,) = boss.call("admin.manifest.get", path=files[4]["path"])["files"]
        equal(last["text"], filler)


def the_disk_is_not_written_over():
    with Server(manifest=TEXT) as server:
        boss = operator(server, "admin", "boss")
        by_hand = TEXT + "# by hand\n"
        server.write_manifest(by_hand)
        error = raises(RpcError, lambda: apply(boss, edit(server, SELLERS), 1, "1"), name="conflict")
        assert "test.sluice.yaml was changed on the disk" in error.message, error.message
        equal((on_disk(server), running(boss)[0]), (by_hand, 1))
        boss.call("admin.server.reload", key="r")
        equal(running(boss), (2, {"test.sluice.yaml": by_hand}))
        told = note_of(boss, "admin.changed", where=lambda params: params["resource"] == "manifests")
        equal((told["action"], told["by"], told["revision"]), ("loaded", "files", 2))
        equal(apply(boss, edit(server, SELLERS), 2, "2"), {"revision": 3})


def revisions_are_returned_to():
    with Server(manifest=TEXT) as server:
        boss = operator(server, "admin", "boss")
        apply(boss, edit(server, SELLERS), 1, "1", comment="sellers")
        apply(boss, [*edit(server, None), *edit(server, "routes: {}\n", "b.sluice.yaml")], 2, "2")
        equal(delivered(server, buyer="b", seller="s"), [])
        rows = boss.call("admin.manifest.revisions", count=2)
        equal([(row["revision"], row["by"], row["comment"]) for row in rows["rows"]],
              [(3, "boss", ""), (2, "boss", "sellers")])
        rest = boss.call("admin.manifest.revisions", **{"from": rows["next"]})
        equal([row["revision"] for row in rest["rows"]], [1])
        assert "next" not in rest, rest
        old = boss.call("admin.manifest.get", revision=2)
        equal((old["files"][0]["text"], old["comment"], "folders" in old), (SELLERS, "sellers", False))
        raises(RpcError, lambda: boss.call("admin.manifest.revert", revision=9, key="3"), name="not_found")
        raises(RpcError, lambda: boss.call("admin.manifest.revert", revision=3, key="4"), name="invalid_params")
        raises(RpcError, lambda: boss.call("admin.manifest.revert", revision=2, ifRevision=2, key="5"), name="conflict")
        equal(boss.call("admin.manifest.revert", revision=2, ifRevision=3, key="6"), {"revision": 4})
        equal(delivered(server, buyer="b", seller="s"), ["b", "s"])
        equal((on_disk(server), on_disk(server, "b.sluice.yaml")), (SELLERS, None))
        server.restart(hard=True)
        boss = operator(server, "admin", "boss")
        equal(running(boss), (4, {"test.sluice.yaml": SELLERS}))
        equal([(row["revision"], row["comment"]) for row in boss.call("admin.manifest.revisions")["rows"]],
              [(4, "back to revision 2"), (3, ""), (2, "sellers"), (1, "")])
        equal(delivered(server, buyer="b", seller="s"), ["b", "s"])


def an_empty_folder_begins_at_nothing():
    with Server(manifest=TEXT, start=False) as server:
        os.unlink(path_of(server))
        server.start()
        boss = operator(server, "admin", "boss")
        equal(running(boss), (0, {}))
        equal(apply(boss, [{"path": "test.sluice.yaml", "text": TEXT}], 0, "1"), {"revision": 1})
        equal(delivered(server, buyer="b"), ["b"])
        server.restart()
        equal(running(operator(server)), (1, {"test.sluice.yaml": TEXT}))


def applies_and_reloads_take_turns():
    with Server(manifest=TEXT) as server:
        boss = operator(server, "admin", "boss")
        numbers = []
        for index in range(10):
            text = f"{TEXT}# {index}\n"
            numbers.append(boss.request("admin.manifest.apply", {"files": edit(server, text), "ifRevision": 1,
                                                                 "key": f"a{index}"}))
            server.signal(signal.SIGHUP)
        outcomes = []
        for number in numbers:
            try:
                outcomes.append(boss.answer(number)["revision"])
            except RpcError as error:
                outcomes.append(error.name)
        equal(outcomes, [2] + ["conflict"] * 9)
        eventually(lambda: "reloaded" in server.log_text(), what="a reload")
        equal(running(boss), (2, {"test.sluice.yaml": TEXT + "# 0\n"}))
        equal(on_disk(server), TEXT + "# 0\n")


if __name__ == "__main__":
    run([what_runs_is_told, mistakes_have_their_place, variables_are_for_those_who_apply,
         a_plan_tells_what_would_change, an_apply_runs_and_is_written, what_is_wrong_is_not_applied,
         files_come_and_go_within_the_folders, sizes_are_bounded, the_disk_is_not_written_over,
         revisions_are_returned_to, an_empty_folder_begins_at_nothing,
         applies_and_reloads_take_turns])
