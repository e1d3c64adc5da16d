# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What sluicectl does with a server."""

import json
import pathlib
import signal
import tempfile
import time
import unittest

from program import PATIENCE, Ctl, Server


class OnlineTest(unittest.TestCase):
    program = None
    sluiced = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="sluicectl-")
        cls.server = Server(cls.sluiced, cls.folder.name)
        cls.server.start()

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.folder.cleanup()

    def setUp(self):
        self.ctl = Ctl(self.program)
        self.ctl.env["SLUICE_SERVER"] = self.server.url
        self.ctl.env["SLUICE_TOKEN"] = self.token("--sub", "ann", "--publish", "*", "--subscribe", "*",
                                                  "--manage", "routes")

    def token(self, *arguments):
        return self.expect(0, "token", "--data", self.server.data, *arguments).stdout.strip()

    def expect(self, code, *arguments, stdin=""):
        result = self.ctl.run(*arguments, stdin=stdin)
        self.assertEqual(result.returncode, code, f"{arguments}: {result.stdout}{result.stderr}")
        return result

    def publish(self, customer, *arguments):
        return json.loads(self.expect(0, "publish", "orders.created", json.dumps({"customer": customer}),
                                      "--json", *arguments).stdout)

    def test_publish_and_follow(self):
        first = self.publish("bob")["deliveries"][0]
        self.assertEqual((first["stream"], first["offset"]), ("bob", 1))
        self.expect(0, "publish", "orders.created", "-", stdin='{"customer": "bob", "n": 1.10}')
        since = f"{first['epoch']}.{first['offset']}"
        lines = self.expect(0, "subscribe", "bob", "--since", since, "--count", 1, "--json").stdout.splitlines()
        self.assertEqual(len(lines), 1)
        event = json.loads(lines[0])
        self.assertEqual((event["stream"], event["event"], event["offset"]), ("bob", "default.orders.created", 2))
        self.assertIn('"n": 1.10}', lines[0], "the payload is the publisher's bytes")
        text = self.expect(0, "subscribe", "bob", "--since", "earliest", "--count", 2).stdout
        self.assertRegex(text, r'^[\d:.]{12}  bob #1 +orders\.created  \{"customer": ?"bob"\}\n')

    def test_lines_fit_the_terminal(self):
        payload = {"customer": "tim", "esc": "\u009b31m", "cart": {"name": "blue", "items": list(range(99))},
                   "note": "n" * 200}
        self.expect(0, "publish", "orders.created", json.dumps(payload, ensure_ascii=False))
        follow = ("subscribe", "tim", "--since", "earliest", "--count", 1)
        text = self.ctl.run_on_terminal(100, *follow)
        self.assertEqual(len(text.splitlines()), 1)
        self.assertLessEqual(len(text.rstrip("\n")), 100)
        self.assertIn("cart: {blue …}", text)
        self.assertNotIn("\x9b", text)
        self.assertIn("n" * 200, self.expect(0, *follow).stdout, "a pipe gets it whole")

    def test_publish_id(self):
        first = self.publish("ida", "--id", "same")
        again = self.publish("ida", "--id", "same")
        self.assertEqual(again["deliveries"], first["deliveries"])
        self.assertTrue(again["repeated"])

    def test_publish_a_file(self):
        path = pathlib.Path(self.folder.name) / "events.ndjson"
        path.write_text('{"event":"orders.created","payload":{"customer":"file"}}\n\n'
                        '{"event":"orders.created","payload":{"customer":"file"}}\n')
        result = self.expect(0, "publish", "--file", path, "--rate", "200/s")
        self.assertRegex(result.stdout, r"^orders\.created → file \w+\.1\norders\.created → file \w+\.2\n$")
        result = self.expect(65, "publish", "--file", "-",
                             stdin='nonsense\n{"event":"bad","payload":1}\n{"event":"a.b","payload":1}\n')
        self.assertEqual(result.stdout, "a.b → no stream\n")
        self.assertIn("-:1: ", result.stderr)
        self.assertIn("-:2: ", result.stderr)

    def test_refusals(self):
        self.ctl.env["SLUICE_TOKEN"] = "bad"
        for arguments in (["publish", "a.b", "1"], ["subscribe", "ann"], ["routes", "list"], ["explain", "a.b"]):
            with self.subTest(arguments=arguments):
                self.expect(77, *arguments)
        result = self.expect(77, "publish", "--file", "-", stdin='{"event":"a.b","payload":1}\n' * 3)
        self.assertEqual(len(result.stderr.splitlines()), 1, "it stops at the first")
        self.ctl.env["SLUICE_TOKEN"] = self.token("--sub", "eve")
        self.expect(77, "subscribe", "ann")
        self.expect(77, "publish", "orders.created", "{}")
        self.expect(77, "routes", "list")

    def test_own_stream_without_grants(self):
        self.publish("eve")
        self.ctl.env["SLUICE_TOKEN"] = self.token("--sub", "eve")
        self.expect(0, "subscribe", "eve", "--since", "earliest", "--count", 1)

    def test_config_is_enough(self):
        self.ctl.env.pop("SLUICE_TOKEN")
        self.expect(0, "routes", "list", "--config", self.server.config)

    def test_routes(self):
        created = json.loads(self.expect(0, "routes", "create", "--event", "chat.said", "--stream", "lobby",
                                         "--property", "floor", "--value", "5", "--ttl", "1h", "--label", "test",
                                         "--json").stdout)
        self.assertEqual((created["event"], created["stream"], created["value"]), ("default.chat.said", "lobby", 5))
        self.assertIn("floor = 5", self.expect(0, "routes", "get", created["id"]).stdout)
        listed = [json.loads(line) for line in
                  self.expect(0, "routes", "list", "--stream", "lobby", "--json").stdout.splitlines()]
        self.assertEqual([route["id"] for route in listed], [created["id"]])
        text = self.expect(0, "explain", "chat.said", '{"floor":5}').stdout
        self.assertRegex(text, r"yes +dynamic +[0-9a-f]{32} +stream:lobby")
        self.expect(0, "routes", "delete", created["id"])
        self.expect(66, "routes", "get", created["id"])
        self.assertEqual(self.expect(0, "routes", "list", "--stream", "lobby", "--json").stdout, "")

    def test_room(self):
        follower = self.ctl.start("subscribe", "--room", "/customers/ron", "--count", "1", "--json")
        try:
            # Rooms keep nothing: publish until the follower, who may not be in yet, has one.
            while follower.poll() is None:
                self.publish("ron")
            event = json.loads(follower.communicate(timeout=PATIENCE)[0])
            self.assertEqual((follower.returncode, event["room"]), (0, "/customers/ron"))
        finally:
            follower.kill()
            follower.wait()

    def as_admin(self, code, *arguments):
        return self.expect(code, *arguments, *self.admin_options())

    def admin_options(self):
        return ["--admin", self.server.admin_url, "--token", self.token("--sub", "operator", "--admin", "admin")]

    def test_operators_commands(self):
        simulated = json.loads(self.as_admin(0, "simulate", "orders.created", '{"customer": "ann"}', "--json").stdout)
        self.assertEqual(simulated["targets"], ["room:/customers/ann", "stream:ann"])
        self.assertRegex(self.as_admin(0, "simulate", "orders.created", '{"a": 1}').stdout, "no such property")
        self.publish("zoe")
        draft = {"add": [{"event": "orders.created", "stream": "copy", "persistent": True}]}
        found = json.loads(self.as_admin(0, "whatif", "zoe", "--draft", json.dumps(draft), "--json").stdout)
        self.assertEqual((found["examined"], found["added"]), (1, 1))
        told = self.as_admin(0, "whatif", "--all", "--last", "1h", "--draft", json.dumps(draft))
        self.assertRegex(told.stdout, r"(?s)default\.orders\.created +\S+ +stream:copy.*CHANNEL +ADDED +REMOVED.*stream:copy +\d+ +0")
        self.assertRegex(told.stderr, r"\d+ events of \d+ streams looked at")
        text = self.as_admin(0, "manifest", "get", "shop.sluice.yaml").stdout
        mine = tempfile.TemporaryDirectory(prefix="sluicectl-mine-")
        self.addCleanup(mine.cleanup)
        local = pathlib.Path(mine.name) / "draft.sluice.yaml"
        local.write_text(text.replace("routes:", "routes:\n  shop.order.sent: [buyer]", 1))
        server_file = json.loads(self.as_admin(0, "manifest", "get", "--json").stdout)["files"][0]["path"]
        found = json.loads(self.as_admin(0, "whatif", "zoe", "--files", f"{local}={server_file}", "--json").stdout)
        self.assertEqual((found["examined"] > 0, found["differing"]), (True, 0))
        self.as_admin(64, "whatif", "zoe", "--all", "--draft", json.dumps(draft))
        self.as_admin(64, "whatif", "--all")
        self.as_admin(64, "whatif", "--all", "--draft", "{", "--last", "soon")
        self.as_admin(66, "whatif", "--all", "--files", "/nowhere.sluice.yaml")
        self.assertEqual(json.loads(self.as_admin(0, "kick", "nobody", "--reason", "test", "--json").stdout),
                         {"closed": 0})
        self.assertRegex(self.as_admin(0, "audit", "--action", "admin.connection.*").stdout,
                         r"operator +admin +admin\.connection\.kick +subject nobody +ok +test")
        self.assertRegex(self.as_admin(0, "audit", "verify").stdout, "ok +true")
        allowed = json.loads(self.as_admin(0, "access", "ann", "subscribe", "stream:ann", "--json").stdout)
        self.assertIn("allowed", allowed)
        self.as_admin(64, "kick", "nobody")
        self.expect(77, "audit", "--admin", self.server.admin_url)
        refused = self.expect(77, "audit", "--admin", self.server.admin_url, "--token", self.token("--sub", "ann"))
        self.assertRegex(refused.stderr, r"sluice\.admin.*\(HTTP 403\)")
        refused = self.expect(77, "audit", "--admin", self.server.admin_url, "--token", "x.y.z")
        self.assertRegex(refused.stderr, r"token.*\(HTTP 401\)")
        self.assertNotIn("the server wants a valid token", refused.stderr)

    def test_manifests(self):
        text = self.as_admin(0, "manifest", "get", "shop.sluice.yaml").stdout
        self.assertIn("orders.created", text)
        self.assertRegex(self.as_admin(0, "manifest", "get").stdout, r"(?s)revision \d+ by .*shop\.sluice\.yaml +\d+ +\w+ +the same")
        before = json.loads(self.as_admin(0, "manifest", "get", "--json").stdout)
        mine = tempfile.TemporaryDirectory(prefix="sluicectl-mine-")
        self.addCleanup(mine.cleanup)
        local = pathlib.Path(mine.name) / "shop.sluice.yaml"
        local.write_text("routs: {}\n")
        self.assertRegex(self.as_admin(65, "manifest", "validate", local).stdout,
                         r"manifests/shop\.sluice\.yaml:1:1: error: .*routs")
        self.as_admin(65, "manifest", "apply", local)
        local.write_text(text + "# said\nitems: { a.b.c: { stream: s, group: g, id: \"{x}\" } }\n")
        self.assertEqual(self.as_admin(0, "manifest", "plan", local).stdout, "+ items: a.b.c: set s/g/{x}\n"
                         "= 0 gain access, 0 lose it, 0 end and may be subscribed to again\n")
        self.as_admin(65, "manifest", "apply", local, "--if-revision", "99")
        applied = json.loads(self.as_admin(0, "manifest", "apply", local, "--comment", "items", "--json").stdout)
        self.assertEqual(applied, {"revision": before["revision"] + 1})
        self.assertEqual(self.as_admin(0, "manifest", "get", "shop.sluice.yaml").stdout, local.read_text())
        self.assertRegex(self.as_admin(0, "manifest", "revisions").stdout, rf"{applied['revision']} +\S+ +operator +items")
        self.as_admin(0, "manifest", "revert", before["revision"])
        self.assertEqual(self.as_admin(0, "manifest", "get", "shop.sluice.yaml").stdout, text)
        other = pathlib.Path(mine.name) / "other.sluice.yaml"
        other.write_text("routes: {}\n")
        self.as_admin(0, "manifest", "apply", other)
        self.as_admin(0, "manifest", "apply", "--remove", "other.sluice.yaml")
        self.as_admin(66, "manifest", "get", "other.sluice.yaml")
        self.as_admin(64, "manifest", "apply")
        self.expect(77, "manifest", "revisions", "--admin", self.server.admin_url)

    def test_tail_shows_what_passes(self):
        tail = self.ctl.start("tail", *self.admin_options(), "--filter", "channel:*tailed", "--count", "1", "--json")
        try:
            deadline = time.monotonic() + PATIENCE
            while tail.poll() is None and time.monotonic() < deadline:
                self.publish("tailed")
                time.sleep(0.1)
            self.assertEqual(json.loads(tail.stdout.readline())["channel"], "stream:tailed", tail.stderr.read())
        finally:
            tail.kill()
            tail.wait()

    def test_bench(self):
        report = json.loads(self.expect(0, "bench", "--count", 500, "--in-flight", 8, "--event", "orders.created",
                                        "--json").stdout)
        self.assertEqual((report["events"], report["in_flight"]), (500, 8))
        self.assertGreater(report["rate"], 0)
        self.assertLessEqual(report["p50_ms"], report["p99_ms"])

    def test_resumes_after_a_crash_of_the_server(self):
        start = self.publish("kim")["deliveries"][0]
        since = f"{start['epoch']}.{start['offset']}"
        follower = self.ctl.start("subscribe", "kim", "--since", since, "--count", "6", "--json")
        try:
            self.publish("kim")
            seen = [json.loads(follower.stdout.readline())["offset"]]
            self.publish("kim")
            self.server.stop(signal.SIGKILL)
            self.server.start()
            for _ in range(4):
                self.publish("kim")
            out, errors = follower.communicate(timeout=PATIENCE)
            seen += [json.loads(line)["offset"] for line in out.splitlines()]
            self.assertEqual(seen, [2, 3, 4, 5, 6, 7], errors)
            self.assertIn("connected again", errors)
            self.assertNotIn("missing", errors)
        finally:
            follower.kill()
            follower.wait()
