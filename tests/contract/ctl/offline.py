# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What sluicectl does without a server."""

import base64
import hashlib
import hmac
import json
import os
import pathlib
import sqlite3
import tempfile
import time
import unittest

from program import MANIFEST, Ctl

SECRET = "a secret of more than thirty-two bytes"


def decoded(part):
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def is_signed(token, secret):
    signed, signature = token.rsplit(".", 1)
    digest = hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest()
    return signature == base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


class Offline(unittest.TestCase):
    program = None

    def setUp(self):
        self.ctl = Ctl(self.program)
        self.folder = tempfile.TemporaryDirectory(prefix="sluicectl-")
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)

    def write(self, name, text, mode=0o600):
        path = self.path / name
        path.write_text(text)
        os.chmod(path, mode)
        return path

    def expect(self, code, *arguments, stdin=""):
        result = self.ctl.run(*arguments, stdin=stdin)
        self.assertEqual(result.returncode, code, f"{arguments}: {result.stdout}{result.stderr}")
        return result


class AuditFileTest(Offline):
    """A whole log and broken ones are in the suite of the admin API: they need a server to write them."""

    def test_what_is_no_log(self):
        self.assertIn("no such file", self.expect(66, "audit", "verify", "--db", self.path / "none.db").stderr)
        self.assertIn("sluice.db", self.expect(66, "audit", "verify", "--db", self.path).stderr)
        for name, text in (("empty.db", ""), ("text.db", "SQLite? no"), ("short.db", "SQLite format 3")):
            error = self.expect(66, "audit", "verify", "--db", self.write(name, text)).stderr
            self.assertIn("no SQLite database", error)
        foreign = self.path / "foreign.db"
        with sqlite3.connect(foreign) as database:
            database.execute("CREATE TABLE audit (id INTEGER)")
        database.close()
        self.assertIn("no audit log", self.expect(66, "audit", "verify", "--db", foreign).stderr)
        torn = self.path / "torn.db"
        torn.write_bytes(foreign.read_bytes()[:100] + b"\xff" * 4000)
        self.expect(74, "audit", "verify", "--db", torn)


class UsageTest(Offline):
    def test_help_names_every_command(self):
        text = self.expect(0, "--help").stdout
        for command in ("publish", "subscribe", "routes", "token", "check", "explain", "bench",
                        "access", "who", "what", "simulate", "whatif", "tail", "kick", "audit"):
            self.assertIn(f"\n  {command} ", text)
            own = self.expect(0, command, "--help").stdout
            self.assertTrue(own.startswith(f"usage: sluicectl {command} "), own)
            self.assertIn("--server <URL>", own)

    def test_version(self):
        self.assertRegex(self.expect(0, "--version").stdout, r"^sluicectl \d+\.\d+\.\d+\n$")

    def test_usage_errors(self):
        for arguments in (
            [], ["fly"], ["publish"], ["publish", "a.b", "1", "2"], ["publish", "--fast", "a.b"],
            ["publish", "a.b", "--rate", "5"], ["publish", "--file", "x", "a.b"],
            ["publish", "--file", "x", "--rate", "often"], ["subscribe"], ["subscribe", "a", "b"],
            ["subscribe", "a", "--since", "yesterday"], ["subscribe", "a", "--count", "0"],
            ["subscribe", "a", "--room", "--since", "earliest"], ["routes"], ["routes", "get"],
            ["routes", "create", "--event", "a.b"], ["routes", "delete"],
            ["routes", "delete", "ID", "--stream", "s"], ["token"],
            ["token", "--secret", SECRET, "--data", "x"], ["token", "--key", "k.pem"],
            ["token", "--secret", SECRET, "--ttl", "soon"],
            ["token", "--secret", SECRET, "--subscribe", "alice"],
            ["token", "--secret", SECRET, "--manage", "all"], ["check"], ["explain"],
            ["audit", "--db", "x"], ["whatif"], ["whatif", "a"], ["whatif", "--all", "--draft", "{"],
            ["bench", "--count", "none"], ["bench", "--in-flight", "5000"],
        ):
            with self.subTest(arguments=arguments):
                result = self.expect(64, *arguments)
                self.assertEqual(result.stdout, "")
                self.assertIn("sluicectl: ", result.stderr)

    def test_options_may_come_before_the_command(self):
        result = self.expect(69, "--server", "ws://127.0.0.1:1", "--token", "t", "publish", "a.b", "1")
        self.assertIn("127.0.0.1:1", result.stderr)

    def test_bad_data(self):
        self.expect(65, "publish", "a.b", "{broken")
        self.expect(65, "publish", "a.b", "-", stdin="{broken")
        self.expect(65, "--server", "gopher://x", "publish", "a.b", "1")
        self.expect(66, "publish", "--file", self.path / "none")
        self.expect(66, "publish", "a.b", "1", "--token-file", self.path / "none")

    def test_nobody_there(self):
        for arguments in (["subscribe", "a"], ["routes", "list"], ["explain", "a.b", "1"], ["bench"],
                          ["publish", "a.b", "1"]):
            with self.subTest(arguments=arguments):
                result = self.expect(69, *arguments, "--server", "ws://127.0.0.1:1")
                self.assertIn("refused", result.stderr)

    def test_bad_configuration(self):
        config = self.write("sluice.yaml", "listen: { port: many }\n")
        result = self.expect(78, "routes", "list", "--config", config)
        self.assertIn(f"{config}:1:17: error: ", result.stderr)


