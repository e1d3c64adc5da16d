#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Collections over HTTP: CRUD, conditions, schemas, paging, and who is told of a change.

    resources.py SLUICED [CASE…]
"""

import signal
import threading

from harness import Server, equal, run, token

MANIFEST = """
routes:
  resources.messages.created: author
rooms: {}
items:
  resources.messages.created: { stream: channels, group: "{channel_id}", id: "{id}", op: set }
  resources.messages.deleted: { stream: channels, group: "{channel_id}", id: "{id}", op: delete }
resources:
  messages:
    schema: { type: object, required: [text, channel_id], properties: { text: { type: string, maxLength: 10 }, pattern: { type: integer } } }
    created: { room: "/channels/{channel_id}", path: "/channels/{channel_id}/messages/{id}", type: message }
    updated: { room: "/channels/{channel_id}", path: "/channels/{channel_id}/messages/{id}", type: message }
    saved: { room: "/channels/{channel_id}", path: "/channels/{channel_id}/messages/{id}", type: message }
    deleted: { room: "/channels/{channel_id}", path: "/channels/{channel_id}/messages/{id}", type: message }
  notes: {}
"""
ROOT = "/resources/messages/"


class Rest:
    def __init__(self, server, bearer=None):
        self._server = server
        self._bearer = bearer or token("ann")

    def __call__(self, method, path, body=None, **headers):
        """(status, body, headers); the names of headers have _ for -."""
        status, received, content = self._server.http(
            method, path, body, self._bearer, {name.replace("_", "-"): value for name, value in headers.items()})
        return status, content, received


def one_world():
    """A change over HTTP reaches a room, the author's stream, the collection's group and another one."""
    with Server({"edges": 2}, MANIFEST) as server:
        room, author, collection, channel = (server.connect(token(name)) for name in ("r", "ann", "c", "g"))
        room.call("room.join", room="/channels/c1")
        room.note()
        author.call("stream.subscribe", stream="ann")
        collection.call("group.subscribe", stream="resources", group="messages")
        channel.call("group.subscribe", stream="channels", group="c1")
        rest = Rest(server)
        status, answer, headers = rest("POST", ROOT, {"resource": {"text": "hi", "channel_id": "c1", "author": "ann"}})
        entity = answer["resource"]
        equal((status, headers["Location"]), (201, f"/resources/messages/{entity['id']}"), "created")
        equal(entity, {"text": "hi", "channel_id": "c1", "author": "ann", "id": entity["id"]}, "entity")
        equal([one["room"] for one in answer["websockets"]], ["/channels/c1"], "websockets")
        said = room.note()["params"]
        equal((said["action"], said["type"], said["path"], said["data"]),
              ("created", "message", f"/channels/c1/messages/{entity['id']}", entity), "room")
        equal(author.note()["params"]["data"], entity, "stream")
        for ear, change in ((collection, "created"), (channel, "created")):
            told = ear.note()["params"]
            equal((told["change"], told["id"], told["data"]), (change, entity["id"], entity), told["stream"])
        place = ROOT + entity["id"]
        equal(rest("PATCH", place, {"text": "ho"})[0], 200, "updated")
        said = room.note()["params"]
        equal((said["action"], said["data"]["text"]), ("updated", "ho"), "room")
        equal(rest("PUT", place, {"text": "hu", "channel_id": "c1"})[0], 200, "saved")
        equal(room.note()["params"]["action"], "saved", "room")
        equal(rest("DELETE", place)[0], 204, "deleted")
        said = room.note()["params"]
        equal((said["action"], said["data"]["text"]), ("deleted", "hu"), "room")
        equal([collection.note()["params"]["change"] for _ in range(3)], ["updated", "updated", "deleted"], "group")
        equal(channel.note()["params"]["change"], "deleted", "the rule's item")
        assert author.is_quiet(0.1)


def conditions():
    """ETag, If-Match, If-None-Match; ids that exist and that do not."""
    with Server(manifest=MANIFEST) as server:
        rest = Rest(server)
        status, _, headers = rest("PUT", "/resources/notes/n1", {"a": 1})
        first = headers["ETag"]
        equal(status, 201, "put")
        equal(rest("GET", "/resources/notes/n1", If_None_Match=first)[0], 304, "not modified")
        status, answer, headers = rest("PATCH", "/resources/notes/n1", {"b": 2}, If_Match=first)
        equal((status, answer["resource"]), (200, {"a": 1, "id": "n1", "b": 2}), "patch")
        second = headers["ETag"]
        for method in ("PUT", "PATCH", "DELETE"):
            equal(rest(method, "/resources/notes/n1", None if method == "DELETE" else {"c": 3}, If_Match=first)[0],
                  412, method)
        equal(rest("PUT", "/resources/notes/n1", {}, If_None_Match="*")[0], 412, "exists")
        equal(rest("PUT", "/resources/notes/n2", {}, If_Match="*")[0], 412, "does not exist")
        equal(rest("POST", "/resources/notes/", {"id": "n1"})[0], 409, "post of an id that exists")
        equal(rest("GET", "/resources/notes/n1")[2]["ETag"], second, "unchanged")
        equal(rest("DELETE", "/resources/notes/n1", If_Match=second)[0], 204, "delete")
        rest("PUT", "/resources/notes/n1", {"a": 1})
        rest("PUT", "/resources/notes/n1", {"a": 1})
        equal(rest("DELETE", "/resources/notes/n1", If_Match=second)[0], 412, "another incarnation")
        for method in ("GET", "PATCH", "DELETE"):
            equal(rest(method, "/resources/notes/no", {} if method == "PATCH" else None)[0], 404, method)


def idempotency():
    """The same key is the same entity, once told, also after a restart; another subject's is another."""
    with Server(manifest=MANIFEST) as server:
        ear = server.connect(token("ear"))
        ear.call("group.subscribe", stream="resources", group="notes")
        rest = Rest(server)
        first = rest("POST", "/resources/notes/", {"a": 1}, Idempotency_Key="k")
        again = rest("POST", "/resources/notes/", {"a": 1}, Idempotency_Key="k")
        equal((first[0], again[0], again[1]["resource"]), (201, 201, first[1]["resource"]), "again")
        equal(again[2].get("Idempotency-Replayed"), "true", "told so")
        other = Rest(server, token("bob"))("POST", "/resources/notes/", {"a": 1}, Idempotency_Key="k")
        assert other[1]["resource"]["id"] != first[1]["resource"]["id"]
        ear.note(), ear.note()
        assert ear.is_quiet(0.1), ear.notes
        server.kill()
        server.start()
        equal(rest("POST", "/resources/notes/", {"a": 1}, Idempotency_Key="k")[1]["resource"],
              first[1]["resource"], "after a restart")


