#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""An issuer changes its key: the first token of the new one is accepted in the request that brings it,
at every mouth, after one fetch over https; whatever does not come is refused within bounds.

    key_rotation.py SLUICED [CASE…]
"""

import concurrent.futures
import http.client
import http.server
import json
import socket
import ssl
import threading
import time

from harness import KEYS, Server, equal, eventually, raises, run, token
from keys import KeyPair, certificate
from websocket import TEXT, Refused, RpcError, WebSocket

ADMIN = "sluice.admin.v1"
GRANTS = {"publish": ["*"], "subscribe": ["*"], "manage": ["routes"], "admin": "viewer"}
MANIFEST = "routes:\n  bench.tick: key\n"


class Issuer(http.server.ThreadingHTTPServer):
    """Serves a key set over https. While `answers` is clear, requests get no answer."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, folder):
        self.certificate, key = certificate(folder, "issuer")
        self.folder = folder
        self.heads = []
        self.answers = threading.Event()
        self.answers.set()
        super().__init__(("127.0.0.1", 0), Answering)
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(self.certificate, key)
        self.socket = tls.wrap_socket(self.socket, server_side=True)
        self.rotate("first")
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def rotate(self, kid):
        """A new key instead of all others."""
        self.kid, self.pair = kid, KeyPair(self.folder, kid, "ES256")
        self.document = json.dumps({"keys": [self.pair.jwk(kid)]}).encode()

    def token(self, subject="alice", kid=None, **claims):
        return self.pair.token(subject, GRANTS, kid=kid or self.kid, **claims)

    def handle_error(self, request, client_address):
        pass  # a server that does not wait longer closes the connection


class Answering(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.heads.append(self.requestline + "\n" + str(self.headers))
        self.server.answers.wait(30)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(self.server.document)))
        self.end_headers()
        self.wfile.write(self.server.document)

    def log_message(self, *_):
        pass


class Place:
    """A server that trusts an issuer of its own; it has fetched the first key."""

    def __init__(self, edges=1, is_fetched=True):
        self.server = Server(start=False, manifest=MANIFEST)
        self.issuer = Issuer(self.server.folder)
        source = {"url": f"https://localhost:{self.issuer.server_address[1]}/keys", "ca": "./issuer.crt"}
        iii = {"host": "127.0.0.1", "port": 0, "auth_required": True}
        self.server.write_config({
            "auth": {"keys": KEYS, "jwks": [source]}, "edges": edges,
            "modules": [{"class": "modules::streams::StreamModule", "config": iii}],
            "workers": [{"name": "iii-worker-manager", "config": iii}]})
        if not is_fetched:
            self.issuer.answers.clear()
        self.server.start()
        if is_fetched:
            eventually(lambda: publish(self.server, self.issuer.token())[0] == 200, 10, "the first key")
            equal(len(self.issuer.heads), 1, "fetches at the start")
        self.answered = self.server.metric("sluice_key_waits_total", outcome="answered")

    def waited(self):
        """How many requests have waited for an answer and got it."""
        return self.server.metric("sluice_key_waits_total", outcome="answered") - self.answered

    def __enter__(self):
        return self.server, self.issuer, self

    def __exit__(self, *_):
        self.issuer.answers.set()
        self.server.__exit__()
        self.issuer.shutdown()
        self.issuer.server_close()


def publish(server, bearer, key="k", payload=None, headers=None):
    body = {"event": "bench.tick", "payload": {"key": key, **(payload or {})}}
    return server.http("POST", "/v1/events", body, bearer, headers)


def meanwhile(issuer, calls, seconds=0.5):
    """Their results, when the issuer has answered after a while; none had a result before."""
    issuer.answers.clear()
    with concurrent.futures.ThreadPoolExecutor(len(calls)) as pool:
        futures = [pool.submit(call) for call in calls]
        time.sleep(seconds)
        early = [index for index, future in enumerate(futures) if future.done()]
        errors = [repr(futures[index].exception()) for index in early]
        equal((early, errors), ([], []), "those that did not wait")
        issuer.answers.set()
        return [future.result(15) for future in futures]


# ---- mouths; each gives something true once the token is accepted

def over_http(server, bearer):
    return lambda: publish(server, bearer)[0] == 200


def by_upgrade(server, bearer):
    return lambda: server.connect(bearer).call("stream.subscribe", stream="alice")["epoch"]


def by_subprotocol(server, bearer):
    def go():
        connection = server.connect(protocols=("sluice.v1", "Authorization", bearer))
        return connection.call("stream.subscribe", stream="alice")["epoch"]
    return go


def by_message(server, bearer):
    connection = server.connect()
    return lambda: connection.call("session.authenticate", token=bearer)["subject"] == "alice"