class TokenTest(Offline):
    def test_claims_and_signature(self):
        before = int(time.time())
        token = self.expect(0, "token", "--secret", SECRET, "--kid", "main", "--sub", "ann",
                            "--publish", "orders.*", "--publish", "chat.*", "--subscribe", "stream:news",
                            "--manage", "routes", "--admin", "viewer", "--role", "clerk", "--jti", "t1",
                            "--iss", "us", "--aud", "sluice", "--ttl", "2h").stdout.strip()
        self.assertTrue(is_signed(token, SECRET))
        header, payload = (decoded(part) for part in token.split(".")[:2])
        self.assertEqual(header, {"alg": "HS256", "kid": "main", "typ": "JWT"})
        self.assertEqual(payload.pop("exp") - payload["iat"], 7200)
        self.assertLessEqual(before, payload.pop("iat"))
        self.assertEqual(payload.pop("sluice"), {
            "publish": ["orders.*", "chat.*"], "subscribe": ["stream:news"], "manage": ["routes"],
            "admin": "viewer"})
        self.assertIn(payload.pop("aud"), ("sluice", ["sluice"]))
        self.assertEqual(payload, {"sub": "ann", "role": "clerk", "jti": "t1", "iss": "us"})

    def test_default_lifetime_and_none(self):
        payload = decoded(self.expect(0, "token", "--secret", SECRET).stdout.split(".")[1])
        self.assertEqual(payload["exp"] - payload["iat"], 3600)
        payload = decoded(self.expect(0, "token", "--secret", SECRET, "--ttl", "none").stdout.split(".")[1])
        self.assertNotIn("exp", payload)

    def test_json(self):
        answer = json.loads(self.expect(0, "token", "--secret", SECRET, "--sub", "ann", "--json").stdout)
        self.assertEqual(answer["claims"]["sub"], "ann")
        self.assertTrue(is_signed(answer["token"], SECRET))

    def test_key_sources(self):
        self.write("secret", SECRET + "\n")
        self.write("jwt-secret", SECRET + "\n")
        config = self.write("sluice.yaml", f'auth: {{ issuer: us, keys: [ {{ kid: k1, alg: HS256, secret: "{SECRET}" }} ] }}\n')
        for source in (["--secret-file", self.path / "secret"], ["--data", self.path], ["--config", config]):
            with self.subTest(source=source):
                self.assertTrue(is_signed(self.expect(0, "token", *source).stdout.strip(), SECRET))
        header, payload = (decoded(p) for p in self.expect(0, "token", "--config", config).stdout.split(".")[:2])
        self.assertEqual(header["kid"], "k1")
        self.assertEqual(payload["iss"], "us")

    def test_secret_open_to_others(self):
        self.write("secret", SECRET, 0o644)
        self.assertIn("chmod 600", self.expect(66, "token", "--secret-file", self.path / "secret").stderr)
        self.expect(66, "token", "--data", self.path / "none")


