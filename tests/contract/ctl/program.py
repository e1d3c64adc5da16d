# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Runs sluicectl, and a server for it."""

import fcntl
import json
import os
import pathlib
import pty
import signal
import struct
import subprocess
import termios
import time

PATIENCE = 30

MANIFEST = """\
routes:
  orders.created: customer
  chat.said: [room]
rooms:
  orders.created: { room: "/customers/{customer}" }
access:
  - { deny: publish, who: { role: guest }, on: "*" }
tests:
  - { event: orders.created, payload: { customer: ann }, delivers: ["stream:ann", "room:/customers/ann"] }
"""


class Ctl:
    """sluicectl with an environment of its own."""

    def __init__(self, program):
        self.program = str(program)
        self.env = {k: v for k, v in os.environ.items() if not k.startswith("SLUICE_")}
        self.env["TZ"] = "UTC"

    def run(self, *arguments, stdin=""):
        return subprocess.run([self.program, *map(str, arguments)], input=stdin, env=self.env,
                              capture_output=True, text=True, timeout=PATIENCE)

    def run_on_terminal(self, columns, *arguments):
        """What the program writes to a terminal of this width."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        with os.fdopen(ours, "rb") as reader:
            with os.fdopen(theirs, "wb") as terminal:
                subprocess.run([self.program, *map(str, arguments)], env=self.env, stdout=terminal,
                               stdin=subprocess.DEVNULL, timeout=PATIENCE, check=True)
            return os.read(reader.fileno(), 65536).decode().replace("\r\n", "\n")

    def start(self, *arguments):
        return subprocess.Popen([self.program, *map(str, arguments)], env=self.env, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)


class Server:
    """A sluiced on ports of its own with its data in `folder`."""

    def __init__(self, program, folder):
        self.program = str(program)
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "data"
        self.port = 0
        self.process = None
        manifests = self.folder / "manifests"
        manifests.mkdir()
        (manifests / "shop.sluice.yaml").write_text(MANIFEST)

    def start(self):
        self.config = self.folder / "sluice.yaml"
        self.config.write_text(
            f"listen: {{ host: 127.0.0.1, port: {self.port} }}\n"
            "admin: { host: 127.0.0.1, port: 0 }\n"
            f"data_directory: {self.data}\nmanifests: [manifests]\n")
        ready = self.folder / "ready.json"
        ready.unlink(missing_ok=True)
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(
                [self.program, "--config", str(self.config), "--ready-file", str(ready)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        deadline = time.monotonic() + PATIENCE
        while not ready.exists():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError("sluiced was not ready:\n" + (self.folder / "log").read_text())
            time.sleep(0.02)
        # The same port again after a restart, so that clients find it.
        places = json.loads(ready.read_text())
        self.port = places["listen"]["port"]
        self.admin_url = f"ws://127.0.0.1:{places['admin']['port']}"

    @property
    def url(self):
        return f"ws://127.0.0.1:{self.port}"

    def stop(self, how=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