def streams(server, bearer):
    def go():
        connection = http.client.HTTPConnection(*server.address, timeout=15)
        connection.request("GET", "/realtime/streams/alice/", headers={
            "Authorization": "Bearer " + bearer, "Accept": "text/event-stream"})
        status = connection.getresponse().status
        connection.close()
        return status == 200
    return go


def identity(server, bearer):
    def go():
        status, _, body = server.http("GET", "/identity/", bearer=bearer, headers={"Accept": "application/json"})
        return status == 200 and body["id"] == "alice"
    return go


def routes(server, bearer):
    return lambda: server.http("GET", "/realtime/routes/", bearer=bearer)[0] == 200


def socketio_socket(server, bearer):
    client = WebSocket(server.address, protocols=(), path="/socket/?EIO=4&transport=websocket")
    assert client.receive_text().startswith("0{")
    client.send_frame(TEXT, b"40")
    assert client.receive_text().startswith("40")

    def go():
        client.send_frame(TEXT, ('42["authenticate",{"token":"%s"}]' % bearer).encode())
        return client.receive_text() == '42["authenticated"]'
    return go


def polling(server):
    """post(text), poll() of a new Socket.IO client."""
    path = "/socket/?EIO=4&transport=polling"
    _, _, text = server.http("GET", path)
    path += "&sid=" + json.loads(text[1:])["sid"]

    def post(packets):
        equal(server.http("POST", path, packets, headers={"Content-Type": "text/plain"})[0], 200, "POST")

    def poll():
        return server.http("GET", path)[2]
    post("40")
    assert poll().startswith("40")
    return post, poll


def socketio_polling(server, bearer):
    post, poll = polling(server)

    def go():
        post('42["authenticate",{"token":"%s"}]' % bearer)
        return poll() == '42["authenticated"]'
    return go


def admin_by_upgrade(server, bearer):
    def go():
        connection = WebSocket(server.admin, bearer, protocols=(ADMIN,), path="/admin/v1")
        return connection.call("admin.session.hello")["role"] == "viewer"
    return go


def admin_by_message(server, bearer):
    connection = WebSocket(server.admin, protocols=(ADMIN,), path="/admin/v1")
    return lambda: connection.call("session.authenticate", token=bearer)["subject"] == "alice"


def iii_streams(server, bearer):
    place = server.places["iii_streams"]
    return lambda: "101" in WebSocket(place, protocols=(), path="/?authToken=" + bearer).head


def iii_workers(server, bearer):
    place = server.places["iii_workers"]
    return lambda: "101" in WebSocket(place, bearer, protocols=(), path="/").head


MOUTHS = [over_http, by_upgrade, by_subprotocol, by_message, streams, identity, routes, socketio_socket,
          socketio_polling, admin_by_upgrade, admin_by_message, iii_streams, iii_workers]


# ---- cases

def every_mouth_waits_for_one_fetch():
    for edges in (1, 3):
        with Place(edges) as (server, issuer, place):
            issuer.rotate("second")
            bearer = issuer.token()
            results = meanwhile(issuer, [mouth(server, bearer) for mouth in MOUTHS])
            refused = [mouth.__name__ for mouth, result in zip(MOUTHS, results) if not result]
            equal(refused, [], f"refused with {edges} edges")
            equal(len(issuer.heads), 2, "fetches")
            equal(place.waited(), len(MOUTHS), "waited")
            for head in issuer.heads:  # nothing of a token is in a request
                assert head.startswith("GET /keys HTTP/1.1\n"), head
                assert "second" not in head and bearer not in head and "alice" not in head, head


def what_follows_waits_too():
    """A client that does not wait for its answer is served in the order of its messages."""
    with Place() as (server, issuer, _):
        issuer.rotate("second")
        bearer = issuer.token()
        native = server.connect()
        post, poll = polling(server)

        def pipelined():
            numbers = [native.request("session.authenticate", {"token": bearer}),
                       native.request("stream.subscribe", {"stream": "k"}),
                       native.request("event.publish", {"event": "bench.tick", "payload": {"key": "k"}})]
            return [native.answer(number) for number in numbers]

        def packets():
            post('42["authenticate",{"token":"%s"}]\x1e42["realtime:join",{"name":"/x"}]\x1e'
                 '42["realtime:leave",{"name":"/x"}]' % bearer)
            text = poll()
            while "leave" not in text:
                text += "\x1e" + poll()
            return text

        (authenticated, subscribed, published), text = meanwhile(issuer, [pipelined, packets])
        equal(authenticated["subject"], "alice")
        equal(published["deliveries"][0]["offset"], subscribed["offset"] + 1)
        equal(text.split("\x1e"), ['42["authenticated"]', '42["realtime:join:success",{"name":"/x"}]',
                                   '42["realtime:leave:success",{"name":"/x"}]'])