class CheckTest(Offline):
    def test_good(self):
        result = self.expect(0, "check", self.write("a.sluice.yaml", MANIFEST))
        self.assertEqual(result.stdout, "")
        self.assertIn("manifests: 1, configurations: 0, tests: 1; no errors", result.stderr)

    def test_faults_are_located(self):
        path = self.write("a.sluice.yaml", "routes:\n  orders.created: 5\n")
        self.assertIn(f"{path}:2:19: error: ", self.expect(65, "check", path).stdout)
        finding = json.loads(self.expect(65, "check", path, "--json").stdout.splitlines()[0])
        self.assertEqual((finding["severity"], finding["line"], finding["column"]), ("error", 2, 19))

    def test_a_broken_schema_is_located(self):
        path = self.write("a.sluice.yaml", MANIFEST + "resources:\n  notes: {}\n  messages:\n    schema: %s\n")
        text = path.read_text()
        for broken in ("{ type: nothing }", "{ properties: [] }", '{ properties: { text: { pattern: "(" } } }'):
            with self.subTest(schema=broken):
                self.write("a.sluice.yaml", text % broken)
                line = text[:text.index("  messages:")].count("\n") + 1
                result = self.expect(65, "check", path)
                self.assertRegex(result.stdout, rf"^{path}:{line}:\d+: error: the schema of resource messages: \S")
                self.assertIn("; errors: 1\n", result.stderr)
                finding = json.loads(self.expect(65, "check", path, "--json").stdout.splitlines()[0])
                self.assertEqual((finding["severity"], finding["line"]), ("error", line))
        self.write("a.sluice.yaml", text % "{ type: object }")
        self.expect(0, "check", path)

    def test_failing_test(self):
        path = self.write("a.sluice.yaml", MANIFEST.replace("stream:ann", "stream:bob"))
        result = self.expect(65, "check", self.path)
        self.assertIn(f"{path}:9:5: error: test failed: ", result.stdout)
        self.assertIn("not delivered to stream:bob", result.stdout)

    def test_configuration_with_its_manifests(self):
        self.write("a.sluice.yaml", "routes:\n  orders.created: 5\n")
        config = self.write("sluice.yaml", "manifests: [a.sluice.yaml]\n")
        self.assertIn("a.sluice.yaml:2:19: error: ", self.expect(65, "check", config).stdout)
        config = self.write("other.yaml", "listen: { port: many }\n")
        self.assertIn(f"{config}:1:17: error: ", self.expect(65, "check", config).stdout)

    def test_missing(self):
        self.expect(66, "check", self.path / "none.sluice.yaml")


class ExplainTest(Offline):
    def test_from_files(self):
        self.write("a.sluice.yaml", MANIFEST)
        text = self.expect(0, "explain", "orders.created", '{"customer":"ann"}', "--manifests", self.path).stdout
        self.assertIn("event    default.orders.created\n", text)
        self.assertRegex(text, r"yes +static +customer +stream:ann +\S+a\.sluice\.yaml:2:3")
        self.assertIn("\n  room:/customers/ann\n", text)

    def test_json_and_no_match(self):
        self.write("a.sluice.yaml", MANIFEST)
        answer = json.loads(self.expect(0, "explain", "orders.created", "-", "--manifests", self.path,
                                        "--json", stdin='{"x":1}').stdout)
        self.assertEqual(answer["delivers"], [])
        self.assertEqual([rule["matched"] for rule in answer["rules"]], [False, False])
        self.assertTrue(all(rule["reason"] for rule in answer["rules"]))

    def test_refusals(self):
        self.write("a.sluice.yaml", "routes: 5\n")
        self.expect(65, "explain", "orders.created", "{}", "--manifests", self.path)
        self.expect(65, "explain", "nonsense", "{}", "--manifests", self.path)
        self.expect(66, "explain", "orders.created", "{}", "--manifests", self.path / "none")
