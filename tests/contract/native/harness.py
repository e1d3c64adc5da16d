# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Starts the real server in a temporary folder, mints tokens, talks HTTP, runs the cases of a suite."""

import base64
import ctypes
import hashlib
import hmac
import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

from websocket import WebSocket

SECRET = "0123456789abcdef0123456789abcdef"
KEYS = [{"kid": "main", "alg": "HS256", "secret": SECRET}]
ALL = {"publish": ["*"], "subscribe": ["*"], "manage": ["routes", "tokens"]}


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unsigned(header, claims):
    return base64url(json.dumps(header).encode()) + "." + base64url(json.dumps(claims).encode())


def token(subject="alice", grants=ALL, kid="main", secret=SECRET, ttl=3600, **claims):
    """A token signed with HS256; a claim given as None is left out."""
    body = {"sub": subject, "exp": int(time.time()) + ttl, "sluice": grants, **claims}
    body = {name: value for name, value in body.items() if value is not None}
    header = {"alg": "HS256", "typ": "JWT"} | ({"kid": kid} if kid else {})
    text = unsigned(header, body)
    mac = hmac.new(secret.encode(), text.encode(), hashlib.sha256).digest()
    return text + "." + base64url(mac)


def die_with_parent():
    """A suite that is killed leaves no server behind (prctl PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def sanitizer_limits():
    """The environment, with little freed memory kept back by AddressSanitizer: the bounds of memory that the
    tests assert hold in such a build too. Other builds read no such variable."""
    options = [os.environ.get("ASAN_OPTIONS", ""), "quarantine_size_mb=8"]
    return {**os.environ, "ASAN_OPTIONS": ":".join(filter(None, options))}


class Server:
    """sluiced in a folder of its own. `config` is a map, laid over the defaults of the tests, or a
    whole file's text; `manifest` is the text of one *.sluice.yaml."""

    def __init__(self, config=None, manifest="", start=True, binary=None):
        self.binary = binary or sys.argv[1]
        self.folder = Path(tempfile.mkdtemp(prefix="sluice-native-"))
        self.config_file = self.folder / "sluice.yaml"
        self.process = None
        (self.folder / "manifests").mkdir()
        self.write_manifest(manifest)
        self.write_config({} if config is None else config)
        if start:
            self.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def write_manifest(self, text):
        (self.folder / "manifests" / "test.sluice.yaml").write_text(text)

    def write_config(self, config):
        if isinstance(config, dict):
            base = {"listen": {"host": "127.0.0.1", "port": 0}, "admin": {"host": "127.0.0.1", "port": 0},
                    "auth": {"keys": KEYS}, "data_directory": "./data", "manifests": ["./manifests"]}
            config = json.dumps({**base, **config})  # every JSON text is YAML
        self.config_file.write_text(config)

    def spawn(self, *arguments):
        """Runs the program beside this server: (exit code, output)."""
        done = subprocess.run([self.binary, "--config", str(self.config_file), *arguments], text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=30, check=False)
        return done.returncode, done.stdout

    def start(self):
        ready = self.folder / "ready.json"
        ready.unlink(missing_ok=True)
        self.log = self.folder / "log"
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [self.binary, "--config", str(self.config_file), "--ready-file", str(ready)],
                stdout=log, stderr=subprocess.STDOUT, preexec_fn=die_with_parent, env=sanitizer_limits())
        deadline = time.monotonic() + 30
        while not ready.exists():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server did not start:\n{self.log_text()}")
            time.sleep(0.01)
        places = json.loads(ready.read_text())
        self.places = {name: (place["host"], place["port"]) for name, place in places.items()}
        self.address = self.places["listen"]
        self.admin = self.places["admin"]

    def log_text(self):
        return self.log.read_text(errors="replace")

    def signal(self, number):
        self.process.send_signal(number)

    def stop(self, timeout=20):
        """SIGTERM: the exit code."""
        self.signal(signal.SIGTERM)
        return self.process.wait(timeout)

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def restart(self, hard=False):
        if hard:
            self.kill()
        else:
            self.stop()
        self.start()

    def rss_kib(self):
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
        raise RuntimeError("the server has no VmRSS")

    def metric(self, name, **labels):
        """The sum of the metric's values over all series that have these labels."""
        _, _, text = self.http("GET", "/metrics", address=self.admin)
        wanted = [f'{label}="{value}"' for label, value in labels.items()]
        return sum(float(line.rsplit(" ", 1)[1]) for line in text.splitlines()
                   if line.split("{")[0].split(" ")[0] == name and all(part in line for part in wanted))

    def closes(self, reason):
        return self.metric("sluice_closes_total", reason=reason)

    def connect(self, bearer=None, **options):
        return WebSocket(self.address, bearer, **options)

    def http(self, method, path, body=None, bearer=None, headers=None, address=None):
        """(status, headers, body as JSON if it is JSON else text)."""
        connection = http.client.HTTPConnection(*(address or self.address), timeout=15)
        try:
            sent = dict(headers or {})
            if bearer:
                sent["Authorization"] = "Bearer " + bearer
            if body is not None and not isinstance(body, (str, bytes)):
                body = json.dumps(body)
                sent.setdefault("Content-Type", "application/json")
            if isinstance(body, str):
                body = body.encode()
            connection.request(method, path, body, sent)
            response = connection.getresponse()
            text = response.read().decode()
            is_json = method != "HEAD" and (response.getheader("Content-Type") or "").startswith("application/json")
            return response.status, dict(response.getheaders()), json.loads(text) if is_json else text
        finally:
            connection.close()

    def publish(self, event, payload, bearer, **more):
        status, _, body = self.http("POST", "/v1/events", {"event": event, "payload": payload, **more}, bearer)
        assert status == 200, (status, body)
        return body


def eventually(condition, seconds=5, what="the condition"):
    """Asks until it is true; the value."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < deadline, f"{what} did not come true within {seconds} s"
        time.sleep(0.02)


def equal(actual, expected, what=""):
    assert actual == expected, f"{what}: expected {expected!r}, got {actual!r}"


def raises(kind, function, **attributes):
    """The exception of that kind which the call raises; its attributes are compared."""
    try:
        function()
    except kind as error:
        for name, value in attributes.items():
            equal(getattr(error, name), value, f"{type(error).__name__}.{name} ({error})")
        return error
    raise AssertionError(f"{kind.__name__} was expected")


def run(cases):
    """Runs every case (or those that argv names after the binary), prints a line for each."""
    wanted = sys.argv[2:]
    failed = 0
    for case in cases:
        if wanted and case.__name__ not in wanted:
            continue
        start = time.monotonic()
        try:
            case()
        except Exception:  # a failed case must not hide the others
            failed += 1
            print(f"FAIL {case.__name__}\n{traceback.format_exc()}", flush=True)
        else:
            print(f"ok   {case.__name__} ({time.monotonic() - start:.1f} s)", flush=True)
    sys.exit(1 if failed else 0)


def folder_of_tests():
    return Path(os.path.dirname(os.path.abspath(__file__)))
