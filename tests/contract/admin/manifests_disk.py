# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Manifests and the disk: full, not writable, a crash at every step. Needs file systems of its own.

    manifests_disk.py SLUICED FAULTS [CASE…]
"""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

if __name__ == "__main__" and os.geteuid() != 0:
    done = subprocess.run(["unshare", "--user", "--map-root-user", "--mount", "/bin/true"], check=False,
                          stderr=subprocess.DEVNULL)
    if done.returncode != 0:
        print("SKIP: nobody but root may mount a file system here")
        sys.exit(77)
    os.execvp("unshare", ["unshare", "--user", "--map-root-user", "--mount", sys.executable, "-B", *sys.argv])

from admin import Closed, RpcError, Server, equal, eventually, operator, raises, run  # noqa: E402
from manifests import SELLERS, TEXT, apply, audited, delivered, edit, on_disk, path_of, running  # noqa: E402

FAULTS = sys.argv.pop(2)


@contextmanager
def mounted(folder, size):
    """A file system of that size over the folder, with what was in it."""
    kept = folder.with_name(folder.name + ".kept")
    shutil.copytree(folder, kept)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        shutil.copytree(kept, folder, dirs_exist_ok=True)
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)


def fill(folder):
    """Takes what space is left."""
    with (folder / "filler").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            pass


def read_only(folder, option="ro"):
    subprocess.run(["mount", "-o", f"remount,{option}", str(folder)], check=True)


def a_full_disk_of_files_refuses():
    with Server(manifest=TEXT, start=False) as server, mounted(server.folder / "manifests", "64k") as folder:
        server.start()
        boss = operator(server, "admin", "boss")
        fill(folder)
        files = [*edit(server, SELLERS), *edit(server, "#" * 30_000, "big.sluice.yaml")]
        error = raises(RpcError, lambda: apply(boss, files, 1, "1"), name="storage_full")
        assert "big.sluice.yaml" in error.data["why"] or "test.sluice.yaml" in error.data["why"], error.data
        equal((running(boss), on_disk(server)), ((1, {"test.sluice.yaml": TEXT}), TEXT))
        equal(delivered(server, buyer="b", seller="s"), ["b"])
        equal(sorted(os.listdir(folder)), ["filler", "test.sluice.yaml"], "nothing is left behind")
        equal(audited(boss), [("boss", "apply", "storage_full")])
        (folder / "filler").unlink()
        equal(apply(boss, edit(server, SELLERS), 1, "2"), {"revision": 2})


def a_full_database_refuses():
    with Server(manifest=TEXT, start=False) as server:
        (server.folder / "data").mkdir()
        with mounted(server.folder / "data", "8m") as data:
            server.start()
            boss = operator(server, "admin", "boss")
            fill(data)
            files = edit(server, SELLERS + "#" * 500_000)
            raises(RpcError, lambda: apply(boss, files, 1, "1"), name="storage_full")
            equal((running(boss), on_disk(server)), ((1, {"test.sluice.yaml": TEXT}), TEXT))
            equal(os.listdir(server.folder / "manifests"), ["test.sluice.yaml"], "nothing is left behind")
            # A reload cannot keep what it reads either: what runs stays.
            server.write_manifest(SELLERS + "#" * 500_000)
            raises(RpcError, lambda: boss.call("admin.server.reload", key="r"), name="storage_full")
            equal(running(boss), (1, {"test.sluice.yaml": TEXT}))
            (data / "filler").unlink()
            server.write_manifest(TEXT)
            equal(apply(boss, edit(server, SELLERS), 1, "2"), {"revision": 2})
            server.kill()


def a_folder_that_is_not_writable_drifts():
    with Server(manifest=TEXT, start=False) as server, mounted(server.folder / "manifests", "1m") as folder:
        server.start()
        boss = operator(server, "admin", "boss")
        read_only(folder)
        equal(boss.call("admin.manifest.get")["folders"][0]["writable"], False)
        more = edit(server, "routes:\n  a.b.c: [x]\n", "more.sluice.yaml")
        answer = apply(boss, [*edit(server, SELLERS), *more], 1, "1")
        equal(answer["revision"], 2)
        equal({row["path"]: row["why"] for row in answer["notWritten"]},
              {path_of(server): "Read-only file system", path_of(server, "more.sluice.yaml"): "Read-only file system"})
        equal((on_disk(server), delivered(server, buyer="b", seller="s")), (TEXT, ["b", "s"]))

        def drift():
            return {os.path.basename(file["path"]): file.get("disk") for file in boss.call("admin.manifest.get")["files"]}
        equal(drift(), {"test.sluice.yaml": "other", "more.sluice.yaml": "missing"})
        # Neither a reload nor a restart goes back to the file.
        boss.call("admin.server.reload", key="r1")
        equal(running(boss)[0], 2)
        server.restart(hard=True)
        boss = operator(server, "admin", "boss")
        equal((running(boss)[0], delivered(server, buyer="b", seller="s")), (2, ["b", "s"]))
        equal(drift(), {"test.sluice.yaml": "other", "more.sluice.yaml": "missing"})
        assert "is not as manifest revision 2" in server.log_text(), server.log_text()
        # A file that somebody changes counts; the other one stays as the revision has it.
        read_only(folder, "rw")
        server.write_manifest(TEXT + "# by hand\n")
        boss.call("admin.server.reload", key="r2")
        equal(running(boss), (3, {"test.sluice.yaml": TEXT + "# by hand\n",
                                  "more.sluice.yaml": "routes:\n  a.b.c: [x]\n"}))
        equal(drift(), {"test.sluice.yaml": None, "more.sluice.yaml": "missing"})


def crash(server, at, files):
    """An apply of both files, with the server gone at the rename of that number."""
    os.environ.update(LD_PRELOAD=FAULTS, SLUICE_TEST_DIE_AT=str(at))
    try:
        server.start()
    finally:
        del os.environ["LD_PRELOAD"], os.environ["SLUICE_TEST_DIE_AT"]
    boss = operator(server, "admin", "boss")
    raises((Closed, ConnectionError, AssertionError), lambda: apply(boss, files, 1, "1"))
    equal(server.process.wait(10), 9, "died where it was to")


def a_crash_between_saving_and_writing_keeps_the_revision():
    other = "routes:\n  a.b.c: [x]\n"
    for at, written in ((1, []), (2, ["a"])):
        with Server(manifest=TEXT, start=False) as server:
            (server.folder / "manifests" / "a.sluice.yaml").write_text("routes: {}\n")
            crash(server, at, [*edit(server, other, "a.sluice.yaml"), *edit(server, SELLERS)])
            equal(on_disk(server, "a.sluice.yaml") == other, "a" in written, "what was written")
            equal(on_disk(server), TEXT)
            for _ in range(2):  # and it stays so
                server.start()
                boss = operator(server, "admin", "boss")
                equal(running(boss), (2, {"a.sluice.yaml": other, "test.sluice.yaml": SELLERS}))
                equal(delivered(server, buyer="b", seller="s"), ["b", "s"])
                drifting = [os.path.basename(file["path"]) for file in boss.call("admin.manifest.get")["files"]
                            if "drift" in file]
                equal(drifting, ["test.sluice.yaml"] if written else ["a.sluice.yaml", "test.sluice.yaml"])
                boss.call("admin.server.reload", key="r")
                equal(running(boss)[0], 2)
                server.kill()
            server.start()
            boss = operator(server, "admin", "boss")
            equal(apply(boss, edit(server, SELLERS + "# again\n"), 2, "2"), {"revision": 3})
            equal(on_disk(server), SELLERS + "# again\n")
            left = [name for name in os.listdir(server.folder / "manifests") if "test" in name and name.startswith(".")]
            equal(left, [], "what the crash left is gone")


def a_kill_at_any_moment_loses_nothing():
    """kill -9 at moments spread over an apply: the old revision or the new one, whole."""
    with Server(manifest=TEXT) as server:
        number, text = 1, TEXT
        for index in range(25):
            boss = operator(server, "admin", "boss")
            wanted = f"{SELLERS if index % 2 else TEXT}# {index}\n"
            boss.request("admin.manifest.apply", {"files": edit(server, wanted), "ifRevision": number, "key": "k"})
            try:
                boss.receive(timeout=index * 0.001)
            except (AssertionError, TimeoutError):
                pass
            server.restart(hard=True)
            now = running(operator(server))
            assert now in ((number, {"test.sluice.yaml": text}), (number + 1, {"test.sluice.yaml": wanted})), (index, now)
            before, number, text = text, now[0], now[1]["test.sluice.yaml"]
            assert on_disk(server) in (text, before), (index, on_disk(server))
            server.write_manifest(text)  # what drifts is mended by hand
        assert number > 1, "some applies were carried out"


def a_hand_written_file_is_loaded_at_the_start():
    with Server(manifest=TEXT) as server:
        equal(apply(operator(server, "admin", "boss"), edit(server, SELLERS), 1, "1"), {"revision": 2})
        server.stop()
        server.write_manifest(TEXT)  # the very text of revision 1
        server.start()
        equal(running(operator(server)), (3, {"test.sluice.yaml": TEXT}))
        (Path(path_of(server))).unlink()
        server.signal(signal.SIGHUP)
        eventually(lambda: running(operator(server)) == (4, {}), what="the deleted file is gone")


if __name__ == "__main__":
    run([a_full_disk_of_files_refuses, a_full_database_refuses, a_folder_that_is_not_writable_drifts,
         a_crash_between_saving_and_writing_keeps_the_revision, a_kill_at_any_moment_loses_nothing,
         a_hand_written_file_is_loaded_at_the_start])
