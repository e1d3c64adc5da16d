#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""/openapi.json against the specification, and against what the server does: every operation that it lists
is called, and every method that it does not list is refused.

    openapi.py SLUICED NODE SOURCE_TREE [CASE]…
"""

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
for folder in ("toa", "native"):
    sys.path.insert(0, str(HERE.parent / folder))
TREE = Path(sys.argv.pop(3))

from gateway import DEVELOPER, MODULES, NODE, Gateway, basic  # noqa: E402 (the path above comes first)
from harness import ALL, equal, run, token  # noqa: E402
from protocol_document import tables  # noqa: E402
from streams import Stream  # noqa: E402
from websocket import WebSocket  # noqa: E402

MANIFEST = """
routes: { orders.created: customer, notes.written: key }
resources:
  messages:
    schema:
      type: object
      required: [text]
      properties: { text: { $ref: "#/definitions/text" }, answers: { type: array, items: { $ref: "#" } } }
      definitions: { text: { type: string, maxLength: 10 } }
    created: { room: "/channels/{channel}" }
  notes: {}
"""
METHODS = ("get", "head", "post", "put", "patch", "delete", "options")
ADMIN = {**ALL, "admin": "viewer"}


def document_of(server, host=None):
    status, headers, document = server.http("GET", "/openapi.json", headers=host and {"Host": host}, address=server.admin)
    equal((status, headers["Content-Type"]), (200, "application/json"))
    return document


def validate(server, document, answers=()):
    file = server.folder / "openapi.json"
    file.write_text(json.dumps(document))
    done = subprocess.run([NODE, str(HERE / "validate.mjs"), MODULES, str(file)], input=json.dumps(list(answers)), text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False)
    if done.returncode == 77:
        print(done.stdout)
        sys.exit(77 if os.environ.get("SLUICE_TEST_OFFLINE") == "1" else 1)
    return done.stdout.splitlines()


def operations(document):
    return {(method, path) for path, item in document["paths"].items() for method in METHODS if method in item}


class Caller:
    """Calls operations and keeps the JSON that they answer with, beside the schema that is promised."""

    def __init__(self, server, document):
        self.server = server
        self.document = document
        self.called = set()
        self.answers = []

    def response_of(self, method, path, status):
        responses = self.document["paths"][path][method]["responses"]
        response = responses.get(str(status), responses.get("default"))
        assert response, f"{method} {path} answered {status}, which is not described"
        if "$ref" in response:
            response = self.document["components"]["responses"][response["$ref"].rsplit("/", 1)[1]]
        return response

    def seen(self, method, path, status, content_type, body):
        self.called.add((method, path))
        content = self.response_of(method, path, status).get("content", {})
        kind = (content_type or "").split(";")[0]
        if method == "head" or body in (None, ""):
            return
        assert not content or kind in content, f"{method} {path}: {kind} is not described for {status}: {list(content)}"
        if kind == "application/json" and content:
            self.answers.append({"schema": content[kind]["schema"], "body": body, "what": f"{method} {path} {status}"})

    def call(self, method, path, status=200, body=None, query="", bearer=None, headers=None, **names):
        address = self.server.admin if "admin" in str(self.document["paths"][path].get("servers", "")) else self.server.address
        target = path
        for name, value in names.items():
            target = target.replace("{" + name + "}", value)
        answer, fields, received = self.server.http(method.upper(), target + query, body, bearer, headers, address)
        equal(answer, status, f"{method} {path}: {received}")
        self.seen(method, path, answer, fields.get("Content-Type"), received)
        return received

    def call_stream(self, method, path, status, take, **options):
        with Stream(self.server, path=path.replace("{key}", DEVELOPER), method=method.upper(), host="nex.toa.io", **options) as stream:
            equal(stream.status, status, path)
            self.seen(method, path, status, stream.headers.get("content-type"), take(stream))

    def upgrade(self, path, address, bearer, protocol):
        connection = WebSocket(address, bearer, path=path, protocols=(protocol,))
        connection.close()
        self.called.add(("get", path))
        self.response_of("get", path, 101)


def call_operations(caller):
    server, alice = caller.server, token("alice")
    for path in ("/healthz", "/readyz", "/.ready", "/metrics", "/openapi.json"):
        caller.call("get", path)
        caller.call("head", path)
    for method in ("get", "head"):
        caller.call(method, "/schemas/{name}", name="manifest.schema.json")
    caller.upgrade("/v1", server.address, alice, "sluice.v1")
    caller.upgrade("/admin/v1", server.admin, token("olga", ADMIN), "sluice.admin.v1")
    event = {"event": "orders.created", "payload": {"customer": "cy"}, "id": "o-1"}
    for _ in range(2):
        caller.call("post", "/v1/events", body=event, bearer=alice)
    caller.call("post", "/v1/events", body=[event, event], bearer=token("narrow", {"publish": []}))
    caller.call("get", "/v1/streams/{stream}", stream="cy", query="?since=earliest&limit=1", bearer=alice)


def call_routes(caller):
    alice, path = token("alice"), "/realtime/routes/"
    route = {"event": "orders.created", "stream": "wall", "property": "size", "value": None, "expose": ["size"], "label": "x"}
    made = caller.call("post", path, 201, route, bearer=alice)
    caller.call("post", path, 201, {"event": "orders.created", "stream": "wall", "persistent": True}, bearer=alice)
    page = caller.call("get", path, query="?stream=wall&limit=1", bearer=alice)
    caller.call("get", path, query="?stream=wall&after=" + page["next"], bearer=alice)
    caller.call("get", path + "{id}/", id=made["id"], bearer=alice)
    caller.call("delete", path + "{id}/", 204, id=made["id"], bearer=alice)
    caller.call("get", path + "{id}/", 404, id=made["id"], bearer=alice)
    caller.call("delete", path, 204, query="?stream=wall", bearer=alice)


def call_collection(caller, name, entity):
    bearer, path = token("alice"), f"/resources/{name}/"
    made = caller.call("post", path, 201, {"resource": entity}, bearer=bearer)["resource"]
    caller.call("post", path, 201, entity, bearer=bearer, headers={"Idempotency-Key": "k"})
    caller.call("post", path, 201, entity, bearer=bearer, headers={"Idempotency-Key": "k"})
    caller.call("get", path, query="?websockets=true&channel=c&limit=1", bearer=bearer)
    one = path + "{id}"
    caller.call("get", one, id=made["id"], bearer=bearer)
    caller.call("put", one, id=made["id"], body=entity, bearer=bearer)
    caller.call("put", one, 201, id="new", body=entity, bearer=bearer)
    caller.call("patch", one, id=made["id"], body={"channel": "d"}, bearer=bearer)
    caller.call("delete", one, 412, id=made["id"], bearer=bearer, headers={"If-Match": '"9-9"'})
    caller.call("delete", one, 204, id=made["id"], bearer=bearer)
    caller.call("get", one, 404, id=made["id"], bearer=bearer)


def call_toa(caller):
    path = "/realtime/streams/{key}/"
    for accept, words in ((None, b'"ACK"'), ("application/yaml", b"ACK"), ("text/plain", b"ACK"), ("application/msgpack", b"ACK"),
                          ("text/event-stream", b": ACK")):
        caller.call_stream("get", path, 200, lambda stream, words=words: stream.take(words), authorization=basic(), accept=accept)
    caller.call_stream("get", path, 401, Stream.text)
    for one in (path, "/identity/"):
        caller.call_stream("head", one, 200, lambda stream: None, authorization=basic())
        caller.call_stream("options", one, 200, Stream.json)
        caller.call_stream("options", one, 204, lambda stream: None, headers={"Origin": "https://a.example"})
    caller.call_stream("get", "/identity/", 200, Stream.json, authorization=basic())
    caller.call_stream("get", "/identity/", 200, Stream.text, authorization=basic(), accept="application/yaml")


def call_socketio(caller, path="/socket/"):
    caller.call("options", path, 204, headers={"Origin": "http://{}:{}".format(*caller.server.address)})
    opened = caller.call("get", path, query="?EIO=4&transport=polling")
    sid = json.loads(opened[1:])["sid"]
    caller.call("post", path, body="40", query=f"?EIO=4&transport=polling&sid={sid}", headers={"Content-Type": "text/plain"})
    caller.call("get", path, 400, query="?EIO=4&transport=pigeon")


def call_mistakes(caller):
    for method, path, status, options in [
            ("post", "/v1/events", 400, {"body": "{"}), ("post", "/v1/events", 401, {"body": {"event": "a.b", "payload": 1}}),
            ("get", "/v1/streams/{stream}", 401, {"stream": "cy"}), ("post", "/realtime/routes/", 400, {"body": {}}),
            ("get", "/realtime/routes/", 401, {}), ("post", "/resources/messages/", 400, {"body": {"text": 7}, "bearer": token("alice")}),
            ("post", "/resources/messages/", 401, {"body": {"text": "hi"}}), ("get", "/schemas/{name}", 404, {"name": "none"})]:
        caller.call(method, path, status, **options)


def every_operation():
    """Each is called; its status, its type and, if it is JSON, its body are as described."""
    with Gateway(manifest=MANIFEST) as server:
        document = document_of(server)
        caller = Caller(server, document)
        call_operations(caller)
        call_routes(caller)
        call_collection(caller, "messages", {"text": "hi", "channel": "c"})
        call_collection(caller, "notes", {"anything": [1]})
        call_toa(caller)
        call_socketio(caller)
        call_mistakes(caller)
        equal(caller.called, operations(document), "what was called is what is listed")
        equal(validate(server, document, caller.answers), [], "the validators")
        assert len(caller.answers) > 35, len(caller.answers)


def validators_notice():
    """What is wrong is told: in the document, in a body, in a reference."""
    with Gateway(manifest=MANIFEST) as server:
        document = document_of(server)
        bodies = {"good": {"text": "hi"}, "number": {"text": 7}, "long": {"text": "much too long"},
                  "answered": {"text": "hi", "answers": [{"text": "a"}]}, "empty answer": {"text": "hi", "answers": [{}]}}
        schema = {"$ref": "#/components/schemas/messages.Entity"}
        told = validate(server, document, [{"schema": schema, "what": what, "body": body} for what, body in bodies.items()])
        equal([line.split(":")[0] for line in told], ["number", "long", "empty answer"])
        document["paths"]["/v1/streams/{stream}"]["get"]["parameters"][0]["in"] = "the path"
        assert validate(server, document), "a parameter that is nowhere"
        document = document_of(server)
        del document["components"]["schemas"]["Route"]
        assert validate(server, document), "a reference to nothing"


def nothing_more():
    """A method that a path does not list is refused, and every path of protocol.md is listed."""
    with Gateway(manifest=MANIFEST) as server:
        document = document_of(server)
        for path, item in document["paths"].items():
            addresses = {"public": server.address, "admin": server.admin}
            for place in item.get("servers", [{"description": "public"}]):
                target = path.replace("{name}", "manifest.schema.json").replace("{", "").replace("}", "")
                for method in METHODS:
                    if method not in item and not (method == "options" and "key" in path):
                        status, fields, _ = server.http(method.upper(), target, bearer=token("alice"), address=addresses[place["description"]])
                        assert status in (404, 405) or "socket" in path and status == 400, (method, path, status)
                        allowed = {name.lower() for name in fields.get("Allow", "").split(", ")}
                        assert "Allow" not in fields or allowed == {name for name in METHODS if name in item}, (path, allowed)
        rows = next(table for table in tables((TREE / "shared/docs/protocol.md").read_text()) if table[0] == ["request", "does"])
        listed = {path.replace("{stream}", "KEY").replace("{id}", "ID") for path in document["paths"]}
        for cell, _ in rows[1:]:
            for request in cell.split("`, `"):
                path = request.split(" ")[-1].split("?")[0]
                assert path in listed or path == "/resources/NAME/…", path


def as_configured():
    """Socket.IO's path, what is switched off, where the server is, and the collections after a reload."""
    with Gateway(manifest="routes: {}") as server:
        equal([path for path in document_of(server)["paths"] if path.startswith("/resources/")], [], "no collections")
        server.write_manifest(MANIFEST)
        server.reload()
        equal(len([path for path in document_of(server)["paths"] if "messages" in path]), 2, "a collection and its entities")
        config = {"listen": {"host": "0.0.0.0", "port": 0},
                  "dialects": {"socketio": {"path": "/chat"}, "toa": {"compat": {"no_sse": True, "no_resume": True}}}}
        server.kill()
        server.write_config(config)
        server.start()
        document = document_of(server, "sluice.example:1")
        equal(document["servers"][0]["url"], f"http://sluice.example:{server.address[1]}")
        equal(document["paths"]["/metrics"]["servers"][0]["url"], f"http://127.0.0.1:{server.admin[1]}")
        assert "/chat/" in document["paths"] and "/socket/" not in document["paths"]
        get = document["paths"]["/realtime/streams/{key}/"]["get"]
        equal(get["parameters"], [])
        assert "text/event-stream" not in get["responses"]["200"]["content"]
        equal(validate(server, document), [])
        for odd in ("%zz", "a_b..c", "-"):  # no name of a host: the address stands for itself, or the request is refused
            status, _, document = server.http("GET", "/openapi.json", headers={"Host": odd}, address=server.admin)
            assert status == 400 or " " not in document["servers"][0]["url"] and "%" not in document["servers"][0]["url"], odd
        equal(server.http("GET", "/openapi.json", address=("127.0.0.1", server.address[1]))[0], 404, "the public port tells nobody")


run([every_operation, validators_notice, nothing_more, as_configured])