def lists():
    """Pages in the order of creation, filters, rooms."""
    with Server(manifest=MANIFEST) as server:
        rest = Rest(server)
        for i in range(25):
            equal(rest("POST", ROOT, {"id": f"m{i:02}", "text": "t", "channel_id": f"c{i % 2}"})[0], 201, "post")
        seen, path = [], ROOT + "?limit=10"
        while path:
            status, page, _ = rest("GET", path)
            equal(status, 200, "status")
            assert "websockets" not in page
            seen += [one["id"] for one in page["resources"]]
            path = "next_page_token" in page and f"{ROOT}?limit=10&page_token={page['next_page_token']}"
        equal(seen, [f"m{i:02}" for i in range(25)], "all")
        page = rest("GET", ROOT + "?channel_id=c1&websockets=true")[1]
        equal([one["id"] for one in page["resources"]], [f"m{i:02}" for i in range(1, 25, 2)], "filtered")
        equal([one["room"] for one in page["websockets"]], ["/channels/c1"], "rooms")


def concurrent_patches():
    """Changes of different members by many at once are all kept."""
    with Server({"edges": 2}, MANIFEST) as server:
        rest = Rest(server)
        rest("PUT", "/resources/notes/n", {})
        threads = [threading.Thread(target=rest, args=("PATCH", "/resources/notes/n", {f"m{i}": i})) for i in range(20)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        equal(rest("GET", "/resources/notes/n")[1]["resource"], {"id": "n", **{f"m{i}": i for i in range(20)}}, "all")


def bad_input():
    """Every mistake has its status and says what is wrong, in Twake's form."""
    with Server(manifest=MANIFEST) as server:
        rest = Rest(server)
        good = {"text": "t", "channel_id": "c"}
        for method, path, body, headers, status, part in (
                ("POST", ROOT, {"channel_id": "c"}, {}, 400, "text"),
                ("POST", ROOT, {"text": "t" * 11, "channel_id": "c"}, {}, 400, "text"),
                ("POST", ROOT, {"resource": {"text": 7, "channel_id": "c"}}, {}, 400, "text"),
                ("POST", ROOT, "[1]", {}, 400, "object"),
                ("POST", ROOT, "{", {}, 400, "JSON"),
                ("POST", ROOT, '{"a": 1, "a": 2}', {}, 400, "twice"),
                ("POST", ROOT, {**good, "id": ""}, {}, 400, "`id`"),
                ("POST", ROOT, good, {"Idempotency_Key": "k" * 300}, 400, "Idempotency-Key"),
                ("PUT", ROOT + "a", {**good, "id": "b"}, {}, 400, "`id`"),
                ("PUT", ROOT + "a", good, {"If_Match": "W/\"1\""}, 400, "If-Match"),
                ("PUT", ROOT + "x" * 300, good, {}, 400, "`id`"),
                ("GET", ROOT + "?limit=0", None, {}, 400, "`limit`"),
                ("GET", ROOT + "?page_token=x", None, {}, 400, "`page_token`"),
                ("GET", "/resources/unknown/", None, {}, 404, "unknown"),
                ("POST", "/resources/unknown/", good, {}, 404, "unknown"),
                ("POST", ROOT + "a", good, {}, 405, ""),
                ("DELETE", ROOT, None, {}, 405, ""),
                ("GET", "/resources/", None, {}, 404, ""),
                ("GET", ROOT + "a/b/c", None, {}, 404, "")):
            got, content, _ = rest(method, path, body, **headers)
            text = content.get("message") or content["error"]["message"]
            assert got == status and part in text, (method, path, body, got, content)
            if status == 400:
                equal((content["statusCode"], content["error"]), (400, "Bad Request"), "form")
        reader = Rest(server, token("r", {"subscribe": ["group:resources/*"]}))
        writer = Rest(server, token("w", {"publish": ["resources.messages.created"]}))
        equal((reader("GET", ROOT)[0], reader("POST", ROOT, good)[0]), (200, 403), "reader")
        equal((writer("POST", ROOT, good)[0], writer("GET", ROOT)[0]), (201, 403), "writer")
        equal(writer("PUT", ROOT + "a", good)[0], 403, "saving is another right")
        status, _, _ = server.http("GET", ROOT)
        equal(status, 401, "nobody")


def own_collections():
    """Routes, revocations and manifest revisions are resources of the server's own rooms."""
    with Server(manifest=MANIFEST) as server:
        ears = {name: server.connect(token("op")) for name in ("routes", "tokens", "manifests")}
        for name, ear in ears.items():
            ear.call("room.join", room=f"/sluice/{name}")
            ear.note()
        writer = server.connect(token("ann"))
        route = writer.call("route.create", event="a.b", stream="s", persistent=True)
        said = ears["routes"].note()["params"]
        equal((said["action"], said["type"], said["path"], said["data"]),
              ("created", "route", f"/sluice/routes/{route['id']}", route), "created")
        writer.call("route.delete", id=route["id"])
        said = ears["routes"].note()["params"]
        equal((said["action"], said["data"]), ("deleted", {"id": route["id"], "by": "ann"}), "deleted")
        writer.call("route.delete", id=route["id"])
        writer.call("token.revoke", jti="x-1")
        said = ears["tokens"].note()["params"]
        equal((said["action"], said["data"]), ("created", {"jti": "x-1", "by": "ann"}), "revoked")
        server.write_manifest(MANIFEST + "# changed\n")
        server.signal(signal.SIGHUP)
        said = ears["manifests"].note()["params"]
        equal((said["action"], said["data"]["revision"], said["data"]["by"]), ("saved", 2, "files"), "reloaded")
        assert ears["routes"].is_quiet(0.1), ears["routes"].notes


def bad_schemas():
    """A schema that is none, or whose check has no bound, stops the start with its place."""
    for schema, part in (("{ type: 7 }", ""), ('{ properties: { a: { pattern: "(a+)+" } } }', "`pattern`"),
                         ("{ properties: { a: { uniqueItems: true } } }", "`uniqueItems`"),
                         ('{ $ref: "http://127.0.0.1:1/x" }', "")):
        with Server(manifest=f"resources: {{ notes: {{ schema: {schema} }} }}", start=False) as server:
            try:
                server.start()
            except RuntimeError as refused:
                assert "test.sluice.yaml:1:" in str(refused) and part in str(refused), refused
            else:
                raise AssertionError(f"{schema} was accepted")


if __name__ == "__main__":
    run([one_world, conditions, idempotency, lists, concurrent_patches, own_collections, bad_input, bad_schemas])
