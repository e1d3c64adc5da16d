# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Starts and stops the servers under test; each run gets a fresh process."""

import atexit
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from . import tokens

PEERS = pathlib.Path(__file__).resolve().parent.parent / "peers"

CONFIG = """\
listen:  {{ host: 127.0.0.1, port: {port} }}
admin:   {{ host: 127.0.0.1, port: 0 }}
auth:
  keys: [ {{ kid: bench, alg: HS256, secret: "{secret}" }} ]
storage: {{ adapter: sqlite, path: {folder}/sluice.db, durability: strict }}
manifests: [ {folder}/manifests ]
"""
MANIFEST = """\
routes:
  bench.tick: key
"""


_started = []


def spawn(command, **options):
    """A process that does not outlive this program, however it ends (SIGKILL excepted)."""
    process = subprocess.Popen(command, **options)
    _started.append(process)
    return process


@atexit.register
def _kill_what_is_left():
    for process in _started:
        if process.poll() is None:
            process.kill()
            process.wait()


signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))


def prioritise(nice):
    """For this program and all it starts. Linux weighs sessions before it weighs processes."""
    if nice == 0:
        return
    os.nice(nice)
    try:
        if os.getpid() != os.getsid(0):
            os.setsid()
        pathlib.Path("/proc/self/autogroup").write_text(str(nice))
    except OSError:
        pass  # no autogroups, or started as the leader of a shell's job: the nice value has to do


def pinned(core):
    """The prefix that keeps a program on one core; nothing if there is only one or no taskset."""
    if core is None or len(os.sched_getaffinity(0)) < 2 or not shutil.which("taskset"):
        return []
    return ["taskset", "-c", str(sorted(os.sched_getaffinity(0))[core])]


class Server:
    """A running server: pid, listen {host, port}, admin {host, port} or None."""

    def __init__(self, process, ready, log):
        self.process = process
        self.pid = process.pid
        self.listen = ready["listen"]
        self.admin = ready.get("admin")
        self.log = log

    def stop(self, patience=10):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        return self.process.returncode

    def kill(self):
        self.process.kill()
        self.process.wait()


class Sluiced:
    """Where one sluiced keeps configuration and data; it can be started there again and again."""

    def __init__(self, program, core=None, extra_config="", arguments=()):
        self.program = str(program)
        self.core = core
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sluice-bench-"))
        self.extra_config = extra_config
        self.arguments = list(arguments)
        (self.folder / "manifests").mkdir()
        (self.folder / "manifests" / "bench.sluice.yaml").write_text(MANIFEST)
        self.write_config(0)

    def write_config(self, port):
        self.config = self.folder / "sluice.yaml"
        self.config.write_text(
            CONFIG.format(folder=self.folder, secret=tokens.SECRET, port=port) + self.extra_config)

    def start(self, patience=30):
        ready_file = self.folder / "ready.json"
        ready_file.unlink(missing_ok=True)
        log = self.folder / "sluiced.log"
        command = pinned(self.core) + [self.program, "--config", str(self.config),
                                       "--ready-file", str(ready_file), *self.arguments]
        with open(log, "ab") as output:
            process = spawn(command, stdout=output, stderr=output, stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + patience
        while not ready_file.exists():
            if process.poll() is not None or time.monotonic() > deadline:
                process.kill()
                process.wait()
                tail = log.read_text(errors="replace")[-2000:]
                raise RuntimeError(f"sluiced was not ready: status {process.returncode}\n{tail}")
            time.sleep(0.005)
        return Server(process, json.loads(ready_file.read_text()), log)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def start_peer(name, node_modules, core=None):
    """`ws` or `socketio` on npm's packages."""
    return _start_announcing(name, pinned(core) + ["node", str(PEERS / f"{name}_server.mjs"), "0",
                                                   str(node_modules)])


def start_bare(program, core=None):
    """The bare epoll loop, which is the limit on this machine."""
    return _start_announcing("bare", pinned(core) + [str(program), "0"])


def _start_announcing(name, command):
    process = spawn(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
    line = process.stdout.readline()
    if not line:
        process.kill()
        process.wait()
        raise RuntimeError(f"the peer {name} did not start: {' '.join(command)}")
    return Server(process, json.loads(line), None)