def before_the_first_key():
    """The server is ready before its issuer has answered."""
    with Place(is_fetched=False) as (server, issuer, _):
        bearer = issuer.token()
        eventually(lambda: issuer.heads, what="the fetch of the start")
        equal(meanwhile(issuer, [over_http(server, bearer), socketio_polling(server, bearer)]), [True, True])
        equal(len(issuer.heads), 1, "fetches")


def strangers_wait_once_a_minute():
    with Place() as (server, issuer, place):
        stranger = token(kid="stranger")
        begin = time.monotonic()
        status, headers, body = publish(server, stranger)
        equal((status, body["error"]["name"]), (401, "token_invalid"))
        assert headers["WWW-Authenticate"].startswith("Bearer"), headers
        assert time.monotonic() - begin < 2, "it waited for more than the answer"
        equal(len(issuer.heads), 2, "fetches")
        issuer.answers.clear()
        begin = time.monotonic()
        for _ in range(100):
            equal(publish(server, stranger)[0], 401)
        raises(Refused, lambda: server.connect(stranger), status=401)
        raises(RpcError, lambda: server.connect().call("session.authenticate", token=stranger), name="token_invalid")
        assert time.monotonic() - begin < 5, "they waited"
        equal(len(issuer.heads), 2, "fetches")
        equal(place.waited(), 1, "waited")


def an_issuer_that_does_not_answer():
    """The request ends in time, and nobody else is held up."""
    with Place() as (server, issuer, _):
        issuer.answers.clear()
        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            begin = time.monotonic()
            futures = [pool.submit(publish, server, token(kid="stranger")) for _ in range(2)]
            ended = pool.submit(lambda: server.connect().call("session.authenticate", token=token(kid="stranger")))
            slowest = 0
            while not all(future.done() for future in futures):
                start = time.monotonic()
                equal(publish(server, token())[0], 200)
                slowest = max(slowest, time.monotonic() - start)
            took = time.monotonic() - begin
            for future in futures:
                status, _, body = future.result()
                equal((status, body["error"]["name"]), (401, "token_invalid"))
            raises(RpcError, lambda: ended.result(5), name="token_invalid")
        assert 1 < took < 5.5, f"{took:.1f} s"
        assert slowest < 0.5, f"another request took {slowest:.2f} s"
        equal(publish(server, issuer.token())[0], 200, "the old key")


def asking(server, bearer, body=b"{}"):
    """A request on a connection of its own, sent and not waited for."""
    connection = socket.create_connection(server.address, timeout=20)
    connection.sendall(f"POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {bearer}\r\n"
                       f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
    return connection


def status_of(connection):
    return int(connection.recv(65536).split(b" ", 2)[1])


def a_flood_of_unknown_keys():
    """What waits is bounded; the rest is told to come again, and what waited is freed."""
    with Place() as (server, issuer, _):
        issuer.answers.clear()
        large = token(kid="stranger", extra="x" * 5600)
        assert 7_500 < len(large) < 8_192, len(large)
        event = b'{"event":"bench.tick","payload":{}}'
        before = server.rss_kib()
        flood = [asking(server, large, event) for _ in range(800)]
        full = eventually(lambda: server.metric("sluice_key_waits_total", outcome="full"), what="the bound")
        assert server.rss_kib() - before < 40_000, "it grows"
        equal(publish(server, token())[0], 200, "a known key")
        for connection in flood[:100]:
            connection.close()  # they do not wait for their answers
        statuses = [status_of(connection) for connection in flood[100:]]
        equal(set(statuses), {401, 503}, "statuses")
        assert 200 < statuses.count(401) <= 4 * 1024 * 1024 // 7_500, statuses.count(401)
        assert full >= 100, full
        equal(len(issuer.heads), 2, "fetches")
        for connection in flood[100:]:
            connection.close()
        begin = time.monotonic()
        for _ in range(200):
            equal(status_of(asking(server, large, event)), 401)
        assert time.monotonic() - begin < 5, "they waited"
        assert server.rss_kib() - before < 40_000, "it grows"


def large_bodies_wait_within_the_bound():
    with Place() as (server, issuer, _):
        issuer.rotate("second")
        bearer = issuer.token()
        issuer.answers.clear()
        body = json.dumps({"event": "bench.tick", "payload": {"key": "k", "text": "x" * 900_000}}).encode()
        connections = [asking(server, bearer, body) for _ in range(6)]
        eventually(lambda: server.metric("sluice_key_waits_total", outcome="full") == 2, what="two too many")
        issuer.answers.set()
        equal(sorted(status_of(connection) for connection in connections), [200, 200, 200, 200, 503, 503])


if __name__ == "__main__":
    run([every_mouth_waits_for_one_fetch, what_follows_waits_too, before_the_first_key,
         strangers_wait_once_a_minute, an_issuer_that_does_not_answer, a_flood_of_unknown_keys,
         large_bodies_wait_within_the_bound])
