# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""A server that is configured as a Toa deployment: users with passwords, tokens, authorities. Tokens and
password hashes are made and read by the npm packages that Toa itself uses."""

import base64
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from harness import KEYS, Server, die_with_parent, eventually, token  # noqa: E402 (the path above comes first)
from streams import Stream  # noqa: E402

NODE = sys.argv.pop(2)
MODULES = os.environ.get("SLUICE_NODE_MODULES") or str(HERE.parent.parent / "clients" / "node_modules")
MANIFEST = "routes:\n  notes.written: key\n"
HOST = "nex.toa.io"


class Genuine:
    """genuine.mjs, kept running."""

    def __init__(self):
        self._process = subprocess.Popen([NODE, str(HERE / "genuine.mjs"), MODULES], text=True, stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, preexec_fn=die_with_parent)

    def __getattr__(self, operation):
        return lambda **arguments: self._ask({"operation": operation, **arguments})

    def _ask(self, question):
        try:
            self._process.stdin.write(json.dumps(question) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            code = self._process.wait()
            sys.exit(77 if code == 77 and os.environ.get("SLUICE_TEST_OFFLINE") == "1" else 1)
        answer = json.loads(line)
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer["output"]


genuine = Genuine()
KEY, OLD_KEY, FOREIGN_KEY = (genuine.key() for _ in range(3))
PASSWORD = "secret#1234"
HASH = genuine.hash(password=PASSWORD, rounds=10)
OTHER_PASSWORD = "Longer-Secret-1"
OTHER_HASH = genuine.hash(password=OTHER_PASSWORD, rounds=4)

DEVELOPER = "efe3a65ebbee47ed95a73edd911ea328"
USER = "87480f2bd88048518c529d7957475ecd"
PEOPLE = {  # user name: id, roles
    "developer": (DEVELOPER, ["developer"]),
    "user": (USER, []),
    "rustacean": ("b70a7dbca6b14a2eaac8a9eb4b2ff4db", ["developer:rust"]),
    "operator": ("72cf9b0ab0ac4ab2b8036e4e940ddcae", ["system:realtime:routes"]),
}


def line_of(username, identity, roles=(), more="", authority="nex", password_hash=None):
    fields = [f"{username}:{password_hash or HASH}", f"id={identity}", *(f"role={role}" for role in roles)]
    if authority:
        fields.append(f"authority={authority}")
    return " ".join([*fields, more]).strip() + "\n"


def people(**more):
    """The credentials file; `more` adds fields to the line of a user."""
    return "# who may come in\n\n" + "".join(line_of(name, identity, roles, more.get(name, ""))
                                             for name, (identity, roles) in PEOPLE.items())


def basic(username="developer", password=PASSWORD):
    return "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()


def payload(identity=DEVELOPER, roles=(), **more):
    return {"identity": {"id": identity, "roles": list(roles), **more}}


def sealed(key=KEY, kid="key0", authority="nex", contents=None, **options):
    """A token as Toa's own gateway makes it, with its scheme."""
    options = {"issuer": authority, "expiresIn": "1 hour", "footer": {"kid": kid}, **options}
    options = {name: value for name, value in options.items() if value is not None}
    return "Token " + genuine.seal(key=key, payload=contents or payload(), options=options)


class Gateway(Server):
    """`access` is the list of directives; everything else of `dialects.toa` by name."""

    def __init__(self, access=None, credentials=None, manifest=MANIFEST, more=None, **toa):
        self._more = more or {}
        super().__init__(manifest=manifest, start=False)
        self.write_credentials(people() if credentials is None else credentials)
        self.toa = {"tokens": [{"kid": "key0", "key": KEY}, {"kid": "old", "key": OLD_KEY}],
                    "credentials": "./credentials", "authorities": {"nex": HOST}, **toa}
        if access is not None:
            self.toa["access"] = access
        self.configure()
        self.start()

    def write_credentials(self, text):
        (self.folder / "credentials").write_text(text)

    def configure(self, **toa):
        self.toa.update(toa)
        self.write_config({"auth": {"keys": KEYS, "leeway": "0s"}, "dialects": {"toa": self.toa}, **self._more})

    def reload(self):
        done = self.log_text().count("reloaded:")
        self.signal(signal.SIGHUP)
        eventually(lambda: self.log_text().count("reloaded:") > done, what="the reload")

    def get(self, path=None, authorization=None, **options):
        """One answer; a stream of the developer if no path is given."""
        options.setdefault("host", HOST)
        return Stream(self, path=path or f"/realtime/streams/{DEVELOPER}/", authorization=authorization, **options)

    def status(self, path=None, authorization=None, **options):
        with self.get(path, authorization, **options) as answer:
            return answer.status

    def identity(self, authorization, **options):
        return self.get("/identity/", authorization, **options)

    def token_of(self, authorization):
        """The token that the server issues for these credentials."""
        with self.identity(authorization) as answer:
            return answer.headers["authorization"]

    def write(self, key=DEVELOPER, **more):
        self.publish("notes.written", {"key": key, **more}, token("writer"))

    def refused(self, reason):
        return self.metric("sluice_credentials_refused_total", reason=reason)


def stream_of(identity):
    return f"/realtime/streams/{identity}/"
